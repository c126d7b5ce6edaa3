/** By which channel a matter comes, and which terms it belongs to. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { receptionChannel } from './reception-channel.ts';
import { whichContract } from './which-contract.ts';

describe('receptionChannel (N-007, N-097, D-N20)', () => {
  test.each([
    ['receptionNumber', 'decided', 'rightChannel', ['N-007'], []],
    ['oldNumber', 'decided', 'useNewNumber', ['N-097', 'N-007'], ['D-N20']],
    ['otherNumber', 'decided', 'redirect', ['N-007'], []],
    ['mailOrVisit', 'decided', 'redirect', ['N-007'], []],
    ['willChange', 'twoReadings', 'noticeFirst', ['N-097'], ['D-N20']],
  ])('%s is %s: %s', (channel, state, type, ruleIds, defectIds) => {
    const answer = ask(receptionChannel, { channel });
    expect(answer).toMatchObject({ state, outcome: { type, channel }, ruleIds, defectIds });
    expect(answer.readAloud).not.toMatch(/\d/u);
  });

  test.each(['oldNumber', 'otherNumber', 'mailOrVisit'])('%s is written down, not refused in silence', (channel) => {
    const answer = ask(receptionChannel, { channel });
    expect(`${answer.headline}${answer.reason}`).toContain('記録');
    expect(answer.warnings).toHaveLength(1);
  });

  test('shows the reading by which a notice at the change is enough', () => {
    expect(ask(receptionChannel, { channel: 'willChange' }).alternatives).toMatchObject([{ kind: 'otherReading' }]);
  });
});

describe('whichContract (N-001, N-128)', () => {
  test.each([
    ['server', 'theseTerms', 'N-001'],
    ['phone', 'otherTerms', 'N-001'],
    ['both', 'splitMatters', 'N-001'],
    ['unclear', 'askMatter', 'N-001'],
    ['annexDiffers', 'termsPrevail', 'N-128'],
    ['annexAlone', 'annexHolds', 'N-128'],
  ])('%s: %s (%s)', (matter, type, ruleId) => {
    const answer = ask(whichContract, { matter });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type } });
    expect(answer.citations.map((citation) => citation.ruleId)).toEqual([ruleId]);
  });

  test('takes the deadline of 17:00 as its example of what the annex alone says (N-117)', () => {
    expect(ask(whichContract, { matter: 'annexAlone' }).ruleIds).toContain('N-117');
  });
});
