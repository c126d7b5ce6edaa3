import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assert } from '../../../shared/core/assert.ts';
import { plus, seconds } from '../../../shared/core/time.ts';
import { keepCopy, proveCopy, takeCopy } from '../backup/backup-steps.ts';
import { addUsers, flipBit, orderFor } from '../backup/test-backups.ts';
import { listSegments } from '../journal/operation-journal.ts';
import { openStore } from '../store.ts';
import { TEST_KEY, TEST_SIDECAR_KEY, TestStore } from '../test-store.ts';
import { type CheckOptions, checkAndRepair } from './check-and-repair.ts';

let desk: TestStore;
/** The folder as a killed process leaves it. */
let left: string;
beforeEach(async () => {
  desk = new TestStore();
  left = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'madoguchi-left-'));
  await addUsers(desk, 1, 3);
});
afterEach(async () => {
  await desk.remove();
  rmSync(left, { recursive: true });
});

/** A verified backup, a second and a segment later. */
async function backUp(): Promise<void> {
  desk.now = plus(desk.now, seconds(1));
  const order = orderFor(desk, { header: null });
  const copy = await takeCopy(order);
  assert(copy.ok && (await proveCopy(copy.value, order)).ok, 'a backup of a test is proved');
  await keepCopy(copy.value, order);
  await desk.store.renewJournal(0);
}

/** As after a kill at this moment. */
function kill(): void {
  rmSync(left, { recursive: true });
  cpSync(desk.folder, left, { recursive: true });
  rmSync(join(left, 'store.db-shm'), { force: true });
}

const path = () => join(left, 'store.db');
const options = (more: Partial<CheckOptions> = {}): CheckOptions => ({
  path: path(),
  journalFolder: join(left, 'journal'),
  backupFolders: [join(left, 'backups')],
  databaseKey: TEST_KEY,
  sidecarKey: TEST_SIDECAR_KEY,
  header: null,
  clock: { now: () => desk.now },
  ...more,
});

async function check(more: Partial<CheckOptions> = {}) {
  const checked = await checkAndRepair(options(more));
  assert(checked.ok, `the store is repaired: ${JSON.stringify(checked)}`);
  return checked.value;
}

async function usersAfterOpening(): Promise<number> {
  const opened = openStore({ ...desk.options, path: path() });
  assert(opened.ok, `the repaired store opens: ${JSON.stringify(opened)}`);
  const { count } = opened.value.read.rows<{ count: number }>('SELECT count(*) AS count FROM users').get() ?? {
    count: 0,
  };
  await opened.value.close();
  return count;
}

/** Damage done to what lies in the folder. */
type Harm = () => void | Promise<void>;
const inLeft = (name: string) => join(left, name);
const segment = (at: number): string => listSegments(inLeft('journal')).at(at)?.path ?? '';
const takeFromDesk = (...names: readonly string[]): void => {
  for (const name of names) cpSync(join(desk.folder, name), inLeft(name), { recursive: true });
};
const cutTail = (file: string, bytes: number): void => truncateSync(file, statSync(file).size - bytes);

/** A bit in every page but the first. */
function flipPages(file: string): void {
  for (let at = 4096 + 500; at < statSync(file).size; at += 4096) flipBit(file, at);
}

/** What a harm has led to: which findings, what became of the database, how many users are there (5 were acknowledged), what was put aside. */
type Row = readonly [string, Harm, readonly string[], string, number, readonly string[]];

async function outcomeOf(): Promise<readonly [readonly string[], string, number, readonly string[]]> {
  const report = await check();
  const users = await usersAfterOpening();
  const aside = report?.quarantine == null ? [] : readdirSync(inLeft(join('quarantine', report.quarantine)));
  return [report?.found ?? [], report?.outcome ?? 'kept', users, aside.map((name) => name.replace(/\d{6,}/g, 'N'))];
}

const DATABASE = ['store.db', 'store.db-shm', 'store.db-wal'];

describe.each([
  ['without a backup', 0],
  ['with two backups', 2],
])('a store that was killed, %s', (_what, backups) => {
  beforeEach(async () => {
    for (let n = 0; n < backups; n += 1) await backUp();
    // So that some pages stand in the file alone, and some in the log.
    await desk.reopen();
    await addUsers(desk, 4, 2);
    kill();
  });

  const rows: readonly Row[] = [
    ['nothing else', () => undefined, [], 'kept', 5, []],
    [
      'a frame of the journal that was not committed',
      async () => {
        await addUsers(desk, 6, 1);
        takeFromDesk('journal');
      },
      ['commandCompleted'],
      'rolledForward',
      6,
      [],
    ],
    [
      'the last commit gone from the log',
      async () => {
        await addUsers(desk, 6, 1);
        takeFromDesk('journal', 'high-water');
      },
      ['databaseBehind'],
      'rebuilt',
      6,
      DATABASE,
    ],
    [
      'two commits gone, and a mark that lags',
      async () => {
        await addUsers(desk, 6, 2);
        takeFromDesk('journal');
      },
      ['databaseBehind'],
      'rebuilt',
      7,
      DATABASE,
    ],
    [
      'half a frame',
      () => writeFileSync(segment(-1), 'half', { flag: 'a' }),
      ['frameUnfinished'],
      'kept',
      5,
      ['journal-N.log'],
    ],
    ['no database', () => rmSync(path()), ['databaseMissing'], 'rebuilt', 5, ['store.db-wal']],
    [
      'an empty database',
      () => writeFileSync(path(), ''),
      ['databaseMissing'],
      'rebuilt',
      5,
      ['store.db', 'store.db-wal'],
    ],
    ['a bit flipped in every page', () => flipPages(path()), ['databaseCorrupt'], 'rebuilt', 5, DATABASE],
    [
      'a bit flipped in its first page',
      () => flipBit(path(), 100),
      ['databaseUnreadable'],
      'rebuilt',
      5,
      ['store.db', 'store.db-wal'],
    ],
    [
      'a database that was cut short',
      () => truncateSync(path(), 8192),
      ['databaseCorrupt'],
      'rebuilt',
      5,
      ['store.db', 'store.db-wal'],
    ],
    ['no log', () => rmSync(`${path()}-wal`), ['databaseBehind'], 'rebuilt', 5, DATABASE],
    ['no mark', () => rmSync(inLeft('high-water')), ['markMissing'], 'kept', 5, []],
    ['a bit flipped in the mark', () => flipBit(inLeft('high-water')), ['markDamaged'], 'kept', 5, []],
    ['no journal', () => rmSync(inLeft('journal'), { recursive: true }), ['journalMissing'], 'kept', 5, []],
    [
      'the last segment gone',
      () => rmSync(segment(-1)),
      [backups === 0 ? 'journalMissing' : 'journalBehind'],
      'kept',
      5,
      [],
    ],
    [
      'a bit flipped in the last segment',
      () => flipBit(segment(-1), statSync(segment(-1)).size - 3),
      ['journalDamaged'],
      'kept',
      5,
      ['journal-N.log'],
    ],
    ['the last segment cut short', () => cutTail(segment(-1), 9), ['journalDamaged'], 'kept', 5, ['journal-N.log']],
  ];
  test.each(rows)('with %s', async (_harm, harm, ...expected) => {
    await harm();
    const [found, outcome, users, aside] = await outcomeOf();
    expect([found, outcome, users]).toEqual(expected.slice(0, 3));
    for (const name of expected[3]) expect(aside.join()).toContain(name);
    // Whatever was put right is right for good.
    expect(await check()).toBeNull();
  });
});
