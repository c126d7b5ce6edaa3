import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from '../core/assert.ts';
import { addDays, type CivilDate, civilDate, formatIsoDate, parseIsoDate } from '../core/time.ts';
import {
  addBusinessDays,
  buildBusinessCalendar,
  businessDayOnOrAfter,
  type CalendarKind,
  countBusinessDays,
  isBusinessDay,
  nextBusinessDay,
  previousBusinessDay,
} from './business-calendar.ts';
import type { Closure } from './closures.ts';
import { FIRST_DATE, holidayOn, LAST_DATE } from './holidays.ts';

const SEED = { seed: 20261121, numRuns: 300 };
const KINDS: readonly CalendarKind[] = ['company', 'weekday', 'bank'];
const SUMMER: readonly Closure[] = [
  { date: civilDate(2026, 8, 13), reason: 'summer' },
  { date: civilDate(2026, 8, 14), reason: 'summer' },
];

const calendars = {
  company: buildBusinessCalendar('company', []),
  weekday: buildBusinessCalendar('weekday', []),
  bank: buildBusinessCalendar('bank', []),
  closed: buildBusinessCalendar('company', SUMMER),
};

const anyCalendar = fc.constantFrom(...Object.values(calendars));
/** Far enough from both ends that every answer asked for lies within the range. */
const anyDate = fc.integer({ min: FIRST_DATE + 800, max: LAST_DATE - 800 }).map((days) => days as CivilDate);

function day(text: string): CivilDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`no date: ${text}`);
  return date;
}

/** The definitions of terms.md read again, with the language's own calendar and without any table of the engine. */
function isOpenByDefinition(kind: CalendarKind, closures: readonly Closure[], date: CivilDate): boolean {
  const utc = new Date(date * 86_400_000);
  const monthDay = (utc.getUTCMonth() + 1) * 100 + utc.getUTCDate();
  const atYearEnd = kind === 'bank' ? monthDay >= 1231 || monthDay <= 103 : monthDay >= 1229 || monthDay <= 104;
  const closed = kind !== 'bank' && closures.some((closure) => closure.date === date);
  const daysOff = kind === 'company' ? [0] : [0, 6];
  return !daysOff.includes(utc.getUTCDay()) && holidayOn(date) === null && !atYearEnd && !closed;
}

describe('isBusinessDay', () => {
  test.each(KINDS)('%s: is the definition, on every day of the range', (kind) => {
    const calendar = buildBusinessCalendar(kind, SUMMER);
    const wrong: string[] = [];
    for (let date = FIRST_DATE; date <= LAST_DATE; date = addDays(date, 1)) {
      if (isBusinessDay(calendar, date) !== isOpenByDefinition(kind, SUMMER, date)) wrong.push(formatIsoDate(date));
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    { name: 'Friday', date: '2026-11-20', company: true, weekday: true, bank: true },
    { name: 'Saturday', date: '2026-11-21', company: true, weekday: false, bank: false },
    { name: 'Sunday', date: '2026-11-22', company: false, weekday: false, bank: false },
    { name: 'a national holiday', date: '2026-11-23', company: false, weekday: false, bank: false },
    { name: 'a substitute day', date: '2027-03-22', company: false, weekday: false, bank: false },
    { name: 'a sandwiched day', date: '2026-09-22', company: false, weekday: false, bank: false },
    { name: 'the last business day of a year', date: '2026-12-28', company: true, weekday: true, bank: true },
    { name: 'the first day of the new-year block', date: '2026-12-29', company: false, weekday: false, bank: true },
    { name: 'the last bank day of a year', date: '2026-12-30', company: false, weekday: false, bank: true },
    { name: 'New Year’s Eve', date: '2026-12-31', company: false, weekday: false, bank: false },
    { name: 'Sunday inside the new-year block', date: '2027-01-03', company: false, weekday: false, bank: false },
    { name: 'the last day of the new-year block', date: '2027-01-04', company: false, weekday: false, bank: true },
    { name: 'the first business day of a year', date: '2027-01-05', company: true, weekday: true, bank: true },
  ])('$name, $date (N-113, N-114, B-044)', ({ date, company, weekday, bank }) => {
    expect(isBusinessDay(calendars.company, day(date))).toBe(company);
    expect(isBusinessDay(calendars.weekday, day(date))).toBe(weekday);
    expect(isBusinessDay(calendars.bank, day(date))).toBe(bank);
  });
});

describe('nextBusinessDay', () => {
  test.each([
    { date: '2026-11-20', next: '2026-11-21' },
    { date: '2026-11-21', next: '2026-11-24' },
    { date: '2026-12-28', next: '2027-01-05' },
    { date: '2026-09-19', next: '2026-09-24' },
    { date: '2029-12-28', next: '2030-01-05' },
  ])('after $date comes $next (worked example, N-114)', ({ date, next }) => {
    expect(isBusinessDay(calendars.company, day(date))).toBe(true);
    expect(formatIsoDate(nextBusinessDay(calendars.company, day(date)))).toBe(next);
  });

  test('is later, is a business day, and none lies between (property 1)', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, (calendar, date) => {
        const next = nextBusinessDay(calendar, date);
        expect(next).toBeGreaterThan(date);
        expect(isBusinessDay(calendar, next)).toBe(true);
        for (let between = addDays(date, 1); between < next; between = addDays(between, 1)) {
          expect(isBusinessDay(calendar, between)).toBe(false);
        }
      }),
      SEED,
    );
  });

  test('never comes earlier for a later day (property 2)', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.nat(60), (calendar, date, later) => {
        expect(nextBusinessDay(calendar, addDays(date, later))).toBeGreaterThanOrEqual(nextBusinessDay(calendar, date));
      }),
      SEED,
    );
  });

  test('is never the day itself, so nothing ships on the day it was received (property 3)', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, (calendar, date) => {
        expect(nextBusinessDay(calendar, date)).not.toBe(date);
      }),
      SEED,
    );
  });
});

describe('previousBusinessDay', () => {
  test('mirrors nextBusinessDay', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, (calendar, date) => {
        const previous = previousBusinessDay(calendar, date);
        expect(previous).toBeLessThan(date);
        expect(isBusinessDay(calendar, previous)).toBe(true);
        expect(nextBusinessDay(calendar, previous)).toBeGreaterThanOrEqual(date);
        expect(nextBusinessDay(calendar, previous)).toBe(businessDayOnOrAfter(calendar, date));
      }),
      SEED,
    );
  });
});

describe('businessDayOnOrAfter', () => {
  test.each([
    { name: 'a Saturday', date: '2026-06-27', debit: '2026-06-29' },
    { name: 'a Sunday', date: '2026-12-27', debit: '2026-12-28' },
    { name: 'the last Saturday of February', date: '2027-02-27', debit: '2027-03-01' },
    { name: 'a Friday', date: '2026-11-27', debit: '2026-11-27' },
  ])('moves a debit on $name, $date, to the bank day $debit (B-044)', ({ date, debit }) => {
    expect(formatIsoDate(businessDayOnOrAfter(calendars.bank, day(date)))).toBe(debit);
  });

  test('is the day itself where that is a business day, else the next one', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, (calendar, date) => {
        const expected = isBusinessDay(calendar, date) ? date : nextBusinessDay(calendar, date);
        expect(businessDayOnOrAfter(calendar, date)).toBe(expected);
      }),
      SEED,
    );
  });
});

describe('addBusinessDays', () => {
  test('is nextBusinessDay or previousBusinessDay so many times', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: -300, max: 300 }), (calendar, date, count) => {
        const step = count > 0 ? nextBusinessDay : previousBusinessDay;
        let expected = date;
        for (let taken = 0; taken < Math.abs(count); taken++) expected = step(calendar, expected);
        expect(addBusinessDays(calendar, date, count)).toBe(expected);
      }),
      SEED,
    );
  });

  test.each(['2026-11-21', '2026-11-22'])('gives %s back for 0, business day or not', (date) => {
    expect(addBusinessDays(calendars.company, day(date), 0)).toBe(day(date));
  });

  test('takes as many back as it has gone, from a business day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.nat(300), (calendar, date, count) => {
        const start = businessDayOnOrAfter(calendar, date);
        expect(addBusinessDays(calendar, addBusinessDays(calendar, start, count), -count)).toBe(start);
      }),
      SEED,
    );
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('stops at a count of %s', (count) => {
    expect(() => addBusinessDays(calendars.company, day('2026-11-20'), count)).toThrow(BrokenInvariant);
  });
});

describe('countBusinessDays', () => {
  test.each([
    { year: 2024, count: 293 },
    { year: 2025, count: 291 },
    { year: 2026, count: 291 },
    { year: 2027, count: 292 },
    { year: 2028, count: 293 },
    { year: 2029, count: 292 },
    { year: 2030, count: 292 },
  ])('counts $count in $year (worked example)', ({ year, count }) => {
    expect(countBusinessDays(calendars.company, civilDate(year, 1, 1), civilDate(year + 1, 1, 1))).toBe(count);
  });

  test('counts the first day and not the last, one by one', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.nat(400), (calendar, from, length) => {
        let expected = 0;
        for (let offset = 0; offset < length; offset++) {
          if (isBusinessDay(calendar, addDays(from, offset))) expected++;
        }
        expect(countBusinessDays(calendar, from, addDays(from, length))).toBe(expected);
      }),
      SEED,
    );
  });

  test('adds up over any third day, also backwards', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, anyDate, anyDate, (calendar, a, b, c) => {
        const sum = countBusinessDays(calendar, a, b) + countBusinessDays(calendar, b, c);
        expect(countBusinessDays(calendar, a, c)).toBe(sum);
      }),
      SEED,
    );
  });

  test('counts the last day of the range with the day after it as the end', () => {
    const end = addDays(LAST_DATE, 1);
    expect(countBusinessDays(calendars.bank, civilDate(2099, 12, 28), end)).toBe(3);
    expect(countBusinessDays(calendars.bank, end, end)).toBe(0);
  });
});
