/** The first start, step by step. */
import { describe, expect, test } from 'vitest';
import { BEGINNING, problemOf, type WelcomeEvent, type WelcomeState, welcomeReducer } from './welcome-state.ts';

const user = { name: '佐藤', password: 'あおい そら と しろい くも', again: 'あおい そら と しろい くも' };
const stateAfter = (...events: readonly WelcomeEvent[]): WelcomeState => events.reduce(welcomeReducer, BEGINNING);

describe('problemOf', () => {
  test.each([
    { name: 'a missing name', given: { ...user, name: ' 　' }, problem: 'nameMissing' },
    { name: 'a missing password', given: { ...user, password: '', again: '' }, problem: 'passwordMissing' },
    { name: 'two different passwords', given: { ...user, again: 'x' }, problem: 'mismatch' },
  ])('finds $name', ({ given, problem }) => {
    expect(problemOf(given)?.type).toBe(problem);
  });
  test('finds nothing in a complete form', () => {
    expect(problemOf(user)).toBeNull();
  });
});

describe('welcomeReducer', () => {
  test('keeps what was typed when the desk refuses', () => {
    const error = { type: 'weakPassword', reason: 'common', minimum: 12 } as const;
    const state = stateAfter({ type: 'typed', part: user }, { type: 'submitted' }, { type: 'refused', error });
    expect(state).toEqual({ view: 'form', user, problem: { type: 'refused', error } });
  });
  test('does not send an incomplete form', () => {
    expect(stateAfter({ type: 'typed', part: { name: '佐藤' } }, { type: 'submitted' }).view).toBe('form');
  });
  test('forgets the password as soon as the key is shown', () => {
    const state = stateAfter(
      { type: 'typed', part: user },
      { type: 'submitted' },
      { type: 'created', recoveryKey: 'K' },
    );
    expect(state).toEqual({ view: 'key', recoveryKey: 'K', noted: false });
  });
  test('clears a problem at the next letter', () => {
    const state = stateAfter({ type: 'submitted' }, { type: 'typed', part: { name: '佐' } });
    expect(state).toMatchObject({ view: 'form', problem: null });
  });
});
