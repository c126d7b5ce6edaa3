/** Files that must not stand yet: written whole, readable by their owner alone, and durable before anybody relies on them. */

import { createHash } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, fsyncSync, openSync } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PRIVATE_FILE, writeWhole } from '../durable-files.ts';
import type { FileDigest } from '../high-water.ts';

export function writeNewFile(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', PRIVATE_FILE);
  try {
    writeWhole(file, bytes, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Copies a file to a new name, durable; the digest is of the bytes that were read, told as they pass. */
export async function copyFile(from: string, to: string, onBytes: (count: number) => void): Promise<FileDigest> {
  const hash = createHash('sha256');
  let size = 0;
  const digest = new Transform({
    transform(portion: Buffer, _encoding, done) {
      hash.update(portion);
      size += portion.length;
      onBytes(portion.length);
      done(null, portion);
    },
  });
  const portions = { highWaterMark: 1_048_576 };
  await pipeline(
    createReadStream(from, portions),
    digest,
    createWriteStream(to, { ...portions, flags: 'wx', mode: PRIVATE_FILE, flush: true }),
  );
  return { size, sha256: hash.digest('hex') };
}
