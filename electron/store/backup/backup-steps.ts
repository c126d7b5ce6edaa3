/**
 * How a backup comes to be, step by step: a copy of the store as one moment shows it, while others go on writing; proof that the copy opens, is
 * whole and holds what the store held; and only then its name, on which everybody relies. Nothing here waits for anybody: see backup-kernel.ts.
 */
import { chmodSync, closeSync, openSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../../shared/core/assert.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { InstantMs } from '../../../shared/core/time.ts';
import { type AuditHead, auditHead, verifyChain } from '../audit/audit-chain.ts';
import { makePrivateFolder, PRIVATE_FILE, syncFolder } from '../durable-files.ts';
import type { ReadableDb } from '../handles.ts';
import { digestFile } from '../high-water.ts';
import { schemaVersion } from '../migrate.ts';
import { KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { type Connection, openDatabase } from '../open-database.ts';
import { openErrorFrom } from '../sqlite-errors.ts';
import type { OpenError } from '../store-errors.ts';
import { countTables, type TableCounts } from '../table-counts.ts';
import { DATABASE_FILE, HEADER_FILE, MANIFEST_FILE, partialName, printBackupName } from './backup-name.ts';
import { type BackupReason, type Manifest, printManifest } from './manifest.ts';
import { syncFile, writeNewFile } from './new-file.ts';

export interface BackupOrder {
  /** The file of the store. Its writer may go on. */
  readonly database: string;
  readonly databaseKey: Uint8Array;
  readonly sidecarKey: Uint8Array;
  /** The folder of all backups. */
  readonly backups: string;
  /** The bytes of the vault's header; null for a store that has none. */
  readonly header: Uint8Array | null;
  readonly madeAt: InstantMs;
  readonly why: BackupReason;
  /** The head of an earlier verified backup, from which the chain is proved; null to prove it whole. */
  readonly proveFrom: AuditHead | null;
}

/** Which proof the copy did not stand. */
export type BackupCheck = 'opens' | 'integrity' | 'counts' | 'chain' | 'moment';

export type BackupFailure = {
  readonly type: 'backupFailed';
  /** `store` is damage of the store itself, told while it was copied; `unproved` is a copy that is not what it should be. */
  readonly reason: 'diskFull' | 'io' | 'store' | 'unproved' | 'cancelled';
  readonly check: BackupCheck | null;
};

/** What the store held at the moment of the copy. */
export interface Moment {
  readonly head: AuditHead;
  readonly schema: number;
  readonly counts: TableCounts;
}

export interface Copy {
  readonly folder: string;
  readonly moment: Moment;
}

/** What stays free for the store itself, so that no backup is the reason why a call cannot be saved. */
const LEFT_FREE = 16_777_216;
/** A writer would have to commit within the same half millisecond so many times. */
const MOST_ATTEMPTS = 8;

export const backupFailed = (reason: BackupFailure['reason'], check: BackupCheck | null = null) =>
  err<BackupFailure>({ type: 'backupFailed', reason, check });

/** Copies the store into a partial folder. Whatever goes wrong leaves the folder for `sweepPartials`. */
export async function takeCopy(order: BackupOrder): Promise<Result<Copy, BackupFailure>> {
  const folder = join(order.backups, partialName(order.madeAt));
  makePrivateFolder(order.backups);
  if (!hasRoom(order)) return backupFailed('diskFull');
  makePrivateFolder(folder);
  const file = join(folder, DATABASE_FILE);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    rmSync(file, { force: true });
    const taken = await copyAtOneMoment(order, file);
    if (!taken.ok) return taken;
    if (taken.value !== null) return ok({ folder, moment: taken.value });
  }
  return backupFailed('unproved', 'moment');
}

function hasRoom({ database, backups }: BackupOrder): boolean {
  const { bavail, bsize } = statfsSync(backups);
  const wal = statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return bavail * bsize > statSync(database).size + wal + LEFT_FREE;
}

/**
 * A statement cannot say which moment it copied, so a second connection holds a moment while the first copies: where both end with the same row
 * of the audit chain, nothing was committed between them and both are one moment. Null where something was.
 */
async function copyAtOneMoment(order: BackupOrder, file: string): Promise<Result<Moment | null, BackupFailure>> {
  const source = { path: order.database, key: order.databaseKey, access: 'readOnly', create: false } as const;
  const holding = openDatabase({ ...source, knownSchema: KNOWN_SCHEMA });
  if (!holding.ok) return backupFailed(...reasonOf(holding.error));
  const copying = openDatabase({ ...source, knownSchema: KNOWN_SCHEMA });
  try {
    if (!copying.ok) return backupFailed(...reasonOf(copying.error));
    // The copy is a file that this connection writes, the store is not.
    copying.value.pragma('query_only=OFF');
    makeEmptyFile(file);
    const into = copying.value.prepare('VACUUM INTO ?');
    holding.value.exec('BEGIN');
    const head = await auditHead(handleOf(holding.value));
    into.run(file);
    const copied = await headIn(file, order.databaseKey);
    if (!copied.ok) return copied;
    if (copied.value.sequence !== head.sequence || copied.value.hash !== head.hash) return ok(null);
    return ok({ head, schema: schemaVersion(holding.value), counts: countRows(holding.value) });
  } catch (thrown) {
    const known = openErrorFrom(thrown);
    if (known === null) throw thrown;
    return backupFailed(...reasonOf(known));
  } finally {
    if (copying.ok) copying.value.close();
    holding.value.close();
  }
}

async function headIn(file: string, key: Uint8Array): Promise<Result<AuditHead, BackupFailure>> {
  const copy = openDatabase({ path: file, key, access: 'readWrite', create: false, knownSchema: KNOWN_SCHEMA });
  if (!copy.ok) return backupFailed('unproved', 'opens');
  try {
    return ok(await auditHead(handleOf(copy.value)));
  } finally {
    copy.value.close();
  }
}

/** Proves that the copy opens with its key, is whole to the last page and index, and holds what the store held at its moment. */
export async function proveCopy(
  { folder, moment }: Copy,
  { databaseKey, proveFrom }: Pick<BackupOrder, 'databaseKey' | 'proveFrom'>,
): Promise<Result<undefined, BackupFailure>> {
  const path = join(folder, DATABASE_FILE);
  const copy = openDatabase({ path, key: databaseKey, access: 'readWrite', create: false, knownSchema: KNOWN_SCHEMA });
  if (!copy.ok) return backupFailed('unproved', 'opens');
  try {
    // Search indexes are checked with it.
    if (copy.value.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      return backupFailed('unproved', 'integrity');
    if (schemaVersion(copy.value) !== moment.schema) return backupFailed('unproved', 'counts');
    if (!sameCounts(countRows(copy.value), moment.counts)) return backupFailed('unproved', 'counts');
    const head = await auditHead(handleOf(copy.value));
    const chain = await verifyChain(handleOf(copy.value), proveFrom);
    const leadsThere = head.sequence === moment.head.sequence && head.hash === moment.head.hash;
    return chain.intact && leadsThere ? ok() : backupFailed('unproved', 'chain');
  } catch (thrown) {
    if (openErrorFrom(thrown) === null) throw thrown;
    return backupFailed('unproved', 'integrity');
  } finally {
    copy.value.close();
  }
}

/** Gives a copy its manifest and its name, in this order and each durable before the next. */
export async function keepCopy({ folder, moment }: Copy, order: BackupOrder): Promise<Manifest> {
  const name = printBackupName({ madeAt: order.madeAt, sequence: moment.head.sequence });
  const database = join(folder, DATABASE_FILE);
  syncFile(database);
  if (order.header !== null) writeNewFile(join(folder, HEADER_FILE), order.header);
  const manifest: Manifest = {
    name,
    madeAt: order.madeAt,
    why: order.why,
    schema: moment.schema,
    head: moment.head,
    provedFrom: order.proveFrom?.sequence ?? 0,
    counts: moment.counts,
    database: await digestFile(database),
    header: order.header === null ? null : await digestFile(join(folder, HEADER_FILE)),
  };
  writeNewFile(join(folder, MANIFEST_FILE), Buffer.from(printManifest(manifest, order.sidecarKey)));
  syncFolder(folder);
  renameSync(folder, join(order.backups, name));
  syncFolder(order.backups);
  return manifest;
}

/** An empty file for its owner alone: what fills it would make one that others can read. */
function makeEmptyFile(path: string): void {
  closeSync(openSync(path, 'wx', PRIVATE_FILE));
  chmodSync(path, PRIVATE_FILE);
}

/** Rows of every table but those that SQLite keeps for itself. */
export const countRows = (connection: Connection): TableCounts => countTables(handleOf(connection));

export function sameCounts(one: TableCounts, other: TableCounts): boolean {
  const tables = Object.keys(one);
  return tables.length === Object.keys(other).length && tables.every((table) => one[table] === other[table]);
}

/** Enough of a handle for the audit chain, without the query builder, which no thread needs. */
export function handleOf(connection: Connection): ReadableDb {
  return { rows: (sql: string) => connection.prepare(sql) } as unknown as ReadableDb;
}

function reasonOf(error: OpenError): [BackupFailure['reason']] {
  if (error.type === 'notSaved') return [error.reason];
  assert(error.type !== 'newerSchema', 'a store that is open is of a known schema');
  return ['store'];
}
