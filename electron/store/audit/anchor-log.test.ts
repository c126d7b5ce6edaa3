import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '../../../shared/core/time.ts';
import { anchorFileIn, anchorLines, appendAnchor, newestAnchors, parseAnchors } from './anchor-log.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'madoguchi-anchors-'));
  folder = join(root, 'anchors');
});
afterEach(() => rmSync(root, { recursive: true }));

const anchor = (sequence: number) => ({
  sequence,
  hash: sequence.toString(16).padStart(64, '0'),
  at: instant(1000 * sequence),
  why: 'minute' as const,
});
const write = async (...sequences: readonly number[]) => {
  for (const sequence of sequences) await appendAnchor(folder, anchor(sequence));
};
const read = async () => parseAnchors(await anchorLines(folder));

describe('the anchor log', () => {
  test('keeps every anchor in order, with the digest of the line before', async () => {
    await write(3, 8, 21);
    const { anchors, brokenLine } = await read();
    expect(brokenLine).toBeNull();
    expect(anchors.map(({ sequence, head, at }) => [sequence, head, at])).toEqual(
      [3, 8, 21].map((sequence) => [sequence, anchor(sequence).hash, 1000 * sequence]),
    );
  });

  test('is empty where there is no file', async () => {
    expect(await anchorLines(folder)).toEqual([]);
    await expect(newestAnchors(folder)).rejects.toThrow('ENOENT');
  });

  test('makes its folder, and never the one that it lies in: another disk that is not there is not replaced', async () => {
    await expect(appendAnchor(join(root, 'disk', 'anchors'), anchor(1))).rejects.toThrow('ENOENT');
    await write(1);
    expect((await read()).anchors).toHaveLength(1);
  });

  test('forgets a line that the power cut off, and goes on behind the last whole one', async () => {
    await write(3);
    const whole = readFileSync(anchorFileIn(folder), 'utf8');
    writeFileSync(anchorFileIn(folder), `${whole}{"at":17,"head":"00`);
    expect((await read()).anchors.map(({ sequence }) => sequence)).toEqual([3]);
    await write(9);
    expect(await read()).toMatchObject({ anchors: [{ sequence: 3 }, { sequence: 9 }], brokenLine: null });
  });

  test.each([
    ['changed', (lines: string[]) => lines.with(1, lines[1]?.replace('"sequence":8', '"sequence":7') ?? ''), 3],
    ['taken out', (lines: string[]) => lines.toSpliced(1, 1), 2],
    ['put in', (lines: string[]) => lines.toSpliced(1, 0, lines[0] ?? ''), 2],
    ['not JSON', (lines: string[]) => lines.with(1, 'nothing'), 2],
    ['with another member', (lines: string[]) => lines.with(1, lines[1]?.replace('{', '{"a":1,') ?? ''), 2],
  ])('tells the first line that does not fit: one that was %s', async (_, change, brokenLine) => {
    await write(3, 8, 21, 30);
    expect(parseAnchors(change([...(await anchorLines(folder))])).brokenLine).toBe(brokenLine);
  });

  test('gives the last anchors of a long file without reading the rest', async () => {
    await write(...Array.from({ length: 400 }, (_, index) => index + 1));
    const newest = await newestAnchors(folder);
    expect(newest.at(-1)).toMatchObject({ sequence: 400 });
    expect(newest.length).toBeLessThan(400);
    expect(newest.length).toBeGreaterThan(100);
  });

  test('is told by the disk that refuses it', async () => {
    mkdirSync(anchorFileIn(folder), { recursive: true });
    await expect(write(1)).rejects.toThrow('EISDIR');
  });
});
