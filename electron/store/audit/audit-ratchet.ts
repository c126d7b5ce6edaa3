/**
 * The ratchet of the audit chain (監査記録の封印): the MAC of each row is made with a key of its own, the next key is a digest of it, and the
 * key itself is overwritten. So whoever takes today's key can seal what comes, and nothing that was. Rows of a transaction move a pending key;
 * the commit makes it the current one, a rollback forgets it.
 *
 * The current key is never in the database, whose journal and backups would keep it: it is packed for the high-water mark.
 */
import { createHmac, hash } from 'node:crypto';
import { assert } from '../../../shared/core/assert.ts';

/** Where the ratchet stands: the key that seals the row of this sequence number. */
export interface RatchetState {
  readonly era: number;
  readonly next: number;
  readonly key: Uint8Array;
}

export interface Ratchet {
  /** The era that seals the next row; 0 before the first one. */
  era(): number;
  /** The MAC of a row; the key for it is then gone. */
  seal(sequence: number, rowHash: Uint8Array): Uint8Array;
  /** From the row of this number on the keys come from this seed, which is copied. */
  begin(era: number, first: number, seed: Uint8Array): void;
  /** What was sealed since the last commit is in the store. */
  commit(): void;
  /** What was sealed since the last commit is not. */
  rollback(): void;
  /** The committed state for the high-water mark: the caller overwrites it once it is written. Empty before the first era. */
  pack(): Uint8Array;
  /** Overwrites the keys. */
  wipe(): void;
}

/** From the key of one row to that of the next; another one only in the twin of a test. */
export type RatchetStep = (key: Uint8Array) => Uint8Array;

const PREFIX = Buffer.from('ratchet');
const FORMAT = 1;
const KEY = 32;
const PACKED = 1 + 4 + 8 + KEY;

/** SHA-256 of the word and the key. */
export const nextKey: RatchetStep = (key) => {
  const both = Buffer.concat([PREFIX, key]);
  const next = hash('sha256', both, 'buffer');
  both.fill(0);
  return next;
};

export const macOf = (key: Uint8Array, rowHash: Uint8Array): Buffer =>
  createHmac('sha256', key).update(rowHash).digest();

/** What a seed is known by without being told; the row that declares an era carries it. */
export const seedDigest = (seed: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from('madoguchi audit seed v1'), seed]), 'buffer');

/** The ratchet from this state on; null before the first era. Takes the key over. */
export function makeRatchet(from: RatchetState | null, step: RatchetStep = nextKey): Ratchet {
  let current = from;
  let pending: RatchetState | null = null;

  /** Overwrites the pending key; one that does not move is the current key as well. */
  function forgetPending(): void {
    if (pending !== null && pending.key !== current?.key) pending.key.fill(0);
  }
  return {
    era: () => (pending ?? current)?.era ?? 0,
    seal(sequence, rowHash) {
      const state = pending ?? current;
      assert(state !== null && state.next === sequence, 'the ratchet stands at the next row');
      const mac = macOf(state.key, rowHash);
      const key = step(state.key);
      if (pending !== null && pending.key !== key) forgetPending();
      pending = { era: state.era, next: sequence + 1, key };
      return mac;
    },
    begin(era, first, seed) {
      forgetPending();
      pending = { era, next: first, key: Uint8Array.from(seed) };
    },
    commit() {
      if (pending === null) return;
      if (current !== null && current.key !== pending.key) current.key.fill(0);
      current = pending;
      pending = null;
    },
    rollback() {
      forgetPending();
      pending = null;
    },
    pack: () => (current === null ? new Uint8Array() : packState(current)),
    wipe() {
      pending?.key.fill(0);
      current?.key.fill(0);
      pending = null;
      current = null;
    },
  };
}

function packState({ era, next, key }: RatchetState): Uint8Array {
  const packed = Buffer.alloc(PACKED);
  packed.writeUInt8(FORMAT, 0);
  packed.writeUInt32BE(era, 1);
  packed.writeBigUInt64BE(BigInt(next), 5);
  packed.set(key, 13);
  return packed;
}

/** The state that `pack` packed, or null where the bytes are none. */
export function unpackState(packed: Uint8Array): RatchetState | null {
  if (packed.length !== PACKED || packed[0] !== FORMAT) return null;
  const bytes = Buffer.from(packed);
  const state = {
    era: bytes.readUInt32BE(1),
    next: Number(bytes.readBigUInt64BE(5)),
    key: Uint8Array.from(bytes.subarray(13)),
  };
  bytes.fill(0);
  return state;
}

/** A row as the ratchet follows it: what was sealed, and with what. */
export interface SealedRow {
  readonly sequence: number;
  readonly hash: Uint8Array;
  readonly mac: Uint8Array | null;
}

/**
 * The state after these rows of the same era, which follow it without a gap; null when one of them was not sealed with its key. Takes the
 * key over.
 */
export function followRows(
  from: RatchetState,
  rows: Iterable<SealedRow>,
  step: RatchetStep = nextKey,
): RatchetState | null {
  let { next, key } = from;
  for (const row of rows) {
    const fits = row.sequence === next && row.mac !== null && macOf(key, row.hash).equals(row.mac);
    const following = step(key);
    if (following !== key) key.fill(0);
    key = following;
    next += 1;
    if (!fits) return null;
  }
  return { era: from.era, next, key };
}
