/**
 * One writer per store and PC (REL-11): a lock file beside the store, held by the operating system for as long as the process lives, so
 * that neither a crash nor a reused process id can leave it behind. Over a network no lock holds, so there is none to be had.
 */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { liesOnNetwork } from './local-disk.ts';
import { openLockedFile } from './open-database.ts';
import { openErrorFrom } from './sqlite-errors.ts';
import type { OpenError } from './store-errors.ts';

export interface WriterLock {
  release(): void;
}

export function acquireWriterLock(storePath: string): Result<WriterLock, OpenError> {
  try {
    if (liesOnNetwork(dirname(realPath(storePath)))) return err({ type: 'storeOnNetwork' });
    const held = openLockedFile(`${realPath(storePath)}.lock`);
    return held === null ? err({ type: 'storeInUse' }) : ok({ release: () => void held.close() });
  } catch (error) {
    const known = openErrorFrom(error);
    if (known === null) throw error;
    return err(known);
  }
}

/** The same for every name of the same store, so that a link to it cannot be locked a second time. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}
