import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from '../core/assert.ts';
import {
  addDays,
  type CivilDate,
  civilDate,
  dateOf,
  formatJstTimestamp,
  hours,
  type InstantMs,
  instant,
  instantAt,
  minutes,
  plus,
} from '../core/time.ts';
import { buildBusinessCalendar, isBusinessDay } from './business-calendar.ts';
import {
  addBusinessMinutes,
  businessMinutesBetween,
  nextOpening,
  type OpeningHours,
  openTimeBefore,
} from './business-hours.ts';

const SEED = { seed: 20261121, numRuns: 300 };
const calendar = buildBusinessCalendar('company', [{ date: civilDate(2026, 11, 25), reason: 'stocktaking' }]);
const reception: OpeningHours = { opens: hours(9), closes: hours(18) };
const allDay: OpeningHours = { opens: hours(0), closes: hours(24) };

const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));
const shown = (moment: InstantMs): string => formatJstTimestamp(moment).slice(0, 19);

const anyHours = fc.constantFrom(reception, allDay, { opens: minutes(61), closes: minutes(62) });
const anyInstant = fc.integer({ min: at('2026-01-01T00:00:00'), max: at('2031-01-01T00:00:00') }).map(instant);
const shortWhile = fc.integer({ min: 0, max: 20 * 86_400_000 });

const openTimeBetween = (opening: OpeningHours, from: InstantMs, to: InstantMs): number =>
  openTimeBefore(calendar, opening, to) - openTimeBefore(calendar, opening, from);

/** Open time by its definition: each day on its own, what of its opening hours lies between the two instants. */
function openTimeByDefinition({ opens, closes }: OpeningHours, from: InstantMs, to: InstantMs): number {
  let total = 0;
  for (let date: CivilDate = dateOf(from); date <= dateOf(to); date = addDays(date, 1)) {
    if (!isBusinessDay(calendar, date)) continue;
    const begin = Math.max(from, instantAt(date, opens));
    const end = Math.min(to, instantAt(date, closes));
    total += Math.max(0, end - begin);
  }
  return total;
}

describe('businessMinutesBetween', () => {
  test.each([
    { name: 'a whole day', from: '2026-11-20T00:00:00', to: '2026-11-21T00:00:00', count: 540 },
    { name: 'within a day', from: '2026-11-20T10:15:00', to: '2026-11-20T11:00:00', count: 45 },
    { name: 'overnight', from: '2026-11-20T17:30:00', to: '2026-11-21T09:30:00', count: 60 },
    { name: 'over Sunday and a holiday', from: '2026-11-21T17:00:00', to: '2026-11-24T10:00:00', count: 120 },
    { name: 'over a closure', from: '2026-11-24T17:00:00', to: '2026-11-26T10:00:00', count: 120 },
    { name: 'over the new year', from: '2026-12-28T17:00:00', to: '2027-01-05T10:00:00', count: 120 },
    { name: 'on a closed day', from: '2026-11-22T00:00:00', to: '2026-11-23T23:59:59', count: 0 },
    { name: 'before opening', from: '2026-11-20T00:00:00', to: '2026-11-20T09:00:00', count: 0 },
    { name: 'after closing', from: '2026-11-20T18:00:00', to: '2026-11-21T09:00:00', count: 0 },
    { name: 'a minute begun', from: '2026-11-20T10:00:00', to: '2026-11-20T10:00:59', count: 0 },
    { name: 'a minute done', from: '2026-11-20T10:00:59', to: '2026-11-20T10:01:59', count: 1 },
    { name: 'backwards', from: '2026-11-21T09:30:00', to: '2026-11-20T17:30:00', count: -60 },
  ])('$name: $count', ({ from, to, count }) => {
    expect(businessMinutesBetween(calendar, reception, at(from), at(to))).toBe(count);
  });
});

describe('openTimeBefore', () => {
  test('differs between two instants by what of the opening hours lies between them, day by day', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, shortWhile, (opening, from, length) => {
        const to = instant(from + length);
        const expected = openTimeByDefinition(opening, from, to);
        expect(openTimeBetween(opening, from, to)).toBe(expected);
        expect(businessMinutesBetween(calendar, opening, from, to)).toBe(Math.floor(expected / 60_000));
      }),
      SEED,
    );
  });

  test('never falls', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, shortWhile, (opening, from, length) => {
        expect(openTimeBetween(opening, from, instant(from + length))).toBeGreaterThanOrEqual(0);
      }),
      SEED,
    );
  });
});

describe('addBusinessMinutes', () => {
  test.each([
    { name: 'within a day', from: '2026-11-20T10:15:00', add: 45, end: '2026-11-20T11:00:00' },
    { name: 'to closing, not to the next opening', from: '2026-11-20T17:30:00', add: 30, end: '2026-11-20T18:00:00' },
    { name: 'past closing', from: '2026-11-20T17:30:00', add: 31, end: '2026-11-21T09:01:00' },
    { name: 'over Sunday and a holiday', from: '2026-11-21T17:30:00', add: 60, end: '2026-11-24T09:30:00' },
    { name: 'from a closed day', from: '2026-11-22T10:00:00', add: 1, end: '2026-11-24T09:01:00' },
    { name: 'from before opening', from: '2026-11-20T03:00:00', add: 540, end: '2026-11-20T18:00:00' },
    { name: 'from closing', from: '2026-11-20T18:00:00', add: 1, end: '2026-11-21T09:01:00' },
    { name: 'nothing, on a closed day', from: '2026-11-22T10:00:00', add: 0, end: '2026-11-22T10:00:00' },
    { name: 'keeping the seconds', from: '2026-11-20T17:59:58', add: 1, end: '2026-11-21T09:00:58' },
  ])('$name', ({ from, add, end }) => {
    expect(shown(addBusinessMinutes(calendar, reception, at(from), add))).toBe(end);
  });

  test('ends at the earliest instant by which the minutes have passed', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, fc.integer({ min: 1, max: 10_000 }), (opening, from, count) => {
        const end = addBusinessMinutes(calendar, opening, from, count);
        expect(openTimeBetween(opening, from, end)).toBe(count * 60_000);
        expect(openTimeBetween(opening, from, instant(end - 1))).toBe(count * 60_000 - 1);
      }),
      SEED,
    );
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('stops at %s minutes', (count) => {
    expect(() => addBusinessMinutes(calendar, reception, at('2026-11-20T10:00:00'), count)).toThrow(BrokenInvariant);
  });
});

describe('nextOpening (N-115)', () => {
  test.each([
    { name: 'a second before opening', from: '2026-11-20T08:59:59', opens: '2026-11-20T09:00:00' },
    { name: 'at opening itself', from: '2026-11-20T09:00:00', opens: '2026-11-21T09:00:00' },
    { name: 'while open', from: '2026-11-20T17:59:59', opens: '2026-11-21T09:00:00' },
    { name: 'at closing', from: '2026-11-20T18:00:00', opens: '2026-11-21T09:00:00' },
    { name: 'on Saturday evening before a holiday', from: '2026-11-21T18:00:01', opens: '2026-11-24T09:00:00' },
    { name: 'on a closed day before nine', from: '2026-11-22T08:00:00', opens: '2026-11-24T09:00:00' },
    { name: 'before a closure', from: '2026-11-24T20:00:00', opens: '2026-11-26T09:00:00' },
    { name: 'before the new year', from: '2026-12-28T18:00:01', opens: '2027-01-05T09:00:00' },
  ])('$name', ({ from, opens }) => {
    expect(shown(nextOpening(calendar, reception, at(from)))).toBe(opens);
  });

  test('is a later instant, with no open time before it but what is left of today', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, (opening, moment) => {
        const opens = nextOpening(calendar, opening, moment);
        expect(opens).toBeGreaterThan(moment);
        expect(isBusinessDay(calendar, dateOf(opens))).toBe(true);
        expect(opens).toBe(instantAt(dateOf(opens), opening.opens));
        const sameDay = dateOf(opens) === dateOf(moment);
        const restOfToday = sameDay ? moment : instantAt(addDays(dateOf(moment), 1), hours(0));
        expect(openTimeBetween(opening, restOfToday, opens)).toBe(0);
      }),
      SEED,
    );
  });
});

describe('opening hours', () => {
  test.each([
    { name: 'that close before they open', opening: { opens: hours(18), closes: hours(9) } },
    { name: 'of no length', opening: { opens: hours(9), closes: hours(9) } },
    { name: 'past midnight', opening: { opens: hours(9), closes: hours(25) } },
    { name: 'before midnight', opening: { opens: hours(-1), closes: hours(9) } },
    { name: 'without a number', opening: { opens: hours(Number.NaN), closes: hours(9) } },
  ])('$name are refused', ({ opening }) => {
    const now = at('2026-11-20T10:00:00');
    expect(() => businessMinutesBetween(calendar, opening, now, plus(now, hours(1)))).toThrow(BrokenInvariant);
    expect(() => addBusinessMinutes(calendar, opening, now, 1)).toThrow(BrokenInvariant);
    expect(() => nextOpening(calendar, opening, now)).toThrow(BrokenInvariant);
  });
});
