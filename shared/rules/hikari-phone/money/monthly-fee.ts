/**
 * What a plan of B costs a month (月額基本料金), net and with tax.
 *
 * Source: B 第2条, 第20条, 第21条6項, 別紙1 · B-005, B-033, B-039, D-B01, D-B15
 */
import { PHONE_PLANS } from '../../../contractors/contract.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { CONSUMPTION_TAX_VERSION } from '../../../rates/consumption-tax.ts';
import { taxedOn } from '../../../rates/taxed.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { taxWorking } from '../../yen-words.ts';
import { isTextHeld, textNotHeld } from '../terms-date.ts';
import { MONTHLY_FEE_WORDS, monthlyFeeWords } from './monthly-fee-words.ts';
import { isDoubtfulPlan, PLAN_FEES, PLAN_FEES_VERSION } from './plan-fees.ts';
import { CALLS_ELSEWHERE, CONFIRM_THE_FEE } from './plan-words.ts';

const RULE = 'phone-monthly-fee/1';

const INPUTS = {
  plan: { kind: 'choice', options: PHONE_PLANS, from: 'phonePlan' },
  on: { kind: 'date', from: 'today' },
} as const;

export const phoneMonthlyFee = defineLookup({
  question: 'phoneMonthlyFee',
  service: 'hikariPhone',
  group: 'money',
  verification: null,
  inputs: INPUTS,
  words: MONTHLY_FEE_WORDS,
  answer: answerMonthlyFee,
});

/** The base fee of a month with the tax of that day: `decided`; `external` before the text that is held. Source: B 別紙1 · B-033, B-039 */
function answerMonthlyFee({ facts, inputs: { plan, on } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  if (!isTextHeld(on)) return textNotHeld(facts, tables, { rule: RULE, on });
  const fee = taxedOn(PLAN_FEES[plan], on);
  const doubtful = isDoubtfulPlan(plan);
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: { type: 'phoneMonthlyFee', plan, ...fee },
    words: monthlyFeeWords(plan, fee),
    citations: [citeArticle('B-033'), citeArticle('B-039')],
    alsoRead: ['B-005'],
    defectIds: doubtful ? ['D-B01', 'D-B15'] : ['D-B01'],
    working: taxWorking(fee),
    warnings: [CALLS_ELSEWHERE, ...(doubtful ? [CONFIRM_THE_FEE] : [])],
    tablesRead: { fees: PLAN_FEES_VERSION, tax: CONSUMPTION_TAX_VERSION },
  });
}
