/**
 * Prepares the cap of one contract of an outage: whether one can be owed at all, how much at most, and what a person has to look at first. Nothing here
 * says that anything is owed: that also needs damage that is shown, and no force majeure.
 *
 * Source: B 36, 37 · B-076, B-077, B-078, B-080, B-081, B-083, D-B07, D-B09
 */
import type { ContractState, PhonePlan } from '../../../contractors/contract.ts';
import { type CivilDate, dateOf, type InstantMs } from '../../../core/time.ts';
import type { CapReason, ContractCap } from '../../../outages/cap.ts';
import type { CauseParty, OutageExtent } from '../../../outages/outage.ts';
import type { PolicyId, PolicySet } from '../../../policies/policy.ts';
import { compensationCap, unusableDays } from '../money/compensation-cap.ts';
import { PLAN_FEES, PLAN_FEES_VERSION } from '../money/plan-fees.ts';

/** Named in every list that it prepared. */
export const CONTRACT_CAP_RULE = 'phoneOutageCap/1';

export interface OutageFacts {
  readonly knownAt: InstantMs;
  readonly restoredAt: InstantMs;
  readonly extent: OutageExtent;
  readonly party: CauseParty;
}

export interface ContractFacts {
  readonly plan: PhonePlan | null;
  readonly state: ContractState;
  /** The contract day, from which the fee is payable (B-034); null where it is not on file. */
  readonly beganOn: CivilDate | null;
  /** The last day of the contract, itself counted. */
  readonly lastDay: CivilDate | null;
}

/** What the caps are read from; kept with every prepared list. */
export const CAP_POLICIES = ['P-PHONE-CAP-ROUNDING', 'P-PHONE-CAP-MONTH'] as const satisfies readonly PolicyId[];

/** The table of fees it was prepared with. */
export const CAP_TABLES = { fees: PLAN_FEES_VERSION } as const;

/**
 * The cap of this contract, or why there is none: below 48 hours, for a part that does not work, for a cause of the contractor, and where the
 * contract did not run meanwhile. `toCheck` where the terms do not say: the cause is not found, the contract began, ended or was suspended
 * meanwhile, or has no plan on file.
 *
 * Source: B 36(1) · B-076, D-B07
 */
export function contractCap(
  outage: OutageFacts,
  contract: ContractFacts,
  { policies, today }: { readonly policies: PolicySet; readonly today: CivilDate },
): ContractCap {
  const { plan } = contract;
  const { knownAt, restoredAt } = outage;
  const days = unusableDays(knownAt, restoredAt);
  const fee = plan === null ? null : PLAN_FEES[plan];
  const facts = { plan, fee, days, ended: contract.lastDay !== null && contract.lastDay < today };
  const without = reasonWithout(outage, contract, days);
  if (without !== null) return { ...facts, state: isDoubt(without) ? 'toCheck' : 'none', reason: without };
  if (fee === null) return { ...facts, state: 'toCheck', reason: 'noPlan' };
  const { cap, oneMonth } = compensationCap({ fee, monthFee: fee, knownAt, restoredAt }, policies);
  return { ...facts, state: 'capped', cap, oneMonth };
}

function reasonWithout(outage: OutageFacts, contract: ContractFacts, days: number): CapReason | null {
  if (outage.party === 'contractor') return 'contractorCause';
  if (outage.extent === 'partial') return 'partial';
  if (days === 0) return 'underTwoDays';
  const [first, last] = [dateOf(outage.knownAt), dateOf(outage.restoredAt)];
  const { beganOn, lastDay } = contract;
  if ((beganOn !== null && beganOn > last) || (lastDay !== null && lastDay < first)) return 'notUnderContract';
  if (outage.party === 'unknown') return 'causeUnknown';
  if (beganOn !== null && beganOn > first) return 'beganDuring';
  if (lastDay !== null && lastDay < last) return 'endedDuring';
  return contract.state === 'suspended' ? 'suspended' : null;
}

const isDoubt = (reason: CapReason): boolean =>
  reason === 'causeUnknown' || reason === 'beganDuring' || reason === 'endedDuring' || reason === 'suspended';
