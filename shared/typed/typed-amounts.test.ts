/** Amounts and counts as people write them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTypedCount } from './typed-count.ts';
import { readTypedYen } from './typed-yen.ts';

describe('readTypedYen', () => {
  test.each([
    ['1,480', 1480],
    ['１，４８０', 1480],
    ['１４８０', 1480],
    ['1480円', 1480],
    ['1,480 円', 1480],
    ['¥1,480', 1480],
    ['￥1480-', 1480],
    ['1万', 10_000],
    ['一万円', 10_000],
    ['1万5千', 15_000],
    ['1万5千円', 15_000],
    ['1万5,000円', 'unreadable'],
    ['1万5000', 15_000],
    ['1.5万', 15_000],
    ['１．２５万', 12_500],
    ['3千円', 3000],
    ['千円', 1000],
    ['2千5百', 2500],
    ['12,345万円', 123_450_000],
    ['0', 0],
    ['1億', 100_000_000],
    ['10億', 1_000_000_000],
    ['1,000,000,001', 'tooLarge'],
    ['10億1', 'tooLarge'],
    ['-500', 'negative'],
    ['▲500', 'negative'],
    ['1,48', 'unreadable'],
    ['1.5', 'unreadable'],
    ['1.23456万', 'unreadable'],
    ['2千1500', 'unreadable'],
    ['千四百', 1400],
    ['いくら', 'unreadable'],
    ['12 34', 'unreadable'],
    ['', 'empty'],
  ])('reads 「%s」 as %s', (text, expected) => {
    const read = readTypedYen(text);
    expect(read.type === 'amount' ? read.amount : read.type).toBe(expected);
  });

  test.each([
    ['-500', -500],
    ['▲1,480円', -1480],
    ['△1万', -10_000],
    ['-0', 0],
    ['500', 500],
  ])('reads 「%s」 as %i where less than nothing may be', (text, amount) => {
    expect(readTypedYen(text, true)).toEqual({ type: 'amount', amount });
  });

  test('reads back every amount as it is written on an invoice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
        const written = String(amount).replace(/\B(?=(\d{3})+$)/gu, ',');
        for (const text of [written, `${written}円`, `¥${written}-`, String(amount)])
          expect(readTypedYen(text)).toEqual({ type: 'amount', amount });
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});

describe('readTypedCount', () => {
  test.each([
    ['3', 3],
    ['３', 3],
    ['三か月', 3],
    ['6ヶ月', 6],
    ['12台', 12],
    ['0', 'outOfRange'],
    ['13', 'outOfRange'],
    ['-1', 'outOfRange'],
    ['2.5', 'unreadable'],
    ['たくさん', 'unreadable'],
    ['', 'empty'],
  ])('reads 「%s」 between 1 and 12 as %s', (text, expected) => {
    const read = readTypedCount(text, { min: 1, max: 12 });
    expect(read.type === 'count' ? read.count : read.type).toBe(expected);
  });
});
