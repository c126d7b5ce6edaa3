/**
 * The audit chain (監査記録): append-only rows, each sealed by SHA-256 over the hash of the row before it and the canonical JSON of its own
 * fields, written in the transaction of the effect they record. A cut-off tail shows only against a head that was kept elsewhere.
 */
import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { canonicalJson, type Json } from '../../../shared/core/canonical-json.ts';
import type { UserId } from '../../../shared/core/ids.ts';
import { type InstantMs, instant } from '../../../shared/core/time.ts';
import type { Role } from '../../../shared/users/user.ts';
import type { ReadableDb } from '../handles.ts';
import type { EraReason } from './audit-eras.ts';
import type { AuditTable } from './audit-tables.ts';

export interface AuditEntry {
  /** Null where nobody is signed in yet. */
  readonly actorId: UserId | null;
  readonly role: Role | 'system';
  /** Usually the channel, such as `call:stamp`. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  /** Ids, codes, counts and field names only: a personal value here could never be deleted again. */
  readonly detail: { readonly [fact: string]: Json };
}

export interface AuditHead {
  /** 0 before the first row. */
  readonly sequence: number;
  /** 64 hex digits. */
  readonly hash: string;
}

export interface AuditLog {
  append(entry: AuditEntry): AuditHead;
  /** From here on the rows are sealed with the keys of a new seed: after a restore, and after the data key was rotated. */
  beginEra(why: EraReason): void;
}

export interface StoredAuditRow {
  readonly sequence: number;
  readonly at: InstantMs;
  /** Empty for the system, and where nobody was signed in. */
  readonly actorName: string;
  readonly role: Role | 'system';
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  /** Canonical JSON. */
  readonly detail: string;
  readonly hash: string;
}

export interface ChainVerdict {
  readonly checked: number;
  readonly intact: boolean;
  /** The first sequence number that does not fit, or null. */
  readonly brokenAt: number | null;
}

/** The head of a chain without a row. */
export const GENESIS: AuditHead = { sequence: 0, hash: '0'.repeat(64) };
/** A few milliseconds of work between two turns of the event loop. */
const PORTION = 2000;

const LAST_ROW = 'SELECT sequence, at_ms, high_water_ms, hash FROM audit ORDER BY sequence DESC LIMIT 1';

/** What the next row is appended to. */
export interface AuditTail {
  readonly sequence: number;
  readonly at: InstantMs;
  /** The latest instant any row has seen; null before the first one. */
  readonly highWater: InstantMs | null;
  readonly hash: Uint8Array;
}

export function auditTail(db: ReadableDb): AuditTail {
  const last = db.rows<Pick<AuditTable, 'sequence' | 'at_ms' | 'high_water_ms' | 'hash'>>(LAST_ROW).get();
  if (last === undefined) return { sequence: 0, at: instant(0), highWater: null, hash: Buffer.alloc(32) };
  return { sequence: last.sequence, at: last.at_ms, highWater: last.high_water_ms, hash: last.hash };
}

/** Newest first. */
export async function pageAudit(
  db: ReadableDb,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly StoredAuditRow[]; readonly total: number }> {
  const { sequence: total } = await auditHead(db);
  // Sequence numbers have no gaps, so a far page is as near as the first.
  const rows = await db.query
    .selectFrom('audit')
    .leftJoin('users', 'users.id', 'audit.actor_id')
    .selectAll('audit')
    .select('users.name as actor_name')
    .where('audit.sequence', '<=', total - offset)
    .orderBy('audit.sequence', 'desc')
    .limit(limit)
    .execute();
  return { rows: rows.map(rowToAuditRow), total };
}

export const auditHead = async (db: ReadableDb): Promise<AuditHead> => headOf(db);

/** As `auditHead`, for whoever cannot wait: opening and committing. */
export function headOf(db: ReadableDb): AuditHead {
  const { sequence, hash } = auditTail(db);
  return { sequence, hash: hex(hash) };
}

export interface LastMoments {
  readonly sequence: number;
  /** By the clock of that commit. */
  readonly at: InstantMs;
  /** The latest instant any commit has seen. */
  readonly highWater: InstantMs;
}

/** What the last record says of time; null in an empty chain. */
export async function lastMoments(db: ReadableDb): Promise<LastMoments | null> {
  const { sequence, at, highWater } = auditTail(db);
  return highWater === null ? null : { sequence, at, highWater };
}

/** The latest instant any commit has seen, so that a clock that ran backwards is noticed (CLK-04); null in an empty chain. */
export async function highWater(db: ReadableDb): Promise<InstantMs | null> {
  return db.rows<Pick<AuditTable, 'high_water_ms'>>(LAST_ROW).get()?.high_water_ms ?? null;
}

/**
 * Recomputes the chain, and leaves the thread free between portions. With a head that was kept from before it starts there, and the row of
 * that head must still be the same. Rows that are appended meanwhile are not waited for.
 */
export async function verifyChain(db: ReadableDb, from: AuditHead | null): Promise<ChainVerdict> {
  const end = (await auditHead(db)).sequence;
  const start = from ?? GENESIS;
  const portion = db.rows<AuditTable>('SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?');
  const known = db.rows<Pick<AuditTable, 'hash'>>('SELECT hash FROM audit WHERE sequence = ?').get(start.sequence);
  if (start.sequence > 0 && (known === undefined || hex(known.hash) !== start.hash)) {
    return { checked: 0, intact: false, brokenAt: start.sequence };
  }
  let head: AuditHead = start;
  while (head.sequence < end) {
    for (const { hash, mac: _, ...row } of portion.all(head.sequence, Math.min(PORTION, end - head.sequence))) {
      const fits = row.sequence === head.sequence + 1 && hashOf(Buffer.from(head.hash, 'hex'), row).equals(hash);
      if (!fits) return { checked: head.sequence - start.sequence, intact: false, brokenAt: head.sequence + 1 };
      head = { sequence: row.sequence, hash: hex(hash) };
    }
    await setImmediate();
  }
  return { checked: end - start.sequence, intact: true, brokenAt: null };
}

/** The hash of a row: over the hash of the row before it and the canonical JSON of its own fields. */
export const hashOf = (previous: Uint8Array, row: Omit<AuditTable, 'hash' | 'mac'>): Buffer =>
  hash('sha256', Buffer.concat([previous, Buffer.from(canonicalJson({ ...row }))]), 'buffer');

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function rowToAuditRow(row: AuditTable & { readonly actor_name: string | null }): StoredAuditRow {
  return {
    sequence: row.sequence,
    at: row.at_ms,
    actorName: row.actor_name ?? '',
    role: row.role,
    action: row.action,
    entity: row.entity,
    entityId: row.entity_id,
    detail: row.detail,
    hash: hex(row.hash),
  };
}
