/** Where a reported breach belongs, and what is no breach by itself. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { contractorDuties } from './contractor-duties.ts';

describe('contractorDuties (N-106, N-035, N-043, D-N42)', () => {
  test.each([
    ['infringement', 37, 1],
    ['illegalUse', 37, 2],
    ['tampering', 37, 3],
    ['impersonation', 37, 4],
    ['malware', 37, 5],
    ['unauthorisedAccess', 37, 6],
    ['deceptiveCollection', 37, 7],
    ['hindering', 37, 8],
    ['discredit', 37, 9],
    ['credentials', 37, 10],
    ['similar', 37, 11],
    ['otherUse', 16, 1],
    ['copying', 16, 2],
    ['lending', 16, 3],
    ['noticeRemoved', 16, 4],
  ])('files %s under N %d(2)(%d) for a supervisor, and finds nothing', (report, article, item) => {
    const answer = ask(contractorDuties, { report });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'breachFile', report, article, item } });
    expect(answer.ruleIds).toEqual([article === 37 ? 'N-106' : 'N-035', 'N-043']);
    expect(answer.defectIds).toEqual(['D-N42']);
    expect(answer.readAloud).not.toMatch(/違反|停止|解約/u);
  });

  test('does not take a failed identity check for impersonation (N-106, N-032)', () => {
    const answer = ask(contractorDuties, { report: 'identityCheckFailed' });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'notImpersonation' }, defectIds: [] });
    expect(answer.ruleIds).toContain('N-032');
  });

  test('does not take the wish for a manual for a breach (N-035)', () => {
    expect(ask(contractorDuties, { report: 'manualAskedFor' })).toMatchObject({
      state: 'decided',
      outcome: { type: 'notBreach' },
    });
  });
});
