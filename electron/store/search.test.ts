import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plus, seconds } from '../../shared/core/time.ts';
import { fold } from '../../shared/search/fold.ts';
import { insertCases } from './bulk-insert.ts';
import { pageCases } from './case-page.ts';
import { updateCase } from './cases-repository.ts';
import { findContact, saveNote, updateContact } from './contacts-repository.ts';
import { searchContracts } from './contract-search.ts';
import { insertContractor, type StoredContractor, updateContractor } from './contractors-repository.ts';
import { insertContract } from './contracts-repository.ts';
import { bundleRow, contactRow, contractorRow, contractRow, fillDesk, HARD_TEXT, stampsRow } from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';
import { appendTimeline } from './timeline-repository.ts';

const NAMES = [
  '㈱みどり電設',
  '株式会社髙橋商店',
  '（有）山﨑',
  '𠮷野家具',
  '斎藤 一郎',
  '齋藤一郎',
  'ﾐﾄﾞﾘ工業',
  'みどりの窓口',
  'ABC-Ｄ商会',
];
const KANA = ['ミドリデンセツ', 'ﾀｶﾊｼ', 'やまざき', 'ヨシノ', 'サイトウ'];
const PLACES = ['奈良市三条本町1-2-3', '大阪市北区梅田３−４−５', '京都市中京区', '奈良県生駒市'];
const PHONES = ['0742-55-0193', '０７４２（５５）０１９４', '06ー1234ー5678', '090-1234-5678'];
const CONTRACTS = 120;

let desk: TestStore;
let contractors: StoredContractor[];

const pick = <T>(of: readonly T[], n: number): T => of[n % of.length] as T;
const contractorOf = (n: number, turn: number): StoredContractor =>
  contractorRow({
    id: testId('contractor', n),
    name: `${pick(NAMES, n * 7 + turn)}${n % 3 === 0 ? '' : n}`,
    kana: pick(KANA, n * 5 + turn),
    contactPerson: n % 4 === 0 ? null : pick(NAMES, n * 3 + turn + 4),
    address: pick(PLACES, n + turn),
    postalCode: n % 2 === 0 ? '630-8001' : null,
    phones: [{ number: pick(PHONES, n + turn), published: true }],
  });
const handleOf = (n: number) => `N-${String(n).padStart(6, '0')}`;
const lineOf = (n: number) => `CAF${1_000_000 + n * 17}`;

beforeAll(async () => {
  desk = new TestStore();
  await fillDesk(desk);
  contractors = Array.from({ length: CONTRACTS }, (_, index) => contractorOf(index + 2, 0));
  await desk.change(async (db) => {
    for (const [index, contractor] of contractors.entries()) {
      const n = index + 2;
      await insertContractor(db, contractor);
      const lines = [{ number: lineOf(n), kind: '1G' }];
      const contract = { id: testId('contract', n), contractorId: contractor.id, handle: handleOf(n), lines };
      await insertContract(db, contractRow({ ...contract, applicationNumberDigest: null }));
    }
  });
});
afterAll(() => desk.remove());

/** The handles a person would find by reading everything on file, once those that begin with the first word, once all. */
function readingAll(query: string): { readonly beginning: readonly string[]; readonly all: readonly string[] } {
  const words = fold(query).split(' ');
  const [first = '', ...rest] = words;
  const fieldsOf = (contractor: StoredContractor, n: number) =>
    [
      handleOf(n),
      contractor.name,
      contractor.kana,
      contractor.contactPerson ?? '',
      contractor.address,
      contractor.postalCode ?? '',
      ...contractor.phones.map(({ number }) => number),
      lineOf(n),
    ].map(fold);
  const found = contractors.map((contractor, index) => ({
    handle: handleOf(index + 2),
    fields: fieldsOf(contractor, index + 2),
  }));
  const holding = (wanted: readonly string[]) =>
    found.filter(({ fields }) => wanted.every((word) => fields.some((field) => field.includes(word))));
  const handles = (of: typeof found) => of.map(({ handle }) => handle).toSorted();
  return {
    beginning: handles(holding(rest).filter(({ fields }) => fields.some((field) => field.startsWith(first)))),
    all: handles(holding(words)),
  };
}

async function expectContracts(query: string): Promise<void> {
  const found = (await searchContracts(desk.store.read, query, 500))
    .map(({ handle }) => handle)
    .filter((handle) => handle !== 'N-000001');
  const { beginning, all } = readingAll(query);
  expect(found.slice(0, beginning.length).toSorted()).toEqual(beginning);
  expect(found.toSorted()).toEqual(all);
}

const typed = fc
  .tuple(
    fc.constantFrom(...NAMES, ...KANA, ...PLACES, ...PHONES, '630-8001', lineOf(40), handleOf(77)),
    fc.nat(12),
    fc.nat(12),
  )
  .map(([text, from, length]) =>
    [...text]
      .slice(from % [...text].length)
      .slice(0, length + 1)
      .join(''),
  )
  .filter((text) => fold(text) !== '');
const queries = fc.oneof(
  typed,
  typed,
  fc.tuple(typed, typed).map((parts) => parts.join('　')),
);

describe('searchContracts', () => {
  test('finds what reading everything on file would, those that begin so first', async () => {
    await fc.assert(fc.asyncProperty(queries, expectContracts), { seed: 20261121, numRuns: 500 });
  });

  test('still does after contractors were changed', async () => {
    contractors = contractors.map((contractor, index) => (index % 2 === 0 ? contractorOf(index + 2, 3) : contractor));
    await desk.change(async (db) => {
      for (const contractor of contractors) await updateContractor(db, contractor);
    });
    await fc.assert(fc.asyncProperty(queries, expectContracts), { seed: 20261122, numRuns: 300 });
  });

  test('never finds an application number, not even by its digest', async () => {
    expect(await searchContracts(desk.store.read, 'a'.repeat(64), 20)).toEqual([]);
  });

  test('gives no more than it is asked for', async () => {
    expect(await searchContracts(desk.store.read, 'N-', 21)).toHaveLength(21);
  });

  test.each(['', '　', '"', "') OR 1=1 --", '*', '\u0000'])('takes %j as text', async (text) => {
    await expect(searchContracts(desk.store.read, text, 20)).resolves.toEqual([]);
  });
});

describe('the search over cases', () => {
  const numbersOf = async (text: string) => {
    const filter = { states: [], services: [], categories: [], operatorId: null, from: null, to: null } as const;
    const page = { sort: 'openedAt', descending: true, offset: 0, limit: 50 } as const;
    return (await pageCases(desk.store.read, { ...filter, ...page, text })).rows.map(({ number }) => number);
  };
  const caseId = testId('case', 1);

  test('finds a case by its number, handle, tags, timeline and the note of a saved contact', async () => {
    const id = testId('contact', 1);
    await desk.change(async (db) => {
      await updateCase(db, caseId, { tags: ['至急対応'], updatedAt: TEST_START });
      const entry = { caseId, contactId: null, at: TEST_START, actorId: testId('user', 1), facts: {} };
      await appendTimeline(db, { ...entry, kind: 'note', text: '再起動 2回、変化なし' });
      await saveNote(db, id, { text: '電源ランプは橙点滅', revision: 1, savedAt: TEST_START });
    });
    for (const text of ['2026-11-0001', 'n-000001', '至急', 'さいきどう', '再起動', '変化なし 至急']) {
      expect([text, await numbersOf(text)]).toEqual([text, text === 'さいきどう' ? [] : ['2026-11-0001']]);
    }
    const { stamps } = contactRow();
    const ended = stampsRow({ ...stamps, end: plus(TEST_START, seconds(60)), saved: plus(TEST_START, seconds(90)) });
    await desk.change((db) => updateContact(db, { id, phase: 'saved', stamps: ended }));
    expect(await numbersOf('橙点滅')).toEqual(['2026-11-0001']);
    expect((await findContact(desk.store.read, id))?.note.text).toBe('電源ランプは橙点滅');
  });

  test('forgets what was taken away', async () => {
    await desk.change((db) => updateCase(db, caseId, { tags: [], updatedAt: TEST_START }));
    expect(await numbersOf('至急')).toEqual([]);
    await desk.change((db) => updateCase(db, caseId, { contractId: null, updatedAt: TEST_START }));
    expect(await numbersOf('n-000001')).toEqual([]);
  });

  test('never finds a case by the name, phone or address of its contractor', async () => {
    await desk.change((db) => updateCase(db, caseId, { contractId: testId('contract', 1), updatedAt: TEST_START }));
    for (const text of ['Midori', 'Kawasaki', '0742', 'Hokkeji']) expect(await numbersOf(text)).toEqual([]);
  });

  test('stores and finds any text', async () => {
    await desk.change((db) => insertCases(db, [bundleRow(2, {}, `${HARD_TEXT}終わり`)]));
    expect(await numbersOf('DROP TABLE')).toEqual(['2026-11-0002']);
    expect(await numbersOf('がか')).toEqual([]);
    expect(await numbersOf('終わり')).toEqual(['2026-11-0002']);
  });
});
