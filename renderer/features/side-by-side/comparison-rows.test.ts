/** The questions of the card as an operator types for them while the caller is still speaking. */
import { describe, expect, test } from 'vitest';
import { SIDE_BY_SIDE } from '../../../shared/terms/side-by-side.ts';
import { findRows } from './comparison-rows.ts';

describe('findRows', () => {
  test('is every row in its order where nothing was typed', () => {
    expect(findRows('').map(({ id }) => id)).toEqual(SIDE_BY_SIDE.map(({ id }) => id));
  });

  test.each([
    ['いつ解約できる', 'cancellation'],
    ['kaiyaku', 'cancellation'],
    ['日割り', 'proRating'],
    ['14.6', 'latePayment'],
    ['エンタイ', 'latePayment'],
    ['停止中', 'feeWhileSuspended'],
    ['48時間', 'outageMoney'],
    ['土曜', 'openingHours'],
    ['本人', 'identity'],
  ] as const)('%s finds %s first', (query, id) => {
    expect(findRows(query)[0]?.id).toBe(id);
  });

  test('is nothing for what no row is about', () => {
    expect(findRows('ほげふが')).toEqual([]);
  });
});
