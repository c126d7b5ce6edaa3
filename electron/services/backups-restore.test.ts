/** Restoring the store of an open desk, the drill for it, and the second folder, in a real session. */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupsIn, journalIn, readPlaces } from '../places.ts';
import { auditHead, verifyChain } from '../store/audit/audit-chain.ts';
import { presentBackups } from '../store/backup/stored-backups.ts';
import { flipBit } from '../store/backup/test-backups.ts';
import { listSegments } from '../store/journal/operation-journal.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { auditRows, openDeskOf, sessionIn, storeFolder, testMachine } from '../testing/session-fixture.ts';
import { findDeskDrill, listDeskDrills, runDrill } from './backups-drill.ts';
import { setSecondFolder } from './backups-folder.ts';
import { inspectBackup } from './backups-inspect.ts';
import { listDeskBackups } from './backups-list.ts';
import { listDeskRestores } from './backups-restore.ts';
import { addClosure, listDeskClosures } from './closures.ts';
import type { DeskSession } from './desk-session.ts';
import { createUser } from './users.ts';

const FIRST = { name: '初代', password: PASSWORD };
const SECOND = { name: '副責任者', password: `${PASSWORD}2` };

let place: ReturnType<typeof storeFolder>;
let machine: ReturnType<typeof testMachine>;
let session: DeskSession;
beforeEach(async () => {
  place = storeFolder();
  mkdirSync(join(place.path, 'data'));
  machine = testMachine();
  session = sessionIn(data(), machine);
  expect((await session.create(FIRST)).ok).toBe(true);
  const { work, keys } = openDeskOf(session);
  const made = await createUser({ work, keys, vault: session.vault }, { ...SECOND, role: 'supervisor' });
  expect(made.ok).toBe(true);
});
afterEach(async () => {
  await session.lock('person');
  place.remove();
});

const data = () => join(place.path, 'data');
const desk = () => openDeskOf(session);
const here = () => ({ folder: data(), backups: session.backups, vault: session.vault });

let day = 0;
async function close(count = 1): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    day += 1;
    const date = new Date(Date.UTC(2027, 0, day)).toISOString().slice(0, 10);
    expect((await addClosure(desk().work, { date, reason: '設備点検' })).ok).toBe(true);
  }
}
async function closures(): Promise<number> {
  const listed = await listDeskClosures(desk().work);
  return listed.ok ? listed.value.length : -1;
}
async function backUp(): Promise<string> {
  machine.pass(1000);
  const made = await session.backups.request(desk());
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.manifest.name;
}
const head = async () => (await auditHead(desk().work.store.read)).sequence;
const order = (name: string, journal: boolean) => ({ name, journal, reason: '誤った一括の登録', second: SECOND });
const restore = (name: string, journal: boolean) => session.restore(order(name, journal), () => undefined);

describe('restore', () => {
  test('gives everything back with the journal: nothing is missing, and work goes on', async () => {
    await close(2);
    const name = await backUp();
    await close(3);
    const before = await head();
    const result = await restore(name, true);
    expect(result).toMatchObject({ ok: true, value: { name, sequence: before, missing: null } });
    expect(await closures()).toBe(5);
    await close();
    expect(await closures()).toBe(6);
    const { intact } = await verifyChain(desk().work.store.read, null);
    expect(intact).toBe(true);
  });

  test('without the journal says exactly which rows are missing, and who agreed to it', async () => {
    await close(2);
    const name = await backUp();
    await close(3);
    const present = await head();
    const inspected = await inspectBackup(desk(), here(), { name });
    if (!inspected.ok) throw new Error(inspected.error.type);
    const { sequence } = inspected.value;
    expect(inspected.value).toMatchObject({
      present,
      missing: null,
      missingWithoutJournal: { from: sequence + 1, to: present },
      journal: { sequence: present },
    });
    const result = await restore(name, false);
    expect(result).toMatchObject({
      ok: true,
      value: { transactions: 0, missing: { from: sequence + 1, to: present } },
    });
    expect(await closures()).toBe(2);
    const row = (await auditRows(session)).find(({ action }) => action === 'backups:restore');
    expect(JSON.parse(row?.detail ?? '{}')).toMatchObject({
      backup: name,
      journal: false,
      missingFrom: sequence + 1,
      missingTo: present,
    });
    const listed = await listDeskRestores(desk());
    expect(listed).toMatchObject({ ok: true, value: [{ name, missing: { from: sequence + 1, to: present } }] });
  });

  test('keeps everything of before in the quarantine, backups that tell of what is no more among it', async () => {
    await close(2);
    const name = await backUp();
    await close(3);
    const later = await backUp();
    const result = await restore(name, false);
    if (!result.ok) throw new Error(result.error.type);
    const kept = readdirSync(join(data(), 'quarantine', result.value.quarantine));
    expect(kept).toEqual(expect.arrayContaining(['desk.db', 'high-water', 'journal', later]));
    const names = presentBackups(backupsIn(data()), desk().keys.sidecarKey).map((backup) => backup.name);
    expect(names).toContain(name);
    expect(names).not.toContain(later);
    expect(existsSync(join(data(), '.restore'))).toBe(false);
  });

  test('opens like any other store afterwards', async () => {
    await close(2);
    const name = await backUp();
    await close(1);
    expect((await restore(name, false)).ok).toBe(true);
    await close(1);
    await session.lock('person');
    expect(existsSync(join(data(), 'repairs')) && readdirSync(join(data(), 'repairs')).length > 0).toBe(false);
    session = sessionIn(data(), machine);
    expect((await session.signIn(FIRST)).ok).toBe(true);
    expect(await closures()).toBe(3);
    expect((await auditRows(session)).map(({ action }) => action)).not.toContain('store:repair');
  });

  test('lets the person who restored go on even where the backup is from before that person came', async () => {
    const name = await backUp();
    const third = { name: '三人目', password: `${PASSWORD}3` };
    const { work, keys } = desk();
    expect((await createUser({ work, keys, vault: session.vault }, { ...third, role: 'supervisor' })).ok).toBe(true);
    await session.lock('person');
    expect((await session.signIn(third)).ok).toBe(true);
    expect((await restore(name, false)).ok).toBe(true);
    expect(session.current()?.work.user.name).toBe(third.name);
  });

  test.each([
    ['a wrong password', { name: SECOND.name, password: 'something else 馬 here' }, 'signInRefused'],
    ['the same person', FIRST, 'notPermitted'],
  ])('is refused with %s, and nothing is changed', async (_what, second, type) => {
    const name = await backUp();
    await close(1);
    const result = await session.restore({ ...order(name, false), second }, () => undefined);
    expect(result).toMatchObject({ ok: false, error: { type } });
    expect(await closures()).toBe(1);
  });

  test('leaves the store as it is when the backup is damaged', async () => {
    const name = await backUp();
    await close(1);
    flipBit(join(backupsIn(data()), name, 'desk.db'));
    const result = await restore(name, true);
    expect(result).toEqual({ ok: false, error: { type: 'restoreFailed', reason: 'backupDamaged' } });
    expect(await closures()).toBe(1);
    await close(1);
    expect(existsSync(join(data(), 'quarantine'))).toBe(false);
  });
});

describe('runDrill', () => {
  const drill = () => runDrill(desk(), { ...here(), clock: machine.clock, onProgress: () => undefined });

  test('finds that the newest backup and the journal give the store back, and keeps the report', async () => {
    await close(2);
    const backup = await backUp();
    await close(3);
    const present = await head();
    const result = await drill();
    expect(result).toMatchObject({
      ok: true,
      value: { backup, passed: true, failed: [], sequence: present, restoredSequence: present, by: FIRST.name },
    });
    if (!result.ok) return;
    expect(result.value.rows).toBe(result.value.restoredRows);
    expect(findDeskDrill(desk().work.store.read, result.value.drillId)).toEqual(result.value);
    expect(await listDeskDrills(desk())).toEqual({ ok: true, value: [result.value] });
    expect(existsSync(join(data(), '.drill'))).toBe(false);
  });

  test.each<[string, (path: string) => void, string]>([
    ['a damaged backup', (path) => flipBit(join(path, 'desk.db')), 'backup'],
    ['a copy of the header that opens nothing', (path) => flipBit(join(path, 'vault.json')), 'header'],
  ])('finds %s', async (_what, spoil, check) => {
    const name = await backUp();
    spoil(join(backupsIn(data()), name));
    expect(await drill()).toMatchObject({ ok: true, value: { passed: false, failed: [check] } });
  });

  test('finds a journal that does not reach as far as the store', async () => {
    await backUp();
    await close(3);
    const [last] = listSegments(journalIn(data())).toReversed();
    flipBit(last?.path ?? '');
    expect(await drill()).toMatchObject({ ok: true, value: { passed: false, failed: ['head'] } });
  });

  test('says so where there is no backup', async () => {
    expect(await drill()).toEqual({ ok: false, error: { type: 'notFound', what: 'backup' } });
  });
});

describe('setSecondFolder', () => {
  const disk = () => join(place.path, 'disk');
  const choose = async (path: string | null) => {
    const result = await setSecondFolder(desk(), here(), { path });
    await session.backups.settled();
    return result;
  };

  test('puts the journal and a copy of each backup there, and back when it is chosen no more', async () => {
    mkdirSync(disk());
    await close(1);
    expect(await choose(disk())).toMatchObject({ ok: true, value: { present: true, kind: 'sameDisk' } });
    const second = readPlaces(data()).second ?? '';
    expect(second.startsWith(join(disk(), 'Madoguchi-'))).toBe(true);
    expect(listSegments(journalIn(second)).length).toBeGreaterThan(0);
    expect(existsSync(journalIn(data()))).toBe(false);
    const listed = await listDeskBackups(desk(), here());
    expect(listed.ok && listed.value.rows[0]?.places).toEqual(['local', 'second']);
    await close(1);
    await session.lock('person');
    expect((await session.signIn(FIRST)).ok).toBe(true);
    expect(await closures()).toBe(2);
    expect(await choose(null)).toEqual({ ok: true, value: null });
    expect(listSegments(journalIn(data())).length).toBeGreaterThan(0);
    await close(1);
    await session.lock('person');
    expect((await session.signIn(FIRST)).ok).toBe(true);
    expect(await closures()).toBe(3);
  });

  test.each<[string, () => string, string]>([
    ['one that is not there', () => join(place.path, 'nowhere'), 'absent'],
    ['the data folder', () => data(), 'dataFolder'],
    ['one inside it', () => backupsIn(data()), 'dataFolder'],
    ['half a path', () => 'disk', 'relative'],
  ])('refuses %s', async (_what, path, reason) => {
    await backUp();
    expect(await choose(path())).toEqual({ ok: false, error: { type: 'folderRefused', reason } });
    expect(readPlaces(data()).second).toBeNull();
  });

  test('lets the desk open without it, says so, and takes it up again when it is back', async () => {
    mkdirSync(disk());
    await choose(disk());
    await close(1);
    await backUp();
    await session.lock('person');
    renameSync(disk(), `${disk()}-unplugged`);
    expect((await session.signIn(FIRST)).ok).toBe(true);
    expect(session.backups.health().second).toBe('absent');
    expect(await closures()).toBe(1);
    await close(1);
    await backUp();
    expect(readPlaces(data()).journal).toBe('data');
    await session.lock('person');
    renameSync(`${disk()}-unplugged`, disk());
    expect((await session.signIn(FIRST)).ok).toBe(true);
    expect(await closures()).toBe(2);
    await backUp();
    expect(readPlaces(data()).journal).toBe('second');
    expect(session.backups.health().second).toBe('fine');
    await close(1);
    await session.lock('person');
    expect((await session.signIn(FIRST)).ok).toBe(true);
    expect(await closures()).toBe(3);
    rmSync(disk(), { recursive: true });
  });
});
