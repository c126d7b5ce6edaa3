import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditHead } from '../audit/audit-chain.ts';
import { readMeta } from '../meta-repository.ts';
import { KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { openDatabase } from '../open-database.ts';
import { dropTriggers, openRaw } from '../test-raw.ts';
import { TEST_KEY, TEST_SIDECAR_KEY, TestStore, testId } from '../test-store.ts';
import { listUsers } from '../users-repository.ts';
import { make } from './backup-kernel.ts';
import { DATABASE_FILE, HEADER_FILE, MANIFEST_FILE } from './backup-name.ts';
import { type BackupOrder, keepCopy, proveCopy, takeCopy } from './backup-steps.ts';
import { copyOf } from './in-thread.ts';
import { makeBackup } from './make-backup.ts';
import {
  copyBackup,
  deleteBackup,
  listBackups,
  materialise,
  presentBackups,
  sweepPartials,
  verifyBackup,
} from './stored-backups.ts';
import { addUsers, flipBit, later, orderFor } from './test-backups.ts';

let desk: TestStore;
beforeEach(() => {
  desk = new TestStore();
});
afterEach(() => desk.remove());

const backups = () => join(desk.folder, 'backups');
const present = () => presentBackups(backups(), TEST_SIDECAR_KEY);

/** In this thread, which is sooner where the thread is not what is tested. */
async function made(more: Partial<BackupOrder> = {}) {
  const order = orderFor(desk, more);
  const keys = { databaseKey: copyOf(order.databaseKey), sidecarKey: copyOf(order.sidecarKey) };
  const result = await make({ ...order, ...keys }, () => undefined);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function only() {
  await made();
  const [backup] = present();
  if (backup === undefined) throw new Error('a backup was made');
  return backup;
}

describe('makeBackup', () => {
  test('makes a folder that opens with the key and holds what the store held', async () => {
    await addUsers(desk, 1, 3);
    const result = await makeBackup(orderFor(desk));
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const manifest = result.value;
    expect(manifest).toMatchObject({ why: 'request', schema: KNOWN_SCHEMA, provedFrom: 0, counts: { users: 3 } });
    expect(manifest.head).toEqual(await auditHead(desk.store.read));
    expect(readdirSync(backups())).toEqual([manifest.name]);
    const folder = join(backups(), manifest.name);
    expect(readdirSync(folder).toSorted()).toEqual([DATABASE_FILE, MANIFEST_FILE, HEADER_FILE]);
    const raw = openRaw(join(folder, DATABASE_FILE));
    expect(raw.prepare('SELECT count(*) FROM users').pluck().get()).toBe(3);
    raw.close();
  });

  test('leaves nothing that others could read', async () => {
    const { name } = await made();
    for (const file of [DATABASE_FILE, HEADER_FILE, MANIFEST_FILE]) {
      expect(statSync(join(backups(), name, file)).mode & 0o077, file).toBe(0);
    }
    expect(statSync(join(backups(), name)).mode & 0o077).toBe(0);
  });

  test('lets the store go on, and is of one moment', async () => {
    await addUsers(desk, 1, 5);
    const making = makeBackup(orderFor(desk));
    let written = 5;
    let over = false;
    void making.finally(() => {
      over = true;
    });
    while (!over) {
      await addUsers(desk, ++written, 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const result = await making;
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { head, counts } = result.value;
    expect(written).toBeGreaterThan(5);
    // One row when the store was made, then one for each user.
    expect(counts['users']).toBe(head.sequence - 1);
  });

  test('proves the chain from an earlier backup when it is told to', async () => {
    const first = await made();
    await addUsers(desk, 1, 2);
    desk.now = later(desk.now, 1000);
    expect(await made({ proveFrom: first.head })).toMatchObject({ provedFrom: first.head.sequence });
  });

  test('is told how far it is, and when the store is no longer read', async () => {
    const steps: number[] = [];
    let copied = 0;
    await makeBackup(orderFor(desk), { onProgress: (done) => steps.push(done), onCopied: () => (copied += 1) });
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(copied).toBe(1);
  });

  test('leaves nothing behind when it is thought better of', async () => {
    const control = new AbortController();
    const making = makeBackup(orderFor(desk), { signal: control.signal, onCopied: () => control.abort() });
    expect(await making).toEqual({ ok: false, error: { type: 'backupFailed', reason: 'cancelled', check: null } });
    expect(readdirSync(backups())).toEqual([]);
  });

  test('refuses where the store itself is damaged', async () => {
    await addUsers(desk, 1, 9);
    await desk.store.close();
    flipBit(desk.path);
    const result = await makeBackup(orderFor(desk));
    expect(result).toMatchObject({ ok: false, error: { type: 'backupFailed' } });
    expect(readdirSync(backups())).toEqual([]);
  });

  test('tells a place that is no folder', async () => {
    writeFileSync(backups(), '');
    expect(await makeBackup(orderFor(desk))).toMatchObject({ ok: false, error: { reason: 'io' } });
  });
});

/** The copy of a busy day, damaged by `spoil` before it is proved. */
async function proofAfter(spoil: (file: string) => void) {
  await addUsers(desk, 1, 10);
  const order = orderFor(desk);
  const copy = await takeCopy(order);
  if (!copy.ok) throw new Error(JSON.stringify(copy.error));
  spoil(join(copy.value.folder, DATABASE_FILE));
  return { proof: await proveCopy(copy.value, order), keep: () => keepCopy(copy.value, order) };
}

const withCopy = (change: (raw: ReturnType<typeof openRaw>) => void) => (file: string) => {
  const raw = openRaw(file);
  change(raw);
  raw.close();
};

describe('proveCopy', () => {
  test.each<[string, (file: string) => void, string]>([
    ['a first page that is not ours', (file) => flipBit(file, 100), 'opens'],
    ['half a file', (file) => writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size / 2)), 'opens'],
    ['an empty file', (file) => writeFileSync(file, ''), 'opens'],
    ['a missing row', withCopy((raw) => raw.prepare('DELETE FROM users WHERE name = ?').run('User 7')), 'counts'],
    [
      'a changed row of the chain',
      withCopy((raw) => {
        dropTriggers(raw, 'audit');
        raw.exec("UPDATE audit SET action = 'nothing' WHERE sequence = 9");
      }),
      'chain',
    ],
    [
      'another last row of the chain',
      withCopy((raw) => {
        dropTriggers(raw, 'audit');
        raw.exec('UPDATE audit SET hash = zeroblob(32) WHERE sequence = 11');
      }),
      'chain',
    ],
    [
      'a search index that does not agree with itself',
      withCopy((raw) => {
        raw.exec("INSERT INTO case_grams (rowid, grams) VALUES (1, 'abc bcd')");
        raw.unsafeMode().exec('DELETE FROM case_grams_data WHERE id > 10');
      }),
      'integrity',
    ],
    ['another schema', withCopy((raw) => raw.pragma('user_version = 10')), 'counts'],
  ])('finds %s', async (_name, spoil, check) => {
    const { proof } = await proofAfter(spoil);
    expect(proof).toEqual({ ok: false, error: { type: 'backupFailed', reason: 'unproved', check } });
  });

  test.each([0.2, 0.4, 0.6, 0.8, 0.99])('finds a flipped bit wherever it is: %d', async (place) => {
    const { proof } = await proofAfter((file) => flipBit(file, Math.floor(statSync(file).size * place)));
    expect(proof).toMatchObject({ ok: false, error: { reason: 'unproved' } });
  });

  test('is what keeps a damaged copy from its name: without it, one gets there (the twin)', async () => {
    const { keep } = await proofAfter((file) => flipBit(file));
    const { name } = await keep();
    const [backup] = present();
    expect(backup?.name).toBe(name);
    const raw = openRaw(join(backups(), name, DATABASE_FILE));
    expect(() => raw.pragma('integrity_check')).toThrow('malformed');
    raw.close();
  });
});

describe('listBackups', () => {
  test('answers the newest first, and none where nothing was ever made', async () => {
    expect(listBackups(backups(), TEST_SIDECAR_KEY)).toEqual([]);
    await made();
    desk.now = later(desk.now, 3_600_000);
    await addUsers(desk, 1, 1);
    await made();
    expect(present().map(({ manifest }) => manifest.counts['users'])).toEqual([1, 0]);
  });

  test('knows a backup of other keys, a damaged one, and what is none at all', async () => {
    const { name } = await made();
    expect(listBackups(backups(), TEST_KEY)).toMatchObject([{ state: 'otherKey', name, said: { sequence: 1 } }]);
    const manifest = join(backups(), name, MANIFEST_FILE);
    const text = readFileSync(manifest, 'utf8');
    for (const spoiled of [
      text.replace('"users":0', '"users":5'),
      text.slice(0, 40),
      '',
      text.replace('{', '{"more":1,'),
    ]) {
      writeFileSync(manifest, spoiled);
      expect(listBackups(backups(), TEST_SIDECAR_KEY), spoiled).toMatchObject([{ state: 'damaged', name }]);
    }
    writeFileSync(manifest, text);
    mkdirSync(join(backups(), 'holiday'));
    mkdirSync(join(backups(), '.partial-20261121T000000000Z'));
    expect(listBackups(backups(), TEST_SIDECAR_KEY)).toMatchObject([{ state: 'present', name }]);
  });

  test('does not take the manifest of one backup for another', async () => {
    const first = await made();
    desk.now = later(desk.now, 1);
    const second = await made();
    const manifest = readFileSync(join(backups(), first.name, MANIFEST_FILE));
    writeFileSync(join(backups(), second.name, MANIFEST_FILE), manifest);
    expect(listBackups(backups(), TEST_SIDECAR_KEY).map(({ state }) => state)).toEqual(['damaged', 'present']);
  });
});

describe('verifyBackup', () => {
  test.each([DATABASE_FILE, HEADER_FILE])('finds one flipped bit of %s', async (file) => {
    const backup = await only();
    expect(await verifyBackup(backup)).toBe(true);
    flipBit(join(backup.path, file));
    expect(await verifyBackup(backup)).toBe(false);
    rmSync(join(backup.path, file));
    expect(await verifyBackup(backup)).toBe(false);
  });
});

describe('materialise', () => {
  test('lays a store that opens and holds the rows', async () => {
    await addUsers(desk, 1, 2);
    const backup = await only();
    const path = join(desk.folder, 'laid.db');
    expect(await materialise(backup, path)).toEqual({ ok: true, value: undefined });
    const opened = openDatabase({ path, key: TEST_KEY, access: 'readWrite', create: false, knownSchema: KNOWN_SCHEMA });
    if (!opened.ok) throw new Error(opened.error.type);
    expect(opened.value.prepare('SELECT count(*) FROM users').pluck().get()).toBe(2);
    opened.value.close();
    await expect(materialise(backup, path)).rejects.toMatchObject({ code: 'EEXIST' });
  });

  test('lays nothing of a backup that is not what was verified', async () => {
    const backup = await only();
    flipBit(join(backup.path, DATABASE_FILE));
    const path = join(desk.folder, 'laid.db');
    expect(await materialise(backup, path)).toEqual({ ok: false, error: { type: 'backupDamaged' } });
    expect(existsSync(path)).toBe(false);
  });
});

describe('copyBackup', () => {
  test('puts the same backup into another folder, once', async () => {
    const backup = await only();
    const second = join(desk.folder, 'second');
    expect((await copyBackup(backup, second)).ok).toBe(true);
    expect((await copyBackup(backup, second)).ok).toBe(true);
    const [copied] = presentBackups(second, TEST_SIDECAR_KEY);
    expect(copied?.manifest).toEqual(backup.manifest);
    if (copied !== undefined) expect(await verifyBackup(copied)).toBe(true);
  });

  test('gives no name to what is damaged on the way', async () => {
    const backup = await only();
    flipBit(join(backup.path, HEADER_FILE));
    const second = join(desk.folder, 'second');
    expect((await copyBackup(backup, second)).ok).toBe(false);
    expect(presentBackups(second, TEST_SIDECAR_KEY)).toEqual([]);
  });
});

describe('what lies in the folder', () => {
  test('half-made folders are swept, the others stay', async () => {
    const { name } = await made();
    const partial = await takeCopy(orderFor(desk, { madeAt: later(desk.now, 1) }));
    expect(partial.ok).toBe(true);
    expect(sweepPartials(backups())).toBe(1);
    expect(readdirSync(backups())).toEqual([name]);
    expect(sweepPartials(join(desk.folder, 'nowhere'))).toBe(0);
  });

  test('a deleted backup is gone', async () => {
    const { path } = await only();
    deleteBackup(path);
    expect(existsSync(path)).toBe(false);
  });

  test('a backup holds the id of its store', async () => {
    const { path } = await only();
    const raw = openRaw(join(path, DATABASE_FILE));
    expect(raw.prepare("SELECT value FROM meta WHERE name = 'storeId'").pluck().get()).toBe(testId('store', 0));
    raw.close();
    expect(await readMeta(desk.store.read, 'storeId')).toBe(testId('store', 0));
    expect(await listUsers(desk.store.read)).toEqual([]);
  });
});
