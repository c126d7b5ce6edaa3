import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from './assert.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  civilDateOrNull,
  dateOf,
  daysInMonth,
  elapsed,
  formatClockTime,
  formatIsoDate,
  formatJstTimestamp,
  hours,
  instant,
  instantAt,
  isLeapYear,
  milliseconds,
  minutes,
  parseClockTime,
  parseIsoDate,
  partsOf,
  plus,
  seconds,
  timeOfDay,
  weekdayOf,
} from './time.ts';

const SEED = { seed: 20261121, numRuns: 500 };
const DAY = 86_400_000;

/** The language's own calendar, in UTC, for any year from 1. */
function utcDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY;
}

const anyDate = fc.integer({ min: utcDay(1, 1, 1), max: utcDay(9999, 12, 31) }).map((days) => days as CivilDate);
/** 1900 to 2100, to the millisecond. */
const anyInstant = fc.integer({ min: utcDay(1900, 1, 1) * DAY, max: utcDay(2100, 1, 1) * DAY }).map(instant);

describe('civil dates', () => {
  test('agree with the UTC calendar of the language on every day from 1900 to 2100', () => {
    const wrong: string[] = [];
    for (let days = utcDay(1900, 1, 1); days <= utcDay(2100, 12, 31); days++) {
      const reference = new Date(days * DAY);
      const [year, month, day] = [reference.getUTCFullYear(), reference.getUTCMonth() + 1, reference.getUTCDate()];
      const parts = partsOf(days as CivilDate);
      const agrees =
        civilDate(year, month, day) === days &&
        parts.year === year &&
        parts.month === month &&
        parts.day === day &&
        weekdayOf(days as CivilDate) === reference.getUTCDay() &&
        formatIsoDate(days as CivilDate) === reference.toISOString().slice(0, 10);
      if (!agrees) wrong.push(reference.toISOString());
    }
    expect(wrong).toEqual([]);
  });

  test('survive a round trip through their parts and through text, from year 1 to year 9999', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, month, day } = partsOf(date);
        expect(civilDate(year, month, day)).toBe(date);
        expect(utcDay(year, month, day)).toBe(date);
        expect(parseIsoDate(formatIsoDate(date))).toBe(date);
      }),
      SEED,
    );
  });

  test.each([
    { name: '29 February of a common year', parts: [2026, 2, 29] },
    { name: '29 February of a century that is no leap year', parts: [2100, 2, 29] },
    { name: '31 November', parts: [2026, 11, 31] },
    { name: 'month 0', parts: [2026, 0, 1] },
    { name: 'month 13', parts: [2026, 13, 1] },
    { name: 'day 0', parts: [2026, 11, 0] },
    { name: 'year 0', parts: [0, 1, 1] },
    { name: 'year 10000', parts: [10_000, 1, 1] },
    { name: 'half a day', parts: [2026, 11, 1.5] },
    { name: 'no number', parts: [Number.NaN, 11, 1] },
    { name: 'no end', parts: [2026, 11, Number.POSITIVE_INFINITY] },
  ] as const)('do not exist for $name', ({ parts: [year, month, day] }) => {
    expect(civilDateOrNull(year, month, day)).toBeNull();
    expect(() => civilDate(year, month, day)).toThrow(BrokenInvariant);
  });

  test('exist on 29 February of a leap year, also of one that is a century', () => {
    expect(formatIsoDate(civilDate(2028, 2, 29))).toBe('2028-02-29');
    expect(formatIsoDate(civilDate(2000, 2, 29))).toBe('2000-02-29');
    expect([1900, 2000, 2024, 2026, 2100].map(isLeapYear)).toEqual([false, true, true, false, false]);
  });

  test('count from 1970-01-01', () => {
    expect(civilDate(1970, 1, 1)).toBe(0);
    expect(civilDate(1969, 12, 31)).toBe(-1);
  });
});

describe('parseIsoDate', () => {
  test.each([
    '',
    '2026-11-31',
    '2026-02-29',
    '2026-1-05',
    '2026/11/21',
    '20261121',
    ' 2026-11-21',
    '2026-11-21\n',
    '2026-11-21T00:00:00Z',
    '+02026-11-21',
    '0000-01-01',
    '２０２６-11-21',
  ])('refuses %j', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
});

describe('daysInMonth', () => {
  test('is the day before the first of the next month', () => {
    for (const year of [1999, 2000, 2026, 2028, 2100]) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
  });

  test.each([0, 13, 1.5, Number.NaN])('stops at month %s', (month) => {
    expect(() => daysInMonth(2026, month)).toThrow(BrokenInvariant);
  });
});

describe('addMonths', () => {
  test.each([
    { name: 'the same day', from: [2026, 11, 24], months: 6, to: '2027-05-24' },
    { name: 'the last day where the month is shorter', from: [2026, 1, 31], months: 1, to: '2026-02-28' },
    { name: 'the leap day where there is one', from: [2028, 1, 31], months: 1, to: '2028-02-29' },
    { name: 'a year on from a leap day', from: [2028, 2, 29], months: 12, to: '2029-02-28' },
    { name: 'backwards over the new year', from: [2026, 1, 15], months: -1, to: '2025-12-15' },
    { name: 'backwards to a shorter month', from: [2026, 3, 31], months: -1, to: '2026-02-28' },
    { name: 'nothing', from: [2026, 11, 30], months: 0, to: '2026-11-30' },
    { name: 'sixty months', from: [2024, 4, 1], months: 60, to: '2029-04-01' },
  ] as const)('$name', ({ from: [year, month, day], months, to }) => {
    expect(formatIsoDate(addMonths(civilDate(year, month, day), months))).toBe(to);
  });

  test('lands in the right month, on the day itself or on the last day of that month', () => {
    const inLifetime = fc
      .integer({ min: utcDay(1900, 1, 1), max: utcDay(2100, 1, 1) })
      .map((days) => days as CivilDate);
    fc.assert(
      fc.property(inLifetime, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const from = partsOf(date);
        const to = partsOf(addMonths(date, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
      SEED,
    );
  });
});

describe('instants in Japan', () => {
  test.each([
    {
      name: 'the last millisecond of a day',
      at: Date.UTC(2026, 10, 21, 14, 59, 59, 999),
      shows: '2026-11-21T23:59:59.999+09:00',
    },
    { name: 'midnight', at: Date.UTC(2026, 10, 21, 15), shows: '2026-11-22T00:00:00.000+09:00' },
    { name: 'the epoch', at: 0, shows: '1970-01-01T09:00:00.000+09:00' },
    { name: 'a moment before the epoch', at: -1, shows: '1970-01-01T08:59:59.999+09:00' },
    { name: 'long before the epoch', at: Date.UTC(1955, 0, 1, 0, 0, 0, 1), shows: '1955-01-01T09:00:00.001+09:00' },
  ])('$name', ({ at, shows }) => {
    expect(formatJstTimestamp(instant(at))).toBe(shows);
    expect(formatClockTime(instant(at))).toBe(shows.slice(11, 19));
  });

  test('are nine hours ahead of the UTC calendar of the language', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const reference = new Date(at + 9 * 3_600_000).toISOString();
        expect(formatJstTimestamp(at)).toBe(reference.replace('Z', '+09:00'));
        expect(formatIsoDate(dateOf(at))).toBe(reference.slice(0, 10));
      }),
      SEED,
    );
  });

  test('come apart into date and time of day, and together again', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const time = timeOfDay(at);
        expect(time).toBeGreaterThanOrEqual(0);
        expect(time).toBeLessThan(DAY);
        expect(instantAt(dateOf(at), time)).toBe(at);
      }),
      SEED,
    );
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('are whole milliseconds, not %s', (epochMs) => {
    expect(() => instant(epochMs)).toThrow(BrokenInvariant);
  });

  test('move by durations, and durations by their units', () => {
    const at = instantAt(civilDate(2026, 11, 20), hours(17));
    expect(plus(at, minutes(90))).toBe(instantAt(civilDate(2026, 11, 20), hours(18.5)));
    expect(elapsed(at, plus(at, seconds(30)))).toBe(milliseconds(30_000));
    expect(elapsed(plus(at, seconds(30)), at)).toBe(-30_000);
    expect(addDays(civilDate(2026, 12, 31), 1)).toBe(civilDate(2027, 1, 1));
  });

  test.each([
    { text: '00:00:00', time: 0 },
    { text: '23:59:59', time: 86_399_000 },
    { text: '09:05:30', time: 32_730_000 },
    { text: '24:00:00', time: null },
    { text: '12:60:00', time: null },
    { text: '12:00:60', time: null },
    { text: '9:00:00', time: null },
    { text: '12:00', time: null },
  ])('are read from a clock: $text', ({ text, time }) => {
    expect(parseClockTime(text)).toBe(time);
  });
});
