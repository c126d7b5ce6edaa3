import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from './assert.ts';
import { yen } from './yen.ts';

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
