/** The yen of a part of a month in both orders of steps, against exact fractions; and what splitting a period does to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../core/time.ts';
import { yen } from '../../../core/yen.ts';
import { daysOf, type FeeRun, feeRuns, type UsePeriod } from './fee-months.ts';
import { MONTHLY_FEE } from './fee-table.ts';
import { otherOrder, type ProRateOrder, priceRuns, proRated, totalOf } from './pro-rating.ts';

const PRO_RATE_ORDERS: readonly ProRateOrder[] = ['prorateThenTax', 'taxThenProrate'];

const SEED = { seed: 20261121, numRuns: 1500 };
const ON = civilDate(2026, 12, 31);

describe('proRated (N-070, N-073, N-077, D-N19)', () => {
  test.each([
    { days: 10, ofDays: 31, net: 477, gross: 524, other: 525 },
    { days: 1, ofDays: 28, net: 52, gross: 57, other: 58 },
    { days: 1, ofDays: 29, net: 51, gross: 56, other: 56 },
    { days: 1, ofDays: 30, net: 49, gross: 53, other: 54 },
    { days: 1, ofDays: 31, net: 47, gross: 51, other: 52 },
    { days: 14, ofDays: 28, net: 740, gross: 814, other: 814 },
    { days: 15, ofDays: 30, net: 740, gross: 814, other: 814 },
    { days: 27, ofDays: 28, net: 1427, gross: 1569, other: 1569 },
    { days: 28, ofDays: 29, net: 1428, gross: 1570, other: 1571 },
    { days: 29, ofDays: 30, net: 1430, gross: 1573, other: 1573 },
    { days: 30, ofDays: 31, net: 1432, gross: 1575, other: 1575 },
    { days: 31, ofDays: 31, net: 1480, gross: 1628, other: 1628 },
    { days: 0, ofDays: 31, net: 0, gross: 0, other: 0 },
  ])(
    '$days of $ofDays days: $net net, $gross with tax, $other in the other order',
    ({ days, ofDays, net, gross, other }) => {
      const share = { days, ofDays };
      expect(proRated(MONTHLY_FEE, share, { on: ON, order: 'prorateThenTax' })).toMatchObject({ net, gross });
      expect(proRated(MONTHLY_FEE, share, { on: ON, order: 'taxThenProrate' })).toMatchObject({ gross: other });
    },
  );

  test('is, in both orders, what exact fractions round down to', () => {
    const share = fc
      .integer({ min: 28, max: 31 })
      .chain((ofDays) => fc.record({ days: fc.integer({ min: 0, max: ofDays }), ofDays: fc.constant(ofDays) }));
    fc.assert(
      fc.property(fc.nat(100_000_000), share, (net, { days, ofDays }) => {
        const part = (BigInt(net) * BigInt(days)) / BigInt(ofDays);
        const first = proRated(yen(net), { days, ofDays }, { on: ON, order: 'prorateThenTax' });
        expect(BigInt(first.gross)).toBe(part + (part * 10n) / 100n);
        expect(first.net + first.tax).toBe(first.gross);
        const whole = BigInt(net) + (BigInt(net) * 10n) / 100n;
        const second = proRated(yen(net), { days, ofDays }, { on: ON, order: 'taxThenProrate' });
        expect(BigInt(second.gross)).toBe((whole * BigInt(days)) / BigInt(ofDays));
        expect(second.net + second.tax).toBe(second.gross);
        expect(Math.abs(second.gross - first.gross)).toBeLessThanOrEqual(1);
      }),
      SEED,
    );
  });
});

describe('priceRuns', () => {
  const use = (from: UsePeriod['from'], cancelledOn: UsePeriod['from']): readonly FeeRun[] =>
    feeRuns({ from, cancelledOn }, 1);

  test.each([
    {
      name: 'whole months at the fee with tax',
      runs: use(civilDate(2026, 1, 1), civilDate(2027, 1, 1)),
      gross: [19_536],
    },
    {
      name: 'a part, whole months, a part',
      runs: use(civilDate(2026, 9, 30), civilDate(2026, 12, 2)),
      gross: [53, 3256, 51],
    },
    {
      name: 'whole months over a change of the tax rate are two runs (N-062)',
      runs: use(civilDate(2019, 8, 1), civilDate(2020, 1, 1)),
      gross: [3196, 4884],
    },
    {
      name: 'a part before the change of the rate and whole months after it (N-062)',
      runs: use(civilDate(2019, 9, 16), civilDate(2019, 12, 1)),
      gross: [799, 3256],
    },
  ])('$name', ({ runs, gross }) => {
    expect(priceRuns(runs, 1, 'prorateThenTax').map((run) => run.gross)).toEqual(gross);
  });

  test('the month in which the rate changes bears the rate of its last day', () => {
    const period = { from: civilDate(2019, 8, 11), cancelledOn: civilDate(2019, 12, 11) };
    const runs = priceRuns(feeRuns(period, 11), 11, 'prorateThenTax');
    expect(runs.map(({ run, each }) => [run.type === 'whole' ? run.months : 0, each.percent])).toEqual([
      [1, 8],
      [3, 10],
    ]);
  });
});

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 2, max: 900 }), fc.integer({ min: 1, max: 899 }))
  .filter(([, length, cut]) => cut < length)
  .map(([offset, length, cut]) => {
    const from = addDays(civilDate(2023, 12, 1), offset);
    return { from, cut: addDays(from, cut), cancelledOn: addDays(from, length) };
  });

/** The unrounded net fee as a fraction of 28 × 29 × 30 × 31 parts of a yen. */
function exactNet(runs: readonly FeeRun[]): bigint {
  const unit = 28n * 29n * 30n * 31n;
  return runs.reduce(
    (sum, run) =>
      sum +
      (run.type === 'whole'
        ? BigInt(MONTHLY_FEE * run.months) * unit
        : (BigInt(MONTHLY_FEE * daysOf(run)) * unit) / BigInt(run.month.days)),
    0n,
  );
}

describe('splitting a period (terms.md 5.6 no. 4)', () => {
  test.each(PRO_RATE_ORDERS)(
    'leaves the exact fee unchanged and never raises the floored sum: %s (N-063, N-070, N-073)',
    (order) => {
      fc.assert(
        fc.property(anyPeriod, fc.integer({ min: 1, max: 28 }), ({ from, cut, cancelledOn }, startDay) => {
          const whole = feeRuns({ from, cancelledOn }, startDay);
          const parts = [feeRuns({ from, cancelledOn: cut }, startDay), feeRuns({ from: cut, cancelledOn }, startDay)];
          expect(parts.reduce((sum, runs) => sum + exactNet(runs), 0n)).toBe(exactNet(whole));
          const floored = parts.reduce((sum, runs) => sum + totalOf(priceRuns(runs, startDay, order)), 0);
          expect(floored).toBeLessThanOrEqual(totalOf(priceRuns(whole, startDay, order)));
        }),
        SEED,
      );
    },
  );

  test('each order names the other', () => {
    expect(PRO_RATE_ORDERS.map(otherOrder)).toEqual([...PRO_RATE_ORDERS].toReversed());
  });
});
