/**
 * Mutations of the audit chain by somebody who holds the key of the database and today's key of the ratchet; the anchors and the mark stay. Both
 * verifiers must notice every one and say the same of it. Source: AUD-03, AUD-05
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { nextKey, type RatchetStep } from '../store/audit/audit-ratchet.ts';
import { MUTATIONS, type Mutation, type Random } from './audit-mutations.ts';
import { makeScene } from './audit-scene.ts';
import { missed, missedBySeals, type Verdicts, verdictsAfter, verdictsOn } from './audit-verdicts.ts';
import type { Torture, TortureOptions } from './torture.ts';

const RUNS = { short: 2000, long: 10_000 };
const TWIN_RUNS = 200;
const ROWS = 30;
const MOST_FINDINGS = 20;

/** A ratchet that does not move: whoever holds today's key holds every key. */
const stuck: RatchetStep = (key) => key;

export const torture: Torture = {
  test: 'audit',
  claim:
    'Every mutation of the audit chain is noticed by the desk and by the stand-alone verifier, which say the same of it',
  twin: 'the ratchet does not move, so that a past that is hashed and sealed anew passes for the true one',
  async run(options) {
    const { long, say } = options;
    const runs = long ? RUNS.long : RUNS.short;
    const findings = await mutate(options, { runs, step: nextKey, judge: missed, say });
    const twin = await mutate(options, { runs: TWIN_RUNS, step: stuck, judge: missedBySeals, say: () => undefined });
    return {
      runs,
      failures: findings.length,
      twinFailed: twin.length > 0,
      figures: { mutations: MUTATIONS.length, twinRuns: TWIN_RUNS, twinMissed: twin.length },
      findings: findings.slice(0, MOST_FINDINGS),
    };
  },
};

interface Round {
  readonly runs: number;
  readonly step: RatchetStep;
  readonly judge: (verdicts: Verdicts, mutation: Mutation) => string | null;
  readonly say: (line: string) => void;
}

async function mutate(
  { scratch, seed }: TortureOptions,
  { runs, step, judge, say }: Round,
): Promise<readonly string[]> {
  const folder = join(scratch, step === nextKey ? 'ratchet' : 'stuck');
  mkdirSync(folder);
  const scene = await makeScene({ folder, rows: ROWS, step });
  const intruder = { scene, step, random: randomOf(seed) };
  const findings: string[] = [];
  try {
    const untouched = await verdictsOn(scene, { seeds: scene.seeds, step });
    if (untouched.desk.state !== 'proved') findings.push(`the untouched chain is ${JSON.stringify(untouched.desk)}`);
    for (let run = 0; run < runs; run += 1) {
      const mutation = MUTATIONS[run % MUTATIONS.length];
      if (mutation === undefined) break;
      const wrong = judge(await verdictsAfter(intruder, mutation), mutation);
      if (wrong !== null) findings.push(wrong);
      if ((run + 1) % 1000 === 0) say(`${run + 1} of ${runs} mutations, ${findings.length} missed`);
    }
  } finally {
    scene.close();
  }
  return findings;
}

/** Mulberry32: the same choices for the same seed. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
