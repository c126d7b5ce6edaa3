/**
 * REL-05, REL-06, REL-14: a disk that is full, broken, slow or held by somebody else. Whatever call fails, nothing is acknowledged that is not
 * kept, the desk stays up and says `notSaved`, and goes on without a restart once the fault is over.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './children.ts';
import type { ErrorsOrder, Fall, Trial, TrialAnswer } from './errors-order.ts';
import { FAULTS, makeControlFile, SLOW_CALL } from './fault-control.ts';
import { buildShim, shimEnvironment, shimObstacle } from './shim/build-shim.ts';
import type { Torture, TortureOptions } from './torture.ts';
import { makeTemplate } from './torture-desk.ts';

/** The issue asks for every call from the first to this one. */
const CALLS = 500;
/** One call in so many is slow, which takes a second of waiting. */
const SLOW_EVERY = 100;
/** Trials on one store before a fresh one is taken, in a process of its own. */
const TRIALS_PER_STORE = 25;
/** So far apart are the faults of one opening: in between the desk has come back, and has done something. */
const STRIDE = 50;
/** How many calls fail in a row, in turn. */
const TIMES = [1, 3, 40];
/** What the real disk holds: a store, its journal, and not much more. */
const DISK_MB = 8;
const LEFT_FREE = 400_000;

interface Arena {
  readonly options: TortureOptions;
  readonly template: string;
}

interface Tally {
  readonly answers: TrialAnswer[];
  /** What became of processes that fell. */
  readonly fallen: string[];
}

export const torture: Torture = {
  test: 'errors',
  claim: 'Whatever call on the disk fails, nothing is acknowledged that is not kept, and the desk goes on by itself',
  twin: 'a refusal is taken for an acknowledgement',
  async run(options) {
    const obstacle = shimObstacle();
    if (obstacle !== null) return { notRunHere: obstacle };
    const template = join(options.scratch, 'template');
    await makeTemplate(template);
    const arena = { options, template };
    const { answers, fallen } = await tryAll(arena, trialsOf(options.long));
    const full = await tryFullDisk(arena);
    const twin = await tryAll(arena, [[{ call: 1, fault: 0, times: 0 }]], true);
    const all = [...answers, ...(full?.answers ?? [])];
    const findings = [...fallen, ...(full?.fallen ?? []), ...all.flatMap(findingsOf)];
    const count = (of: (answer: TrialAnswer) => number) => all.reduce((total, answer) => total + of(answer), 0);
    return {
      runs: count(({ trial }) => trial.length),
      failures: all.filter(({ problems }) => problems.length > 0).length + fallen.length + (full?.fallen.length ?? 0),
      twinFailed: twin.answers.some(({ problems }) => problems.length > 0),
      figures: {
        acknowledged: count(({ acknowledged }) => acknowledged),
        refused: count(({ refused }) => refused),
        callsThatFailed: count(({ fired }) => fired),
        fullDisk: full === null ? 0 : 1,
      },
      findings,
    };
  },
};

/** Every call from the first to the last: with one fault each, so many in one opening, in the short form; with every fault alone in the long one. */
function trialsOf(long: boolean): readonly Trial[] {
  const calls = Array.from({ length: CALLS }, (_, index) => index + 1);
  if (!long) {
    return calls.slice(0, STRIDE).map((first) => calls.filter((call) => call % STRIDE === first % STRIDE).map(fallOf));
  }
  const alone = calls.flatMap((call) => FAULTS.map((_, fault) => [{ ...fallOf(call), fault }]));
  return [...alone, ...calls.filter(isSlow).map((call) => [fallOf(call)])];
}

const isSlow = (call: number): boolean => call % SLOW_EVERY === 0;

function fallOf(call: number): Fall {
  if (isSlow(call)) return { call, fault: -1, times: 1 };
  // Neighbours differ in their fault, and so do the calls of one opening.
  return { call, fault: (call + Math.floor(call / STRIDE)) % FAULTS.length, times: TIMES[call % TIMES.length] ?? 1 };
}

async function tryAll(arena: Arena, trials: readonly Trial[], twin = false): Promise<Tally> {
  const { options, template } = arena;
  const library = buildShim('faults', options.scratch);
  const folder = join(options.scratch, 'desk');
  const control = join(options.scratch, 'control');
  const tally: Tally = { answers: [], fallen: [] };
  makeControlFile(control);
  const environment = shimEnvironment(library, { ROOT: folder, CONTROL: control });
  for (let from = 0; from < trials.length; ) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(template, folder, { recursive: true });
    const some = trials.slice(from, from + TRIALS_PER_STORE);
    const order = { folder, control, seed: 1, trials: some, twin, ballast: null };
    const answered = await tryIn(arena, order, { tally, environment });
    // The trial at which a process fell is not made again.
    from += Math.max(1, answered === some.length ? answered : answered + 1);
    if (from % 1000 === 0) options.say(`${from} trials of ${trials.length}`);
  }
  return tally;
}

interface Setting {
  readonly tally: Tally;
  readonly environment: Readonly<Record<string, string>>;
}

/** Hands trials to one process; answers how many of them it came to the end of. */
async function tryIn({ options }: Arena, order: ErrorsOrder, { tally, environment }: Setting): Promise<number> {
  const cache = join(options.scratch, 'code');
  const { output, complaint, status } = await runProgram('errors-child', order, { cache, environment });
  const answers = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TrialAnswer);
  tally.answers.push(...answers);
  if (status !== 0) {
    const at = order.trials[answers.length];
    tally.fallen.push(
      `the process fell at ${at === undefined ? 'its end' : nameOf(at)}: ${complaint.trim().slice(0, 800)}`,
    );
  }
  return answers.length;
}

/** A disk that is really full, of the size that the system gives it; null where only root may have one. */
async function tryFullDisk(arena: Arena): Promise<Tally | null> {
  const { options, template } = arena;
  const disk = join(options.scratch, 'disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk], { stdio: 'ignore' });
  if (mounted.status !== 0) {
    options.say('a disk that is really full: not run here, only root may mount one');
    return null;
  }
  try {
    const folder = join(disk, 'desk');
    cpSync(template, folder, { recursive: true });
    const ballast = join(disk, 'ballast');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - LEFT_FREE, 1));
    const tally: Tally = { answers: [], fallen: [] };
    const trials = [[{ call: 0, fault: 0, times: 0 }]];
    const order = { folder, control: null, seed: 1, trials, twin: false, ballast };
    await tryIn(arena, order, { tally, environment: {} });
    const refused = tally.answers.reduce((total, answer) => total + answer.refused, 0);
    if (refused === 0) tally.fallen.push('the full disk refused nothing');
    return tally;
  } finally {
    spawnSync('umount', ['-l', disk], { stdio: 'ignore' });
  }
}

const nameOf = (trial: Trial): string => {
  const [{ call, fault, times } = { call: 0, fault: 0, times: 1 }] = trial;
  const more = trial.length > 1 ? ` and ${trial.length - 1} more` : '';
  return `call ${call}, ${(FAULTS[fault] ?? SLOW_CALL).name}${times === 1 ? '' : `, ${times} times`}${more}`;
};

const findingsOf = ({ trial, problems }: TrialAnswer): readonly string[] =>
  problems.map((problem) => `${nameOf(trial)}: ${problem}`);
