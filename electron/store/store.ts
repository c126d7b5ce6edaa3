/** The encrypted store of one desk: a handle to read, one queue to write, and the audit rows of every change in its own transaction. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { assert } from '../../shared/core/assert.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { AuditBook } from './audit/audit-book.ts';
import type { AuditLog } from './audit/audit-chain.ts';
import type { SealSeed } from './audit/audit-eras.ts';
import { nextKey, type RatchetStep } from './audit/audit-ratchet.ts';
import { type CommandUnderWay, commandUnderWay } from './command-context.ts';
import { doneBefore, insertDone } from './commands-repository.ts';
import { readerOf } from './connection-handles.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { HighWaterMark } from './high-water.ts';
import { nameStore } from './meta-repository.ts';
import { migrate } from './migrate.ts';
import { KNOWN_SCHEMA } from './migrations/all-migrations.ts';
import { rebuildDocuments } from './search-documents.ts';
import { notSavedFrom, openErrorFrom } from './sqlite-errors.ts';
import type { DoneBefore, NotSaved, OpenError } from './store-errors.ts';
import { type Audited, openFiles, type StoreClock, type StoreFiles, type StorePlace } from './store-files.ts';
import { acquireWriterLock, type WriterLock } from './writer-lock.ts';

export interface StoreOptions extends StorePlace {
  readonly clock: StoreClock;
  readonly newId: () => string;
  /** True only while a vault is made: an absent or empty file becomes a new store instead of `storeAbsent`. */
  readonly create: boolean;
  /** To whom the seeds of the audit seals are closed. */
  readonly sealSeed: SealSeed;
  /** Called after every commit. */
  readonly onAudited?: (audited: Audited) => void;
  /** How the keys of the audit seals follow each other; another way only in the twin of a test. */
  readonly ratchetStep?: RatchetStep;
  /** The writer's lock, where the caller holds it already; it is taken over, and released whatever becomes of the opening. */
  readonly lock?: WriterLock;
}

export type Work<T, E> = (db: WritableDb, audit: AuditLog) => Promise<Result<T, E>> | Result<T, E>;

export interface Store {
  readonly read: ReadableDb;
  /** What the high-water mark said before this opening; null where there was none that can be read. */
  readonly markBefore: HighWaterMark | null;
  /**
   * Runs the work alone, in one transaction. It is kept when the work answers `ok`; an error of the work, a throw or a full disk rolls it
   * back whole. A change without an audit row is a broken invariant and is rolled back too.
   *
   * Errors: those of the work; `notSaved` when the disk refused; `alreadyDone` where the command under way was done before, and
   * `commandConflict` where its id is another's: then the work is not run.
   */
  write<T, E>(work: Work<T, E>): Promise<Result<T, E | NotSaved | DoneBefore>>;
  /**
   * A backup was verified: the journal goes on in a new segment, and those that a backup of this sequence makes superfluous go. Rejects with what
   * the disk throws; then nothing is lost, and the journal is longer than it need be.
   */
  renewJournal(superfluousTo: number): Promise<void>;
  /** Goes on with the journal in another folder, with everything that stands in it; `remember` is called when it does. Rejects as above. */
  turnJournal(folder: string, remember: () => void): Promise<void>;
  /**
   * Takes no more writes, waits for those under way, then closes the file and frees the writer's lock. `last` runs just before that; whatever
   * becomes of it, the file is closed.
   */
  close(last?: () => Promise<void>): Promise<void>;
}

/**
 * Opens the store, takes the writer's lock and brings its schema up to date. Errors: see `OpenError`; `storeUnproved` where the database and
 * its journal differ, which the check before the opening mends.
 */
export function openStore(options: StoreOptions): Result<Store, OpenError> {
  const lock = options.lock === undefined ? acquireWriterLock(options.path) : ok(options.lock);
  if (!lock.ok) return lock;
  let store: Store | null = null;
  try {
    const { clock, newId, sealSeed, onAudited = () => undefined, ratchetStep = nextKey } = options;
    const book = new AuditBook({ clock, sealSeed, step: ratchetStep });
    const files = openFiles({ ...options, book });
    if (!files.ok) return files;
    const open = { files: files.value, book, clock, onAudited };
    const refused = bringUpToDate(open, newId);
    if (refused !== null) return err(refused);
    store = storeOn(open, lock.value);
    return ok(store);
  } finally {
    if (store === null) lock.value.release();
  }
}

interface OpenBooks {
  readonly files: StoreFiles;
  readonly book: AuditBook;
  readonly clock: StoreClock;
  readonly onAudited: (audited: Audited) => void;
}

/** What the disk refused, or null; a store that could not be brought up to date is closed again. */
function bringUpToDate({ files, book, clock, onAudited }: OpenBooks, newId: () => string): OpenError | null {
  const { connection, writer } = files;
  let done = false;
  try {
    const applied = migrate(connection);
    connection.exec('BEGIN IMMEDIATE');
    const isNew = nameStore(writer.db, newId(), clock.now());
    if (isNew || applied.length > 0) {
      book.on(writer.db).append({
        actorId: null,
        role: 'system',
        action: isNew ? 'store:create' : 'store:migrate',
        entity: 'store',
        entityId: null,
        detail: { schema: KNOWN_SCHEMA },
      });
      onAudited(files.commit(writer.takeStatements(), writer.takeTouched()));
    }
    files.rollBack();
    // A schema that stands only in the write-ahead log would be lost with it.
    if (applied.length > 0) connection.pragma('wal_checkpoint(TRUNCATE)');
    done = true;
    return null;
  } catch (thrown) {
    const known = openErrorFrom(thrown);
    if (known === null) throw thrown;
    return known;
  } finally {
    if (!done) files.abandon();
  }
}

function storeOn(open: OpenBooks, lock: WriterLock): Store {
  const { files } = open;
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
    read: readerOf(() => files.reading()),
    markBefore: files.markBefore,
    async write(work) {
      assert(closing === null, 'a closed store takes no write');
      assert(insideWork.getStore()?.over !== false, 'a write waits for no other write');
      const mark = { over: false };
      const command = commandUnderWay();
      const run = () => insideWork.run(mark, () => transact(open, command, work));
      return enqueue(run).finally(() => {
        mark.over = true;
      });
    },
    renewJournal: (superfluousTo) => enqueue(() => files.renewJournal(superfluousTo)),
    turnJournal: (folder, remember) => enqueue(() => files.turnJournal(folder, remember)),
    close(last) {
      closing ??= enqueue(async () => {
        try {
          await last?.();
        } finally {
          await files.close().finally(() => lock.release());
        }
      });
      return closing;
    },
  };
}

/** One transaction around the work; its search documents, the proof of its audit rows and its frame of the journal belong to it. */
async function transact<T, E>(
  { files, book, clock, onAudited }: OpenBooks,
  command: CommandUnderWay | null,
  work: Work<T, E>,
): Promise<Result<T, E | NotSaved | DoneBefore>> {
  try {
    files.settle();
    const { connection, writer } = files;
    connection.exec('BEGIN IMMEDIATE');
    const done = doneBefore(writer.db, command);
    if (done !== null) return err(done);
    const before = extentOf(writer.db);
    const outcome = await work(writer.db, book.on(writer.db));
    if (outcome.ok) book.settle(writer.db);
    const after = extentOf(writer.db);
    const changed = outcome.ok && after.changes !== before.changes;
    assert(!changed || after.sequence > before.sequence, 'every change leaves an audit row');
    if (changed && command?.kept === false) insertDone(writer.db, command, clock.now());
    const statements = writer.takeStatements();
    const touched = writer.takeTouched();
    if (outcome.ok) rebuildDocuments(writer.db, touched);
    if (changed) onAudited(files.commit(statements, touched));
    if (changed && command !== null) command.kept = true;
    return outcome;
  } catch (error) {
    const refused = notSavedFrom(error);
    if (refused === null) throw error;
    return err(refused);
  } finally {
    files.rollBack();
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
