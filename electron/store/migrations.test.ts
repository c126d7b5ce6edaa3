import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CASE_STATES, CATEGORIES, CHECK_ITEMS, DISPOSITIONS, TIMELINE_KINDS } from '../../shared/cases/case-words.ts';
import { CONTACT_PHASES, STAMPS } from '../../shared/contacts/stamps.ts';
import { CONTRACT_STATES, CONTRACTOR_KINDS, DEVICE_MODELS, PHONE_PLANS } from '../../shared/contractors/contract.ts';
import { ANSWER_STATES } from '../../shared/decisions/answer.ts';
import { NOTICE_CHANNELS } from '../../shared/notices/items.ts';
import { NOTICE_KINDS } from '../../shared/notices/kinds.ts';
import { NOTICE_STAGES } from '../../shared/notices/notice.ts';
import { CAP_STATES } from '../../shared/outages/cap.ts';
import { CAUSE_PARTIES, OUTAGE_EVENT_TYPES, OUTAGE_EXTENTS } from '../../shared/outages/outage.ts';
import { PROCEDURE_KINDS, PROCEDURE_STAGES, PROCEDURE_STANDINGS } from '../../shared/procedures/procedure.ts';
import { PROMISE_KINDS, PROMISE_STATES } from '../../shared/promises/promise.ts';
import { SERVICES } from '../../shared/terms/service.ts';
import { TERMS_ENCODINGS } from '../../shared/terms-text/terms-file.ts';
import { ROLES } from '../../shared/users/user.ts';
import { RISK_LEVELS, VERIFICATION_RESULTS } from '../../shared/verification/items.ts';
import { ERA_REASONS } from './audit/audit-eras.ts';
import { rankOf } from './case-rows.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { ALL_MIGRATIONS, KNOWN_SCHEMA } from './migrations/all-migrations.ts';
import { type Connection, openDatabase } from './open-database.ts';
import { TEST_KEY } from './test-store.ts';

let folder: string;
let connection: Connection;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-migrations-'));
  const request = { path: join(folder, 'store.db'), key: TEST_KEY, create: true, knownSchema: KNOWN_SCHEMA };
  const result = openDatabase({ ...request, access: 'readWrite' });
  if (!result.ok) throw new Error(result.error.type);
  connection = result.value;
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

const schema = (type: string): readonly { readonly name: string; readonly sql: string }[] =>
  connection
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE '%\\_grams%' ESCAPE '\\'`,
    )
    .all(type) as { name: string; sql: string }[];

/** A row of each table as it looked when the table was made, in the order of making. */
const FIXTURES: readonly (readonly [number, string])[] = [
  [10, "INSERT INTO users VALUES ('u', 'Name', 'name', 'operator', 0, 1)"],
  [20, "INSERT INTO contractors VALUES ('k', 'person', 'Name', 'kana', NULL, 'address', NULL, NULL)"],
  [20, "INSERT INTO phones VALUES (1, 'k', '0742', 1)"],
  [30, "INSERT INTO contracts VALUES (1, 'c', 'k', 'N-1', 'serverSupport', 'formed', NULL, NULL, 0, 1, 2, NULL)"],
  [30, "INSERT INTO devices VALUES (1, 'c', 'serverSupport', 'OS2', NULL, NULL)"],
  [30, "INSERT INTO lines VALUES (1, 'c', 'CAF1', '1G')"],
  [40, 'INSERT INTO case_counters VALUES (202611, 1)'],
  [
    40,
    `INSERT INTO cases VALUES (1, 'm', 202611, 1, 'closed', NULL, 'fault', 'resolved', 'c', 'u', 1, 2, 3, NULL, '["t"]', 's', 3, 3, 1)`,
  ],
  [40, "INSERT INTO case_checks VALUES ('m', 'lineOpen', 'yes', 1)"],
  [
    50,
    `INSERT INTO contacts VALUES ('t', 'm', 'u', 'key', NULL, 1, 'saved', 1, 2, NULL, NULL, NULL, NULL, 3, 4, 'note', 1, 3)`,
  ],
  [50, "INSERT INTO stamp_corrections VALUES (1, 't', 'end', 4, 'why', 'u', 5)"],
  [50, "INSERT INTO holds VALUES ('t', 1, 2)"],
  [60, `INSERT INTO timeline VALUES (1, 'm', 't', 1, 'note', 'u', '{}', 'text')`],
  [
    70,
    `INSERT INTO decisions VALUES ('d', 'm', 't', '{"format":1,"question":"sendBack","state":"boundary"}', 1, 'u', 0)`,
  ],
  [80, "INSERT INTO promises VALUES ('p', 'm', 'd', 'visit', 1, 0, 'text', 1, 'u', 'kept', 2, 'u', 'came')"],
  [
    90,
    `INSERT INTO verifications VALUES ('v', 'm', 't', 'c', 'u', 1, 'A', 'items', 'oneMore', '[{"item":"name"}]', '1', NULL)`,
  ],
  [100, "INSERT INTO policies VALUES ('P-X', 2, '1', 1, 'signer', 1)"],
  [100, "INSERT INTO closures VALUES (1, 1, 'why', 'u', 1)"],
  [120, "INSERT INTO meta VALUES ('sample', '1')"],
  [130, "INSERT INTO case_documents VALUES (1, 'text')"],
  [130, "INSERT INTO contract_documents VALUES (1, 'text')"],
  [140, "INSERT INTO policy_changes VALUES ('P-X', 2, 'why', 1)"],
  [
    150,
    `INSERT INTO terms_texts VALUES (1, 'serverSupport', 1, 'line', '{"parts":[],"rest":[]}', '${'a'.repeat(64)}', 'utf-8', 1, 'u', 1)`,
  ],
  [160, "INSERT INTO procedures VALUES ('f', 'contactChange', 'c', 'm', 't', 'u', 1, 'drafting', 'open', 1)"],
  [
    160,
    `INSERT INTO procedure_events VALUES (1, 'f', 1, 'u', 't', 0, '{"type":"recorded","item":"changedData","value":["phone"]}')`,
  ],
  [170, "INSERT INTO contracts VALUES (2, 'h', 'k', 'H-1', 'hikariPhone', 'inService', NULL, 'hikari', 0, 1, 2, NULL)"],
  [170, "INSERT INTO outages VALUES ('g', 1, 'u', 5, 'scope', 'total', 'own', 5, 9, 1, 9)"],
  [
    170,
    `INSERT INTO outage_events VALUES (1, 'g', 5, 'u', '{"type":"opened","source":{"kind":"alert","at":5,"reason":null}}')`,
  ],
  [170, "INSERT INTO outage_contracts VALUES (1, 'g', 'h', 'hikariPhone', 'u', 6, NULL, NULL, NULL)"],
  [170, "INSERT INTO outage_told VALUES (1, 'g', 'h', 'm', 't', 7, 'u')"],
  [170, "INSERT INTO outage_preparations VALUES ('l', 'g', 1, 'rule/1', '{}', '{}', 'u', 9, NULL, NULL)"],
  [170, "INSERT INTO outage_caps VALUES ('l', 1, 'h', 'capped', NULL, 'hikari', 500, 2, 33, NULL, NULL, 0)"],
  [
    180,
    "INSERT INTO notices VALUES ('n', 'suspension', 'serverSupport', 'contract', 'c', 'm', NULL, 'u', 1, 'drafting', NULL, NULL, NULL, 1)",
  ],
  [180, `INSERT INTO notice_events VALUES (1, 'n', 1, 'u', 1, '{"type":"recorded","item":"reason","value":"why"}')`],
  [190, `INSERT INTO audit VALUES (1, 1, 1, NULL, 'system', 'a', 'e', NULL, '{}', zeroblob(32), zeroblob(32))`],
  [190, "INSERT INTO audit_eras VALUES (1, 1, 1, 1, 'storeMade', zeroblob(32))"],
  [190, "INSERT INTO audit_era_seals VALUES (1, 1, 'recovery', 'key', 'seal')"],
  [200, "INSERT INTO commands VALUES ('i', 'case:addNote', 'u', 1)"],
  [210, "INSERT INTO restore_drills VALUES ('r', 1, 'u', '{}')"],
  [210, "INSERT INTO restores VALUES ('r', 1, 'u', 'v', 'why', '{}')"],
];

describe('the migrations', () => {
  test('rise in steps of ten and bear the name of their file', () => {
    const files = readdirSync(new URL('./migrations', import.meta.url)).filter((name) => /^\d/.test(name));
    const named = ALL_MIGRATIONS.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`);
    expect(named).toEqual(files.toSorted());
    expect(ALL_MIGRATIONS.map(({ version }) => version)).toEqual(files.map((_, index) => (index + 1) * 10));
  });

  test('apply one by one, and old rows survive every later one', () => {
    const written = new Map<string, unknown>();
    for (const migration of ALL_MIGRATIONS) {
      expect(migrate(connection, [migration])).toEqual([migration.version]);
      expect(schemaVersion(connection)).toBe(migration.version);
      for (const [, insert] of FIXTURES.filter(([version]) => version === migration.version)) {
        const table = insert.split(' ')[2] ?? '';
        connection.exec(insert);
        written.set(table, connection.prepare(`SELECT * FROM ${table}`).all());
      }
      for (const [table, rows] of written) {
        expect(connection.prepare(`SELECT * FROM ${table}`).all()).toEqual(rows);
      }
    }
    const tables = schema('table').map(({ name }) => name);
    expect([...written.keys()].toSorted()).toEqual(tables.filter((name) => !name.startsWith('sqlite_')).toSorted());
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    expect(migrate(connection)).toEqual([]);
  });

  test('leave audit rows of before there were seals as they were, without one', () => {
    migrate(
      connection,
      ALL_MIGRATIONS.filter(({ version }) => version < 190),
    );
    connection.exec("INSERT INTO audit VALUES (1, 1, 1, NULL, 'system', 'a', 'e', NULL, '{}', zeroblob(32))");
    const before = connection.prepare('SELECT * FROM audit').get() as object;
    migrate(connection);
    expect(connection.prepare('SELECT * FROM audit').get()).toEqual({ ...before, mac: null });
  });

  test('leave the old schema whole where one fails half way', () => {
    migrate(connection, ALL_MIGRATIONS.slice(0, 3));
    const before = schema('table');
    const broken = { version: 40, name: 'broken', up: 'CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE users (a);' };
    expect(() => migrate(connection, [broken])).toThrow('table users already exists');
    expect(schemaVersion(connection)).toBe(30);
    expect(schema('table')).toEqual(before);
  });

  test('make strict tables only', () => {
    migrate(connection);
    expect(schema('table').filter(({ sql }) => !/\) STRICT(, WITHOUT ROWID)?$/.test(sql))).toEqual([]);
  });

  test.each([
    ['users', 'role', ROLES],
    ['contractors', 'kind', CONTRACTOR_KINDS],
    ['contracts', 'service', SERVICES],
    ['contracts', 'state', CONTRACT_STATES],
    ['contracts', 'plan', PHONE_PLANS],
    ['devices', 'model', DEVICE_MODELS],
    ['cases', 'state', CASE_STATES],
    ['cases', 'service', SERVICES],
    ['cases', 'category', CATEGORIES],
    ['cases', 'disposition', DISPOSITIONS],
    ['case_checks', 'item', CHECK_ITEMS],
    ['contacts', 'phase', CONTACT_PHASES],
    ['stamp_corrections', 'stamp', STAMPS],
    ['timeline', 'kind', TIMELINE_KINDS],
    ['decisions', 'state', ANSWER_STATES],
    ['promises', 'kind', PROMISE_KINDS],
    ['promises', 'state', PROMISE_STATES],
    ['verifications', 'level', RISK_LEVELS],
    ['verifications', 'result', VERIFICATION_RESULTS],
    ['terms_texts', 'service', SERVICES],
    ['terms_texts', 'encoding', TERMS_ENCODINGS],
    ['procedures', 'kind', PROCEDURE_KINDS],
    ['procedures', 'stage', PROCEDURE_STAGES],
    ['procedures', 'standing', PROCEDURE_STANDINGS],
    ['notices', 'kind', NOTICE_KINDS],
    ['notices', 'service', SERVICES],
    ['notices', 'stage', NOTICE_STAGES],
    ['notices', 'channel', NOTICE_CHANNELS],
    ['outages', 'extent', OUTAGE_EXTENTS],
    ['outages', 'party', CAUSE_PARTIES],
    ['outage_caps', 'state', CAP_STATES],
    ['outage_caps', 'plan', PHONE_PLANS],
    ['outage_events', "event ->> '$.type'", OUTAGE_EVENT_TYPES],
    ['audit', 'role', [...ROLES, 'system']],
    ['audit_eras', 'why', ERA_REASONS],
  ])('allow in %s.%s exactly the words of its union', (table, column, words) => {
    migrate(connection);
    const sql = schema('table').find(({ name }) => name === table)?.sql ?? '';
    const list =
      new RegExp(`CHECK \\(${column.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} IN \\(([^)]*)\\)`).exec(sql)?.[1] ?? '';
    expect([...list.matchAll(/'([^']*)'/g)].map(([, word]) => word)).toEqual(words);
  });

  test.each([
    ['state', CASE_STATES],
    ['service', SERVICES],
    ['category', CATEGORIES],
  ])('rank the words of cases.%s in the order of the vocabulary', (column, words) => {
    migrate(connection);
    const sql = schema('table').find(({ name }) => name === 'cases')?.sql ?? '';
    const ranking = new RegExp(`${column}_rank = CASE ${column} (.*?) END`, 's').exec(sql)?.[1] ?? '';
    const ranked = [...ranking.matchAll(/WHEN '(\w+)' THEN (\d)/g)].map(([, word, rank]) => [word, Number(rank)]);
    expect(ranked).toEqual(words.map((word) => [word, rankOf(words, word)]));
  });
});

test('the store keeps known-at itself: an earlier source moves it, a later one does not (B-077)', () => {
  migrate(connection);
  for (const [, insert] of FIXTURES) connection.exec(insert);
  const source = (at: number) =>
    `INSERT INTO outage_events (outage_id, at_ms, actor_id, event) VALUES ('g', 9, 'u', '{"type":"sourceAdded","source":{"at":${at}}}')`;
  const knownAt = () => connection.prepare("SELECT known_at_ms FROM outages WHERE id = 'g'").pluck().get();
  connection.exec(source(7));
  expect(knownAt()).toBe(5);
  connection.exec(source(3));
  expect(knownAt()).toBe(3);
});

describe('the schema refuses', () => {
  beforeEach(() => {
    migrate(connection);
    for (const [, insert] of FIXTURES) connection.exec(insert);
  });

  test.each([
    [
      'a device under a Hikari phone contract',
      'CHECK',
      "INSERT INTO devices VALUES (2, 'c', 'hikariPhone', 'OS2', NULL, NULL)",
    ],
    [
      'a device under no contract',
      'FOREIGN KEY',
      "INSERT INTO devices VALUES (2, 'x', 'serverSupport', 'OS2', NULL, NULL)",
    ],
    ['a phone plan under a Server support contract', 'CHECK', "UPDATE contracts SET plan = 'hikari'"],
    [
      'turning a contract with a device into a phone contract',
      'FOREIGN KEY',
      "UPDATE contracts SET service = 'hikariPhone'",
    ],
    ['a clear application number', 'CHECK', "UPDATE contracts SET application_number_digest = '12345678'"],
    ['a closed case without its instant', 'CHECK', 'UPDATE cases SET closed_at_ms = NULL'],
    ['an open case with one', 'CHECK', "UPDATE cases SET state = 'open', state_rank = 1"],
    ['a rank that is not its word’s', 'CHECK', 'UPDATE cases SET category_rank = 2'],
    [
      'a saved contact that did not end',
      'CHECK',
      "INSERT INTO contacts VALUES ('x', 'm', 'u', 'key', NULL, 1, 'saved', 1, 2, NULL, NULL, NULL, NULL, NULL, 4, '', 0, NULL)",
    ],
    ['a second open hold', 'UNIQUE', "INSERT INTO holds VALUES ('t', 5, NULL), ('t', 6, NULL)"],
    ['a hold that ends before it begins', 'CHECK', "INSERT INTO holds VALUES ('t', 9, 8)"],
    ['another instant for a set stamp', 'set once', 'UPDATE contacts SET answer_at_ms = 9'],
    ['taking a set stamp away', 'set once', 'UPDATE contacts SET end_at_ms = NULL'],
    ['settling a promise twice', 'settled once', "UPDATE promises SET state = 'broken'"],
    ['deleting a promise', 'never deleted', 'DELETE FROM promises'],
    [
      'a promise settled by nobody',
      'CHECK',
      "INSERT INTO promises VALUES ('q', 'm', NULL, 'visit', 1, 0, 'x', 1, 'u', 'kept', 1, NULL, 'r')",
    ],
    [
      'an attempt that judges itself as second person',
      'CHECK',
      `INSERT INTO verifications VALUES ('w', 'm', 't', 'c', 'u', 1, 'C', 'secondPerson', 'confirmed', '[]', '1', 'u')`,
    ],
    [
      'an answer of another format',
      'CHECK',
      `INSERT INTO decisions VALUES ('e', 'm', 't', '{"format":2,"question":"sendBack","state":"decided"}', 1, 'u', 0)`,
    ],
    ['a case of an unknown operator', 'FOREIGN KEY', "UPDATE cases SET operator_id = 'nobody'"],
    ['text where a number belongs', 'cannot store TEXT', "UPDATE cases SET updated_at_ms = 'soon'"],
    [
      'a decision by somebody who had a hand in the procedure',
      'another person decides',
      `INSERT INTO procedure_events VALUES (2, 'f', 2, 'u', NULL, 1, '{"type":"stepped","step":"approve","approves":true}')`,
    ],
    [
      'a decision by an operator without one',
      'another person decides',
      `INSERT INTO users VALUES ('o', 'Other', 'other', 'operator', 0, 1);
       INSERT INTO procedure_events VALUES (2, 'f', 2, 'o', NULL, 1, '{"type":"stepped","step":"approve","approves":true}')`,
    ],
    [
      'a second approval by the first approver (B-063)',
      'another person decides',
      `INSERT INTO users VALUES ('s', 'Super', 'super', 'supervisor', 0, 1);
       INSERT INTO procedure_events VALUES (2, 'f', 2, 's', NULL, 1, '{"type":"stepped","step":"approve","from":"submitted","to":"firstApproved","approves":true}');
       INSERT INTO procedure_events VALUES (3, 'f', 3, 's', NULL, 1, '{"type":"stepped","step":"approve","from":"firstApproved","to":"approved","approves":true}')`,
    ],
    [
      'a call back in the call that asked (B-063)',
      'another contact',
      `INSERT INTO procedure_events VALUES (2, 'f', 2, 'u', 't', 0, '{"type":"recorded","item":"phoneCalledBack","value":true}')`,
    ],
    [
      'a decision that is said to be none',
      'CHECK',
      `INSERT INTO users VALUES ('s', 'Super', 'super', 'supervisor', 0, 1);
       INSERT INTO procedure_events VALUES (2, 'f', 2, 's', NULL, 0, '{"type":"stepped","step":"approve","approves":true}')`,
    ],
    [
      'evidence for a change of contact data from the call that asked for it (N-032)',
      'another contact',
      `INSERT INTO procedure_events VALUES (2, 'f', 2, 'u', 't', 0, '{"type":"recorded","item":"otherEvidence","value":"proofDocument"}')`,
    ],
    ['another origin of a procedure', 'keeps its origin', 'UPDATE procedures SET opened_contact_id = NULL'],
    [
      'a procedure that goes on after its end',
      'stays so',
      "UPDATE procedures SET standing = 'final'; UPDATE procedures SET standing = 'open'",
    ],
    ['deleting a procedure', 'never deleted', 'DELETE FROM procedures'],
    [
      'a notice of B under a contract of N',
      'CHECK',
      "INSERT INTO notices VALUES ('o', 'phoneFault', 'serverSupport', 'contract', 'c', NULL, NULL, 'u', 1, 'drafting', NULL, NULL, NULL, 1)",
    ],
    [
      'a notice of N to a contract of B',
      'FOREIGN KEY',
      "INSERT INTO notices VALUES ('o', 'suspension', 'serverSupport', 'contract', 'h', NULL, NULL, 'u', 1, 'drafting', NULL, NULL, NULL, 1)",
    ],
    ['a notice that left on no day', 'CHECK', "UPDATE notices SET stage = 'sent'"],
    [
      'an approval by somebody who wrote at the notice (N-047, B-025)',
      'another person approves',
      `INSERT INTO notice_events VALUES (2, 'n', 2, 'u', 0, '{"type":"stepped","step":"approve","to":"approved","approves":true}')`,
    ],
    [
      'an approval by an operator',
      'another person approves',
      `INSERT INTO users VALUES ('o', 'Other', 'other', 'operator', 0, 1);
       INSERT INTO notice_events VALUES (2, 'n', 2, 'o', 0, '{"type":"stepped","step":"approve","to":"approved","approves":true}')`,
    ],
    [
      'a suspension notice that leaves without approval (N-047)',
      'approved before it leaves',
      `INSERT INTO notice_events VALUES (2, 'n', 2, 'u', 1, '{"type":"stepped","step":"send"}')`,
    ],
    [
      'a suspension notice that leaves after its approval was taken back',
      'approved before it leaves',
      `INSERT INTO users VALUES ('s', 'Super', 'super', 'supervisor', 0, 1);
       INSERT INTO notice_events VALUES (2, 'n', 2, 's', 0, '{"type":"stepped","step":"approve","to":"approved","approves":true}');
       INSERT INTO notice_events VALUES (3, 'n', 3, 's', 0, '{"type":"stepped","step":"revise","clears":true}');
       INSERT INTO notice_events VALUES (4, 'n', 4, 's', 1, '{"type":"stepped","step":"send"}')`,
    ],
    [
      'another day for a notice that has left',
      'has left',
      "UPDATE notices SET stage = 'sent', channel = 'letter', sent_date = 5; UPDATE notices SET sent_date = 6",
    ],
    [
      'a notice that goes on after its end',
      'stays so',
      "UPDATE notices SET stage = 'withdrawn'; UPDATE notices SET stage = 'drafting'",
    ],
    ['another origin of a notice', 'keeps its origin', 'UPDATE notices SET case_id = NULL'],
    ['deleting a notice', 'never deleted', 'DELETE FROM notices'],
    ['an outage known later than it was (B-077)', 'never moves later', 'UPDATE outages SET known_at_ms = 6'],
    ['deleting an outage', 'never deleted', 'DELETE FROM outages'],
    ['another origin of an outage', 'keeps its origin', 'UPDATE outages SET opened_at_ms = 1'],
    ['a restoration before the outage was known', 'CHECK', 'UPDATE outages SET restored_at_ms = 4'],
    [
      'a Server support contract in an outage of the phone service',
      'FOREIGN KEY',
      "INSERT INTO outage_contracts VALUES (2, 'g', 'c', 'hikariPhone', 'u', 6, NULL, NULL, NULL)",
    ],
    [
      'a contract that stands twice in an outage',
      'UNIQUE',
      "INSERT INTO outage_contracts VALUES (2, 'g', 'h', 'hikariPhone', 'u', 6, NULL, NULL, NULL)",
    ],
    [
      'putting back what was taken out of an outage',
      'stays so',
      "UPDATE outage_contracts SET removed_by = 'u', removed_at_ms = 8, removed_reason = 'why'; UPDATE outage_contracts SET removed_by = NULL, removed_at_ms = NULL, removed_reason = NULL",
    ],
    ['deleting a contract of an outage', 'never deleted', 'DELETE FROM outage_contracts'],
    ['another cap than was prepared (B-076)', 'append-only', 'UPDATE outage_caps SET cap = 34'],
    ['a share above its cap (B-080)', 'CHECK', 'UPDATE outage_caps SET share = 34'],
    ['deleting a cap', 'append-only', 'DELETE FROM outage_caps'],
    [
      'a line after the end of a prepared list',
      'takes no more',
      `UPDATE outage_preparations SET finished_at_ms = 9, totals = '{}';
       INSERT INTO outage_caps VALUES ('l', 2, 'h', 'none', 'partial', 'hikari', 500, 2, NULL, NULL, NULL, 0)`,
    ],
    [
      'a change of a prepared list',
      'stays so',
      "UPDATE outage_preparations SET finished_at_ms = 9, totals = '{}'; UPDATE outage_preparations SET finished_at_ms = 10",
    ],
    ['deleting a prepared list', 'never deleted', 'DELETE FROM outage_preparations'],
    [
      'a procedure of nothing',
      'CHECK',
      "INSERT INTO procedures VALUES ('g', 'application', NULL, NULL, NULL, 'u', 1, 'drafting', 'open', 1)",
    ],
    [
      'an audit row out of sequence',
      'no gaps',
      `INSERT INTO audit VALUES (3, 1, 1, NULL, 'system', 'a', 'e', NULL, '{}', zeroblob(32), zeroblob(32))`,
    ],
    [
      'an audit row without a seal',
      'is sealed',
      `INSERT INTO audit VALUES (2, 1, 1, NULL, 'system', 'a', 'e', NULL, '{}', zeroblob(32), NULL)`,
    ],
    [
      'an era of seals out of sequence',
      'no gaps',
      "INSERT INTO audit_eras VALUES (3, 2, 2, 1, 'keyLost', zeroblob(32))",
    ],
  ])('%s', (_, reason, sql) => {
    expect(() => connection.exec(sql)).toThrow(reason);
  });

  const appendOnly = [
    ...['procedure_events', 'outage_events', 'outage_told'],
    ...['stamp_corrections', 'timeline', 'decisions', 'verifications'],
    ...['policies', 'policy_changes', 'closures', 'terms_texts', 'audit', 'audit_eras', 'audit_era_seals'],
  ];
  test.each(appendOnly)('to update, delete or replace a row of %s', (table) => {
    const before = connection.prepare(`SELECT * FROM ${table}`).all();
    const column = connection.pragma(`table_info(${table})`) as { name: string }[];
    expect(() => connection.exec(`UPDATE ${table} SET ${column[0]?.name} = ${column[0]?.name}`)).toThrow('append-only');
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow('append-only');
    const insert = FIXTURES.find(([, sql]) => sql.startsWith(`INSERT INTO ${table} `))?.[1] ?? '';
    expect(() => connection.exec(insert.replace('INSERT', 'REPLACE'))).toThrow(/append-only|no gaps/);
    expect(connection.prepare(`SELECT * FROM ${table}`).all()).toEqual(before);
  });
});
