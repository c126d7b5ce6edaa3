/**
 * What the base fee of B comes to from the contract day to the cancellation day (日割り).
 *
 * Source: B 第21条1項, 4項, 6項, 別紙1 · B-033, B-034, B-037, B-039, D-B13, D-B14, D-B15
 */
import { PHONE_PLANS } from '../../../contractors/contract.ts';
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { CONSUMPTION_TAX_VERSION } from '../../../rates/consumption-tax.ts';
import { type Taxed, taxedOn } from '../../../rates/taxed.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { endOfMonth } from '../dates/cancellation-day.ts';
import { isTextHeld, textNotHeld } from '../terms-date.ts';
import {
  FEE_FOR_PERIOD_WORDS,
  feeForPeriodWords,
  feePromise,
  feeSteps,
  MID_MONTH_END,
  NO_CALLS_INCLUDED,
  REVERSED_DAYS,
} from './fee-for-period-words.ts';
import { feeOfMonth, type PaidMonth, paidMonths } from './payable-days.ts';
import { isDoubtfulPlan, PLAN_FEES, PLAN_FEES_VERSION } from './plan-fees.ts';
import { CONFIRM_THE_FEE } from './plan-words.ts';

const RULE = 'phone-fee-for-period/1';

const INPUTS = {
  plan: { kind: 'choice', options: PHONE_PLANS, from: 'phonePlan' },
  contractedOn: { kind: 'date', from: 'effectiveOn' },
  cancelledOn: { kind: 'date', optional: true, from: 'cancelledOn' },
} as const;

export const phoneFeeForPeriod = defineLookup({
  question: 'phoneFeeForPeriod',
  service: 'hikariPhone',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: FEE_FOR_PERIOD_WORDS,
  answer: answerFeeForPeriod,
});

export interface PricedMonth {
  readonly month: PaidMonth;
  readonly fee: Taxed;
}

/** Each month a bill of its own: its net fee floored, then its tax. Source: B 第21条 · B-034, B-037, B-039 */
export function priceMonths(fee: Yen, from: CivilDate, to: CivilDate): readonly PricedMonth[] {
  return paidMonths(from, to).map((month) => ({ month, fee: taxedOn(feeOfMonth(fee, month), month.from) }));
}

/**
 * The fee of the days from the contract day to the cancellation day, both counted: `decided`. Of its first month while it is not cancelled;
 * `notProvided` for a cancellation before the contract; `external` before the text that is held.
 *
 * Source: B 第21条 · B-034, B-037, D-B13, D-B14
 */
function answerFeeForPeriod({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { plan, contractedOn, cancelledOn } = inputs;
  if (!isTextHeld(contractedOn)) return textNotHeld(facts, tables, { rule: RULE, on: contractedOn });
  if (cancelledOn !== null && cancelledOn < contractedOn) {
    return plainAnswer(facts, tables, {
      rule: RULE,
      state: 'notProvided',
      outcome: { type: 'cancelledBeforeContract' },
      words: REVERSED_DAYS,
      citations: [citeArticle('B-034')],
    });
  }
  const to = cancelledOn ?? endOfMonth(contractedOn);
  const months = priceMonths(PLAN_FEES[plan], contractedOn, to);
  const sum = (part: 'net' | 'tax' | 'gross'): Yen => yen(months.reduce((total, { fee }) => total + fee[part], 0));
  const total = { net: sum('net'), tax: sum('tax'), gross: sum('gross') };
  const period = { from: contractedOn, to, open: cancelledOn === null, today };
  const policy = tables.policies['P-PHONE-PRORATE'];
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: {
      type: 'phoneFee',
      plan,
      from: formatIsoDate(contractedOn),
      to: formatIsoDate(to),
      days: to - contractedOn + 1,
      months: months.length,
      ...total,
    },
    words: feeForPeriodWords(total.gross, period),
    citations: [citeArticle('B-034'), citeArticle('B-037'), citePolicy(policy)],
    alsoRead: ['B-033', 'B-039'],
    defectIds: ['D-B13', 'D-B14', ...(isDoubtfulPlan(plan) ? (['D-B15'] as const) : [])],
    working: feeSteps(months, { ...total, plan, fee: PLAN_FEES[plan], ...period }),
    warnings: [
      ...(to === endOfMonth(to) ? [] : [MID_MONTH_END]),
      NO_CALLS_INCLUDED,
      ...(isDoubtfulPlan(plan) ? [CONFIRM_THE_FEE] : []),
    ],
    policiesRead: ['P-PHONE-PRORATE'],
    tablesRead: { fees: PLAN_FEES_VERSION, tax: CONSUMPTION_TAX_VERSION },
    promise:
      to < today
        ? null
        : {
            kind: 'told',
            due: formatIsoDate(to),
            text: feePromise(total.gross, period),
            tentative: period.open,
          },
  });
}
