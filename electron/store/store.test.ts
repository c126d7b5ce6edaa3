import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BrokenInvariant } from '../../shared/core/assert.ts';
import { err, ok } from '../../shared/core/result.ts';
import { auditHead, pageAudit } from './audit/audit-chain.ts';
import type { WritableDb } from './handles.ts';
import { readMeta, writeMeta } from './meta-repository.ts';
import { openRaw } from './test-raw.ts';
import { userRow } from './test-rows.ts';
import { TEST_START, TestStore, testEntry, testId } from './test-store.ts';
import { insertUser, listUsers } from './users-repository.ts';

let desk: TestStore;
beforeEach(() => {
  desk = new TestStore();
});
afterEach(() => desk.remove());

const names = async () => (await listUsers(desk.store.read)).map(({ name }) => name);
const nextTick = () => new Promise((resolve) => setImmediate(resolve));

describe('openStore', () => {
  test('names a new store once and says so in its audit chain', async () => {
    expect(await readMeta(desk.store.read, 'storeId')).toBe(testId('store', 0));
    expect(await readMeta(desk.store.read, 'createdAt')).toBe(String(TEST_START));
    const store = await desk.reopen();
    const { rows, total } = await pageAudit(store.read, { offset: 0, limit: 10 });
    expect(total).toBe(1);
    expect(rows).toMatchObject([{ sequence: 1, action: 'store:create', role: 'system', actorName: '' }]);
  });
});

describe('write', () => {
  test('keeps what the work answers ok to, with its audit row', async () => {
    const before = await auditHead(desk.store.read);
    const result = await desk.store.write(async (db, audit) => {
      audit.append(testEntry);
      await insertUser(db, userRow());
      return ok('done');
    });
    expect(result).toEqual(ok('done'));
    await desk.reopen();
    expect(await names()).toEqual(['Sato Hanako']);
    expect((await auditHead(desk.store.read)).sequence).toBe(before.sequence + 1);
  });

  test('rolls an error of the work back, audit row and all', async () => {
    const before = await auditHead(desk.store.read);
    const result = await desk.store.write(async (db, audit) => {
      audit.append(testEntry);
      await insertUser(db, userRow());
      return err({ type: 'refused' });
    });
    expect(result).toEqual(err({ type: 'refused' }));
    expect(await names()).toEqual([]);
    expect(await auditHead(desk.store.read)).toEqual(before);
  });

  test('rolls back what throws, and takes the next write', async () => {
    const broken = desk.store.write(async (db, audit) => {
      audit.append(testEntry);
      await insertUser(db, userRow());
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    await desk.change((db) => insertUser(db, userRow({ name: 'Next' })));
    expect(await names()).toEqual(['Next']);
  });

  test('refuses a change without an audit row', async () => {
    const silent = desk.store.write(async (db) => insertUser(db, userRow()));
    await expect(silent).rejects.toThrow(BrokenInvariant);
    expect(await names()).toEqual([]);
  });

  test('lets a work that only reads go without an audit row', async () => {
    expect(await desk.store.write(async (db) => ok((await listUsers(db)).length))).toEqual(ok(0));
  });

  test('runs one work after the other, however they wait inside', async () => {
    await desk.change((db) => writeMeta(db, 'sample', '0'));
    const increment = () =>
      desk.change(async (db) => {
        const value = Number(await readMeta(db, 'sample'));
        await nextTick();
        await writeMeta(db, 'sample', String(value + 1));
      });
    await Promise.all(Array.from({ length: 25 }, increment));
    expect(await readMeta(desk.store.read, 'sample')).toBe('25');
  });

  test('shows a reader nothing before the commit', async () => {
    let seen: readonly string[] | null = null;
    await desk.change(async (db) => {
      await insertUser(db, userRow());
      seen = await names();
    });
    expect(seen).toEqual([]);
    expect(await names()).toEqual(['Sato Hanako']);
  });

  test('refuses to wait for another write', async () => {
    const nested = desk.change(() => desk.change(() => 1));
    await expect(nested).rejects.toThrow(BrokenInvariant);
  });

  test('lets what a work has started write once the work is over', async () => {
    let later: Promise<unknown> = Promise.resolve();
    await desk.change(() => {
      later = nextTick()
        .then(nextTick)
        .then(() => desk.change((db) => insertUser(db, userRow())));
    });
    await later;
    expect(await names()).toEqual(['Sato Hanako']);
  });

  test('gives a handle that is of no use afterwards', async () => {
    let leaked: WritableDb | null = null;
    await desk.change((db) => {
      leaked = db;
    });
    await expect(insertUser(leaked as unknown as WritableDb, userRow())).rejects.toThrow(BrokenInvariant);
  });

  test('answers notSaved on a full disk, keeps nothing of the work, and goes on when there is room', async () => {
    await desk.change((db) => insertUser(db, userRow()));
    const before = await auditHead(desk.store.read);
    const result = await desk.store.write(async (db, audit) => {
      db.rows('PRAGMA max_page_count = 1').get();
      audit.append(testEntry);
      await insertUser(db, userRow({ id: testId('user', 2), name: 'x'.repeat(2_000_000) }));
      return ok('saved');
    });
    expect(result).toEqual(err({ type: 'notSaved', reason: 'diskFull' }));
    expect(await auditHead(desk.store.read)).toEqual(before);
    await desk.store.write((db) => ok(db.rows('PRAGMA max_page_count = 4294967294').get()));
    await desk.change((db) => insertUser(db, userRow({ id: testId('user', 3), name: 'After' })));
    expect(await names()).toEqual(['After', 'Sato Hanako']);
  });
});

describe('read', () => {
  test('is a connection that cannot write, whatever its statement', () => {
    const sql = "INSERT INTO meta VALUES ('sample', '1') RETURNING name";
    expect(() => desk.store.read.rows(sql).get()).toThrow('attempt to write a readonly database');
  });
});

describe('close', () => {
  test('waits for the writes under way and takes no more', async () => {
    const written = desk.change(async (db) => {
      await nextTick();
      return insertUser(db, userRow());
    });
    const closed = desk.store.close();
    await expect(desk.change(() => 1)).rejects.toThrow(BrokenInvariant);
    await Promise.all([written, closed, desk.store.close()]);
    await desk.reopen();
    expect(await names()).toEqual(['Sato Hanako']);
  });

  test('leaves one whole file behind', async () => {
    await desk.change((db) => insertUser(db, userRow()));
    await desk.store.close();
    const raw = openRaw(desk.path);
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.prepare('SELECT name FROM users').pluck().all()).toEqual(['Sato Hanako']);
    raw.close();
  });
});
