/** AUD-04: an anchor at least once a minute while rows are new, at once at an export, at the close; and a place that takes none is told. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instant, milliseconds } from '../../shared/core/time.ts';
import { type AnchorKeeper, keepAnchors } from './audit-anchors.ts';

const SECOND = 1000;

let root: string;
let folder: string;
let now: number;
let sequence: number;
let anchors: AnchorKeeper;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'madoguchi-anchors-'));
  folder = join(root, 'anchors');
  now = 0;
  sequence = 0;
  const clock = { now: () => instant(1_795_219_200_000 + now), running: () => milliseconds(now) };
  anchors = keepAnchors({ folders: () => [folder, join(root, 'before')], clock });
});
afterEach(() => rmSync(root, { recursive: true }));

function grow(...actions: readonly string[]): void {
  sequence += 1;
  anchors.grown({ head: { sequence, hash: sequence.toString(16).padStart(64, '0') }, actions });
}

/** So many seconds of the desk, with a row in each where rows come. */
async function pass(seconds: number, rows: boolean): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    now += SECOND;
    if (rows) grow('call:stamp');
    await anchors.tick();
  }
}

const written = async () => (await anchors.read()).anchors;

describe('the anchors', () => {
  test('come at least once a minute while rows are new: no row waits longer', async () => {
    await pass(600, true);
    const all = await written();
    const gaps = all.slice(1).map(({ at }, index) => at - (all[index]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(60 * SECOND);
    expect(all.length).toBeGreaterThanOrEqual(10);
    expect(all.length).toBeLessThanOrEqual(12);
  });

  test('do not come while nothing is new', async () => {
    grow('call:start');
    await pass(600, false);
    expect(await written()).toHaveLength(1);
    expect(anchors.state()).toBe('kept');
  });

  test.each([
    ['report:export', 'export'],
    ['outage:export', 'export'],
    ['audit:export', 'export'],
    ['notice:save', 'export'],
    ['backup:make', 'backup'],
  ])('come at once with %s', async (action, why) => {
    await pass(2, true);
    grow('call:stamp', action);
    expect((await written()).at(-1)).toMatchObject({ sequence, why });
  });

  test('come at the close, once', async () => {
    await pass(5, true);
    await anchors.close();
    expect((await written()).at(-1)).toMatchObject({ sequence, why: 'close' });
    const { length } = await written();
    await anchors.close();
    expect(await written()).toHaveLength(length);
  });

  test('are late once rows have waited for five minutes in vain, and kept again once the place is back', async () => {
    writeFileSync(folder, 'not a folder');
    await pass(300, true);
    expect(anchors.state()).toBe('kept');
    await pass(2, true);
    expect(anchors.state()).toBe('late');
    rmSync(folder);
    await pass(11, true);
    expect(anchors.state()).toBe('kept');
    expect(await written()).toHaveLength(1);
  });

  test('are read from the place before as well, where another one was chosen', async () => {
    const before = keepAnchors({
      folders: () => [join(root, 'before')],
      clock: { now: () => instant(5), running: () => milliseconds(0) },
    });
    before.grown({ head: { sequence: 1, hash: '1'.padStart(64, '0') }, actions: [] });
    await before.close();
    grow('call:start');
    grow('call:end');
    await anchors.close();
    expect((await written()).map((anchor) => anchor.sequence)).toEqual([2, 1]);
    expect((await anchors.newest()).map((anchor) => anchor.sequence)).toEqual([2]);
  });

  test('of a store that is no more are set aside for a new one', async () => {
    grow('call:start');
    await anchors.close();
    await anchors.beginAnew();
    expect(await written()).toEqual([]);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^anchor-before-\d+\.log$/)]);
    await anchors.beginAnew();
  });

  test('that cannot be read are told', async () => {
    mkdirSync(join(folder, 'anchor.log'), { recursive: true });
    await expect(anchors.read()).rejects.toThrow('EISDIR');
    expect(await anchors.newest()).toEqual([]);
  });
});
