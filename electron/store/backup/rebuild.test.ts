import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditHead } from '../audit/audit-chain.ts';
import { listSegments, openJournal } from '../journal/operation-journal.ts';
import { openRaw } from '../test-raw.ts';
import { TEST_KEY, TEST_SIDECAR_KEY, TestStore } from '../test-store.ts';
import { make } from './backup-kernel.ts';
import { DATABASE_FILE } from './backup-name.ts';
import { copyOf } from './in-thread.ts';
import { rebuildInThread } from './make-backup.ts';
import { framesAfter, type RebuildOrder, rebuildStore } from './rebuild.ts';
import { type PresentBackup, presentBackups } from './stored-backups.ts';
import { addUsers, flipBit, later, orderFor } from './test-backups.ts';

let desk: TestStore;
let backup: PresentBackup;
/** One user before the backup, four after it. */
beforeEach(async () => {
  desk = new TestStore();
  await addUsers(desk, 1, 1);
  backup = await newBackup();
  await addUsers(desk, 2, 4);
});
afterEach(() => desk.remove());

async function newBackup(): Promise<PresentBackup> {
  desk.now = later(desk.now, 1000);
  const keys = { databaseKey: copyOf(TEST_KEY), sidecarKey: copyOf(TEST_SIDECAR_KEY) };
  const made = await make({ ...orderFor(desk), ...keys }, () => undefined);
  const [newest] = presentBackups(join(desk.folder, 'backups'), TEST_SIDECAR_KEY);
  if (!made.ok || newest === undefined) throw new Error('a backup was made');
  return newest;
}

const journal = () => join(desk.folder, 'journal');
const toFile = () => join(desk.folder, 'built.db');
const order = (): RebuildOrder => ({
  backup,
  journal: journal(),
  databaseKey: TEST_KEY,
  sidecarKey: TEST_SIDECAR_KEY,
  toFile: toFile(),
});

function builtUsers(): number {
  const raw = openRaw(toFile());
  const count = raw.prepare('SELECT count(*) FROM users').pluck().get() as number;
  raw.close();
  return count;
}

/** A new segment at the tip, as after a verified backup. */
async function rotate(): Promise<void> {
  await desk.store.close();
  const opened = openJournal({ folder: journal(), sidecarKey: TEST_SIDECAR_KEY });
  if (typeof opened === 'string') throw new Error(opened);
  opened.startSegment();
  opened.close();
  await desk.reopen();
}

describe('rebuildStore', () => {
  test('gives every row back: the backup, and what the journal adds to it', async () => {
    const head = await auditHead(desk.store.read);
    const result = await rebuildInThread(order());
    expect(result).toMatchObject({
      ok: true,
      value: { head, replayed: 4, journalEnd: head.sequence, counts: { users: 5 } },
    });
    expect(builtUsers()).toBe(5);
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('built'))).toEqual(['built.db']);
  });

  test('follows the journal over its segments, and passes over one that is older than the backup', async () => {
    await rotate();
    await addUsers(desk, 6, 2);
    await rotate();
    backup = await newBackup();
    await addUsers(desk, 8, 1);
    expect(listSegments(journal())).toHaveLength(3);
    expect(await rebuildStore(order())).toMatchObject({ ok: true, value: { replayed: 1 } });
    expect(builtUsers()).toBe(8);
  });

  test('gives the backup alone where no journal is asked for, or none lies there', async () => {
    expect(await rebuildStore({ ...order(), journal: null })).toMatchObject({
      ok: true,
      value: { replayed: 0, journalEnd: null, head: backup.manifest.head },
    });
    expect(builtUsers()).toBe(1);
    rmSync(toFile());
    const nowhere = join(desk.folder, 'nowhere');
    expect(await rebuildStore({ ...order(), journal: nowhere })).toMatchObject({ ok: true, value: { replayed: 0 } });
  });

  test('stops at a damaged frame, and says how far the journal goes', async () => {
    await rotate();
    await addUsers(desk, 6, 2);
    const [first] = listSegments(journal());
    flipBit(first?.path ?? '');
    const result = await rebuildStore(order());
    if (!result.ok) throw new Error(result.error.type);
    expect(result.value.replayed).toBeLessThan(4);
    expect(result.value.journalEnd).toBe((await auditHead(desk.store.read)).sequence);
    expect(builtUsers()).toBe(1 + result.value.replayed);
  });

  test('plays no journal that begins after the backup', async () => {
    await rotate();
    await addUsers(desk, 6, 2);
    const [first] = listSegments(journal());
    rmSync(first?.path ?? '');
    const head = await auditHead(desk.store.read);
    expect(await rebuildStore(order())).toMatchObject({
      ok: true,
      value: { replayed: 0, head: backup.manifest.head, journalEnd: head.sequence },
    });
  });

  test('keeps nothing of a damaged backup', async () => {
    flipBit(join(backup.path, DATABASE_FILE));
    expect(await rebuildInThread(order())).toEqual({ ok: false, error: { type: 'backupDamaged' } });
    expect(existsSync(toFile())).toBe(false);
  });

  test('keeps nothing that another key made', async () => {
    const other = new Uint8Array(32).fill(1);
    expect(await rebuildStore({ ...order(), databaseKey: other })).toEqual({
      ok: false,
      error: { type: 'rebuildUnproved', check: 'opens' },
    });
    expect(existsSync(toFile())).toBe(false);
  });
});

describe('framesAfter', () => {
  test('answers nothing for a row that the journal does not know', () => {
    const { frames } = framesAfter(journal(), TEST_SIDECAR_KEY, { sequence: 2, hash: 'e'.repeat(64) });
    expect(frames).toEqual([]);
  });
});
