/**
 * The canary sweep: a day at the real desk in a real window, in which everything that is typed and everything on file is a canary; its page, its
 * window and its host crash, its disk is full, its export is cut off; and then every file that is left is searched for them. Source: SEC-35, SEC-37
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findChromium } from '../start/chromium.ts';
import { type Corner, makeCorner, openDesk, type RunningDesk } from './canary-desk.ts';
import { type CanaryMatcher, makeMatcher } from './canary-matcher.ts';
import { missedPlants } from './canary-plants.ts';
import {
  canariesOnFile,
  crash,
  crashPages,
  exportCases,
  halfReports,
  takeCall,
  typedCanaries,
  typeOnFullDisk,
} from './canary-session.ts';
import { spilledLeaks } from './canary-spill.ts';
import {
  hiddenFiles,
  type Leak,
  ourProcesses,
  type Swept,
  sweepFolders,
  sweepHidden,
  withDescendants,
} from './canary-sweep.ts';
import type { NotRunHere, Torture, TortureOptions, TortureResult } from './torture.ts';

const DIST = process.env['MADOGUCHI_DIST'] ?? join(import.meta.dirname, '..', '..', 'dist');
const FEWEST_CANARIES = 200;
/** When the host is killed after an export was asked for: before, in and after the printing. */
const CUTS = { short: [40, 160], long: [10, 40, 80, 120, 160, 200, 240, 280, 320, 400] } as const;

/** What is written in the clear on purpose: reports that a person took out, and the sheets of a sample, which is fictional and never packaged. */
const isMeantToBeRead = ({ reports }: Pick<Corner, 'reports'>, path: string): boolean =>
  (dirname(path) === reports && !basename(path).startsWith('.')) ||
  /^sample-(callers\.txt|sign-ins\.json)$/.test(basename(path));

interface Day {
  readonly corner: Corner;
  readonly chromium: string;
  readonly findings: string[];
  /** What was seen in files without a name while the desk ran. */
  readonly hidden: Leak[];
}

async function run(options: TortureOptions): Promise<TortureResult | NotRunHere> {
  const chromium = findChromium();
  if (process.platform !== 'linux')
    return { notRunHere: 'the open files of a process can be looked into on Linux alone' };
  if (chromium === null) return { notRunHere: 'this machine has no Chromium' };
  if (!existsSync(join(DIST, 'renderer', 'index.html'))) return { notRunHere: 'the desk is not built; npm run build' };
  // Not in the scratch folder, which may be in memory: no report is ever written there.
  const root = mkdtempSync(join(tmpdir(), 'madoguchi-torture-canary-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  const day: Day = { corner: makeCorner(root), chromium, findings: [], hidden: [] };
  try {
    const matcher = await spendDay(day, options);
    return verdict(day, matcher, sweep(day, matcher));
  } finally {
    for (const pid of processesOf(day.corner)) process.kill(pid, 'SIGKILL');
    remove();
  }
}

const processesOf = ({ root }: Corner): readonly number[] =>
  withDescendants(ourProcesses((environment) => environment.includes(root)));

async function spendDay(day: Day, { long, say }: TortureOptions): Promise<CanaryMatcher> {
  const { corner } = day;
  const first = await opened(day);
  const matcher = makeMatcher([...canariesOnFile(corner), ...typedCanaries()]);
  const look = (): void => void day.hidden.push(...hiddenLeaks(corner, matcher));
  await takeCall(first, corner);
  look();
  if (!(await typeOnFullDisk(first))) say('canary: this system has no prlimit, so that no disk was full');
  look();
  if (crashPages(first) === 0) day.findings.push('no page was there to crash');
  await setTimeout(300);
  await first.end();
  for (const cut of CUTS[long ? 'long' : 'short']) {
    const next = await opened(day);
    await exportCases(next, cut);
    look();
    await next.end();
  }
  const last = await opened(day);
  for (const half of halfReports(corner)) day.findings.push(`half a report was left: ${half}`);
  await crash(last);
  return matcher;
}

/** The desk with its sign-in on the screen. */
async function opened({ corner, chromium }: Day): Promise<RunningDesk> {
  const desk = await openDesk(corner, DIST, chromium);
  await desk.page.getByRole('region', { name: 'サンプルのサインイン' }).waitFor();
  return desk;
}

const hiddenLeaks = (corner: Corner, matcher: CanaryMatcher): readonly Leak[] =>
  sweepHidden(hiddenFiles({ processes: processesOf(corner) }), matcher).leaks;

/** Everything of the corner, and what programs leave beside it whatever they are told. */
function sweep({ corner, findings }: Day, matcher: CanaryMatcher): Swept {
  const isLeftOut = (path: string): boolean => isMeantToBeRead(corner, path);
  for (const core of coresIn(corner)) findings.push(`a picture of memory was left: ${core}`);
  return sweepFolders([corner.root, ...strays(corner)], matcher, { isLeftOut });
}

const coresIn = ({ root }: Corner): readonly string[] =>
  readdirSync(join(root, 'working')).filter((name) => name.startsWith('core'));

/** Folders of the system's temporary places that Chromium made since. */
function strays({ root }: Corner): readonly string[] {
  const { birthtimeMs } = statSync(root);
  return ['/tmp', '/var/tmp'].flatMap((place) =>
    readdirSync(place)
      .filter((name) => /^(etilqs_|core|\.org\.chromium|\.com\.google)/.test(name))
      .map((name) => join(place, name))
      .filter((path) => (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0) >= birthtimeMs),
  );
}

function verdict({ corner, findings, hidden }: Day, matcher: CanaryMatcher, swept: Swept): TortureResult {
  const leaks = [...swept.leaks, ...hidden].map(({ file, canary, encoding }) => `${canary} in ${encoding} in ${file}`);
  if (matcher.canaries < FEWEST_CANARIES) findings.push(`only ${matcher.canaries} canaries were driven through`);
  findings.push(...notTakenOut(corner));
  const [canary = ''] = typedCanaries();
  const missed = missedPlants(join(corner.root, 'planted'), canary, matcher);
  const spilled = spilledLeaks(corner.root, canary, matcher);
  return {
    runs: swept.files,
    failures: leaks.length + findings.length,
    twinFailed: missed.length === 0 && spilled.length > 0,
    figures: { canaries: matcher.canaries, files: swept.files, megabytes: Math.round(swept.bytes / 1e6) },
    findings: [...findings, ...leaks, ...missed.map((file) => `planted and not found: ${file}`)],
  };
}

/** That what was typed came through: it stands in the reports that were taken out. */
function notTakenOut({ reports }: Corner): readonly string[] {
  const texts = readdirSync(reports)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(reports, name), 'utf8'));
  const typed = typedCanaries().filter((canary) => texts.some((text) => text.includes(canary)));
  return typed.length >= 60 ? [] : [`only ${typed.length} of what was typed stands in a report`];
}

export const torture: Torture = {
  test: 'canary',
  claim:
    'After a day with crashes, a full disk and exports cut off, nothing of what was typed or is on file lies in the clear anywhere.',
  twin: 'canaries planted in every encoding and packing, and a sort that spills by the defaults of the build',
  run,
};
