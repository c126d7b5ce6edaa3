/** A change of keys of real files (SEC-39): what is laid, who opens it, and that it can be cut short anywhere. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import { headOf } from '../audit/audit-chain.ts';
import { presentBackups, verifyBackup } from '../backup/stored-backups.ts';
import { openDrafts } from '../drafts/drafts.ts';
import { openStore } from '../store.ts';
import { sealForNobody, TEST_KEY, TEST_SIDECAR_KEY, TEST_START, testEntry, testId } from '../test-store.ts';
import { layGenerationInThread, shredRetiredInThread } from './change-generation.ts';
import { nextName, retiredFiles, settleRotation } from './generation-files.ts';
import { generationFolders } from './lay-generation.ts';

const FROM = { databaseKey: TEST_KEY, sidecarKey: TEST_SIDECAR_KEY };
const TO = {
  databaseKey: createHash('sha256').update('another key').digest(),
  sidecarKey: createHash('sha256').update('another sidecar key').digest(),
};

const CLOCK = { now: () => TEST_START };
const AUTHOR = testId('user', 1);

let folder: string;
let database: string;
let journalFolder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-rotation-'));
  database = join(folder, 'desk.db');
  journalFolder = join(folder, 'journal');
  const store = open(FROM, true);
  for (let row = 0; row < 3; row++) {
    await store.write((_db, audit) => ({ ok: true as const, value: audit.append(testEntry) }));
  }
  await store.close();
  const drafts = openDrafts({ path: join(folder, 'drafts'), sidecarKey: FROM.sidecarKey, clock: CLOCK });
  await drafts.keep(AUTHOR, { place: draftPlace('caseNote', testId('case', 1)), text: '書きかけ', baseRevision: null });
  await drafts.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

function open({ databaseKey, sidecarKey }: typeof FROM, create = false) {
  const opened = openStore({
    path: database,
    key: databaseKey,
    sidecarKey,
    clock: CLOCK,
    newId: () => testId('store', 0),
    create,
    sealSeed: sealForNobody,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const order = () => ({
  database,
  journalFolder,
  drafts: join(folder, 'drafts'),
  backups: join(folder, 'backups'),
  header: Buffer.from('the header'),
  madeAt: TEST_START,
  generation: 2,
  from: FROM,
  to: TO,
});
const folders = () => generationFolders(order());
/** Everything that stands there before. */
const paths = () => [journalFolder, order().drafts, join(folder, 'high-water'), database];
const lay = () => layGenerationInThread(order(), () => undefined);

async function headAfter(keys: typeof FROM) {
  const store = open(keys);
  try {
    return headOf(store.read);
  } finally {
    await store.close();
  }
}

describe('layGeneration', () => {
  test('lays database, journal and mark beside those of the store, and leaves these as they are', async () => {
    const before = readFileSync(database);
    const seen: number[] = [];
    expect(await layGenerationInThread(order(), (done) => seen.push(done))).toEqual({ ok: true, value: null });
    expect(readFileSync(database)).toEqual(before);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    for (const path of paths()) expect(existsSync(nextName(path, 2))).toBe(true);
    expect((await headAfter(FROM)).sequence).toBeGreaterThan(3);
  });

  test('lays what was typed and not saved, for the new key', async () => {
    expect((await lay()).ok).toBe(true);
    settleRotation(folders(), 2);
    const after = openDrafts({ path: order().drafts, sidecarKey: TO.sidecarKey, clock: CLOCK });
    expect(after.damaged).toBe(false);
    expect(after.list(AUTHOR)).toMatchObject([{ text: '書きかけ' }]);
    await after.close();
  });

  test('refuses a store that was not closed cleanly', async () => {
    const { store, copy } = { store: open(FROM), copy: join(folder, 'copy') };
    for (const name of ['desk.db', 'high-water']) cpSync(join(folder, name), join(copy, name));
    const unclean = { ...order(), database: join(copy, 'desk.db'), journalFolder: join(copy, 'journal') };
    const laid = await layGenerationInThread(unclean, () => undefined);
    await store.close();
    expect(laid).toEqual({ ok: false, error: { type: 'rotationFailed', reason: 'unproved', check: 'mark' } });
  });

  test('refuses a store that is damaged', async () => {
    const bytes = readFileSync(database);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(database, bytes);
    expect(await lay()).toMatchObject({ ok: false, error: { type: 'rotationFailed', reason: 'store' } });
  });
});

describe('settleRotation', () => {
  test('puts the new generation in place: it opens with the new keys only, at the same row, and goes on', async () => {
    const before = await headAfter(FROM);
    await lay();
    expect(settleRotation(folders(), 2)).toBe('finished');
    expect(settleRotation(folders(), 2)).toBe('nothing');
    expect(() => open(FROM)).toThrow();
    const store = open(TO);
    expect(headOf(store.read)).toEqual(before);
    expect(store.markBefore?.closed).not.toBeNull();
    await store.write((_db, audit) => ({ ok: true as const, value: audit.append(testEntry) }));
    await store.close();
    expect((await headAfter(TO)).sequence).toBe(before.sequence + 1);
  });

  test('gives the new key a backup from the first moment on', async () => {
    await lay();
    expect(presentBackups(order().backups, TO.sidecarKey)).toEqual([]);
    settleRotation(folders(), 2);
    const [backup, ...more] = presentBackups(order().backups, TO.sidecarKey);
    expect(more).toEqual([]);
    expect(backup?.manifest).toMatchObject({ why: 'rotation', head: await headAfter(TO) });
    expect(backup !== undefined && (await verifyBackup(backup))).toBe(true);
    expect(presentBackups(order().backups, FROM.sidecarKey)).toEqual([]);
  });

  test('takes away what was laid for a generation that never began', async () => {
    await lay();
    const before = readdirSync(folder).filter((name) => !name.includes('.next-'));
    expect(settleRotation(folders(), 1)).toBe('nothing');
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(order().backups)).toEqual([]);
    expect((await headAfter(FROM)).sequence).toBeGreaterThan(3);
  });

  test('goes on from wherever it was cut', async () => {
    await lay();
    const laid = join(folder, '..', `${folder}-laid`);
    cpSync(folder, laid, { recursive: true });
    try {
      for (let moves = 0; moves <= 2 * paths().length; moves++) {
        rmSync(folder, { recursive: true });
        cpSync(laid, folder, { recursive: true });
        for (const [index, path] of paths().entries()) move(path, Math.min(2, Math.max(0, moves - 2 * index)));
        settleRotation(folders(), 2);
        expect((await headAfter(TO)).sequence).toBeGreaterThan(3);
      }
    } finally {
      rmSync(laid, { recursive: true });
    }
  });

  test('keeps what stood there until it is shredded', async () => {
    const old = readFileSync(database);
    await lay();
    settleRotation(folders(), 2);
    const retired = retiredFiles(folders());
    expect(retired).toHaveLength(4);
    expect(readFileSync(`${database}.retired-2`)).toEqual(old);
    expect(await shredRetiredInThread(folders())).toBe(4);
    expect(retiredFiles(folders())).toEqual([]);
    expect(await shredRetiredInThread(folders())).toBe(0);
    expect((await headAfter(TO)).sequence).toBeGreaterThan(3);
  });
});

/** 0: nothing has moved; 1: what stood there is retired; 2: the new one is in place. */
function move(path: string, far: number): void {
  if (far >= 1) {
    cpSync(path, `${path}.retired-2`, { recursive: true });
    rmSync(path, { recursive: true });
  }
  if (far === 2) {
    cpSync(nextName(path, 2), path, { recursive: true });
    rmSync(nextName(path, 2), { recursive: true });
  }
}
