/** Sharing out what the carrier pays: never more than was received, and what is left is shown (B-080). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yen } from '../core/yen.ts';
import { apportion } from './cap.ts';

const yens = (...amounts: readonly number[]) => amounts.map(yen);

describe('apportion (B-080)', () => {
  test.each([
    ['one contractor gets what was received', 40, [100], [40], 0],
    ['nothing received', 0, [100, 50], [0, 0], 0],
    ['enough for all: each its cap, the rest is kept', 200, [100, 50], [100, 50], 50],
    ['exactly enough', 150, [100, 50], [100, 50], 0],
    ['a yen that nobody can be given', 100, [33, 33, 33, 33], [25, 25, 25, 25], 0],
    ['two yen that nobody can be given', 101, [100, 100, 100], [33, 33, 33], 2],
    ['nobody is entitled', 500, [], [], 500],
  ])('%s', (_, received, caps, shares, remainder) => {
    expect(apportion(yen(received), yens(...caps))).toEqual({ shares, remainder });
  });

  test('Σ ≤ received, each share ≤ its cap, and less than one yen a contractor is left where it does not suffice', () => {
    const caps = fc.array(fc.integer({ min: 0, max: 50_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), caps, (received, amounts) => {
        const total = amounts.reduce((sum, cap) => sum + cap, 0);
        const { shares, remainder } = apportion(yen(received), yens(...amounts));
        const sum = shares.reduce<number>((so, share) => so + share, 0);
        expect(sum + remainder).toBe(received);
        expect(shares.every((share, index) => share >= 0 && share <= (amounts[index] ?? 0))).toBe(true);
        if (total > received) expect(remainder).toBeLessThan(Math.max(1, amounts.length));
      }),
      { seed: 20261121, numRuns: 400 },
    );
  });
});
