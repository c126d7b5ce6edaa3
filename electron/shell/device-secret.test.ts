import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deviceSecret, type KeyStore } from './device-secret.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-device-'));
  file = join(folder, 'inner', 'device-secret');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A key store that reverses what it is given: enough to see whether a secret lies unsealed anywhere. */
function keyStore(
  given: Partial<{ backend: string; available: boolean; broken: boolean; rotated: boolean }> = {},
): KeyStore {
  const { backend = 'gnome_libsecret', available = true, broken = false, rotated = false } = given;
  return {
    getSelectedStorageBackend: () => backend,
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async (text: string) => Buffer.from([...text].reverse().join('')),
    decryptStringAsync: async (sealed: Buffer) => {
      if (broken) throw new Error('the key store refuses');
      return { result: [...String(sealed)].reverse().join(''), shouldReEncrypt: rotated };
    },
  } as KeyStore;
}

describe('deviceSecret', () => {
  test('makes 32 bytes once and finds them again, readable for the owner alone', async () => {
    const made = await deviceSecret(keyStore(), file, 'linux');
    expect(made).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await deviceSecret(keyStore(), file, 'linux')).toEqual(made);
    expect(await deviceSecret(keyStore({ rotated: true }), file, 'linux')).toEqual(made);
    expect(readFileSync(file, 'utf8')).not.toContain(Buffer.from(made ?? []).toString('base64'));
  });

  test.each([
    { name: 'basic_text, which is a password from the source code', given: { backend: 'basic_text' } },
    { name: 'a system that says nothing of its key store', given: { backend: 'unknown' } },
    { name: 'no encryption at all', given: { available: false } },
  ])('makes none, and writes nothing, where there is $name', async ({ given }) => {
    expect(await deviceSecret(keyStore(given), file, 'linux')).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('asks for the backend on Linux alone, as the others have none', async () => {
    const store = {
      ...keyStore(),
      getSelectedStorageBackend: () => {
        throw new Error('not on this platform');
      },
    } as KeyStore;
    expect(await deviceSecret(store, file, 'win32')).toHaveLength(32);
  });

  test('leaves a file it cannot open as it is, for a key store that comes back', async () => {
    const made = await deviceSecret(keyStore(), file, 'linux');
    const before = readFileSync(file);
    expect(await deviceSecret(keyStore({ broken: true }), file, 'linux')).toBeNull();
    expect(readFileSync(file)).toEqual(before);
    expect(await deviceSecret(keyStore(), file, 'linux')).toEqual(made);
  });

  test('keeps the old seal whole until the new one is, for a process that is cut short while it renews it', async () => {
    const made = await deviceSecret(keyStore(), file, 'linux');
    writeFileSync(`${file}.new`, 'half a se');
    expect(await deviceSecret(keyStore({ rotated: true }), file, 'linux')).toEqual(made);
    expect(readdirSync(join(folder, 'inner'))).toEqual(['device-secret']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('takes no secret of another length', async () => {
    await deviceSecret(keyStore(), file, 'linux');
    writeFileSync(file, [...Buffer.from('short').toString('base64')].reverse().join(''));
    expect(await deviceSecret(keyStore(), file, 'linux')).toBeNull();
  });
});
