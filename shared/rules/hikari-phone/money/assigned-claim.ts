/**
 * Whom to ask once a claim of B was assigned (債権の譲渡, 請求事業者), of which nobody is told one by one.
 *
 * Source: B 第25条 · B-047
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  ASK_THE_SENDER,
  ASSIGNED_CLAIM_WORDS,
  LOOK_AT_THE_BILL,
  NO_NAME_IN_THE_TERMS,
  OUR_OWN_BILL,
} from './assigned-claim-words.ts';

const INPUTS = { assigned: { kind: 'yesNo', optional: true } } as const;

export const phoneAssignedClaim = defineLookup({
  question: 'phoneAssignedClaim',
  service: 'hikariPhone',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: ASSIGNED_CLAIM_WORDS,
  answer: answerAssignedClaim,
});

/** `decided` where it is known whether the claim was assigned; else `external`: only the bill tells. Source: B 第25条 · B-047 */
function answerAssignedClaim({ facts, inputs: { assigned } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return plainAnswer(facts, tables, {
    rule: 'phone-assigned-claim/1',
    state: assigned === null ? 'external' : 'decided',
    outcome: { type: assigned === null ? 'lookAtTheBill' : assigned ? 'askTheSender' : 'ourOwnBill' },
    words: assigned === null ? LOOK_AT_THE_BILL : assigned ? ASK_THE_SENDER : OUR_OWN_BILL,
    citations: [citeArticle('B-047')],
    warnings: [NO_NAME_IN_THE_TERMS],
  });
}
