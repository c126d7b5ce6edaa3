/** A backup that somebody asks for. */
import { err, ok } from '../../shared/core/result.ts';
import type { Value } from '../../shared/desk/contract.ts';
import type { BackupDesk } from './backups-list.ts';
import type { Outcome } from './desk-work.ts';
import type { OpenDesk } from './open-desk.ts';

/** Errors: `backupFailed` with the reason; nothing of it is left behind. */
export async function makeDeskBackup(desk: OpenDesk, { backups }: BackupDesk): Outcome<Value<'backups:make'>> {
  const made = await backups.request(desk);
  if (made.ok) return ok({ name: made.value.manifest.name });
  const { reason, check } = made.error;
  return err({ type: 'backupFailed', reason, check });
}
