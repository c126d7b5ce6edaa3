/**
 * What a fee month costs in which a discount changes (割引の変更): each part of the month at its own fee.
 *
 * Source: N 第28条2項4号, 3項, 第29条, 第32条 · N-069, N-070, N-073, N-077, D-N18, D-N19
 */
import { formatIsoDate } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { CONSUMPTION_TAX_VERSION } from '../../../rates/consumption-tax.ts';
import { type Taxed, taxedOn } from '../../../rates/taxed.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld } from '../contract/terms-in-force.ts';
import { textNotHeld } from '../contract/text-not-held.ts';
import {
  DISCOUNT_CHANGE_WORDS,
  DISCOUNT_NOT_IN_TABLE,
  discountChangeWords,
  discountChangeWorking,
} from './discount-change-words.ts';
import { otherOrderAlternative } from './fee-for-period-words.ts';
import { type FeeMonth, feeMonthOf } from './fee-months.ts';
import { otherOrder, type ProRateOrder, proRated } from './pro-rating.ts';

const RULE = 'discount-change/1';

const INPUTS = {
  changedOn: { kind: 'date' },
  before: { kind: 'yen' },
  after: { kind: 'yen' },
} as const;

type AskedChange = Asked<typeof INPUTS>;

export const discountChange = defineLookup({
  question: 'discountChange',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: DISCOUNT_CHANGE_WORDS,
  answer: answerDiscountChange,
});

/** A fee month with the net fee before a change and from the day of the change on. */
export interface ChangedMonth {
  readonly month: FeeMonth;
  /** 0 where the change falls on the first day: then nothing is pro-rated. */
  readonly daysBefore: number;
  readonly before: Yen;
  readonly after: Yen;
}

/** Both parts of the month, each rounded down, on one invoice that is taxed once. Source: N 第28条2項4号 · N-070, D-N19 · P-PRORATE */
export function feeOfChangedMonth({ month, daysBefore, before, after }: ChangedMonth, order: ProRateOrder): Taxed {
  const ofDays = month.days;
  const on = month.end;
  const first = proRated(before, { days: daysBefore, ofDays }, { on, order });
  const second = proRated(after, { days: ofDays - daysBefore, ofDays }, { on, order });
  const invoice = taxedOn(yen(first.net + second.net), on);
  if (order === 'prorateThenTax') return invoice;
  const gross = yen(first.gross + second.gross);
  return { ...invoice, tax: yen(gross - invoice.net), gross };
}

/** `decided`, with the other order of steps beside it where it differs; `external` before the text that is held. Source: N 第28条2項4号 · N-070 */
function answerDiscountChange({ facts, today, inputs }: AskedChange, tables: RuleTables): Answer {
  const { changedOn, before, after } = inputs;
  const { policies } = tables;
  const { startDay } = policies['P-FEE-MONTH'].value;
  const order = policies['P-PRORATE'].value;
  const month = feeMonthOf(changedOn, startDay);
  if (!isTextHeld(month.start)) return textNotHeld(facts, tables, { rule: RULE, on: month.start });
  const changed = { month, daysBefore: changedOn - month.start, before, after };
  const fee = feeOfChangedMonth(changed, order);
  const other = feeOfChangedMonth(changed, otherOrder(order)).gross;
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: {
      type: 'discountChange',
      monthFrom: formatIsoDate(month.start),
      monthTo: formatIsoDate(month.end),
      daysBefore: changed.daysBefore,
      daysAfter: month.days - changed.daysBefore,
      net: fee.net,
      tax: fee.tax,
      gross: fee.gross,
    },
    words: discountChangeWords(changed, fee, startDay),
    citations: [citeArticle('N-070'), citePolicy(policies['P-FEE-MONTH']), citePolicy(policies['P-PRORATE'])],
    alsoRead: ['N-069', 'N-073', 'N-077'],
    defectIds: ['D-N18', 'D-N19'],
    working: discountChangeWorking(changed, fee, { startDay, order, today }),
    alternatives:
      other === fee.gross ? [] : [otherOrderAlternative({ order: otherOrder(order), gross: other, told: fee.gross })],
    warnings: [DISCOUNT_NOT_IN_TABLE],
    policiesRead: ['P-FEE-MONTH', 'P-PRORATE'],
    tablesRead: { tax: CONSUMPTION_TAX_VERSION },
  });
}
