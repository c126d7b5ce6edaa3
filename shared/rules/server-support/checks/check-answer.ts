/** Makes the answer of a check (確認): one that reads no calendar and promises nothing, cited by the ids of its rules. */
import type { Answer } from '../../../decisions/answer.ts';
import type { LookupFacts } from '../../../decisions/question-facts.ts';
import type { PolicyId } from '../../../policies/policy.ts';
import { type CitedRuleId, citeArticle, citePolicy } from '../../../terms/articles.ts';
import type { AnswerDraft } from '../../answer-draft.ts';
import { plainAnswer, step } from '../../plain-answer.ts';
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
  const citations = [...cites.map(citeArticle), ...policies.map((id) => citePolicy(tables.policies[id]))];
  return plainAnswer(facts, tables, { ...said, citations, policiesRead: policies });
}

/** A line of the working. */
export const checked = step;
