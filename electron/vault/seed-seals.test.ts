/** The contract of the seals around a seed: who can open it, and who cannot although the store is open. */
import { describe, expect, test } from 'vitest';
import type { UserId } from '../../shared/core/ids.ts';
import { dropKeys } from './open-keys.ts';
import { must, temporaryFolder, testVault } from './test-vault.ts';

const FIRST = { name: '佐藤 花子', password: '青い傘と三匹の猫がいる午後', sample: false };
const AUDITOR = {
  userId: '00000000-0000-4000-8000-00000000000a' as UserId,
  name: '監査 一郎',
  password: '帳面を 静かに めくる音',
};
const SEED = new Uint8Array(32).map((_, index) => index);

async function vaultWithAuditor() {
  const folder = temporaryFolder();
  const vault = testVault(folder);
  const made = must(await vault.create(FIRST));
  must(await vault.addUser(made.keys, AUDITOR));
  const seals = must(vault.sealSeed(made.keys, { seed: SEED, users: [AUDITOR.userId] }));
  return { folder, vault, made, seals };
}

describe('a sealed seed', () => {
  test('opens for the auditor it was sealed to and by the recovery key', async () => {
    const { vault, made, seals } = await vaultWithAuditor();
    expect(seals.map(({ holder }) => holder)).toEqual([AUDITOR.userId, 'recovery']);
    const auditor = must(await vault.signIn(AUDITOR.name, AUDITOR.password));
    expect(vault.openSeed(auditor.keys, seals)).toEqual(SEED);
    expect(must(vault.openSeedByRecovery(made.recoveryKey, seals))).toEqual(SEED);
  });

  test('opens for nobody else, although the store is open', async () => {
    const { vault, made, seals } = await vaultWithAuditor();
    expect(vault.openSeed(made.keys, seals)).toBeNull();
    const other = must(await testVault(temporaryFolder()).create(FIRST));
    expect(vault.openSeedByRecovery(other.recoveryKey, seals)).toEqual({
      ok: false,
      error: { type: 'wrongRecoveryKey' },
    });
  });

  test('opens no more once the keys are dropped', async () => {
    const { vault, seals } = await vaultWithAuditor();
    const { keys } = must(await vault.signIn(AUDITOR.name, AUDITOR.password));
    dropKeys(keys);
    expect(() => vault.openSeed(keys, seals)).toThrow();
  });

  test('stays open to the auditor after changes of password, in the same session and in later ones', async () => {
    const { vault, seals } = await vaultWithAuditor();
    let { password } = AUDITOR;
    for (const next of ['二つ目の 長い 合言葉です', '三つ目の 長い 合言葉です']) {
      const { keys } = must(await vault.signIn(AUDITOR.name, password));
      must(await vault.changePassword(keys, AUDITOR.userId, password, next));
      expect(vault.openSeed(keys, seals)).toEqual(SEED);
      const later = must(vault.sealSeed(keys, { seed: SEED, users: [AUDITOR.userId] }));
      expect(later[0]?.publicKey).not.toBe(seals[0]?.publicKey);
      expect(vault.openSeed(keys, later)).toEqual(SEED);
      password = next;
    }
    const { keys } = must(await vault.signIn(AUDITOR.name, password));
    expect(vault.openSeed(keys, seals)).toEqual(SEED);
  });

  test('opens in the session that the recovery key opened, to be sealed anew; the lost password leaves no other way', async () => {
    const { vault, made, seals } = await vaultWithAuditor();
    const next = { name: AUDITOR.name, password: '忘れたので 新しく 決めました' };
    const recovered = must(await vault.recover(made.recoveryKey, next));
    expect(vault.openSeed(recovered.keys, seals)).toEqual(SEED);
    const anew = must(vault.sealSeed(recovered.keys, { seed: SEED, users: [AUDITOR.userId] }));
    const { keys } = must(await vault.signIn(next.name, next.password));
    expect(vault.openSeed(keys, seals)).toBeNull();
    expect(vault.openSeed(keys, anew)).toEqual(SEED);
  });

  test('leaves out users whom the vault does not know', async () => {
    const { vault, made } = await vaultWithAuditor();
    const users = ['00000000-0000-4000-8000-00000000000f' as UserId];
    expect(must(vault.sealSeed(made.keys, { seed: SEED, users })).map(({ holder }) => holder)).toEqual(['recovery']);
  });
});
