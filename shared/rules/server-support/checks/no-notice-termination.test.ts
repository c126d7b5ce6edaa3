/** That termination without notice is never computed, whatever is put in. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { noNoticeTermination } from './no-notice-termination.ts';

const SITUATIONS = noNoticeTermination.inputs.situation.options;

describe('noNoticeTermination (N-058)', () => {
  test.each([
    ['paymentStopped', ['N-056'], []],
    ['clearingHouse', ['N-056'], ['D-N38']],
    ['attachment', ['N-056'], []],
    ['insolvency', ['N-056'], ['D-N38']],
    ['suspendedNotCured', ['N-054'], []],
  ])('%s: notice first, by a supervisor (N-053)', (situation, cited, defectIds) => {
    const answer = ask(noNoticeTermination, { situation, suspended: true, causeRemoved: false, documented: true });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'noticeFirst', situation }, defectIds });
    expect(answer.ruleIds).toEqual([...cited, 'N-053', 'N-058']);
  });

  test.each(['paymentStopped', 'clearingHouse', 'attachment', 'insolvency'])(
    'a rumour of %s is no ground (N-056, D-N38)',
    (situation) => {
      expect(ask(noNoticeTermination, { situation, documented: false })).toMatchObject({
        state: 'needsApproval',
        outcome: { type: 'undocumented' },
      });
    },
  );

  test.each([
    { name: 'never suspended', suspended: false, causeRemoved: false, type: 'notSuspended', state: 'decided' },
    {
      name: 'cause removed, on the last day too',
      suspended: true,
      causeRemoved: true,
      type: 'causeRemoved',
      state: 'decided',
    },
    {
      name: 'cause removed, suspension unsaid',
      suspended: null,
      causeRemoved: true,
      type: 'causeRemoved',
      state: 'decided',
    },
    { name: 'cause not removed', suspended: true, causeRemoved: false, type: 'noticeFirst', state: 'needsApproval' },
    { name: 'nothing said', suspended: null, causeRemoved: null, type: 'noticeFirst', state: 'needsApproval' },
  ])('after a suspension, $name: $type (N-054)', ({ suspended, causeRemoved, type, state }) => {
    const inputs = { situation: 'suspendedNotCured', suspended, causeRemoved };
    expect(ask(noNoticeTermination, inputs)).toMatchObject({ state, outcome: { type } });
  });

  test('unlawful demands have two routes, between which legal chooses (N-057, N-060, D-N12)', () => {
    const answer = ask(noNoticeTermination, { situation: 'unlawfulDemand' });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'twoRoutes' }, defectIds: ['D-N12'] });
    expect(answer.alternatives.map(({ headline }) => headline)).toEqual(['第22条3号ⅴ', '第23条2項2号']);
    expect(answer.warnings[1]).toContain('一度');
  });

  test('there is no item 4: notice by default, its probable history only as an inference (D-N11)', () => {
    const answer = ask(noNoticeTermination, { situation: 'itemFour' });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'noItemFour' }, defectIds: ['D-N11'] });
    expect(answer.alternatives[0]?.label).toContain('推測');
    expect(answer.citations[0]?.ruleId).toBe('N-058');
  });

  test('the end of the service terminates nothing by itself (D-N11)', () => {
    const answer = ask(noNoticeTermination, { situation: 'serviceEnd' });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'notAutomatic' }, defectIds: ['D-N11'] });
  });

  test.each(SITUATIONS)('%s: no answer lets an operator terminate, and none names a day', (situation) => {
    for (const flag of [null, true, false]) {
      const answer = ask(noNoticeTermination, { situation, suspended: flag, causeRemoved: flag, documented: flag });
      expect(['notSuspended', 'causeRemoved'].includes(answer.outcome.type)).toBe(answer.state === 'decided');
      expect(answer.promise).toBeNull();
      expect(answer.readAloud).not.toMatch(/\d|解約/u);
    }
  });
});
