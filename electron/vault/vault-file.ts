/** Small private files, written so that a reader after a power cut finds the old content or the new, never a mixture, never half. */
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { NotSaved } from './vault-errors.ts';

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
/** Larger than any header of a thousand users; what is larger was not written by us. */
const LARGEST = 4_194_304;

/** One text, read and written as a whole. */
export interface TextFile {
  /** Null when it was never written or is gone. */
  read(): string | null;
  write(text: string): void;
}

export const textFile = (path: string): TextFile => ({
  read: () => readSmallFile(path),
  write: (text) => replaceFile(path, text),
});

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
}

/** The text, or null when there is no such file. An absurdly large file reads as empty text, which no parser here accepts. */
export function readSmallFile(path: string): string | null {
  try {
    return statSync(path).size > LARGEST ? '' : readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Puts the content in place of whatever the file held. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const staged = stage(path, content);
  renameSync(staged, path);
  syncFolder(dirname(path));
}

/** Moves a file into a folder that is made for it; both names are durable afterwards. */
export function moveInto(path: string, folder: string): void {
  makeFolder(folder);
  renameSync(path, join(folder, basename(path)));
  syncFolder(folder);
  syncFolder(dirname(folder));
  syncFolder(dirname(path));
}

/** Makes a file that must not exist yet; false when it does, even if it appeared this very moment. */
export function createFile(path: string, text: string): boolean {
  const staged = stage(path, text);
  try {
    linkSync(staged, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(staged, { force: true });
  }
  syncFolder(dirname(path));
  return true;
}

/** What a person can do something about; anything else is thrown on. */
export function notSaved(error: unknown): NotSaved {
  const code = codeOf(error);
  if (code === null) throw error;
  return { type: 'notSaved', reason: code === 'ENOSPC' || code === 'EDQUOT' ? 'diskFull' : 'io' };
}

function stage(path: string, content: string | Uint8Array): string {
  const staged = `${path}.new`;
  // A file left over by a crash goes first: opening it would keep its permissions, and follow it if it were a link.
  rmSync(staged, { force: true });
  const file = openSync(staged, 'wx', PRIVATE_FILE);
  try {
    const bytes = Buffer.from(content);
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

export function syncFolder(folder: string): void {
  // Windows has no handle on a folder to flush; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
