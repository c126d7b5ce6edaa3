/** The limit of a field, at its edge. */
import { describe, expect, test } from 'vitest';
import { limitProblem } from './text-limit.ts';

const upTo = (length: number) => ({ length, exceeded: (excess: number) => `${excess} over ${length}` });

describe('limitProblem', () => {
  test.each([
    { name: 'says nothing without a limit', text: '長い'.repeat(500), limit: undefined, problem: null },
    { name: 'says nothing at the limit itself', text: 'あ'.repeat(40), limit: upTo(40), problem: null },
    { name: 'tells how much is over', text: 'あ'.repeat(1_041), limit: upTo(40), problem: '1001 over 40' },
    { name: 'counts as the contract counts', text: '𠮷', limit: upTo(1), problem: '1 over 1' },
  ])('$name', ({ text, limit, problem }) => {
    expect(limitProblem(text, limit)).toBe(problem);
  });
});
