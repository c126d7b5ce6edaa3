/** How the backups stand, as the foot of every screen shows it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hours, type InstantMs } from '../../shared/core/time.ts';
import type { BackupHealth } from '../../shared/desk/backup-views.ts';
import { backupsIn, readPlaces, secondFolderNow } from '../places.ts';
import type { BackupFailure } from '../store/backup/backup-steps.ts';
import type { PresentBackup } from '../store/backup/stored-backups.ts';

export interface Standing {
  readonly newest: PresentBackup | null;
  /** When the newest was last known to hold everything but comings and goings. */
  readonly heldAllAt: InstantMs | null;
  /** Why the last attempt failed, while none has succeeded since. */
  readonly failure: BackupFailure['reason'] | null;
}

const OVERDUE = hours(2);

export function backupHealthOf(folder: string, { newest, heldAllAt, failure }: Standing, now: InstantMs): BackupHealth {
  const facts = {
    lastVerifiedAt: newest?.manifest.madeAt ?? null,
    sequence: newest?.manifest.head.sequence ?? null,
    failure,
    second: secondState(folder, newest),
  };
  if (failure !== null) return { ...facts, state: 'failed' };
  if (newest === null) return { ...facts, state: 'none' };
  const since = Math.max(newest.manifest.madeAt, heldAllAt ?? 0);
  return { ...facts, state: now - since > OVERDUE ? 'overdue' : 'fine' };
}

function secondState(folder: string, newest: PresentBackup | null): BackupHealth['second'] {
  if (readPlaces(folder).second === null) return 'none';
  const second = secondFolderNow(folder);
  if (second === null) return 'absent';
  return newest === null || existsSync(join(backupsIn(second), newest.name)) ? 'fine' : 'behind';
}
