import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assert } from '../../../shared/core/assert.ts';
import { ok } from '../../../shared/core/result.ts';
import { headIn } from '../connection-head.ts';
import { insertContractor } from '../contractors-repository.ts';
import { writeMeta } from '../meta-repository.ts';
import { KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { type Connection, openDatabase } from '../open-database.ts';
import { contractorRow, userRow } from '../test-rows.ts';
import { TEST_KEY, TEST_SIDECAR_KEY, TestStore, testEntry } from '../test-store.ts';
import { insertUser } from '../users-repository.ts';
import type { JournalFrame } from './journal-frame.ts';
import { listSegments, readSegmentFile } from './operation-journal.ts';
import { replayFrames } from './replay.ts';

let desk: TestStore;
beforeEach(() => {
  desk = new TestStore();
});
afterEach(() => desk.remove());

function recordedFrames(): readonly JournalFrame[] {
  return listSegments(join(desk.folder, 'journal')).flatMap(
    ({ path }) => readSegmentFile(TEST_SIDECAR_KEY, path)?.frames.map(({ frame }) => frame()) ?? [],
  );
}

function emptyDatabase(name: string): Connection {
  const path = join(desk.folder, name);
  rmSync(path, { force: true });
  const opened = openDatabase({ path, key: TEST_KEY, access: 'readWrite', create: true, knownSchema: KNOWN_SCHEMA });
  assert(opened.ok, 'a new database opens');
  return opened.value;
}

const TABLES =
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%_grams%'";

/** Every row of every table, as text. */
function contentOf(connection: Connection): Record<string, string> {
  const names = connection.prepare(TABLES).pluck().all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, JSON.stringify(connection.prepare(`SELECT * FROM ${name}`).all())]),
  );
}

describe('replayFrames', () => {
  test('makes the whole store again from nothing but its journal', async () => {
    await desk.change((db) => insertUser(db, userRow()));
    await desk.change((db) => insertContractor(db, contractorRow()));
    await desk.change((db) => writeMeta(db, 'sample', 'true'));
    const rebuilt = emptyDatabase('rebuilt.db');
    const frames = recordedFrames();
    expect(replayFrames(rebuilt, frames)).toEqual({ frames: frames.length, head: headIn(rebuilt), stoppedAt: null });
    await desk.store.close();
    const opened = openDatabase({
      path: desk.path,
      key: TEST_KEY,
      access: 'readOnly',
      create: false,
      knownSchema: KNOWN_SCHEMA,
    });
    assert(opened.ok, 'the store opens');
    expect(contentOf(rebuilt)).toEqual(contentOf(opened.value));
    expect(headIn(rebuilt)).toEqual(headIn(opened.value));
    opened.value.close();
    rebuilt.close();
  });

  test('passes over what the database holds already', async () => {
    await desk.change((db) => insertUser(db, userRow()));
    const rebuilt = emptyDatabase('rebuilt.db');
    replayFrames(rebuilt, recordedFrames());
    const before = headIn(rebuilt);
    expect(replayFrames(rebuilt, recordedFrames())).toEqual({ frames: 0, head: before, stoppedAt: null });
    rebuilt.close();
  });

  test.each<[string, (frame: JournalFrame) => JournalFrame]>([
    ['leads elsewhere', (frame) => ({ ...frame, head: { ...frame.head, hash: 'f'.repeat(64) } })],
    ['does not run', (frame) => ({ ...frame, statements: [{ sql: 'INSERT INTO nowhere VALUES (1)', values: [] }] })],
  ])('stops before a frame that %s, and keeps nothing of it', async (_what, spoil) => {
    await desk.change((db) => insertUser(db, userRow()));
    const [first, second] = recordedFrames();
    assert(first !== undefined && second !== undefined, 'two frames were written');
    const rebuilt = emptyDatabase('rebuilt.db');
    const outcome = replayFrames(rebuilt, [first, spoil(second)]);
    expect(outcome).toMatchObject({ frames: 1, head: first.head, stoppedAt: second.head.sequence });
    expect(rebuilt.prepare('SELECT count(*) FROM users').pluck().get()).toBe(0);
    rebuilt.close();
  });

  test('a change that the work rolled back, and a statement that failed inside a kept one, leave no frame and no statement', async () => {
    const before = recordedFrames().length;
    await desk.store.write(async (db) => {
      await insertUser(db, userRow());
      return { ok: false, error: { type: 'refused' } } as const;
    });
    expect(recordedFrames()).toHaveLength(before);
    await desk.change((db) => insertUser(db, userRow()));
    await desk.store.write(async (db, audit) => {
      audit.append(testEntry);
      const twice = await insertUser(db, userRow());
      expect(twice.ok).toBe(false);
      return ok();
    });
    const rebuilt = emptyDatabase('rebuilt.db');
    expect(replayFrames(rebuilt, recordedFrames()).stoppedAt).toBeNull();
    rebuilt.close();
  });
});
