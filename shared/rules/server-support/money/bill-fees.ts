/**
 * What a bill on paper costs (発行手数料, 収納手数料), and for whom and when it costs nothing.
 *
 * Source: N 第28条1項, 第32条, 別紙4-2 · N-069, N-077, N-080, N-081, N-082, D-N18, D-N34
 */
import { CONTRACTOR_KINDS } from '../../../contractors/contract.ts';
import { addDays, type CivilDate } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { CONSUMPTION_TAX_VERSION } from '../../../rates/consumption-tax.ts';
import { taxedOn } from '../../../rates/taxed.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { taxWorking } from '../../yen-words.ts';
import { isTextHeld } from '../contract/terms-in-force.ts';
import { textNotHeld } from '../contract/text-not-held.ts';
import {
  BILL_FEES_WORDS,
  BILLED_BEFORE_START,
  billFeesWords,
  freeWords,
  methodStep,
  monthSteps,
  reasonStep,
  SPECIAL_CASES_ELSEWHERE,
} from './bill-fees-words.ts';
import { feeMonthOf } from './fee-months.ts';
import { COLLECTION_FEE, FEE_TABLE_VERSION, ISSUE_FEE } from './fee-table.ts';

const RULE = 'bill-fees/1';

/** By bill; by debit with a notice on paper; by debit with none. */
const PAYMENT_METHODS = ['bill', 'debitWithNotice', 'debit'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Why nothing is charged, in the order in which it is told. */
const FREE_REASONS = ['company', 'billedTogether', 'noPaper', 'afterStart', 'afterConversion'] as const;
export type FreeReason = (typeof FREE_REASONS)[number];

const INPUTS = {
  method: { kind: 'choice', options: PAYMENT_METHODS },
  contractorKind: { kind: 'choice', options: CONTRACTOR_KINDS, from: 'contractorKind' },
  billedOn: { kind: 'date', from: 'today' },
  startOn: { kind: 'date', from: 'serviceStartOn' },
  convertedOn: { kind: 'date', optional: true },
  billedTogether: { kind: 'yesNo', optional: true },
} as const;

type AskedFees = Asked<typeof INPUTS>;
type Outcome = Pick<PlainDraft, 'outcome' | 'words' | 'working' | 'warnings'>;

export const billFees = defineLookup({
  question: 'billFees',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: BILL_FEES_WORDS,
  answer: answerBillFees,
});

/** Net: the issue of a bill or debit notice, and the payment by bill. Source: N 別紙4-2(1), (2) · N-080, N-081 */
function billFeeOf(method: PaymentMethod): Yen {
  const issued = method === 'debit' ? 0 : ISSUE_FEE;
  return yen(issued + (method === 'bill' ? COLLECTION_FEE : 0));
}

/** Whether a day lies in the fee month of an event or in the one after it. Source: N 別紙4-2(1) · N-080, D-N34 */
export function isWithinTwoFeeMonths(day: CivilDate, event: CivilDate, startDay: number): boolean {
  const first = feeMonthOf(event, startDay);
  const second = feeMonthOf(addDays(first.end, 1), startDay);
  return day >= first.start && day <= second.end;
}

/**
 * What is charged for the paper of a fee month, and every reason for which nothing is: `decided`. `external` for a month before the text that
 * is held, `notProvided` for one before the service began.
 *
 * Source: N 別紙4-2 · N-080, N-081, N-082
 */
function answerBillFees(asked: AskedFees, tables: RuleTables): Answer {
  const { facts, inputs } = asked;
  const { startDay } = tables.policies['P-FEE-MONTH'].value;
  if (!isTextHeld(inputs.billedOn)) return textNotHeld(facts, tables, { rule: RULE, on: inputs.billedOn });
  if (inputs.billedOn < feeMonthOf(inputs.startOn, startDay).start)
    return plainAnswer(facts, tables, { rule: RULE, ...BEFORE_START });
  const reasons = freeReasons(inputs, startDay);
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    ...outcomeOf(asked, reasons, startDay),
    citations: [
      citeArticle('N-080'),
      citeArticle('N-081'),
      citeArticle('N-082'),
      citePolicy(tables.policies['P-FEE-MONTH']),
    ],
    alsoRead: ['N-069', 'N-077'],
    defectIds: ['D-N34', 'D-N18'],
    policiesRead: ['P-FEE-MONTH'],
    tablesRead: { fees: FEE_TABLE_VERSION, tax: CONSUMPTION_TAX_VERSION },
  });
}

/** Source: N 別紙4-2(1), (3) · N-080, N-082, D-N34 */
function freeReasons(inputs: AskedFees['inputs'], startDay: number): readonly FreeReason[] {
  const { method, contractorKind, billedOn, startOn, convertedOn, billedTogether } = inputs;
  const holds: Record<FreeReason, boolean> = {
    company: contractorKind === 'company',
    billedTogether: billedTogether === true,
    noPaper: method === 'debit',
    afterStart: isWithinTwoFeeMonths(billedOn, startOn, startDay),
    afterConversion: convertedOn !== null && isWithinTwoFeeMonths(billedOn, convertedOn, startDay),
  };
  return FREE_REASONS.filter((reason) => holds[reason]);
}

function outcomeOf({ inputs, today }: AskedFees, reasons: readonly FreeReason[], startDay: number): Outcome {
  const { method, billedOn } = inputs;
  const month = monthSteps({ month: feeMonthOf(billedOn, startDay), startDay, today });
  const [reason] = reasons;
  if (reason !== undefined) {
    return {
      outcome: { type: 'noBillFees', reasons },
      words: freeWords(reason),
      working: [...month, ...reasons.map(reasonStep)],
    };
  }
  const fee = taxedOn(billFeeOf(method), billedOn);
  return {
    outcome: { type: 'billFees', net: fee.net, tax: fee.tax, gross: fee.gross },
    words: billFeesWords(method, fee),
    working: [...month, methodStep(method), ...taxWorking(fee)],
    warnings: [SPECIAL_CASES_ELSEWHERE],
  };
}

/** Source: N 第25条1項 · N-063 */
const BEFORE_START: PlainDraft = {
  state: 'notProvided',
  outcome: { type: 'billedBeforeStart' },
  words: BILLED_BEFORE_START,
  citations: [citeArticle('N-080')],
  policiesRead: ['P-FEE-MONTH'],
};
