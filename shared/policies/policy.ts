/**
 * A desk policy (運用): what the desk has settled where the terms leave a reading or a number open. Each is versioned and signed; an answer
 * names the version of every policy it read, and a new value is always a new version.
 *
 * Source: terms.md "Readings that are settled"; decisions.md "Verification"
 */
import type { RiskLevel } from '../verification/items.ts';

export const POLICY_IDS = [
  'P-NOTICE-INSTANT',
  'P-ONSITE-BOUNDARY',
  'P-RECEPTION-CLOSE',
  'P-OUT-OF-HOURS',
  'P-NEXT-DAY',
  'P-SATURDAY-VISIT',
  'P-SHIPPING',
  'P-VERIFY',
  'P-DEVICE-COVERAGE',
  'P-MAX-PERIOD',
  'P-SERVICE-START',
  'P-SUSPENSION-COUNT',
  'P-SUSPENSION-FEE',
  'P-FEE-MONTH',
  'P-PRORATE',
  'P-INTEREST-RATE',
  'P-PHONE-CANCELLATION',
  'P-PHONE-ABOLITION',
  'P-PHONE-UNREACHABLE',
  'P-PHONE-PRORATE',
  'P-PHONE-LATE-CHARGE',
  'P-PHONE-CAP-ROUNDING',
  'P-PHONE-CAP-MONTH',
] as const;
export type PolicyId = (typeof POLICY_IDS)[number];

/** From which day the five years of N 8 are counted: document's date, introduction of the device, completion of the initial work. */
export const PERIOD_BASES = ['introduced', 'effective', 'serviceStart'] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

export interface PolicyValues {
  /**
   * Which instant of a call counts for a cut-off: `t_notice`, and `t_answer` where the key was not pressed. There is no second value: were it
   * the answer throughout, a fault notified at 17:10 in a call answered at 16:55 would be visited before one notified at 17:06 in a call
   * answered at 17:05, and a later notice never gives an earlier visit. Source: D-N27
   */
  readonly 'P-NOTICE-INSTANT': 'noticeElseAnswer';
  /** What is told for a notice after 17:00:00.000 and before 17:01:00.000, until a supervisor rules. Source: D-N27 */
  readonly 'P-ONSITE-BOUNDARY': 'nextBusinessDay' | 'sameDay';
  /** Whether a call answered at 18:00:00.000 has arrived in time. Source: D-N28 */
  readonly 'P-RECEPTION-CLOSE': 'inclusive' | 'exclusive';
  /**
   * When a notice outside reception hours counts as accepted. There is no second value: counting from the day after the notice would
   * give a notice at 09:00 an earlier visit than one at 08:00. Source: D-N26b, D-N29
   */
  readonly 'P-OUT-OF-HOURS': 'nextOpening';
  /** What 翌日 promises. There is no second value: the literal day may be a Sunday, on which nobody comes. Source: D-N26 */
  readonly 'P-NEXT-DAY': 'nextBusinessDay';
  /**
   * Whether a Saturday is visited as any other business day. There is no second value: the annex counts Saturday among the business days, so
   * a fault notified in time on one is visited the same day. Source: N 別紙1-2, 3.1.1(1) · N-114, N-122, D-N25
   */
  readonly 'P-SATURDAY-VISIT': 'asBusinessDay';
  /**
   * From when a replacement unit is shipped, told as a lower bound. There is no second value: an earlier day would be the reception day,
   * a later one or a promised one stands nowhere in the annex. Source: N 別紙1 表3-1 注意2 · N-120, D-N29
   */
  readonly 'P-SHIPPING': 'fromNextBusinessDay';
  readonly 'P-VERIFY': VerificationPolicy;
  /** The models that only annex 3 names: covered with a request for a ruling, or as a supervisor has ruled. Source: D-N01 */
  readonly 'P-DEVICE-COVERAGE': 'coveredUntilRuled' | 'covered' | 'definitionOnly';
  readonly 'P-MAX-PERIOD': MaximumPeriodPolicy;
  /** Which day N 25(1) means by the start of service, from which the fee runs. Source: D-N03 */
  readonly 'P-SERVICE-START': 'serviceStart' | 'effective';
  /** How six months of suspension are counted. There is no second value: leaving the first day out would exceed the shorter count. Source: D-N10 */
  readonly 'P-SUSPENSION-COUNT': 'firstDayCounted';
  /** What is told about the fee during a suspension, of which N says nothing. Source: N-048, D-N10 */
  readonly 'P-SUSPENSION-FEE': 'continues' | 'referred';
  /** On which day of the month a fee month (料金月) begins, 1 to 28. Source: N 28 · N-069, D-N18 */
  readonly 'P-FEE-MONTH': { readonly startDay: number };
  /** In which order a part of a month is pro-rated and taxed. Source: N 29, 32 · N-073, N-077, D-N19 */
  readonly 'P-PRORATE': 'prorateThenTax' | 'taxThenProrate';
  /** The statutory rate of which day counts for late interest; there is no second value (Civil Code 404, 419). Source: N 27 · N-066, D-N17 */
  readonly 'P-INTEREST-RATE': 'firstDayOfDefault';
  /**
   * Which instant a cancellation of B is given at: our receipt, in Japan's time. There is no second value: what the customer alone can tell
   * would move the end of a contract, and a dispute near the limit goes to a supervisor. Source: B 14 · B-020, D-B11
   */
  readonly 'P-PHONE-CANCELLATION': 'ourReceipt';
  /** How the 30 days before an abolition are counted; the clear days give the earlier day. Source: B 19(3) · B-031, D-B18 */
  readonly 'P-PHONE-ABOLITION': 'clearDays' | 'thirtyDaysBefore';
  /** After how many attempts on different days a customer counts as out of reach. Source: B 33(1) · B-068, B-086, D-B24 */
  readonly 'P-PHONE-UNREACHABLE': 'threeDays' | 'twoDays' | 'fiveDays';
  /** How the fee of a part of a month is rounded. There is no second value: rounding up would charge more than the days used. Source: B 21(4) · B-037, D-B14 */
  readonly 'P-PHONE-PRORATE': 'floor';
  /** Whether the day of payment is one of the days of a late charge. Source: B 22 · B-040, D-B10 */
  readonly 'P-PHONE-LATE-CHARGE': 'paymentDayCounted' | 'paymentDayNotCounted';
  /** Where the cap on compensation drops fractions of a yen: once at the end, or already of one day's share. Source: B 36(1) · B-076, D-B07 */
  readonly 'P-PHONE-CAP-ROUNDING': 'onceAtTheEnd' | 'eachDay';
  /** Whether one month's fee limits that cap too, or is shown beside it. Source: B 36, 37 · B-081, D-B09 */
  readonly 'P-PHONE-CAP-MONTH': 'shown' | 'applied';
}

/** Source: N 35(12) · N-094, D-N21 */
export interface VerificationPolicy {
  readonly levels: { readonly [Level in RiskLevel]: LevelPolicy };
  /** Over all operators. */
  readonly attemptsPerContract: Limit;
  /** Over all contracts. */
  readonly failuresPerOperator: Limit;
}

export interface LevelPolicy {
  /** How many items must agree. */
  readonly items: number;
  /** How many of them must be non-public. */
  readonly nonPublic: number;
  /** Whether a call-back to the number on file or a second person must confirm as well. */
  readonly stepUp: boolean;
}

export interface Limit {
  readonly count: number;
  readonly withinHours: number;
}

/** Source: N 8 · N-017, D-N02 */
export interface MaximumPeriodPolicy {
  readonly basis: PeriodBasis;
  /** Remaining days at which a warning begins, farthest first. */
  readonly warnAtDays: readonly number[];
}

export interface Policy<Id extends PolicyId> {
  readonly id: Id;
  readonly version: number;
  readonly value: PolicyValues[Id];
  /** First day it applies to, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  /** The supervisor who signed it; `default` for the value the product comes with. */
  readonly signedBy: string;
}

/** One version of every policy: what a rule reads. */
export type PolicySet = { readonly [Id in PolicyId]: Policy<Id> };

/** The version of each of these policies, for the record of an answer that read them. */
export function policyVersions(
  policies: PolicySet,
  ids: readonly PolicyId[] = POLICY_IDS,
): { readonly [policyId: string]: string } {
  return Object.fromEntries(ids.map((id) => [id, String(policies[id].version)]));
}
