/** The contract of a rotation (SEC-39): who is out afterwards, who notices nothing, and that nothing happens before the one act. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UserId } from '../../shared/core/ids.ts';
import { must, temporaryFolder, testVault } from './test-vault.ts';

const FIRST = { name: '佐藤 花子', password: '青い傘と三匹の猫がいる午後', sample: false };
const person = (index: number, name: string) => ({
  userId: `00000000-0000-4000-8000-00000000010${index}` as UserId,
  name,
  password: `それぞれの合言葉 ${'いろは'[index]} 番`,
});
const STAYS = person(0, '林');
const LEAVES = person(1, '西村');
const REFUSED = { ok: false, error: { type: 'signInRefused', retryAt: null } };

async function vaultOfThree() {
  const folder = temporaryFolder();
  const vault = testVault(folder);
  const made = must(await vault.create(FIRST));
  for (const user of [STAYS, LEAVES]) must(await vault.addUser(made.keys, user));
  const path = join(folder, 'vault.json');
  return { folder, vault, made, path, before: readFileSync(path, 'utf8') };
}

async function rotated() {
  const place = await vaultOfThree();
  const rotation = must(await place.vault.prepareRotation(place.made.keys, LEAVES.userId));
  must(rotation.commit());
  return { ...place, rotation };
}

/** What somebody opens who kept the header from before. */
async function keysFrom(header: string, { name, password }: { name: string; password: string }) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'vault.json'), header);
  return must(await testVault(folder).signIn(name, password)).keys;
}

describe('prepareRotation', () => {
  test('changes nothing before its commit', async () => {
    const { vault, made, path, before } = await vaultOfThree();
    const rotation = must(await vault.prepareRotation(made.keys, LEAVES.userId));
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(vault.generation()).toBe(1);
    rotation.abandon();
    expect(rotation.keys.databaseKey.every((byte) => byte === 0)).toBe(true);
    expect(must(await vault.signIn(LEAVES.name, LEAVES.password)).keys).toEqual(made.keys);
  });

  test('gives other keys to the database and to what lies beside it, and keeps that of the blind index', async () => {
    const { made, rotation, vault } = await rotated();
    expect(rotation.generation).toBe(2);
    expect(vault.generation()).toBe(2);
    expect(rotation.keys.databaseKey).not.toEqual(made.keys.databaseKey);
    expect(rotation.keys.sidecarKey).not.toEqual(made.keys.sidecarKey);
    expect(rotation.keys.blindIndexKey).toEqual(made.keys.blindIndexKey);
  });

  test('lets everybody who stays in with the password they had, and the recovery key', async () => {
    const { vault, made, rotation } = await rotated();
    for (const { name, password } of [FIRST, STAYS]) {
      expect(must(await vault.signIn(name, password)).keys).toEqual(rotation.keys);
    }
    const next = { name: STAYS.name, password: '新しく 決めた 合言葉です' };
    expect(must(await vault.recover(made.recoveryKey, next)).keys).toEqual(rotation.keys);
  });

  test('shuts out whoever left, with the header of before too', async () => {
    const { vault, made, rotation, before } = await rotated();
    expect(vault.knows(LEAVES.userId)).toBe(false);
    expect(await vault.signIn(LEAVES.name, LEAVES.password)).toEqual(REFUSED);
    const kept = await keysFrom(before, LEAVES);
    expect(kept).toEqual(made.keys);
    expect(kept.databaseKey).not.toEqual(rotation.keys.databaseKey);
  });

  test('is needed for that: a seal that is only removed leaves the old header as good as ever (twin)', async () => {
    const { vault, made, before } = await vaultOfThree();
    await vault.removeUser(made.keys, LEAVES.userId);
    expect(await vault.signIn(LEAVES.name, LEAVES.password)).toEqual(REFUSED);
    const now = must(await vault.signIn(FIRST.name, FIRST.password)).keys;
    expect((await keysFrom(before, LEAVES)).databaseKey).toEqual(now.databaseKey);
  });

  test('shuts out whoever knows a former password of somebody who stays and kept a former header', async () => {
    const { vault, before } = await vaultOfThree();
    const stays = must(await vault.signIn(STAYS.name, STAYS.password));
    const next = '林さんの 新しい 合言葉です';
    must(await vault.changePassword(stays.keys, STAYS.userId, STAYS.password, next));
    const rotation = must(await vault.prepareRotation(stays.keys, LEAVES.userId));
    must(rotation.commit());
    // The old seal and the new header together: the former private key opens no seal of the new one.
    const former = (JSON.parse(before) as { users: { userId: string }[] }).users.find(
      (user) => user.userId === STAYS.userId,
    );
    const seed = must(vault.sealSeed(rotation.keys, { seed: new Uint8Array(32), users: [STAYS.userId] }));
    expect(seed[0]?.publicKey).not.toBe((former as { publicKey?: string } | undefined)?.publicKey);
    expect((await keysFrom(before, STAYS)).databaseKey).not.toEqual(rotation.keys.databaseKey);
    expect(vault.openSeed(await keysFrom(before, STAYS), seed)).toBeNull();
  });

  test('keeps what the person who is signed in can open', async () => {
    const { vault, made, path } = await vaultOfThree();
    const seals = must(vault.sealSeed(made.keys, { seed: new Uint8Array(32).fill(9), users: [made.userId] }));
    const rotation = must(await vault.prepareRotation(made.keys, LEAVES.userId));
    must(rotation.commit());
    expect(vault.openSeed(rotation.keys, seals)).toEqual(new Uint8Array(32).fill(9));
    expect(readFileSync(path.replace('vault.json', 'vault.copy.json'))).toEqual(readFileSync(path));
  });
});
