/** Asking the table of cases. */
import { describe, expect, test } from 'vitest';
import { type CasesEvent, type CasesState, casesReducer, FIRST_CASES, isFiltered } from './cases-state.ts';

const stateAfter = (...steps: readonly CasesEvent[]): CasesState => steps.reduce(casesReducer, FIRST_CASES);

describe('casesReducer', () => {
  test('does not ask at every letter', () => {
    const typed = stateAfter({ type: 'typed', text: '共有' });
    expect(typed.question).toBe(FIRST_CASES.question);
    expect(casesReducer(typed, { type: 'searched' }).question.filter.text).toBe('共有');
  });
  test('asks nothing new for the same text', () => {
    const searched = stateAfter({ type: 'typed', text: '共有' }, { type: 'searched' });
    expect(casesReducer(searched, { type: 'searched' })).toBe(searched);
  });
  test('goes back to the first row with every new question', () => {
    const state = stateAfter({ type: 'moved', to: 40 }, { type: 'filtered', part: { states: ['open'] } });
    expect([state.active, state.question.filter.states]).toEqual([0, ['open']]);
  });
  test.each([
    { name: 'turns the order of the same column', columns: ['openedAt'], sort: 'openedAt', descending: false },
    { name: 'starts with the newest for a time', columns: ['state', 'updatedAt'], sort: 'updatedAt', descending: true },
    { name: 'starts with the first for words', columns: ['operator'], sort: 'operator', descending: false },
    { name: 'leaves the order for an unknown column', columns: ['name'], sort: 'openedAt', descending: true },
  ])('$name', ({ columns, sort, descending }) => {
    const state = stateAfter(...columns.map((column) => ({ type: 'sorted', column }) as const));
    expect(state.question).toMatchObject({ sort, descending });
  });
  test('clears every condition and the typed text, and keeps the order', () => {
    const state = stateAfter(
      { type: 'sorted', column: 'operator' },
      { type: 'typed', text: 'x' },
      { type: 'searched' },
      { type: 'filtered', part: { from: '2026-11-01' } },
      { type: 'cleared' },
    );
    expect(isFiltered(state)).toBe(false);
    expect(state.question.sort).toBe('operator');
  });
});
