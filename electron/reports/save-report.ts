/**
 * Writes a report: whole or not at all, readable by its owner only, in a folder that stays on this PC. Every link in the folder's path
 * is followed before it is judged, and none is followed afterwards. Source: SEC-65, SEC-67
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { folderRefusal, type Machine } from './report-folder.ts';
import { isSafeFileName } from './report-name.ts';

export interface SavedReport {
  readonly fileName: string;
  readonly folder: string;
  readonly sha256: string;
}

export type SaveReportError =
  | { readonly type: 'exportRefused'; readonly reason: 'folder' }
  | { readonly type: 'exportFailed'; readonly reason: 'diskFull' | 'io' };

/** Where a report lies until it is whole. */
export const stagedPath = (path: string): string => join(dirname(path), `.${basename(path)}.part`);

/** To be recorded before the file exists. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Puts the bytes under this absolute path, in place of a file of that name, which the person has agreed to replace.
 *
 * Errors: `exportRefused` for a folder that leaves this PC and for a name that is none; `exportFailed` when the disk takes no more.
 */
export function saveReport(
  path: string,
  bytes: Uint8Array,
  machine: Machine = thisMachine(),
): Result<SavedReport, SaveReportError> {
  const fileName = basename(path);
  try {
    if (!isSafeFileName(fileName)) return refused;
    const folder = realpathSync.native(dirname(path));
    if (folderRefusal(folder, machine) !== null) return refused;
    const judged = statSync(folder);
    const staged = stage(folder, fileName, bytes);
    // Had somebody put another folder in its place meanwhile, the file would go where nobody judged.
    if (!isSame(judged, statSync(folder)) || realpathSync.native(folder) !== folder) {
      rmSync(staged, { force: true });
      return refused;
    }
    moveInto(staged, join(folder, fileName));
    syncFolder(folder);
    return ok({ fileName, folder, sha256: sha256Of(bytes) });
  } catch (error) {
    return failed(error);
  }
}

/** As `saveReport`, for a file that is too large to be held in memory. */
export async function saveReportInPortions(
  path: string,
  portions: AsyncIterable<Uint8Array>,
  machine: Machine = thisMachine(),
): Promise<Result<SavedReport, SaveReportError>> {
  const fileName = basename(path);
  try {
    if (!isSafeFileName(fileName)) return refused;
    const folder = realpathSync.native(dirname(path));
    if (folderRefusal(folder, machine) !== null) return refused;
    const judged = statSync(folder);
    const { staged, sha256 } = await stagePortions(folder, fileName, portions);
    if (!isSame(judged, statSync(folder)) || realpathSync.native(folder) !== folder) {
      rmSync(staged, { force: true });
      return refused;
    }
    moveInto(staged, join(folder, fileName));
    syncFolder(folder);
    return ok({ fileName, folder, sha256 });
  } catch (error) {
    return failed(error);
  }
}

const refused = err({ type: 'exportRefused', reason: 'folder' });

async function stagePortions(
  folder: string,
  fileName: string,
  portions: AsyncIterable<Uint8Array>,
): Promise<{ readonly staged: string; readonly sha256: string }> {
  const staged = stagedPath(join(folder, fileName));
  rmSync(staged, { force: true });
  const file = await open(staged, 'wx', 0o600);
  const digest = createHash('sha256');
  try {
    for await (const portion of portions) {
      digest.update(portion);
      await file.writeFile(portion);
    }
    await file.sync();
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { staged, sha256: digest.digest('hex') };
}

function stage(folder: string, fileName: string, bytes: Uint8Array): string {
  const staged = stagedPath(join(folder, fileName));
  rmSync(staged, { force: true });
  const file = openSync(staged, 'wx', 0o600);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return staged;
}

/** A link of this name is replaced, not followed. */
function moveInto(staged: string, path: string): void {
  try {
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}

function syncFolder(folder: string): void {
  // Windows has no handle on a folder to flush; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const isSame = (one: Stats, other: Stats): boolean => one.dev === other.dev && one.ino === other.ino;

function failed(error: unknown): Result<never, SaveReportError> {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const { code } = error;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return refused;
  return err({ type: 'exportFailed', reason: code === 'ENOSPC' || code === 'EDQUOT' ? 'diskFull' : 'io' });
}

function thisMachine(): Machine {
  const { platform } = process;
  return {
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    home: realpathSync.native(homedir()),
    // Set by the client of OneDrive for every folder that it keeps, under whatever name.
    syncedFolders: ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) => process.env[name] ?? []),
  };
}
