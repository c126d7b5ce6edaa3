import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followRows, macOf, makeRatchet, nextKey, seedDigest, unpackState } from './audit-ratchet.ts';

const SEED = Buffer.alloc(32, 7);
const HASH = Buffer.alloc(32, 9);
const bytes = (n: number) => Buffer.alloc(32, n);

/** The key of the row so many after the first. */
function keyAfter(steps: number): Uint8Array {
  let key: Uint8Array = SEED;
  for (let step = 0; step < steps; step += 1) key = nextKey(key);
  return key;
}

function begun() {
  const ratchet = makeRatchet(null);
  ratchet.begin(1, 1, SEED);
  return ratchet;
}

describe('the ratchet', () => {
  test('seals each row with a key of its own', () => {
    const ratchet = begun();
    const macs = [1, 2, 3].map((sequence) => Buffer.from(ratchet.seal(sequence, HASH)));
    expect(macs).toEqual([0, 1, 2].map((steps) => macOf(keyAfter(steps), HASH)));
  });

  test('keeps the key of the next row and no other, and packs it for the mark', () => {
    const ratchet = begun();
    ratchet.seal(1, HASH);
    ratchet.commit();
    const packed = ratchet.pack();
    expect(packed.length).toBeLessThanOrEqual(128);
    expect(unpackState(packed)).toEqual({ era: 1, next: 2, key: new Uint8Array(keyAfter(1)) });
  });

  test('overwrites a key once its row is committed', () => {
    const key = Uint8Array.from(SEED);
    const ratchet = makeRatchet({ era: 1, next: 1, key });
    ratchet.seal(1, HASH);
    expect(Buffer.from(key)).toEqual(SEED);
    ratchet.commit();
    expect(Buffer.from(key)).toEqual(Buffer.alloc(32));
  });

  test('goes back with a rolled back transaction, whatever it sealed and began', () => {
    const ratchet = begun();
    ratchet.seal(1, HASH);
    ratchet.commit();
    const before = ratchet.pack();
    ratchet.seal(2, HASH);
    ratchet.begin(2, 3, bytes(5));
    ratchet.seal(3, HASH);
    ratchet.rollback();
    expect(ratchet.pack()).toEqual(before);
    expect(Buffer.from(ratchet.seal(2, HASH))).toEqual(macOf(keyAfter(1), HASH));
  });

  test('seals no row out of its place', () => {
    expect(() => begun().seal(2, HASH)).toThrow('next row');
    expect(() => makeRatchet(null).seal(1, HASH)).toThrow('next row');
  });

  test('packs nothing before the first era, and reads nothing else as a state', () => {
    expect(unpackState(makeRatchet(null).pack())).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 128 }), (packed) => {
        fc.pre(packed.length !== 45 || packed[0] !== 1);
        expect(unpackState(packed)).toBeNull();
      }),
      { seed: 20261121, numRuns: 100 },
    );
  });
});

describe('followRows', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      sequence: index + 1,
      hash: bytes(index),
      mac: macOf(keyAfter(index), bytes(index)),
    }));

  test('moves a state that lags behind to where the rows end', () => {
    const state = followRows({ era: 1, next: 1, key: Uint8Array.from(SEED) }, rows(5));
    expect(state).toEqual({ era: 1, next: 6, key: keyAfter(5) });
  });

  test.each([
    ['another MAC', { mac: bytes(1) }],
    ['no MAC', { mac: null }],
    ['another hash', { hash: bytes(77) }],
    ['another place', { sequence: 9 }],
  ])('finds that a row was not sealed with its key: %s', (_, change) => {
    const changed = rows(5).map((row) => (row.sequence === 3 ? { ...row, ...change } : row));
    expect(followRows({ era: 1, next: 1, key: Uint8Array.from(SEED) }, changed)).toBeNull();
  });
});

test('seedDigest tells a seed without telling anything of its keys', () => {
  expect(seedDigest(SEED)).not.toEqual(nextKey(SEED));
  expect(seedDigest(SEED)).not.toEqual(seedDigest(bytes(8)));
});
