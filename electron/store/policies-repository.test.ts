import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { civilDate, minutes, plus } from '../../shared/core/time.ts';
import { closuresAsAdded, insertClosure, listClosures } from './closures-repository.ts';
import { insertPolicy, listPolicies, policyCount } from './policies-repository.ts';
import { fillDesk } from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = new TestStore();
  await fillDesk(desk);
});
afterEach(() => desk.remove());

const read = () => desk.store.read;
const later = (count: number) => plus(TEST_START, minutes(count));

describe('policies', () => {
  test('count their versions from 2, because 1 is the default, and keep why each was signed', async () => {
    const policy = { policyId: 'P-VERIFY', signedBy: 'Sato', signedAt: TEST_START, reason: 'why', restores: null };
    const first = civilDate(2026, 1, 1);
    const versions = await desk.change(async (db) => [
      await insertPolicy(db, { ...policy, value: { items: 3 }, effectiveFrom: first }),
      await insertPolicy(db, { ...policy, value: { items: 4 }, effectiveFrom: first, reason: 'back', restores: 1 }),
      await insertPolicy(db, { ...policy, policyId: 'P-OTHER', value: 1, effectiveFrom: first }),
    ]);
    expect(versions).toEqual([2, 3, 2]);
    expect((await listPolicies(read())).map(({ policyId, version }) => `${policyId} ${version}`)).toEqual([
      'P-OTHER 2',
      'P-VERIFY 2',
      'P-VERIFY 3',
    ]);
    expect((await listPolicies(read()))[2]).toEqual({
      ...policy,
      version: 3,
      value: { items: 4 },
      effectiveFrom: first,
      reason: 'back',
      restores: 1,
    });
    expect(policyCount(read())).toBe(3);
  });
});

describe('closures', () => {
  test('are listed by day, as they were known at an instant', async () => {
    const closure = { reason: 'typhoon', addedBy: testId('user', 1) };
    await desk.change(async (db) => {
      await insertClosure(db, { ...closure, date: civilDate(2026, 12, 3), addedAt: later(0) });
      await insertClosure(db, { ...closure, date: civilDate(2026, 12, 1), addedAt: later(5) });
    });
    expect((await listClosures(read(), null)).map(({ date }) => date)).toEqual([
      civilDate(2026, 12, 1),
      civilDate(2026, 12, 3),
    ]);
    expect((await closuresAsAdded(read())).map(({ date }) => date)).toEqual([
      civilDate(2026, 12, 3),
      civilDate(2026, 12, 1),
    ]);
    expect(await listClosures(read(), later(4))).toEqual([
      { ...closure, date: civilDate(2026, 12, 3), addedAt: later(0), addedByName: 'Sato Hanako' },
    ]);
  });
});
