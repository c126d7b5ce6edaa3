/** That the model of a disk keeps exactly what it must keep, and may lose the rest. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seededRandom } from '../sample/random.ts';
import { type DiskModel, diskOf } from './disk-model.ts';
import { cutPower, type Way } from './power-cut.ts';
import { type DiskCall, readDiskCalls } from './power-journal.ts';

let loadedFrom: string;
let disk: DiskModel;
beforeEach(() => {
  loadedFrom = mkdtempSync(join(tmpdir(), 'madoguchi-torture-'));
  writeFileSync(join(loadedFrom, 'old'), 'old');
  disk = diskOf({ path: '/d', loadedFrom });
});
afterEach(() => rmSync(loadedFrom, { recursive: true }));

const write = (path: string, text: string, offset = 0): DiskCall => ({
  call: 'write',
  path,
  offset,
  bytes: Buffer.from(text),
});
const does = (...calls: readonly DiskCall[]): void => {
  for (const call of calls) disk.follow(call);
};
const left = (way: Way, seed = 1): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    [...cutPower(disk, seededRandom(seed), way).files].map(([path, bytes]) => [path, bytes()?.toString() ?? null]),
  );

describe('a power cut', () => {
  test('keeps what was there, and may keep what was written since', () => {
    does(write('/d/old', 'new'));
    expect(left('nothing')).toEqual({ old: 'old' });
    expect(left('everything')).toEqual({ old: 'new' });
  });

  test('keeps what was synced, whatever came after', () => {
    does(write('/d/old', 'new'), { call: 'sync', path: '/d/old' }, { call: 'truncate', path: '/d/old', length: 1 });
    expect(left('nothing')).toEqual({ old: 'new' });
    expect(left('everything')).toEqual({ old: 'n' });
  });

  test('forgets the name of a synced file whose folder was not synced', () => {
    does({ call: 'create', path: '/d/made' }, write('/d/made', 'made'), { call: 'sync', path: '/d/made' });
    expect(left('nothing')).toEqual({ old: 'old' });
    does({ call: 'sync', path: '/d' });
    expect(left('nothing')).toEqual({ old: 'old', made: 'made' });
  });

  test('renames wholly or not at all, and takes a folder along', () => {
    does({ call: 'makeFolder', path: '/d/.part' }, { call: 'create', path: '/d/.part/a' }, write('/d/.part/a', 'a'));
    does({ call: 'sync', path: '/d/.part/a' }, { call: 'sync', path: '/d/.part' }, { call: 'sync', path: '/d' });
    does({ call: 'rename', path: '/d/.part', to: '/d/whole' });
    expect(left('nothing')).toEqual({ old: 'old', '.part': null, '.part/a': 'a' });
    expect(left('everything')).toEqual({ old: 'old', whole: null, 'whole/a': 'a' });
  });

  test('may bring back what was removed until the folder is synced', () => {
    does({ call: 'remove', path: '/d/old' });
    expect(left('nothing')).toEqual({ old: 'old' });
    does({ call: 'sync', path: '/d' });
    expect(left('nothing')).toEqual({});
  });

  test('tears a write at its sectors', () => {
    does(write('/d/old', 'x'.repeat(2048), 512));
    const seen = new Set(Array.from({ length: 60 }, (_, seed) => left('torn', seed)['old'] ?? ''));
    expect(seen.size).toBeGreaterThan(6);
    for (const text of seen) expect(text).toMatch(/^old(\0{509}((\0{512}|x{512})*))?$/);
  });

  test('leaves zeros where a write before was lost', () => {
    does(write('/d/old', 'end', 6));
    expect(left('everything')).toEqual({ old: 'old\0\0\0end' });
  });

  test('says by its key whether two disks are the same', () => {
    does(write('/d/old', 'new'));
    const key = (way: Way) => cutPower(disk, seededRandom(1), way).key;
    expect(key('nothing')).toBe(key('nothing'));
    expect(key('nothing')).not.toBe(key('everything'));
  });
});

describe('readDiskCalls', () => {
  const text = (word: string) => Buffer.concat([Buffer.from([word.length, 0, 0, 0]), Buffer.from(word)]);
  const number = (value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    return bytes;
  };

  test('reads every record that the shim writes', () => {
    const journal = Buffer.concat([
      ...[Buffer.from('c'), text('/d/a'), text('')],
      ...[Buffer.from('w'), text('/d/a'), number(4096), number(2), Buffer.from('hi')],
      ...[Buffer.from('t'), text('/d/a'), number(3)],
      ...[Buffer.from('r'), text('/d/a'), text('/d/b')],
      ...[Buffer.from('a'), number(3), Buffer.from('ok\n')],
      ...[Buffer.from('s'), text('/d'), text('')],
    ]);
    expect(readDiskCalls(journal)).toEqual([
      { call: 'create', path: '/d/a' },
      { call: 'write', path: '/d/a', offset: 4096, bytes: Buffer.from('hi') },
      { call: 'truncate', path: '/d/a', length: 3 },
      { call: 'rename', path: '/d/a', to: '/d/b' },
      { call: 'acknowledge', text: 'ok\n' },
      { call: 'sync', path: '/d' },
    ]);
  });
});
