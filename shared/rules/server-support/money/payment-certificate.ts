/**
 * Whether a payment certificate (支払証明書) is issued on request, and what it costs.
 *
 * Source: N 第34条, 別紙4-5 · N-079, N-084, D-N35
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { ASSIGNMENT_UNKNOWN } from './assigned-claim-words.ts';
import { DOCUMENT_INPUTS, feeOfRequest, requesterNeedsRuling } from './document-fee.ts';
import {
  CLAIM_ASSIGNED,
  CLAIM_PARTLY_ASSIGNED,
  NOTHING_PAID,
  ONLY_WHAT_IS_PAID,
  PAYMENT_CERTIFICATE_WORDS,
} from './document-fee-words.ts';
import { PAYMENT_CERTIFICATE_FEE } from './fee-table.ts';

const RULE = 'payment-certificate/1';

const EXTENTS = ['all', 'partly', 'none'] as const;

const INPUTS = {
  paid: { kind: 'choice', options: EXTENTS },
  assigned: { kind: 'choice', options: ['none', 'partly', 'all'], optional: true },
  ...DOCUMENT_INPUTS,
} as const;

type AskedCertificate = Asked<typeof INPUTS>;
type Outcome = Omit<PlainDraft, 'rule' | 'citations'>;

export const paymentCertificate = defineLookup({
  question: 'paymentCertificate',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: PAYMENT_CERTIFICATE_WORDS,
  answer: answerPaymentCertificate,
});

/**
 * Issued for what was paid to us, at the fee that `feeOfRequest` says; not for assigned claims, and not before a payment. `needsApproval` where a
 * part was assigned, and where someone else than the contractor asks; `external` while nobody knows whether the claim was assigned.
 *
 * Source: N 別紙4-5 · N-084, D-N35
 */
function answerPaymentCertificate(asked: AskedCertificate, tables: RuleTables): Answer {
  const citations = [citeArticle('N-084'), ...(asked.inputs.assigned === 'none' ? [] : [citeArticle('N-079')])];
  return plainAnswer(asked.facts, tables, { rule: RULE, ...outcomeOf(asked), citations });
}

function outcomeOf({ inputs, today }: AskedCertificate): Outcome {
  const { requester, assigned, paid, copies, issued } = inputs;
  if (requester === 'other') return { ...requesterNeedsRuling('paymentCertificate'), defectIds: ['D-N35'] };
  if (assigned === null)
    return { state: 'external', outcome: { type: 'assignmentUnknown' }, words: ASSIGNMENT_UNKNOWN };
  if (assigned === 'all') return { state: 'decided', outcome: { type: 'claimAssigned' }, words: CLAIM_ASSIGNED };
  if (assigned === 'partly') {
    return { state: 'needsApproval', outcome: { type: 'claimPartlyAssigned' }, words: CLAIM_PARTLY_ASSIGNED };
  }
  if (paid === 'none') return { state: 'decided', outcome: { type: 'nothingPaid' }, words: NOTHING_PAID };
  return {
    ...feeOfRequest({ document: 'paymentCertificate', fee: PAYMENT_CERTIFICATE_FEE, copies, issued, today }),
    warnings: paid === 'partly' ? [ONLY_WHAT_IS_PAID] : [],
  };
}
