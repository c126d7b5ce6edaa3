/** The wrap-up on screen. */
import { describe, expect, test } from 'vitest';
import { DISPOSITIONS } from '../../../shared/cases/case-words.ts';
import type { DecisionId } from '../../../shared/core/ids.ts';
import type { PromiseDraft } from '../../../shared/decisions/answer.ts';
import type { DecisionView } from '../../../shared/desk/views.ts';
import { chosen, talking, visitAnswer } from './call-example.ts';
import {
  caseStateOf,
  reasonNeeded,
  reduceWrapUp,
  suggestedDisposition,
  type WrapUpEvent,
  type WrapUpState,
} from './wrap-up-state.ts';

const play = (...events: readonly WrapUpEvent[]): WrapUpState =>
  events.reduce<WrapUpState>(reduceWrapUp, { view: 'away' });
const OPENED: WrapUpEvent = { type: 'wrapUp/opened', suggested: null };
const decision = (acceptedAt: number, kind: PromiseDraft['kind'] | null): DecisionView => ({
  decisionId: 'd' as DecisionId,
  question: 'onSiteVisit',
  state: 'decided',
  answer: {
    ...visitAnswer,
    promise: kind === null ? null : { kind, due: '2026-11-21', text: '', tentative: false },
  },
  acceptedAt,
  acceptedBy: 'op',
  underDoubtfulClock: false,
});

describe('suggestedDisposition', () => {
  test('follows the newest accepted decision', () => {
    expect(suggestedDisposition([])).toBeNull();
    expect(suggestedDisposition([decision(2, 'shipment'), decision(1, 'visit')])).toBe('sendBackArranged');
    expect(suggestedDisposition([decision(1, 'visit'), decision(2, null)])).toBeNull();
    expect(suggestedDisposition([decision(1, 'dispatch')])).toBe('visitArranged');
  });
});

describe('caseStateOf', () => {
  test('follows the disposition until the operator chooses', () => {
    const state = play(OPENED, { type: 'wrapUp/dispositionChosen', disposition: 'visitArranged' });
    expect(state.view === 'choosing' && caseStateOf(state.form)).toBe('waiting');
    const own = reduceWrapUp(state, { type: 'wrapUp/stateChosen', state: 'open' });
    const later = reduceWrapUp(own, { type: 'wrapUp/dispositionChosen', disposition: 'resolved' });
    expect(later.view === 'choosing' && caseStateOf(later.form)).toBe('open');
  });

  test('has a usual state for every disposition', () => {
    for (const disposition of DISPOSITIONS) {
      expect(caseStateOf({ disposition, chosenState: null, reason: '' })).toBeTypeOf('string');
    }
  });
});

describe('reasonNeeded', () => {
  const form = { disposition: null, chosenState: null, reason: '' };
  test('wants the reason of a refusal (N 44), and why no contract was chosen', () => {
    expect(reasonNeeded(form, chosen.contract)).toBeNull();
    expect(reasonNeeded(form, talking.contract)).toBe('noContract');
    expect(reasonNeeded({ ...form, disposition: 'declined' }, chosen.contract)).toBe('declined');
  });
});

describe('reduceWrapUp', () => {
  test('keeps what was chosen when the gate refuses', () => {
    const refused = play(
      OPENED,
      { type: 'wrapUp/dispositionChosen', disposition: 'resolved' },
      { type: 'wrapUp/sent' },
      { type: 'wrapUp/refused', error: { type: 'gateIncomplete', missing: ['note'] } },
    );
    expect(refused).toMatchObject({
      view: 'choosing',
      form: { disposition: 'resolved' },
      problem: { type: 'gateIncomplete' },
    });
  });

  test('cannot be left or changed while it is being saved', () => {
    const saving = play(OPENED, { type: 'wrapUp/sent' });
    expect(reduceWrapUp(saving, { type: 'wrapUp/left' })).toBe(saving);
    expect(reduceWrapUp(saving, { type: 'wrapUp/dispositionChosen', disposition: 'resolved' })).toBe(saving);
  });
});
