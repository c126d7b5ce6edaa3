/** The backups of a store, asked for by the desk: each piece of work in a thread of its own, with progress, and to be thought better of. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../shared/core/result.ts';
import { notSavedFrom } from '../sqlite-errors.ts';
import type { BackupProgress } from './backup-kernel.ts';
import { DATABASE_FILE, partialName } from './backup-name.ts';
import { type BackupFailure, type BackupOrder, backupFailed } from './backup-steps.ts';
import { Cancelled, copyOf, inThread } from './in-thread.ts';
import type { Manifest } from './manifest.ts';
import type { RebuildFailure, RebuildOrder, Rebuilt } from './rebuild.ts';
import type { Laying, PresentBackup } from './stored-backups.ts';

export interface MakingOptions {
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Called once the store is no longer read, so that it may be closed while the copy is proved. */
  readonly onCopied?: () => void;
  readonly signal?: AbortSignal;
}

/** How much of the work the copying is, as it was measured. */
const COPYING = 0.6;
const LOOK_EVERY_MS = 200;

/**
 * Makes a verified backup. What was half made is taken away again; a process that dies on the way leaves a `.partial-…` folder for `sweepPartials`.
 *
 * Errors: `backupFailed` with `diskFull` or `io`; with `store` where the store itself is damaged; with `unproved` and the check that the copy
 * did not stand; with `cancelled`.
 */
export async function makeBackup(
  order: BackupOrder,
  options: MakingOptions = {},
): Promise<Result<Manifest, BackupFailure>> {
  const kernel = await import('./backup-kernel.ts');
  const partial = join(order.backups, partialName(order.madeAt));
  const databaseKey = copyOf(order.databaseKey);
  const sidecarKey = copyOf(order.sidecarKey);
  const watch = watchCopying(order.database, join(partial, DATABASE_FILE), options.onProgress);
  let made: Result<Manifest, BackupFailure> | null = null;
  try {
    made = await inThread<BackupOrder, Result<Manifest, BackupFailure>, BackupProgress>(
      {
        kernel,
        run: 'make',
        input: { ...order, databaseKey, sidecarKey },
        handedOver: [databaseKey, sidecarKey],
      },
      {
        signal: options.signal,
        onProgress({ phase }) {
          if (phase === 'copying') return;
          clearInterval(watch);
          options.onProgress?.(phase === 'proving' ? COPYING : 0.9);
          if (phase === 'proving') options.onCopied?.();
        },
      },
    );
  } catch (thrown) {
    made = failureFrom(thrown);
  } finally {
    clearInterval(watch);
    if (made?.ok !== true) rmSync(partial, { recursive: true, force: true });
  }
  return made;
}

function failureFrom(thrown: unknown): Result<Manifest, BackupFailure> {
  if (thrown instanceof Cancelled) return backupFailed('cancelled');
  const refused = notSavedFrom(thrown);
  if (refused !== null) return backupFailed(refused.reason);
  // Whatever else a file system says: a folder where a file stands, a link that leads nowhere.
  if (thrown instanceof Error && 'code' in thrown && /^E[A-Z]+$/.test(String(thrown.code))) return backupFailed('io');
  throw thrown;
}

/** A copy cannot say how far it is, but its file grows to about the size of the store. */
function watchCopying(
  store: string,
  copy: string,
  onProgress: MakingOptions['onProgress'],
): NodeJS.Timeout | undefined {
  if (onProgress === undefined) return undefined;
  const look = (): void => {
    const whole = statSync(store, { throwIfNoEntry: false })?.size ?? 0;
    const copied = statSync(copy, { throwIfNoEntry: false })?.size ?? 0;
    if (whole > 0) onProgress(Math.min(copied / whole, 1) * COPYING);
  };
  return setInterval(look, LOOK_EVERY_MS).unref();
}

/** `copyBackup` in a thread. */
export async function copyBackupInThread(backup: PresentBackup, backups: string): Promise<Laying> {
  const kernel = await import('./backup-kernel.ts');
  return inThread({ kernel, run: 'copy', input: { backup, backups }, handedOver: [] });
}

/** `verifyBackup` in a thread. */
export async function verifyBackupInThread(backup: PresentBackup): Promise<boolean> {
  const kernel = await import('./backup-kernel.ts');
  return inThread({ kernel, run: 'verify', input: backup, handedOver: [] });
}

/** `rebuildStore` in a thread. Throws what the disk throws. */
export async function rebuildInThread(
  order: RebuildOrder,
  onProgress: (done: number) => void = () => undefined,
): Promise<Result<Rebuilt, RebuildFailure>> {
  const kernel = await import('./rebuild-kernel.ts');
  const databaseKey = copyOf(order.databaseKey);
  const sidecarKey = copyOf(order.sidecarKey);
  const input = { ...order, databaseKey, sidecarKey };
  return inThread({ kernel, run: 'rebuild', input, handedOver: [databaseKey, sidecarKey] }, { onProgress });
}
