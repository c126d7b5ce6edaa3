/** A damaged header is replaced by its copy, kept in quarantine and told of (REL-07, SEC-38); a changed one is not. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../shared/core/canonical-json.ts';
import { checked, must, TestTime, temporaryFolder, testVault } from './test-vault.ts';
import type { VaultOptions } from './vault.ts';

const FIRST = { name: '佐藤 花子', password: '青い傘と三匹の猫がいる午後', sample: false };
const OLDER = '20261121T074420123Z-000000000412';
const NEWER = '20261121T084420123Z-000000000413';
const SECOND = '別の 長い 合言葉を ここに';
const DAMAGED = { ok: false, error: { type: 'storeDamaged', reason: 'notOurFile' } };

async function newVault(options: Partial<VaultOptions> = {}) {
  const folder = temporaryFolder();
  const time = new TestTime();
  const backups = join(folder, 'backups');
  const again = () =>
    testVault(folder, { clock: time.clock, monotonic: time.monotonic, backupFolders: () => [backups], ...options });
  const made = must(await again().create(FIRST));
  const path = join(folder, 'vault.json');
  return {
    folder,
    backups,
    path,
    copy: join(folder, 'vault.copy.json'),
    made,
    again,
    time,
    text: readFileSync(path, 'utf8'),
  };
}

/** A backup's copy of the header as it stands now. */
function keepIn(backups: string, name: string, path: string): void {
  mkdirSync(join(backups, name), { recursive: true });
  copyFileSync(path, join(backups, name, 'vault.json'));
}

const torn = (text: string): string => text.slice(0, text.length / 2);
const flipped = (text: string): string =>
  text.replace(/"revision":(\d)/, (_, digit) => `"revision":${Number(digit) ^ 1}`);

const DAMAGES = [
  { name: 'missing', damage: (path: string) => rmSync(path) },
  { name: 'empty', damage: (path: string) => writeFileSync(path, '') },
  { name: 'torn', damage: (path: string, text: string) => writeFileSync(path, torn(text)) },
  { name: 'changed in one bit', damage: (path: string, text: string) => writeFileSync(path, flipped(text)) },
  { name: 'zeros', damage: (path: string, text: string) => writeFileSync(path, Buffer.alloc(text.length)) },
];

describe('a header that is damaged', () => {
  test.each(DAMAGES)(
    'opens from its copy when it is $name, lies in quarantine and is told of once',
    async ({ name, damage }) => {
      const { folder, path, text, again, made } = await newVault();
      damage(path, text);
      const vault = again();
      expect(vault.state()).toBe('present');
      const found = existsSync(path) ? readFileSync(path) : null;
      expect(must(await vault.signIn(FIRST.name, FIRST.password)).keys).toEqual(made.keys);
      expect(readFileSync(path, 'utf8')).toBe(text);
      const was = name === 'missing' ? 'missing' : 'damaged';
      const [repair, ...more] = again().headerRepairs();
      expect(more).toEqual([]);
      expect(repair).toMatchObject({ file: 'header', was, from: 'copy' });
      if (repair?.quarantine != null)
        expect(readFileSync(join(folder, repair.quarantine, 'vault.json'))).toEqual(found);
      expect(repair?.quarantine === null).toBe(name === 'missing');
      vault.headerRepairsTold();
      expect(again().headerRepairs()).toEqual([]);
    },
  );

  test.each(DAMAGES)('is the end when it is $name and there is no copy (twin)', async ({ damage }) => {
    const { path, text, again } = await newVault({ mirrored: false });
    damage(path, text);
    expect((await again().signIn(FIRST.name, FIRST.password)).ok).toBe(false);
  });

  test('opens from the latest header of a backup when the copy is damaged as well', async () => {
    const { folder, backups, path, copy, again, made } = await newVault();
    keepIn(backups, OLDER, path);
    must(await again().changePassword(made.keys, made.userId, FIRST.password, SECOND));
    keepIn(backups, NEWER, path);
    for (const name of ['.partial-x', `${NEWER}.next-2`]) keepIn(backups, name, path);
    for (const file of [path, copy]) writeFileSync(file, 'x');
    const vault = again();
    must(await vault.signIn(FIRST.name, SECOND));
    expect(vault.headerRepairs()).toMatchObject([
      { file: 'header', was: 'damaged', from: 'backup' },
      { file: 'copy', was: 'damaged', from: 'header' },
    ]);
    expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(2);
    expect(readFileSync(copy)).toEqual(readFileSync(path));
  });

  test('is found in a backup even when header and copy are gone', async () => {
    const { backups, path, copy, again } = await newVault();
    keepIn(backups, OLDER, path);
    for (const file of [path, copy]) rmSync(file);
    expect(again().state()).toBe('present');
    expect((await again().signIn(FIRST.name, FIRST.password)).ok).toBe(true);
  });

  test('opens nothing when every copy is damaged too, and all of them stay where they are', async () => {
    const { folder, backups, path, copy, again } = await newVault();
    keepIn(backups, OLDER, path);
    const files = [path, copy, join(backups, OLDER, 'vault.json')];
    for (const file of files) writeFileSync(file, 'x');
    expect(again().state()).toBe('present');
    expect(await again().signIn(FIRST.name, FIRST.password)).toEqual(DAMAGED);
    expect(await again().create(FIRST)).toEqual({ ok: false, error: { type: 'vaultExists' } });
    for (const file of files) expect(readFileSync(file, 'utf8')).toBe('x');
    expect(existsSync(join(folder, 'quarantine'))).toBe(false);
  });

  test('damages in the same moment lie side by side', async () => {
    const { folder, path, again } = await newVault();
    for (const content of ['one', 'two', 'three']) {
      writeFileSync(path, content);
      must(await again().signIn(FIRST.name, FIRST.password));
    }
    const kept = readdirSync(join(folder, 'quarantine')).map((name) =>
      readFileSync(join(folder, 'quarantine', name, 'vault.json'), 'utf8'),
    );
    expect(kept.sort()).toEqual(['one', 'three', 'two']);
  });

  test('opens from its copy although the disk takes no repair', async () => {
    const { folder, path, again } = await newVault();
    writeFileSync(path, 'x');
    // Where the quarantine should be made stands a file.
    writeFileSync(join(folder, 'quarantine'), '');
    expect((await again().signIn(FIRST.name, FIRST.password)).ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('x');
  });
});

describe('the copy of the header', () => {
  test('follows every change', async () => {
    const { path, copy, again, made } = await newVault();
    expect(readFileSync(copy)).toEqual(readFileSync(path));
    must(await again().changePassword(made.keys, made.userId, FIRST.password, SECOND));
    expect(readFileSync(copy)).toEqual(readFileSync(path));
  });

  test('is brought up to the header without a word when a crash left it behind', async () => {
    const { path, copy, text, again, made } = await newVault();
    must(await again().changePassword(made.keys, made.userId, FIRST.password, SECOND));
    writeFileSync(copy, text);
    const vault = again();
    must(await vault.signIn(FIRST.name, SECOND));
    expect(readFileSync(copy)).toEqual(readFileSync(path));
    rmSync(copy);
    must(await vault.signIn(FIRST.name, SECOND));
    expect(readFileSync(copy)).toEqual(readFileSync(path));
    expect(vault.headerRepairs()).toEqual([]);
  });

  test('is made anew and told of when it was damaged', async () => {
    const { folder, path, copy, again } = await newVault();
    writeFileSync(copy, 'x');
    const vault = again();
    must(await vault.signIn(FIRST.name, FIRST.password));
    expect(readFileSync(copy)).toEqual(readFileSync(path));
    const [repair] = vault.headerRepairs();
    expect(repair).toMatchObject({ file: 'copy', was: 'damaged', from: 'header' });
    expect(readFileSync(join(folder, repair?.quarantine ?? '', 'vault.copy.json'), 'utf8')).toBe('x');
  });
});

describe('a header that somebody changed', () => {
  test.each([
    { name: 'whose checksum fits', change: (value: Record<string, Json>) => ({ ...value, sample: true }) },
    { name: 'of a version that is not known', change: (value: Record<string, Json>) => ({ ...value, version: 2 }) },
  ])('opens nothing $name, and no copy takes its place', async ({ change }) => {
    const { folder, path, text, again, made } = await newVault();
    const changed = checked(change(JSON.parse(text)));
    writeFileSync(path, changed);
    const vault = again();
    expect((await vault.signIn(FIRST.name, FIRST.password)).ok).toBe(false);
    expect((await vault.recover(made.recoveryKey, FIRST)).ok).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe(changed);
    expect(vault.headerRepairs()).toEqual([]);
    expect(existsSync(join(folder, 'quarantine'))).toBe(false);
  });
});
