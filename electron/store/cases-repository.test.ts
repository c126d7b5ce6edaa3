import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutes, plus } from '../../shared/core/time.ts';
import {
  findCase,
  insertCase,
  nextCaseNumber,
  openCasesOfContract,
  recentCasesOfContract,
  setCheck,
  updateCase,
} from './cases-repository.ts';
import { caseRow, fillDesk, HARD_TEXT } from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = new TestStore();
  await fillDesk(desk);
});
afterEach(() => desk.remove());

const read = () => desk.store.read;
const later = (count: number) => plus(TEST_START, minutes(count));

describe('cases', () => {
  test('take the numbers of their month in Japan, and a rollback gives one back', async () => {
    const midnight = plus(TEST_START, minutes(9 * 24 * 60 + 15 * 60));
    const take = (at = TEST_START) => desk.change((db) => nextCaseNumber(db, at));
    expect([await take(), await take()]).toEqual(['2026-11-0001', '2026-11-0002']);
    await expect(
      desk.change((db) => nextCaseNumber(db, TEST_START).then(() => Promise.reject(new Error('no')))),
    ).rejects.toThrow('no');
    expect(await take()).toBe('2026-11-0003');
    expect(await take(plus(midnight, -1 as never))).toBe('2026-11-0004');
    expect(await take(midnight)).toBe('2026-12-0001');
  });

  test('change field by field, and what is left out stays', async () => {
    const id = testId('case', 1);
    const changes = { category: 'fault', tags: ['b', HARD_TEXT], summary: HARD_TEXT, updatedAt: later(1) } as const;
    expect(await desk.change((db) => updateCase(db, id, changes))).toBe(true);
    expect(
      await desk.change((db) => updateCase(db, id, { state: 'closed', closedAt: later(2), updatedAt: later(2) })),
    ).toBe(true);
    expect(await findCase(read(), id)).toEqual({
      ...caseRow({ contractId: testId('contract', 1) }),
      ...changes,
      state: 'closed',
      closedAt: later(2),
      updatedAt: later(2),
      operatorName: 'Sato Hanako',
      nextDue: null,
      checks: {},
    });
    expect(await desk.change((db) => updateCase(db, id, { contractId: null, updatedAt: later(3) }))).toBe(true);
    expect((await findCase(read(), id))?.contractId).toBeNull();
    expect(await desk.change((db) => updateCase(db, testId('case', 9), { updatedAt: later(3) }))).toBe(false);
  });

  test('keep the last answer of each check until it is taken away', async () => {
    const id = testId('case', 1);
    await desk.change(async (db) => {
      await setCheck(db, id, { item: 'lineOpen', answer: 'no', at: later(1) });
      await setCheck(db, id, { item: 'lineOpen', answer: 'yes', at: later(2) });
      await setCheck(db, id, { item: 'dataProtected', answer: 'yes', at: later(3) });
      await setCheck(db, id, { item: 'dataProtected', answer: null, at: later(4) });
    });
    expect((await findCase(read(), id))?.checks).toEqual({ lineOpen: { answer: 'yes', at: later(2) } });
  });

  test('of a contract are listed newest first, open ones by themselves', async () => {
    const contractId = testId('contract', 1);
    await desk.change(async (db) => {
      for (const n of [2, 3]) {
        await insertCase(
          db,
          caseRow({
            id: testId('case', n),
            number: `2026-11-000${n}`,
            contractId,
            openedAt: later(n),
            state: n === 3 ? 'closed' : 'waiting',
            closedAt: n === 3 ? later(9) : null,
          }),
        );
      }
    });
    const numbers = (briefs: readonly { readonly number: string }[]) => briefs.map(({ number }) => number.slice(-1));
    expect(numbers(await recentCasesOfContract(read(), contractId, 20))).toEqual(['3', '2', '1']);
    expect(numbers(await openCasesOfContract(read(), contractId, 20))).toEqual(['2', '1']);
    expect(numbers(await recentCasesOfContract(read(), contractId, 2))).toEqual(['3', '2']);
    expect(await recentCasesOfContract(read(), testId('contract', 2), 2)).toEqual([]);
  });
});
