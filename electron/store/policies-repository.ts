/** Desk policies (運用): versioned and signed; a new version never changes an old one. */
import type { Selectable } from 'kysely';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { PolicyTable } from './tables.ts';

export interface StoredPolicy {
  readonly policyId: string;
  /** 1 and up, without gaps. */
  readonly version: number;
  readonly value: Json;
  readonly effectiveFrom: CivilDate;
  readonly signedBy: string;
  readonly signedAt: InstantMs;
}

/** Answers the version it was given. */
export async function insertPolicy(db: WritableDb, policy: Omit<StoredPolicy, 'version'>): Promise<number> {
  const { version } = await db.change
    .insertInto('policies')
    .values((policies) => ({
      policy_id: policy.policyId,
      version: policies
        .selectFrom('policies')
        .select((last) => last(last.fn.coalesce(last.fn.max('version'), last.lit(0)), '+', 1).as('version'))
        .where('policy_id', '=', policy.policyId),
      value: canonicalJson(policy.value),
      effective_date: policy.effectiveFrom,
      signed_by: policy.signedBy,
      signed_at_ms: policy.signedAt,
    }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** All versions, by id and version. */
export async function listPolicies(db: ReadableDb): Promise<readonly StoredPolicy[]> {
  const rows = await db.query.selectFrom('policies').selectAll().orderBy('policy_id').orderBy('version').execute();
  return rows.map(rowToPolicy);
}

/** Policies are only ever added, so their number says whether a list that was read is still the whole list. */
export function policyCount(db: ReadableDb): number {
  return db.rows<{ readonly count: number }>('SELECT count(*) AS count FROM policies').get()?.count ?? 0;
}

/** Of the versions that are effective on the day the latest one, or null. */
export async function policyInForce(db: ReadableDb, policyId: string, on: CivilDate): Promise<StoredPolicy | null> {
  const row = await db.query
    .selectFrom('policies')
    .selectAll()
    .where('policy_id', '=', policyId)
    .where('effective_date', '<=', on)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : rowToPolicy(row);
}

function rowToPolicy(row: Selectable<PolicyTable>): StoredPolicy {
  return {
    policyId: row.policy_id,
    version: row.version,
    value: JSON.parse(row.value),
    effectiveFrom: row.effective_date,
    signedBy: row.signed_by,
    signedAt: row.signed_at_ms,
  };
}
