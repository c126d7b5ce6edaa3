/**
 * REL-03: the process that is typed into is killed at random moments. At the next sign-in every letter that was acknowledged is there, in the
 * field it was typed into, and of what was not acknowledged no more than a second of typing is gone.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { integer, type Random, seededRandom } from '../sample/random.ts';
import { runProgram } from './children.ts';
import type { DraftsOrder, Found, Said } from './drafts-order.ts';
import type { Torture, TortureOptions } from './torture.ts';
import { makeTemplate } from './torture-desk.ts';

const RUNS = { short: 12, long: 1_000, twin: 5 };
/** How many keys are pressed before the kill, and how long after the last of them it comes. */
const KEYS = { least: 1, most: 25 };
const AFTERWARDS_MS = { least: 0, most: 120 };
const RUN_MS = 20_000;
/** Typing older than this is there, acknowledged or not. */
const LOST_AT_MOST_MS = 1_000;

interface Run {
  readonly word: string;
  /** The most letters that were acknowledged, by field. */
  readonly kept: Map<string, number>;
  /** When each letter was typed, by field, in the order of typing. */
  readonly typed: Map<string, { readonly at: number; readonly letters: number }[]>;
}

export const torture: Torture = {
  test: 'drafts',
  claim: 'What was typed and acknowledged is there after a kill, in the field it was typed into',
  twin: 'a draft is acknowledged before it is written',
  async run(options) {
    const template = join(options.scratch, 'template');
    await makeTemplate(template);
    const runs = options.long ? RUNS.long : RUNS.short;
    const arena = { options, template, random: seededRandom(options.seed) };
    const real = await killOften(arena, { runs, early: false });
    const twin = await killOften(arena, { runs: RUNS.twin, early: true });
    const { findings, letters } = real;
    const failures = findings.length;
    return { runs, failures, twinFailed: twin.findings.length > 0, figures: { acknowledged: letters }, findings };
  },
};

interface Arena {
  readonly options: TortureOptions;
  readonly template: string;
  readonly random: Random;
}

async function killOften(
  { options, template, random }: Arena,
  { runs, early }: { readonly runs: number; readonly early: boolean },
): Promise<{ readonly findings: readonly string[]; readonly letters: number }> {
  const folder = join(options.scratch, early ? 'twin' : 'typed');
  cpSync(template, folder, { recursive: true });
  const findings: string[] = [];
  let letters = 0;
  let before: Run | null = null;
  // One start more than kills counted: the last is for looking.
  for (let run = 0; run <= runs; run += 1) {
    const order: DraftsOrder = { folder, later: run * RUN_MS, seed: options.seed + run, word: `r${run} `, early };
    const now: Run = { word: order.word, kept: new Map(), typed: new Map() };
    const kill = {
      keys: integer(random, KEYS.least, KEYS.most),
      after: integer(random, AFTERWARDS_MS.least, AFTERWARDS_MS.most),
    };
    const found = await oneRun(options, { order, now, kill });
    if (found === null) findings.push(`run ${run}: the desk did not come up`);
    else if (before !== null) findings.push(...missing(before, found).map((what) => `run ${run - 1}: ${what}`));
    for (const count of now.kept.values()) letters += count - now.word.length;
    before = now;
    if (run % 200 === 199) options.say(`${run + 1} kills, ${findings.length} failures`);
  }
  return { findings, letters };
}

interface Kill {
  readonly keys: number;
  /** Milliseconds after that key. */
  readonly after: number;
}

/** Types and is killed; what it found at its start comes back, or null where it never got that far. */
async function oneRun(
  options: TortureOptions,
  { order, now, kill }: { readonly order: DraftsOrder; readonly now: Run; readonly kill: Kill },
): Promise<readonly Found[] | null> {
  let found: readonly Found[] | null = null;
  let keys = 0;
  await runProgram('drafts-child', order, {
    cache: join(options.scratch, 'code'),
    onLine(line, child) {
      const said = JSON.parse(line) as Said;
      if ('found' in said) found = said.found;
      if ('kept' in said) now.kept.set(said.kept, Math.max(said.letters, now.kept.get(said.kept) ?? 0));
      if ('typed' in said) {
        const typed = now.typed.get(said.typed) ?? [];
        typed.push({ at: said.at, letters: said.letters });
        now.typed.set(said.typed, typed);
        keys += 1;
        if (keys === kill.keys) setTimeout(() => child.kill('SIGKILL'), kill.after);
      }
    },
  });
  return found;
}

/** What of the run is not there, or not where it was typed. */
function missing(run: Run, found: readonly Found[]): readonly string[] {
  const wrong = found.flatMap(({ field }) => (field === 'nowhere' ? ['a draft lies where nobody typed'] : []));
  const killedAt = Math.max(0, ...[...run.typed.values()].flat().map(({ at }) => at));
  for (const field of ['note', 'case']) {
    const there = found
      .filter((one) => one.field === field || (field === 'note' && one.field === 'stored'))
      .filter(({ text }) => text.startsWith(run.word))
      .map(({ text }) => text.length);
    const most = Math.max(0, ...there);
    const kept = run.kept.get(field) ?? 0;
    if (most < kept) wrong.push(`${kept} letters of ${field} were acknowledged, ${most} are there`);
    const old = (run.typed.get(field) ?? []).filter(({ at }) => at <= killedAt - LOST_AT_MOST_MS).at(-1);
    if (old !== undefined && most < old.letters) wrong.push(`typing of ${field} older than a second is gone`);
  }
  return wrong;
}
