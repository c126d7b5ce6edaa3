/**
 * An answer (回答): what a rule says to one question, with everything that makes it checkable later. Accepting it stores it whole,
 * words included, because the words are what the caller was told; the same facts and table versions give the same bytes again.
 * Its parts are type aliases, not interfaces, because only those are JSON by their type.
 */
import { canonicalJson, type Json } from '../core/canonical-json.ts';
import type { Citation, DefectId, RuleId } from '../terms/citation.ts';
import type { Service } from '../terms/service.ts';
import type { Question } from './questions.ts';

/** 決定 · 境界 · 両論 · 規定なし · 外部 · 要承認 */
export const ANSWER_STATES = [
  'decided',
  'boundary',
  'twoReadings',
  'notProvided',
  'external',
  'needsApproval',
] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** One line of the working, ready to read: `11/22 日` / `休業日`. */
export type WorkingStep = {
  readonly label: string;
  readonly text: string;
  /** True where the line rests on a day that is predicted, not official. */
  readonly predicted: boolean;
};

/** What else could have been the answer: another reading, a few minutes' difference, or another route. */
export type Alternative = {
  readonly kind: 'otherReading' | 'counterfactual' | 'otherRoute';
  readonly label: string;
  readonly headline: string;
  readonly note: string;
  /** The date it would give, as `YYYY-MM-DD`, where it gives one. */
  readonly date: string | null;
};

/** What is promised when the answer is accepted; `due` is `YYYY-MM-DD`. */
export type PromiseDraft = {
  /** `told`: a date or amount that was read to the caller and can be held against what happens on `due`. */
  readonly kind: 'visit' | 'shipment' | 'callBack' | 'dispatch' | 'told';
  readonly due: string;
  readonly text: string;
  /** True where the words say 見込み: told as likely, not as certain. */
  readonly tentative: boolean;
};

export type Answer = {
  readonly format: 1;
  readonly question: Question;
  readonly service: Service;
  readonly state: AnswerState;
  /** The outcome as data: `{ type, …facts }`, for gates and statistics. */
  readonly outcome: { readonly type: string; readonly [fact: string]: Json };
  /** The outcome in one line of Japanese, to be set large. */
  readonly headline: string;
  /** Why, in one sentence. */
  readonly reason: string;
  /** What to say to the caller, word for word. */
  readonly readAloud: string;
  /** The trace: every rule read on the way, those of `citations` first, then those behind the working and the alternatives. */
  readonly ruleIds: readonly RuleId[];
  readonly defectIds: readonly DefectId[];
  /** What the outcome itself rests on, most important first. */
  readonly citations: readonly Citation[];
  readonly working: readonly WorkingStep[];
  readonly alternatives: readonly Alternative[];
  readonly warnings: readonly string[];
  readonly promise: PromiseDraft | null;
  /** The facts it was computed from, complete for a replay. */
  readonly facts: { readonly [fact: string]: Json };
  /** The version of every table it read: calendar, holidays, policies, rule. */
  readonly versions: { readonly [table: string]: string };
};

/** The bytes an answer is: what is hashed, sealed and compared at a replay. */
export function answerText(answer: Answer): string {
  return canonicalJson(answer);
}
