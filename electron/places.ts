/**
 * Which second folder was chosen for journal and backups: a plain file in the data folder, without a secret, read before anybody is signed in. And
 * whether a folder may be one: it must be somewhere else than the data, and it is good if it is on another disk.
 */
import { accessSync, constants, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/core/result.ts';
import type { SecondFolderView } from '../shared/desk/backup-views.ts';
import { folderRefusal, type Machine } from './reports/report-folder.ts';
import { replaceFile } from './vault/vault-file.ts';

export interface Places {
  /** The folder of this desk inside the one that was chosen; null where none was. */
  readonly second: string | null;
  /** Where the journal was written last. */
  readonly journal: 'data' | 'second';
}

const FILE = 'places.json';
const NOWHERE: Places = { second: null, journal: 'data' };

const schema = z.strictObject({
  format: z.literal('madoguchi-places'),
  version: z.literal(1),
  second: z.string().min(1).max(4000).nullable(),
  journal: z.enum(['data', 'second']),
});

/** A file that is none of ours counts as no choice: the data folder alone is always right. */
export function readPlaces(dataFolder: string): Places {
  try {
    const { second, journal } = schema.parse(JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8')));
    return second === null || !isAbsolute(second) ? NOWHERE : { second, journal };
  } catch {
    return NOWHERE;
  }
}

export function writePlaces(dataFolder: string, places: Places): void {
  const path = join(dataFolder, FILE);
  if (places.second === null) rmSync(path, { force: true });
  else replaceFile(path, `${JSON.stringify({ format: 'madoguchi-places', version: 1, ...places })}\n`);
}

export const backupsIn = (folder: string): string => join(folder, 'backups');
export const anchorsIn = (folder: string): string => join(folder, 'anchors');
export const journalIn = (folder: string): string => join(folder, 'journal');
/** Where the anchors of the audit chain are written, then where else there may be some: a second folder that was chosen is not replaced. */
export function anchorFolders(dataFolder: string): readonly [string, ...string[]] {
  const { second } = readPlaces(dataFolder);
  return second === null ? [anchorsIn(dataFolder)] : [anchorsIn(second), anchorsIn(dataFolder)];
}

export const quarantineIn = (dataFolder: string): string => join(dataFolder, 'quarantine');

/** The second folder, where one was chosen and it can be written to at this moment. */
export function secondFolderNow(dataFolder: string): string | null {
  const { second } = readPlaces(dataFolder);
  return second !== null && isWritableFolder(second) ? second : null;
}

/** Where there may be backups at this moment. */
export function backupFoldersOf(dataFolder: string): readonly string[] {
  const second = secondFolderNow(dataFolder);
  return [backupsIn(dataFolder), ...(second === null ? [] : [backupsIn(second)])];
}

/** Where the journal of a desk that is opened now lies: where it was written last, unless that place is gone. */
export function journalFolderNow(dataFolder: string): string {
  const second = readPlaces(dataFolder).journal === 'second' ? secondFolderNow(dataFolder) : null;
  return journalIn(second ?? dataFolder);
}

export function isWritableFolder(path: string): boolean {
  try {
    if (!statSync(path).isDirectory()) return false;
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export type FolderRefused = {
  readonly type: 'folderRefused';
  readonly reason: 'relative' | 'absent' | 'readOnly' | 'dataFolder';
};

/** The folder with every link in it followed. Errors: `folderRefused`; another disk, a stick or a share is no reason. */
export function checkSecondFolder(dataFolder: string, chosen: string): Result<string, FolderRefused> {
  const refused = (reason: FolderRefused['reason']) => err<FolderRefused>({ type: 'folderRefused', reason });
  if (!isAbsolute(chosen) || chosen.includes('\0')) return refused('relative');
  let folder: string;
  let data: string;
  try {
    folder = realpathSync.native(chosen);
    data = realpathSync.native(dataFolder);
    if (!statSync(folder).isDirectory()) return refused('absent');
  } catch {
    return refused('absent');
  }
  if (isWithin(folder, data)) return refused('dataFolder');
  return isWritableFolder(folder) ? ok(folder) : refused('readOnly');
}

function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** What kind of place it is; null where it is not there to be looked at. */
export function kindOfFolder(dataFolder: string, folder: string): SecondFolderView['kind'] {
  try {
    const resolved = realpathSync.native(folder);
    const place = folderRefusal(resolved, thisMachine());
    if (place === 'network') return 'network';
    if (place === 'synchronised') return 'synced';
    if (place === 'removable') return 'removable';
    return statSync(resolved).dev === statSync(dataFolder).dev ? 'sameDisk' : 'otherDisk';
  } catch {
    return null;
  }
}

function thisMachine(): Machine {
  const { platform } = process;
  return {
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    home: realpathSync.native(homedir()),
    syncedFolders: ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) => process.env[name] ?? []),
  };
}
