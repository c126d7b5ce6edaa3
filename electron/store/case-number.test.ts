import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from '../../shared/core/assert.ts';
import { civilDate, instantAt, milliseconds } from '../../shared/core/time.ts';
import { formatCaseNumber, monthOf, parseCaseNumber } from './case-number.ts';

describe('formatCaseNumber', () => {
  test.each([
    [{ month: 202611, ordinal: 412 }, '2026-11-0412'],
    [{ month: 202601, ordinal: 1 }, '2026-01-0001'],
    [{ month: 202612, ordinal: 12_345 }, '2026-12-12345'],
  ])('%j: %s', (order, number) => {
    expect(formatCaseNumber(order)).toBe(number);
  });

  test('is undone by parseCaseNumber', () => {
    const orders = fc.record({
      month: fc.integer({ min: 197_001, max: 999_912 }),
      ordinal: fc.integer({ min: 1, max: 2_000_000 }),
    });
    fc.assert(
      fc.property(orders, (order) => {
        expect(parseCaseNumber(formatCaseNumber(order))).toEqual(order);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});

describe('parseCaseNumber', () => {
  test.each(['', '2026-11-412', '2026-11-0000', '2026-11-00412', '2026-1-0412', ' 2026-11-0412', '２026-11-0412'])(
    'takes %j for no number',
    (text) => {
      expect(() => parseCaseNumber(text)).toThrow(BrokenInvariant);
    },
  );
});

describe('monthOf', () => {
  test('changes at midnight in Japan', () => {
    const midnight = instantAt(civilDate(2026, 12, 1), milliseconds(0));
    expect([monthOf((midnight - 1) as typeof midnight), monthOf(midnight)]).toEqual([202611, 202612]);
  });
});
