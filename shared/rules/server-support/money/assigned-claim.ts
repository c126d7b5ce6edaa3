/**
 * Whom to ask and pay once a claim was assigned to a billing company (債権の譲渡, 請求事業者).
 *
 * Source: N 第34条 · N-079
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  ASK_THE_BILLING_COMPANY,
  ASK_US,
  ASSIGNED_CLAIM_WORDS,
  ASSIGNMENT_UNKNOWN,
  COMPANY_NAMED_ELSEWHERE,
  OLDER_DEBT_UNKNOWN,
} from './assigned-claim-words.ts';

const RULE = 'assigned-claim/1';

const INPUTS = {
  assigned: { kind: 'yesNo', optional: true },
  olderDebt: { kind: 'yesNo', optional: true },
} as const;

export const assignedClaim = defineLookup({
  question: 'assignedClaim',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: ASSIGNED_CLAIM_WORDS,
  answer: answerAssignedClaim,
});

type Outcome = Pick<PlainDraft, 'state' | 'outcome' | 'words' | 'warnings'>;

/**
 * `decided` where it is known whether the claim was assigned. `external` where it is not, and for a debt older than the assignment: which
 * claims are assigned, and to whom, stands in the terms of the IP network service (第47条の2), which are not held.
 *
 * Source: N 第34条 · N-079
 */
function answerAssignedClaim({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return plainAnswer(facts, tables, { rule: RULE, ...outcomeOf(inputs), citations: [citeArticle('N-079')] });
}

function outcomeOf({ assigned, olderDebt }: Asked<typeof INPUTS>['inputs']): Outcome {
  if (assigned === null)
    return { state: 'external', outcome: { type: 'assignmentUnknown' }, words: ASSIGNMENT_UNKNOWN };
  if (!assigned) return { state: 'decided', outcome: { type: 'askUs' }, words: ASK_US };
  if (olderDebt === true) {
    return { state: 'external', outcome: { type: 'olderDebtUnknown' }, words: OLDER_DEBT_UNKNOWN };
  }
  return {
    state: 'decided',
    outcome: { type: 'askBillingCompany' },
    words: ASK_THE_BILLING_COMPANY,
    warnings: [COMPANY_NAMED_ELSEWHERE],
  };
}
