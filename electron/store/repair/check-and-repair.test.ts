import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assert } from '../../../shared/core/assert.ts';
import { plus, seconds } from '../../../shared/core/time.ts';
import { keepCopy, proveCopy, takeCopy } from '../backup/backup-steps.ts';
import { addUsers, flipBit, orderFor } from '../backup/test-backups.ts';
import { listSegments } from '../journal/operation-journal.ts';
import { writeMeta } from '../meta-repository.ts';
import { openStore } from '../store.ts';
import { openRaw } from '../test-raw.ts';
import { TEST_KEY, TEST_SIDECAR_KEY, TestStore } from '../test-store.ts';
import { type CheckOptions, checkAndRepair } from './check-and-repair.ts';

let desk: TestStore;
/** The folder as a killed process leaves it. */
let left: string;
beforeEach(async () => {
  // What a disk takes to be sure of a write is not what is tested here.
  if (existsSync('/dev/shm')) vi.stubEnv('TMPDIR', '/dev/shm');
  desk = new TestStore();
  left = mkdtempSync(join(tmpdir(), 'madoguchi-left-'));
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

describe('a store that was closed, with two backups', () => {
  /** The folder as it was left some time before, also closed. */
  let early: string;
  const fromEarly = (...names: readonly string[]): void => {
    for (const name of names) {
      rmSync(inLeft(name), { recursive: true, force: true });
      cpSync(join(early, name), inLeft(name), { recursive: true });
    }
  };
  beforeEach(async () => {
    await backUp();
    await addUsers(desk, 4, 1);
    await desk.change((db) => writeMeta(db, 'sample', 'before'));
    await desk.store.close();
    kill();
    early = `${left}-early`;
    cpSync(left, early, { recursive: true });
    await desk.reopen();
    await addUsers(desk, 5, 1);
    await desk.change((db) => writeMeta(db, 'sample', 'after'));
    await backUp();
    await addUsers(desk, 6, 1);
    await desk.store.close();
    kill();
  });
  afterEach(async () => {
    rmSync(early, { recursive: true });
    await desk.reopen();
  });

  const newestBackup = (): string => join(inLeft('backups'), readdirSync(inLeft('backups')).sort().at(-1) ?? '');
  const rows: readonly Row[] = [
    ['nothing else', () => undefined, [], 'kept', 6, []],
    ['a bit flipped in every page', () => flipPages(path()), ['databaseCorrupt'], 'rebuilt', 6, ['store.db']],
    ['an old page put back (F5)', () => putPageBack(early), ['databaseChanged'], 'rebuilt', 6, ['store.db']],
    ['an old file put back', () => fromEarly('store.db'), ['databaseBehind'], 'rebuilt', 6, ['store.db']],
    ['no database', () => rmSync(path()), ['databaseMissing'], 'rebuilt', 6, []],
    [
      'a log that does not belong to it',
      () => writeFileSync(`${path()}-wal`, 'log'),
      ['walForeign'],
      'kept',
      6,
      ['store.db-wal'],
    ],
    ['no mark', () => rmSync(inLeft('high-water')), ['markMissing'], 'kept', 6, []],
    ['an old mark put back', () => fromEarly('high-water'), ['markBehind'], 'kept', 6, []],
    ['an old journal put back', () => fromEarly('journal'), ['journalBehind'], 'kept', 6, ['journal-N.log']],
    [
      'the first segments gone',
      () => {
        rmSync(segment(0));
        rmSync(segment(0));
      },
      ['journalIncomplete'],
      'kept',
      6,
      ['journal-N.log'],
    ],
    ['a bit flipped in the first segment', () => flipBit(segment(0)), ['journalDamaged'], 'kept', 6, ['journal-N.log']],
    ['a manifest gone', () => rmSync(join(newestBackup(), 'manifest.json')), ['backupDamaged'], 'kept', 6, []],
    [
      'a bit flipped in a manifest',
      () => flipBit(join(newestBackup(), 'manifest.json')),
      ['backupDamaged'],
      'kept',
      6,
      [],
    ],
    [
      'its newest backup damaged as well',
      () => {
        flipPages(path());
        flipBit(join(newestBackup(), 'desk.db'));
      },
      ['databaseCorrupt', 'backupDamaged'],
      'rebuilt',
      6,
      ['store.db'],
    ],
    [
      'everything but the backups set back to an earlier day',
      () => fromEarly('store.db', 'journal', 'high-water'),
      ['databaseBehind', 'journalBehind', 'markBehind', 'backupAhead'],
      'rebuilt',
      5,
      ['store.db'],
    ],
  ];
  test.each(rows)('with %s', async (_harm, harm, ...expected) => {
    await harm();
    const [found, outcome, users, aside] = await outcomeOf();
    expect([found, outcome, users]).toEqual(expected.slice(0, 3));
    for (const name of expected[3]) expect(aside.join()).toContain(name);
    expect(await check()).toBeNull();
  });

  test('is not opened by an anchor that knows of more, without telling what is missing', async () => {
    fromEarly('store.db', 'journal', 'high-water', 'backups');
    expect(await check()).toBeNull();
    const anchor = { sequence: 90, at: desk.now };
    expect(await check({ anchor })).toMatchObject({
      found: ['anchorAhead'],
      outcome: 'kept',
      lost: { from: 7, to: 90, before: desk.now, known: [] },
    });
  });

  test('is refused, and every byte left, where its schema is newer', async () => {
    const raw = openRaw(path());
    raw.pragma('user_version=100000');
    raw.close();
    const before = bytesOf(left);
    const checked = await checkAndRepair(options());
    expect(checked).toMatchObject({ ok: false, error: { type: 'newerSchema', found: 100_000 } });
    expect(bytesOf(left)).toEqual(before);
  });

  test('that nothing can repair is left as it is', async () => {
    flipPages(path());
    for (const name of ['journal', 'backups']) rmSync(inLeft(name), { recursive: true });
    const before = bytesOf(left);
    expect(await checkAndRepair(options())).toMatchObject({
      ok: false,
      error: { type: 'beyondRepair', found: ['databaseCorrupt'] },
    });
    expect(bytesOf(left)).toEqual(before);
  });

  /** The one page of a table without an index, as it was: every page of the file is whole, and they fit together. */
  function putPageBack(from: string): void {
    const then = readFileSync(join(from, 'store.db'));
    const now = readFileSync(path());
    const raw = openRaw(path());
    const root = raw.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'meta'").pluck().get() as number;
    raw.close();
    const [start, end] = [(root - 1) * 4096, root * 4096];
    expect(then.subarray(start, end).equals(now.subarray(start, end))).toBe(false);
    then.copy(now, start, start, end);
    writeFileSync(path(), now);
  }
});

describe('log and journal of a killed store that were both cut', () => {
  beforeEach(async () => {
    kill();
    const before = `${left}-before`;
    cpSync(left, before, { recursive: true });
    await addUsers(desk, 4, 2);
    kill();
    for (const name of ['journal', 'store.db-wal']) {
      rmSync(inLeft(name), { recursive: true });
      cpSync(join(before, name), inLeft(name), { recursive: true });
    }
    rmSync(before, { recursive: true });
  });

  test('are found out by the mark, with what is missing', async () => {
    expect(await check()).toMatchObject({ found: ['markAhead'], outcome: 'kept', lost: { from: 5, to: 6 } });
  });

  test('twin: without the mark they go unnoticed', async () => {
    expect(await check({ withMark: false })).toBeNull();
  });
});

/** What lies in the folder and its folders, by name. */
function bytesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      // To read a database SQLite makes an empty log beside it.
      .filter((file) => !file.endsWith('-shm') && statSync(file).size > 0)
      .sort()
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
