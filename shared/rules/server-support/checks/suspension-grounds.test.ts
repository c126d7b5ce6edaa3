/** The grounds of a suspension: payment by its days, everything else for a supervisor, and nothing as a verdict. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { suspensionGrounds } from './suspension-grounds.ts';

describe('suspensionGrounds: unpaid charges (N-040)', () => {
  test.each([
    { name: 'the day before it is due', askedOn: '2026-10-30', paidOn: null, type: 'notDueYet' },
    { name: 'the due day itself', askedOn: '2026-10-31', paidOn: null, type: 'notDueYet' },
    { name: 'the day after', askedOn: '2026-11-01', paidOn: null, type: 'unpaidGround' },
    { name: 'the 15th day: no grace here', askedOn: '2026-11-15', paidOn: null, type: 'unpaidGround' },
    { name: 'the 16th day', askedOn: '2026-11-16', paidOn: null, type: 'unpaidGround' },
    { name: 'a year later', askedOn: '2027-10-31', paidOn: null, type: 'unpaidGround' },
    { name: 'paid before', askedOn: '2026-11-21', paidOn: '2026-10-30', type: 'paidInTime' },
    { name: 'paid late on the due day', askedOn: '2026-11-21', paidOn: '2026-10-31', type: 'paidInTime' },
    { name: 'paid the day after', askedOn: '2026-11-21', paidOn: '2026-11-01', type: 'paidLate' },
    { name: 'paid today', askedOn: '2026-11-21', paidOn: '2026-11-21', type: 'paidLate' },
    { name: 'to be paid tomorrow', askedOn: '2026-11-21', paidOn: '2026-11-22', type: 'unpaidGround' },
  ])('due 2026-10-31, $name: $type', ({ askedOn, paidOn, type }) => {
    const answer = ask(suspensionGrounds, { ground: 'unpaid', dueOn: '2026-10-31', paidOn }, { askedOn });
    expect(answer).toMatchObject({ state: type === 'unpaidGround' ? 'needsApproval' : 'decided', outcome: { type } });
    expect(answer.readAloud).not.toMatch(/停止/u);
  });

  test('says that the fifteen days belong to the interest alone', () => {
    const answer = ask(suspensionGrounds, { ground: 'unpaid', dueOn: '2026-11-20' });
    expect(answer.warnings[0]).toContain('15日');
    expect(answer.ruleIds).toEqual(['N-040', 'N-047', 'N-066']);
  });

  test('takes a payment of tomorrow for one still to come, and says so', () => {
    const { outcome, working } = ask(suspensionGrounds, {
      ground: 'unpaid',
      dueOn: '2026-11-20',
      paidOn: '2026-11-22',
    });
    expect(outcome.type).toBe('unpaidGround');
    expect(working[1]?.text).toBe('11/22（日） の予定');
  });

  test('is external without the due date, which another document holds (D-N37)', () => {
    expect(ask(suspensionGrounds, { ground: 'unpaid' })).toMatchObject({ state: 'external', defectIds: ['D-N37'] });
  });

  test.each([
    ['2022-07-31', 'external', 'oldDebt'],
    ['2022-08-01', 'needsApproval', 'unpaidGround'],
  ])('due %s: %s (N-004, D-N36)', (dueOn, state, type) => {
    expect(ask(suspensionGrounds, { ground: 'unpaid', dueOn })).toMatchObject({ state, outcome: { type } });
  });
});

describe('suspensionGrounds: everything else', () => {
  test.each([
    ['otherServiceUnpaid', 'N-041', 'external', []],
    ['honour', 'N-042', 'needsApproval', []],
    ['breach', 'N-043', 'needsApproval', ['D-N42']],
    ['obstruction', 'N-044', 'needsApproval', []],
    ['damage', 'N-045', 'needsApproval', []],
    ['excessiveContact', 'N-046', 'needsApproval', ['D-N09']],
  ])('%s (%s) is %s', (ground, ruleId, state, defectIds) => {
    const answer = ask(suspensionGrounds, { ground });
    expect(answer).toMatchObject({ state, outcome: { type: 'groundFile', ground }, defectIds });
    expect(answer.citations.map((citation) => citation.ruleId)).toEqual([ruleId]);
    expect(answer.readAloud).not.toMatch(/停止|違反|損害/u);
    expect(answer.warnings).toHaveLength(1);
  });
});
