/** Makes an answer about money from what its rule decided: none asks anything of the calendar of 営業日, and most parts are empty in most answers. */
import type { Answer } from '../../../decisions/answer.ts';
import type { LookupFacts } from '../../../decisions/question-facts.ts';
import { type AnswerDraft, composeAnswer } from '../../answer-draft.ts';
import type { RuleTables } from '../../rule-tables.ts';

type Essential = 'rule' | 'state' | 'outcome' | 'words' | 'citations';

/** What a rule about money decides; a part left out is empty. */
export type MoneyDraft = Pick<AnswerDraft, Essential> & Partial<Omit<AnswerDraft, Essential | 'withoutCalendar'>>;

const EMPTY = {
  alsoRead: [],
  defectIds: [],
  working: [],
  alternatives: [],
  warnings: [],
  promise: null,
  policiesRead: [],
  withoutCalendar: true,
} as const satisfies Partial<AnswerDraft>;

export const moneyAnswer = (facts: LookupFacts, tables: RuleTables, draft: MoneyDraft): Answer =>
  composeAnswer(facts, tables, { ...EMPTY, ...draft });
