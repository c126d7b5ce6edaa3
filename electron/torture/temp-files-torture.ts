/**
 * Works a store hard with next to no memory for pages, and watches for the temporary files into which SQLite would write what it sorts in the clear:
 * each that is made in its folder, however shortly it has a name, and each that the process holds open. Source: SEC-32, F3
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { insertCases } from '../store/bulk-insert.ts';
import { bundleRow, fillDesk } from '../store/test-rows.ts';
import { TEST_KEY, TestStore } from '../store/test-store.ts';
import { type CanaryMatcher, makeMatcher } from './canary-matcher.ts';
import { hiddenFiles, sweepFolders, sweepHidden } from './canary-sweep.ts';
import type { FromChild, TempFilesOrder } from './temp-files-child.ts';
import { JOBS } from './temp-files-jobs.ts';
import type { NotRunHere, Torture, TortureOptions, TortureResult } from './torture.ts';

const SECRET = 'himitsu-himitsu';
const NOTES = { short: 400, long: 8_000 } as const;
/** What is announced of a file that is gone again may come a moment later. */
const ANNOUNCED_MS = 5;

interface Watched {
  /** Jobs beside which a temporary file was made. */
  readonly spilling: ReadonlySet<string>;
  /** Jobs whose temporary files had the notes in the clear. */
  readonly showing: ReadonlySet<string>;
  readonly broke: readonly string[];
  /** Files of the folder, the store and its copies among them, that show the notes. */
  readonly left: readonly string[];
}

/** A store with notes that do not fit the small cache. */
async function makeStore(folder: string, notes: number): Promise<string> {
  const desk = new TestStore();
  await fillDesk(desk);
  const bundles = Array.from({ length: notes }, (_, at) => bundleRow(at + 2, {}, SECRET.repeat(200) + at));
  for (let at = 0; at < notes; at += 500) await desk.change((db) => insertCases(db, bundles.slice(at, at + 500)));
  await desk.store.close();
  const path = join(folder, 'store.db');
  copyFileSync(desk.path, path);
  await desk.remove();
  return path;
}

/** All jobs on a copy of the store, in a process of its own that has a folder of its own for temporary files. */
async function work(options: TortureOptions, store: string, opened: TempFilesOrder['opened']): Promise<Watched> {
  const folder = join(options.scratch, opened);
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const order = { path: join(folder, 'store.db'), folder, keyHex: Buffer.from(TEST_KEY).toString('hex'), opened };
  copyFileSync(store, order.path);
  const matcher = makeMatcher([SECRET]);
  const spilling = new Set<string>();
  const showing = new Set<string>();
  const broke: string[] = [];
  let made = 0;
  const watcher = watch(temporary, () => {
    made += 1;
  });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'temp-files-child.ts'), JSON.stringify(order)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, SQLITE_TMPDIR: temporary },
  });
  const look = async (message: FromChild): Promise<void> => {
    const shown = showsIn(child, matcher);
    await setTimeout(ANNOUNCED_MS);
    if (message.type === 'broke') broke.push(`${opened}, ${message.job}: ${message.why}`);
    if (made > 0 || shown !== null) spilling.add(message.job);
    if (shown === true) showing.add(message.job);
    made = 0;
    if (child.connected) child.send('looked');
  };
  child.on('message', (message) => void look(message as FromChild));
  const status = await new Promise<number | null>((ended) => child.once('exit', ended));
  watcher.close();
  if (status !== 0) broke.push(`${opened}: the process ended with ${status}`);
  const left = sweepFolders([folder], matcher, { isLeftOut: () => false }).leaks.map(({ file }) => file);
  return { spilling, showing, broke, left };
}

/** Null where the process holds no temporary file of SQLite's open; else whether the notes stand in one. */
function showsIn({ pid }: ChildProcess, matcher: CanaryMatcher): boolean | null {
  const open = hiddenFiles({ processes: pid === undefined ? [] : [pid] }).filter(({ name }) =>
    name.includes('etilqs_'),
  );
  return open.length === 0 ? null : sweepHidden(open, matcher).leaks.length > 0;
}

async function run(options: TortureOptions): Promise<TortureResult | NotRunHere> {
  if (!existsSync('/proc/self/fd')) return { notRunHere: 'only Linux shows which files a process holds open' };
  const store = await makeStore(options.scratch, options.long ? NOTES.long : NOTES.short);
  const ours = await work(options, store, 'ours');
  const raw = await work(options, store, 'raw');
  const spills = [...ours.spilling].map((job) => `${job}: a temporary file`);
  const findings = [
    ...ours.broke,
    ...raw.broke,
    ...spills,
    ...ours.left.map((file) => `the notes lie open in ${file}`),
  ];
  return {
    runs: JOBS.length,
    failures: findings.length,
    twinFailed: raw.spilling.size > 0 && raw.showing.size > 0,
    figures: { jobs: JOBS.length, spillsOfTheTwin: raw.spilling.size, openNotesOfTheTwin: raw.showing.size },
    findings,
  };
}

export const torture: Torture = {
  test: 'temp-files',
  claim:
    'No query, no change, no backup, no index and no new key makes SQLite write a temporary file, not even with 200 KB for its pages.',
  twin: 'a connection by the defaults of the build: temp_store 0',
  run,
};
