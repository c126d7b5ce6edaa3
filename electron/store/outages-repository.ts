/** Outages (障害) with everything that was recorded of them. The state is made anew from the events whenever it is read. */
import type { Selectable } from 'kysely';
import { assert } from '../../shared/core/assert.ts';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { ContactId, ContractId, OutageId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import { applyOutageEvent, type Outage, type OutageEvent, openOutage } from '../../shared/outages/outage.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { OutageTable } from './outage-tables.ts';

export interface OutageBrief {
  readonly id: OutageId;
  readonly number: number;
  readonly scope: string;
  readonly extent: Outage['extent'];
  readonly party: Outage['cause']['party'];
  readonly knownAt: InstantMs;
  readonly restoredAt: InstantMs | null;
  readonly revision: number;
  readonly updatedAt: InstantMs;
}

/** A brief with how many contracts it touches, and of how many the contractor was told. */
export interface CountedOutage extends OutageBrief {
  readonly affected: number;
  readonly told: number;
}

export interface StoredOutageEvent {
  readonly sequence: number;
  readonly at: InstantMs;
  readonly actorName: string;
  readonly event: OutageEvent;
}

interface Author {
  readonly actorId: UserId;
  readonly at: InstantMs;
}

/** Answers its number, the next one of the desk. */
export async function insertOutage(
  db: WritableDb,
  { id, outage, event }: { readonly id: OutageId; readonly outage: Outage; readonly event: OutageEvent },
  { actorId, at }: Author,
): Promise<number> {
  const [source] = outage.sources;
  assert(source !== undefined, 'an outage has its first source');
  const last = await db.query
    .selectFrom('outages')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await db.change
    .insertInto('outages')
    .values({
      id,
      number,
      opened_by: actorId,
      opened_at_ms: at,
      known_at_ms: source.at,
      revision: 1,
      ...stateColumns(outage),
      updated_at_ms: at,
    })
    .execute();
  await insertEvent(db, { id, event }, { actorId, at });
  return number;
}

const stateColumns = ({ scope, extent, cause, restoredAt }: Outage) => ({
  scope,
  extent,
  party: cause.party,
  restored_at_ms: restoredAt,
});

async function insertEvent(
  db: WritableDb,
  { id, event }: { readonly id: OutageId; readonly event: OutageEvent },
  { actorId, at }: Author,
): Promise<void> {
  await db.change
    .insertInto('outage_events')
    .values({ outage_id: id, at_ms: at, actor_id: actorId, event: canonicalJson(event as unknown as Json) })
    .execute();
}

/** Adds what happened; the store itself keeps known-at. */
export async function appendOutageEvent(
  db: WritableDb,
  { id, outage, event }: { readonly id: OutageId; readonly outage: Outage; readonly event: OutageEvent },
  author: Author,
): Promise<void> {
  await insertEvent(db, { id, event }, author);
  await db.change.updateTable('outages').set(stateColumns(outage)).where('id', '=', id).execute();
  await raiseRevision(db, id, author.at);
}

/** Says that what a prepared list was made from has changed. */
export async function raiseRevision(db: WritableDb, id: OutageId, at: InstantMs): Promise<void> {
  await db.change
    .updateTable('outages')
    .set((outage) => ({ revision: outage('revision', '+', 1), updated_at_ms: at }))
    .where('id', '=', id)
    .execute();
}

export async function findOutage(db: ReadableDb, id: OutageId): Promise<OutageBrief | null> {
  const row = await db.query.selectFrom('outages').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : rowToBrief(row);
}

const rowToBrief = (row: Selectable<OutageTable>): OutageBrief => ({
  id: row.id,
  number: row.number,
  scope: row.scope,
  extent: row.extent,
  party: row.party,
  knownAt: row.known_at_ms,
  restoredAt: row.restored_at_ms,
  revision: row.revision,
  updatedAt: row.updated_at_ms,
});

/** In the order of recording. */
export async function eventsOfOutage(db: ReadableDb, id: OutageId): Promise<readonly StoredOutageEvent[]> {
  const rows = await db.query
    .selectFrom('outage_events')
    .innerJoin('users', 'users.id', 'outage_events.actor_id')
    .select(['outage_events.sequence', 'outage_events.at_ms', 'outage_events.event', 'users.name as actor_name'])
    .where('outage_events.outage_id', '=', id)
    .orderBy('outage_events.sequence')
    .execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at_ms,
    actorName: row.actor_name,
    event: JSON.parse(row.event),
  }));
}

/** The outage as its events made it. */
export function outageOf(events: readonly Pick<StoredOutageEvent, 'event'>[]): Outage {
  const [first, ...rest] = events.map(({ event }) => event);
  assert(first?.type === 'opened', 'the first event opens the outage');
  return rest.reduce(applyOutageEvent, openOutage(first));
}

const COUNTED = `
  SELECT o.*,
    (SELECT count(*) FROM outage_contracts c WHERE c.outage_id = o.id AND c.removed_at_ms IS NULL) AS affected,
    (SELECT count(DISTINCT t.contract_id) FROM outage_told t WHERE t.outage_id = o.id AND EXISTS (
      SELECT 1 FROM outage_contracts c WHERE c.outage_id = o.id AND c.contract_id = t.contract_id AND c.removed_at_ms IS NULL
    )) AS told
  FROM outages o`;

type CountedRow = Selectable<OutageTable> & { readonly affected: number; readonly told: number };
const rowToCounted = (row: CountedRow): CountedOutage => ({
  ...rowToBrief(row),
  affected: row.affected,
  told: row.told,
});

/** Those that go on first, then the newest. */
export const listOutages = (db: ReadableDb, limit: number): readonly CountedOutage[] =>
  db
    .rows<CountedRow>(`${COUNTED} ORDER BY o.restored_at_ms IS NOT NULL, o.number DESC LIMIT ?`)
    .all(limit)
    .map(rowToCounted);

export function countedOutage(db: ReadableDb, id: OutageId): CountedOutage | null {
  const row = db.rows<CountedRow>(`${COUNTED} WHERE o.id = ?`).get(id);
  return row === undefined ? null : rowToCounted(row);
}

/** An outage of a contract as the call shows it. */
export interface ContractOutage extends OutageBrief {
  /** When the caller of this contact was told. */
  readonly toldHereAt: InstantMs | null;
  /** When anybody of the contract was first told. */
  readonly firstToldAt: InstantMs | null;
}

/** The outages of a contract that go on, and those that were restored since this instant, newest first. */
export function outagesOfContract(
  db: ReadableDb,
  { contractId, contactId }: { readonly contractId: ContractId; readonly contactId: ContactId },
  since: InstantMs,
): readonly ContractOutage[] {
  return db
    .rows<Selectable<OutageTable> & { readonly told_here: InstantMs | null; readonly first_told: InstantMs | null }>(
      `SELECT o.*,
        (SELECT t.at_ms FROM outage_told t WHERE t.contact_id = ? AND t.outage_id = o.id AND t.contract_id = c.contract_id) AS told_here,
        (SELECT min(t.at_ms) FROM outage_told t WHERE t.outage_id = o.id AND t.contract_id = c.contract_id) AS first_told
      FROM outage_contracts c JOIN outages o ON o.id = c.outage_id
      WHERE c.contract_id = ? AND c.removed_at_ms IS NULL AND (o.restored_at_ms IS NULL OR o.restored_at_ms >= ?)
      ORDER BY o.restored_at_ms IS NOT NULL, o.number DESC LIMIT 20`,
    )
    .all(contactId, contractId, since)
    .map((row) => ({ ...rowToBrief(row), toldHereAt: row.told_here, firstToldAt: row.first_told }));
}
