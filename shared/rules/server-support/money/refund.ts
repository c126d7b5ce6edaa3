/**
 * Whether money that was received is paid back (返金). The operator neither promises nor denies it.
 *
 * Source: N 第28条5項 · N-072, D-N40
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { NEITHER_PROMISE_NOR_DENY, REFUND_WORDS, refundWords } from './refund-words.ts';

const RULE = 'refund/1';

/** Why the caller asks for money back. */
export const REFUND_REASONS = ['ourError', 'paidTwice', 'cancelledWithinMonth', 'other'] as const;

const INPUTS = { reason: { kind: 'choice', options: REFUND_REASONS } } as const;

export const refund = defineLookup({
  question: 'refund',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: REFUND_WORDS,
  answer: answerRefund,
});

/**
 * Always `needsApproval`: N keeps what it received unless something else is said, and does not say what holds of its own errors. After a
 * cancellation within a month the fee is pro-rated, which is such another rule.
 *
 * Source: N 第28条2項, 5項 · N-070, N-072, D-N40
 */
function answerRefund({ facts, inputs: { reason } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'needsApproval',
    outcome: { type: 'refundNeedsRuling', reason },
    words: refundWords(reason),
    citations: [citeArticle('N-072'), ...(reason === 'cancelledWithinMonth' ? [citeArticle('N-070')] : [])],
    defectIds: reason === 'ourError' || reason === 'paidTwice' ? ['D-N40'] : [],
    warnings: [NEITHER_PROMISE_NOR_DENY],
  });
}
