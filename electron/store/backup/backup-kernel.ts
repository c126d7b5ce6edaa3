/**
 * The work on backups that takes long, as a thread runs it (see in-thread.ts). It is only ever imported dynamically, so that a bundler puts it into
 * a file of its own from which a thread can load it.
 */
import type { Result } from '../../../shared/core/result.ts';
import { type BackupFailure, type BackupOrder, keepCopy, proveCopy, takeCopy } from './backup-steps.ts';
import type { Manifest } from './manifest.ts';
import { copyBackup, type Laying, materialise, type PresentBackup, verifyBackup } from './stored-backups.ts';

export const kernelUrl: string = import.meta.url;

/** `proving` begins when the store is no longer read, so that it may be closed. */
export interface BackupProgress {
  readonly phase: 'copying' | 'proving' | 'naming';
}

type Tell<P> = (progress: P) => void;

/** Copies, proves and names a backup of the store. */
export async function make(order: BackupOrder, tell: Tell<BackupProgress>): Promise<Result<Manifest, BackupFailure>> {
  try {
    tell({ phase: 'copying' });
    const copy = await takeCopy(order);
    if (!copy.ok) return copy;
    tell({ phase: 'proving' });
    const proved = await proveCopy(copy.value, order);
    if (!proved.ok) return proved;
    tell({ phase: 'naming' });
    return { ok: true, value: await keepCopy(copy.value, order) };
  } finally {
    order.databaseKey.fill(0);
    order.sidecarKey.fill(0);
  }
}

export const copy = (
  { backup, backups }: { readonly backup: PresentBackup; readonly backups: string },
  tell: Tell<number>,
): Promise<Laying> => copyBackup(backup, backups, tell);

export const verify = (backup: PresentBackup): Promise<boolean> => verifyBackup(backup);

export const lay = (
  { backup, toFile }: { readonly backup: PresentBackup; readonly toFile: string },
  tell: Tell<number>,
): Promise<Laying> => materialise(backup, toFile, tell);
