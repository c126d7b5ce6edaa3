/** The steps of a change: nothing is signed that was not previewed to its end. */
import { describe, expect, test } from 'vitest';
import type { CaseId, DecisionId } from '../../../shared/core/ids.ts';
import type { PreviewPortion } from '../../../shared/desk/policy-views.ts';
import { type Change, type ChangeEvent, type ChangeState, changeReducer, FILLING_IN } from './change-state.ts';
import { DECISIONS_SHOWN } from './preview-summary.ts';

const CHANGE: Change = { value: '"sameDay"', effectiveFrom: '2026-11-22', reason: '理由' };
const differing = (number: number) => ({
  caseId: 'c' as CaseId,
  caseNumber: `2026-11-${number}`,
  decisionId: 'd' as DecisionId,
  acceptedAt: number,
  before: '前',
  after: '後',
});
const portion = (changes: Partial<PreviewPortion> = {}): PreviewPortion => ({
  cursor: null,
  walked: 200,
  total: 300,
  promises: [],
  decisions: [],
  promisesChecked: 1,
  decisionsChecked: 2,
  wordsOnly: 3,
  unchecked: 4,
  ...changes,
});
const MORE = { part: 'promises', after: 'p' } as const;
const reached = (...events: readonly ChangeEvent[]): ChangeState => events.reduce(changeReducer, FILLING_IN);
const started: ChangeEvent = { type: 'previewStarted', change: CHANGE };

describe('changeReducer', () => {
  test('adds the portions up and comes to the signature with the last one', () => {
    const half: ChangeEvent = { type: 'walked', portion: portion({ cursor: MORE }) };
    expect(reached(started, half)).toMatchObject({ step: 'previewing', summary: { walked: 200, total: 300 } });
    expect(reached(started, half, { type: 'walked', portion: portion({ walked: 100 }) })).toMatchObject({
      step: 'signing',
      change: CHANGE,
      summary: { walked: 300, promisesChecked: 2, decisionsChecked: 4, wordsOnly: 6, unchecked: 8 },
    });
  });

  test('keeps the latest of what differs to be read, and counts the rest', () => {
    const many = Array.from({ length: 40 }, (_, index) => differing(index));
    const state = reached(started, { type: 'walked', portion: portion({ decisions: many }) });
    if (state.step !== 'signing') throw new Error('the preview is over');
    expect(state.summary.decisionsDiffer).toBe(40);
    expect(state.summary.decisions).toHaveLength(DECISIONS_SHOWN);
    expect(state.summary.decisions[0]?.acceptedAt).toBe(39);
  });

  test('a preview that was stopped ends at the form, whatever still comes in', () => {
    expect(reached(started, { type: 'wentBack' }, { type: 'walked', portion: portion() })).toEqual(FILLING_IN);
  });

  test.each<{ readonly name: string; readonly events: readonly ChangeEvent[]; readonly expected: object }>([
    {
      name: 'a refusal stays at the form until something is edited',
      events: [{ type: 'refused', problem: 'pastDay' }],
      expected: { step: 'form', problem: 'pastDay' },
    },
    {
      name: 'an edit takes the refusal away',
      events: [{ type: 'refused', problem: 'pastDay' }, { type: 'edited' }],
      expected: FILLING_IN,
    },
    {
      name: 'a preview that fails is told at the form',
      events: [started, { type: 'previewFailed', error: { type: 'disconnected' } }],
      expected: { step: 'form', error: { type: 'disconnected' } },
    },
    {
      name: 'a signature that fails keeps the preview',
      events: [
        started,
        { type: 'walked', portion: portion() },
        { type: 'sent' },
        { type: 'signFailed', error: { type: 'signInRefused', retryAt: null } },
      ],
      expected: { step: 'signing', sending: false, error: { type: 'signInRefused' }, summary: { walked: 200 } },
    },
    { name: 'nothing is signed before the preview', events: [{ type: 'sent' }], expected: FILLING_IN },
  ])('$name', ({ events, expected }) => {
    expect(reached(...events)).toMatchObject(expected);
  });
});
