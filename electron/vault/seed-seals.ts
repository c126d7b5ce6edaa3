/**
 * Seals a random seed to the public keys of chosen users and to that of the recovery key, so that it can be kept where the desk itself cannot
 * read it: the desk holds no private key but that of whoever sits there.
 *
 * Format: `seal` is base 64 of a one-time X25519 public key (32 bytes), a nonce (12), the ciphertext (32) and a tag (16). The key is
 * HKDF-SHA256 of the agreement, salt = one-time public key and `publicKey`, info `madoguchi seal v1`; the cipher is AES-256-GCM with the
 * canonical JSON of `{ vault, subject, purpose: 'auditSeed', version: 1 }` as associated data, where `subject` is the holder.
 */
import { assert } from '../../shared/core/assert.ts';
import type { UserId } from '../../shared/core/ids.ts';
import { contextOf, openRecoverySeal, RECOVERY } from './enrolment.ts';
import { fromBase64, type HeaderBody, toBase64 } from './header.ts';
import { type Opening, type OpenKeys, openingOfSession, wipe } from './open-keys.ts';
import { KEY_BYTES, openSeal, type Random, sealTo } from './seal.ts';

export interface SeedSeal {
  /** A user's id, or `recovery`. */
  readonly holder: string;
  /** The key it was sealed to, base 64: another one than the holder has now where the holder came back by the recovery key. */
  readonly publicKey: string;
  /** Base 64. */
  readonly seal: string;
}

export interface SeedToSeal {
  /** 32 bytes. */
  readonly seed: Uint8Array;
  /** Whoever of them the vault does not know is left out. */
  readonly users: readonly UserId[];
}

/** One seal for each of the users and one for the recovery key. */
export function sealSeed(header: HeaderBody, { seed, users }: SeedToSeal, random: Random): readonly SeedSeal[] {
  assert(seed.length === KEY_BYTES, 'a seed has exactly 32 bytes');
  const wanted: ReadonlySet<string> = new Set(users);
  const holders = header.users.filter(({ userId }) => wanted.has(userId));
  return [
    ...holders.map(({ userId, publicKey }) => ({ holder: userId, publicKey })),
    { holder: RECOVERY, publicKey: header.recovery.publicKey },
  ].map(({ holder, publicKey }) => {
    const sealing = { context: contextOf(header.vaultId, holder, 'auditSeed'), random };
    return { holder, publicKey, seal: toBase64(sealTo(fromBase64(publicKey), seed, sealing)) };
  });
}

/** The seed, or null when none of the seals is for whoever opened the vault. */
export const openSeed = (keys: OpenKeys, seals: readonly SeedSeal[]): Uint8Array | null =>
  openFor(openingOfSession(keys), seals);

/** The seed, or null when the secret is not that of this vault's recovery key. */
export function openSeedByRecovery(
  header: HeaderBody,
  secret: Uint8Array,
  seals: readonly SeedSeal[],
): Uint8Array | null {
  const opening = openRecoverySeal(header, secret);
  if (typeof opening === 'string') return null;
  const seed = openFor(opening, seals);
  wipe(opening);
  return seed;
}

function openFor(
  { vaultId, holders }: Pick<Opening, 'vaultId' | 'holders'>,
  seals: readonly SeedSeal[],
): Uint8Array | null {
  for (const { subject, pair } of holders) {
    const own = toBase64(pair.publicKey);
    const seal = seals.find(({ holder, publicKey }) => holder === subject && publicKey === own);
    const seed =
      seal === undefined ? null : openSeal(pair, fromBase64(seal.seal), contextOf(vaultId, subject, 'auditSeed'));
    if (seed !== null) return seed;
  }
  return null;
}
