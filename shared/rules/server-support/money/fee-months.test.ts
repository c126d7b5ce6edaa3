/** Fee months of every length and every first day, and the days of use that fall into them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from '../../../core/assert.ts';
import { addDays, type CivilDate, civilDate, formatIsoDate, parseIsoDate } from '../../../core/time.ts';
import { daysOf, type FeeRun, feeMonthOf, feeRuns, lastDayOfUse, type UsePeriod } from './fee-months.ts';

const SEED = { seed: 20261121, numRuns: 1500 };

function day(text: string): CivilDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}
const period = (from: string, cancelledOn: string): UsePeriod => ({ from: day(from), cancelledOn: day(cancelledOn) });

/** `2026-12-05..2026-12-14 10/31` for a part, `2026-12-01..2026-12-31 ×1` for whole months. */
const shown = (run: FeeRun): string =>
  `${formatIsoDate(run.from)}..${formatIsoDate(run.to)} ${run.type === 'whole' ? `×${run.months}` : `${daysOf(run)}/${run.month.days}`}`;

describe('feeMonthOf (N-069, N-071, D-N18)', () => {
  test.each([
    { on: '2026-12-01', startDay: 1, month: '2026-12-01..2026-12-31', days: 31 },
    { on: '2026-12-31', startDay: 1, month: '2026-12-01..2026-12-31', days: 31 },
    { on: '2027-02-10', startDay: 1, month: '2027-02-01..2027-02-28', days: 28 },
    { on: '2028-02-29', startDay: 1, month: '2028-02-01..2028-02-29', days: 29 },
    { on: '2027-04-30', startDay: 1, month: '2027-04-01..2027-04-30', days: 30 },
    { on: '2026-12-10', startDay: 11, month: '2026-11-11..2026-12-10', days: 30 },
    { on: '2026-12-11', startDay: 11, month: '2026-12-11..2027-01-10', days: 31 },
    { on: '2027-01-10', startDay: 11, month: '2026-12-11..2027-01-10', days: 31 },
    { on: '2027-03-01', startDay: 11, month: '2027-02-11..2027-03-10', days: 28 },
    { on: '2028-03-01', startDay: 11, month: '2028-02-11..2028-03-10', days: 29 },
    { on: '2027-02-27', startDay: 28, month: '2027-01-28..2027-02-27', days: 31 },
    { on: '2027-02-28', startDay: 28, month: '2027-02-28..2027-03-27', days: 28 },
    { on: '2028-02-28', startDay: 28, month: '2028-02-28..2028-03-27', days: 29 },
    { on: '2027-01-01', startDay: 28, month: '2026-12-28..2027-01-27', days: 31 },
  ])('$on lies in $month when months begin on the $startDay.', ({ on, startDay, month, days }) => {
    const found = feeMonthOf(day(on), startDay);
    expect(`${formatIsoDate(found.start)}..${formatIsoDate(found.end)}`).toBe(month);
    expect(found.days).toBe(days);
  });

  test.each([0, 29, 1.5, -1])('stops at a first day %s that not every month has', (startDay) => {
    expect(() => feeMonthOf(day('2026-12-01'), startDay)).toThrow(BrokenInvariant);
  });
});

describe('lastDayOfUse (N-063, D-N14)', () => {
  test.each([
    { name: 'the day before the cancellation', from: '2026-12-01', cancelledOn: '2026-12-10', last: '2026-12-09' },
    { name: 'the start, cancelled the day after', from: '2026-12-10', cancelledOn: '2026-12-11', last: '2026-12-10' },
    { name: 'the start, cancelled the same day', from: '2026-12-10', cancelledOn: '2026-12-10', last: '2026-12-10' },
    { name: 'the end of the month before', from: '2026-11-05', cancelledOn: '2026-12-01', last: '2026-11-30' },
    { name: 'the leap day', from: '2028-02-01', cancelledOn: '2028-03-01', last: '2028-02-29' },
  ])('$name', ({ from, cancelledOn, last }) => {
    expect(formatIsoDate(lastDayOfUse(period(from, cancelledOn)))).toBe(last);
  });

  test('stops at a cancellation before the start', () => {
    expect(() => lastDayOfUse(period('2026-12-10', '2026-12-09'))).toThrow(BrokenInvariant);
  });
});

describe('feeRuns (N-063, N-070)', () => {
  test.each([
    {
      name: 'start and cancellation on one day',
      use: ['2026-12-10', '2026-12-10'],
      runs: ['2026-12-10..2026-12-10 1/31'],
    },
    { name: 'the same on the first day', use: ['2026-12-01', '2026-12-01'], runs: ['2026-12-01..2026-12-01 1/31'] },
    { name: 'cancelled the day after', use: ['2026-12-10', '2026-12-11'], runs: ['2026-12-10..2026-12-10 1/31'] },
    {
      name: 'cancelled the day after the last',
      use: ['2026-12-31', '2027-01-01'],
      runs: ['2026-12-31..2026-12-31 1/31'],
    },
    { name: 'first day to first day', use: ['2026-12-01', '2027-01-01'], runs: ['2026-12-01..2026-12-31 ×1'] },
    { name: 'one day less', use: ['2026-12-01', '2026-12-31'], runs: ['2026-12-01..2026-12-30 30/31'] },
    {
      name: 'one day more',
      use: ['2026-12-01', '2027-01-02'],
      runs: ['2026-12-01..2026-12-31 ×1', '2027-01-01..2027-01-01 1/31'],
    },
    { name: 'from the second day', use: ['2026-12-02', '2027-01-01'], runs: ['2026-12-02..2026-12-31 30/31'] },
    { name: 'a whole February', use: ['2027-02-01', '2027-03-01'], runs: ['2027-02-01..2027-02-28 ×1'] },
    { name: 'a whole leap February', use: ['2028-02-01', '2028-03-01'], runs: ['2028-02-01..2028-02-29 ×1'] },
    { name: 'up to the leap day', use: ['2028-02-01', '2028-02-29'], runs: ['2028-02-01..2028-02-28 28/29'] },
    { name: 'half an April', use: ['2027-04-16', '2027-05-01'], runs: ['2027-04-16..2027-04-30 15/30'] },
    {
      name: 'two parts',
      use: ['2026-11-20', '2026-12-10'],
      runs: ['2026-11-20..2026-11-30 11/30', '2026-12-01..2026-12-09 9/31'],
    },
    {
      name: 'parts around whole months',
      use: ['2026-09-30', '2026-12-02'],
      runs: ['2026-09-30..2026-09-30 1/30', '2026-10-01..2026-11-30 ×2', '2026-12-01..2026-12-01 1/31'],
    },
    {
      name: 'part, then whole to the end',
      use: ['2026-10-15', '2026-12-01'],
      runs: ['2026-10-15..2026-10-31 17/31', '2026-11-01..2026-11-30 ×1'],
    },
    { name: 'five years in one run', use: ['2023-12-01', '2028-12-01'], runs: ['2023-12-01..2028-11-30 ×60'] },
  ])('$name', ({ use: [from = '', cancelledOn = ''], runs }) => {
    expect(feeRuns(period(from, cancelledOn), 1).map(shown)).toEqual(runs);
  });

  test.each([
    { name: 'first day to first day', use: ['2026-12-11', '2027-01-11'], runs: ['2026-12-11..2027-01-10 ×1'] },
    {
      name: 'a calendar month is two parts',
      use: ['2026-12-01', '2027-01-01'],
      runs: ['2026-12-01..2026-12-10 10/30', '2026-12-11..2026-12-31 21/31'],
    },
    { name: 'the day before the first', use: ['2026-12-10', '2026-12-11'], runs: ['2026-12-10..2026-12-10 1/30'] },
  ])('with fee months from the 11th: $name (N-071)', ({ use: [from = '', cancelledOn = ''], runs }) => {
    expect(feeRuns(period(from, cancelledOn), 11).map(shown)).toEqual(runs);
  });

  test.each([
    { use: ['2026-12-10', '2027-02-01'], cases: ['startedWithin'] },
    { use: ['2026-12-01', '2026-12-10'], cases: ['cancelledWithin'] },
    { use: ['2026-12-05', '2026-12-10'], cases: ['startedWithin', 'cancelledWithin'] },
    { use: ['2026-12-05', '2026-12-05'], cases: ['startedWithin', 'cancelledWithin'] },
    { use: ['2026-12-01', '2026-12-02'], cases: ['cancelledWithin'] },
    { use: ['2026-12-01', '2026-12-01'], cases: ['startedAndCancelledOnFirstDay'] },
    { use: ['2026-12-31', '2027-01-01'], cases: ['startedWithin'] },
  ])('from $use.0 to $use.1: $cases (N-070)', ({ use: [from = '', cancelledOn = ''], cases }) => {
    const [first] = feeRuns(period(from, cancelledOn), 1);
    expect(first?.type === 'part' ? first.cases : []).toEqual(cases);
  });
});

const anyStartDay = fc.integer({ min: 1, max: 28 });
const anyUse = fc
  .tuple(
    fc.integer({ min: 0, max: 3000 }),
    fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 2200 })),
  )
  .map(([offset, length]) => {
    const from = addDays(civilDate(2023, 12, 1), offset);
    return { from, cancelledOn: addDays(from, length) };
  });

describe('properties of fee months (terms.md 5.6 no. 4)', () => {
  test('every day lies in its month, and months follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 40_000 }), anyStartDay, (days, startDay) => {
        const month = feeMonthOf(days as CivilDate, startDay);
        expect(
          month.start <= days && days <= month.end && month.days === daysOf({ from: month.start, to: month.end }),
        ).toBe(true);
        expect(feeMonthOf(addDays(month.end, 1), startDay).start).toBe(month.end + 1);
        expect(feeMonthOf(addDays(month.start, -1), startDay).end).toBe(month.start - 1);
      }),
      SEED,
    );
  });

  test('the days of the months are the billed days, each once and in order (N-063)', () => {
    fc.assert(
      fc.property(anyUse, anyStartDay, (use, startDay) => {
        const runs = feeRuns(use, startDay);
        const billed = Math.max(1, use.cancelledOn - use.from);
        expect(runs.reduce((sum, run) => sum + daysOf(run), 0)).toBe(billed);
        expect(runs[0]?.from).toBe(use.from);
        expect(runs.at(-1)?.to).toBe(lastDayOfUse(use));
        for (const [index, run] of runs.slice(1).entries()) expect(run.from).toBe((runs[index]?.to ?? 0) + 1);
      }),
      SEED,
    );
  });

  test('agrees with counting day by day which months are whole (N-070)', () => {
    fc.assert(
      fc.property(anyUse, anyStartDay, (use, startDay) => {
        const counted = new Map<number, { days: number; of: number }>();
        for (let date = use.from; date <= lastDayOfUse(use); date = addDays(date, 1)) {
          const month = feeMonthOf(date, startDay);
          counted.set(month.start, { days: (counted.get(month.start)?.days ?? 0) + 1, of: month.days });
        }
        const expected = [...counted.values()];
        const runs = feeRuns(use, startDay);
        const parts = runs.flatMap((run) => (run.type === 'part' ? [{ days: daysOf(run), of: run.month.days }] : []));
        const months = runs.reduce((sum, run) => sum + (run.type === 'whole' ? run.months : 0), 0);
        expect(parts).toEqual(expected.filter(({ days, of }) => days < of));
        expect(months).toBe(expected.filter(({ days, of }) => days === of).length);
      }),
      { ...SEED, numRuns: 300 },
    );
  });
});
