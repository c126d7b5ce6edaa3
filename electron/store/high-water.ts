/**
 * The high-water mark (最高水位): one small record outside the database that says how far the store has come. It is overwritten after every
 * commit, so it may lag behind after a power cut and is never ahead, unless the database has lost something. After a clean close it also
 * holds what the database file must look like at the next opening.
 *
 * Format, 512 bytes, which a disk writes whole or not at all: magic (8) · nonce (12) · sealed record (476) · tag (16).
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, createReadStream, fdatasync, fsyncSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import type { AuditHead } from './audit/audit-chain.ts';
import { PRIVATE_FILE, syncFolder, writeWhole } from './durable-files.ts';
import { sidecarKeyOf } from './sidecar-key.ts';

export interface HighWaterMark {
  readonly head: AuditHead;
  /** The wall clock at that commit, in epoch milliseconds, and how long the machine had run then. */
  readonly wallMs: number;
  readonly runningMs: number;
  /** The current key of the audit ratchet, as its owner packs it: at most 128 bytes. */
  readonly ratchet: Uint8Array;
  /** Null while the store is open, and after it was not closed. */
  readonly closed: FileDigest | null;
}

export interface FileDigest {
  readonly size: number;
  /** SHA-256, 64 hex digits. */
  readonly sha256: string;
}

export interface HighWaterFile {
  /** Overwrites the mark; durable within a second, and at once with `synced`. Throws what the disk throws. */
  write(mark: HighWaterMark, durability: 'soon' | 'synced'): void;
  close(): void;
}

const MAGIC = Buffer.from('MADOHWM1');
const NONCE = 12;
const TAG = 16;
const SIZE = 512;
const RECORD = SIZE - MAGIC.length - NONCE - TAG;
const LARGEST_RATCHET = 128;
const SYNC_WITHIN_MS = 1000;

/** The mark, `absent`, or `damaged` where the file is not one that the holder of this key wrote. */
export function readHighWater(path: string, sidecarKey: Uint8Array): HighWaterMark | 'absent' | 'damaged' {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return 'absent';
    throw thrown;
  }
  if (bytes.length !== SIZE || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return 'damaged';
  const nonce = bytes.subarray(MAGIC.length, MAGIC.length + NONCE);
  const cipher = createDecipheriv('aes-256-gcm', keyOf(sidecarKey), nonce)
    .setAAD(MAGIC)
    .setAuthTag(bytes.subarray(-TAG));
  try {
    return unpack(Buffer.concat([cipher.update(bytes.subarray(MAGIC.length + NONCE, -TAG)), cipher.final()]));
  } catch {
    return 'damaged';
  }
}

/** Opens the file for writing, and makes it where there is none. */
export function openHighWater(path: string, sidecarKey: Uint8Array): HighWaterFile {
  const key = keyOf(sidecarKey);
  const file = openForWriting(path);
  let timer: NodeJS.Timeout | null = null;
  let open = true;
  const syncSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      // A disk that refuses is found out at the next commit; the mark may lag.
      if (open) fdatasync(file, () => undefined);
    }, SYNC_WITHIN_MS).unref();
  };
  return {
    write(mark, durability) {
      writeWhole(file, seal(key, mark), 0);
      if (durability === 'synced') fsyncSync(file);
      else syncSoon();
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      open = false;
      key.fill(0);
      closeSync(file);
    },
  };
}

/** Takes the mark away, so that the next opening looks at everything. */
export function removeHighWater(path: string): void {
  rmSync(path, { force: true });
  syncFolder(dirname(path));
}

/** Size and digest of a file as it stands on the disk; leaves the thread free between portions. */
export async function digestFile(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const portion of createReadStream(path, { highWaterMark: 1_048_576 })) {
    size += portion.length;
    hash.update(portion);
  }
  return { size, sha256: hash.digest('hex') };
}

const keyOf = (sidecarKey: Uint8Array): Buffer => sidecarKeyOf(sidecarKey, 'high-water mark v1');

function openForWriting(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')) throw thrown;
    const file = openSync(path, 'wx+', PRIVATE_FILE);
    syncFolder(dirname(path));
    return file;
  }
}

function seal(key: Buffer, mark: HighWaterMark): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(MAGIC);
  const record = pack(mark);
  const sealed = Buffer.concat([MAGIC, nonce, cipher.update(record), cipher.final(), cipher.getAuthTag()]);
  // It holds the key of the ratchet.
  record.fill(0);
  return sealed;
}

function pack({ head, wallMs, runningMs, ratchet, closed }: HighWaterMark): Buffer {
  assert(ratchet.length <= LARGEST_RATCHET, 'the key of the ratchet fits into the mark');
  const record = Buffer.alloc(RECORD);
  record.writeBigUInt64BE(BigInt(head.sequence), 0);
  record.write(head.hash, 8, 'hex');
  record.writeDoubleBE(wallMs, 40);
  record.writeDoubleBE(runningMs, 48);
  record.writeUInt8(closed === null ? 0 : 1, 56);
  record.writeBigUInt64BE(BigInt(closed?.size ?? 0), 57);
  if (closed !== null) record.write(closed.sha256, 65, 'hex');
  record.writeUInt16BE(ratchet.length, 97);
  record.set(ratchet, 99);
  return record;
}

function unpack(record: Buffer): HighWaterMark {
  const closed = { size: Number(record.readBigUInt64BE(57)), sha256: record.toString('hex', 65, 97) };
  return {
    head: { sequence: Number(record.readBigUInt64BE(0)), hash: record.toString('hex', 8, 40) },
    wallMs: record.readDoubleBE(40),
    runningMs: record.readDoubleBE(48),
    closed: record.readUInt8(56) === 1 ? closed : null,
    ratchet: new Uint8Array(record.subarray(99, 99 + record.readUInt16BE(97))),
  };
}
