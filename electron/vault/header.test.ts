/** A changed header opens nothing and costs no work (SEC-20, SEC-38). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../shared/core/canonical-json.ts';
import type { UserId } from '../../shared/core/ids.ts';
import { type Header, isUnchanged, readHeader } from './header.ts';
import { dataKeyOf } from './open-keys.ts';
import { workFactor } from './password-cost.ts';
import { checked, must, TestTime, temporaryFolder, testVault } from './test-vault.ts';

const FLOOR = workFactor('test').floor;
const FIRST = { name: '佐藤 花子', password: '青い傘と三匹の猫がいる午後', sample: false };
const SECOND = {
  userId: '00000000-0000-4000-8000-000000000002' as UserId,
  name: '林',
  password: 'ひとつ 朝の 駅前で 待つ',
};

async function twoUserVault() {
  const folder = temporaryFolder();
  const vault = testVault(folder);
  const made = must(await vault.create(FIRST));
  must(await vault.addUser(made.keys, SECOND));
  const path = join(folder, 'vault.json');
  return { folder, path, made, text: readFileSync(path, 'utf8') };
}

/** The header that the text holds, or null for one that no vault of this program has written. */
function parseHeader(text: string, floor: typeof FLOOR): Header | null {
  const reading = readHeader(text, floor);
  return reading.state === 'sound' ? reading.header : null;
}

/** Every place in a JSON value, as the list of members that lead to it. */
function placesIn(value: Json, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([member, inner]) => placesIn(inner ?? null, [...place, member]))];
}

/** All of them but the checksum, which `checked` makes anew. */
const placesUnderMac = (header: Json): (readonly string[])[] =>
  placesIn(header).filter(([member]) => member !== undefined && member !== 'checksum');

function withChange(value: Json, place: readonly string[], change: (old: Json) => Json | undefined): Json | undefined {
  const [member, ...rest] = place;
  if (member === undefined) return change(value);
  const copy = Array.isArray(value) ? [...value] : { ...(value as Record<string, Json>) };
  const inner = withChange((copy as Record<string, Json>)[member] ?? null, rest, change);
  if (inner === undefined) Reflect.deleteProperty(copy, member);
  else Reflect.set(copy, member, inner);
  return copy as Json;
}

function flipBit(old: Json, bit: number): Json {
  if (typeof old === 'boolean') return !old;
  if (typeof old === 'number') return old + (bit % 2 === 0 ? 1 : -1);
  if (typeof old !== 'string') return null;
  const bytes = Buffer.from(old);
  const index = bit % Math.max(1, bytes.length);
  bytes[index] = (bytes[index] ?? 0) ^ (1 << (bit % 5));
  return bytes.toString('latin1');
}

describe('readHeader', () => {
  test('reads what the vault writes', async () => {
    const { text, made } = await twoUserVault();
    const header = parseHeader(text, FLOOR);
    expect(header?.users).toHaveLength(2);
    expect(header?.revision).toBe(2);
    expect(isUnchanged(header as Header, dataKeyOf(made.keys))).toBe(true);
  });

  test.each([
    { name: 'a terabyte of memory', cost: { memoryKib: 2 ** 31 } },
    { name: 'a little more memory than allowed', cost: { memoryKib: 1_048_577 } },
    { name: 'a thousand passes', cost: { passes: 1000 } },
    { name: 'a hundred lanes', cost: { lanes: 100 } },
    { name: 'no lane', cost: { lanes: 0 } },
    { name: 'memory below the floor', cost: { memoryKib: 65_535 } },
    { name: 'passes below the floor', cost: { passes: 2 } },
    { name: 'a fraction', cost: { memoryKib: 131_072.5 } },
    { name: 'another algorithm', cost: { algorithm: 'argon2i' } },
    { name: 'one member too many', cost: { secret: 'x' } },
  ])('refuses $name, in less than 50 ms', async ({ cost }) => {
    const { folder, path, text } = await twoUserVault();
    const full = { algorithm: 'argon2id', memoryKib: 131_072, passes: 3, lanes: 1 };
    const setCost = (to: Json) => JSON.stringify(withChange(JSON.parse(text), ['users', '1', 'cost'], () => to));
    const strict = workFactor('full').floor;
    const firstUser = withChange(JSON.parse(setCost(full)), ['users', '0', 'cost'], () => full);
    expect(parseHeader(checked(firstUser), strict)).not.toBeNull();
    const changed = withChange(firstUser as Json, ['users', '1', 'cost'], () => ({ ...full, ...cost }));
    writeFileSync(path, checked(changed));
    const vault = testVault(folder, { work: 'full' });
    // The work of this process, not the wall clock: the machine may be busy with something else.
    const before = process.cpuUsage();
    const refused = await vault.signIn(FIRST.name, FIRST.password);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(50);
    expect(refused).toEqual({ ok: false, error: { type: 'storeDamaged', reason: 'notOurFile' } });
  });

  test.each([
    { name: 'nothing', text: '' },
    { name: 'half a header', text: '{"format":"madoguchi-vault","ver' },
    { name: 'null', text: 'null' },
    { name: 'a list', text: '[]' },
    { name: 'a list a hundred thousand deep', text: '['.repeat(100_000) },
    { name: 'a prototype', text: '{"__proto__":{"format":"madoguchi-vault"}}' },
    { name: 'five megabytes', text: ' '.repeat(5_000_000) },
  ])('refuses $name, which is the end where there is no copy (twin)', async ({ text }) => {
    const { folder, path } = await twoUserVault();
    expect(parseHeader(text, FLOOR)).toBeNull();
    writeFileSync(path, text);
    const vault = testVault(folder, { mirrored: false });
    const damaged = { ok: false, error: { type: 'storeDamaged', reason: 'notOurFile' } };
    expect(vault.state()).toBe('present');
    expect(vault.isSample()).toBe(false);
    expect(await vault.signIn(FIRST.name, FIRST.password)).toEqual(damaged);
    expect(await vault.checkPassword(FIRST.name, FIRST.password)).toEqual(damaged);
    expect(await vault.recover('', FIRST)).toEqual(damaged);
  });

  test('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parseHeader(text, FLOOR)).toBeNull();
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});

describe('a changed header', () => {
  test('never opens: 20,000 changes, no partial unlock (SEC-38)', async () => {
    const { text, made } = await twoUserVault();
    const original: Json = JSON.parse(text);
    const dataKey = dataKeyOf(made.keys);
    const place = fc.constantFrom(...placesUnderMac(original));
    const values = fc.oneof(
      fc.nat().map((bit) => (old: Json) => flipBit(old, bit)),
      fc.constant(() => undefined),
      fc.jsonValue().map((value) => () => value as Json),
    );
    let shapesTaken = 0;
    fc.assert(
      fc.property(place, values, (members, change) => {
        const changed = withChange(original, members, change);
        const same = JSON.stringify(changed) === JSON.stringify(original);
        if (!same) expect(parseHeader(JSON.stringify(changed), FLOOR)).toBeNull();
        const header = parseHeader(checked(changed), FLOOR);
        if (header === null || same) return;
        shapesTaken += 1;
        expect(isUnchanged(header, dataKey)).toBe(false);
      }),
      { seed: 20261121, numRuns: 20_000 },
    );
    // With a checksum that fits and without the MAC, all of these would have been believed (twin).
    expect(shapesTaken).toBeGreaterThan(500);
  });

  test('is refused at every way in, whatever member was changed', async () => {
    const { folder, path, made, text } = await twoUserVault();
    const original: Json = JSON.parse(text);
    const time = new TestTime();
    const vault = testVault(folder, { clock: time.clock, monotonic: time.monotonic });
    for (const members of placesUnderMac(original)) {
      const changed = withChange(original, members, (old) => (typeof old === 'object' ? null : flipBit(old, 8)));
      writeFileSync(path, checked(changed));
      const answers = [
        await vault.signIn(FIRST.name, FIRST.password),
        await vault.signIn(SECOND.name, SECOND.password),
        await vault.checkPassword(FIRST.name, FIRST.password),
        await vault.recover(made.recoveryKey, FIRST),
        await vault.addUser(made.keys, { ...SECOND, userId: made.userId, name: '三人目' }),
      ];
      for (const answer of answers) expect({ members, ok: answer.ok }).toEqual({ members, ok: false });
      time.pass(1_000_000);
    }
    writeFileSync(path, text);
    expect((await vault.signIn(FIRST.name, FIRST.password)).ok).toBe(true);
  });

  test('a seal put under another user, vault or name does not open', async () => {
    const one = await twoUserVault();
    const other = await twoUserVault();
    const swapped = withChange(JSON.parse(one.text), ['users'], (users) => {
      const [first, second] = users as { nameDigest: string }[];
      return [
        { ...first, nameDigest: second?.nameDigest ?? '' },
        { ...second, nameDigest: first?.nameDigest ?? '' },
      ] as Json;
    });
    writeFileSync(one.path, checked(swapped));
    expect((await testVault(one.folder).signIn(SECOND.name, FIRST.password)).ok).toBe(false);
    writeFileSync(one.path, other.text);
    const entered = await testVault(one.folder).recover(one.made.recoveryKey, FIRST);
    expect(entered).toEqual({ ok: false, error: { type: 'wrongRecoveryKey' } });
  });
});
