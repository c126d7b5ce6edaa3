/**
 * The cap in yen once the service works again: of the days, beside one month's fee, and against the damage that is shown.
 *
 * Source: B 第36条1項, 4項, 第37条1項 · B-076, B-080, B-081, D-B07, D-B09, D-B26
 */
import { dateOf, type InstantMs } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';
import type { Alternative } from '../../../decisions/answer.ts';
import type { PolicySet } from '../../../policies/policy.ts';
import { CONSUMPTION_TAX_VERSION } from '../../../rates/consumption-tax.ts';
import { taxedOn } from '../../../rates/taxed.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import type { PlainDraft } from '../../plain-answer.ts';
import type { AskedCompensation } from './compensation.ts';
import { type CompensationCap, capOfDays, compensationCap } from './compensation-cap.ts';
import {
  byOneMonth,
  byOtherRounding,
  byTaxedFee,
  CARRIER_DECIDES,
  cappedWords,
  EXCLUDED_LOSS,
  LOSS_TO_SHOW,
  LOWER_FEE_OR_USE,
  NEVER_A_PAYOUT,
  RESTORED_FIRST,
  TOO_SHORT,
} from './compensation-words.ts';
import { capSteps, conditionSteps } from './compensation-working-words.ts';
import { PLAN_FEES, PLAN_FEES_VERSION } from './plan-fees.ts';

interface Lasted {
  readonly knownAt: InstantMs;
  readonly restoredAt: InstantMs;
  readonly policies: PolicySet;
}

/** None below 48 hours; for a carrier's cause the same amount without a word of it, because what the carrier pays limits it. */
export function cappedDraft({ inputs, today }: AskedCompensation, lasted: Lasted): PlainDraft {
  const fee = PLAN_FEES[inputs.plan];
  const monthFee = inputs.monthFee ?? fee;
  const cap = compensationCap({ fee, monthFee, ...lasted }, lasted.policies);
  const base = citeArticle('B-076');
  if (cap.days === 0) {
    const byCarrier = inputs.cause === 'carrier';
    return {
      state: 'decided',
      outcome: { type: 'tooShort' },
      words: TOO_SHORT,
      citations: [base, citeArticle('B-077'), ...(byCarrier ? [citeArticle('B-080')] : [])],
      defectIds: byCarrier ? ['D-B08', 'D-B09'] : ['D-B09'],
      warnings: [NEVER_A_PAYOUT, ...(lasted.restoredAt < lasted.knownAt ? [RESTORED_FIRST] : [])],
    };
  }
  const working = [
    ...conditionSteps({ ...inputs, ...lasted, today }),
    ...capSteps({ ...cap, plan: inputs.plan, fee, rounding: lasted.policies['P-PHONE-CAP-ROUNDING'].value }),
  ];
  const read = {
    policiesRead: ['P-PHONE-CAP-ROUNDING', 'P-PHONE-CAP-MONTH'],
    tablesRead: { fees: PLAN_FEES_VERSION, tax: CONSUMPTION_TAX_VERSION },
    defectIds: ['D-B07', 'D-B09', 'D-B26'],
    working,
  } as const;
  if (inputs.cause === 'carrier') {
    return {
      ...read,
      state: 'external',
      outcome: { type: 'carrierDecides', days: cap.days },
      words: CARRIER_DECIDES,
      citations: [citeArticle('B-080'), base],
    };
  }
  const atMost = yen(Math.min(cap.cap, inputs.loss ?? cap.cap));
  return {
    ...read,
    state: cap.oneMonth === null ? 'decided' : 'twoReadings',
    outcome: { type: 'cap', days: cap.days, cap: cap.cap, oneMonth: cap.oneMonth, loss: inputs.loss, atMost },
    words: cappedWords({ ...cap, loss: inputs.loss, atMost }),
    citations: [
      base,
      citeArticle('B-081'),
      citePolicy(lasted.policies['P-PHONE-CAP-ROUNDING']),
      citePolicy(lasted.policies['P-PHONE-CAP-MONTH']),
    ],
    alternatives: otherReadings(cap, fee, lasted),
    warnings: [
      NEVER_A_PAYOUT,
      inputs.loss === null ? LOSS_TO_SHOW : LOWER_FEE_OR_USE,
      ...(inputs.lossIncludes.length > 0 ? [EXCLUDED_LOSS] : []),
    ],
  };
}

/** What the other readings would make of the same days. Source: D-B07, D-B09 */
function otherReadings(cap: CompensationCap, fee: Yen, { knownAt, policies }: Lasted): readonly Alternative[] {
  const rounding = policies['P-PHONE-CAP-ROUNDING'].value;
  const other = capOfDays(fee, cap.days, rounding === 'eachDay' ? 'onceAtTheEnd' : 'eachDay');
  const taxed = capOfDays(taxedOn(fee, dateOf(knownAt)).gross, cap.days, rounding);
  return [
    ...(cap.oneMonth === null ? [] : [byOneMonth(cap, policies['P-PHONE-CAP-MONTH'].value)]),
    ...(other === cap.specialRule ? [] : [byOtherRounding(other, rounding)]),
    ...(taxed === cap.specialRule ? [] : [byTaxedFee(taxed)]),
  ];
}
