/** Real processes whose wall clock is really set, by a shim below them; the machine's other clock goes on. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FromClockChild, ToClockChild } from './clock-child.ts';
import { buildShim, shimEnvironment, shimObstacle } from './shim/build-shim.ts';
import type { TortureOptions } from './torture.ts';

export interface SkewResult {
  readonly runs: number;
  readonly findings: readonly string[];
  readonly twinFailed: boolean;
}

const SECOND = 1000;
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const JUMPS = [SECOND, 1900, 2200, 5 * SECOND, HOUR, 10 * YEAR].flatMap((size) => [size, -size]);
const isNoticeable = (jump: number): boolean => Math.abs(jump) > 2000;

export async function skewedClocks({ scratch, say }: TortureOptions): Promise<SkewResult> {
  const obstacle = shimObstacle();
  if (obstacle !== null) {
    say(`no real clocks were set here: ${obstacle}`);
    return { runs: 0, findings: [], twinFailed: true };
  }
  const library = buildShim('clock', scratch);
  const offset = join(scratch, 'offset');
  const start = (guard: 'real' | 'blind'): ChildProcess => {
    const env = { ...process.env, ...shimEnvironment(library, { OFFSET: offset }) };
    return fork(join(import.meta.dirname, 'clock-child.ts'), [guard], { env });
  };
  const set = (ms: number): void => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(ms));
    // Written in place: the child has mapped this very file.
    writeFileSync(offset, bytes, { flag: 'r+' });
  };
  writeFileSync(offset, Buffer.alloc(8));
  const findings: string[] = [];
  const running = await whileRunning(start('real'), set);
  findings.push(...running.findings);
  const across = await acrossStarts(() => start('real'), set);
  findings.push(...across.findings);
  const blind = await whileRunning(start('blind'), set);
  return { runs: running.runs + across.runs, findings, twinFailed: blind.findings.length > 0 };
}

type SetClock = (offsetMs: number) => void;

async function whileRunning(child: ChildProcess, set: SetClock) {
  const findings: string[] = [];
  set(0);
  for (const jump of JUMPS) {
    await ask(child, { type: 'confirm' });
    set(jump);
    const { state } = await ask(child, { type: 'observe' });
    if ((state === 'doubtful') !== isNoticeable(jump)) findings.push(`a real jump of ${jump} while running: ${state}`);
    set(0);
  }
  child.kill();
  return { runs: JUMPS.length, findings };
}

/** The clock is set while no process runs; the next one knows both clocks of the last record. */
async function acrossStarts(start: () => ChildProcess, set: SetClock) {
  const findings: string[] = [];
  const cases = [0, 5 * SECOND, -5 * SECOND, HOUR, -HOUR];
  for (const jump of cases) {
    set(0);
    const before = start();
    const { wall, running } = await ask(before, { type: 'observe' });
    before.kill();
    set(jump);
    const after = start();
    const { state } = await ask(after, { type: 'resume', wall, running });
    after.kill();
    if ((state === 'doubtful') !== isNoticeable(jump))
      findings.push(`a real jump of ${jump} between two starts: ${state}`);
  }
  return { runs: cases.length, findings };
}

async function ask(child: ChildProcess, message: ToClockChild): Promise<FromClockChild> {
  const answered = once(child, 'message') as Promise<[FromClockChild]>;
  child.send(message);
  const [said] = await answered;
  return said;
}
