/** Consumption tax on both sides of its change, rounded down. */
import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from '../core/assert.ts';
import { civilDate, formatIsoDate } from '../core/time.ts';
import { yen } from '../core/yen.ts';
import { consumptionTaxChanges, consumptionTaxOn, consumptionTaxPercent } from './consumption-tax.ts';

describe('consumptionTaxPercent (N-062)', () => {
  test.each([
    { on: civilDate(2014, 4, 1), percent: 8 },
    { on: civilDate(2019, 9, 30), percent: 8 },
    { on: civilDate(2019, 10, 1), percent: 10 },
    { on: civilDate(2026, 11, 21), percent: 10 },
  ])('$percent', ({ on, percent }) => {
    expect(consumptionTaxPercent(on)).toBe(percent);
  });

  test('stops before the table', () => {
    expect(() => consumptionTaxPercent(civilDate(2014, 3, 31))).toThrow(BrokenInvariant);
  });
});

describe('consumptionTaxOn (N-073, N-077)', () => {
  const today = civilDate(2026, 11, 21);
  test.each([
    { net: 0, tax: 0 },
    { net: 9, tax: 0 },
    { net: 10, tax: 1 },
    { net: 19, tax: 1 },
    { net: 477, tax: 47 },
    { net: 1480, tax: 148 },
    { net: 1500, tax: 150 },
  ])('$net net: $tax', ({ net, tax }) => {
    expect(consumptionTaxOn(yen(net), today)).toBe(tax);
  });

  test('follows the rate of the day', () => {
    expect(consumptionTaxOn(yen(1480), civilDate(2019, 9, 30))).toBe(118);
  });
});

describe('consumptionTaxChanges', () => {
  test.each([
    { name: 'around the change', from: civilDate(2019, 9, 30), to: civilDate(2019, 10, 1), days: ['2019-10-01'] },
    { name: 'from the change itself', from: civilDate(2019, 10, 1), to: civilDate(2030, 1, 1), days: [] },
    { name: 'up to the day before', from: civilDate(2019, 1, 1), to: civilDate(2019, 9, 30), days: [] },
    { name: 'over two', from: civilDate(2014, 1, 1), to: civilDate(2020, 1, 1), days: ['2014-04-01', '2019-10-01'] },
  ])('$name', ({ from, to, days }) => {
    expect(consumptionTaxChanges(from, to).map(formatIsoDate)).toEqual(days);
  });
});
