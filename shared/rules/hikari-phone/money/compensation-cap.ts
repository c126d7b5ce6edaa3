/**
 * The cap on compensation for a service that cannot be used at all (賠償の上限): how many whole days since we knew, and what they come to at most.
 * Nothing here says that anything is owed; that also needs damage that is shown, and the other conditions.
 *
 * Source: B 第36条1項, 第37条1項 · B-076, B-077, B-081, D-B07, D-B09
 */
import { type DurationMs, elapsed, hours, type InstantMs } from '../../../core/time.ts';
import { flooredShare, type Yen, yen } from '../../../core/yen.ts';
import type { PolicySet, PolicyValues } from '../../../policies/policy.ts';

/** Below this nothing is owed; at it, two days are. Source: B 第36条1項 · B-076 */
export const LEAST_DURATION: DurationMs = hours(48);
/** In every month, however long it is. Source: B 第36条1項 · B-076 */
const PARTS_OF_A_MONTH = 30;

/** Whole days of 24 hours, counted from our knowledge; 0 below 48 hours. Source: B 第36条1項 · B-076, B-077 */
export function unusableDays(knownAt: InstantMs, restoredAt: InstantMs): number {
  const lasted = elapsed(knownAt, restoredAt);
  return lasted < LEAST_DURATION ? 0 : Math.floor(lasted / hours(24));
}

/** A thirtieth of the base fee for each day; the fraction of a yen dropped once at the end, or already of the thirtieth. Source: B 第36条1項 · B-076, D-B07 */
export const capOfDays = (fee: Yen, days: number, rounding: PolicyValues['P-PHONE-CAP-ROUNDING']): Yen =>
  rounding === 'onceAtTheEnd'
    ? flooredShare(fee, days, PARTS_OF_A_MONTH)
    : yen(flooredShare(fee, 1, PARTS_OF_A_MONTH) * days);

export interface CompensationCap {
  readonly days: number;
  /** By the policies in force. */
  readonly cap: Yen;
  /** By the special rule alone, before any comparison with one month. */
  readonly specialRule: Yen;
  /** One month's fee, where the special rule alone comes to more; null where both readings agree. */
  readonly oneMonth: Yen | null;
}

/** What the cap is read from. */
export interface CapFacts {
  /** The base fee of the plan, net. */
  readonly fee: Yen;
  /** What a month costs, for the comparison with Article 37; the base fee where nothing else is known. Source: D-B26 */
  readonly monthFee: Yen;
  readonly knownAt: InstantMs;
  readonly restoredAt: InstantMs;
}

/** The cap of one contract. Source: B 第36条1項, 第37条1項 · B-076, B-081, D-B07, D-B09, D-B26 */
export function compensationCap(
  { fee, monthFee, knownAt, restoredAt }: CapFacts,
  policies: PolicySet,
): CompensationCap {
  const days = unusableDays(knownAt, restoredAt);
  const specialRule = capOfDays(fee, days, policies['P-PHONE-CAP-ROUNDING'].value);
  const over = days > PARTS_OF_A_MONTH && specialRule > monthFee;
  const applied = over && policies['P-PHONE-CAP-MONTH'].value === 'applied';
  return { days, cap: applied ? monthFee : specialRule, specialRule, oneMonth: over ? monthFee : null };
}
