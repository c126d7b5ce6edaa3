import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from './assert.ts';
import { flooredShare, yen } from './yen.ts';

describe('yen', () => {
  test.each([0, 1, 1480, -1480, Number.MAX_SAFE_INTEGER])('takes %s', (amount) => {
    expect(yen(amount)).toBe(amount);
  });

  test.each([0.5, 989.9999999999999, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)])(
    'stops at %s',
    (amount) => {
      expect(() => yen(amount)).toThrow(BrokenInvariant);
    },
  );
});

describe('flooredShare', () => {
  test.each([
    { name: 'a tenth of a month', share: [1480, 10, 31], result: 477 },
    { name: 'what doubles make 989', share: [1100, 27, 30], result: 990 },
    { name: 'what doubles make 39', share: [10_000, 146 * 10, 365 * 1000], result: 40 },
    { name: 'nothing of something', share: [1480, 0, 31], result: 0 },
    { name: 'something of nothing', share: [0, 31, 31], result: 0 },
    { name: 'the whole', share: [1480, 31, 31], result: 1480 },
    { name: 'one below the whole', share: [1, 30, 31], result: 0 },
    { name: 'the largest amount', share: [Number.MAX_SAFE_INTEGER, 1, 1], result: Number.MAX_SAFE_INTEGER },
    { name: 'a product past 2^53', share: [Number.MAX_SAFE_INTEGER, 3, 4], result: 6_755_399_441_055_743 },
  ])('$name: $result', ({ share: [amount = 0, numerator = 0, denominator = 0], result }) => {
    expect(flooredShare(yen(amount), numerator, denominator)).toBe(result);
  });

  test.each([
    { name: 'a negative amount', share: [-1, 1, 2] },
    { name: 'a negative numerator', share: [1, -1, 2] },
    { name: 'a division by zero', share: [1, 1, 0] },
    { name: 'a fraction', share: [1, 0.5, 2] },
    { name: 'a fraction past 2^53', share: [Number.MAX_SAFE_INTEGER, 1.5, 2] },
    { name: 'a result past 2^53', share: [Number.MAX_SAFE_INTEGER, 3, 2] },
  ])('stops at $name', ({ share: [amount = 0, numerator = 0, denominator = 0] }) => {
    expect(() => flooredShare(yen(amount), numerator, denominator)).toThrow();
  });

  test('is the floor of the exact quotient, on both sides of 2^53', () => {
    const anyAmount = fc.oneof(fc.nat(), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
    const share = fc.tuple(anyAmount, fc.nat(40_000), fc.nat(40_000)).filter(([, up, more]) => up + more > 0);
    fc.assert(
      fc.property(share, ([amount, numerator, more]) => {
        const exact = (BigInt(amount) * BigInt(numerator)) / BigInt(numerator + more);
        expect(BigInt(flooredShare(yen(amount), numerator, numerator + more))).toBe(exact);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});
