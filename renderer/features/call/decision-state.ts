/**
 * The decision pane (判断): which question is asked, what the operator adds to the facts, and the answer that stands on screen
 * with the digest under which it can be accepted. A reply to older inputs is dropped.
 */
import type { Category } from '../../../shared/cases/case-words.ts';
import type { Answer } from '../../../shared/decisions/answer.ts';
import type { AskedCallQuestion } from '../../../shared/decisions/question-facts.ts';
import { CALL_QUESTIONS, type CallQuestion } from '../../../shared/decisions/questions.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';

type InputOf<Q extends CallQuestion> = Extract<AskedCallQuestion, { question: Q }>;
export type DecisionInputs = { readonly [Q in CallQuestion]: Readonly<InputOf<Q>> };

export interface Preview {
  readonly answer: Answer;
  readonly digest: string;
}

export type DecisionShown =
  | { readonly view: 'nothing' }
  /** The answer before stays in place until the new one is there. */
  | { readonly view: 'asking'; readonly before: Preview | null }
  | { readonly view: 'answer'; readonly preview: Preview; readonly refusal: DeskError | null }
  | { readonly view: 'accepting'; readonly preview: Preview }
  | { readonly view: 'refused'; readonly error: DeskError };

export interface DecisionState {
  /** Null while the category of the matter decides which question stands first. */
  readonly chosen: CallQuestion | null;
  readonly inputs: DecisionInputs;
  readonly serial: number;
  readonly shown: DecisionShown;
}

export type DecisionEvent =
  | { readonly type: 'decision/questionChosen'; readonly question: CallQuestion }
  | { readonly type: 'decision/inputChanged'; readonly input: AskedCallQuestion }
  | { readonly type: 'decision/asked' }
  | { readonly type: 'decision/answered'; readonly serial: number; readonly preview: Preview }
  | { readonly type: 'decision/refused'; readonly serial: number; readonly error: DeskError }
  | { readonly type: 'decision/accepting' }
  | { readonly type: 'decision/accepted' }
  /** `preview` is the answer that stands now, where the refusal was that it is another one. */
  | { readonly type: 'decision/acceptRefused'; readonly error: DeskError; readonly preview: Preview | null };

export const NEW_DECISION: DecisionState = {
  chosen: null,
  inputs: {
    reception: { question: 'reception' },
    onSiteVisit: { question: 'onSiteVisit', remoteArea: null, laterDayConsent: 'notAsked', laterDay: null },
    urgentDispatch: {
      question: 'urgentDispatch',
      companyJudgesUrgent: false,
      callerAgrees: false,
      costExplained: false,
    },
    sendBack: { question: 'sendBack', judgedFaulty: false },
  },
  serial: 0,
  shown: { view: 'nothing' },
};

/** The question on screen: the chosen one, else a visit for a fault and the reception hours for everything else. */
export const questionOf = (decision: DecisionState, category: Category | null): CallQuestion =>
  decision.chosen ?? (category === 'fault' ? 'onSiteVisit' : 'reception');

export const inputOf = (decision: DecisionState, category: Category | null): AskedCallQuestion =>
  decision.inputs[questionOf(decision, category)];

/** The question after this one, in the order of the screen and round again. */
export function nextQuestion(question: CallQuestion): CallQuestion {
  return CALL_QUESTIONS[(CALL_QUESTIONS.indexOf(question) + 1) % CALL_QUESTIONS.length] ?? question;
}

/** The answer on screen, also while a newer one is awaited. */
export function previewOf(shown: DecisionShown): Preview | null {
  switch (shown.view) {
    case 'answer':
    case 'accepting':
      return shown.preview;
    case 'asking':
      return shown.before;
    case 'nothing':
    case 'refused':
      return null;
  }
}

export function reduceDecision(decision: DecisionState, event: DecisionEvent): DecisionState {
  switch (event.type) {
    case 'decision/questionChosen':
      return { ...decision, chosen: event.question, serial: decision.serial + 1, shown: { view: 'nothing' } };
    case 'decision/inputChanged': {
      const inputs = { ...decision.inputs, [event.input.question]: event.input };
      return { ...decision, chosen: event.input.question, inputs };
    }
    case 'decision/asked': {
      const shown = { view: 'asking', before: previewOf(decision.shown) } as const;
      return { ...decision, serial: decision.serial + 1, shown };
    }
    case 'decision/answered':
      if (event.serial !== decision.serial || decision.shown.view !== 'asking') return decision;
      return { ...decision, shown: { view: 'answer', preview: event.preview, refusal: null } };
    case 'decision/refused':
      if (event.serial !== decision.serial || decision.shown.view !== 'asking') return decision;
      return { ...decision, shown: { view: 'refused', error: event.error } };
    case 'decision/accepting': {
      // Also while a newer answer is awaited: the digest of the one on screen decides, in the main process.
      const preview = previewOf(decision.shown);
      return preview === null ? decision : { ...decision, shown: { view: 'accepting', preview } };
    }
    case 'decision/accepted':
      return settleAccepting(decision, null, null);
    case 'decision/acceptRefused':
      return settleAccepting(decision, event.error, event.preview);
  }
}

function settleAccepting(decision: DecisionState, refusal: DeskError | null, newer: Preview | null): DecisionState {
  if (decision.shown.view !== 'accepting') return decision;
  return { ...decision, shown: { view: 'answer', preview: newer ?? decision.shown.preview, refusal } };
}
