/**
 * Builds the store again: a verified backup, and on it every frame of the operation journal that leads on from there. The result is a file of its
 * own that has been proved; what becomes of it is the caller's to say. It keeps its thread busy: see rebuild-kernel.ts.
 */
import { rmSync } from 'node:fs';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import { type AuditHead, verifyChain } from '../audit/audit-chain.ts';
import { headIn, sameHead } from '../connection-head.ts';
import type { JournalFrame } from '../journal/journal-frame.ts';
import { listSegments, readSegmentFile } from '../journal/operation-journal.ts';
import { replayFrames } from '../journal/replay.ts';
import { KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { type Connection, openDatabase } from '../open-database.ts';
import { openErrorFrom } from '../sqlite-errors.ts';
import type { TableCounts } from '../table-counts.ts';
import { countRows, handleOf } from './backup-steps.ts';
import { syncFile } from './new-file.ts';
import { materialise, type PresentBackup } from './stored-backups.ts';

export interface RebuildOrder {
  readonly backup: PresentBackup;
  /** Where the operation journal lies; null to build the backup alone. */
  readonly journal: string | null;
  readonly databaseKey: Uint8Array;
  readonly sidecarKey: Uint8Array;
  /** Must be free. */
  readonly toFile: string;
}

export interface Rebuilt {
  /** Where its audit chain stands. */
  readonly head: AuditHead;
  /** Rows of every table. */
  readonly counts: TableCounts;
  /** Transactions that the journal added to the backup. */
  readonly replayed: number;
  /** The last row that the journal knows of, whether or not it could be reached; null where no journal was read. */
  readonly journalEnd: number | null;
}

export type RebuildFailure =
  | { readonly type: 'backupDamaged' }
  /** The file that was built is not whole: never kept. */
  | { readonly type: 'rebuildUnproved'; readonly check: 'opens' | 'integrity' | 'chain' };

export interface JournalReading {
  readonly frames: readonly JournalFrame[];
  /** The last row of a frame that could be read, or of the last segment's beginning; null without a segment. */
  readonly end: number | null;
}

/** The frames that lead on from this row, as far as one follows the other; none where the journal begins later or tells another story. */
export function framesAfter(folder: string, sidecarKey: Uint8Array, from: AuditHead): JournalReading {
  let at: AuditHead | null = null;
  let end: number | null = null;
  const frames: JournalFrame[] = [];
  for (const { path, base } of listSegments(folder)) {
    end = Math.max(end ?? 0, base);
    const reading = readSegmentFile(sidecarKey, path);
    if (reading === null) continue;
    const told = reading.frames.map(({ frame }) => frame());
    end = Math.max(end, told.at(-1)?.head.sequence ?? 0);
    // A segment belongs to the story when the one before ended where it begins, or when the row we start from is in it.
    const follows: boolean = at === null ? knows(reading.base, told, from) : sameHead(reading.base, at);
    if (!follows) continue;
    frames.push(...told.filter(({ head }) => head.sequence > from.sequence));
    at = told.at(-1)?.head ?? reading.base;
  }
  return { frames, end };
}

const knows = (base: AuditHead, frames: readonly JournalFrame[], row: AuditHead): boolean =>
  sameHead(base, row) || frames.some(({ head }) => sameHead(head, row));

export async function rebuildStore(
  order: RebuildOrder,
  onProgress: (done: number) => void = () => undefined,
): Promise<Result<Rebuilt, RebuildFailure>> {
  const { backup, toFile, databaseKey } = order;
  let built: Result<Rebuilt, RebuildFailure> | null = null;
  try {
    const laid = await materialise(backup, toFile, (done) => onProgress(done * 0.4));
    if (!laid.ok) return laid;
    const request = { path: toFile, key: databaseKey, knownSchema: KNOWN_SCHEMA, create: false } as const;
    const opened = openDatabase({ ...request, access: 'readWrite' });
    if (!opened.ok) return err({ type: 'rebuildUnproved', check: 'opens' });
    try {
      built = await playAndProve(opened.value, order, (done) => onProgress(0.4 + done * 0.6));
    } finally {
      opened.value.close();
    }
    if (built.ok) syncFile(toFile);
    return built;
  } finally {
    if (built?.ok !== true) for (const end of ['', '-wal', '-shm']) rmSync(`${toFile}${end}`, { force: true });
  }
}

async function playAndProve(
  connection: Connection,
  { backup, journal, sidecarKey }: RebuildOrder,
  onProgress: (done: number) => void,
): Promise<Result<Rebuilt, RebuildFailure>> {
  try {
    const { head: start } = backup.manifest;
    if (!sameHead(headIn(connection), start)) return err({ type: 'rebuildUnproved', check: 'chain' });
    const { frames, end } = journal === null ? NOTHING_READ : framesAfter(journal, sidecarKey, start);
    const told = (played: number): void => onProgress((played / frames.length) * 0.5);
    const { frames: replayed } = replayFrames(connection, frames, told);
    onProgress(0.5);
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
      return err({ type: 'rebuildUnproved', check: 'integrity' });
    }
    const chain = await verifyChain(handleOf(connection), start);
    return chain.intact
      ? ok({ head: headIn(connection), counts: countRows(connection), replayed, journalEnd: end })
      : err({ type: 'rebuildUnproved', check: 'chain' });
  } catch (thrown) {
    if (openErrorFrom(thrown)?.type !== 'storeDamaged') throw thrown;
    return err({ type: 'rebuildUnproved', check: 'integrity' });
  }
}

const NOTHING_READ: JournalReading = { frames: [], end: null };
