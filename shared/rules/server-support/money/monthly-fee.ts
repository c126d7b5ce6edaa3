/**
 * What the service costs a month (月額料金).
 *
 * Source: N 第24条, 第32条, 別紙4-1 · N-062, N-077
 */
import { formatIsoDate } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { CONSUMPTION_TAX_VERSION, consumptionTaxOn, consumptionTaxPercent } from '../../../rates/consumption-tax.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { composeAnswer } from '../answer-draft.ts';
import { isTextHeld } from '../contract/terms-in-force.ts';
import { MONTHLY_FEE_WORDS, monthlyFeeWords, monthlyFeeWorking, TEXT_NOT_HELD } from './monthly-fee-words.ts';

const RULE = 'monthly-fee/1';

/** Net, for one contract and one fee month. Source: N 別紙4-1 · N-062 */
export const MONTHLY_FEE: Yen = yen(1480);

/** Named in every answer that reads a fee of annex 4. */
export const FEE_TABLE_VERSION = 'annex-4/2023-12-01';

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
  const frame = {
    rule: RULE,
    policiesRead: [],
    alsoRead: [],
    defectIds: [],
    warnings: [],
    alternatives: [],
    promise: null,
    withoutCalendar: true,
  } as const;
  if (!isTextHeld(on)) {
    return composeAnswer(facts, tables, {
      ...frame,
      state: 'external',
      outcome: { type: 'textNotHeld', on: formatIsoDate(on) },
      words: TEXT_NOT_HELD,
      citations: [citeArticle('N-002')],
      defectIds: ['D-N36'],
      working: [],
    });
  }
  const tax = consumptionTaxOn(MONTHLY_FEE, on);
  const gross = yen(MONTHLY_FEE + tax);
  const fee = { net: MONTHLY_FEE, tax, gross, percent: consumptionTaxPercent(on), on, today };
  return composeAnswer(facts, tables, {
    ...frame,
    state: 'decided',
    outcome: { type: 'monthlyFee', net: fee.net, tax, gross },
    words: monthlyFeeWords(fee),
    citations: [citeArticle('N-062'), citeArticle('N-077')],
    working: monthlyFeeWorking(fee),
    tablesRead: { fees: FEE_TABLE_VERSION, tax: CONSUMPTION_TAX_VERSION },
  });
}
