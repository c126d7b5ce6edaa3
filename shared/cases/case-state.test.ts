/** Every way between two states of a case. */
import { describe, expect, test } from 'vitest';
import { moveCase, nextStates } from './case-state.ts';
import { CASE_STATES } from './case-words.ts';

describe('moveCase', () => {
  test.each([
    ['open', 'waiting', true],
    ['open', 'closed', true],
    ['open', 'open', false],
    ['waiting', 'open', true],
    ['waiting', 'closed', true],
    ['waiting', 'waiting', false],
    ['closed', 'open', true],
    ['closed', 'waiting', false],
    ['closed', 'closed', false],
  ] as const)('from %s to %s: %s', (from, to, allowed) => {
    expect(moveCase(from, to)).toEqual(
      allowed ? { ok: true, value: to } : { ok: false, error: { type: 'caseState', state: from } },
    );
  });

  test('every state can be left, and reached from another', () => {
    for (const state of CASE_STATES) {
      expect(nextStates(state).length).toBeGreaterThan(0);
      expect(CASE_STATES.some((from) => nextStates(from).includes(state))).toBe(true);
    }
  });
});
