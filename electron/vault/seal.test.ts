import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeBox, deriveKey, makeKeyPair, openBox, openSeal, type SealContext, sealTo } from './seal.ts';
import { countedRandom } from './test-vault.ts';

const CONTEXT: SealContext = { vault: 'v', subject: 'u', purpose: 'dataKey', version: 1 };
const OTHERS: readonly SealContext[] = [
  { ...CONTEXT, vault: 'w' },
  { ...CONTEXT, subject: 'recovery' },
  { ...CONTEXT, purpose: 'privateKey' },
  { ...CONTEXT, version: 2 },
];
const random = countedRandom('seal');
const SECRET = random(32);
const KEY = random(32);

describe('openBox', () => {
  test('gives the secret back for the same key and context only', () => {
    const box = closeBox(KEY, SECRET, { context: CONTEXT, random });
    expect(openBox(KEY, box, CONTEXT)).toEqual(SECRET);
    expect(openBox(random(32), box, CONTEXT)).toBeNull();
    for (const context of OTHERS) expect(openBox(KEY, box, context)).toBeNull();
  });

  test('gives nothing for a box of which one bit or the length is another', () => {
    const box = closeBox(KEY, SECRET, { context: CONTEXT, random });
    for (let bit = 0; bit < box.length * 8; bit++) {
      const changed = new Uint8Array(box);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openBox(KEY, changed, CONTEXT)).toBeNull();
    }
    for (let length = 0; length < box.length; length++) {
      expect(openBox(KEY, box.subarray(0, length), CONTEXT)).toBeNull();
    }
  });
});

describe('openSeal', () => {
  test('opens for the owner of the key pair only, in its context only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (secret) => {
        const owner = makeKeyPair(random);
        const stranger = makeKeyPair(random);
        const seal = sealTo(owner.publicKey, secret, { context: CONTEXT, random });
        expect(openSeal(owner, seal, CONTEXT)).toEqual(secret);
        expect(openSeal(stranger, seal, CONTEXT)).toBeNull();
        expect(openSeal({ ...owner, publicKey: stranger.publicKey }, seal, CONTEXT)).toBeNull();
        for (const context of OTHERS) expect(openSeal(owner, seal, context)).toBeNull();
      }),
      { seed: 20261121, numRuns: 50 },
    );
  });

  test('gives nothing, and does not throw, for points of small order and for rubbish', () => {
    const owner = makeKeyPair(random);
    const seal = sealTo(owner.publicKey, SECRET, { context: CONTEXT, random });
    for (const point of [new Uint8Array(32), new Uint8Array(32).with(0, 1), random(32)]) {
      expect(openSeal(owner, Buffer.concat([point, seal.subarray(32)]), CONTEXT)).toBeNull();
    }
    expect(openSeal(owner, new Uint8Array(10), CONTEXT)).toBeNull();
  });
});

describe('makeKeyPair', () => {
  test('gives the public key of RFC 7748, 6.1', () => {
    const alice = Buffer.from('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a', 'hex');
    const { publicKey } = makeKeyPair(() => new Uint8Array(alice));
    expect(Buffer.from(publicKey).toString('hex')).toBe(
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
    );
  });
});

describe('deriveKey', () => {
  test('gives another key for every use and every vault', () => {
    const keys = ['a', 'b'].flatMap((vault) => ['x', 'y'].map((use) => deriveKey(KEY, vault, use)));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(4);
  });
});
