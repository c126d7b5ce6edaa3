/** The encrypted store of one desk: a handle to read, one queue to write, and the audit rows of every change in its own transaction. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { assert } from '../../shared/core/assert.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Clock } from '../../shared/core/time.ts';
import { type AuditLog, auditLogOf } from './audit-chain.ts';
import { readerOf, type Writer, writerOf } from './connection-handles.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { nameStore } from './meta-repository.ts';
import { migrate } from './migrate.ts';
import { KNOWN_SCHEMA } from './migrations/all-migrations.ts';
import { type Connection, openDatabase } from './open-database.ts';
import { rebuildDocuments } from './search-documents.ts';
import { notSavedFrom, openErrorFrom } from './sqlite-errors.ts';
import type { NotSaved, OpenError } from './store-errors.ts';
import { acquireWriterLock, type WriterLock } from './writer-lock.ts';

export interface StoreOptions {
  readonly path: string;
  /** 32 random bytes; the store keeps no reference to them. */
  readonly key: Uint8Array;
  readonly clock: Clock;
  readonly newId: () => string;
  /** True only while a vault is made: an absent or empty file becomes a new store instead of `storeAbsent`. */
  readonly create: boolean;
}

export type Work<T, E> = (db: WritableDb, audit: AuditLog) => Promise<Result<T, E>> | Result<T, E>;

export interface Store {
  readonly read: ReadableDb;
  /**
   * Runs the work alone, in one transaction. It is kept when the work answers `ok`; an error of the work, a throw or a full disk rolls it
   * back whole. A change without an audit row is a broken invariant and is rolled back too.
   *
   * Errors: those of the work; `notSaved` when the disk refused.
   */
  write<T, E>(work: Work<T, E>): Promise<Result<T, E | NotSaved>>;
  /** Waits for the writes under way, then closes the file and frees the writer's lock. */
  close(): Promise<void>;
}

/** Opens the store, takes the writer's lock and brings its schema up to date. Errors: see `OpenError`. */
export function openStore(options: StoreOptions): Result<Store, OpenError> {
  const lock = acquireWriterLock(options.path);
  if (!lock.ok) return lock;
  let store: Store | null = null;
  try {
    const connections = openConnections(options);
    if (!connections.ok) return connections;
    store = storeOn(connections.value, lock.value, options.clock);
    return ok(store);
  } finally {
    if (store === null) lock.value.release();
  }
}

interface Connections {
  readonly writing: Connection;
  readonly reading: Connection;
}

function openConnections(options: StoreOptions): Result<Connections, OpenError> {
  const request = { path: options.path, key: options.key, knownSchema: KNOWN_SCHEMA };
  const writing = openDatabase({ ...request, access: 'readWrite', create: options.create });
  if (!writing.ok) return writing;
  let reading: Result<Connection, OpenError> | null = null;
  try {
    bringUpToDate(writing.value, options);
    reading = openDatabase({ ...request, access: 'readOnly', create: false });
    return reading.ok ? ok({ writing: writing.value, reading: reading.value }) : reading;
  } catch (error) {
    const known = openErrorFrom(error);
    if (known === null) throw error;
    return err(known);
  } finally {
    if (reading?.ok !== true) writing.value.close();
  }
}

function bringUpToDate(connection: Connection, { clock, newId }: StoreOptions): void {
  const applied = migrate(connection);
  connection
    .transaction(() => {
      const { db } = writerOf(connection);
      const isNew = nameStore(db, newId(), clock.now());
      if (!isNew && applied.length === 0) return;
      auditLogOf(db, clock).append({
        actorId: null,
        role: 'system',
        action: isNew ? 'store:create' : 'store:migrate',
        entity: 'store',
        entityId: null,
        detail: { schema: KNOWN_SCHEMA },
      });
    })
    .immediate();
  // A schema that stands only in the journal would be lost with it.
  if (applied.length > 0) connection.pragma('wal_checkpoint(TRUNCATE)');
}

function storeOn({ writing, reading }: Connections, lock: WriterLock, clock: Clock): Store {
  const writer = writerOf(writing);
  const audit = auditLogOf(writer.db, clock);
  // A timer that a work starts inherits its mark, and may write once the work is over.
  const insideWork = new AsyncLocalStorage<{ over: boolean }>();
  let queue: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | null = null;
  const enqueue = <T>(job: () => Promise<T> | T): Promise<T> => {
    const result = queue.then(job);
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    read: readerOf(reading),
    async write(work) {
      assert(closing === null, 'a closed store takes no write');
      assert(insideWork.getStore()?.over !== false, 'a write waits for no other write');
      const mark = { over: false };
      const run = () => insideWork.run(mark, () => transact(writing, writer, () => work(writer.db, audit)));
      return enqueue(run).finally(() => {
        mark.over = true;
      });
    },
    close() {
      closing ??= enqueue(() => closeAll({ writing, reading }, lock));
      return closing;
    },
  };
}

/** One transaction around the work; its search documents and the proof of its audit rows belong to it. */
async function transact<T, E>(
  connection: Connection,
  writer: Writer,
  work: () => Promise<Result<T, E>> | Result<T, E>,
): Promise<Result<T, E | NotSaved>> {
  try {
    connection.exec('BEGIN IMMEDIATE');
    const before = extentOf(writer.db);
    const outcome = await work();
    const touched = writer.takeTouched();
    if (outcome.ok) {
      const after = extentOf(writer.db);
      assert(after.changes === before.changes || after.sequence > before.sequence, 'every change leaves an audit row');
      rebuildDocuments(writer.db, touched);
      connection.exec('COMMIT');
    }
    return outcome;
  } catch (error) {
    const refused = notSavedFrom(error);
    if (refused === null) throw error;
    return err(refused);
  } finally {
    writer.takeTouched();
    // A full disk has rolled back already.
    if (connection.inTransaction) connection.exec('ROLLBACK');
  }
}

interface Extent {
  readonly changes: number;
  readonly sequence: number;
}

/** How much has been changed on this connection, and how far the audit chain reaches. */
function extentOf(db: WritableDb): Extent {
  const extent = db
    .rows<Extent>('SELECT total_changes() AS changes, (SELECT coalesce(max(sequence), 0) FROM audit) AS sequence')
    .get();
  assert(extent !== undefined, 'a query without a table has one row');
  return extent;
}

function closeAll({ writing, reading }: Connections, lock: WriterLock): void {
  try {
    reading.close();
    writing.pragma('optimize');
  } catch (error) {
    // A full disk must not keep the desk from closing; what was acknowledged is safe already.
    if (notSavedFrom(error) === null) throw error;
  } finally {
    writing.close();
    lock.release();
  }
}
