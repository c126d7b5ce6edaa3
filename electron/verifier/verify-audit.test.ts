/** The stand-alone verifier against real stores: the verdict of the desk on every log, and its own reading of keys and files (AUD-05). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printVerificationKey } from '../services/audit-keys.ts';
import { nextKey } from '../store/audit/audit-ratchet.ts';
import { MUTATIONS } from '../torture/audit-mutations.ts';
import { type AuditScene, makeScene } from '../torture/audit-scene.ts';
import { exported, missed, verdictsAfter, verdictsOn } from '../torture/audit-verdicts.ts';
// biome-ignore lint/correctness/useImportExtensions: the program is JavaScript, and only its types stand in a .d.mts
import { readAnchors, readKey } from './verify-audit.mjs';

const PROGRAM = join(import.meta.dirname, 'verify-audit.mjs');

let folder: string;
let scene: AuditScene;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-verifier-'));
  scene = await makeScene({ folder, rows: 24 });
});
afterAll(() => {
  scene.close();
  rmSync(folder, { recursive: true });
});

/** As an auditor runs it, on another machine. */
async function run(input: string, change: (lines: readonly string[]) => readonly string[] = (lines) => lines) {
  const log = join(folder, 'log.jsonl');
  const anchors = join(folder, 'copy-of-anchor.log');
  writeFileSync(log, change(await exported(scene)).join('\n'));
  writeFileSync(anchors, scene.anchorText);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, log, '--anchors', anchors], { input });
  return { status, said: `${stdout}${stderr}` };
}

const keys = () => scene.seeds.map((seed, index) => `第${index + 1}期: ${printVerificationKey(seed)}\n`).join('');

describe('verify-audit.mjs', () => {
  test('proves an untouched log of several eras with its keys and anchors', async () => {
    expect(scene.eras.length).toBeGreaterThan(2);
    const { desk, alone } = await verdictsOn(scene, { seeds: scene.seeds, step: nextKey });
    expect(desk).toMatchObject({ state: 'proved', rows: scene.rows, unsealed: 0 });
    expect(alone).toEqual(desk);
    const { status, said } = await run(keys());
    expect(said).toContain('Nothing was altered');
    expect(status).toBe(0);
  });

  test('says what it could not prove without keys', async () => {
    const { status, said } = await run('');
    expect(said).toContain('検証キーがありません');
    expect(status).toBe(2);
  });

  test('says where a log was altered', async () => {
    const { status, said } = await run(keys(), (lines) =>
      lines.map((line) => (line.includes('"sequence":9}') ? line.replace('letters', 'numbers') : line)),
    );
    expect(said).toContain('Chain: broken at row 9');
    expect(status).toBe(1);
  });

  test('finds a log that ends before it says', async () => {
    const { status, said } = await run(keys(), (lines) => lines.slice(0, -1));
    expect(said).toContain(`Chain: broken at row ${scene.rows}`);
    expect(status).toBe(1);
  });

  test.each([
    ['a key that was misread', 'AAAA-BBBB', (lines: readonly string[]) => lines],
    ['another file', '', () => ['{"format":"other"}']],
    ['an empty file', '', () => []],
    ['a line that is not JSON', '', (lines: readonly string[]) => [...lines, 'nothing']],
  ])('does not read %s', async (_, input, change) => {
    expect((await run(input, change)).status).toBe(3);
  });

  test('reads a key as it was written down, and no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(), (seed, place) => {
        const key = printVerificationKey(seed);
        expect(key).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/);
        const typed = key.toLowerCase().replaceAll('-', '　').replaceAll('0', 'o').replaceAll('1', 'l');
        expect([...(readKey(typed) ?? [])]).toEqual([...seed]);
        const at = place % key.length;
        const other = key[at] === '2' ? '3' : '2';
        expect(key[at] === '-' || readKey(key.slice(0, at) + other + key.slice(at + 1)) === null).toBe(true);
      }),
      { seed: 20261121, numRuns: 100 },
    );
  });

  test('reads the anchors as the desk does', () => {
    const { anchors, brokenLine } = readAnchors(scene.anchorText);
    expect(brokenLine).toBeNull();
    expect(anchors).toHaveLength(scene.anchors.anchors.length);
  });

  test('notices 100 mutations, and says of each what the desk says (the torture run does 2,000)', async () => {
    let state = 20261121;
    const random = (below: number) => {
      state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
      return state % below;
    };
    const intruder = { scene, step: nextKey, random };
    const findings: (string | null)[] = [];
    for (let run = 0; run < 100; run += 1) {
      const mutation = MUTATIONS[run % MUTATIONS.length];
      if (mutation !== undefined) findings.push(missed(await verdictsAfter(intruder, mutation), mutation));
    }
    expect(findings.filter((finding) => finding !== null)).toEqual([]);
  });
});
