/** A fee month in which a discount changes: each part at its own fee, one invoice, one tax. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../core/time.ts';
import { yen } from '../../../core/yen.ts';
import { ask, tablesWith } from '../../testing.ts';
import { discountChange, feeOfChangedMonth } from './discount-change.ts';
import { feeMonthOf } from './fee-months.ts';

const changed = (changedOn: string, before: number, after: number) => ask(discountChange, { changedOn, before, after });

describe('discountChange (N-070, N-073, N-077)', () => {
  test.each([
    {
      name: 'ten days of 31 at the old fee',
      on: '2026-12-11',
      before: 980,
      after: 1480,
      days: [10, 21],
      net: 1318,
      gross: 1449,
    },
    {
      name: 'on the first day nothing is pro-rated',
      on: '2026-12-01',
      before: 980,
      after: 1480,
      days: [0, 31],
      net: 1480,
      gross: 1628,
    },
    { name: 'on the second day', on: '2026-12-02', before: 980, after: 1480, days: [1, 30], net: 1463, gross: 1609 },
    { name: 'on the last day', on: '2026-12-31', before: 980, after: 1480, days: [30, 1], net: 995, gross: 1094 },
    { name: 'half of 28 days', on: '2027-02-15', before: 980, after: 1480, days: [14, 14], net: 1230, gross: 1353 },
    { name: 'on the leap day', on: '2028-02-29', before: 980, after: 1480, days: [28, 1], net: 997, gross: 1096 },
    { name: 'half of 30 days', on: '2027-04-16', before: 980, after: 1480, days: [15, 15], net: 1230, gross: 1353 },
    {
      name: 'a discount that begins',
      on: '2026-12-11',
      before: 1480,
      after: 980,
      days: [10, 21],
      net: 1140,
      gross: 1254,
    },
    { name: 'from nothing', on: '2026-12-11', before: 0, after: 1480, days: [10, 21], net: 1002, gross: 1102 },
    {
      name: 'no change at all loses at most a yen',
      on: '2026-12-11',
      before: 1480,
      after: 1480,
      days: [10, 21],
      net: 1479,
      gross: 1626,
    },
  ])('$name: $gross', ({ on, before, after, days: [daysBefore, daysAfter], net, gross }) => {
    expect(changed(on, before, after)).toMatchObject({
      state: 'decided',
      outcome: { type: 'discountChange', daysBefore, daysAfter, net, gross },
    });
  });

  test('the fee month follows the desk (D-N18)', () => {
    const answer = ask(
      discountChange,
      { changedOn: '2026-12-11', before: 980, after: 1480 },
      { tables: tablesWith('P-FEE-MONTH', { startDay: 11 }) },
    );
    expect(answer.outcome).toMatchObject({ monthFrom: '2026-12-11', daysBefore: 0, gross: 1628 });
    expect(answer.reason).toContain('毎月11日');
  });

  test('the other order of steps stands beside it where it differs (D-N19)', () => {
    expect(changed('2026-12-02', 980, 1480).alternatives).toEqual([]);
    expect(changed('2026-12-11', 1480, 1480).alternatives).toMatchObject([
      { kind: 'otherReading', headline: '1,627円（税込）' },
    ]);
  });

  test('that the fee table names no discount is said', () => {
    expect(changed('2026-12-11', 980, 1480).warnings).toHaveLength(1);
  });

  test.each([
    { on: '2023-11-30', state: 'external' },
    { on: '2023-12-01', state: 'decided' },
  ])('on $on: $state (N-002, D-N36)', ({ on, state }) => {
    expect(changed(on, 980, 1480).state).toBe(state);
  });

  test('lies between both fees, and is at most two yen below the exact sum', () => {
    const month = feeMonthOf(civilDate(2026, 12, 1), 1);
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), fc.integer({ min: 0, max: 30 }), (before, after, daysBefore) => {
        const { net } = feeOfChangedMonth(
          { month, daysBefore, before: yen(before), after: yen(after) },
          'prorateThenTax',
        );
        const exact = BigInt(before) * BigInt(daysBefore) + BigInt(after) * BigInt(31 - daysBefore);
        const lost = exact - BigInt(net) * 31n;
        expect(lost >= 0n && lost < 62n).toBe(true);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
