/**
 * To which debts a payment goes (支払いの充当): in the order in which they fall due.
 *
 * Source: N 第30条2項, 第28条5項 · N-072, N-075, D-N40
 */
import { formatIsoDate } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';
import type { Answer } from '../../../decisions/answer.ts';
import type { Debt } from '../../../decisions/question-inputs.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  ORDER_OF_TIE_UNSAID,
  PART_PAYMENT_UNSAID,
  PAYMENT_ORDER_WORDS,
  paymentOrderWords,
  paymentOrderWorking,
  TOO_MUCH_PAID,
} from './payment-order-words.ts';

const RULE = 'payment-order/1';

const INPUTS = { debts: { kind: 'debts', max: 24 }, payment: { kind: 'yen' } } as const;

export const paymentOrder = defineLookup({
  question: 'paymentOrder',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: PAYMENT_ORDER_WORDS,
  answer: answerPaymentOrder,
});

/** A debt and what of a payment goes to it. */
export interface Allotted {
  readonly debt: Debt;
  readonly paid: Yen;
  readonly left: Yen;
}

export interface Allotment {
  /** In the order in which they are paid. */
  readonly debts: readonly Allotted[];
  /** What is left of all debts. */
  readonly owed: Yen;
  /** What is left of the payment. */
  readonly excess: Yen;
  /** Whether the money ends among debts that fall due on one day, so that their order, which the text leaves open, decides. */
  readonly tieDecides: boolean;
}

/** A payment over debts by due date; those of one day keep the order in which they were given. Source: N 第30条2項 · N-075 */
export function allot(debts: readonly Debt[], payment: Yen): Allotment {
  let rest: number = payment;
  const allotted = debts
    .toSorted((a, b) => a.due - b.due)
    .map((debt): Allotted => {
      const paid = yen(Math.min(rest, debt.amount));
      rest -= paid;
      return { debt, paid, left: yen(debt.amount - paid) };
    });
  return {
    debts: allotted,
    owed: yen(allotted.reduce((sum, { left }) => sum + left, 0)),
    excess: yen(rest),
    tieDecides: allotted.some(({ debt, paid }) => paid > 0 && allotted.some((other) => sharesEnd(debt, other))),
  };
}

const sharesEnd = (debt: Debt, other: Allotted): boolean =>
  other.debt !== debt && other.debt.due === debt.due && other.left > 0;

/** Source: N 第30条2項 · N-075 */
function answerPaymentOrder({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const allotment = allot(inputs.debts, inputs.payment);
  const { debts, owed, excess, tieDecides } = allotment;
  const partly = debts.some(({ paid, left }) => paid > 0 && left > 0);
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: {
      type: 'paymentOrder',
      owed,
      excess,
      tieDecides,
      debts: debts.map(({ debt, paid, left }) => ({ due: formatIsoDate(debt.due), amount: debt.amount, paid, left })),
    },
    words: paymentOrderWords(allotment, today),
    citations: [citeArticle('N-075')],
    alsoRead: excess > 0 ? ['N-072'] : [],
    defectIds: excess > 0 ? ['D-N40'] : [],
    working: paymentOrderWorking(allotment, inputs.payment, today),
    warnings: [
      ...(tieDecides ? [ORDER_OF_TIE_UNSAID] : []),
      ...(partly ? [PART_PAYMENT_UNSAID] : []),
      ...(excess > 0 ? [TOO_MUCH_PAID] : []),
    ],
  });
}
