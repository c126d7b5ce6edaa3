/** Makes the answer of a check (確認): one that reads no calendar and promises nothing, cited by the ids of its rules. */
import type { Answer, WorkingStep } from '../../../decisions/answer.ts';
import type { LookupFacts } from '../../../decisions/question-facts.ts';
import type { PolicyId } from '../../../policies/policy.ts';
import { type CitedRuleId, citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type AnswerDraft, composeAnswer } from '../../answer-draft.ts';
import type { RuleTables } from '../../rule-tables.ts';

/** What a check itself decides; what it leaves out is empty. */
export interface CheckDraft
  extends Pick<AnswerDraft, 'rule' | 'state' | 'outcome' | 'words'>,
    Partial<Pick<AnswerDraft, 'alsoRead' | 'defectIds' | 'working' | 'alternatives' | 'warnings'>> {
  /** The rules the outcome rests on, most important first. */
  readonly cites: readonly CitedRuleId[];
  /** Desk policies it rests on besides. */
  readonly policies?: readonly PolicyId[];
}

export function checkAnswer(facts: LookupFacts, tables: RuleTables, draft: CheckDraft): Answer {
  const { cites, policies = [], ...said } = draft;
  return composeAnswer(facts, tables, {
    alsoRead: [],
    defectIds: [],
    working: [],
    alternatives: [],
    warnings: [],
    ...said,
    citations: [...cites.map(citeArticle), ...policies.map((id) => citePolicy(tables.policies[id]))],
    policiesRead: policies,
    promise: null,
    withoutCalendar: true,
  });
}

/** A line of the working. No check rests on a predicted day. */
export const checked = (label: string, text: string): WorkingStep => ({ label, text, predicted: false });
