/** Keys that move within a grid. */
import { describe, expect, test } from 'vitest';
import { moveInGrid } from './grid-move.ts';

const place = { active: 10, count: 100, viewRows: 20 };

describe('moveInGrid', () => {
  test.each([
    { key: 'ArrowDown', to: 11 },
    { key: 'j', to: 11 },
    { key: 'ArrowUp', to: 9 },
    { key: 'k', to: 9 },
    { key: 'PageDown', to: 30 },
    { key: 'PageUp', to: 0 },
    { key: 'Home', to: 0 },
    { key: 'End', to: 99 },
    { key: 'x', to: null },
  ])('$key goes to $to', ({ key, to }) => {
    expect(moveInGrid(key, place)).toBe(to);
  });
  test('stays at the last row', () => {
    expect(moveInGrid('j', { ...place, active: 99 })).toBe(99);
  });
  test('moves nowhere in an empty list', () => {
    expect(moveInGrid('j', { active: 0, count: 0, viewRows: 20 })).toBeNull();
  });
});
