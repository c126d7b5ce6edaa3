/**
 * The keys of an open vault, alive from sign-in to lock. The data key and the private key of whoever signed in stay behind this module, so
 * that whoever holds an `OpenKeys` can use the database and the blind index, and hand the object back to the vault, but cannot read what
 * opens everything.
 */
import { assert } from '../../shared/core/assert.ts';
import type { KeyPair } from './seal.ts';

export interface OpenKeys {
  /** 32 bytes, the raw key of the database file. */
  readonly databaseKey: Uint8Array;
  /** 32 bytes, the key of the blind index; random and its own, so that a rotation of the data key keeps the hashes. */
  readonly blindIndexKey: Uint8Array;
  /** 32 bytes, of which whatever lies beside the database derives its own: journal, high-water mark, manifests of backups, drafts. */
  readonly sidecarKey: Uint8Array;
}

/** Somebody to whom things are sealed: a user's id, or `recovery`, and the key pair. */
export interface Holder {
  readonly subject: string;
  readonly pair: KeyPair;
}

/** What opened the vault. */
export interface Opening {
  readonly vaultId: string;
  readonly dataKey: Uint8Array;
  /** Whoever came in: one user, with the earlier pairs of that person; after a recovery the recovery key as well. */
  readonly holders: readonly Holder[];
}

const openings = new WeakMap<OpenKeys, Opening>();

/** Takes what opened the vault and the keys over: all of it is overwritten when the result is dropped. */
export function holdKeys(opening: Opening, opened: OpenKeys): OpenKeys {
  const keys: OpenKeys = Object.freeze({ ...opened });
  openings.set(keys, opening);
  return keys;
}

/** Throws `BrokenInvariant` for keys that were dropped or that no vault opened. */
export const dataKeyOf = (keys: OpenKeys): Uint8Array => openingOf(keys).dataKey;

/** Throws `BrokenInvariant` for keys that were dropped or that no vault opened. */
export const openingOfSession = (keys: OpenKeys): Pick<Opening, 'vaultId' | 'holders'> => openingOf(keys);

/** Takes over a key pair that the person has got while the vault was open. */
export function addHolder(keys: OpenKeys, holder: Holder): void {
  const opening = openingOf(keys);
  openings.set(keys, { ...opening, holders: [holder, ...opening.holders] });
}

/** Overwrites every key with zeros; called on lock, sign-out, suspend and close. Harmless the second time. */
export function dropKeys(keys: OpenKeys): void {
  const opening = openings.get(keys);
  if (opening !== undefined) wipe(opening);
  openings.delete(keys);
  keys.databaseKey.fill(0);
  keys.blindIndexKey.fill(0);
  keys.sidecarKey.fill(0);
}

/** For whoever opened the vault and needs no keys. */
export function wipe({ dataKey, holders }: Opening): void {
  dataKey.fill(0);
  for (const { pair } of holders) pair.privateKey.fill(0);
}

function openingOf(keys: OpenKeys): Opening {
  const opening = openings.get(keys);
  assert(opening !== undefined, 'the vault is open');
  return opening;
}
