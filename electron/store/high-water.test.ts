import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestFile, type HighWaterMark, openHighWater, readHighWater } from './high-water.ts';
import { highWaterOf } from './store-files.ts';
import { TEST_SIDECAR_KEY, TestStore, testEntry } from './test-store.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-mark-'));
  path = join(folder, 'high-water');
});
afterEach(() => rmSync(folder, { recursive: true }));

const mark: HighWaterMark = {
  head: { sequence: 2 ** 40 + 7, hash: 'ab'.repeat(32) },
  wallMs: 1_795_219_200_123,
  runningMs: 60_000.5,
  ratchet: new Uint8Array(128).fill(9),
  closed: { size: 4096, sha256: 'cd'.repeat(32) },
};

function write(...marks: readonly HighWaterMark[]): void {
  const file = openHighWater(path, TEST_SIDECAR_KEY);
  for (const each of marks) file.write(each, 'synced');
  file.close();
}

describe('the high-water mark', () => {
  test.each([
    ['of a closed store', mark],
    ['of an open store', { ...mark, closed: null, ratchet: new Uint8Array() }],
  ])('comes back as it was written, %s, in one sector', (_which, written) => {
    write(mark, written);
    expect(readHighWater(path, TEST_SIDECAR_KEY)).toEqual(written);
    expect(statSync(path).size).toBe(512);
  });

  test('is absent, or damaged for another key, never a guess', () => {
    expect(readHighWater(path, TEST_SIDECAR_KEY)).toBe('absent');
    write(mark);
    expect(readHighWater(path, new Uint8Array(32))).toBe('damaged');
    fc.assert(
      fc.property(fc.nat(511), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = readFileSync(path);
        bytes.writeUInt8(bytes.readUInt8(at) ^ flip, at);
        const other = join(folder, 'flipped');
        writeFileSync(other, bytes);
        expect(readHighWater(other, TEST_SIDECAR_KEY)).toBe('damaged');
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});

describe('the mark of a store', () => {
  test('follows every commit, and says after a clean close what the file looks like', async () => {
    const desk = new TestStore();
    const { head } = await currentOf(desk);
    await desk.change(() => undefined);
    const after = readHighWater(highWaterOf(desk.path), TEST_SIDECAR_KEY);
    expect(after).toMatchObject({ head: { sequence: head.sequence + 1 }, closed: null });
    await desk.store.close();
    const bytes = readFileSync(desk.path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(readHighWater(highWaterOf(desk.path), TEST_SIDECAR_KEY)).toMatchObject({
      closed: { size: bytes.length, sha256 },
    });
    expect(await digestFile(desk.path)).toEqual({ size: bytes.length, sha256 });
    rmSync(desk.folder, { recursive: true });
  });

  test('says closed no more as soon as the store is open again', async () => {
    const desk = new TestStore();
    await desk.reopen();
    expect(readHighWater(highWaterOf(desk.path), TEST_SIDECAR_KEY)).toMatchObject({ closed: null });
    await desk.remove();
  });
});

async function currentOf(desk: TestStore): Promise<HighWaterMark> {
  await desk.store.write(async (_db, audit) => {
    audit.append(testEntry);
    return { ok: false, error: { type: 'nothing' } } as const;
  });
  const current = readHighWater(highWaterOf(desk.path), TEST_SIDECAR_KEY);
  if (typeof current === 'string') throw new Error(`the mark is ${current}`);
  return current;
}
