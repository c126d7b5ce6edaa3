/**
 * REL-02: the process that holds the store is killed at random moments of a shift, during sign-in and lock among them, and the next start must
 * find everything that was acknowledged. It says nothing about power: the system keeps what the dead process had written.
 */
import type { ChildProcess } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { integer, pick, type Random, seededRandom } from '../sample/random.ts';
import { type Acknowledgement, readAcknowledgements } from './acknowledgement.ts';
import { runShift } from './children.ts';
import type { Torture, TortureOptions } from './torture.ts';
import { clockFrom, makeTemplate, readBack } from './torture-desk.ts';
import type { Mark } from './workloads.ts';

const RUNS = { short: 100, long: 10_000, twin: 20 };
/** Runs on one store before a fresh one is taken. */
const RUNS_PER_STORE = 20;
/** More than any run takes, so that the runs on one store follow each other in time. */
const RUN_MS = 4000;

interface Aim {
  readonly at: Mark;
  /** How many milliseconds after the child has said that this begins. */
  readonly from: number;
  readonly to: number;
  /** Whether the backup of the sign-in runs meanwhile. */
  readonly backups: boolean;
}

const AIMS: readonly Aim[] = [
  { at: 'work', from: 40, to: 230, backups: false },
  { at: 'work', from: 0, to: 250, backups: true },
  { at: 'signIn', from: 0, to: 20, backups: false },
  { at: 'lock', from: 0, to: 6, backups: false },
];
const OF_THE_TWIN: Aim = { at: 'work', from: 40, to: 230, backups: false };

interface Arena {
  readonly options: TortureOptions;
  readonly random: Random;
  readonly template: string;
}

/** One desk that is killed again and again. */
interface Victim {
  readonly folder: string;
  /** The twin: its acknowledgements come before the commit. */
  readonly twin: 'none' | 'early';
  readonly acknowledged: Acknowledgement[];
}

interface Tally {
  acknowledged: number;
  failures: number;
  readonly findings: string[];
}

export const torture: Torture = {
  test: 'kill',
  claim: 'A process that is killed at any moment of a shift loses nothing that was acknowledged',
  twin: 'the desk acknowledges before the commit',
  async run(options) {
    const template = join(options.scratch, 'template');
    await makeTemplate(template);
    await warmUp(options, template);
    const arena: Arena = { options, random: seededRandom(options.seed), template };
    const runs = options.long ? RUNS.long : RUNS.short;
    const { acknowledged, failures, findings } = await killOften(arena, { runs, twin: 'none' });
    const twin = await killOften(arena, { runs: RUNS.twin, twin: 'early' });
    return { runs, failures, twinFailed: twin.failures > 0, figures: { acknowledged }, findings };
  },
};

/** One shift that comes to its end leaves its compiled code behind; one that is killed leaves none. */
async function warmUp({ scratch }: TortureOptions, template: string): Promise<void> {
  const folder = join(scratch, 'warm');
  cpSync(template, folder, { recursive: true });
  const order = { folder, later: 0, word: 'w', workload: 'shift', backups: true, output: null, twin: 'none' } as const;
  await runShift(order, { cache: join(scratch, 'code') });
}

async function killOften(
  arena: Arena,
  { runs, twin }: { readonly runs: number; readonly twin: Victim['twin'] },
): Promise<Tally> {
  const tally: Tally = { acknowledged: 0, failures: 0, findings: [] };
  let victim: Victim | null = null;
  for (let run = 0; run < runs; run += 1) {
    if (run % RUNS_PER_STORE === 0 || victim === null) victim = freshVictim(arena, twin);
    const before = victim.acknowledged.length;
    const problems = await killOnce(arena, victim, run);
    tally.acknowledged += victim.acknowledged.length - before;
    tally.findings.push(...problems.map((problem) => `run ${run}: ${problem}`));
    if (problems.length > 0) {
      tally.failures += 1;
      // What is missing once would be missing in every later run.
      victim = null;
    }
    if (twin !== 'none' && tally.failures > 0) return tally;
    if (run % 500 === 499) arena.options.say(`${run + 1} kills, ${tally.failures} failures`);
  }
  return tally;
}

function freshVictim({ options, template }: Arena, twin: Victim['twin']): Victim {
  const folder = join(options.scratch, 'victim');
  rmSync(folder, { recursive: true, force: true });
  cpSync(template, folder, { recursive: true });
  return { folder, twin, acknowledged: [] };
}

/** One start, one kill, one look at what is left. */
async function killOnce({ options, random }: Arena, victim: Victim, run: number): Promise<readonly string[]> {
  const { folder, twin, acknowledged } = victim;
  const aim = twin === 'early' ? OF_THE_TWIN : pick(random, AIMS);
  const { backups } = aim;
  const later = run * RUN_MS;
  const order = { folder, later, word: `r${run}`, workload: 'forever', backups, output: null, twin } as const;
  const onLine = killer(aim, integer(random, aim.from, aim.to));
  const { output, complaint } = await runShift(order, { cache: join(options.scratch, 'code'), onLine });
  acknowledged.push(...readAcknowledgements(output));
  const complaints = complaint === '' ? [] : [`the shift broke: ${complaint.trim().slice(0, 600)}`];
  return [...complaints, ...(await readBack(folder, clockFrom(later + RUN_MS / 2), acknowledged))];
}

/** Kills the child so many milliseconds after it has come to the place that is aimed at. */
function killer({ at }: Aim, after: number): (line: string, child: ChildProcess) => void {
  let aimed = false;
  return (line, child) => {
    if (aimed || line !== JSON.stringify({ mark: at })) return;
    aimed = true;
    setTimeout(() => child.kill('SIGKILL'), after);
  };
}
