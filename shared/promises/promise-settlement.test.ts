/** Promises end once, and are overdue from the day after their day (N-132). */
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../core/time.ts';
import { PROMISE_STATES, type PromiseState } from './promise.ts';
import { isOverdue, nextDue, type SettledState, settlePromise } from './promise-settlement.ts';

const today = civilDate(2026, 11, 24);
const settled = PROMISE_STATES.filter((state): state is SettledState => state !== 'open');

describe('settlePromise', () => {
  test.each(settled)('an open promise may be %s', (to) => {
    expect(settlePromise('open', to)).toEqual({ ok: true, value: to });
  });

  test.each(settled.flatMap((from) => settled.map((to) => [from, to] as const)))('%s never becomes %s', (from, to) => {
    expect(settlePromise(from, to)).toEqual({ ok: false, error: { type: 'notFound', what: 'promise' } });
  });
});

describe('isOverdue', () => {
  test.each<readonly [string, PromiseState, number, boolean]>([
    ['the day before', 'open', 1, false],
    ['on its day', 'open', 0, false],
    ['the day after', 'open', -1, true],
    ['kept, the day after', 'kept', -1, false],
    ['withdrawn, the day after', 'withdrawn', -1, false],
  ])('%s', (_, state, daysToGo, overdue) => {
    expect(isOverdue({ state, due: addDays(today, daysToGo) }, today)).toBe(overdue);
  });
});

describe('nextDue', () => {
  test('is the earliest day of the open ones', () => {
    const promises = [
      { state: 'kept', due: addDays(today, -5) },
      { state: 'open', due: addDays(today, 3) },
      { state: 'open', due: addDays(today, 1) },
    ] as const;
    expect(nextDue(promises)).toBe(addDays(today, 1));
  });

  test('is absent when nothing is open', () => {
    expect(nextDue([{ state: 'broken', due: today }])).toBeNull();
    expect(nextDue([])).toBeNull();
  });
});
