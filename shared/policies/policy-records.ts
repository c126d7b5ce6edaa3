/**
 * Policies as they are stored: one record a version, never changed. Reading them back gives the set in force on a day, or the very versions
 * an answer names, and refuses a value that is not one the rules know, so that no rule ever runs on a policy it cannot follow.
 *
 * Version 1 of a policy is the default the product comes with (`default-policies.ts`) and is stored by nobody; what is signed begins at 2.
 */
import { err, ok, type Result } from '../core/result.ts';
import { type CivilDate, formatIsoDate } from '../core/time.ts';
import { DEFAULT_POLICIES } from './default-policies.ts';
import { POLICY_IDS, type Policy, type PolicyId, type PolicySet, type PolicyValues } from './policy.ts';
import { policyValueText, readPolicyValue } from './policy-shapes.ts';

export interface PolicyRecord {
  readonly policyId: string;
  readonly version: number;
  /** The canonical JSON of the value. */
  readonly value: string;
  readonly effectiveFrom: string;
  readonly signedBy: string;
}

export interface UnreadablePolicy {
  readonly type: 'policyUnreadable';
  readonly policyId: PolicyId;
  readonly version: number;
}

/** The records of a set, in the order of `POLICY_IDS`. */
export function policyRecords(policies: PolicySet): readonly PolicyRecord[] {
  return POLICY_IDS.map((id) => {
    const { version, value, effectiveFrom, signedBy } = policies[id];
    return { policyId: id, version, value: policyValueText(value), effectiveFrom, signedBy };
  });
}

/**
 * The set in force on a day: of each policy the highest version that applies by then, or the default where none does. Records of policies
 * unknown to this release are passed over.
 *
 * Errors: `policyUnreadable` when the version in force holds a value that this release cannot follow.
 */
export function policiesInForce(
  records: readonly PolicyRecord[],
  date: CivilDate,
): Result<PolicySet, UnreadablePolicy> {
  const inForce: { -readonly [Id in PolicyId]?: Policy<PolicyId> } = {};
  for (const id of POLICY_IDS) {
    const record = recordInForce(records, id, formatIsoDate(date));
    if (record === null) continue;
    const policy = readRecord(id, record);
    if (policy === null) return err({ type: 'policyUnreadable', policyId: id, version: record.version });
    inForce[id] = policy;
  }
  return ok({ ...DEFAULT_POLICIES, ...(inForce as Partial<PolicySet>) });
}

/** The version of a policy by its number, or null where it is not held or cannot be followed. */
export function policyVersion<Id extends PolicyId>(
  records: readonly PolicyRecord[],
  id: Id,
  version: number,
): Policy<Id> | null {
  const record = records.find((one) => one.policyId === id && one.version === version);
  if (record !== undefined) return readRecord(id, record);
  return DEFAULT_POLICIES[id].version === version ? (DEFAULT_POLICIES[id] as Policy<Id>) : null;
}

/** One policy of the set replaced. */
export const withPolicy = (policies: PolicySet, policy: Policy<PolicyId>): PolicySet =>
  ({ ...policies, [policy.id]: policy }) as PolicySet;

function readRecord<Id extends PolicyId>(id: Id, record: PolicyRecord): Policy<Id> | null {
  const value = readPolicyValue(id, record.value);
  const { version, effectiveFrom, signedBy } = record;
  return value === null ? null : { id, version, value: value as PolicyValues[Id], effectiveFrom, signedBy };
}

function recordInForce(records: readonly PolicyRecord[], id: PolicyId, today: string): PolicyRecord | null {
  const candidates = records.filter(({ policyId, effectiveFrom }) => policyId === id && effectiveFrom <= today);
  return candidates.reduce<PolicyRecord | null>(
    (best, next) => (best === null || next.version > best.version ? next : best),
    null,
  );
}
