/** Which wishes are among the four offerings, and where the others go. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { requestScope } from './request-scope.ts';

describe('requestScope (N-010, N-096, N-118, N-121)', () => {
  test.each([
    ['inquiry', 'inquiry', []],
    ['faultReport', 'fault', []],
    ['alert', 'alert', []],
    ['sendBack', 'sendBack', ['N-121']],
    ['onSite', 'onSite', ['N-121']],
  ])('%s is in scope, by the route %s', (request, route, alsoRead) => {
    const answer = ask(requestScope, { request });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'inScope', route } });
    expect(answer.ruleIds).toEqual(['N-118', 'N-010', ...alsoRead]);
  });

  test('takes changes of settings, which N 35(12) presupposes and the list does not name (N-096)', () => {
    const answer = ask(requestScope, { request: 'serverSettings' });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'inScope', route: 'settings' } });
    expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual(['N-096', 'N-095']);
    expect(answer.reason).toContain('一覧にはありません');
  });

  test.each(['line', 'otherDevice', 'dataRecovery', 'newWork'])(
    '%s is not among them: the way of N 44, with its reason (N-112)',
    (request) => {
      const answer = ask(requestScope, { request });
      expect(answer).toMatchObject({ state: 'notProvided', outcome: { type: 'outOfScope', request } });
      expect(answer.ruleIds).toContain('N-112');
      expect(answer.alternatives).toHaveLength(1);
      expect(answer.ruleIds.includes('N-088')).toBe(request === 'dataRecovery');
      expect(answer.readAloud).not.toMatch(/承っておりません|できません|いたしかねます/u);
    },
  );

  test('has no criterion between replacement and visit, shows both and wants the reason (N-121)', () => {
    const answer = ask(requestScope, { request: 'repairUndecided' });
    expect(answer).toMatchObject({ state: 'notProvided', outcome: { type: 'routeOpen' } });
    expect(answer.alternatives.map(({ headline }) => headline)).toEqual(['先出しセンドバック', 'オンサイト故障修理']);
    expect(answer.reason).toContain('理由');
  });
});
