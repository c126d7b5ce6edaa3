/** What is told of a replay: the same bytes, another release, or an answer that is not what its rule said. */
import { describe, expect, test } from 'vitest';
import { type Answer, answerText } from './answer.ts';
import { effectOf, replayVerdict } from './replay-verdict.ts';

const ANSWER: Answer = {
  format: 1,
  question: 'sendBack',
  service: 'serverSupport',
  state: 'decided',
  outcome: { type: 'shipment', date: '2026-11-24' },
  headline: '11/24（火）以降に発送',
  reason: '受付日の翌営業日からです。',
  readAloud: '翌営業日以降に発送いたします。',
  ruleIds: ['N-120'],
  defectIds: [],
  citations: [],
  working: [{ label: '11/21 土', text: '受付', predicted: false }],
  alternatives: [],
  warnings: [],
  promise: { kind: 'shipment', due: '2026-11-24', text: '発送', tentative: true },
  facts: { question: 'sendBack' },
  versions: { rule: 'send-back/1', 'P-SHIPPING': '1' },
};
const stored = (changes: Partial<Answer>) => ({ ...ANSWER, ...changes });
const verdictOn = (changes: Partial<Answer>) => replayVerdict(answerText(stored(changes)), stored(changes), ANSWER);

describe('replayVerdict', () => {
  test('is the same for the same bytes (5.6, property 9)', () => {
    expect(verdictOn({})).toEqual({ type: 'same' });
  });

  test.each([
    { changes: { headline: '11/21（土）に発送' }, fields: ['headline'] },
    { changes: { promise: null }, fields: ['promise'] },
    { changes: { warnings: ['注意'], state: 'external' }, fields: ['state', 'warnings'] },
  ] as const)('names $fields where they were changed under the same versions', ({ changes, fields }) => {
    expect(verdictOn(changes as Partial<Answer>)).toEqual({ type: 'different', fields });
  });

  test('is different for other bytes of the same fields', () => {
    expect(replayVerdict(` ${answerText(ANSWER)}`, ANSWER, ANSWER)).toEqual({ type: 'different', fields: ['format'] });
  });

  test.each([
    { name: 'agreeing', changes: {}, agrees: true },
    { name: 'disagreeing', changes: { headline: '未定' }, agrees: false },
  ])('says that the rule has changed since, instead of a false alarm ($name)', ({ changes, agrees }) => {
    const older = { ...changes, versions: { ...ANSWER.versions, rule: 'send-back/0', fees: 'fees/1' } };
    expect(verdictOn(older)).toEqual({
      type: 'otherVersions',
      versions: [
        { table: 'rule', stored: 'send-back/0', present: 'send-back/1' },
        { table: 'fees', stored: 'fees/1', present: null },
      ],
      agrees,
    });
  });
});

describe('effectOf', () => {
  test.each([
    { changes: {}, effect: 'none' },
    { changes: { working: [], versions: {} }, effect: 'none' },
    { changes: { warnings: ['注意'] }, effect: 'words' },
    { changes: { promise: null }, effect: 'outcome' },
    { changes: { outcome: { type: 'other' } }, effect: 'outcome' },
  ])('$changes: $effect', ({ changes, effect }) => {
    expect(effectOf(ANSWER, stored(changes))).toBe(effect);
  });
});
