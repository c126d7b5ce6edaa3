/** The statutory rate of interest on both sides of each of its changes, and past the last one announced. */
import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../core/time.ts';
import { STATUTORY_INTEREST_HORIZON, statutoryInterestPercent } from './statutory-interest.ts';

const percentOn = (text: string): number | null => {
  const date = parseIsoDate(text);
  return date === null ? null : statutoryInterestPercent(date);
};

describe('statutoryInterestPercent (D-N17)', () => {
  test.each([
    { on: '1980-01-01', percent: 5 },
    { on: '2020-03-31', percent: 5 },
    { on: '2020-04-01', percent: 3 },
    { on: '2023-04-01', percent: 3 },
    { on: '2026-04-01', percent: 3 },
    { on: '2029-03-31', percent: 3 },
    { on: '2029-04-01', percent: null },
    { on: '2040-01-01', percent: null },
  ])('on $on: $percent', ({ on, percent }) => {
    expect(percentOn(on)).toBe(percent);
  });

  test('the horizon is the first day without a rate', () => {
    expect(STATUTORY_INTEREST_HORIZON).toBe(parseIsoDate('2029-04-01'));
  });
});
