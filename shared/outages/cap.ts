/**
 * What is prepared for one contract of an outage: the cap (上限) of what could at most be owed, or why there is none, or what a person has to look
 * at first. It is never an amount that is paid out: that needs the damage to be shown.
 *
 * Source: B 36, 37 · B-076, B-078, B-080, B-081, D-B09
 */
import type { PhonePlan } from '../contractors/contract.ts';
import { assert } from '../core/assert.ts';
import { flooredShare, type Yen, yen } from '../core/yen.ts';

export const CAP_STATES = ['capped', 'none', 'toCheck'] as const;
export type CapState = (typeof CAP_STATES)[number];

/** Why there is none, or why somebody has to look first. */
export const CAP_REASONS = [
  'underTwoDays',
  'partial',
  'contractorCause',
  'notUnderContract',
  'causeUnknown',
  'noPlan',
  'beganDuring',
  'endedDuring',
  'suspended',
] as const;
export type CapReason = (typeof CAP_REASONS)[number];

interface CapFacts {
  readonly plan: PhonePlan | null;
  /** The base fee of the plan a month, without tax. */
  readonly fee: Yen | null;
  /** Whole days of 24 hours since it was known. */
  readonly days: number | null;
  /** The contract has ended, so that no later fee can be lowered (B-078). */
  readonly ended: boolean;
}

export type ContractCap =
  | (CapFacts & {
      readonly state: 'capped';
      readonly cap: Yen;
      /** Shown beside from the day on which the cap passes one month's fee; not applied (D-B09). */
      readonly oneMonth: Yen | null;
    })
  | (CapFacts & { readonly state: 'none' | 'toCheck'; readonly reason: CapReason });

/** How a list of caps adds up; `shared` and `remainder` only where the carrier is the cause and what it pays is known. */
export interface CapTotals {
  readonly contracts: number;
  readonly capped: number;
  readonly none: number;
  readonly toCheck: number;
  readonly capTotal: Yen;
  readonly received: Yen | null;
  readonly shared: Yen | null;
  readonly remainder: Yen | null;
}

export interface Apportioned {
  /** In the order of the caps. */
  readonly shares: readonly Yen[];
  /** What is left of the received amount. */
  readonly remainder: Yen;
}

/**
 * Each cap as it is where the carrier pays enough for all, else its part of what the carrier pays, the fraction of a yen dropped. Their sum is
 * never more than was received; what is left over is kept and shown. Source: B 36(4)(5) · B-080
 */
export function apportion(received: Yen, caps: readonly Yen[]): Apportioned {
  const total = yen(caps.reduce<number>((sum, cap) => sum + cap, 0));
  const shares = total <= received ? caps : caps.map((cap) => flooredShare(received, cap, total));
  const remainder = received - shares.reduce<number>((sum, share) => sum + share, 0);
  assert(remainder >= 0, 'no more is shared out than was received');
  return { shares, remainder: yen(remainder) };
}
