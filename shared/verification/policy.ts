/**
 * The desk's own policy of how many items identify a caller (P-VERIFY): the terms name the items but no count (D-N21).
 * Source: N 35(12) · N-094; decisions.md "Verification"; security.md §7
 */
import { DEFAULT_POLICIES } from '../policies/default-policies.ts';
import type { VerificationPolicy } from '../policies/policy.ts';
import type { RiskLevel, VerificationItem, VerificationResult } from './items.ts';

export interface ComparedItem {
  readonly item: VerificationItem;
  readonly matches: boolean;
  /** See `isNonPublic`. Without weight where the item does not match. */
  readonly nonPublic: boolean;
}

/** How a person beyond the spoken items vouched for the caller; each counts only when it succeeded. */
export type StepUp = 'none' | 'callBack' | 'secondPerson';

export interface Attempt {
  readonly level: RiskLevel;
  readonly compared: readonly ComparedItem[];
  readonly stepUp: StepUp;
}

export interface Verdict {
  readonly result: VerificationResult;
  /** The level that is now confirmed, or that was asked for and is not: B where C was asked and its step-up is still to come. */
  readonly level: RiskLevel;
}

/**
 * Whether a matching item is one that cannot be looked up: the management number, or a telephone number on file other than the
 * published one. Company name, address, contact person and mail stand on websites and business cards.
 */
export function isNonPublic(item: VerificationItem, matchesPublishedPhone: boolean): boolean {
  return item === 'applicationNumber' || (item === 'contactPhone' && !matchesPublishedPhone);
}

/**
 * The verdict on one attempt, by the signed policy. As the product comes, A needs any two right items; B three, one of them non-public;
 * C what B needs and, beyond it, a call-back or a second person. Where no step-up is asked for, a call-back is itself a non-public
 * item. More items than needed may be tried, and a wrong one among enough right ones does not spoil them.
 *
 * `oneMore` depends on nothing but how many items were tried. A verdict never names a higher level than was asked for: that
 * would tell whether the spare items were right. Where only the step-up of C is still to come, B is confirmed.
 *
 * Source: N 35(12) · N-094 · P-VERIFY
 */
export function evaluateAttempt(
  { level, compared, stepUp }: Attempt,
  policy: VerificationPolicy = DEFAULT_POLICIES['P-VERIFY'].value,
): Verdict {
  const needs = policy.levels[level];
  const calledBack = stepUp === 'callBack' && !needs.stepUp && needs.nonPublic > 0 ? 1 : 0;
  if (compared.length + calledBack < needs.items) return { result: 'oneMore', level };
  const right = compared.filter(({ matches }) => matches);
  const hidden = right.filter(({ nonPublic }) => nonPublic);
  const enough = right.length + calledBack >= needs.items && hidden.length + calledBack >= needs.nonPublic;
  if (!enough) return { result: 'cannotConfirm', level };
  return { result: 'confirmed', level: needs.stepUp && stepUp === 'none' ? 'B' : level };
}

/** Verdict on a call-back or a second person after level B was confirmed in the same contact: C, or null when B is missing. */
export function stepUpFrom(confirmed: RiskLevel | null): RiskLevel | null {
  return confirmed === 'B' || confirmed === 'C' ? 'C' : null;
}

/** Whether a confirmed level is enough for what needs another; an unconfirmed caller is never enough. */
export function covers(confirmed: RiskLevel | null, needed: RiskLevel): boolean {
  // The levels are letters in rising order of risk.
  return confirmed !== null && confirmed >= needed;
}

/** The higher of two confirmed levels. */
export function higherLevel(a: RiskLevel | null, b: RiskLevel | null): RiskLevel | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** What a caller may want of the desk, by the level that it needs. Source: decisions.md "Verification" · P-VERIFY · SEC-48 */
export const LEVEL_NEEDED = {
  information: 'A',
  openCase: 'B',
  disclosure: 'B',
  dispatchToRegisteredAddress: 'B',
  dispatchElsewhere: 'C',
  changeSettings: 'C',
  changeContacts: 'C',
} as const satisfies Record<string, RiskLevel>;
export type GuardedAction = keyof typeof LEVEL_NEEDED;
