/** The limit of a field, at its edge. */
import { describe, expect, test } from 'vitest';
import { lengthProblem } from './text-limit.ts';

describe('lengthProblem', () => {
  test.each([
    { name: 'says nothing without a limit', text: '長い'.repeat(500), limit: undefined, problem: null },
    { name: 'says nothing at the limit itself', text: 'あ'.repeat(40), limit: 40, problem: null },
    {
      name: 'tells how much is over',
      text: 'あ'.repeat(1_041),
      limit: 40,
      problem: '40文字までです。あと1,001文字減らしてください。',
    },
    {
      name: 'counts as the contract counts',
      text: '𠮷',
      limit: 1,
      problem: '1文字までです。あと1文字減らしてください。',
    },
  ])('$name', ({ text, limit, problem }) => {
    expect(lengthProblem(text, limit)).toBe(problem);
  });
});
