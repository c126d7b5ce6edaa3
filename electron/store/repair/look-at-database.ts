/** What a database file that was not closed properly says of itself. It is opened for reading only, so that its bytes stay as they were found. */
import { statSync } from 'node:fs';
import { type AuditHead, verifyChain } from '../audit/audit-chain.ts';
import { handleOf } from '../backup/backup-steps.ts';
import { headIn } from '../connection-head.ts';
import { schemaVersion } from '../migrate.ts';
import { KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { type Connection, openDatabase } from '../open-database.ts';
import { openErrorFrom } from '../sqlite-errors.ts';
import type { OpenError } from '../store-errors.ts';

export type DatabaseLook =
  | { readonly state: 'absent' }
  /** `corrupt` where it is ours and its pages do not fit together; otherwise not to be opened with this key. */
  | { readonly state: 'unreadable'; readonly corrupt: boolean }
  | ReadableDatabase
  /** Not to be touched: another desk has it, it is of a newer build, or the disk refuses. */
  | { readonly state: 'refused'; readonly error: OpenError };

export interface ReadableDatabase {
  readonly state: 'readable';
  readonly connection: Connection;
  readonly schema: number;
  /** Null where not even that can be read. */
  readonly head: AuditHead | null;
  /** Whether every page, index and search index fits together. */
  readonly whole: boolean;
}

export function lookAtDatabase(path: string, key: Uint8Array): DatabaseLook {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return { state: 'absent' };
  const opened = openDatabase({ path, key, access: 'readOnly', create: false, knownSchema: KNOWN_SCHEMA });
  if (!opened.ok) {
    const { error } = opened;
    if (error.type === 'storeAbsent') return { state: 'absent' };
    if (error.type !== 'storeDamaged') return { state: 'refused', error };
    return { state: 'unreadable', corrupt: error.reason === 'corrupt' };
  }
  const connection = opened.value;
  const head = readable(() => headIn(connection));
  const whole = head !== null && readable(() => connection.pragma('integrity_check(1)', { simple: true })) === 'ok';
  return { state: 'readable', connection, schema: schemaVersion(connection), head, whole };
}

/** Whether the audit chain holds from this row on; null to begin with its first. */
export async function chainHolds(connection: Connection, from: AuditHead | null): Promise<boolean> {
  try {
    return (await verifyChain(handleOf(connection), from)).intact;
  } catch (thrown) {
    if (isDamage(thrown)) return false;
    throw thrown;
  }
}

/** Whether the audit chain of the database has this row. */
export function hasRow(connection: Connection, { sequence, hash }: AuditHead): boolean {
  if (sequence === 0) return true;
  const found = readable(() => connection.prepare('SELECT hash FROM audit WHERE sequence = ?').pluck().get(sequence));
  return found instanceof Uint8Array && Buffer.from(found).toString('hex') === hash;
}

/** What the reading gives; null where the database is too damaged for it. */
export function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (isDamage(thrown)) return null;
    throw thrown;
  }
}

export const isDamage = (thrown: unknown): boolean => openErrorFrom(thrown)?.type === 'storeDamaged';
