/**
 * The secret that ties a store to this machine: 32 random bytes in the key store of the system, sealed in a file beside the data.
 *
 * Where the system has no key store that deserves the name (on Linux `basic_text`, a password printed in Chromium's source), there is
 * none, and the vault asks for a longer password instead. Nothing is ever written unsealed.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SafeStorage } from 'electron';
import { makeFolder, replaceFile } from '../vault/vault-file.ts';

const LENGTH = 32;
/** A password printed in Chromium's source, and a system of which nothing is known yet. */
const NO_KEY_STORE: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

export type KeyStore = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

/**
 * The secret of this machine, made at the first start; null where there is no key store, or where the file cannot be opened with it.
 * A file that cannot be opened is left as it is: the key store may be back at the next start, and until then the recovery key opens.
 */
export async function deviceSecret(
  keyStore: KeyStore,
  file: string,
  platform: NodeJS.Platform,
): Promise<Uint8Array | null> {
  try {
    if (platform === 'linux' && NO_KEY_STORE.has(keyStore.getSelectedStorageBackend())) return null;
    if (!(await keyStore.isAsyncEncryptionAvailable())) return null;
    const sealed = readOrNull(file);
    return sealed === null ? await makeSecret(keyStore, file) : await openSecret(keyStore, file, sealed);
  } catch {
    return null;
  }
}

async function makeSecret(keyStore: KeyStore, file: string): Promise<Uint8Array> {
  const secret = randomBytes(LENGTH);
  await writeSealed(keyStore, file, secret);
  return secret;
}

async function openSecret(keyStore: KeyStore, file: string, sealed: Buffer): Promise<Uint8Array | null> {
  const { result, shouldReEncrypt } = await keyStore.decryptStringAsync(sealed);
  const secret = Buffer.from(result, 'base64');
  if (secret.length !== LENGTH) return null;
  if (shouldReEncrypt) await writeSealed(keyStore, file, secret);
  return secret;
}

async function writeSealed(keyStore: KeyStore, file: string, secret: Buffer): Promise<void> {
  const sealed = await keyStore.encryptStringAsync(secret.toString('base64'));
  makeFolder(dirname(file));
  // The old one or the new one: half a secret would shut everybody out of this machine.
  replaceFile(file, sealed);
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
}
