import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BrokenInvariant } from '../../shared/core/assert.ts';
import { migrate } from './migrate.ts';
import { KNOWN_SCHEMA } from './migrations/all-migrations.ts';
import { APPLICATION_ID, type Connection, openDatabase } from './open-database.ts';
import { openStore } from './store.ts';
import type { OpenError } from './store-errors.ts';
import { fingerprint, openPlain, openRaw } from './test-raw.ts';
import { sealForNobody, TEST_KEY, TEST_SIDECAR_KEY, TestStore, testId } from './test-store.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-open-'));
  path = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (create: boolean, key: Uint8Array = TEST_KEY) =>
  openDatabase({ path, key, access: 'readWrite', create, knownSchema: KNOWN_SCHEMA });

function opened(create: boolean): Connection {
  const result = open(create);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

function refusal(key: Uint8Array = TEST_KEY): OpenError | 'opened' {
  const result = open(false, key);
  if (!result.ok) return result.error;
  result.value.close();
  return 'opened';
}

/** A closed store of this build. */
function makeStore(): void {
  const connection = opened(true);
  migrate(connection);
  connection.close();
}

describe('openDatabase', () => {
  test.each([0, 1, 16, 31, 33, 64])('refuses a key of %i bytes', (length) => {
    expect(() => open(true, new Uint8Array(length))).toThrow(BrokenInvariant);
    expect(existsSync(path)).toBe(false);
  });

  test.each(['store.db', 'file:store.db?key=x', ':memory:', ''])(
    'refuses the path %j, which is not absolute',
    (name) => {
      const request = { path: name, key: TEST_KEY, access: 'readWrite', create: true, knownSchema: 1 } as const;
      expect(() => openDatabase(request)).toThrow(BrokenInvariant);
    },
  );

  test('makes no file that can be read without its key, whatever the key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        const result = open(true, key);
        if (!result.ok) throw new Error(result.error.type);
        result.value.exec("CREATE TABLE names (name TEXT); INSERT INTO names VALUES (printf('%.9000c', 'x'))");
        result.value.close();
        const bytes = readFileSync(path);
        rmSync(path);
        return bytes.length > 9000 && !bytes.includes('SQLite format 3') && !bytes.includes('xxxx');
      }),
      { seed: 20261121, numRuns: 40 },
    );
  });

  test('keeps the file for its owner', () => {
    makeStore();
    expect(statSync(path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  test('asserts its settings in a second session too', () => {
    makeStore();
    const connection = opened(false);
    const read = (name: string) => String(connection.pragma(name, { simple: true }));
    const names = ['synchronous', 'journal_mode', 'temp_store', 'foreign_keys', 'secure_delete', 'trusted_schema'];
    expect(names.map(read)).toEqual(['2', 'wal', '2', '1', '1', '0']);
    expect(['cell_size_check', 'mmap_size', 'recursive_triggers'].map(read)).toEqual(['1', '0', '1']);
    connection.close();
  });

  test('has to: the build by itself would lose acknowledged commits and write plaintext to temporary files', () => {
    makeStore();
    const raw = openRaw(path);
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
    expect(raw.pragma('synchronous', { simple: true })).toBe(1);
    expect(raw.pragma('temp_store', { simple: true })).toBe(0);
    expect(raw.pragma('trusted_schema', { simple: true })).toBe(1);
    raw.close();
  });
});

describe('openDatabase refuses', () => {
  const cases: readonly (readonly [string, () => void, OpenError])[] = [
    ['no file', () => undefined, { type: 'storeAbsent' }],
    ['an empty file', () => writeFileSync(path, ''), { type: 'storeAbsent' }],
    ['a store that was never finished', () => opened(true).close(), { type: 'storeAbsent' }],
    [
      'a database without encryption',
      () => openPlain(path).exec('CREATE TABLE t (a)').close(),
      { type: 'storeDamaged', reason: 'notOurFile' },
    ],
    ['a text', () => writeFileSync(path, 'hello'), { type: 'storeDamaged', reason: 'notOurFile' }],
    ['noise', () => writeFileSync(path, randomBytes(8192)), { type: 'storeDamaged', reason: 'wrongKey' }],
    [
      'another program’s database under our key',
      () => {
        const other = openRaw(path);
        other.exec('CREATE TABLE t (a); PRAGMA application_id = 7; PRAGMA user_version = 10');
        other.close();
      },
      { type: 'storeDamaged', reason: 'notOurFile' },
    ],
    [
      'a store cut short',
      () => {
        makeStore();
        truncateSync(path, 8 * 4096);
      },
      { type: 'storeDamaged', reason: 'corrupt' },
    ],
    [
      'commits without their store',
      () => {
        makeStore();
        const writer = opened(false);
        writer.exec("INSERT INTO meta VALUES ('a', 'b')");
        copyFileSync(`${path}-wal`, join(folder, 'kept'));
        writer.close();
        rmSync(path);
        copyFileSync(join(folder, 'kept'), `${path}-wal`);
      },
      { type: 'storeDamaged', reason: 'corrupt' },
    ],
    [
      'a newer schema',
      () => {
        makeStore();
        const newer = openRaw(path);
        newer.pragma(`user_version=${KNOWN_SCHEMA + 10}`);
        newer.close();
      },
      { type: 'newerSchema', found: KNOWN_SCHEMA + 10, known: KNOWN_SCHEMA },
    ],
  ];

  test.each(cases)('%s, and changes no byte', (_, make, error) => {
    make();
    const before = fingerprint(path);
    expect(refusal()).toEqual(error);
    expect(fingerprint(path)).toEqual(before);
  });

  test('the wrong key, and changes no byte', () => {
    makeStore();
    const before = fingerprint(path);
    expect(refusal(randomBytes(32))).toEqual({ type: 'storeDamaged', reason: 'wrongKey' });
    expect(fingerprint(path)).toEqual(before);
    expect(refusal()).toBe('opened');
  });

  test('damage inside the first page', () => {
    makeStore();
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(900) ^ 1, 900);
    writeFileSync(path, bytes);
    expect(refusal()).toEqual({ type: 'storeDamaged', reason: 'wrongKey' });
  });

  test('a newer schema that only the journal of a crashed session knows, and changes no byte of the three files', async () => {
    const test = new TestStore();
    const live = openRaw(test.path);
    live.pragma(`user_version=${KNOWN_SCHEMA + 20}`);
    for (const suffix of ['', '-wal', '-shm']) copyFileSync(`${test.path}${suffix}`, `${path}${suffix}`);
    live.close();
    await test.remove();
    const before = fingerprint(path);
    expect(Object.values(before)).not.toContain(null);
    const result = openStore({ ...test.options, path });
    expect(result).toEqual({
      ok: false,
      error: { type: 'newerSchema', found: KNOWN_SCHEMA + 20, known: KNOWN_SCHEMA },
    });
    expect(fingerprint(path)).toEqual(before);
  });

  test('a folder that is not there', () => {
    const options = { path: join(folder, 'no', 'store.db'), key: TEST_KEY, sidecarKey: TEST_SIDECAR_KEY, create: true };
    const store = openStore({
      ...options,
      clock: { now: () => 0 as never },
      newId: () => testId('store', 0),
      sealSeed: sealForNobody,
    });
    expect(store).toEqual({ ok: false, error: { type: 'notSaved', reason: 'io' } });
  });
});

describe('openDatabase, whatever stands on the disk,', () => {
  test('answers a store or a typed error, and never throws', async () => {
    const desk = new TestStore();
    const live = openRaw(desk.path);
    live.exec("INSERT INTO meta VALUES ('sample', '1')");
    const [db, wal] = [readFileSync(desk.path), readFileSync(`${desk.path}-wal`)];
    live.close();
    await desk.remove();
    const damage = fc.record({
      file: fc.constantFrom('db', 'wal'),
      at: fc.nat(0xff_ff),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      cut: fc.option(fc.nat(0xff_ff), { freq: 3 }),
    });
    fc.assert(
      fc.property(damage, ({ file, at, bytes, cut }) => {
        const copies = { db: Buffer.from(db), wal: Buffer.from(wal) };
        const damaged = file === 'db' ? copies.db : copies.wal;
        damaged.set(bytes.subarray(0, Math.max(0, damaged.length - (at % damaged.length))), at % damaged.length);
        const kept = cut === null ? damaged : damaged.subarray(0, cut % damaged.length);
        writeFileSync(path, file === 'db' ? kept : copies.db);
        writeFileSync(`${path}-wal`, file === 'wal' ? kept : copies.wal);
        const result = open(false);
        if (result.ok) result.value.close();
        for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
        return result.ok || result.error.type.length > 0;
      }),
      { seed: 20261121, numRuns: 150 },
    );
  });
});

describe('openDatabase with create', () => {
  test.each([
    ['an absent file', () => undefined],
    ['an empty file', () => writeFileSync(path, '')],
    ['a store that was never finished', () => opened(true).close()],
  ])('makes a store of %s', (_, make) => {
    make();
    makeStore();
    expect(refusal()).toBe('opened');
    const raw = openRaw(path);
    expect(raw.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    raw.close();
  });

  test('never makes one over a file that holds something', () => {
    writeFileSync(path, randomBytes(4096));
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(open(true)).toEqual({ ok: false, error: { type: 'storeDamaged', reason: 'wrongKey' } });
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(digest);
  });
});
