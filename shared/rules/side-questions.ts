/**
 * Which question of the desk works out what a column of the side-by-side card (見比べ) says, for the facts of the caller. A question stands in
 * the column of its own contract only.
 *
 * Source: N 第1条 · N-001
 */
import { type CallQuestion, isCallQuestion, type LookupQuestion, type Question } from '../decisions/questions.ts';
import type { CitedRuleId } from '../terms/articles.ts';
import type { Service } from '../terms/service.ts';
import { SIDE_BY_SIDE, type SideBySideId } from '../terms/side-by-side.ts';

type OfPhone = Extract<LookupQuestion, `phone${string}`>;
type LookupOf = { readonly serverSupport: Exclude<LookupQuestion, OfPhone>; readonly hikariPhone: OfPhone };

/** Null where no look-up question of the contract is about it. */
type Lookups = { readonly [S in Service]: LookupOf[S] | null };

const LOOKUPS_OF_ROWS: { readonly [Id in SideBySideId]: Lookups } = {
  openingHours: { serverSupport: null, hikariPhone: null },
  sameDayVisit: { serverSupport: null, hikariPhone: 'phoneRepairTime' },
  cancellation: { serverSupport: 'cancellationDay', hikariPhone: 'phoneCancellation' },
  lastBilledDay: { serverSupport: 'cancellationDay', hikariPhone: 'phoneCancellation' },
  proRating: { serverSupport: 'feeForPeriod', hikariPhone: 'phoneFeeForPeriod' },
  latePayment: { serverSupport: 'lateInterest', hikariPhone: 'phoneLateCharge' },
  suspension: { serverSupport: 'suspensionPeriod', hikariPhone: 'phoneSuspensionGrounds' },
  feeWhileSuspended: { serverSupport: 'suspensionFee', hikariPhone: 'phoneFeeWhileUnusable' },
  outageMoney: { serverSupport: 'damage', hikariPhone: 'phoneCompensation' },
  noNoticeTermination: { serverSupport: 'noNoticeTermination', hikariPhone: 'phoneTermination' },
  endOfService: { serverSupport: 'serviceHalt', hikariPhone: 'phoneAbolition' },
  dataAfterEnd: { serverSupport: 'personalDataUse', hikariPhone: 'phoneDataDeletion' },
  identity: { serverSupport: 'personalDataAsk', hikariPhone: 'phoneIdentityItems' },
};

/** What the call itself answers, from its stamps, in the terms of its matter. */
const CALL_QUESTIONS_OF_ROWS: { readonly [Id in SideBySideId]?: CallQuestion } = {
  openingHours: 'reception',
  sameDayVisit: 'onSiteVisit',
};

/** The question behind this column, or null. `matter` is the service of the call at hand, whose stamps answer its own column alone. */
export function sideQuestion(id: SideBySideId, service: Service, matter: Service | null): Question | null {
  const ofCall = service === matter ? CALL_QUESTIONS_OF_ROWS[id] : undefined;
  return ofCall ?? LOOKUPS_OF_ROWS[id][service];
}

/** The row in which this question stands, or null. */
export function sideRowOf(question: Question): SideBySideId | null {
  const found = SIDE_BY_SIDE.find(({ id }) =>
    isCallQuestion(question)
      ? CALL_QUESTIONS_OF_ROWS[id] === question
      : Object.values(LOOKUPS_OF_ROWS[id]).includes(question),
  );
  return found?.id ?? null;
}

/** The first row that rests on one of these rules, or null. */
export function sideRowCiting(ruleIds: readonly CitedRuleId[]): SideBySideId | null {
  const found = SIDE_BY_SIDE.find(({ serverSupport, hikariPhone }) =>
    [...serverSupport.ruleIds, ...hikariPhone.ruleIds].some((id) => ruleIds.includes(id)),
  );
  return found?.id ?? null;
}
