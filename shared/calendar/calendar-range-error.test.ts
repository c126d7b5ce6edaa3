import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, formatIsoDate, hours, instantAt } from '../core/time.ts';
import {
  addBusinessDays,
  buildBusinessCalendar,
  businessDayOnOrAfter,
  countBusinessDays,
  isBusinessDay,
  isInRange,
  nextBusinessDay,
  previousBusinessDay,
} from './business-calendar.ts';
import { addBusinessMinutes, businessMinutesBetween, nextOpening } from './business-hours.ts';
import { CalendarRangeError } from './calendar-range-error.ts';
import { explainAddBusinessDays, explainDay, explainNextBusinessDay } from './day-working.ts';
import { FIRST_DATE, holidayOn, LAST_DATE } from './holidays.ts';

const calendar = buildBusinessCalendar('company', []);
const bank = buildBusinessCalendar('bank', []);
const reception = { opens: hours(9), closes: hours(18) };

describe('the range', () => {
  const outside = [
    { name: 'the day before the first', date: addDays(FIRST_DATE, -1) },
    { name: 'two days after the last', date: addDays(LAST_DATE, 2) },
    { name: 'the year 1', date: civilDate(1, 1, 1) },
    { name: 'the year 9999', date: civilDate(9999, 12, 31) },
    { name: 'no number', date: Number.NaN as CivilDate },
    { name: 'no end', date: Number.POSITIVE_INFINITY as CivilDate },
  ];

  test.each(outside)('has no answer for $name', ({ date }) => {
    const inside = civilDate(2026, 11, 20);
    const [at, now] = [instantAt(date, hours(12)), instantAt(inside, hours(12))];
    expect(isInRange(date)).toBe(false);
    for (const ask of [
      () => holidayOn(date),
      () => explainDay(calendar, date),
      () => explainNextBusinessDay(calendar, date),
      () => explainAddBusinessDays(calendar, date, -1),
      () => businessMinutesBetween(calendar, reception, now, at),
      () => businessMinutesBetween(calendar, reception, at, now),
      () => addBusinessMinutes(calendar, reception, at, 0),
      () => nextOpening(calendar, reception, at),
      () => isBusinessDay(calendar, date),
      () => nextBusinessDay(calendar, date),
      () => businessDayOnOrAfter(calendar, date),
      () => previousBusinessDay(calendar, date),
      () => addBusinessDays(calendar, date, 0),
      () => addBusinessDays(calendar, date, 1),
      () => countBusinessDays(calendar, inside, date),
      () => countBusinessDays(calendar, date, inside),
      () => buildBusinessCalendar('company', [{ date, reason: 'works' }]),
    ]) {
      expect(ask).toThrow(CalendarRangeError);
    }
  });

  test('has no answer for half a day', () => {
    const date = (FIRST_DATE + 0.5) as CivilDate;
    expect(isInRange(date)).toBe(false);
    expect(() => isBusinessDay(calendar, date)).toThrow(CalendarRangeError);
    expect(() => nextBusinessDay(calendar, date)).toThrow(CalendarRangeError);
    expect(() => explainDay(calendar, date)).toThrow(CalendarRangeError);
  });

  test.each([
    { name: 'after the last day', ask: () => nextBusinessDay(calendar, LAST_DATE) },
    { name: 'on or after the last day', ask: () => businessDayOnOrAfter(calendar, LAST_DATE) },
    { name: 'before the first day', ask: () => previousBusinessDay(calendar, FIRST_DATE) },
    { name: 'a million days on', ask: () => addBusinessDays(calendar, civilDate(2026, 11, 20), 1_000_000) },
    {
      name: 'for an opening after the last day',
      ask: () => nextOpening(calendar, reception, instantAt(LAST_DATE, hours(12))),
    },
    {
      name: 'for minutes past the last day',
      ask: () => addBusinessMinutes(calendar, reception, instantAt(LAST_DATE, hours(12)), 1),
    },
    { name: 'to explain after the last day', ask: () => explainNextBusinessDay(calendar, LAST_DATE) },
    { name: 'a million days back', ask: () => addBusinessDays(calendar, civilDate(2026, 11, 20), -1_000_000) },
  ])('has no answer $name, rather than the nearest day it knows', ({ ask }) => {
    expect(ask).toThrow(CalendarRangeError);
  });

  test('names the date asked about, as a fact and in words', () => {
    const date = civilDate(2100, 1, 1);
    const refusal = { type: 'calendarOutOfRange', date, message: expect.stringContaining('2100-01-01') };
    expect(() => isBusinessDay(calendar, date)).toThrow(expect.objectContaining(refusal));
  });

  test('takes in its first and its last day', () => {
    expect([FIRST_DATE, LAST_DATE].map(isInRange)).toEqual([true, true]);
    expect(isBusinessDay(bank, LAST_DATE)).toBe(false);
    expect(formatIsoDate(nextBusinessDay(bank, FIRST_DATE))).toBe('1955-01-04');
    expect(formatIsoDate(previousBusinessDay(bank, LAST_DATE))).toBe('2099-12-30');
  });
});
