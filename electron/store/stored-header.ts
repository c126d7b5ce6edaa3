/**
 * Reads what a store file says about itself — whose it is and how new its schema is — without opening it as a database, because even a
 * look through SQLite rewrites the `-shm` file and may fold the `-wal` into the store. It never writes and takes no lock.
 *
 * Format: the first page of SQLCipher 4 as this build writes it; the newest committed copy of it may still stand in the `-wal`.
 */
import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export type StoredHeader =
  /** No file or an empty one, and no commits beside it. */
  | { readonly state: 'absent' }
  /** A database that anyone can read: never ours. */
  | { readonly state: 'plain' }
  /** Not sealed by this key: another key, another format, or a damaged first page. */
  | { readonly state: 'unreadable'; readonly wholePages: boolean }
  /** Ours by the key, but shorter than it says, or commits without their file. */
  | { readonly state: 'torn' }
  | { readonly state: 'sealed'; readonly applicationId: number; readonly schemaVersion: number };

const PLAIN_MAGIC = 'SQLite format 3\0';
const PAGE = 4096;
const SALT = 16;
const IV = 16;
const MAC = 64;
const SEALED_END = PAGE - IV - MAC;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

interface File {
  readonly size: number;
  read(offset: number, length: number): Buffer;
}

export function readStoredHeader(path: string, key: Uint8Array): StoredHeader {
  const wal = `${path}-wal`;
  const header = withFile(path, (file): StoredHeader | null => {
    if (file.size === 0) return null;
    if (file.read(0, SALT).toString('latin1') === PLAIN_MAGIC) return { state: 'plain' };
    const fromWal = withFile(wal, newestFirstPage);
    const wholePages = file.size % PAGE === 0;
    const page = fromWal ?? file.read(0, PAGE);
    const clear = page.length === PAGE ? openFirstPage(page, file.read(0, SALT), key) : null;
    if (clear === null) return { state: 'unreadable', wholePages };
    if (fromWal === null && file.size < clear.readUInt32BE(28) * PAGE) return { state: 'torn' };
    return { state: 'sealed', schemaVersion: clear.readUInt32BE(60), applicationId: clear.readUInt32BE(68) };
  });
  if (header !== null) return header;
  const commits = withFile(wal, ({ size }) => size > WAL_HEADER) ?? false;
  return { state: commits ? 'torn' : 'absent' };
}

/** The first page in the clear, or null when it was not sealed by this key. */
function openFirstPage(page: Buffer, salt: Buffer, key: Uint8Array): Buffer | null {
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const pageNumber = Buffer.from([1, 0, 0, 0]);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(SALT, SEALED_END + IV))
    .update(pageNumber)
    .digest();
  if (!timingSafeEqual(mac, page.subarray(PAGE - MAC))) return null;
  const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(SEALED_END, SEALED_END + IV)).setAutoPadding(false);
  return Buffer.concat([
    Buffer.alloc(SALT),
    cipher.update(page.subarray(SALT, SEALED_END)),
    cipher.final(),
    Buffer.alloc(IV + MAC),
  ]);
}

/** The last committed copy of page 1 in a `-wal`, or null when it holds none. Its frames count while they carry the header's salts. */
function newestFirstPage(wal: File): Buffer | null {
  if (wal.size < WAL_HEADER + FRAME_HEADER + PAGE) return null;
  const salts = wal.read(16, 8);
  let pending = -1;
  let committed = -1;
  for (let offset = WAL_HEADER; offset + FRAME_HEADER + PAGE <= wal.size; offset += FRAME_HEADER + PAGE) {
    const frame = wal.read(offset, FRAME_HEADER);
    if (!frame.subarray(8, 16).equals(salts)) break;
    if (frame.readUInt32BE(0) === 1) pending = offset;
    if (frame.readUInt32BE(4) !== 0) committed = pending;
  }
  return committed === -1 ? null : wal.read(committed + FRAME_HEADER, PAGE);
}

function withFile<T>(path: string, use: (file: File) => T): T | null {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const read = (offset: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
    };
    return use({ size: fstatSync(descriptor).size, read });
  } finally {
    closeSync(descriptor);
  }
}
