import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { civilDate, minutes, plus } from '../../shared/core/time.ts';
import { insertClosure, listClosures } from './closures-repository.ts';
import { insertPolicy, listPolicies, policyInForce } from './policies-repository.ts';
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
  test('count their versions and know which one is in force on a day', async () => {
    const policy = { policyId: 'P-VERIFY', signedBy: 'Sato', signedAt: TEST_START };
    const versions = await desk.change(async (db) => [
      await insertPolicy(db, { ...policy, value: { items: 3 }, effectiveFrom: civilDate(2026, 1, 1) }),
      await insertPolicy(db, { ...policy, value: { items: 4 }, effectiveFrom: civilDate(2026, 12, 1) }),
      await insertPolicy(db, { ...policy, policyId: 'P-OTHER', value: 1, effectiveFrom: civilDate(2026, 1, 1) }),
    ]);
    expect(versions).toEqual([1, 2, 1]);
    expect((await listPolicies(read())).map(({ policyId, version }) => `${policyId} ${version}`)).toEqual([
      'P-OTHER 1',
      'P-VERIFY 1',
      'P-VERIFY 2',
    ]);
    const inForce = async (day: number) => (await policyInForce(read(), 'P-VERIFY', civilDate(2026, 11, day)))?.value;
    expect(await inForce(30)).toEqual({ items: 3 });
    expect((await policyInForce(read(), 'P-VERIFY', civilDate(2026, 12, 1)))?.value).toEqual({ items: 4 });
    expect(await policyInForce(read(), 'P-VERIFY', civilDate(2025, 12, 31))).toBeNull();
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
    expect(await listClosures(read(), later(4))).toEqual([
      { ...closure, date: civilDate(2026, 12, 3), addedAt: later(0), addedByName: 'Sato Hanako' },
    ]);
  });
});
