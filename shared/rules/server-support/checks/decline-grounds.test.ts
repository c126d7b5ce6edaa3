/** That nothing is declined without its ground, its reason, another person's approval and the telling of it. */
import { describe, expect, test } from 'vitest';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { ask } from '../../testing.ts';
import { declineGrounds } from './decline-grounds.ts';

const READY = { ground: 'technicallyHard', reasonWritten: true, approved: true, toldOn: '2026-11-21' } as const;
const asked = (inputs: InputValues) => ask(declineGrounds, { ...READY, ...inputs });

describe('declineGrounds (N-109, N-112, D-N23)', () => {
  test.each([
    ['conditionUnmet', ['N-109', 'N-112', 'N-105', 'N-106'], ['D-N23'], '第38条'],
    ['noCooperation', ['N-109', 'N-112', 'N-108'], ['D-N23'], '第39条」'],
    ['illegalRequest', ['N-109', 'N-112'], [], '第39条3号'],
    ['contractorsFault', ['N-109', 'N-112'], [], '第39条4号'],
    ['technicallyHard', ['N-112'], [], '第44条'],
    ['hardToMaintain', ['N-112'], [], '第44条'],
  ])('%s is complete with reason, approval and the day it was told', (ground, ruleIds, defectIds, place) => {
    const answer = asked({ ground });
    expect(answer).toMatchObject({
      state: 'decided',
      outcome: { type: 'declineComplete', ground, toldOn: '2026-11-21' },
      ruleIds,
      defectIds,
    });
    expect(answer.working[0]?.text).toContain(place);
    expect(answer.readAloud).toContain('お受けいたしかねます');
  });

  test.each([
    ['第38条', '第37条', 'conditionUnmet'],
    ['第39条」', '第38条', 'noCooperation'],
  ])('shows both article numbers, printed %s and meant %s (D-N23)', (printed, meant, ground) => {
    const place = asked({ ground }).working[0]?.text ?? '';
    expect(place).toContain(printed);
    expect(place).toContain(meant);
  });

  test.each([
    [{ reasonWritten: false }, ['reason']],
    [{ approved: false }, ['approval']],
    [{ reasonWritten: false, approved: false }, ['reason', 'approval']],
    [{ reasonWritten: false, toldOn: null }, ['reason', 'told']],
    [{ reasonWritten: false, approved: false, toldOn: null }, ['reason', 'approval', 'told']],
  ])('waits for a supervisor with %o: lacks %o', (inputs, missing) => {
    const answer = asked(inputs);
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'declineNotReady', missing } });
    expect(answer.readAloud).not.toMatch(/お断り|いたしかねます/u);
  });

  test.each([
    ['told without an approval', { approved: false }, 1],
    ['not told yet', { approved: false, toldOn: null }, 0],
    ['to be told tomorrow', { approved: false, toldOn: '2026-11-22' }, 0],
    ['approved, its reason not written', { reasonWritten: false }, 0],
  ])('a decline that is %s: %o, warnings: %d', (_, inputs, warnings) => {
    expect(asked(inputs).warnings).toHaveLength(warnings);
  });

  test.each([
    ['nobody was told', null, 'tellReason'],
    ['it is to be told tomorrow', '2026-11-22', 'tellReason'],
    ['it was told today', '2026-11-21', 'declineComplete'],
    ['it was told before', '2026-11-20', 'declineComplete'],
  ])('%s: %s', (_, toldOn, type) => {
    expect(asked({ toldOn })).toMatchObject({ state: 'decided', outcome: { type } });
  });
});
