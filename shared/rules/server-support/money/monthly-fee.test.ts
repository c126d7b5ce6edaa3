/** What the service costs a month: the fee of annex 4 with the tax of the day, and no figure from a text that is not held. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { monthlyFee } from './monthly-fee.ts';

describe('monthlyFee (N-062, N-077)', () => {
  test.each([
    { on: '2023-12-01', gross: 1628 },
    { on: '2026-11-21', gross: 1628 },
    { on: '2030-01-01', gross: 1628 },
  ])('on $on: 1,480 net, $gross with tax', ({ on, gross }) => {
    const answer = ask(monthlyFee, { on });
    expect(answer.state).toBe('decided');
    expect(answer.outcome).toEqual({ type: 'monthlyFee', net: 1480, tax: 148, gross });
    expect(answer.versions).toEqual({
      rule: 'monthly-fee/1',
      fees: 'annex-4/2023-12-01',
      tax: 'consumption-tax/2026-11',
    });
  });

  test.each([
    { on: '2026-11-21', warned: false },
    { on: '2026-11-22', warned: true },
  ])('on $on: that fee and tax may change until then is said: $warned (N-002)', ({ on, warned }) => {
    const answer = ask(monthlyFee, { on });
    expect(answer.warnings.length > 0).toBe(warned);
    expect(answer.ruleIds.includes('N-002')).toBe(warned);
  });

  test.each(['2023-11-30', '2019-07-01'])('on %s: the text is not held (N-002, D-N36)', (on) => {
    const answer = ask(monthlyFee, { on });
    expect(answer).toMatchObject({ state: 'external', outcome: { type: 'textNotHeld', on }, defectIds: ['D-N36'] });
    expect(answer.readAloud).not.toMatch(/\d円/u);
  });
});
