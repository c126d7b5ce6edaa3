/** Wrong bills, evaded payments, money back, claims that were assigned and dates that were missed: mostly what an operator may not say. */
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../core/time.ts';
import { yen } from '../../../core/yen.ts';
import { ask } from '../../testing.ts';
import { assignedClaim } from './assigned-claim.ts';
import { dueDate } from './due-date.ts';
import { evasionSurcharge, surchargeOn } from './evasion-surcharge.ts';
import { REFUND_REASONS, refund } from './refund.ts';
import { underBilling } from './under-billing.ts';

const ON = civilDate(2026, 11, 21);

describe('evasionSurcharge (N-065, D-N16)', () => {
  test.each([
    { evaded: 0, net: 0, tax: 0, gross: 0 },
    { evaded: 1, net: 2, tax: 0, gross: 2 },
    { evaded: 4, net: 8, tax: 0, gross: 8 },
    { evaded: 5, net: 10, tax: 1, gross: 11 },
    { evaded: 477, net: 954, tax: 95, gross: 1049 },
    { evaded: 1480, net: 2960, tax: 296, gross: 3256 },
    { evaded: 1_000_000_000, net: 2_000_000_000, tax: 200_000_000, gross: 2_200_000_000 },
  ])('twice $evaded, and the tax on that: $gross', ({ evaded, net, tax, gross }) => {
    expect(surchargeOn(yen(evaded), { taxed: true, on: ON })).toMatchObject({ net, tax, gross });
  });

  test.each([
    { untaxed: true, surcharge: 2960 },
    { untaxed: false, surcharge: 3256 },
    { untaxed: null, surcharge: 3256 },
  ])('no tax on a fee that bears none: $untaxed', ({ untaxed, surcharge }) => {
    expect(ask(evasionSurcharge, { evaded: 1480, untaxed }).outcome).toMatchObject({ surcharge });
  });

  test('is for a supervisor to find: the arithmetic stands in the working, no figure in the words', () => {
    const answer = ask(evasionSurcharge, { evaded: 1480 });
    expect(answer).toMatchObject({ state: 'needsApproval', defectIds: ['D-N16'], promise: null });
    expect(answer.working.at(-1)?.text).toBe('3,256円');
    expect(`${answer.headline}${answer.reason}${answer.readAloud}`).not.toMatch(/\d/u);
  });
});

describe('underBilling (N-064, D-N15)', () => {
  test.each([
    { billed: 1628, owed: 1628, state: 'decided', type: 'billedRight' },
    { billed: 0, owed: 0, state: 'decided', type: 'billedRight' },
    { billed: 1627, owed: 1628, state: 'needsApproval', type: 'billedTooLittle' },
    { billed: 0, owed: 1628, state: 'needsApproval', type: 'billedTooLittle' },
    { billed: 1629, owed: 1628, state: 'needsApproval', type: 'billedTooMuch' },
  ])('billed $billed of $owed: $type', ({ billed, owed, state, type }) => {
    const answer = ask(underBilling, { billed, owed });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(`${answer.headline}${answer.reason}${answer.readAloud}`).not.toMatch(/\d円/u);
  });

  test.each([
    { billed: 1000, owed: 1628, difference: 628, defectId: 'D-N15' },
    { billed: 1628, owed: 1000, difference: 628, defectId: 'D-N40' },
  ])('the difference of $billed and $owed is shown to the supervisor', ({ billed, owed, difference, defectId }) => {
    const answer = ask(underBilling, { billed, owed });
    expect(answer.outcome).toMatchObject({ difference });
    expect(answer.working.at(-1)?.text).toContain('628円');
    expect(answer.defectIds).toContain(defectId);
  });
});

describe('refund (N-072, D-N40)', () => {
  test.each(REFUND_REASONS)('%s: neither promised nor denied', (reason) => {
    const answer = ask(refund, { reason });
    expect(answer).toMatchObject({
      state: 'needsApproval',
      outcome: { type: 'refundNeedsRuling', reason },
      promise: null,
    });
    expect(answer.readAloud).not.toMatch(/返金いたします|返金できま/u);
    expect(answer.warnings.join()).toContain('できるとも、できないとも言わないでください');
  });

  test.each([
    { reason: 'ourError', defectIds: ['D-N40'], alsoCited: [] },
    { reason: 'paidTwice', defectIds: ['D-N40'], alsoCited: [] },
    { reason: 'cancelledWithinMonth', defectIds: [], alsoCited: ['N-070'] },
    { reason: 'other', defectIds: [], alsoCited: [] },
  ])('$reason rests on $alsoCited and the gap $defectIds', ({ reason, defectIds, alsoCited }) => {
    const answer = ask(refund, { reason });
    expect(answer.defectIds).toEqual(defectIds);
    expect(answer.ruleIds).toEqual(['N-072', ...alsoCited]);
  });
});

describe('assignedClaim (N-079)', () => {
  test.each([
    {
      name: 'assigned: the company on the bill',
      assigned: true,
      olderDebt: null,
      state: 'decided',
      type: 'askBillingCompany',
    },
    { name: 'assigned, and not older', assigned: true, olderDebt: false, state: 'decided', type: 'askBillingCompany' },
    {
      name: 'a debt older than the assignment',
      assigned: true,
      olderDebt: true,
      state: 'external',
      type: 'olderDebtUnknown',
    },
    { name: 'not assigned: us', assigned: false, olderDebt: null, state: 'decided', type: 'askUs' },
    { name: 'not assigned, whatever its age', assigned: false, olderDebt: true, state: 'decided', type: 'askUs' },
    { name: 'nobody knows', assigned: null, olderDebt: null, state: 'external', type: 'assignmentUnknown' },
  ])('$name', ({ assigned, olderDebt, state, type }) => {
    expect(ask(assignedClaim, { assigned, olderDebt })).toMatchObject({ state, outcome: { type } });
  });

  test('names no company, because the terms name none', () => {
    expect(ask(assignedClaim, { assigned: true }).warnings).toHaveLength(1);
  });
});

describe('dueDate (N-074, D-N37)', () => {
  test.each([
    { name: 'nobody has looked at the bill', dueOn: null, state: 'external', type: 'dueDateOnBill' },
    { name: 'tomorrow', dueOn: '2026-11-22', state: 'decided', type: 'notOverdue' },
    { name: 'today is in time', dueOn: '2026-11-21', state: 'decided', type: 'notOverdue' },
    { name: 'yesterday', dueOn: '2026-11-20', state: 'decided', type: 'overdue' },
    { name: 'last year', dueOn: '2025-11-20', state: 'decided', type: 'overdue' },
  ])('$name: $type', ({ dueOn, state, type }) => {
    const answer = ask(dueDate, { dueOn });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.defectIds).toEqual(['D-N37']);
  });

  test('the day after, the grace of interest is not mistaken for one of suspension (N-040)', () => {
    const answer = ask(dueDate, { dueOn: '2026-11-20' });
    expect(answer.headline).toBe('支払期日を1日過ぎています');
    expect(answer.ruleIds).toContain('N-040');
    expect(answer.warnings.join()).toContain('利用停止');
  });

  test.each([
    { dueOn: '2026-11-22', off: true },
    { dueOn: '2026-11-23', off: true },
    { dueOn: '2026-11-24', off: false },
    { dueOn: '2099-12-30', off: false },
    { dueOn: '2099-12-31', off: true },
  ])('$dueOn: that banks are shut is said: $off', ({ dueOn, off }) => {
    expect(ask(dueDate, { dueOn }).warnings.some((warning) => warning.includes('銀行の休業日'))).toBe(off);
  });
});
