/** The decision pane: one question at a time, and never an answer to older inputs. */
import { describe, expect, test } from 'vitest';
import { CALL_QUESTIONS } from '../../../shared/decisions/questions.ts';
import { visitAnswer } from './call-example.ts';
import {
  type DecisionEvent,
  type DecisionState,
  inputOf,
  NEW_DECISION,
  nextQuestion,
  previewOf,
  questionOf,
  reduceDecision,
} from './decision-state.ts';

const preview = (digest: string) => ({ answer: visitAnswer, digest });
const play = (...events: readonly DecisionEvent[]): DecisionState => events.reduce(reduceDecision, NEW_DECISION);
const ASKED: DecisionEvent = { type: 'decision/asked' };
const answered = (serial: number, digest: string): DecisionEvent => ({
  type: 'decision/answered',
  serial,
  preview: preview(digest),
});

describe('questionOf', () => {
  test('stands on a visit for a fault, on the reception hours otherwise, on the choice above all', () => {
    expect(questionOf(NEW_DECISION, 'fault')).toBe('onSiteVisit');
    expect(questionOf(NEW_DECISION, 'billing')).toBe('reception');
    expect(questionOf(play({ type: 'decision/questionChosen', question: 'sendBack' }), 'fault')).toBe('sendBack');
  });
});

describe('nextQuestion', () => {
  test('comes round to where it began', () => {
    const round = CALL_QUESTIONS.map(() => 0).reduce(
      (question) => nextQuestion(question),
      CALL_QUESTIONS[0] as (typeof CALL_QUESTIONS)[number],
    );
    expect(round).toBe(CALL_QUESTIONS[0]);
  });
});

describe('reduceDecision', () => {
  test('drops an answer that was overtaken', () => {
    const state = play(ASKED, ASKED, answered(1, 'old'));
    expect(previewOf(state.shown)).toBeNull();
    expect(previewOf(reduceDecision(state, answered(2, 'new')).shown)?.digest).toBe('new');
  });

  test('keeps the answer in place while a newer one is awaited', () => {
    const state = play(ASKED, answered(1, 'first'), ASKED);
    expect(previewOf(state.shown)?.digest).toBe('first');
  });

  test('shows no answer of another question', () => {
    const state = play(ASKED, answered(1, 'first'), { type: 'decision/questionChosen', question: 'sendBack' });
    expect(previewOf(state.shown)).toBeNull();
    expect(previewOf(reduceDecision(state, answered(1, 'first')).shown)).toBeNull();
  });

  test('remembers what was entered for each question', () => {
    const input = { question: 'sendBack', judgedFaulty: true } as const;
    const state = play(
      { type: 'decision/inputChanged', input },
      { type: 'decision/questionChosen', question: 'reception' },
    );
    expect(inputOf(state, 'fault')).toEqual({ question: 'reception' });
    expect(state.inputs.sendBack).toEqual(input);
  });

  test('shows the newer answer where acceptance was refused because it changed', () => {
    const state = play(
      ASKED,
      answered(1, 'old'),
      { type: 'decision/accepting' },
      {
        type: 'decision/acceptRefused',
        error: { type: 'answerChanged' },
        preview: preview('new'),
      },
    );
    expect(state.shown).toEqual({ view: 'answer', preview: preview('new'), refusal: { type: 'answerChanged' } });
  });

  test('accepts nothing where no answer stands', () => {
    expect(play({ type: 'decision/accepting' }).shown.view).toBe('nothing');
  });
});
