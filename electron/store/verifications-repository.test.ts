import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutes, plus, seconds } from '../../shared/core/time.ts';
import { attemptRow, fillDesk } from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';
import {
  attemptsOfCase,
  attemptsOfContact,
  insertAttempt,
  recentAttemptsByOperator,
  recentAttemptsOnContract,
} from './verifications-repository.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = new TestStore();
  await fillDesk(desk);
});
afterEach(() => desk.remove());

const read = () => desk.store.read;
const later = (count: number) => plus(TEST_START, minutes(count));

describe('verification attempts', () => {
  test('are counted by items only, from an instant on, per contract and per operator', async () => {
    const attempts = [
      attemptRow({ at: later(0) }),
      attemptRow({ id: testId('verificationAttempt', 2), at: later(1), result: 'oneMore' }),
      attemptRow({
        id: testId('verificationAttempt', 3),
        at: later(2),
        method: 'callBack',
        items: [],
        result: 'confirmed',
        level: 'C',
      }),
      attemptRow({ id: testId('verificationAttempt', 4), at: later(3), result: 'confirmed' }),
    ];
    await desk.change(async (db) => {
      for (const attempt of attempts) await insertAttempt(db, attempt);
    });
    const expected = [
      { at: later(1), result: 'oneMore' },
      { at: later(3), result: 'confirmed' },
    ];
    expect(await recentAttemptsOnContract(read(), testId('contract', 1), later(1))).toEqual(expected);
    expect(await recentAttemptsByOperator(read(), testId('user', 1), plus(later(0), seconds(1)))).toEqual(expected);
    expect(await recentAttemptsOnContract(read(), testId('contract', 2), later(0))).toEqual([]);
    const stored = attempts.map((attempt) => ({ ...attempt, operatorName: 'Sato Hanako' }));
    expect(await attemptsOfCase(read(), testId('case', 1))).toEqual(stored);
    expect(await attemptsOfContact(read(), testId('contact', 1))).toEqual(stored);
  });
});
