/** What restoring a backup would give, and what would be missing, told before anything is done. */
import { err, ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import { backupsIn, journalFolderNow, secondFolderNow } from '../places.ts';
import { auditHead } from '../store/audit/audit-chain.ts';
import { framesAfter } from '../store/backup/rebuild.ts';
import { type PresentBackup, presentBackups } from '../store/backup/stored-backups.ts';
import type { Outcome } from './desk-work.ts';
import type { OpenDesk } from './open-desk.ts';

/** Rows of the audit chain, both counted. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The backup of this name, from the data folder or else from the second one; null where neither has it whole. */
export function findBackup(folder: string, sidecarKey: Uint8Array, name: string): PresentBackup | null {
  const second = secondFolderNow(folder);
  return (
    [folder, ...(second === null ? [] : [second])]
      .flatMap((place) => presentBackups(backupsIn(place), sidecarKey))
      .find((backup) => backup.name === name) ?? null
  );
}

/** The rows after `reached`, up to where the store was; null where none is missing. */
export const missingAfter = (reached: number, present: number): Span | null =>
  reached < present ? { from: reached + 1, to: present } : null;

/** Errors: `notFound`. */
export async function inspectBackup(
  { work, keys }: OpenDesk,
  { folder }: { readonly folder: string },
  { name }: Parsed<'backups:inspect'>,
): Outcome<Value<'backups:inspect'>> {
  const backup = findBackup(folder, keys.sidecarKey, name);
  if (backup === null) return err({ type: 'notFound', what: 'backup' });
  const { head, madeAt } = backup.manifest;
  const { frames } = framesAfter(journalFolderNow(folder), keys.sidecarKey, head);
  const reached = frames.at(-1)?.head.sequence ?? head.sequence;
  const { sequence: present } = await auditHead(work.store.read);
  return ok({
    name,
    madeAt,
    sequence: head.sequence,
    present,
    journal: { transactions: frames.length, sequence: reached },
    missing: missingAfter(reached, present),
    missingWithoutJournal: missingAfter(head.sequence, present),
  });
}
