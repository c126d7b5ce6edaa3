/** The contract of the vault: who gets in, who does not, and what stands on disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UserId } from '../../shared/core/ids.ts';
import { dropKeys } from './open-keys.ts';
import { must, OTHER_DEVICE, TestTime, temporaryFolder, testVault } from './test-vault.ts';

const FIRST = { name: '佐藤 花子', password: '青い傘と三匹の猫がいる午後', sample: false };
const SECOND = {
  userId: '00000000-0000-4000-8000-000000000002' as UserId,
  name: '林',
  password: 'ひとつ 朝の 駅前で 待つ',
};
const REFUSED = { ok: false, error: { type: 'signInRefused', retryAt: null } };

async function newVault(options: { password?: string; deviceSecret?: null } = {}) {
  const folder = temporaryFolder();
  const { password = FIRST.password, ...device } = options;
  const vault = testVault(folder, device);
  const made = must(await vault.create({ ...FIRST, password }));
  return { folder, vault, made };
}

describe('create', () => {
  test('makes the first user and opens with the keys that a later sign-in gives (SEC-28)', async () => {
    const folder = temporaryFolder();
    const vault = testVault(join(folder, 'new'));
    expect(vault.state()).toBe('absent');
    expect(await vault.signIn(FIRST.name, FIRST.password)).toEqual({ ok: false, error: { type: 'vaultAbsent' } });
    const made = must(await vault.create(FIRST));
    expect(vault.state()).toBe('present');
    const signedIn = must(await vault.signIn(FIRST.name, FIRST.password));
    expect(signedIn.userId).toBe(made.userId);
    expect(signedIn.keys).toEqual(made.keys);
    expect(signedIn.keys.databaseKey).toHaveLength(32);
    expect(signedIn.keys.blindIndexKey).not.toEqual(signedIn.keys.databaseKey);
  });

  test('refuses a second vault in the same folder and leaves the first as it was', async () => {
    const { folder, vault } = await newVault();
    const before = readFileSync(join(folder, 'vault.json'));
    expect(await vault.create({ ...FIRST, name: '別の人' })).toEqual({ ok: false, error: { type: 'vaultExists' } });
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(before);
  });

  test('remembers whether the store is a sample', async () => {
    const sample = testVault(temporaryFolder());
    await sample.create({ ...FIRST, sample: true });
    expect(sample.isSample()).toBe(true);
    expect((await newVault()).vault.isSample()).toBe(false);
    expect(testVault(temporaryFolder()).isSample()).toBe(false);
  });

  test('writes private files that name nobody and hold no key in the clear', async () => {
    const { folder, made } = await newVault();
    const secrets = [FIRST.name, '佐藤', FIRST.password, made.recoveryKey, made.recoveryKey.replaceAll('-', '')];
    const keys = [made.keys.databaseKey, made.keys.blindIndexKey].map((key) => Buffer.from(key));
    expect(readdirSync(folder).sort()).toEqual(['attempts.json', 'vault.copy.json', 'vault.json']);
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      for (const secret of secrets) expect(text).not.toContain(secret);
      for (const key of keys) expect(text).not.toContain(key.toString('base64'));
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
  });

  test('refuses a weak password before anything is written', async () => {
    const folder = temporaryFolder();
    const vault = testVault(folder);
    const weak = await vault.create({ ...FIRST, password: 'password12345' });
    expect(weak).toEqual({ ok: false, error: { type: 'weakPassword', reason: 'common', minimum: 12 } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('signIn (SEC-38)', () => {
  const people = Array.from({ length: 6 }, (_, index) => ({
    userId: `00000000-0000-4000-8000-00000000010${index}` as UserId,
    name: `担当 その${index}`,
    password: `それぞれの合言葉 ${'いろはにほへ'[index]} 番`,
  }));

  test('opens for every user with the own password on this device, and in no other case', async () => {
    const { folder, vault, made } = await newVault();
    for (const person of people) must(await vault.addUser(made.keys, person));
    await vault.removeUser(made.keys, people[5]?.userId as UserId);
    const elsewhere = testVault(folder, { deviceSecret: OTHER_DEVICE });
    const withoutSecret = testVault(folder, { deviceSecret: null });
    for (const [index, person] of people.entries()) {
      const removed = index === 5;
      const entered = await vault.signIn(person.name, person.password);
      if (removed) expect(entered).toEqual(REFUSED);
      else expect(must(entered)).toEqual({ userId: person.userId, keys: made.keys });
      const neighbour = people[(index + 1) % people.length];
      expect(await vault.signIn(person.name, neighbour?.password ?? '')).toEqual(REFUSED);
      expect(await elsewhere.signIn(person.name, person.password)).toEqual(REFUSED);
      expect(await withoutSecret.signIn(person.name, person.password)).toEqual(REFUSED);
    }
  });

  test('opens whole or not at all: 6 users, each with every kind of secret', async () => {
    const { folder, vault, made } = await newVault();
    for (const person of people) must(await vault.addUser(made.keys, person));
    const elsewhere = testVault(folder, { deviceSecret: OTHER_DEVICE });
    const NEXT = 'とりもどした 長い 合言葉 ひとつ';
    const ways = {
      right: (person: (typeof people)[number]) => vault.signIn(person.name, person.password),
      wrong: (person: (typeof people)[number]) => vault.signIn(person.name, `${person.password}？`),
      otherDevice: (person: (typeof people)[number]) => elsewhere.signIn(person.name, person.password),
      wrongRecovery: ({ name }: (typeof people)[number]) =>
        elsewhere.recover(made.recoveryKey.replace(/^.{4}/, '0000'), { name, password: NEXT }),
      recovery: ({ name }: (typeof people)[number]) => elsewhere.recover(made.recoveryKey, { name, password: NEXT }),
      formerPassword: (person: (typeof people)[number]) => vault.signIn(person.name, person.password),
      revoked: async (person: (typeof people)[number]) => {
        await vault.removeUser(made.keys, person.userId);
        return elsewhere.signIn(person.name, NEXT);
      },
    };
    const opened: string[] = [];
    for (const [way, use] of Object.entries(ways)) {
      for (const person of people) {
        const entered = await use(person);
        if (!entered.ok) continue;
        opened.push(way);
        expect(entered.value).toMatchObject({ userId: person.userId, keys: made.keys });
      }
    }
    expect(opened).toEqual([...Array(6).fill('right'), ...Array(6).fill('recovery')]);
  });

  test.each([
    { name: 'full width', typed: '佐藤　花子' },
    { name: 'no space', typed: '佐藤花子' },
  ])('takes a name written with $name as the same name', async ({ typed }) => {
    const { vault } = await newVault();
    expect((await vault.signIn(typed, FIRST.password)).ok).toBe(true);
  });

  test('takes a password typed in another composition of the same characters', async () => {
    const folder = temporaryFolder();
    const vault = testVault(folder);
    const composed = 'がぎぐげご ﾊﾟｽﾌﾚｰｽﾞ です';
    must(await vault.create({ ...FIRST, password: composed }));
    expect((await vault.signIn(FIRST.name, composed.normalize('NFD'))).ok).toBe(true);
  });

  test('opens a vault made without a device secret on any device', async () => {
    const password = `${FIRST.password}と夜`;
    const { folder, made } = await newVault({ password, deviceSecret: null });
    const signedIn = await testVault(folder, { deviceSecret: OTHER_DEVICE }).signIn(FIRST.name, password);
    expect(must(signedIn).keys).toEqual(made.keys);
  });

  test('answers an unknown name as it answers a wrong password, waits included (SEC-22)', async () => {
    const { vault } = await newVault();
    const answers = [];
    for (const name of [FIRST.name, '知らない人']) {
      const given = [];
      for (let attempt = 0; attempt < 8; attempt++) given.push(await vault.signIn(name, 'まちがった合言葉です'));
      answers.push(given);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[4]).not.toEqual(REFUSED);
  });

  test('refuses even the right password while the wait lasts, and takes it afterwards', async () => {
    const { folder } = await newVault();
    const time = new TestTime();
    const vault = testVault(folder, { clock: time.clock, monotonic: time.monotonic });
    for (let attempt = 0; attempt < 5; attempt++) await vault.signIn(FIRST.name, 'まちがった合言葉です');
    const refused = { type: 'signInRefused', retryAt: time.wall + 1000 };
    expect(await vault.signIn(FIRST.name, FIRST.password)).toEqual({ ok: false, error: refused });
    time.pass(1000);
    expect((await vault.signIn(FIRST.name, FIRST.password)).ok).toBe(true);
  });

  test('a vault made for tests is refused by the work of real use', async () => {
    const { folder } = await newVault();
    const real = testVault(folder, { work: 'full' });
    expect(await real.signIn(FIRST.name, FIRST.password)).toEqual({
      ok: false,
      error: { type: 'storeDamaged', reason: 'notOurFile' },
    });
  });

  test('works at full strength from end to end', async () => {
    const folder = temporaryFolder();
    const made = must(await testVault(folder, { work: 'full' }).create(FIRST));
    expect(JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')).users[0].cost).toEqual({
      algorithm: 'argon2id',
      memoryKib: 131_072,
      passes: 3,
      lanes: 1,
    });
    const again = testVault(folder, { work: 'full' });
    expect(must(await again.signIn(FIRST.name, FIRST.password)).keys).toEqual(made.keys);
    expect(await again.signIn(FIRST.name, `${FIRST.password}。`)).toEqual(REFUSED);
  });
});

describe('addUser and removeUser', () => {
  test('refuse a name that is taken, however it is written', async () => {
    const { vault, made } = await newVault();
    expect(await vault.addUser(made.keys, { ...SECOND, name: '佐藤　花子' })).toEqual({
      ok: false,
      error: { type: 'userNameTaken' },
    });
  });

  test('a removed user is out, the others are not, and removing again changes nothing', async () => {
    const { folder, vault, made } = await newVault();
    must(await vault.addUser(made.keys, SECOND));
    expect((await vault.signIn(SECOND.name, SECOND.password)).ok).toBe(true);
    await vault.removeUser(made.keys, SECOND.userId);
    const after = readFileSync(join(folder, 'vault.json'));
    await vault.removeUser(made.keys, SECOND.userId);
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(after);
    expect(await vault.signIn(SECOND.name, SECOND.password)).toEqual(REFUSED);
    expect((await vault.signIn(FIRST.name, FIRST.password)).ok).toBe(true);
  });

  test('need keys that are still held', async () => {
    const { vault, made } = await newVault();
    dropKeys(made.keys);
    expect(made.keys.databaseKey).toEqual(new Uint8Array(32));
    await expect(vault.addUser(made.keys, SECOND)).rejects.toThrow('the vault is open');
    await expect(vault.removeUser(made.keys, SECOND.userId)).rejects.toThrow('the vault is open');
  });

  test('never sign a header that somebody else changed', async () => {
    const { folder, made } = await newVault();
    const other = await newVault();
    const foreign = testVault(other.folder);
    expect(await foreign.addUser(made.keys, SECOND)).toEqual({
      ok: false,
      error: { type: 'storeDamaged', reason: 'corrupt' },
    });
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toContain('"revision":1');
  });

  test('commands given at once are carried out one after the other, none lost', async () => {
    const { vault, made } = await newVault();
    const crowd = Array.from({ length: 8 }, (_, index) => ({
      userId: `00000000-0000-4000-8000-00000000020${index}` as UserId,
      name: `同時 その${index}`,
      password: SECOND.password,
    }));
    await Promise.all(crowd.map((person) => vault.addUser(made.keys, person)));
    for (const { name, password } of crowd) expect((await vault.signIn(name, password)).ok).toBe(true);
  });
});

describe('changePassword', () => {
  test('lets the new password in and the old one no more', async () => {
    const { vault, made } = await newVault();
    const next = '新しい 合言葉は 夕立の あと';
    must(await vault.changePassword(made.keys, made.userId, FIRST.password, next));
    expect(await vault.signIn(FIRST.name, FIRST.password)).toEqual(REFUSED);
    expect(must(await vault.signIn(FIRST.name, next)).keys).toEqual(made.keys);
  });

  test('refuses a wrong current password and counts it', async () => {
    const { vault, made } = await newVault();
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(await vault.changePassword(made.keys, made.userId, 'ちがう', SECOND.password)).toEqual(REFUSED);
    }
    const fifth = await vault.changePassword(made.keys, made.userId, 'ちがう', SECOND.password);
    expect(fifth).toMatchObject({ error: { type: 'signInRefused', retryAt: expect.any(Number) } });
  });

  test('refuses a weak one, the own name included', async () => {
    const { vault, made } = await newVault();
    const change = (next: string) => vault.changePassword(made.keys, made.userId, FIRST.password, next);
    expect(await change('みじかい')).toMatchObject({ error: { type: 'weakPassword', reason: 'tooShort' } });
    expect(await change('ここにいるのは佐藤花子です')).toMatchObject({ error: { reason: 'containsName' } });
    expect((await vault.signIn(FIRST.name, FIRST.password)).ok).toBe(true);
  });
});

describe('checkPassword', () => {
  test('says who it is and shares the back-off with signing in', async () => {
    const { vault, made } = await newVault();
    expect(await vault.checkPassword(FIRST.name, FIRST.password)).toEqual({ ok: true, value: { userId: made.userId } });
    for (let attempt = 0; attempt < 5; attempt++) await vault.checkPassword(FIRST.name, 'ちがう');
    expect(await vault.signIn(FIRST.name, FIRST.password)).toMatchObject({ error: { type: 'signInRefused' } });
  });
});

describe('recover', () => {
  const NEXT = { name: FIRST.name, password: '思い出せなかった日の 次の朝' };

  test('gives a known user a new password, on another device too', async () => {
    const { folder, made } = await newVault();
    const elsewhere = testVault(folder, { deviceSecret: OTHER_DEVICE });
    const typed = made.recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const recovered = must(await elsewhere.recover(typed, NEXT));
    expect(recovered).toEqual({ userId: made.userId, keys: made.keys, isNewUser: false });
    expect((await elsewhere.signIn(FIRST.name, NEXT.password)).ok).toBe(true);
    expect(await elsewhere.signIn(FIRST.name, FIRST.password)).toEqual(REFUSED);
  });

  test('makes a user where nobody has the name', async () => {
    const { vault, made } = await newVault();
    const recovered = must(await vault.recover(made.recoveryKey, { ...NEXT, name: '新しい管理者' }));
    expect(recovered.isNewUser).toBe(true);
    expect(recovered.userId).not.toBe(made.userId);
    expect((await vault.signIn(FIRST.name, FIRST.password)).ok).toBe(true);
  });

  test('ends a wait: who holds the recovery key need not sit it out', async () => {
    const { vault, made } = await newVault();
    for (let attempt = 0; attempt < 9; attempt++) await vault.signIn(FIRST.name, 'ちがう');
    must(await vault.recover(made.recoveryKey, NEXT));
    expect((await vault.signIn(FIRST.name, NEXT.password)).ok).toBe(true);
  });

  test('refuses the key of another vault, a changed one, and text', async () => {
    const { vault, made } = await newVault();
    const other = (await newVault()).made.recoveryKey;
    const changed = `${made.recoveryKey.startsWith('0') ? '1' : '0'}${made.recoveryKey.slice(1)}`;
    for (const key of [other, changed, '', 'こんにちは', made.recoveryKey.slice(0, -1)]) {
      expect(await vault.recover(key, NEXT)).toEqual({ ok: false, error: { type: 'wrongRecoveryKey' } });
    }
  });

  test('refuses a weak new password and changes nothing', async () => {
    const { vault, made } = await newVault();
    const refused = await vault.recover(made.recoveryKey, { ...NEXT, password: 'qwertyuiop1234' });
    expect(refused).toMatchObject({ error: { type: 'weakPassword', reason: 'common' } });
    expect((await vault.signIn(FIRST.name, FIRST.password)).ok).toBe(true);
  });
});
