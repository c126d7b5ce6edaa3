/** Checks answered quicker than the store writes them. */
import { describe, expect, test } from 'vitest';
import type { CallView } from '../../../shared/desk/views.ts';
import { chosen } from './call-example.ts';
import { reduceCall } from './call-reducer.ts';
import { type LiveCall, openLive } from './call-state.ts';
import { answerOf } from './check-walk.ts';
import type { SentCheck } from './sent-checks.ts';

const yes = (item: SentCheck['item']): SentCheck => ({ item, answer: 'yes' });
const stored = (...items: readonly SentCheck['item'][]): CallView => ({
  ...chosen,
  case: { ...chosen.case, checks: Object.fromEntries(items.map((item) => [item, { answer: 'yes', at: 1 }])) },
});
const played = (state: LiveCall, ...events: Parameters<typeof reduceCall>[1][]): LiveCall =>
  events.reduce(reduceCall, state) as LiveCall;
const START = openLive(chosen, null, null);

describe('a check on its way', () => {
  test('counts at once, and stays when the reply to an older one arrives', () => {
    const first = yes('connectedToLine');
    const second = yes('alwaysOnline');
    const state = played(
      START,
      { type: 'checkSent', sent: first },
      { type: 'checkSent', sent: second },
      { type: 'checkSettled', sent: first },
      { type: 'callArrived', call: stored('connectedToLine') },
    );
    expect(answerOf(state.call.case.checks, 'connectedToLine')).toBe('yes');
    expect(answerOf(state.call.case.checks, 'alwaysOnline')).toBe('yes');
    expect(state.sentChecks).toEqual([second]);
  });

  test('is gone when the store refused it', () => {
    const sent = yes('connectedToLine');
    const state = played(
      START,
      { type: 'checkSent', sent },
      { type: 'checkSettled', sent },
      { type: 'callArrived', call: stored() },
    );
    expect(state.call.case.checks).toEqual({});
  });

  test('takes an answer back', () => {
    const sent: SentCheck = { item: 'connectedToLine', answer: null };
    const state = played(openLive(stored('connectedToLine'), null, null), { type: 'checkSent', sent });
    expect(answerOf(state.call.case.checks, 'connectedToLine')).toBeNull();
  });

  test('that was given twice is settled once', () => {
    const [first, again] = [yes('connectedToLine'), yes('connectedToLine')];
    const state = played(
      START,
      { type: 'checkSent', sent: first },
      { type: 'checkSent', sent: again },
      { type: 'checkSettled', sent: first },
    );
    expect(state.sentChecks).toEqual([again]);
  });
});
