/**
 * What is added for paying B late (遅延損害金), by both counts of the day of payment.
 *
 * Source: B 第22条, 第24条3項 · B-040, B-044, D-B10, D-B20
 */
import { businessDayOnOrAfter } from '../../../calendar/business-calendar.ts';
import { explainDay } from '../../../calendar/day-working.ts';
import { addDays, type CivilDate, formatIsoDate, partsOf } from '../../../core/time.ts';
import { yen } from '../../../core/yen.ts';
import type { Alternative, Answer } from '../../../decisions/answer.ts';
import type { PolicyId } from '../../../policies/policy.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { DEBIT_DAY } from '../dates/debit-date.ts';
import { isTextHeld, textNotHeld } from '../terms-date.ts';
import {
  chargePromise,
  inTimeWords,
  LATE_CHARGE_WORDS,
  lateChargeWords,
  PART_LEFT_OUT,
  PART_ORDER_UNSAID,
} from './late-charge-words.ts';
import { type Charged, lateSteps, otherCount, unshifted } from './late-charge-working-words.ts';
import { daysLate, type LateDebt, lateCharge } from './late-days.ts';

const RULE = 'phone-late-charge/1';

const INPUTS = {
  principal: { kind: 'yen' },
  dueOn: { kind: 'date' },
  paidOn: { kind: 'date', optional: true },
  partAmount: { kind: 'yen', optional: true },
  partPaidOn: { kind: 'date', optional: true },
} as const;

export const phoneLateCharge = defineLookup({
  question: 'phoneLateCharge',
  service: 'hikariPhone',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: LATE_CHARGE_WORDS,
  answer: answerLateCharge,
});

const POLICIES_READ = ['P-PHONE-LATE-CHARGE'] as const satisfies readonly PolicyId[];

/**
 * The charge on a debt of B, from the day after the due date to the day it is paid: `decided`, with the other count of that day beside it, and
 * the due date that is not moved where the 27th falls on a day on which banks are shut. `external` before the text that is held.
 *
 * Source: B 第22条 · B-040, D-B10
 */
function answerLateCharge({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  if (!isTextHeld(inputs.dueOn)) return textNotHeld(facts, tables, { rule: RULE, on: inputs.dueOn });
  const dueOn = shiftedDue(inputs.dueOn, tables);
  const policy = tables.policies['P-PHONE-LATE-CHARGE'];
  const { paidOn, part, warnings } = paymentsOf(inputs, today);
  const debt: LateDebt = {
    principal: inputs.principal,
    dueOn,
    paidOn,
    part,
    paymentDayCounted: policy.value === 'paymentDayCounted',
  };
  const charged: Charged = {
    debt,
    printedDue: inputs.dueOn,
    shiftPredicted: isPredicted(inputs.dueOn, dueOn, tables),
    paymentKnown: inputs.paidOn !== null || paidOn !== today,
    today,
  };
  const late = paidOn > dueOn;
  const charge = lateCharge(debt);
  const days = daysLate(dueOn, paidOn, debt.paymentDayCounted);
  return plainAnswer(facts, tables, {
    rule: RULE,
    withBankCalendar: true,
    state: 'decided',
    outcome: late
      ? { type: 'lateCharge', days, charge, due: formatIsoDate(dueOn), paid: formatIsoDate(paidOn) }
      : { type: 'paidInTime', due: formatIsoDate(dueOn) },
    words: late ? lateChargeWords(charged, { days, charge }) : inTimeWords(charged),
    citations: [citeArticle('B-040'), citePolicy(policy), ...(dueOn === inputs.dueOn ? [] : [citeArticle('B-044')])],
    policiesRead: POLICIES_READ,
    defectIds: dueOn === inputs.dueOn ? ['D-B10'] : ['D-B10', 'D-B20'],
    working: lateSteps(charged, charge),
    alternatives: otherReadings(charged),
    warnings,
    promise:
      late && charged.paymentKnown && paidOn >= today
        ? { kind: 'told', due: formatIsoDate(paidOn), text: chargePromise(charged, charge), tentative: false }
        : null,
  });
}

/** The 27th on which banks are shut is due on the next day they are open; any other printed day stays. Source: B 第24条3項 · B-044, D-B10 */
function shiftedDue(printed: CivilDate, { bankCalendar }: RuleTables): CivilDate {
  return partsOf(printed).day === DEBIT_DAY ? businessDayOnOrAfter(bankCalendar, printed) : printed;
}

/** Whether a day that moves the due date is not official yet. Source: D-B20 */
function isPredicted(printed: CivilDate, dueOn: CivilDate, { bankCalendar }: RuleTables): boolean {
  const passed = Array.from({ length: dueOn - printed }, (_, index) => addDays(printed, index));
  return passed.some((day) => explainDay(bankCalendar, day).certainty === 'predicted');
}

interface Payments extends Pick<LateDebt, 'paidOn' | 'part'> {
  readonly warnings: readonly string[];
}

/**
 * When the debt was paid and what of it earlier. An earlier payment of the whole is the payment; one without its day, or after the rest was paid,
 * is left out, and a warning says so.
 */
function paymentsOf(inputs: Asked<typeof INPUTS>['inputs'], today: CivilDate): Payments {
  const { principal, partAmount, partPaidOn } = inputs;
  const paidOn = inputs.paidOn ?? today;
  const amount = partAmount ?? yen(0);
  if (amount === 0 || partPaidOn === null || partPaidOn > paidOn) {
    return { paidOn, part: null, warnings: amount === 0 && partPaidOn === null ? [] : [PART_LEFT_OUT] };
  }
  if (amount >= principal) return { paidOn: partPaidOn, part: null, warnings: [] };
  return { paidOn, part: { amount, paidOn: partPaidOn }, warnings: [PART_ORDER_UNSAID] };
}

/** The other count of the day of payment, and the due date that is not moved. Source: D-B10 */
function otherReadings(charged: Charged): readonly Alternative[] {
  const { debt, printedDue } = charged;
  const counted = { ...debt, paymentDayCounted: !debt.paymentDayCounted };
  const unmoved = { ...debt, dueOn: printedDue };
  return [
    ...(debt.paidOn <= debt.dueOn ? [] : [otherCount(counted, lateCharge(counted))]),
    ...(printedDue === debt.dueOn || debt.paidOn <= printedDue
      ? []
      : [unshifted(charged, unmoved, lateCharge(unmoved))]),
  ];
}
