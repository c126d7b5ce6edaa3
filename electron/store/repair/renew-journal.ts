/** What is done to a journal that is not whole any more: its torn end is taken off, or it begins anew behind a backup of what the store holds. */
import { closeSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import type { AuditHead } from '../audit/audit-chain.ts';
import { type BackupOrder, keepCopy, proveCopy, takeCopy } from '../backup/backup-steps.ts';
import { sweepPartials } from '../backup/stored-backups.ts';
import { createJournal, type JournalPlace } from '../journal/operation-journal.ts';
import { notSavedFrom } from '../sqlite-errors.ts';
import type { JournalStory } from './journal-story.ts';
import type { Quarantine } from './quarantine.ts';

/** Keeps the last segment as it is found, and takes off what follows its last whole frame. */
export function cutTail({ segments, wholeBytes }: JournalStory, quarantine: Quarantine): void {
  const last = segments.at(-1);
  if (last === undefined) return;
  quarantine.copy(last.path);
  const file = openSync(last.path, 'r+');
  try {
    ftruncateSync(file, wholeBytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export interface Renewal {
  /** Null where backups have no folder. */
  readonly backup: BackupOrder | null;
  readonly place: JournalPlace;
  readonly story: JournalStory;
  /** Where the store stands. */
  readonly head: AuditHead;
  readonly quarantine: Quarantine;
}

/**
 * Makes a verified backup first, so that at no moment fewer places hold the store than before. A disk that has no room for it does not keep the
 * journal from beginning anew; the desk makes its backups as soon as it can.
 */
export async function renewJournal({ backup, place, story, head, quarantine }: Renewal): Promise<void> {
  if (backup !== null) await backUp(backup);
  for (const { path } of story.segments) quarantine.move(path);
  createJournal(place, head).close();
}

async function backUp(order: BackupOrder): Promise<void> {
  try {
    const copy = await takeCopy(order);
    if (copy.ok && (await proveCopy(copy.value, order)).ok) await keepCopy(copy.value, order);
  } catch (thrown) {
    if (notSavedFrom(thrown) === null) throw thrown;
  } finally {
    sweepPartials(order.backups);
  }
}
