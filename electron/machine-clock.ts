/** The machine's own clocks: the only place in the main process that reads them. Everything else is handed a `Clock`. */
import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import { type Clock, type DurationMs, instant, milliseconds } from '../shared/core/time.ts';

/** A clock that also tells how long the machine has run, time asleep included, so that a changed wall clock can be noticed. */
export interface MachineClock extends Clock {
  /** Milliseconds since some fixed moment; never set back, and running on while the machine sleeps where the system tells it. */
  running(): DurationMs;
}

// On macOS `uptime` is derived from the wall clock itself, so that it would move along with what it is to watch.
const runningMs = process.platform === 'darwin' ? () => performance.now() : () => uptime() * 1000;

export const machineClock: MachineClock = {
  now: () => instant(Date.now()),
  running: () => milliseconds(Math.round(runningMs())),
};
