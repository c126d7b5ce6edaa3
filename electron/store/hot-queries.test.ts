import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dateOf } from '../../shared/core/time.ts';
import { auditHead, highWater, pageAudit } from './audit/audit-chain.ts';
import { insertCases } from './bulk-insert.ts';
import { type CaseQuery, type CaseSort, pageCases } from './case-page.ts';
import { findCase, openCasesOfContract, recentCasesOfContract } from './cases-repository.ts';
import { readerOf } from './connection-handles.ts';
import { contactsOfCase, findContact, unfinishedContact } from './contacts-repository.ts';
import { searchContracts } from './contract-search.ts';
import { findContract, findContractByApplicationNumber, otherContracts } from './contracts-repository.ts';
import { decisionsOfCase } from './decisions-repository.ts';
import type { ReadableDb } from './handles.ts';
import { eventsOfNotice, failuresOfContract, findNotice, listNotices } from './notices-repository.ts';
import type { Connection } from './open-database.ts';
import { affectedContracts, isAffected } from './outage-contracts-repository.ts';
import { capsOfPreparation, preparationsOfOutage } from './outage-preparations-repository.ts';
import { eventsOfOutage, findOutage, listOutages, outagesOfContract } from './outages-repository.ts';
import { eventsOfProcedure, findProcedure, isUnderWay, listProcedures } from './procedures-repository.ts';
import { openPromisesOfContract, promisesOfCase } from './promises-repository.ts';
import { findStoredAnswer, sealedDigest, walkDecisions, walkLengths, walkOpenPromises } from './replay-repository.ts';
import { openRaw } from './test-raw.ts';
import { bundleRow, fillDesk } from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';
import { timelineOfCase } from './timeline-repository.ts';
import { findUserByName } from './users-repository.ts';
import {
  attemptsOfCase,
  attemptsOfContact,
  recentAttemptsByOperator,
  recentAttemptsOnContract,
} from './verifications-repository.ts';

let desk: TestStore;
let raw: Connection;
beforeAll(async () => {
  desk = new TestStore();
  await fillDesk(desk);
  // One case that every filter and every text lets through, so that no statement is left out for want of rows.
  await desk.change((db) => insertCases(db, [bundleRow(2, { service: 'hikariPhone', category: 'fault' }, 'midori')]));
  raw = openRaw(desk.path);
});
afterAll(async () => {
  raw.close();
  await desk.remove();
});

/** How SQLite goes about every statement that the work runs, one line a step. */
async function plansOf(work: (db: ReadableDb) => Promise<unknown>): Promise<readonly string[]> {
  const statements: string[] = [];
  const recording = {
    prepare(sql: string) {
      statements.push(sql);
      return raw.prepare(sql);
    },
  };
  await work(readerOf(() => recording as unknown as Connection));
  return statements.flatMap((sql) => {
    const steps = raw.prepare(`EXPLAIN QUERY PLAN ${sql}`);
    const values = Array.from({ length: sql.split('?').length - 1 }, () => null);
    return (steps.all(...values) as { readonly detail: string }[]).map(({ detail }) => detail);
  });
}

/** The tables whose rows grow with every call. */
const BIG =
  'contractors|contracts|phones|devices|lines|cases|case_checks|contacts|timeline|decisions|promises|verifications|procedures|procedure_events|notices|notice_events|outage_events|outage_contracts|outage_told|outage_caps|audit';
const FULL_SCAN = new RegExp(`^SCAN (${BIG})\\b(?!.* INDEX)`);

const contract = testId('contract', 1);
const contact = testId('contact', 1);
const oneCase = testId('case', 1);
const user = testId('user', 1);
const outage = testId('outage', 1);

const walk = { after: null, limit: 100, policyId: 'P-VERIFY' };
const storedAnswer = {
  decisionId: testId('decision', 1),
  caseId: oneCase,
  contactId: contact,
  text: '',
  acceptedAt: TEST_START,
} as const;

const HOT: readonly (readonly [string, (db: ReadableDb) => Promise<unknown>, readonly string[]])[] = [
  ['findCase', (db) => findCase(db, oneCase), ['sqlite_autoindex_cases_1']],
  ['openCasesOfContract', (db) => openCasesOfContract(db, contract, 20), ['cases_by_contract']],
  ['recentCasesOfContract', (db) => recentCasesOfContract(db, contract, 20), ['cases_by_contract']],
  ['findContact', (db) => findContact(db, contact), ['sqlite_autoindex_contacts_1', 'stamp_corrections_by_contact']],
  ['unfinishedContact', (db) => unfinishedContact(db, user), ['contacts_unfinished_by_operator']],
  ['contactsOfCase', (db) => contactsOfCase(db, oneCase), ['contacts_by_case']],
  ['timelineOfCase', (db) => timelineOfCase(db, oneCase), ['timeline_by_case']],
  ['decisionsOfCase', (db) => decisionsOfCase(db, oneCase), ['decisions_by_case']],
  ['promisesOfCase', (db) => promisesOfCase(db, oneCase), ['promises_by_case']],
  [
    'openPromisesOfContract',
    (db) => openPromisesOfContract(db, contract, 20),
    ['cases_by_contract', 'promises_open_by_case'],
  ],
  [
    'recentAttemptsOnContract',
    (db) => recentAttemptsOnContract(db, contract, TEST_START),
    ['verifications_by_contract'],
  ],
  ['recentAttemptsByOperator', (db) => recentAttemptsByOperator(db, user, TEST_START), ['verifications_by_operator']],
  ['attemptsOfCase', (db) => attemptsOfCase(db, oneCase), ['verifications_by_case']],
  ['attemptsOfContact', (db) => attemptsOfContact(db, contact), ['verifications_by_contact']],
  [
    'findContract',
    (db) => findContract(db, contract),
    ['phones_by_contractor', 'devices_by_contract', 'lines_by_contract'],
  ],
  ['otherContracts', (db) => otherContracts(db, contract, 20), ['contracts_by_contractor']],
  [
    'findContractByApplicationNumber',
    (db) => findContractByApplicationNumber(db, 'a'.repeat(64)),
    ['contracts_by_application_number'],
  ],
  ['searchContracts', (db) => searchContracts(db, 'midori', 20), ['VIRTUAL TABLE INDEX']],
  ['findNotice', (db) => findNotice(db, testId('notice', 1)), ['sqlite_autoindex_notices_1']],
  ['eventsOfNotice', (db) => eventsOfNotice(db, testId('notice', 1)), ['notice_events_by_notice']],
  ['failuresOfContract', (db) => failuresOfContract(db, contract), ['notices_by_contract', 'notice_events_by_notice']],
  ['listNotices of a case', (db) => listNotices(db, { of: 'case', caseId: oneCase }, 50), ['notices_by_case']],
  [
    'listNotices of a procedure',
    (db) => listNotices(db, { of: 'procedure', procedureId: testId('procedure', 1) }, 50),
    ['notices_by_procedure'],
  ],
  [
    'listNotices of a contract',
    (db) => listNotices(db, { of: 'contract', contractId: contract }, 50),
    ['notices_by_contract'],
  ],
  ['listNotices to send', (db) => listNotices(db, { of: 'toSend' }, 50), ['notices_by_stage']],
  ['listNotices that came back', (db) => listNotices(db, { of: 'returned' }, 50), ['notices_by_stage']],
  ['findProcedure', (db) => findProcedure(db, testId('procedure', 1)), ['sqlite_autoindex_procedures_1']],
  ['eventsOfProcedure', (db) => eventsOfProcedure(db, testId('procedure', 1)), ['procedure_events_by_procedure']],
  ['listProcedures of a case', (db) => listProcedures(db, { of: 'case', caseId: oneCase }, 50), ['procedures_by_case']],
  [
    'listProcedures of a contract',
    (db) => listProcedures(db, { of: 'contract', contractId: contract }, 50),
    ['procedures_by_contract'],
  ],
  [
    'listProcedures of a person',
    (db) => listProcedures(db, { of: 'mine', userId: user }, 50),
    ['procedures_unfinished_by_opener'],
  ],
  ['listProcedures that wait', (db) => listProcedures(db, { of: 'waiting' }, 50), ['procedures_by_standing']],
  ['listProcedures that go on', (db) => listProcedures(db, { of: 'open' }, 50), ['procedures_by_standing']],
  [
    'isUnderWay',
    (db) => isUnderWay(db, { kind: 'suspension', contractId: contract, caseId: null }),
    ['procedures_by_contract'],
  ],
  ['findOutage', (db) => findOutage(db, outage), ['sqlite_autoindex_outages_1']],
  ['eventsOfOutage', (db) => eventsOfOutage(db, outage), ['outage_events_by_outage']],
  ['listOutages', async (db) => listOutages(db, 200), ['outage_contracts_standing', 'outage_told_by_contract']],
  [
    'outagesOfContract',
    async (db) => outagesOfContract(db, { contractId: contract, contactId: contact }, TEST_START),
    ['outages_of_contract', 'outage_told_once_a_contact', 'outage_told_by_contract'],
  ],
  [
    'affectedContracts',
    async (db) => affectedContracts(db, outage, { after: 0, limit: 250 }),
    ['outage_contracts_in_order', 'outage_told_by_contract'],
  ],
  ['isAffected', async (db) => isAffected(db, outage, contract), ['outage_contracts_standing']],
  ['preparationsOfOutage', (db) => preparationsOfOutage(db, outage, 10), ['outage_preparations_by_outage']],
  [
    'capsOfPreparation',
    async (db) => capsOfPreparation(db, testId('preparation', 1), { after: 0, limit: 500 }),
    ['USING PRIMARY KEY (preparation_id=? AND ordinal>?)'],
  ],
  ['findUserByName', (db) => findUserByName(db, 'Sato'), ['users_by_name_key']],
  ['pageAudit', (db) => pageAudit(db, { offset: 0, limit: 50 }), ['INTEGER PRIMARY KEY (rowid<?)']],
  ['auditHead', (db) => auditHead(db), ['audit']],
  ['findStoredAnswer', (db) => findStoredAnswer(db, testId('decision', 1)), ['sqlite_autoindex_decisions_1']],
  ['sealedDigest', async (db) => sealedDigest(db, storedAnswer), ['audit_of_decisions']],
  ['walkDecisions', async (db) => walkDecisions(db, { ...walk, since: TEST_START }), ['decisions_by_acceptance']],
  ['walkOpenPromises', async (db) => walkOpenPromises(db, walk), ['promises_open_by_id']],
  ['walkLengths', async (db) => walkLengths(db, TEST_START), ['decisions_by_acceptance', 'promises_open_by_id']],
  ['highWater', (db) => highWater(db), ['audit']],
];

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
  limit: 50,
};
const filters: readonly (readonly [string, Partial<CaseQuery>])[] = [
  ['nothing', {}],
  ['states', { states: ['open', 'waiting'] }],
  ['services and categories', { services: ['hikariPhone'], categories: ['fault', 'billing'] }],
  ['days', { from: addDays(dateOf(TEST_START), -30), to: dateOf(TEST_START) }],
];
const sorts: readonly (readonly [CaseSort, string])[] = [
  ['openedAt', 'cases_by_opened'],
  ['updatedAt', 'cases_by_updated'],
  ['number', 'cases_by_number'],
  ['state', 'cases_by_state'],
  ['service', 'cases_by_service'],
  ['category', 'cases_by_category'],
  ['operator', 'cases_by_operator'],
  ['nextDue', 'cases_by_next_due'],
];
const pages = sorts.flatMap(([sort, index]) =>
  filters.flatMap(([name, filter]) =>
    [true, false].map((descending) => ({
      sort,
      index,
      name,
      descending,
      query: { ...everything, ...filter, sort, descending },
    })),
  ),
);

describe('the hot queries', () => {
  test.each(HOT)('%s goes by its index', async (_, work, indexes) => {
    const plans = await plansOf(work);
    for (const index of indexes) expect(plans.join('\n')).toContain(index);
    // The head of the chain is the last row of its table: one step, not a scan.
    const scans = plans.filter((step) => FULL_SCAN.test(step) && step !== 'SCAN audit');
    expect(scans).toEqual([]);
  });

  test.each(pages)(
    'pageCases by $sort, descending $descending, filtered by $name, is sorted and filtered by its index',
    async ({ query, index }) => {
      const plans = await plansOf((db) => pageCases(db, query));
      const walking = plans.filter((step) => step.includes(index));
      expect(walking.length).toBeGreaterThanOrEqual(1);
      expect(walking.filter((step) => !step.includes('COVERING INDEX'))).toEqual([]);
      expect(plans.filter((step) => step.includes('USE TEMP B-TREE FOR ORDER BY'))).toEqual([]);
      expect(plans.filter((step) => FULL_SCAN.test(step))).toEqual([]);
    },
  );

  test.each([
    ['narrow filters first', { narrow: 20_000, rare: 0, common: 0 }, 'cases_by_state'],
    ['rare grams first', { narrow: 0, rare: 2000, common: 2000 }, 'case_grams VIRTUAL TABLE INDEX'],
    ['grams along the sort', { narrow: 0, rare: 0, common: 2000 }, 'LIST SUBQUERY'],
    ['texts along the sort', { narrow: 0, rare: 0, common: 0 }, 'COVERING INDEX cases_by_opened'],
  ])('pageCases with a text, %s, reads no table from end to end', async (_, limits, step) => {
    const query: CaseQuery = { ...everything, states: ['open'], text: 'midori' };
    const plans = await plansOf((db) => pageCases(db, query, { ...limits, counted: 1000, countedWithText: 1000 }));
    expect(plans.join('\n')).toContain(step);
    expect(plans.filter((line) => FULL_SCAN.test(line))).toEqual([]);
  });

  test('a query without its index is noticed', async () => {
    const plans = await plansOf((db) => db.query.selectFrom('cases').selectAll().where('summary', '=', '').execute());
    expect(plans.filter((step) => FULL_SCAN.test(step))).toHaveLength(1);
  });
});
