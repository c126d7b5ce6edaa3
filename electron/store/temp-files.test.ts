import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertCases } from './bulk-insert.ts';
import { KNOWN_SCHEMA } from './migrations/all-migrations.ts';
import { type Connection, openDatabase } from './open-database.ts';
import { openRaw, openTempFiles } from './test-raw.ts';
import { bundleRow, fillDesk } from './test-rows.ts';
import { TEST_KEY, TestStore } from './test-store.ts';

const SECRET = 'himitsu-himitsu';
let desk: TestStore;
beforeAll(async () => {
  desk = new TestStore();
  await fillDesk(desk);
  const note = SECRET.repeat(200);
  const bundles = Array.from({ length: 800 }, (_, index) => bundleRow(index + 2, {}, note + index));
  await desk.change((db) => insertCases(db, bundles));
  await desk.store.close();
});
afterAll(() => rmSync(desk.folder, { recursive: true }));

/** Work that does not fit a small cache. Each looks for temporary files while SQLite still holds what it sorted or copied. */
const HEAVY: readonly (readonly [string, (connection: Connection) => readonly Buffer[]])[] = [
  [
    'sorts notes',
    (connection) => {
      const rows = connection.prepare('SELECT note_text FROM contacts ORDER BY note_text || id DESC').iterate();
      rows.next();
      const files = openTempFiles();
      rows.return?.();
      return files;
    },
  ],
  [
    'groups notes',
    (connection) => {
      const sql = 'SELECT DISTINCT note_text || id AS text FROM contacts UNION SELECT text FROM case_documents';
      const rows = connection.prepare(sql).iterate();
      rows.next();
      const files = openTempFiles();
      rows.return?.();
      return files;
    },
  ],
  [
    'fills a temporary table',
    (connection) => {
      connection.exec('CREATE TEMP TABLE copied AS SELECT * FROM contacts; INSERT INTO copied SELECT * FROM copied');
      return openTempFiles();
    },
  ],
  [
    'changes much behind a savepoint',
    (connection) => {
      connection.exec("BEGIN; SAVEPOINT before; UPDATE contacts SET note_text = note_text || 'x'");
      const files = openTempFiles();
      connection.exec('ROLLBACK');
      return files;
    },
  ],
];

function openOurs(): Connection {
  const request = { path: desk.path, key: TEST_KEY, create: false, knownSchema: KNOWN_SCHEMA };
  const result = openDatabase({ ...request, access: 'readWrite' });
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

function filesOf(connection: Connection, work: (connection: Connection) => readonly Buffer[]): readonly Buffer[] {
  connection.pragma('cache_size=-200');
  connection.pragma('temp.cache_size=-200');
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

describe.skipIf(process.platform !== 'linux')('temporary files', () => {
  test.each(HEAVY)('there are none while a store %s', (_, work) => {
    expect(filesOf(openOurs(), work)).toEqual([]);
  });

  test.each(HEAVY)(
    'there would be, with notes in the clear, while a database by the defaults of the build %s',
    (_, work) => {
      const files = filesOf(openRaw(desk.path), work);
      expect(files.some((bytes) => bytes.includes(SECRET))).toBe(true);
    },
  );
});
