/** Opens the store once it is proved: checked against what lies beside it, repaired where it has to be, and with what was repaired on record. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, type Result } from '../../shared/core/result.ts';
import type { MachineClock } from '../machine-clock.ts';
import { backupFoldersOf, journalFolderNow } from '../places.ts';
import type { FileDigest } from '../store/high-water.ts';
import { type CheckProgress, checkAndRepair, type RepairFailure } from '../store/repair/check-and-repair.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import { acquireWriterLock } from '../store/writer-lock.ts';
import { HEADER } from '../vault/header-file.ts';

export interface StoreCheck {
  /** The data folder. */
  readonly folder: string;
  readonly clock: MachineClock;
  /** What the database file was a moment ago, where it was read while the password was being derived. */
  readonly digest: FileDigest | null;
  /** What is being done and how far it is; null when it is over. */
  readonly onProgress: (progress: CheckProgress | null) => void;
}

/** Nothing is checked of a store that is made now. Errors: those of the opening, and `beyondRepair`; then every file is as it was. */
export async function openCheckedStore(
  options: Omit<StoreOptions, 'lock' | 'journalFolder'>,
  { folder, clock, digest, onProgress }: StoreCheck,
): Promise<Result<Store, RepairFailure>> {
  const { path, key: databaseKey, sidecarKey } = options;
  const journalFolder = journalFolderNow(folder);
  const lock = acquireWriterLock(path);
  if (!lock.ok) return lock;
  let taken = false;
  try {
    if (!options.create) {
      const place = { path, journalFolder, backupFolders: backupFoldersOf(folder), databaseKey, sidecarKey };
      const checked = await checkAndRepair({ ...place, header: headerIn(folder), clock, digest, onProgress });
      if (!checked.ok) return err(checked.error);
    }
    taken = true;
    return openStore({ ...options, journalFolder, lock: lock.value });
  } finally {
    if (!taken) lock.value.release();
    onProgress(null);
  }
}

/** The header that opens this store, to lie beside a backup of it. */
function headerIn(folder: string): Uint8Array | null {
  const path = join(folder, HEADER);
  return existsSync(path) ? readFileSync(path) : null;
}
