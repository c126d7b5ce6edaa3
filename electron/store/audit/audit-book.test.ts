/** The seals of the audit chain through a real store: they move with the transactions, survive a start, and begin anew where the key is lost. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { err, ok } from '../../../shared/core/result.ts';
import { readHighWater } from '../high-water.ts';
import { openStore, type Store } from '../store.ts';
import { highWaterOf } from '../store-files.ts';
import { openRaw } from '../test-raw.ts';
import { userRow } from '../test-rows.ts';
import { TEST_SIDECAR_KEY, TestStore, testEntry, testId } from '../test-store.ts';
import { insertUser, setUserDisabled } from '../users-repository.ts';
import { listEras, type SealSeed } from './audit-eras.ts';
import { unpackState } from './audit-ratchet.ts';
import { type AuditVerdict, verifyAuditTrail } from './audit-verification.ts';

let desk: TestStore;
let store: Store;
let seeds: Uint8Array[];
let keyOf: (holder: string) => string;
/** Keeps what an auditor could open. */
const sealSeed: SealSeed = (seed, auditors) => {
  seeds.push(Uint8Array.from(seed));
  return ['recovery', ...auditors].map((holder) => ({ holder, publicKey: keyOf(holder), seal: 'closed' }));
};
beforeEach(async () => {
  desk = new TestStore();
  await desk.store.close();
  rmSync(desk.folder, { recursive: true });
  const { mkdirSync } = await import('node:fs');
  mkdirSync(desk.folder);
  seeds = [];
  keyOf = (holder) => `key of ${holder}`;
  store = open(true);
});
afterEach(async () => {
  await store.close();
  rmSync(desk.folder, { recursive: true, force: true });
});

function open(create = false): Store {
  const opened = openStore({ ...desk.options, sealSeed, create });
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
}

async function reopen(between: () => void = () => undefined): Promise<void> {
  await store.close();
  between();
  store = open();
}

const append = (count = 1) =>
  store.write<undefined, never>((_db, audit) => {
    for (let row = 0; row < count; row += 1) audit.append(testEntry);
    return ok();
  });

/** As an auditor proves it who got every seed. */
async function verdict(): Promise<AuditVerdict> {
  const eras = await listEras(store.read);
  const { seedDigest } = await import('./audit-ratchet.ts');
  const byDigest = new Map(seeds.map((seed) => [seedDigest(seed).toString('hex'), seed]));
  const opened = new Map(eras.map(({ era, seedDigest: digest }) => [era, byDigest.get(digest) ?? new Uint8Array(32)]));
  return verifyAuditTrail(store.read, { eras, seeds: opened, anchors: { anchors: [], brokenLine: null } });
}

const eras = async () => (await listEras(store.read)).map(({ era, why, firstSequence }) => [era, why, firstSequence]);
const proofs = async () => (await verdict()).eras.map(({ proof, linked }) => [proof, linked]);
const actions = () => store.read.rows<{ action: string }>('SELECT action FROM audit ORDER BY sequence').all();

describe('the seals of a store', () => {
  test('begin with its first row, which declares their first era', async () => {
    await append(3);
    expect(await eras()).toEqual([[1, 'storeMade', 1]]);
    expect((await actions())[0]).toEqual({ action: 'store:create' });
    expect(await verdict()).toMatchObject({ rows: 4, chainBrokenAt: null, erasBrokenAt: null, unsealed: 0 });
    expect(await proofs()).toEqual([['proved', false]]);
  });

  test('go back with a work that is rolled back, and on with the next', async () => {
    await append();
    const refused = await store.write((_db, audit) => {
      audit.append(testEntry);
      audit.beginEra('rotated');
      return err({ type: 'refused' });
    });
    expect(refused.ok).toBe(false);
    const thrown = store.write(() => {
      throw new Error('broken');
    });
    await expect(thrown).rejects.toThrow('broken');
    await append(2);
    expect(await proofs()).toEqual([['proved', false]]);
  });

  test('go on after a start from what the mark kept, which is the key of the next row', async () => {
    await append(5);
    await reopen();
    await append(2);
    expect(await eras()).toHaveLength(1);
    expect(await proofs()).toEqual([['proved', false]]);
    await store.close();
    const mark = readHighWater(highWaterOf(desk.path), TEST_SIDECAR_KEY);
    expect(typeof mark !== 'string' && unpackState(mark.ratchet)).toMatchObject({ era: 1, next: 9 });
    store = open();
  });

  test('find their place where the mark lags behind, as after a power cut', async () => {
    await append();
    await store.close();
    const lagging = readFileSync(highWaterOf(desk.path));
    store = open();
    await append(7);
    await reopen(() => writeFileSync(highWaterOf(desk.path), lagging));
    await append();
    expect(await eras()).toHaveLength(1);
    expect(await proofs()).toEqual([['proved', false]]);
  });

  test('begin anew, and say so, where the mark was lost', async () => {
    await append(3);
    await reopen(() => rmSync(highWaterOf(desk.path)));
    expect(await eras()).toHaveLength(1);
    await append();
    expect(await eras()).toEqual([
      [1, 'storeMade', 1],
      [2, 'keyLost', 5],
    ]);
    expect((await actions()).at(-2)).toEqual({ action: 'audit:era' });
    expect(await proofs()).toEqual([
      ['proved', false],
      ['proved', false],
    ]);
    expect((await verdict()).state).toBe('partly');
  });

  test('begin anew where the mark knows of rows that are gone', async () => {
    await append(3);
    await store.close();
    const ahead = readFileSync(highWaterOf(desk.path));
    const raw = openRaw(desk.path);
    raw.exec('DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE sequence > 2');
    raw.close();
    rmSync(join(desk.folder, 'journal'), { recursive: true });
    writeFileSync(highWaterOf(desk.path), ahead);
    const { createJournal } = await import('../journal/operation-journal.ts');
    const { headIn } = await import('../connection-head.ts');
    const after = openRaw(desk.path);
    const place = { folder: join(desk.folder, 'journal'), sidecarKey: TEST_SIDECAR_KEY };
    createJournal(place, headIn(after)).close();
    after.close();
    store = open();
    await append();
    expect(await eras()).toEqual([
      [1, 'storeMade', 1],
      [2, 'rowsLost', 3],
    ]);
  });

  test('begin anew, tied to what was, where an auditor comes, goes or gets another key', async () => {
    const auditor = userRow({ id: testId('user', 5), role: 'auditor' });
    const aboutUser = { ...testEntry, entity: 'user' };
    await store.write<undefined, never>(async (db, audit) => {
      audit.append(aboutUser);
      await insertUser(db, auditor);
      return ok();
    });
    await store.write<undefined, never>((_db, audit) => {
      audit.append(aboutUser);
      return ok();
    });
    keyOf = (holder) => `another key of ${holder}`;
    await store.write<undefined, never>((_db, audit) => {
      audit.append(aboutUser);
      return ok();
    });
    await store.write<undefined, never>(async (db, audit) => {
      audit.append(aboutUser);
      await setUserDisabled(db, auditor.id, true);
      return ok();
    });
    await append();
    expect((await eras()).map(([, why]) => why)).toEqual([
      'storeMade',
      ...['auditorsChanged', 'auditorsChanged', 'auditorsChanged'],
    ]);
    expect((await listEras(store.read)).map(({ seals }) => seals.map(({ holder }) => holder))).toEqual([
      ['recovery'],
      ['recovery', auditor.id],
      ['recovery', auditor.id],
      ['recovery'],
    ]);
    expect(await proofs()).toEqual([
      ['proved', false],
      ['proved', true],
      ['proved', true],
      ['proved', true],
    ]);
  });

  test('begin anew when asked for: after a rotation of keys, and untied after a restore that kept no key', async () => {
    const begin = (why: 'rotated' | 'restored') =>
      store.write<undefined, never>((_db, audit) => {
        audit.beginEra(why);
        return ok();
      });
    await begin('rotated');
    await reopen(() => rmSync(highWaterOf(desk.path)));
    await begin('restored');
    await append();
    expect((await eras()).map(([, why]) => why)).toEqual(['storeMade', 'rotated', 'restored']);
    expect(await proofs()).toEqual([
      ['proved', false],
      ['proved', true],
      ['proved', false],
    ]);
  });
});
