/**
 * Lays a store on a machine on which none stands: from a backup with its copy of the vault's header, the recovery key, and the journal as far as it
 * goes. The header is put there last, so that a start in between finds either nothing or everything.
 */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { MachineClock } from '../machine-clock.ts';
import { backupsIn, journalIn } from '../places.ts';
import { DATABASE_FILE, HEADER_FILE } from '../store/backup/backup-name.ts';
import { rebuildInThread } from '../store/backup/make-backup.ts';
import { writeNewFile } from '../store/backup/new-file.ts';
import { putInPlace } from '../store/backup/put-in-place.ts';
import { type PresentBackup, presentBackup, verifyBackup } from '../store/backup/stored-backups.ts';
import { makePrivateFolder, syncFolder } from '../store/durable-files.ts';
import { notSavedFrom } from '../store/sqlite-errors.ts';
import { acquireWriterLock } from '../store/writer-lock.ts';
import { HEADER, HEADER_COPY } from '../vault/header-file.ts';
import { dropKeys, type OpenKeys } from '../vault/open-keys.ts';
import { recoveredKeys } from '../vault/recovered-keys.ts';
import type { VaultDamaged, WrongRecoveryKey } from '../vault/vault-errors.ts';
import type { FoundBackup } from './restore-source.ts';

export interface LayingOrder {
  /** Tried in this order; the first that proves is taken. */
  readonly backups: readonly FoundBackup[];
  readonly journal: string | null;
  readonly recoveryKey: string;
  /** The data folder to be. */
  readonly to: string;
  readonly clock: MachineClock;
  readonly onProgress: (done: number) => void;
}

export interface LaidStore {
  /** The name of the backup that was taken. */
  readonly name: string;
  readonly transactions: number;
  readonly sequence: number;
  /** The last row that the journal knows of and that could not be reached; null where all was. */
  readonly missingTo: number | null;
}

export type LayingFailure =
  | WrongRecoveryKey
  | VaultDamaged
  /** `occupied` where a vault stands already: nothing is ever written over. */
  | { readonly type: 'restoreFailed'; readonly reason: 'noBackup' | 'occupied' | 'unproved' | 'diskFull' | 'io' };

const failed = (reason: Extract<LayingFailure, { type: 'restoreFailed' }>['reason']) =>
  err<LayingFailure>({ type: 'restoreFailed', reason });

/** Whether a vault stands in the folder. A store without one cannot be opened; it goes to the quarantine, where it can still be found. */
export const isOccupied = (folder: string): boolean =>
  [HEADER, HEADER_COPY].some((name) => existsSync(join(folder, name)));

export async function layStore(order: LayingOrder): Promise<Result<LaidStore, LayingFailure>> {
  if (isOccupied(order.to)) return failed('occupied');
  let refused: LayingFailure = { type: 'restoreFailed', reason: 'noBackup' };
  try {
    for (const found of order.backups) {
      const laid = await layFrom(found, order);
      if (laid.ok) return laid;
      refused = laid.error;
      // Another backup opens with no other key, and a full disk stays full.
      const reason = refused.type === 'restoreFailed' ? refused.reason : refused.type;
      if (reason === 'diskFull' || reason === 'io') break;
    }
    return err(refused);
  } catch (thrown) {
    const disk = notSavedFrom(thrown);
    if (disk === null) throw thrown;
    return failed(disk.reason);
  }
}

async function layFrom(found: FoundBackup, order: LayingOrder): Promise<Result<LaidStore, LayingFailure>> {
  const header = readFileSync(join(found.path, HEADER_FILE));
  const opened = recoveredKeys(header.toString('utf8'), order.recoveryKey);
  if (!opened.ok) return opened;
  const keys = opened.value;
  try {
    const backup = presentBackup(found.path, keys.sidecarKey);
    if (backup === null || !(await verifyBackup(backup))) return failed('unproved');
    return await layWith(keys, { backup, header }, order);
  } finally {
    dropKeys(keys);
  }
}

async function layWith(
  keys: OpenKeys,
  { backup, header }: { readonly backup: PresentBackup; readonly header: Buffer },
  { journal, to, clock, onProgress }: LayingOrder,
): Promise<Result<LaidStore, LayingFailure>> {
  makePrivateFolder(to);
  const database = join(to, DATABASE_FILE);
  const scratch = join(to, '.restore');
  const lock = acquireWriterLock(database);
  if (!lock.ok) return failed('occupied');
  try {
    rmSync(scratch, { recursive: true, force: true });
    makePrivateFolder(scratch);
    const built = join(scratch, DATABASE_FILE);
    const { databaseKey, sidecarKey } = keys;
    const rebuilt = await rebuildInThread({ backup, journal, databaseKey, sidecarKey, toFile: built }, onProgress);
    if (!rebuilt.ok) return failed('unproved');
    const { head, replayed, journalEnd } = rebuilt.value;
    const place = { database, backupFolders: [backupsIn(to)], journalFolders: [journalIn(to)] } as const;
    const times = { at: clock.now(), runningMs: clock.running() };
    const placed = await putInPlace({ ...place, ...times, built, head, databaseKey, sidecarKey, header });
    if (!placed.ok) return failed(placed.error.reason === 'diskFull' ? 'diskFull' : 'io');
    writeNewFile(join(scratch, HEADER_FILE), header);
    renameSync(join(scratch, HEADER_FILE), join(to, HEADER_FILE));
    syncFolder(to);
    const missingTo = journalEnd !== null && journalEnd > head.sequence ? journalEnd : null;
    return ok({ name: backup.name, transactions: replayed, sequence: head.sequence, missingTo });
  } finally {
    lock.value.release();
    rmSync(scratch, { recursive: true, force: true });
  }
}
