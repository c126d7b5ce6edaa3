/** Opens the store once it is proved: checked against what lies beside it, repaired where it has to be, and with what was repaired on record. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, type Result } from '../../shared/core/result.ts';
import type { MachineClock } from '../machine-clock.ts';
import { backupFoldersOf, journalFolderNow } from '../places.ts';
import { backUpBeforeMigration, migrationRefusal } from '../store/backup/before-migration.ts';
import { digestFile, type FileDigest } from '../store/high-water.ts';
import { type CheckProgress, checkAndRepair, type RepairFailure } from '../store/repair/check-and-repair.ts';
import type { Trace } from '../store/repair/lost-rows.ts';
import { notSavedFrom } from '../store/sqlite-errors.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import { acquireWriterLock } from '../store/writer-lock.ts';
import { HEADER } from '../vault/header-file.ts';
import type { AnchorKeeper } from './audit-anchors.ts';

const STORE_FILE = 'desk.db';
const PATIENCE_MS = 2000;

export interface StoreCheck {
  /** The data folder. */
  readonly folder: string;
  readonly clock: MachineClock;
  /** What the database file was a moment ago, where it was read while the password was being derived. */
  readonly digest: FileDigest | null;
  /** How far the chain had come, said outside the data folder. */
  readonly anchors: Pick<AnchorKeeper, 'newest'>;
  /** What is being done and how far it is; null when it is over. */
  readonly onProgress: (progress: CheckProgress | null) => void;
}

/** Nothing is checked of a store that is made now. Errors: those of the opening, and `beyondRepair`; then every file is as it was. */
export async function openCheckedStore(
  options: Omit<StoreOptions, 'lock' | 'journalFolder'>,
  { folder, clock, digest, anchors, onProgress }: StoreCheck,
): Promise<Result<Store, RepairFailure>> {
  const { path, key: databaseKey, sidecarKey } = options;
  const journalFolder = journalFolderNow(folder);
  const lock = acquireWriterLock(path);
  if (!lock.ok) return lock;
  let taken = false;
  try {
    if (!options.create) {
      const place = { path, journalFolder, backupFolders: backupFoldersOf(folder), databaseKey, sidecarKey };
      const anchor = await newestAnchor(anchors);
      const facts = { header: headerIn(folder), clock, digest, anchor, onProgress };
      const checked = await checkAndRepair({ ...place, ...facts });
      if (!checked.ok) return err(checked.error);
      const kept = await backUpBeforeMigration({
        path,
        databaseKey,
        sidecarKey,
        header: headerIn(folder),
        at: clock.now(),
      });
      if (!kept.ok) return err(migrationRefusal(kept.error));
    }
    taken = true;
    return openStore({ ...options, journalFolder, lock: lock.value });
  } catch (thrown) {
    const refused = notSavedFrom(thrown);
    if (refused === null) throw thrown;
    return err(refused);
  } finally {
    if (!taken) lock.value.release();
    onProgress(null);
  }
}

/** The last anchor. A place that does not answer is not waited for: it proves something, and opens nothing. */
async function newestAnchor(anchors: StoreCheck['anchors']): Promise<Trace | null> {
  const timeout = Promise.withResolvers<readonly []>();
  const timer = setTimeout(() => timeout.resolve([]), PATIENCE_MS);
  const newest = await Promise.race([anchors.newest(), timeout.promise]);
  clearTimeout(timer);
  return newest.at(-1) ?? null;
}

/**
 * What the database file is now, for a check that comes after the password was derived: reading a large file costs nobody time meanwhile. Null
 * where it was not closed, and has to be looked at whole; a file that cannot be read is told by the check.
 */
export function readAhead(folder: string): Promise<FileDigest | null> {
  const path = join(folder, STORE_FILE);
  if (!existsSync(path) || existsSync(`${path}-wal`)) return Promise.resolve(null);
  return digestFile(path).catch(() => null);
}

/** The header that opens this store, to lie beside a backup of it. */
function headerIn(folder: string): Uint8Array | null {
  const path = join(folder, HEADER);
  return existsSync(path) ? readFileSync(path) : null;
}
