/**
 * Puts a rebuilt database in place of the store: what stands there goes to the quarantine, and journal and high-water mark begin anew from where
 * the database stands. The caller holds the writer's lock, and nothing is open. A process that dies on the way leaves the old store or the new
 * one for the check before the next opening to find: the new one is a verified backup before anything moves.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Result } from '../../../shared/core/result.ts';
import { ok } from '../../../shared/core/result.ts';
import { type InstantMs, instant } from '../../../shared/core/time.ts';
import type { AuditHead } from '../audit/audit-chain.ts';
import { sameHead } from '../connection-head.ts';
import { syncFolder } from '../durable-files.ts';
import { digestFile, openHighWater } from '../high-water.ts';
import { createJournal } from '../journal/operation-journal.ts';
import { openQuarantine, type Quarantine } from '../repair/quarantine.ts';
import { highWaterOf } from '../store-files.ts';
import type { BackupFailure } from './backup-steps.ts';
import { makeBackup } from './make-backup.ts';
import { listBackups, presentBackups } from './stored-backups.ts';

export interface Placing {
  /** The database that was built, closed; it lies on the disk of the store. */
  readonly built: string;
  /** Where its audit chain stands. */
  readonly head: AuditHead;
  /** The file of the store. */
  readonly database: string;
  readonly databaseKey: Uint8Array;
  readonly sidecarKey: Uint8Array;
  readonly header: Uint8Array;
  /** Folders of backups, the store's own first. */
  readonly backupFolders: readonly string[];
  /** Where the journal goes on; then other folders in which one may lie. */
  readonly journalFolders: readonly [string, ...string[]];
  readonly at: InstantMs;
  readonly runningMs: number;
}

export interface Placed {
  /** The name of the folder below `quarantine`; null where nothing stood there. */
  readonly quarantine: string | null;
}

/** Errors: those of a backup; then nothing was moved. Throws what the disk throws. */
export async function putInPlace(placing: Placing): Promise<Result<Placed, BackupFailure>> {
  const { built, head, database, sidecarKey, backupFolders, journalFolders } = placing;
  const [backups = join(dirname(database), 'backups')] = backupFolders;
  const { databaseKey, header } = placing;
  const madeAt = momentAfterAll(placing);
  const order = { database: built, databaseKey, sidecarKey, backups, header, madeAt, proveFrom: null };
  const made = await makeBackup({ ...order, why: 'restore' });
  if (!made.ok) return made;
  const quarantine = openQuarantine(dirname(database), 'restore', placing.at);
  for (const folder of backupFolders) setForksAside(folder, placing, { quarantine, keep: made.value.name });
  for (const folder of journalFolders) quarantine.move(folder);
  quarantine.move(highWaterOf(database));
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(`${database}${end}`)) quarantine.move(`${database}${end}`);
    if (end !== '') rmSync(`${built}${end}`, { force: true });
  }
  renameSync(built, database);
  syncFolder(dirname(database));
  createJournal({ folder: journalFolders[0], sidecarKey }, head).close();
  await writeMark(placing);
  return ok({ quarantine: quarantine.name() });
}

/** Later than every backup there, whatever clock made it: the newest name is that of the store as it now is. */
function momentAfterAll({ backupFolders, sidecarKey, at }: Placing): InstantMs {
  const made = backupFolders
    .flatMap((folder) => presentBackups(folder, sidecarKey))
    .map(({ manifest }) => manifest.madeAt);
  return instant(Math.max(at, ...made.map((before) => before + 1)));
}

/** Backups that hold what the store will not hold any more tell another story from here on: they stay, in the quarantine. */
function setForksAside(
  folder: string,
  { sidecarKey, head }: Placing,
  { quarantine, keep }: { readonly quarantine: Quarantine; readonly keep: string },
): void {
  for (const backup of listBackups(folder, sidecarKey)) {
    if (backup.state !== 'present' || backup.name === keep) continue;
    const { head: reached } = backup.manifest;
    const isFork = reached.sequence > head.sequence || (reached.sequence === head.sequence && !sameHead(reached, head));
    if (isFork) quarantine.move(backup.path);
  }
}

/** As after a clean close, so that the next opening finds everything as it was left. Of the seals there is no key: a new era begins. */
async function writeMark({ database, sidecarKey, head, at, runningMs }: Placing): Promise<void> {
  const closed = await digestFile(database);
  const mark = openHighWater(highWaterOf(database), sidecarKey);
  try {
    mark.write({ head, wallMs: at, runningMs, ratchet: new Uint8Array(), closed }, 'synced');
  } finally {
    mark.close();
  }
}
