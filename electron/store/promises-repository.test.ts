import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, dateOf, minutes, plus } from '../../shared/core/time.ts';
import { findCase } from './cases-repository.ts';
import { decisionsOfCase, insertDecision } from './decisions-repository.ts';
import {
  findPromise,
  insertPromise,
  openPromisesOfContract,
  promisesOfCase,
  settlePromise,
} from './promises-repository.ts';
import { answerRow, decisionRow, fillDesk, HARD_TEXT, promiseRow } from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = new TestStore();
  await fillDesk(desk);
});
afterEach(() => desk.remove());

const read = () => desk.store.read;
const later = (count: number) => plus(TEST_START, minutes(count));

describe('decisions', () => {
  test('come back whole, to the same bytes', async () => {
    const answer = answerRow({ state: 'twoReadings', reason: HARD_TEXT, facts: { b: 1, a: { d: null, c: [0.5] } } });
    await desk.change((db) => insertDecision(db, decisionRow({ answer, underDoubtfulClock: true })));
    const [stored] = await decisionsOfCase(read(), testId('case', 1));
    expect(stored).toEqual({ ...decisionRow({ answer, underDoubtfulClock: true }), acceptedByName: 'Sato Hanako' });
    const text = () => read().rows<{ readonly answer: string }>('SELECT answer FROM decisions').get()?.answer;
    expect(JSON.stringify(JSON.parse(text() ?? ''))).toBe(text());
  });
});

describe('promises', () => {
  const today = dateOf(TEST_START);
  const nextDue = async () => (await findCase(read(), testId('case', 1)))?.nextDue;

  test('give their case its next day until they are settled, once', async () => {
    const soon = promiseRow({ due: addDays(today, 1) });
    const far = promiseRow({ id: testId('promise', 2), due: addDays(today, 5), tentative: true, kind: 'callBack' });
    await desk.change(async (db) => {
      await insertPromise(db, far);
      await insertPromise(db, soon);
    });
    expect(await nextDue()).toBe(soon.due);
    expect((await openPromisesOfContract(read(), testId('contract', 1), 20)).map(({ id }) => id)).toEqual([
      soon.id,
      far.id,
    ]);
    const settlement = { state: 'kept', at: later(9), by: testId('user', 1), reason: 'came' } as const;
    expect(await desk.change((db) => settlePromise(db, soon.id, settlement))).toBe(true);
    expect(await desk.change((db) => settlePromise(db, soon.id, settlement))).toBe(false);
    expect(await nextDue()).toBe(far.due);
    expect(await findPromise(read(), soon.id)).toEqual({
      ...soon,
      caseNumber: '2026-11-0001',
      state: 'kept',
      settlement,
    });
    expect(await openPromisesOfContract(read(), testId('contract', 1), 20)).toEqual([
      { ...far, caseNumber: '2026-11-0001', state: 'open', settlement: null },
    ]);
    expect((await promisesOfCase(read(), testId('case', 1))).map(({ state }) => state)).toEqual(['kept', 'open']);
    await desk.change((db) => settlePromise(db, far.id, { ...settlement, state: 'broken' }));
    expect(await nextDue()).toBeNull();
    expect(await findPromise(read(), testId('promise', 9))).toBeNull();
  });
});
