/** The machine's own clocks: the only place in the main process that reads them. Everything else is handed a `Clock`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import { type Clock, type DurationMs, instant, milliseconds } from '../shared/core/time.ts';

/** A clock that also tells how long the machine has run, time asleep included, so that a changed wall clock can be noticed. */
export interface MachineClock extends Clock {
  /**
   * Milliseconds since some fixed moment; never set back, and running on while the machine sleeps where the system tells it. Where the system
   * names its starts, each of them begins in a span of its own: see `startOf`.
   */
  running(): DurationMs;
}

/** More than two years: longer than a machine runs without a start. */
const SPAN = 2 ** 36;
const SPANS = 2 ** 16;

/** Which start of the machine a reading of the running clock belongs to; null where the system does not tell. */
export function startOf(running: number): number | null {
  const span = Math.floor(running / SPAN);
  return span === 0 ? null : span;
}

/** Where the readings of this start of the machine begin. Two starts share a span once in 65,535 times. */
export function spanOf(bootId: string | null): number {
  if (bootId === null) return 0;
  return (1 + (createHash('sha256').update(bootId).digest().readUInt32BE() % (SPANS - 1))) * SPAN;
}

/** Linux alone names each start. */
function bootId(): string | null {
  try {
    return process.platform === 'linux' ? readFileSync('/proc/sys/kernel/random/boot_id', 'ascii') : null;
  } catch {
    return null;
  }
}

// On macOS `uptime` is derived from the wall clock itself, so that it would move along with what it is to watch.
const runningMs = process.platform === 'darwin' ? () => performance.now() : () => uptime() * 1000;
const begin = spanOf(bootId());

export const machineClock: MachineClock = {
  now: () => instant(Date.now()),
  running: () => milliseconds(begin + Math.round(runningMs())),
};
