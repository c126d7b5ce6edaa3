/**
 * What follows a verified backup: its row in the audit chain, a new segment of the journal, and the end of what retention no longer keeps. All of
 * it can be made up for later, so a program that dies on the way leaves nothing wrong behind.
 */
import { ok } from '../../shared/core/result.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import { backupsIn, secondFolderNow } from '../places.ts';
import { copyBackupInThread } from '../store/backup/make-backup.ts';
import { superfluousBackups } from '../store/backup/retention.ts';
import {
  deleteBackup,
  listBackups,
  type PresentBackup,
  presentBackups,
  type StoredBackup,
} from '../store/backup/stored-backups.ts';
import { outsideCommand } from '../store/command-context.ts';
import type { ReadableDb } from '../store/handles.ts';
import { returnToSecondFolder } from './backups-folder.ts';
import type { OpenDesk } from './open-desk.ts';

export interface FollowUp {
  readonly folder: string;
  readonly now: InstantMs;
  /** Nothing is deleted by a clock that may be wrong. */
  readonly clockIsSteady: boolean;
  /** Whether the store still takes writes: a lock may come at any moment. */
  readonly isOpen: () => boolean;
}

export async function followUp(desk: OpenDesk, { folder, now, clockIsSteady, isOpen }: FollowUp): Promise<void> {
  const { store } = desk.work;
  const places = placesOf(folder);
  const local = presentBackups(backupsIn(folder), desk.keys.sidecarKey);
  await returnToSecondFolder(desk, folder);
  await recordNew(desk, local);
  if (!isOpen()) return;
  await store.renewJournal(local[1]?.manifest.head.sequence ?? 0);
  if (!clockIsSteady) return;
  const listed = places.map((place) => listBackups(place, desk.keys.sidecarKey));
  for (const { name, path } of listed.flatMap((backups) => superfluous(backups, now))) {
    if (!isOpen() || !(await recordDeletion(desk, name))) return;
    deleteBackup(path);
  }
}

const placesOf = (folder: string): readonly string[] => {
  const second = secondFolderNow(folder);
  return second === null ? [backupsIn(folder)] : [backupsIn(folder), backupsIn(second)];
};

/** A row for every backup that was made since the last such row, those at a lock among them. */
async function recordNew({ work }: OpenDesk, backups: readonly PresentBackup[]): Promise<void> {
  const last = lastRecorded(work.store.read);
  const fresh = backups.filter(({ name }) => last === null || name > last).toReversed();
  if (fresh.length === 0) return;
  await outsideCommand(() =>
    work.store.write<undefined, never>((_db, audit) => {
      for (const { name, manifest } of fresh) {
        const { why, head, provedFrom } = manifest;
        const detail = { why, sequence: head.sequence, provedFrom, bytes: manifest.database.size };
        audit.append({
          actorId: null,
          role: 'system',
          action: 'backup:make',
          entity: 'backup',
          entityId: name,
          detail,
        });
      }
      return ok();
    }),
  );
}

const LAST_RECORDED = "SELECT entity_id AS name FROM audit WHERE action = 'backup:make' ORDER BY sequence DESC LIMIT 1";

const lastRecorded = (db: ReadableDb): string | null =>
  db.rows<{ readonly name: string }>(LAST_RECORDED).get()?.name ?? null;

/** Those of a former key expire by what their names say; the same age that ends a backup ends what its key still opens. */
function superfluous(backups: readonly StoredBackup[], now: InstantMs): readonly StoredBackup[] {
  const dated = backups.flatMap((backup) => {
    if (backup.state === 'damaged') return [];
    const { madeAt, sequence } =
      backup.state === 'present'
        ? { madeAt: backup.manifest.madeAt, sequence: backup.manifest.head.sequence }
        : backup.said;
    return [{ backup, madeAt, sequence }];
  });
  return superfluousBackups(dated, now).map(({ backup }) => backup);
}

/** The row comes first: what is told to be gone may for once still lie there, and not the other way round. */
async function recordDeletion({ work }: OpenDesk, name: string): Promise<boolean> {
  const recorded = await outsideCommand(() =>
    work.store.write<undefined, never>((_db, audit) => {
      const deed = { action: 'backup:delete', entity: 'backup', entityId: name, detail: {} };
      audit.append({ actorId: null, role: 'system', ...deed });
      return ok();
    }),
  );
  return recorded.ok;
}

/** Puts the newest backup into the second folder too, where it is there; what it does not take stays behind and is told by its absence. */
export async function copyToSecond(folder: string, backup: PresentBackup): Promise<void> {
  const second = secondFolderNow(folder);
  if (second === null) return;
  try {
    await copyBackupInThread(backup, backupsIn(second));
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
  }
}
