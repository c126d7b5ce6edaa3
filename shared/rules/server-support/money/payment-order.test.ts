/** To which debts a payment goes: by due date, in the order of the bills where dates are equal, and no yen lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, civilDate } from '../../../core/time.ts';
import { yen } from '../../../core/yen.ts';
import { ask } from '../../testing.ts';
import { allot, paymentOrder } from './payment-order.ts';

const OCT = '2026-10-31';
const NOV = '2026-11-30';
const DEC = '2026-12-31';
const owing = (...debts: readonly (readonly [string, number])[]) => debts.map(([due, amount]) => ({ due, amount }));
const paying = (payment: number, debts: readonly { readonly due: string; readonly amount: number }[]) =>
  ask(paymentOrder, { payment, debts });

describe('paymentOrder (N-075)', () => {
  test.each([
    {
      name: 'the older first, whatever the order given',
      payment: 1628,
      debts: owing([NOV, 1628], [OCT, 1628]),
      paid: [1628, 0],
      owed: 1628,
      excess: 0,
    },
    {
      name: 'a part of the first',
      payment: 1000,
      debts: owing([OCT, 1628], [NOV, 1628]),
      paid: [1000, 0],
      owed: 2256,
      excess: 0,
    },
    {
      name: 'the first and a part of the second',
      payment: 2000,
      debts: owing([OCT, 1628], [NOV, 1628]),
      paid: [1628, 372],
      owed: 1256,
      excess: 0,
    },
    {
      name: 'one yen short',
      payment: 3255,
      debts: owing([OCT, 1628], [NOV, 1628]),
      paid: [1628, 1627],
      owed: 1,
      excess: 0,
    },
    {
      name: 'exactly all',
      payment: 3256,
      debts: owing([OCT, 1628], [NOV, 1628]),
      paid: [1628, 1628],
      owed: 0,
      excess: 0,
    },
    {
      name: 'one yen too much',
      payment: 3257,
      debts: owing([OCT, 1628], [NOV, 1628]),
      paid: [1628, 1628],
      owed: 0,
      excess: 1,
    },
    { name: 'nothing paid', payment: 0, debts: owing([OCT, 1628]), paid: [0], owed: 1628, excess: 0 },
    { name: 'one debt', payment: 1628, debts: owing([OCT, 1628]), paid: [1628], owed: 0, excess: 0 },
    {
      name: 'equal dates keep their order',
      payment: 1628,
      debts: owing([DEC, 500], [OCT, 1628], [OCT, 220]),
      paid: [1628, 0, 0],
      owed: 720,
      excess: 0,
    },
    {
      name: 'a small one first where it was given first',
      payment: 1628,
      debts: owing([OCT, 220], [OCT, 1628]),
      paid: [220, 1408],
      owed: 220,
      excess: 0,
    },
  ])('$name', ({ payment, debts, paid, owed, excess }) => {
    const answer = paying(payment, debts);
    expect(answer).toMatchObject({ state: 'decided', outcome: { owed, excess } });
    expect((answer.outcome['debts'] as readonly { readonly paid: number }[]).map((debt) => debt.paid)).toEqual(paid);
  });

  test.each([
    {
      name: 'the money ends between two of one day',
      payment: 1628,
      debts: owing([OCT, 1628], [OCT, 220]),
      decides: true,
    },
    {
      name: 'the money ends within the first of them',
      payment: 100,
      debts: owing([OCT, 1628], [OCT, 220]),
      decides: true,
    },
    { name: 'both are paid', payment: 1848, debts: owing([OCT, 1628], [OCT, 220]), decides: false },
    { name: 'neither is reached', payment: 500, debts: owing([OCT, 500], [NOV, 1628], [NOV, 220]), decides: false },
    { name: 'different days', payment: 1628, debts: owing([OCT, 1628], [NOV, 220]), decides: false },
    { name: 'nothing is paid', payment: 0, debts: owing([OCT, 1628], [OCT, 220]), decides: false },
  ])('$name: that the order of one day is ours is said: $decides', ({ payment, debts, decides }) => {
    const answer = paying(payment, debts);
    expect(answer.outcome['tieDecides']).toBe(decides);
    expect(answer.warnings.some((warning) => warning.includes('期日が同じ'))).toBe(decides);
  });

  test('what is paid too much is neither promised back nor denied (N-072, D-N40)', () => {
    const answer = paying(4000, owing([OCT, 1628]));
    expect(answer.ruleIds).toContain('N-072');
    expect(answer.defectIds).toEqual(['D-N40']);
    expect(answer.warnings.join()).toContain('責任者');
  });

  test('no yen is lost, and no later debt is paid before an earlier one', () => {
    const anyDebt = fc.record({
      due: fc.integer({ min: 0, max: 5 }).map((days) => (civilDate(2026, 11, 1) + days) as CivilDate),
      amount: fc.integer({ min: 1, max: 5000 }).map(yen),
    });
    fc.assert(
      fc.property(fc.array(anyDebt, { minLength: 1, maxLength: 24 }), fc.nat(30_000), (debts, payment) => {
        const { debts: allotted, owed, excess } = allot(debts, yen(payment));
        const paid = allotted.reduce((sum, debt) => sum + debt.paid, 0);
        const total = debts.reduce((sum, { amount }) => sum + amount, 0);
        expect(paid + excess).toBe(payment);
        expect(paid + owed).toBe(total);
        const firstOpen = allotted.findIndex(({ left }) => left > 0);
        if (firstOpen >= 0) expect(allotted.slice(firstOpen + 1).every((debt) => debt.paid === 0)).toBe(true);
        expect(allotted.map(({ debt }) => debt)).toEqual(debts.toSorted((a, b) => a.due - b.due));
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
