/**
 * The check before every opening of the store. One that was closed cleanly and lies as it was left is opened at once; anything else is held
 * against journal, backups and high-water mark, and put right, before anybody works on it. The caller holds the writer's lock.
 */
import { statSync } from 'node:fs';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { InstantMs } from '../../../shared/core/time.ts';
import { copyOf, inThread } from '../backup/in-thread.ts';
import { sameHead } from '../connection-head.ts';
import { digestFile, type FileDigest, readHighWater } from '../high-water.ts';
import { listSegments } from '../journal/operation-journal.ts';
import { notSavedFrom } from '../sqlite-errors.ts';
import { highWaterOf } from '../store-files.ts';
import { readStory } from './journal-story.ts';
import { readBackups, standingAnchor } from './known-backups.ts';
import type { Trace } from './lost-rows.ts';
import type { CheckProgress } from './repair-kernel.ts';
import type { RepairReport } from './repair-report.ts';
import type { RepairFailure, RepairOrder } from './repair-store.ts';

export type { CheckProgress } from './repair-kernel.ts';
export type { RepairFailure } from './repair-store.ts';

export interface CheckOptions extends Omit<RepairOrder, 'digest' | 'at' | 'withMark' | 'anchor'> {
  readonly clock: { now(): InstantMs };
  readonly anchor?: Trace | null;
  /** What the database file was a moment ago, where somebody has read it already. */
  readonly digest?: FileDigest | null;
  readonly onProgress?: (progress: CheckProgress) => void;
  /** False only in the twin of a test. */
  readonly withMark?: boolean;
}

/** Up to this size everything is looked at in no time; a thread would take longer to start. */
const SMALL = 8_388_608;

/** The report of what was found, or null where nothing was. Errors: see `RepairFailure`; then no file was changed. */
export async function checkAndRepair(options: CheckOptions): Promise<Result<RepairReport | null, RepairFailure>> {
  const { clock, anchor = null, withMark = true, digest: _given, onProgress, ...place } = options;
  try {
    const digest = await digestOf(options);
    if (withMark && isAsItWasLeft(options, digest, anchor)) return ok(null);
    const order: RepairOrder = { ...place, at: clock.now(), digest, anchor, withMark };
    return await run(order, onProgress);
  } catch (thrown) {
    const refused = notSavedFrom(thrown);
    if (refused === null) throw thrown;
    return err(refused);
  }
}

/** Null where the file is not said to be as it was left, and so need not be read. */
async function digestOf({ path, sidecarKey, digest }: CheckOptions): Promise<FileDigest | null> {
  const mark = readHighWater(highWaterOf(path), sidecarKey);
  if (typeof mark === 'string' || mark.closed === null) return null;
  // Somebody may have worked on the file since it was read for us.
  if (digest?.sha256 === mark.closed.sha256) return digest;
  return sizeOf(path) === mark.closed.size ? digestFile(path) : null;
}

function isAsItWasLeft(
  { path, sidecarKey, journalFolder, backupFolders }: CheckOptions,
  digest: FileDigest | null,
  anchor: Trace | null,
): boolean {
  if (digest === null || sizeOf(`${path}-wal`) > 0) return false;
  const mark = readHighWater(highWaterOf(path), sidecarKey);
  if (typeof mark === 'string' || mark.closed?.sha256 !== digest.sha256) return false;
  const { sequence } = mark.head;
  const backups = readBackups(backupFolders, sidecarKey);
  const { present, damaged, journalFrom } = backups;
  if ((standingAnchor(anchor, backups)?.sequence ?? 0) > sequence) return false;
  if (damaged.length > 0 || (present[0]?.manifest.head.sequence ?? 0) > sequence) return false;
  const { state, tip, since } = readStory(journalFolder, sidecarKey);
  return (
    state === 'whole' && tip !== null && sameHead(tip, mark.head) && since !== null && since.sequence <= journalFrom
  );
}

async function run(
  order: RepairOrder,
  onProgress: CheckOptions['onProgress'],
): Promise<Result<RepairReport | null, RepairFailure>> {
  const kernel = await import('./repair-kernel.ts');
  const databaseKey = copyOf(order.databaseKey);
  const sidecarKey = copyOf(order.sidecarKey);
  const input: RepairOrder = { ...order, databaseKey, sidecarKey };
  if (weightOf(order) <= SMALL) return kernel.repair(input, (progress) => onProgress?.(progress));
  return inThread({ kernel, run: 'repair', input, handedOver: [databaseKey, sidecarKey] }, { onProgress });
}

const weightOf = ({ path, journalFolder }: RepairOrder): number =>
  [path, `${path}-wal`, ...listSegments(journalFolder).map((segment) => segment.path)].reduce(
    (sum, file) => sum + Math.max(sizeOf(file), 0),
    0,
  );

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1;
