/** The backups as the check of the store sees them: which can be relied on, which are damaged, and how far back the journal must reach. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InstantMs } from '../../../shared/core/time.ts';
import { MANIFEST_FILE } from '../backup/backup-name.ts';
import type { BackupReason } from '../backup/manifest.ts';
import { listBackups, type PresentBackup, type StoredBackup } from '../backup/stored-backups.ts';

export interface KnownBackups {
  /** Newest first, each once though it may lie in several folders. */
  readonly present: readonly PresentBackup[];
  /** Not what their manifest says, and not older than those that are kept for repairs. */
  readonly damaged: readonly StoredBackup[];
  /** When the store was last set back to a backup on purpose; what is older says nothing of it any more. */
  readonly restoredAt: InstantMs | null;
  /** The row of the audit chain from which the journal has to lead on. */
  readonly journalFrom: number;
}

export function readBackups(folders: readonly string[], sidecarKey: Uint8Array): KnownBackups {
  const listed = folders.flatMap((folder) => listBackups(folder, sidecarKey));
  const found = listed.filter((backup) => backup.state === 'present');
  const names = [...new Set(found.map(({ name }) => name))].sort().reverse();
  const present = names.flatMap((name) => found.find((backup) => backup.name === name) ?? []);
  const [newest, second] = present;
  const damaged = listed.filter(
    ({ state, name, path }) =>
      state === 'damaged' && (name > (second?.name ?? '') || existsSync(join(path, MANIFEST_FILE))),
  );
  const restoredAt = present.find(({ manifest }) => manifest.why === 'restore')?.manifest.madeAt ?? null;
  return { present, damaged, restoredAt, journalFrom: journalFrom(newest, second) };
}

const BEGINS_ANEW: ReadonlySet<BackupReason> = new Set<BackupReason>(['repair', 'restore', 'rotation']);

/** After a repair, a restore or a change of keys the journal begins anew; otherwise it leads on from the backup before the last. */
function journalFrom(newest: PresentBackup | undefined, second: PresentBackup | undefined): number {
  if (newest === undefined) return 0;
  const { why, head } = newest.manifest;
  return BEGINS_ANEW.has(why) ? head.sequence : (second?.manifest.head.sequence ?? 0);
}

/** What of an anchor still counts: nothing where the store was set back on purpose after it. */
export const standingAnchor = <T extends { readonly at: InstantMs | null }>(
  anchor: T | null,
  { restoredAt }: KnownBackups,
): T | null => (anchor !== null && restoredAt !== null && (anchor.at ?? 0) <= restoredAt ? null : anchor);
