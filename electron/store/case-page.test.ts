import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASE_STATES, CATEGORIES, type CaseState, type Category } from '../../shared/cases/case-words.ts';
import { assert } from '../../shared/core/assert.ts';
import { addDays, type CivilDate, dateOf, minutes, plus } from '../../shared/core/time.ts';
import { fold } from '../../shared/search/fold.ts';
import { SERVICES, type Service } from '../../shared/terms/service.ts';
import { type CaseBundle, insertCases } from './bulk-insert.ts';
import { type CaseQuery, type CaseSort, type PageLimits, pageCases } from './case-page.ts';
import { bundleRow, fillDesk, promiseRow, userRow } from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';
import { insertUser } from './users-repository.ts';

const CASES = 400;
const WORDS = [
  '故障',
  '電源ランプ',
  '共有フォルダ',
  'ルーター',
  'ﾙｰﾀｰ',
  '髙橋様',
  '0742-55-0193',
  'BX-00412',
  '折り返し',
  'LAN',
];
const SORTS: readonly CaseSort[] = [
  'openedAt',
  'updatedAt',
  'number',
  'state',
  'service',
  'category',
  'operator',
  'nextDue',
];
const today = dateOf(TEST_START);

/** A fixed sequence of numbers below a limit, so that every run has the same cases. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/** Every third instant is shared, so that ties have to be broken; and the clock went back once. */
function makeBundle(n: number, below: (limit: number) => number): CaseBundle {
  const openedAt = plus(TEST_START, minutes(Math.floor(n / 3) * 90 - (n > 300 ? 40_000 : 0)));
  const state = CASE_STATES[below(3)] ?? 'open';
  const bundle = bundleRow(
    n,
    {
      openedAt,
      updatedAt: plus(openedAt, minutes(below(500))),
      state,
      closedAt: state === 'closed' ? plus(openedAt, minutes(600)) : null,
      service: SERVICES[below(3)] ?? null,
      category: CATEGORIES[below(8)] ?? null,
      operatorId: testId('user', below(3) + 1),
      contractId: below(4) === 0 ? testId('contract', 1) : null,
      tags: below(5) === 0 ? ['至急'] : [],
    },
    Array.from({ length: below(6) }, () => WORDS[below(WORDS.length)]).join(below(2) === 0 ? '' : '、'),
  );
  const due = addDays(today, below(30));
  const promise = promiseRow({ id: testId('promise', n), caseId: bundle.case.id, due });
  return below(4) === 0 ? { ...bundle, promises: [{ promise, settlement: null }] } : bundle;
}

let desk: TestStore;
let bundles: CaseBundle[];
beforeAll(async () => {
  desk = new TestStore();
  await fillDesk(desk);
  const below = numbers(20_261_121);
  const made = Array.from({ length: CASES - 1 }, (_, index) => makeBundle(index + 2, below));
  bundles = [bundleRow(1, { contractId: testId('contract', 1) }), ...made];
  await desk.change(async (db) => {
    await insertUser(db, userRow({ id: testId('user', 2), name: 'Hayashi' }));
    await insertUser(db, userRow({ id: testId('user', 3), name: 'Tanaka' }));
    insertCases(db, made);
  });
});
afterAll(() => desk.remove());

const operatorNames = ['Sato Hanako', 'Hayashi', 'Tanaka'];
const nameOf = (id: string) => operatorNames.find((_, index) => testId('user', index + 1) === id) ?? '';
const dueOf = ({ promises }: CaseBundle): CivilDate | null => promises[0]?.promise.due ?? null;
const rank = (words: readonly string[], word: string | null) => (word === null ? words.length : words.indexOf(word));

/** What a person would find by reading every case. */
function holds(bundle: CaseBundle, text: string): boolean {
  const { number, contractId, tags } = bundle.case;
  const fields = [number, contractId === null ? '' : 'N-000001', ...tags, bundle.contacts[0]?.note.text ?? ''].map(
    fold,
  );
  const words = fold(text).split(' ');
  return words.every((word) => fields.some((field) => field.includes(word)));
}

function matches(bundle: CaseBundle, query: CaseQuery): boolean {
  const { state, service, category, operatorId, openedAt } = bundle.case;
  const day = dateOf(openedAt);
  return (
    (query.states.length === 0 || query.states.includes(state)) &&
    (query.services.length === 0 || query.services.includes(service as Service)) &&
    (query.categories.length === 0 || query.categories.includes(category as Category)) &&
    (query.operatorId === null || query.operatorId === operatorId) &&
    (query.from === null || day >= query.from) &&
    (query.to === null || day <= query.to) &&
    holds(bundle, query.text)
  );
}

function sortKeys(bundle: CaseBundle, sort: CaseSort): readonly (number | string)[] {
  const { state, service, category, operatorId, openedAt, updatedAt, number } = bundle.case;
  const keys = {
    openedAt: [],
    updatedAt: [updatedAt],
    number: [number],
    state: [rank(CASE_STATES, state)],
    service: [rank(SERVICES, service)],
    category: [rank(CATEGORIES, category)],
    operator: [nameOf(operatorId)],
    nextDue: [dueOf(bundle) ?? 0],
  }[sort];
  return [...keys, openedAt, bundles.indexOf(bundle)];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  const [left = 0, right = 0] = [a[at], b[at]];
  return left < right ? -1 : 1;
}

function expected(query: CaseQuery): readonly string[] {
  const direction = query.descending ? -1 : 1;
  const ordered = bundles
    .filter((bundle) => matches(bundle, query))
    .toSorted((a, b) => direction * compare(sortKeys(a, query.sort), sortKeys(b, query.sort)));
  if (query.sort !== 'nextDue') return ordered.map((bundle) => bundle.case.number);
  // What has no day to keep comes last in both directions.
  const dueFirst = [
    ...ordered.filter((bundle) => dueOf(bundle) !== null),
    ...ordered.filter((bundle) => dueOf(bundle) === null),
  ];
  return dueFirst.map((bundle) => bundle.case.number);
}

const part = fc.constantFrom(
  ...WORDS.flatMap((word) => [word, word.slice(0, 1), word.slice(0, 2), word.slice(-3)]),
  '2026',
  'n-0000',
  '至急',
  '無い',
);
const text = fc.oneof(
  fc.constant(''),
  part,
  fc.tuple(part, part).map((parts) => parts.join(' ')),
  fc.tuple(part, part).map((parts) => parts.join('')),
);
const date = fc.option(fc.integer({ min: -30, max: 20 }).map((days) => addDays(today, days)));
const queries: fc.Arbitrary<CaseQuery> = fc.record({
  states: fc.subarray([...CASE_STATES] as CaseState[]),
  services: fc.oneof(fc.constant([]), fc.subarray([...SERVICES] as Service[])),
  categories: fc.oneof(fc.constant([]), fc.subarray([...CATEGORIES] as Category[])),
  operatorId: fc.option(fc.constantFrom(testId('user', 1), testId('user', 2), testId('user', 7))),
  from: date,
  to: date,
  text,
  sort: fc.constantFrom(...SORTS),
  descending: fc.boolean(),
  offset: fc.constantFrom(0, 0, 0, 7, 50, 1000),
  limit: fc.constantFrom(1, 50, 200, 500),
});
/** One set of limits for each way to the cases: narrow filters first, rare grams first, grams along the sort, texts along the sort. */
const counted = { counted: 10_000, countedWithText: 10_000 };
const ways: readonly PageLimits[] = [
  { narrow: 20_000, rare: 2000, common: 20_000, ...counted },
  { narrow: 0, rare: 2000, common: 20_000, ...counted },
  { narrow: 0, rare: 0, common: 20_000, ...counted },
  { narrow: 0, rare: 0, common: 0, ...counted },
];

async function expectPage(query: CaseQuery): Promise<void> {
  const all = expected(query);
  for (const limits of ways) {
    const { rows, total, totalIsCapped } = await pageCases(desk.store.read, query, limits);
    expect(rows.map(({ number }) => number)).toEqual(all.slice(query.offset, query.offset + query.limit));
    expect([total, totalIsCapped]).toEqual([all.length, false]);
  }
}

const everything: CaseQuery = {
  states: [],
  services: [],
  categories: [],
  operatorId: null,
  from: null,
  to: null,
  text: '',
  sort: 'openedAt',
  descending: true,
  offset: 0,
  limit: 500,
};

describe('pageCases', () => {
  test('finds, sorts and counts as reading every case would, whichever way it takes', async () => {
    await fc.assert(fc.asyncProperty(queries, expectPage), { seed: 20261121, numRuns: 400 });
  });

  test.each(SORTS)('sorts by %s in both directions', async (sort) => {
    await expectPage({ ...everything, sort });
    await expectPage({ ...everything, sort, descending: false });
  });

  test('shows what a row of the table needs', async () => {
    const bundle = bundles.find((candidate) => candidate.case.contractId !== null && dueOf(candidate) !== null);
    assert(bundle !== undefined, 'some case has a contract and a promise');
    const { rows } = await pageCases(desk.store.read, everything);
    const { id, number, openedAt, updatedAt, state, service, category, disposition, operatorId } = bundle.case;
    expect(rows.find((row) => row.id === id)).toEqual({
      ...{ id, number, openedAt, updatedAt, state, service, category, disposition },
      operatorName: nameOf(operatorId),
      contractorName: 'Midori Densetsu',
      contractorKind: 'company',
      nextDue: dueOf(bundle),
    });
  });

  test('counts no further than its cap, and pages no further either', async () => {
    const limits = { narrow: 20_000, rare: 2000, common: 20_000, counted: 100, countedWithText: 10 };
    const all = await pageCases(desk.store.read, { ...everything, offset: 90, limit: 50 }, limits);
    expect([all.rows.length, all.total, all.totalIsCapped]).toEqual([10, 100, true]);
    const found = await pageCases(desk.store.read, { ...everything, text: '2026' }, limits);
    expect([found.rows.length, found.total, found.totalIsCapped]).toEqual([10, 10, true]);
    expect((await pageCases(desk.store.read, { ...everything, offset: 100 }, limits)).rows).toEqual([]);
  });

  test.each(['。', '　', '"'])('does not filter by %j, of which nothing can be searched for', async (nothing) => {
    expect((await pageCases(desk.store.read, { ...everything, text: nothing })).total).toBe(CASES);
  });
});
