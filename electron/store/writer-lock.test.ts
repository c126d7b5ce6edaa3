import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from './store.ts';
import { TestStore } from './test-store.ts';
import { acquireWriterLock } from './writer-lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-lock-'));
  path = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const module = new URL('./writer-lock.ts', import.meta.url).href;
const racer = `
  const { acquireWriterLock } = await import(${JSON.stringify(module)});
  const lock = acquireWriterLock(process.argv[1]);
  console.log(lock.ok ? 'won' : lock.error.type);
  if (lock.ok) setInterval(() => undefined, 1000);
`;

/** Another process that tries to become the writer; it says how it went and, having won, stays. */
async function race(): Promise<{ readonly outcome: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', racer, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [outcome] = await once(createInterface(child.stdout), 'line');
  return {
    outcome: String(outcome),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const STARTS = 20;
const starter = `
  const [path, at] = process.argv.slice(1);
  const { openStore } = await import(${JSON.stringify(new URL('./store.ts', import.meta.url).href)});
  const { TEST_KEY, TEST_SIDECAR_KEY, sealForNobody } = await import(${JSON.stringify(new URL('./test-store.ts', import.meta.url).href)});
  // All at once, however long each took to get here.
  while (Date.now() < Number(at)) await new Promise((over) => setTimeout(over, 1));
  const begun = performance.now();
  const clock = { now: () => Date.now() };
  const keys = { key: TEST_KEY, sidecarKey: TEST_SIDECAR_KEY, sealSeed: sealForNobody };
  const opened = openStore({ path, ...keys, clock, newId: () => crypto.randomUUID(), create: false });
  console.log(JSON.stringify({ outcome: opened.ok ? 'opened' : opened.error.type, ms: performance.now() - begun }));
  if (opened.ok) setInterval(() => undefined, 1000);
`;

/** A whole start of the store in another process, at this moment; what came of it, or whatever it threw. */
async function start(storePath: string, at: number) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', starter, storePath, String(at)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint += String(text);
  });
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => ['{}'])]);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { ...(JSON.parse(String(line)) as { outcome?: string; ms?: number }), complaint, kill };
}

test('twenty starts at once: one opens the store, the others have their word at once, and none is told of a busy database (REL-11)', async () => {
  const made = new TestStore();
  await made.store.close();
  const at = Date.now() + 4_000;
  const starts = await Promise.all(Array.from({ length: STARTS }, () => start(made.path, at)));
  expect(starts.map(({ complaint }) => complaint).join('')).toBe('');
  expect(starts.map(({ outcome }) => outcome).toSorted()).toEqual(['opened', ...Array(STARTS - 1).fill('storeInUse')]);
  const slowest = Math.max(...starts.filter(({ outcome }) => outcome === 'storeInUse').map(({ ms }) => ms ?? 0));
  expect(slowest).toBeLessThan(2_000);
  await Promise.all(starts.map(({ kill }) => kill()));
  rmSync(made.folder, { recursive: true });
}, 60_000);

describe('acquireWriterLock', () => {
  test('lets exactly one of many simultaneous processes write, and the next one once that is killed', async () => {
    const racers = await Promise.all(Array.from({ length: 8 }, race));
    const outcomes = racers.map(({ outcome }) => outcome).toSorted();
    expect(outcomes).toEqual([...Array.from({ length: 7 }, () => 'storeInUse'), 'won']);
    expect(acquireWriterLock(path)).toEqual({ ok: false, error: { type: 'storeInUse' } });
    await Promise.all(racers.map(({ kill }) => kill()));
    const next = acquireWriterLock(path);
    expect(next.ok).toBe(true);
    if (next.ok) next.value.release();
  });

  test('is one lock for every name of the store', () => {
    writeFileSync(path, '');
    const link = join(folder, 'link.db');
    symlinkSync(path, link);
    const lock = acquireWriterLock(path);
    expect(acquireWriterLock(link)).toEqual({ ok: false, error: { type: 'storeInUse' } });
    expect(statSync(`${path}.lock`).size).toBe(0);
    if (lock.ok) lock.value.release();
    const again = acquireWriterLock(link);
    expect(again.ok).toBe(true);
    if (again.ok) again.value.release();
  });

  test('keeps a second store of the same process away until the first is closed', async () => {
    const first = new TestStore();
    expect(openStore(first.options)).toEqual({ ok: false, error: { type: 'storeInUse' } });
    await first.reopen();
    await first.remove();
  });
});
