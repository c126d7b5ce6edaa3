/**
 * The files of an open store and the order in which they are written: the frame of the journal is synced, then the transaction is committed,
 * then the high-water mark follows. When the disk refused in a way that leaves doubt, everything is opened again and compared before the
 * next write.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Clock, DurationMs } from '../../shared/core/time.ts';
import type { AuditBook } from './audit/audit-book.ts';
import { type AuditHead, GENESIS, headOf } from './audit/audit-chain.ts';
import { type Touched, type Writer, writerOf } from './connection-handles.ts';
import { headIn, sameHead } from './connection-head.ts';
import {
  digestFile,
  type FileDigest,
  type HighWaterFile,
  type HighWaterMark,
  openHighWater,
  readHighWater,
} from './high-water.ts';
import { copySegments } from './journal/copy-segments.ts';
import type { JournalFrame, RecordedStatement } from './journal/journal-frame.ts';
import {
  createJournal,
  type JournalPlace,
  listSegments,
  type OperationJournal,
  openJournal,
} from './journal/operation-journal.ts';
import { schemaVersion } from './migrate.ts';
import { KNOWN_SCHEMA } from './migrations/all-migrations.ts';
import { type Connection, openDatabase } from './open-database.ts';
import { notSavedFrom } from './sqlite-errors.ts';
import type { OpenError } from './store-errors.ts';

/** A clock that may also tell how long the machine has run, so that a changed wall clock shows across a start. */
export interface StoreClock extends Clock {
  running?(): DurationMs;
}

export interface StorePlace {
  /** The database file; journal and high-water mark lie beside it. */
  readonly path: string;
  /** 32 random bytes; the store keeps no reference to them. */
  readonly key: Uint8Array;
  /** 32 bytes for what lies beside the database; handed over, and used until the store is closed. */
  readonly sidecarKey: Uint8Array;
  /** Where the operation journal lies: beside the database, or better on another disk. */
  readonly journalFolder?: string;
}

export const journalFolderOf = ({ path, journalFolder }: Pick<StorePlace, 'path' | 'journalFolder'>): string =>
  journalFolder ?? join(dirname(path), 'journal');
export const highWaterOf = (path: string): string => join(dirname(path), 'high-water');

export interface OpenFilesOptions extends StorePlace {
  readonly clock: StoreClock;
  /** Seals the rows of the audit chain; the key it goes on with is kept in the mark. */
  readonly book: AuditBook;
  readonly create: boolean;
}

/** A commit as the audit chain saw it. */
export interface Audited {
  readonly head: AuditHead;
  /** What its rows record. */
  readonly actions: readonly string[];
}

/** Opens database and journal where they tell the same story. The caller holds the writer's lock. */
export function openFiles(options: OpenFilesOptions): Result<StoreFiles, OpenError> {
  const writing = openDatabase({ ...requestOf(options), access: 'readWrite', create: options.create });
  if (!writing.ok) return writing;
  let journal: Result<OperationJournal, OpenError> | null = null;
  let files: StoreFiles | null = null;
  try {
    journal = journalFor(options, writing.value);
    if (!journal.ok) return journal;
    files = new StoreFiles(options, journal.value, writing.value);
    return ok(files);
  } catch (thrown) {
    const refused = notSavedFrom(thrown);
    if (refused === null) throw thrown;
    return err(refused);
  } finally {
    if (files === null && journal?.ok === true) journal.value.close();
    if (files === null) writing.value.close();
  }
}

const placeOf = (options: StorePlace): JournalPlace => ({
  folder: journalFolderOf(options),
  sidecarKey: options.sidecarKey,
});

function journalFor(options: OpenFilesOptions, connection: Connection): Result<OperationJournal, OpenError> {
  const place = placeOf(options);
  const head = headIn(connection);
  if (head.sequence === 0 && options.create && listSegments(place.folder).length === 0) {
    return ok(createJournal(place, GENESIS));
  }
  const journal = openJournal(place);
  if (typeof journal === 'string') return err({ type: 'storeUnproved', reason: journal });
  if (sameHead(journal.tip(), head)) return ok(journal);
  const reason = journal.tip().sequence > head.sequence ? 'behindJournal' : 'aheadOfJournal';
  journal.close();
  return err({ type: 'storeUnproved', reason });
}

/** Both clocks at one commit; `runningMs` is 0 where only the wall clock was at hand. */
export type ClockMark = Pick<HighWaterMark, 'wallMs' | 'runningMs'>;

interface MarkOptions {
  readonly durability: 'soon' | 'synced';
  readonly closed: FileDigest | null;
  readonly moment?: ClockMark;
}

/** Opened database, journal and mark of one store. */
export class StoreFiles {
  /** What the mark said before this opening; null where there was none that can be read. */
  readonly markBefore: HighWaterMark | null;
  #options: OpenFilesOptions;
  readonly #mark: HighWaterFile;
  #journal: OperationJournal;
  #writing: Connection;
  #writer: Writer;
  #reading: Connection | null = null;
  /** The last write ended in a way that does not say whether it is on the disk. */
  #inDoubt = false;
  /** The frame of that write, where the journal may hold it. */
  #doubtful: JournalFrame | null = null;

  constructor(options: OpenFilesOptions, journal: OperationJournal, writing: Connection) {
    this.#options = options;
    this.#journal = journal;
    this.#writing = writing;
    this.#writer = writerOf(writing);
    const { path, sidecarKey } = options;
    const before = readHighWater(highWaterOf(path), sidecarKey);
    this.markBefore = typeof before === 'string' ? null : before;
    options.book.start(this.markBefore?.ratchet ?? new Uint8Array());
    // The key of back then could seal again whatever was written since.
    this.markBefore?.ratchet.fill(0);
    this.#mark = openHighWater(highWaterOf(path), sidecarKey);
    // From here on a crash must not look like the clean close of before. Whether the clock of this opening can be trusted is not known yet.
    const moment = this.markBefore ?? this.#moment();
    this.#writeMark(headIn(writing), { durability: 'synced', closed: null, moment });
  }

  /** The connection to write on; another one after the files were opened again. */
  get connection(): Connection {
    return this.#writing;
  }

  get writer(): Writer {
    return this.#writer;
  }

  get journal(): OperationJournal {
    return this.#journal;
  }

  /** The connection that refuses every write; opened when somebody first reads. */
  reading(): Connection {
    if (this.#reading === null) {
      const opened = openDatabase({ ...requestOf(this.#options), access: 'readOnly' });
      if (!opened.ok) throw diskRefuses('the store cannot be opened for reading');
      this.#reading = opened.value;
    }
    return this.#reading;
  }

  /**
   * Makes the transaction under way durable, in the journal and in the database. Throws what the disk throws; then nothing of it counts, and
   * where the disk left a doubt the next `settle` ends it.
   */
  commit(statements: readonly RecordedStatement[], touched: Touched): Audited {
    const frame: JournalFrame = {
      head: headOf(this.#writer.db),
      schema: schemaVersion(this.#writing),
      statements,
      touched: { case: [...touched.case], contract: [...touched.contract] },
    };
    let appended = false;
    try {
      this.#journal.append(frame);
      appended = true;
      this.#writing.exec('COMMIT');
    } catch (thrown) {
      this.#refused(frame, { appended, thrown });
      throw thrown;
    }
    const actions = this.#options.book.commit();
    try {
      this.#writeMark(frame.head, { durability: 'soon', closed: null });
    } catch (thrown) {
      // The mark may lag; what is acknowledged stands in two other files.
      if (notSavedFrom(thrown) === null) throw thrown;
    }
    return { head: frame.head, actions };
  }

  /** Before a write: where the last one left a doubt, opens everything again and compares. Throws while the disk still refuses. */
  settle(): void {
    if (!this.#inDoubt) return;
    this.#closeConnections();
    const opened = openDatabase({ ...requestOf(this.#options), access: 'readWrite' });
    if (!opened.ok) throw diskRefuses('the store could not be opened again');
    this.#writing = opened.value;
    this.#writer = writerOf(opened.value);
    const head = headIn(opened.value);
    const doubtful = this.#doubtful;
    const committed = doubtful !== null && sameHead(head, doubtful.head);
    // It was told as not saved: where the database does not hold it either, the journal gives it back.
    if (doubtful !== null && !committed && sameHead(this.#journal.tip(), doubtful.head)) this.#journal.takeBack();
    this.#journal.mend();
    const journal = openJournal(placeOf(this.#options));
    if (typeof journal === 'string') throw diskRefuses(`the journal is ${journal}`);
    // Only now: a journal that was closed could not be mended at the next try.
    const before = this.#journal;
    this.#journal = journal;
    before.close();
    if (committed && !sameHead(journal.tip(), head)) journal.append(doubtful);
    if (!sameHead(this.#journal.tip(), head)) throw diskRefuses('the journal and the database differ');
    // Whoever reads next gets no refusal that a write could have got.
    this.reading();
    this.#doubtful = null;
    this.#inDoubt = false;
    this.#options.book.restart();
  }

  /** Begins a new segment of the journal and deletes those that a backup of this sequence makes superfluous. */
  renewJournal(superfluousTo: number): void {
    this.settle();
    this.#journal.startSegment();
    this.#journal.dropBefore(superfluousTo);
  }

  /** Goes on with a copy of the journal in another folder; the one of before is left as it is. */
  turnJournal(folder: string, remember: () => void): void {
    this.settle();
    copySegments(this.#journal.folder, folder);
    const next = openJournal({ folder, sidecarKey: this.#options.sidecarKey });
    if (typeof next === 'string') throw diskRefuses(`the copy of the journal is ${next}`);
    if (!sameHead(next.tip(), this.#journal.tip())) throw diskRefuses('the copy of the journal is another one');
    remember();
    this.#journal.close();
    this.#journal = next;
    this.#options = { ...this.#options, journalFolder: folder };
  }

  /** After a work, however it ended: what was not committed is gone, and nothing recorded of it is left over. */
  rollBack(): void {
    this.#writer.takeStatements();
    this.#writer.takeTouched();
    this.#options.book.rollback();
    // A full disk has rolled back already.
    if (this.#writing.open && this.#writing.inTransaction) this.#writing.exec('ROLLBACK');
  }

  /** Closes what could not be opened to the end, as it is. */
  abandon(): void {
    this.#closeConnections();
    this.#journal.close();
    this.#mark.close();
    this.#options.book.wipe();
  }

  /** Closes everything; the mark then says what the database file looks like. */
  async close(): Promise<void> {
    // A disk that refuses must not keep the desk from closing: what was acknowledged is safe already, and a doubt is ended at the next opening.
    unlessRefused(() => this.settle());
    const head = this.#inDoubt ? null : headIn(this.#writing);
    unlessRefused(() => {
      this.#reading?.close();
      if (head !== null) this.#writing.pragma('optimize');
    });
    unlessRefused(() => this.#writing.close());
    unlessRefused(() => this.#journal.close());
    try {
      if (head !== null && !existsSync(`${this.#options.path}-wal`)) {
        this.#writeMark(head, { durability: 'synced', closed: await digestFile(this.#options.path) });
      }
    } catch (thrown) {
      // Then the next opening looks at everything.
      if (notSavedFrom(thrown) === null) throw thrown;
    } finally {
      this.#mark.close();
      this.#options.book.wipe();
    }
  }

  #refused(frame: JournalFrame, { appended, thrown }: { readonly appended: boolean; readonly thrown: unknown }): void {
    this.#doubtful = appended ? frame : null;
    this.#inDoubt = notSavedFrom(thrown)?.reason !== 'diskFull';
    if (!appended || this.#inDoubt) return;
    try {
      this.#journal.takeBack();
      this.#doubtful = null;
    } catch {
      this.#inDoubt = true;
    }
  }

  #moment(): ClockMark {
    const { clock } = this.#options;
    return { wallMs: clock.now(), runningMs: clock.running?.() ?? 0 };
  }

  #writeMark(head: AuditHead, { durability, closed, moment = this.#moment() }: MarkOptions): void {
    const { wallMs, runningMs } = moment;
    const ratchet = this.#options.book.pack();
    try {
      this.#mark.write({ head, wallMs, runningMs, ratchet, closed }, durability);
    } finally {
      ratchet.fill(0);
    }
  }

  #closeConnections(): void {
    for (const connection of [this.#reading, this.#writing]) unlessRefused(() => connection?.close());
    this.#reading = null;
  }
}

const requestOf = ({ path, key }: StorePlace) => ({ path, key, knownSchema: KNOWN_SCHEMA, create: false });

function unlessRefused(act: () => void): void {
  try {
    act();
  } catch (thrown) {
    if (notSavedFrom(thrown) === null) throw thrown;
  }
}

/** An exception that the store answers as `notSaved`. */
const diskRefuses = (why: string): Error => Object.assign(new Error(why), { code: 'EIO' });
