/**
 * Changes the data key of the open desk (鍵の交換, SEC-39). The store is closed, its files are laid anew under another key, the vault's header
 * decides by one rename, and the same person goes on with the store of that key. Whatever is cut short anywhere goes on at the next opening,
 * from what the header says.
 */
import { join } from 'node:path';
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Clock } from '../../shared/core/time.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { backupsIn, journalFolderNow } from '../places.ts';
import { outsideCommand } from '../store/command-context.ts';
import { layGenerationInThread, shredRetiredInThread } from '../store/rotation/change-generation.ts';
import { laidFiles, settleRotation } from '../store/rotation/generation-files.ts';
import { type GenerationFailure, generationFolders } from '../store/rotation/lay-generation.ts';
import { notSavedFrom } from '../store/sqlite-errors.ts';
import type { OpenError } from '../store/store-errors.ts';
import { acquireWriterLock } from '../store/writer-lock.ts';
import { dropKeys, type OpenKeys } from '../vault/open-keys.ts';
import type { Vault } from '../vault/vault.ts';
import type { OpenDesk } from './open-desk.ts';

export interface RotationPlace {
  readonly folder: string;
  readonly vault: Vault;
  readonly clock: Clock;
  /** Opens the desk again for the person who sat there, and records how it came to that. */
  readonly reopen: (keys: OpenKeys, rotated: boolean) => Promise<Result<OpenDesk, DeskError>>;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

export interface Rotated {
  /** The desk to go on with, under the new key or the old one; null where it could not be opened again. */
  readonly desk: OpenDesk | null;
  /** Errors: `keysNotChanged`; those of opening the store. */
  readonly outcome: Result<null, DeskError>;
}

const DRAFTS = 'drafts';

const filesOf = (folder: string) => {
  const database = join(folder, 'desk.db');
  const journalFolder = journalFolderNow(folder);
  return { database, journalFolder, drafts: join(folder, DRAFTS), backups: backupsIn(folder) };
};

/** Where files that belong to one data key may lie. */
const foldersOf = (folder: string): readonly string[] => generationFolders(filesOf(folder));

/** Overwrites and deletes what a former key has closed; how many files there were. The store of the present key must be proved and backed up. */
export const shredFormer = (folder: string): Promise<number> => shredRetiredInThread(foldersOf(folder));

/** Before a store is opened: ends a rotation that was cut short, one way or the other. */
export function finishRotation(folder: string, vault: Vault): Result<null, OpenError> {
  const folders = foldersOf(folder);
  const generation = vault.generation();
  if (generation === null || laidFiles(folders).length === 0) return ok(null);
  const alone = acquireWriterLock(filesOf(folder).database);
  if (!alone.ok) return alone;
  try {
    settleRotation(folders, generation);
    return ok(null);
  } catch (thrown) {
    const refused = notSavedFrom(thrown);
    if (refused === null) throw thrown;
    return err(refused);
  } finally {
    alone.value.release();
  }
}

/** Gives the desk, whose files are closed, a new data key that this user does not get. */
export async function rotateKeys(place: RotationPlace, desk: OpenDesk, leaver: UserId): Promise<Rotated> {
  const { folder, vault } = place;
  const prepared = await vault.prepareRotation(desk.keys, leaver);
  if (!prepared.ok) return goOn(place, desk.keys, prepared);
  const rotation = prepared.value;
  const files = filesOf(folder);
  const alone = acquireWriterLock(files.database);
  let laid: Result<null, GenerationFailure> | null = null;
  let rotated = false;
  try {
    const { generation } = rotation;
    const header = Buffer.from(rotation.header);
    const order = { ...files, generation, header, madeAt: place.clock.now(), from: desk.keys, to: rotation.keys };
    laid = alone.ok ? await layGenerationInThread(order, place.onProgress) : null;
    // Whether it succeeded is read from the header, as after a crash.
    if (laid?.ok === true) rotation.commit();
    rotated = vault.generation() === generation;
  } finally {
    if (alone.ok) alone.value.release();
    if (!rotated) rotation.abandon();
  }
  if (!rotated) {
    const reason = laid === null || laid.ok ? 'io' : laid.error.reason;
    return goOn(place, desk.keys, alone.ok ? err({ type: 'keysNotChanged', reason }) : alone);
  }
  dropKeys(desk.keys);
  return goOn(place, rotation.keys, ok(null));
}

async function goOn(
  place: RotationPlace,
  keys: OpenKeys,
  outcome: Result<null, DeskError | OpenError>,
): Promise<Rotated> {
  // It is not what was asked for that is recorded now, but how it ended.
  const opened = await outsideCommand(() => place.reopen(keys, outcome.ok));
  if (opened.ok) return { desk: opened.value, outcome: outcome as Result<null, DeskError> };
  return { desk: null, outcome: outcome.ok ? opened : (outcome as Result<null, DeskError>) };
}
