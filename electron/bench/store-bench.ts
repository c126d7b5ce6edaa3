/**
 * The store under what an operator asks of it all day, at 100,000 encrypted cases, against the obvious way to do the same: sorting without
 * an index, `LIKE` over the same folded texts, and one commit for every statement. Both ways must find the same.
 */
import { copyFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { assert } from '../../shared/core/assert.ts';
import { ok } from '../../shared/core/result.ts';
import { plus, seconds } from '../../shared/core/time.ts';
import { fold } from '../../shared/search/fold.ts';
import { type CaseQuery, pageCases } from '../store/case-page.ts';
import { insertCase } from '../store/cases-repository.ts';
import { searchContracts } from '../store/contract-search.ts';
import { KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { openDatabase } from '../store/open-database.ts';
import { caseRow } from '../store/test-rows.ts';
import { TEST_KEY, TEST_START, type TestStore, testEntry, testId } from '../store/test-store.ts';
import { appendTimeline } from '../store/timeline-repository.ts';
import type { BenchRow } from './bench-row.ts';
import { budgetRow, printRows } from './print-rows.ts';
import { fullStore, seededRandom, type Vocabulary } from './store-bench-data.ts';

interface Question {
  readonly name: string;
  readonly peerName: string;
  readonly goal: number;
  readonly rounds: number;
  readonly ours: (round: number) => Promise<unknown>;
  readonly peer: (round: number) => Promise<unknown> | unknown;
}

const CASES = 100_000;
const COMMIT_BUDGET_MS = 10;

const PAGE: CaseQuery = {
  states: [],
  services: [],
  categories: [],
  operatorId: null,
  from: null,
  to: null,
  text: '',
  sort: 'updatedAt',
  descending: true,
  offset: 0,
  limit: 50,
};

/** One row a question: a page, a text search, a contract look-up per keystroke, and a durable commit. */
export async function storeBench(cases: number = CASES): Promise<BenchRow[]> {
  const { test, words } = await fullStore(cases);
  try {
    // A fresh session: nothing of the building stays in its cache.
    await test.reopen();
    const rows: BenchRow[] = [];
    for (const question of [pageQuestion(test, cases), textQuestion(test, words), lookUpQuestion(test, words)]) {
      rows.push(await measure(question));
    }
    return [...rows, ...(await commitRows(test, cases))];
  } finally {
    await test.remove();
  }
}

function pageQuestion({ store }: TestStore, cases: number): Question {
  const random = seededRandom(1);
  const offsets = Array.from({ length: 200 }, () => random.below(cases - 50));
  const sorted = store.read.rows<{ readonly id: string }>(
    `SELECT cases.id, users.name, contractors.name FROM cases NOT INDEXED
      JOIN users ON users.id = cases.operator_id
      LEFT JOIN contracts ON contracts.id = cases.contract_id
      LEFT JOIN contractors ON contractors.id = contracts.contractor_id
      ORDER BY cases.updated_at_ms DESC, cases.opened_at_ms DESC, cases.row_id DESC LIMIT 50 OFFSET ?`,
  );
  const offset = (round: number) => offsets[round % offsets.length] ?? 0;
  return {
    name: `page of 50 at any place of ${cases} cases`,
    peerName: 'sort without an index',
    goal: 5,
    rounds: 25,
    ours: async (round) => (await pageCases(store.read, { ...PAGE, offset: offset(round) })).rows.map(({ id }) => id),
    peer: (round) => sorted.all(offset(round)).map(({ id }) => id),
  };
}

function textQuestion({ store }: TestStore, words: Vocabulary): Question {
  const random = seededRandom(2);
  const texts = Array.from({ length: 200 }, (_, n) => {
    const word = words.word(Math.floor(6000 ** (random.below(1000) / 1000)));
    // Half of them whole words, the others what has been typed of one so far, or two.
    return [word, word, word.slice(0, 1), `${word} ${words.word(n)}`][n % 4] ?? word;
  });
  const text = (round: number) => texts[round % texts.length] ?? '';
  const like = (terms: readonly string[]) => {
    const held = terms.map(() => "case_documents.text LIKE '%' || ? || '%'").join(' AND ');
    const found = store.read.rows<{ readonly id: string }>(
      `SELECT cases.id FROM cases JOIN case_documents ON case_documents.id = cases.row_id WHERE ${held}
        ORDER BY cases.opened_at_ms DESC, cases.row_id DESC LIMIT 50`,
    );
    const count = store.read.rows<{ readonly total: number }>(
      `SELECT min(count(*), 1000) AS total FROM (SELECT 1 FROM case_documents WHERE ${held} LIMIT 1001)`,
    );
    return { ids: found.all(...terms).map(({ id }) => id), total: count.get(...terms)?.total };
  };
  return {
    name: 'text search, newest 50 and their count',
    peerName: 'LIKE',
    goal: 5,
    rounds: 60,
    ours: async (round) => {
      const { rows, total } = await pageCases(store.read, { ...PAGE, sort: 'openedAt', text: text(round) });
      return { ids: rows.map(({ id }) => id), total };
    },
    peer: (round) => like(fold(text(round)).split(' ')),
  };
}

function lookUpQuestion({ store }: TestStore, words: Vocabulary): Question {
  const random = seededRandom(3);
  const typed = Array.from({ length: 300 }, () => {
    const name = `${words.word(random.below(2000))}${words.word(random.below(200))}`;
    return name.slice(0, 1 + random.below(name.length));
  });
  const text = (round: number) => typed[round % typed.length] ?? '';
  const like = store.read.rows<{ readonly handle: string }>(
    `SELECT contracts.handle FROM contract_documents JOIN contracts ON contracts.row_id = contract_documents.id
      WHERE contract_documents.text LIKE '%' || ? || '%' LIMIT 21`,
  );
  return {
    name: 'contract look-up, one keystroke',
    peerName: 'LIKE',
    goal: 3,
    rounds: 300,
    // The two order their finds differently: those that begin with the text come first in ours.
    ours: async (round) => (await searchContracts(store.read, text(round), 21)).length,
    peer: (round) => like.all(fold(text(round))).length,
  };
}

/**
 * A case with its first entry, its audit row and its search document: one durable commit, journal, chain and mark included, against one for
 * each statement on a copy of the same database.
 */
async function commitRows(test: TestStore, cases: number): Promise<BenchRow[]> {
  await test.store.close();
  const path = `${test.path}.peer`;
  copyFileSync(test.path, path);
  await test.reopen();
  const opened = openDatabase({
    ...{ path, key: TEST_KEY, knownSchema: KNOWN_SCHEMA },
    ...{ access: 'readWrite', create: false },
  });
  assert(opened.ok, 'the store of the peer opens');
  const connection = opened.value;
  const [newCase, entry, audit, document, grams] = [
    `INSERT INTO cases (id, month, ordinal, state, operator_id, opened_at_ms, updated_at_ms, tags, summary, state_rank, service_rank,
      category_rank) VALUES (?, 203001, ?, 'open', ?, 1, 1, '[]', '', 1, 3, 7)`,
    `INSERT INTO timeline (case_id, at_ms, kind, actor_id, facts, text) VALUES (?, 1, 'note', ?, '{}', ?)`,
    `INSERT INTO audit SELECT max(sequence) + 1, 1, 1, NULL, 'system', 'a', 'e', NULL, '{}', zeroblob(32), zeroblob(32) FROM audit`,
    'INSERT INTO case_documents (id, text) VALUES (?, ?)',
    'INSERT INTO case_grams (rowid, grams) VALUES (?, ?)',
  ].map((sql) => connection.prepare(sql));
  const text = 'the power lamp blinks, no answer on the network';
  const row = await measure({
    name: `durable commit of a case, entry, audit row and index, at ${cases} cases`,
    peerName: 'a commit for each statement, without journal, seal and mark',
    // The second durable copy may cost as much again as five bare commits, and no more.
    goal: 0.5,
    rounds: 300,
    ours: async (round) => {
      const id = testId('case', cases + round + 1);
      const saved = await test.store.write(async (db, log) => {
        const opens = plus(TEST_START, seconds(round));
        await insertCase(db, caseRow({ id, number: `2030-01-${String(round + 1).padStart(4, '0')}`, openedAt: opens }));
        const facts = { caseId: id, contactId: null, at: opens, actorId: testId('user', 1), facts: {} } as const;
        await appendTimeline(db, { ...facts, kind: 'note', text });
        log.append(testEntry);
        return ok(round);
      });
      return saved.ok;
    },
    peer: (round) => {
      const id = testId('case', cases + round + 1);
      newCase?.run(id, round + 1, testId('user', 1));
      entry?.run(id, testId('user', 1), text);
      audit?.run();
      document?.run(cases + round + 1, text);
      grams?.run(cases + round + 1, 'the ower lam');
      return true;
    },
  });
  connection.close();
  const budget = budgetRow('the same durable commit, p95', quantile(row.times, 0.95), COMMIT_BUDGET_MS);
  return [row, budget];
}

/** Both take turns, so that a machine that slows down slows both; the ratio is that of the whole time each took. */
async function measure({ name, peerName, goal, rounds, ours, peer }: Question): Promise<Measured> {
  const times: { readonly ours: number[]; readonly peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const mine = await ours(round);
    const between = performance.now();
    const other = await peer(round);
    times.ours.push(between - start);
    times.peer.push(performance.now() - between);
    assert(JSON.stringify(mine) === JSON.stringify(other), `${name}: both ways find the same`);
  }
  const ratio = sum(times.peer) / sum(times.ours);
  return {
    name,
    ours: describeTimes(times.ours),
    peer: `${peerName}: ${describeTimes(times.peer)}`,
    ratio,
    goal,
    met: ratio >= goal,
    times: times.ours,
  };
}

interface Measured extends BenchRow {
  /** Of ours, in milliseconds, one a round. */
  readonly times: readonly number[];
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}

const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);

const describeTimes = (times: readonly number[]): string =>
  `p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`;

if (import.meta.main) printRows(await storeBench());
