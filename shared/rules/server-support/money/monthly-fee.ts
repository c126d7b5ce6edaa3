/**
 * What the service costs a month (月額料金).
 *
 * Source: N 第2条, 第24条, 第29条, 第32条, 別紙4-1 · N-002, N-062, N-073, N-077, D-N36
 */
import type { Answer } from '../../../decisions/answer.ts';
import { CONSUMPTION_TAX_VERSION } from '../../../rates/consumption-tax.ts';
import { taxedOn } from '../../../rates/taxed.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { taxWorking } from '../../yen-words.ts';
import { isTextHeld } from '../contract/terms-in-force.ts';
import { textNotHeld } from '../contract/text-not-held.ts';
import { FEE_TABLE_VERSION, MONTHLY_FEE } from './fee-table.ts';
import { MONTHLY_FEE_MAY_CHANGE, MONTHLY_FEE_WORDS, monthlyFeeWords } from './monthly-fee-words.ts';

const RULE = 'monthly-fee/1';

const INPUTS = { on: { kind: 'date', from: 'today' } } as const;

export const monthlyFee = defineLookup({
  question: 'monthlyFee',
  service: 'serverSupport',
  group: 'money',
  verification: null,
  inputs: INPUTS,
  words: MONTHLY_FEE_WORDS,
  answer: answerMonthlyFee,
});

/**
 * The fee of a month, net and with the tax of that day: `decided`; `external` before the text that is held.
 *
 * Source: N 別紙4-1 · N-062, N-077
 */
function answerMonthlyFee({ facts, today, inputs: { on } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  if (!isTextHeld(on)) return textNotHeld(facts, tables, { rule: RULE, on });
  const fee = taxedOn(MONTHLY_FEE, on);
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: { type: 'monthlyFee', net: fee.net, tax: fee.tax, gross: fee.gross },
    words: monthlyFeeWords(fee, { on, today }),
    citations: [citeArticle('N-062'), citeArticle('N-077')],
    alsoRead: ['N-073', ...(on > today ? (['N-002'] as const) : [])],
    working: taxWorking(fee),
    warnings: on > today ? [MONTHLY_FEE_MAY_CHANGE] : [],
    tablesRead: { fees: FEE_TABLE_VERSION, tax: CONSUMPTION_TAX_VERSION },
  });
}
