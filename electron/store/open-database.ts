/**
 * The one place where a database is opened: keyed, hardened, and proved to be so before anyone gets it. A setting that does not hold is a
 * broken invariant, because the build's own defaults lose acknowledged commits and write personal data to temporary files.
 * It migrates nothing.
 */
import { chmodSync, closeSync, fsyncSync, openSync, readSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { assert } from '../../shared/core/assert.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { openErrorFrom } from './sqlite-errors.ts';
import type { OpenError } from './store-errors.ts';
import { readStoredHeader } from './stored-header.ts';

export type Connection = Database.Database;

/** `MADO` in ASCII: marks a file as a store of this desk. */
export const APPLICATION_ID = 0x4d_41_44_4f;

export interface OpenRequest {
  readonly path: string;
  readonly key: Uint8Array;
  readonly access: 'readWrite' | 'readOnly';
  /** An absent or empty file becomes a new database; refused otherwise. */
  readonly create: boolean;
  /** The newest schema this build knows. */
  readonly knownSchema: number;
}

/** What must hold on every connection, read back after its first read (F1: before it, some still show what the file was made with). */
const REQUIRED = {
  cipher: 'sqlcipher',
  legacy: 4,
  journal_mode: 'wal',
  synchronous: 2,
  temp_store: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  recursive_triggers: 1,
  cell_size_check: 1,
  mmap_size: 0,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
} as const;

const EXPECTED_VERSIONS = { sqlite: '3.53.4', ciphers: 'SQLite3 Multiple Ciphers 2.4.0' } as const;

/** Opens the file, or says why not and leaves its bytes as they are. */
export function openDatabase(request: OpenRequest): Result<Connection, OpenError> {
  assert(isAbsolute(request.path) && request.path.trim() === request.path, 'a store has an absolute path');
  assert(request.key.length === 32, 'a store key has exactly 32 bytes');
  try {
    const refused = refusalOf(request);
    if (refused !== null) return err(refused);
    if (request.create) createPrivately(request.path);
    return ok(openHardened(request));
  } catch (error) {
    const known = openErrorFrom(error);
    if (known === null) throw error;
    return err(known);
  }
}

/**
 * Encrypts a store file anew, in place, under a key of exactly 32 bytes; nobody else may have it open. Meant for a copy: a cut leaves a file
 * of which nothing is promised. Errors: those of opening it, and what the disk refuses.
 */
export function changeKey(request: Omit<OpenRequest, 'access' | 'create'>, key: Uint8Array): Result<null, OpenError> {
  assert(key.length === 32, 'a store key has exactly 32 bytes');
  const opened = openDatabase({ ...request, access: 'readWrite', create: false });
  if (!opened.ok) return opened;
  const connection = opened.value;
  const literal = literalOf(key);
  try {
    // The pages of a write-ahead log keep the key they were written with.
    connection.pragma('journal_mode=DELETE');
    connection.rekey(literal);
    return ok(null);
  } catch (error) {
    const known = openErrorFrom(error);
    if (known === null) throw error;
    return err(known);
  } finally {
    literal.fill(0);
    connection.close();
  }
}

/** A file that no one else can hold locked; its lock dies with the process. It never gets a byte. Null while another holds it. */
export function openLockedFile(path: string): Connection | null {
  const connection = new Database(path, { timeout: 0 });
  try {
    connection.pragma('journal_mode=MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    if (openErrorFrom(error)?.type === 'storeInUse') return null;
    throw error;
  }
}

function refusalOf(request: OpenRequest): OpenError | null {
  const header = readStoredHeader(request.path, request.key);
  switch (header.state) {
    case 'absent':
      return request.create ? null : { type: 'storeAbsent' };
    case 'plain':
      return { type: 'storeDamaged', reason: 'notOurFile' };
    case 'unreadable':
      return { type: 'storeDamaged', reason: header.wholePages ? 'wrongKey' : 'notOurFile' };
    case 'torn':
      return { type: 'storeDamaged', reason: 'corrupt' };
    case 'sealed':
      return refusalOfSealed(header, request);
  }
}

function refusalOfSealed(
  header: { readonly applicationId: number; readonly schemaVersion: number },
  { create, knownSchema }: OpenRequest,
): OpenError | null {
  // Made under this key and left before its first commit: nothing was ever in it.
  if (header.applicationId === 0 && header.schemaVersion === 0) return create ? null : { type: 'storeAbsent' };
  if (header.applicationId !== APPLICATION_ID) return { type: 'storeDamaged', reason: 'notOurFile' };
  if (header.schemaVersion > knownSchema) {
    return { type: 'newerSchema', found: header.schemaVersion, known: knownSchema };
  }
  return null;
}

function openHardened({ path, key, access }: OpenRequest): Connection {
  const connection = new Database(path, { readonly: access === 'readOnly', fileMustExist: true, timeout: 5000 });
  try {
    connection.pragma("cipher='sqlcipher'");
    connection.pragma('legacy=4');
    enterKey(connection, key);
    for (const setting of [
      'temp_store=MEMORY',
      'trusted_schema=OFF',
      'cell_size_check=ON',
      'mmap_size=0',
      'journal_mode=WAL',
      'synchronous=FULL',
      'foreign_keys=ON',
      'secure_delete=ON',
      'recursive_triggers=ON',
      'fullfsync=ON',
      'checkpoint_fullfsync=ON',
      'journal_size_limit=67108864',
      'cache_size=-65536',
      access === 'readOnly' ? 'query_only=ON' : 'query_only=OFF',
    ]) {
      connection.pragma(setting);
    }
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    assertHardened(connection, path);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** As bytes that are wiped at once; a pragma would leave the key in a string that nobody can wipe. */
function enterKey(connection: Connection, key: Uint8Array): void {
  const literal = literalOf(key);
  connection.key(literal);
  literal.fill(0);
}

function literalOf(key: Uint8Array): Buffer {
  const digits = '0123456789abcdef';
  const literal = Buffer.alloc(3 + key.length * 2);
  literal.write("x'");
  key.forEach((byte, index) => {
    literal[2 + index * 2] = digits.charCodeAt(byte >> 4);
    literal[3 + index * 2] = digits.charCodeAt(byte & 15);
  });
  literal.write("'", literal.length - 1);
  return literal;
}

function assertHardened(connection: Connection, path: string): void {
  for (const [name, value] of Object.entries(REQUIRED)) {
    assert(
      String(connection.pragma(name, { simple: true })) === String(value),
      `${name} is ${value} on every connection`,
    );
  }
  const versions = connection.prepare('SELECT sqlite_version() AS sqlite, sqlite3mc_version() AS ciphers').get();
  assert(JSON.stringify(versions) === JSON.stringify(EXPECTED_VERSIONS), 'the database library is the pinned one');
  assert(!startsPlain(path), 'a store is never readable without its key');
}

function startsPlain(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(15);
    return readSync(descriptor, bytes, 0, 15, 0) === 15 && bytes.toString('latin1') === 'SQLite format 3';
  } finally {
    closeSync(descriptor);
  }
}

/** An empty file for its owner alone, with its name safe on the disk before anything is promised to be in it. */
function createPrivately(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
