/** The heaviest things that are asked of a store: every way through the tables of the real repositories, and the work that sorts, copies or rewrites all of it. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { addDays, dateOf } from '../../shared/core/time.ts';
import { pageAudit, verifyChain } from '../store/audit/audit-chain.ts';
import { type CaseSort, pageCases } from '../store/case-page.ts';
import { readerOf } from '../store/connection-handles.ts';
import { searchContracts } from '../store/contract-search.ts';
import type { ReadableDb } from '../store/handles.ts';
import { listNotices } from '../store/notices-repository.ts';
import type { Connection } from '../store/open-database.ts';
import { placedContracts } from '../store/outage-contracts-repository.ts';
import { listOutages } from '../store/outages-repository.ts';
import { listProcedures } from '../store/procedures-repository.ts';
import { walkDecisions, walkLengths, walkOpenPromises } from '../store/replay-repository.ts';
import { TEST_START } from '../store/test-store.ts';
import { timelineOfCase } from '../store/timeline-repository.ts';

export interface JobPlace {
  readonly connection: Connection;
  /** The store's own file. */
  readonly path: string;
  /** A folder for what the job writes. */
  readonly folder: string;
  readonly keyHex: string;
  /** Lets whoever watches look while SQLite holds what it sorted or copied. */
  readonly look: () => Promise<void>;
}

export interface Job {
  readonly name: string;
  readonly run: (place: JobPlace) => Promise<unknown>;
}

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

const reads = (name: string, ask: (db: ReadableDb) => unknown): Job => ({
  name,
  run: async ({ connection }) => ask(readerOf(() => connection)),
});

const everything = { states: [], services: [], categories: [], operatorId: null, from: null, to: null, offset: 0 };
const walk = { after: null, limit: 5_000, policyId: 'P-VERIFY' };

const pages: readonly Job[] = SORTS.flatMap((sort) => [
  reads(`the table of cases by ${sort}`, (db) =>
    pageCases(db, { ...everything, text: '', sort, descending: true, limit: 2_000 }),
  ),
  reads(`the table of cases by ${sort} with a text`, (db) =>
    pageCases(
      db,
      {
        ...everything,
        from: addDays(dateOf(TEST_START), -400),
        text: 'himitsu',
        sort,
        descending: false,
        limit: 1_000,
      },
      { narrow: 0, rare: 1e9, common: 1e9, counted: 1e9, countedWithText: 1e9 },
    ),
  ),
]);

const registers: readonly Job[] = [
  reads('the search for contracts', (db) => searchContracts(db, 'midori', 200)),
  reads('a page of the audit', (db) => pageAudit(db, { offset: 0, limit: 5_000 })),
  reads('the whole chain', (db) => verifyChain(db, null)),
  reads('all outages', (db) => listOutages(db, 5_000)),
  reads('all places', (db) => placedContracts(db)),
  reads('the notices to send', (db) => listNotices(db, { of: 'toSend' }, 5_000)),
  reads('the procedures that go on', (db) => listProcedures(db, { of: 'open' }, 5_000)),
  reads('the walk of the decisions', (db) => walkDecisions(db, { ...walk, since: TEST_START })),
  reads('the walk of the promises', (db) => walkOpenPromises(db, walk)),
  reads('the lengths of the walks', (db) => walkLengths(db, TEST_START)),
  reads('the timeline of a case', (db) => timelineOfCase(db, '00000000-0000-4000-8000-000000000001' as never)),
];

/** Rows of a query of which the first is there and the rest still in the sorter. */
const sorting = (name: string, sql: string): Job => ({
  name,
  async run({ connection, look }) {
    const rows = connection.prepare(sql).iterate();
    rows.next();
    await look();
    rows.return?.();
  },
});

const changing = (name: string, ...statements: readonly string[]): Job => ({
  name,
  async run({ connection, look }) {
    for (const sql of statements) connection.exec(sql);
    await look();
    if (connection.inTransaction) connection.exec('ROLLBACK');
  },
});

const NOTES = `note_text || id`;

const rewrites: readonly Job[] = [
  sorting('notes in an order of no index', `SELECT ${NOTES} FROM contacts ORDER BY ${NOTES} DESC`),
  sorting(
    'notes without doubles',
    `SELECT DISTINCT ${NOTES} AS text FROM contacts UNION SELECT text FROM case_documents`,
  ),
  sorting('notes in groups', `SELECT ${NOTES} AS text, count(*) FROM contacts GROUP BY text ORDER BY count(*), text`),
  sorting('notes in windows', `SELECT row_number() OVER (ORDER BY ${NOTES}), ${NOTES} FROM contacts`),
  sorting(
    'notes joined without an index',
    `SELECT a.note_text FROM contacts a JOIN (SELECT ${NOTES} AS text, id FROM contacts) b ON b.text = a.note_text || a.id ORDER BY b.text DESC`,
  ),
  changing(
    'a temporary table',
    'CREATE TEMP TABLE copied AS SELECT * FROM contacts',
    'INSERT INTO copied SELECT * FROM copied',
  ),
  changing(
    'a great change behind a savepoint',
    "BEGIN; SAVEPOINT before; UPDATE contacts SET note_text = note_text || 'x'",
  ),
  changing('an index on what was written', 'BEGIN; CREATE INDEX of_a_test ON contacts (note_text, id)'),
  changing('all indexes anew', 'REINDEX contacts'),
  changing('the statistics', 'BEGIN; ANALYZE'),
  changing('the windows of the search merged', "INSERT INTO case_grams (case_grams) VALUES ('optimize')"),
  changing('a check of the whole file', 'PRAGMA integrity_check'),
  {
    name: 'a backup',
    run: async ({ connection, folder }) => connection.exec(`VACUUM INTO '${join(folder, 'backup.db')}'`),
  },
  { name: 'a backup in a thread', run: backupInThread },
  changing('the file rewritten in place', 'VACUUM'),
  {
    name: 'the file under another key',
    async run({ connection, keyHex }) {
      connection.pragma('journal_mode=DELETE');
      connection.pragma(`rekey="x'${[...keyHex].reverse().join('')}'"`);
      connection.pragma(`rekey="x'${keyHex}'"`);
      connection.pragma('journal_mode=WAL');
    },
  },
];

export const JOBS: readonly Job[] = [...pages, ...registers, ...rewrites];

/** The way of the real backups: a connection of its own in a thread, opened as every connection is. */
async function backupInThread({ path, folder, keyHex }: JobPlace): Promise<void> {
  const thread = new Worker(new URL('temp-files-thread.ts', import.meta.url), {
    workerData: { path, keyHex, into: join(folder, 'thread.db') },
  });
  await new Promise<void>((done, failed) => {
    thread.once('error', failed);
    thread.once('exit', () => done());
  });
}
