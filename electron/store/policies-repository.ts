/** Desk policies (運用): versioned and signed; a new version never changes an old one. Version 1 is the default, which is not stored. */
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface NewPolicy {
  readonly policyId: string;
  readonly value: Json;
  readonly effectiveFrom: CivilDate;
  /** The name, as a signature is. */
  readonly signedBy: string;
  readonly signedAt: InstantMs;
  readonly reason: string;
  /** The earlier version whose value this one brings back, or null. */
  readonly restores: number | null;
}

export interface StoredPolicy extends NewPolicy {
  /** 2 and up, without gaps. */
  readonly version: number;
}

/** Answers the version it was given. */
export async function insertPolicy(db: WritableDb, policy: NewPolicy): Promise<number> {
  const { policyId, reason, restores } = policy;
  const { version } = await db.change
    .insertInto('policies')
    .values((policies) => ({
      policy_id: policyId,
      version: policies
        .selectFrom('policies')
        .select((last) => last(last.fn.coalesce(last.fn.max('version'), last.lit(1)), '+', 1).as('version'))
        .where('policy_id', '=', policyId),
      value: canonicalJson(policy.value),
      effective_date: policy.effectiveFrom,
      signed_by: policy.signedBy,
      signed_at_ms: policy.signedAt,
    }))
    .returning('version')
    .executeTakeFirstOrThrow();
  await db.change.insertInto('policy_changes').values({ policy_id: policyId, version, reason, restores }).execute();
  return version;
}

/** All versions, by id and version. */
export async function listPolicies(db: ReadableDb): Promise<readonly StoredPolicy[]> {
  const rows = await db.query
    .selectFrom('policies')
    .innerJoin('policy_changes', (join) =>
      join
        .onRef('policy_changes.policy_id', '=', 'policies.policy_id')
        .onRef('policy_changes.version', '=', 'policies.version'),
    )
    .selectAll('policies')
    .select(['policy_changes.reason', 'policy_changes.restores'])
    .orderBy('policies.policy_id')
    .orderBy('policies.version')
    .execute();
  return rows.map((row) => ({
    policyId: row.policy_id,
    version: row.version,
    value: JSON.parse(row.value),
    effectiveFrom: row.effective_date,
    signedBy: row.signed_by,
    signedAt: row.signed_at_ms,
    reason: row.reason,
    restores: row.restores,
  }));
}

/** Policies are only ever added, so their number says whether a list that was read is still the whole list. */
export function policyCount(db: ReadableDb): number {
  return db.rows<{ readonly count: number }>('SELECT count(*) AS count FROM policies').get()?.count ?? 0;
}
