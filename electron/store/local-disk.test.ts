import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '../../shared/core/result.ts';
import { isNetworkType, isShare, liesOnNetwork } from './local-disk.ts';
import { openStore } from './store.ts';
import { TestStore, testEntry } from './test-store.ts';

describe('a folder on another machine', () => {
  test.each([
    [String.raw`\\server\share\desk`, true],
    [String.raw`\\?\UNC\server\share`, true],
    [String.raw`\\?\C:\Users\desk`, false],
    [String.raw`\\.\pipe`, false],
    [String.raw`C:\Users\窓口`, false],
  ])('%s: %s', (path, expected) => expect(isShare(path)).toBe(expected));

  test.each([
    ['NFS', 0x69_69, true],
    ['CIFS, read with its sign', 0xff_53_4d_42 | 0, true],
    ['ext4', 0xef_53, false],
    ['tmpfs', 0x01_02_19_94, false],
    ['overlay', 0x79_4c_76_30, false],
  ])('%s', (_name, type, expected) => expect(isNetworkType(type)).toBe(expected));

  test('this one is not', () => expect(liesOnNetwork(tmpdir())).toBe(false));
});

describe('REL-17: a store works wherever a person may keep it', () => {
  test.each([
    ['with Japanese and spaces', ['窓口 デスク', '大阪 第二　係']],
    ['with a name of more than 260 characters', Array.from({ length: 5 }, (_, n) => `folder-${n}-${'x'.repeat(60)}`)],
    ['with quotes and signs', ["it's 100% #1 & more;"]],
  ])('%s', async (_name, parts) => {
    const root = mkdtempSync(join(tmpdir(), 'madoguchi-path-'));
    const folder = join(root, ...parts);
    mkdirSync(folder, { recursive: true });
    const elsewhere = new TestStore();
    const options = { ...elsewhere.options, path: join(folder, 'desk.db') };
    for (const create of [true, false]) {
      const opened = openStore({ ...options, create });
      if (!opened.ok) throw new Error(opened.error.type);
      const saved = await opened.value.write(async (_db, audit) => {
        audit.append(testEntry);
        return ok();
      });
      expect(saved.ok).toBe(true);
      await opened.value.close();
    }
    rmSync(root, { recursive: true });
    await elsewhere.remove();
  });
});
