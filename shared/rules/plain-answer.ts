/**
 * An answer that rests on no calendar unless its rule says so: civil dates are counted as they stand, business days or not. Whatever a rule does
 * not name is empty.
 */
import type { Answer, WorkingStep } from '../decisions/answer.ts';
import type { LookupFacts } from '../decisions/question-facts.ts';
import { type AnswerDraft, composeAnswer } from './answer-draft.ts';
import type { RuleTables } from './rule-tables.ts';

const NOTHING_MORE = {
  policiesRead: [],
  alsoRead: [],
  defectIds: [],
  working: [],
  alternatives: [],
  warnings: [],
  promise: null,
  withoutCalendar: true,
} as const satisfies Partial<AnswerDraft>;

/** What an answer must say; the rest of a draft only where there is something to say. */
export type PlainDraft = Pick<AnswerDraft, 'state' | 'outcome' | 'words' | 'citations'> & Partial<AnswerDraft>;

export const plainAnswer = (
  facts: LookupFacts,
  tables: RuleTables,
  draft: PlainDraft & { readonly rule: string },
): Answer => composeAnswer(facts, tables, { ...NOTHING_MORE, ...draft });

/** A line of the working that rests on no predicted day. */
export const step = (label: string, text: string): WorkingStep => ({ label, text, predicted: false });
