/** The clock harness: jumps, roll-backs, sleep, drift and steering, with the guard alone, with real desks, and with real skewed clocks (CLK-04, CLK-05). */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../sample/random.ts';
import type { ClockState } from '../services/clock-guard.ts';
import { makeClockGuard } from '../services/clock-guard.ts';
import { blindGuard, liveAtDesk, liveWithGuard, type MakeGuard } from './clock-lives.ts';
import { type Life, normalDay, setClock } from './clock-scenarios.ts';
import { skewedClocks } from './clock-skew.ts';
import type { Torture, TortureOptions } from './torture.ts';
import { makeTemplate } from './torture-desk.ts';

const SHORT = 10_000;
const LONG = 100_000;
/** So many of them are normal days, which must not alarm anybody. */
const NORMAL = 0.1;
const AT_DESKS = { short: 200, long: 2000 } as const;

interface Tally {
  runs: number;
  failures: number;
  readonly findings: string[];
  falseAlarms: number;
  missed: number;
}

const newTally = (): Tally => ({ runs: 0, failures: 0, findings: [], falseAlarms: 0, missed: 0 });

export const torture: Torture = {
  test: 'clock',
  claim:
    'Every jump of the clock by more than two seconds while the desk runs or its program is stopped, and every roll-back behind the last record, is noticed; a normal day with sleep, drift and steering never is.',
  twin: 'the clock guard sees nothing',
  async run(options) {
    const lives = [...livesOf(options, options.long ? LONG : SHORT)];
    const tally = newTally();
    for (const life of lives) judge(life, liveWithGuard(life, makeClockGuard), tally);
    options.say(`${tally.runs} lives with the guard`);
    const desks = await atDesks(options, lives, tally);
    const skew = await skewedClocks(options);
    tally.runs += skew.runs;
    tally.failures += skew.findings.length;
    return {
      runs: tally.runs,
      failures: tally.failures,
      twinFailed: twinFailed(lives) && desks.twinFailed && skew.twinFailed,
      findings: [...tally.findings, ...skew.findings],
      figures: {
        normalDays: lives.filter(({ what }) => what === 'a normal day').length,
        falseAlarms: tally.falseAlarms,
        missed: tally.missed,
        livesAtRealDesks: desks.runs,
        realSkewedClocks: skew.runs,
      },
    };
  },
};

function* livesOf({ seed }: TortureOptions, count: number): Iterable<Life> {
  const random = seededRandom(seed);
  for (let made = 0; made < count; made += 1) yield made < count * NORMAL ? normalDay(random) : setClock(random);
}

function judge({ must, what }: Life, came: ClockState, tally: Tally): void {
  tally.runs += 1;
  const right = must === 'ask' ? came !== 'steady' : came === (must === 'doubt' ? 'doubtful' : 'steady');
  if (right) return;
  tally.failures += 1;
  if (must === 'stay steady') tally.falseAlarms += 1;
  else tally.missed += 1;
  if (tally.findings.length < 20) tally.findings.push(`${what}: ${came}`);
}

/** Whether a guard that sees nothing would have been found out. */
function twinFailed(lives: readonly Life[], makeGuard: MakeGuard = blindGuard): boolean {
  const tally = newTally();
  for (const life of lives.slice(-100)) judge(life, liveWithGuard(life, makeGuard), tally);
  return tally.failures > 0;
}

/** Every so-many-th life once more, through sign-in, commit and start of a real desk. */
async function atDesks({ scratch, long }: TortureOptions, lives: readonly Life[], tally: Tally) {
  const template = join(scratch, 'template');
  await makeTemplate(template);
  const wanted = long ? AT_DESKS.long : AT_DESKS.short;
  const every = Math.floor(lives.length / wanted);
  const chosen = lives.filter((_, index) => index % every === 0);
  const folder = join(scratch, 'desk');
  const live = async (life: Life, guarded: boolean): Promise<ClockState> => {
    cpSync(template, folder, { recursive: true });
    try {
      return await liveAtDesk(life, folder, guarded);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  for (const life of chosen) judge(life, await live(life, true), tally);
  const blind = newTally();
  for (const life of chosen.filter(({ must }) => must === 'doubt').slice(0, 3))
    judge(life, await live(life, false), blind);
  return { runs: chosen.length, twinFailed: blind.failures > 0 };
}
