/**
 * Plays frames of the journal onto a database that stands where the first of them begins: a restored backup, or a store that a cut left one
 * frame behind. After each frame the audit chain must be where the frame says; the first that does not fit stops it.
 */
import { type AuditHead, headOf } from '../audit/audit-chain.ts';
import { type Writer, writerOf } from '../connection-handles.ts';
import { headIn } from '../connection-head.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.ts';
import type { Connection } from '../open-database.ts';
import { rebuildDocuments } from '../search-documents.ts';
import type { JournalFrame } from './journal-frame.ts';

export interface Replayed {
  readonly frames: number;
  /** Where the database stands now. */
  readonly head: AuditHead;
  /** The sequence of the first frame that did not lead where it says, or null. */
  readonly stoppedAt: number | null;
}

/** Frames a transaction: each is a synced commit otherwise, and the file is nobody's yet. */
const PORTION = 200;

/** Plays the frames that lead beyond where the database stands; the ones before are passed over. */
export function replayFrames(
  connection: Connection,
  frames: Iterable<JournalFrame>,
  onProgress: (frames: number) => void = () => undefined,
): Replayed {
  const writer = writerOf(connection);
  let done = 0;
  let head = headIn(connection);
  for (const frame of frames) {
    if (frame.head.sequence <= head.sequence) continue;
    if (schemaVersion(connection) < frame.schema) {
      commit(connection);
      migrate(
        connection,
        ALL_MIGRATIONS.filter(({ version }) => version <= frame.schema),
      );
    }
    if (!connection.inTransaction) connection.exec('BEGIN IMMEDIATE');
    connection.exec('SAVEPOINT frame');
    const reached = play(writer, frame);
    if (reached === null || reached.hash !== frame.head.hash) {
      connection.exec('ROLLBACK TO frame');
      connection.exec('RELEASE frame');
      commit(connection);
      return { frames: done, head, stoppedAt: frame.head.sequence };
    }
    connection.exec('RELEASE frame');
    head = reached;
    done += 1;
    if (done % PORTION === 0) {
      commit(connection);
      onProgress(done);
    }
  }
  commit(connection);
  return { frames: done, head, stoppedAt: null };
}

/** Where the frame led, or null where one of its statements does not run on this database. */
function play(writer: Writer, { statements, touched }: JournalFrame): AuditHead | null {
  try {
    for (const { sql, values } of statements) {
      // A change that returns rows runs only when they are read.
      if (/\breturning\b/i.test(sql)) writer.db.rows(sql).all(...values);
      else writer.db.prepare(sql).run(...values);
    }
    rebuildDocuments(writer.db, { case: new Set(touched.case), contract: new Set(touched.contract) });
    return headOf(writer.db);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_')) return null;
    throw thrown;
  } finally {
    writer.takeStatements();
  }
}

function commit(connection: Connection): void {
  if (connection.inTransaction) connection.exec('COMMIT');
}
