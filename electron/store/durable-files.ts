/** What it takes for bytes and names to outlive a power cut: whole writes, and folders that are synced as well as files. */
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** Makes the names in the folder durable: files made, renamed or taken away there. */
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

/** A folder for this account alone, its own name durable too. Harmless where it stands already. */
export function makePrivateFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER }) !== undefined) syncFolder(dirname(folder));
}

/** Writes every byte at this place, or throws; the system may take less at once. */
export function writeWhole(file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
  }
}
