/**
 * The keys of an open vault, alive from sign-in to lock. The data key itself stays behind this module, so that whoever holds an
 * `OpenKeys` can use the database and the blind index, and hand the object back to the vault, but cannot read what opens everything.
 */
import { assert } from '../../shared/core/assert.ts';

export interface OpenKeys {
  /** 32 bytes, the raw key of the database file. */
  readonly databaseKey: Uint8Array;
  /** 32 bytes, the key of the blind index; random and its own, so that a rotation of the data key keeps the hashes. */
  readonly blindIndexKey: Uint8Array;
  /** 32 bytes, of which whatever lies beside the database derives its own: journal, high-water mark, manifests of backups, drafts. */
  readonly sidecarKey: Uint8Array;
}

const dataKeys = new WeakMap<OpenKeys, Uint8Array>();

/** Takes the data key and the others over: they are overwritten when the result is dropped. */
export function holdKeys(dataKey: Uint8Array, opened: OpenKeys): OpenKeys {
  const keys: OpenKeys = Object.freeze({ ...opened });
  dataKeys.set(keys, dataKey);
  return keys;
}

/** Throws `BrokenInvariant` for keys that were dropped or that no vault opened. */
export function dataKeyOf(keys: OpenKeys): Uint8Array {
  const dataKey = dataKeys.get(keys);
  assert(dataKey !== undefined, 'the vault is open');
  return dataKey;
}

/** Overwrites every key with zeros; called on lock, sign-out, suspend and close. Harmless the second time. */
export function dropKeys(keys: OpenKeys): void {
  dataKeys.get(keys)?.fill(0);
  dataKeys.delete(keys);
  keys.databaseKey.fill(0);
  keys.blindIndexKey.fill(0);
  keys.sidecarKey.fill(0);
}
