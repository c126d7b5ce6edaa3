/**
 * What follows where less was billed than the fee table asks (請求の不足), and where more was.
 *
 * Source: N 第25条2項, 第28条5項, 別紙4-3 · N-064, N-072, D-N15, D-N40
 */
import { yen } from '../../../core/yen.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  BILLED_RIGHT,
  BILLED_TOO_LITTLE,
  BILLED_TOO_MUCH,
  billingWorking,
  UNDER_BILLING_WORDS,
} from './under-billing-words.ts';

const RULE = 'under-billing/1';

const INPUTS = { billed: { kind: 'yen' }, owed: { kind: 'yen' } } as const;

export const underBilling = defineLookup({
  question: 'underBilling',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: UNDER_BILLING_WORDS,
  answer: answerUnderBilling,
});

/**
 * `decided` where both amounts are equal. `needsApproval` else: a difference is payable, but may be waived where billing it costs too much,
 * and the text names no threshold; what was billed too much is a matter of refunds.
 *
 * Source: N 第25条2項, 別紙4-3 · N-064, D-N15
 */
function answerUnderBilling({ facts, inputs: { billed, owed } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const difference = yen(Math.abs(owed - billed));
  const working = billingWorking({ billed, owed, difference });
  return plainAnswer(facts, tables, { rule: RULE, ...outcomeOf(owed - billed), working });
}

function outcomeOf(short: number): Omit<PlainDraft, 'rule'> {
  if (short === 0) {
    return {
      state: 'decided',
      outcome: { type: 'billedRight' },
      words: BILLED_RIGHT,
      citations: [citeArticle('N-064')],
    };
  }
  if (short > 0) {
    return {
      state: 'needsApproval',
      outcome: { type: 'billedTooLittle', difference: short },
      words: BILLED_TOO_LITTLE,
      citations: [citeArticle('N-064')],
      defectIds: ['D-N15'],
    };
  }
  return {
    state: 'needsApproval',
    outcome: { type: 'billedTooMuch', difference: -short },
    words: BILLED_TOO_MUCH,
    citations: [citeArticle('N-072')],
    alsoRead: ['N-064'],
    defectIds: ['D-N40', 'D-N15'],
  };
}
