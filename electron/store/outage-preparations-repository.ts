/** Prepared lists of caps (補償の準備): what each was made from, its lines, and how they add up. A finished list is never changed. */
import type { ContractorKind } from '../../shared/contractors/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { ContractId, OutageId, PreparationId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import { type Yen, yen } from '../../shared/core/yen.ts';
import type { CapTotals, ContractCap } from '../../shared/outages/cap.ts';
import type { CauseParty, OutageExtent } from '../../shared/outages/outage.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

/** What every line of a list was made from. */
export interface PreparedFacts {
  readonly knownAt: InstantMs;
  readonly restoredAt: InstantMs;
  readonly extent: OutageExtent;
  readonly party: CauseParty;
  readonly received: Yen | null;
}

export interface NewPreparation {
  readonly id: PreparationId;
  readonly outageId: OutageId;
  /** That of the outage, as the list found it. */
  readonly revision: number;
  readonly rule: string;
  readonly versions: { readonly [name: string]: string };
  readonly facts: PreparedFacts;
  readonly startedBy: UserId;
  readonly startedAt: InstantMs;
}

export interface StoredPreparation extends NewPreparation {
  readonly startedByName: string;
  readonly finishedAt: InstantMs | null;
  readonly totals: CapTotals | null;
}

export async function insertPreparation(db: WritableDb, made: NewPreparation): Promise<void> {
  await db.change
    .insertInto('outage_preparations')
    .values({
      id: made.id,
      outage_id: made.outageId,
      revision: made.revision,
      rule: made.rule,
      versions: canonicalJson(made.versions),
      facts: canonicalJson(made.facts as unknown as Json),
      started_by: made.startedBy,
      started_at_ms: made.startedAt,
      finished_at_ms: null,
      totals: null,
    })
    .execute();
}

export async function findPreparation(db: ReadableDb, id: PreparationId): Promise<StoredPreparation | null> {
  const row = await selectPreparations(db).where('outage_preparations.id', '=', id).executeTakeFirst();
  return row === undefined ? null : rowToPreparation(row);
}

/** The finished lists of an outage, newest first. */
export async function preparationsOfOutage(
  db: ReadableDb,
  outageId: OutageId,
  limit: number,
): Promise<readonly StoredPreparation[]> {
  const rows = await selectPreparations(db)
    .where('outage_preparations.outage_id', '=', outageId)
    .where('outage_preparations.finished_at_ms', 'is not', null)
    .orderBy('outage_preparations.started_at_ms', 'desc')
    .limit(limit)
    .execute();
  return rows.map(rowToPreparation);
}

const selectPreparations = (db: ReadableDb) =>
  db.query
    .selectFrom('outage_preparations')
    .innerJoin('users', 'users.id', 'outage_preparations.started_by')
    .selectAll('outage_preparations')
    .select('users.name as started_by_name');

type PreparationRow = Awaited<ReturnType<ReturnType<typeof selectPreparations>['execute']>>[number];

const rowToPreparation = (row: PreparationRow): StoredPreparation => ({
  id: row.id,
  outageId: row.outage_id,
  revision: row.revision,
  rule: row.rule,
  versions: JSON.parse(row.versions),
  facts: JSON.parse(row.facts),
  startedBy: row.started_by,
  startedByName: row.started_by_name,
  startedAt: row.started_at_ms,
  finishedAt: row.finished_at_ms,
  totals: row.totals === null ? null : JSON.parse(row.totals),
});

export interface CapLine {
  readonly ordinal: number;
  readonly contractId: ContractId;
  readonly cap: ContractCap;
}

export function insertCaps(db: WritableDb, id: PreparationId, lines: readonly CapLine[]): void {
  const insert = db.prepare(
    `INSERT INTO outage_caps (preparation_id, ordinal, contract_id, state, reason, plan, fee, days, cap, share, one_month, ended)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)`,
  );
  for (const { ordinal, contractId, cap } of lines) {
    const { state, plan, fee, days, ended } = cap;
    const reason = cap.state === 'capped' ? null : cap.reason;
    const [amount, oneMonth] = cap.state === 'capped' ? [cap.cap, cap.oneMonth] : [null, null];
    insert.run(id, ordinal, contractId, state, reason, plan, fee, days, amount, oneMonth, ended ? 1 : 0);
  }
}

/** How far a list has come. */
export function capProgress(db: ReadableDb, id: PreparationId): { readonly done: number; readonly last: number } {
  const progress = db
    .rows<{ done: number; last: number }>(
      'SELECT count(*) AS done, coalesce(max(ordinal), 0) AS last FROM outage_caps WHERE preparation_id = ?',
    )
    .get(id);
  assert(progress !== undefined, 'a count has one row');
  return progress;
}

/** The amounts of a list in its order, for sharing out what the carrier pays. */
export const cappedAmounts = (
  db: ReadableDb,
  id: PreparationId,
): readonly { readonly ordinal: number; readonly cap: Yen }[] =>
  db
    .rows<{ ordinal: number; cap: number }>(
      "SELECT ordinal, cap FROM outage_caps WHERE preparation_id = ? AND state = 'capped' ORDER BY ordinal",
    )
    .all(id)
    .map(({ ordinal, cap }) => ({ ordinal, cap: yen(cap) }));

export function countCaps(db: ReadableDb, id: PreparationId): Pick<CapTotals, 'contracts' | 'none' | 'toCheck'> {
  const counted = db
    .rows<{ contracts: number; none: number; toCheck: number }>(
      `SELECT count(*) AS contracts, count(*) FILTER (WHERE state = 'none') AS none,
        count(*) FILTER (WHERE state = 'toCheck') AS toCheck FROM outage_caps WHERE preparation_id = ?`,
    )
    .get(id);
  assert(counted !== undefined, 'a count has one row');
  return counted;
}

/** Writes what each line gets of the carrier's payment, and ends the list. */
export function finishPreparation(
  db: WritableDb,
  id: PreparationId,
  ending: {
    readonly at: InstantMs;
    readonly totals: CapTotals;
    readonly shares: readonly { readonly ordinal: number; readonly share: Yen }[];
  },
): void {
  const share = db.prepare('UPDATE outage_caps SET share = ? WHERE preparation_id = ? AND ordinal = ?');
  for (const line of ending.shares) share.run(line.share, id, line.ordinal);
  db.prepare('UPDATE outage_preparations SET finished_at_ms = ?, totals = ? WHERE id = ?').run(
    ending.at,
    canonicalJson(ending.totals as unknown as Json),
    id,
  );
}

/** A line as it is shown; the service masks the name. */
export interface StoredCap {
  readonly ordinal: number;
  readonly contractId: ContractId;
  readonly handle: string;
  readonly contractorName: string;
  readonly contractorKind: ContractorKind;
  readonly share: Yen | null;
  readonly cap: ContractCap;
}

export function capsOfPreparation(
  db: ReadableDb,
  id: PreparationId,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly StoredCap[] {
  return db
    .rows<CapRow>(
      `SELECT p.*, k.handle, o.name, o.kind FROM outage_caps p JOIN contracts k ON k.id = p.contract_id
        JOIN contractors o ON o.id = k.contractor_id
        WHERE p.preparation_id = ? AND p.ordinal > ? ORDER BY p.ordinal LIMIT ?`,
    )
    .all(id, after, limit)
    .map(rowToCap);
}

interface CapRow {
  readonly ordinal: number;
  readonly contract_id: ContractId;
  readonly handle: string;
  readonly name: string;
  readonly kind: ContractorKind;
  readonly state: ContractCap['state'];
  readonly reason: Extract<ContractCap, { readonly state: 'none' }>['reason'] | null;
  readonly plan: ContractCap['plan'];
  readonly fee: Yen | null;
  readonly days: number | null;
  readonly cap: Yen | null;
  readonly share: Yen | null;
  readonly one_month: Yen | null;
  readonly ended: 0 | 1;
}

function rowToCap(row: CapRow): StoredCap {
  const facts = { plan: row.plan, fee: row.fee, days: row.days, ended: row.ended === 1 };
  const { ordinal, contract_id: contractId, handle, name: contractorName, kind: contractorKind, share } = row;
  const line = { ordinal, contractId, handle, contractorName, contractorKind, share };
  if (row.state === 'capped') {
    assert(row.cap !== null, 'a capped line has its cap');
    return { ...line, cap: { ...facts, state: 'capped', cap: row.cap, oneMonth: row.one_month } };
  }
  assert(row.reason !== null, 'a line without a cap says why');
  return { ...line, cap: { ...facts, state: row.state, reason: row.reason } };
}
