/**
 * The second folder (2つ目の保存先) for journal and backups, if possible on another disk: looked at, chosen by a manager, and put to use at once.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { err, ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import { checkSecondFolder, journalIn, readPlaces, secondFolderNow, writePlaces } from '../places.ts';
import { makePrivateFolder, syncFolder } from '../store/durable-files.ts';
import { readMeta } from '../store/meta-repository.ts';
import { type BackupDesk, secondFolderView } from './backups-list.ts';
import { type Outcome, record } from './desk-work.ts';
import type { OpenDesk } from './open-desk.ts';

/** Errors: `folderRefused` with the reason; `notSaved` when a disk refused, and then everything is as it was. */
export async function setSecondFolder(
  desk: OpenDesk,
  place: BackupDesk,
  { path }: Parsed<'backups:setFolder'>,
): Outcome<Value<'backups:setFolder'>> {
  const { folder } = place;
  const { work } = desk;
  let second: string | null = null;
  if (path !== null) {
    const checked = checkSecondFolder(folder, path);
    if (!checked.ok) return err(checked.error);
    second = join(checked.value, await ownName(desk));
  }
  try {
    if (second !== null) makePrivateFolder(second);
    await turnTo(desk, folder, second);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
    return err({ type: 'notSaved', reason: thrown.code === 'ENOSPC' ? 'diskFull' : 'io' });
  }
  const view = secondFolderView(folder);
  const recorded = await work.store.write<undefined, never>((_db, audit) => {
    const detail = { kind: view?.kind ?? null };
    record(work, audit, { action: 'backups:setFolder', entity: 'store', entityId: null, detail });
    return ok();
  });
  if (!recorded.ok) return recorded;
  // The new place holds a backup of its own as soon as it can.
  if (second !== null) void place.backups.request(desk).catch(() => undefined);
  return ok(view);
}

/** `Madoguchi-1a2b3c4d`: several desks may share a disk. */
async function ownName({ work }: OpenDesk): Promise<string> {
  const storeId = (await readMeta(work.store.read, 'storeId')) ?? randomUUID();
  return `Madoguchi-${storeId.slice(0, 8)}`;
}

/** The journal goes on in the new place with everything that stands in it; the old one is not needed any more once it does. */
async function turnTo({ work }: OpenDesk, folder: string, second: string | null): Promise<void> {
  const before = readPlaces(folder);
  const from = before.journal === 'second' && before.second !== null ? before.second : folder;
  const to = second ?? folder;
  const places = { second, journal: second === null ? 'data' : 'second' } as const;
  if (from === to) return writePlaces(folder, places);
  await work.store.turnJournal(journalIn(to), () => writePlaces(folder, places));
  retire(journalIn(from));
}

/** In one step, so that no half of a journal is ever taken for a whole one. */
function retire(journal: string): void {
  if (!existsSync(journal)) return;
  const retired = join(dirname(journal), `.${basename(journal)}-retired-${randomUUID()}`);
  renameSync(journal, retired);
  syncFolder(dirname(journal));
  rmSync(retired, { recursive: true, force: true });
}

/** At an opening: a second folder that came back takes the journal again. Harmless where nothing has to be done. */
export async function returnToSecondFolder(desk: OpenDesk, folder: string): Promise<void> {
  const { second, journal } = readPlaces(folder);
  if (second === null) return;
  const there = secondFolderNow(folder);
  if (there === null && journal === 'second') writePlaces(folder, { second, journal: 'data' });
  if (there !== null && journal === 'data') await turnTo(desk, folder, second);
}
