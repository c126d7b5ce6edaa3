/** The three duties of cooperation before work, and data that a fault keeps from being erased. */
import { describe, expect, test } from 'vitest';
import { COOPERATION } from '../../../cases/case-words.ts';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { checkWords } from '../../../words/check-words.ts';
import { ask } from '../../testing.ts';
import { cooperation } from './cooperation.ts';

const GIVEN = { information: 'given', data: 'done', work: 'given' } as const satisfies InputValues;
const asked = (inputs: InputValues) => ask(cooperation, { ...GIVEN, ...inputs });

describe('cooperation (N-108)', () => {
  test.each([
    ['protected or erased', { data: 'done' }, 'done'],
    ['no confidential data', { data: 'none' }, 'none'],
    ['cannot erase, agreed', { data: 'cannotErase', agreed: true }, 'cannotEraseAgreed'],
  ])('is complete: %s', (_, inputs, data) => {
    expect(asked(inputs)).toMatchObject({ state: 'decided', outcome: { type: 'cooperationComplete', data } });
  });

  test('has the agreement written down where data cannot be erased', () => {
    expect(asked({ data: 'cannotErase', agreed: true }).warnings).toHaveLength(1);
    expect(asked({}).warnings).toEqual([]);
  });

  test.each([
    ['information', { information: 'refused' }],
    ['data', { data: 'refused' }],
    ['work', { work: 'refused' }],
  ])('puts refused %s to a supervisor (N-109)', (item, inputs) => {
    const answer = asked(inputs);
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'cooperationMissing', missing: [item] } });
    expect(answer.ruleIds).toContain('N-109');
  });

  test.each([
    ['information', { information: null }],
    ['data', { data: null }],
    ['work', { work: null }],
  ])('asks for %s while nobody has', (item, inputs) => {
    expect(asked(inputs)).toMatchObject({
      state: 'decided',
      outcome: { type: 'cooperationUnknown', unknown: [item] },
    });
  });

  test.each([
    [null, 'decided', 'askAgreement'],
    [false, 'needsApproval', 'eraseNotAgreed'],
  ])('cannot erase and agreed is %s: %s', (agreed, state, type) => {
    expect(asked({ data: 'cannotErase', agreed })).toMatchObject({ state, outcome: { type } });
  });

  test('asks for all three in the words of the call’s checklist', () => {
    const { readAloud } = ask(cooperation, {});
    expect(readAloud).toBe(COOPERATION.map((item) => checkWords[item].say).join(''));
  });

  test('names all that is refused at once', () => {
    const answer = asked({ information: 'refused', data: 'refused', work: 'refused' });
    expect(answer.outcome['missing']).toEqual(['information', 'data', 'work']);
  });
});
