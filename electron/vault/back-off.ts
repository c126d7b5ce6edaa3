/**
 * How long a name must wait after wrong passwords: nothing for the first four, then a second, doubled by every further one up to a
 * quarter of an hour; never for ever, and forgotten at the first right one. Waiting is measured in `waited` time, which is the attempt
 * log's own count and not the wall clock. Source: SEC-21
 */
import type { DurationMs } from '../../shared/core/time.ts';
import { minutes, seconds } from '../../shared/core/time.ts';

export interface Failures {
  readonly count: number;
  /** No guess is evaluated before this point of the log's own time. */
  readonly until: number;
}

export const FREE_FAILURES = 4;
export const LONGEST_WAIT: DurationMs = minutes(15);
export const NO_FAILURES: Failures = { count: 0, until: 0 };

/** The wait that the n-th wrong password in a row brings. */
export function waitAfter(failures: number): DurationMs {
  const doublings = failures - FREE_FAILURES - 1;
  if (doublings < 0) return 0 as DurationMs;
  // Ten doublings of a second are past the longest wait already.
  return Math.min(seconds(2 ** Math.min(doublings, 10)), LONGEST_WAIT) as DurationMs;
}

/** One more wrong password at this moment. */
export function afterFailure(failures: Failures, now: number): Failures {
  const count = failures.count + 1;
  return { count, until: now + waitAfter(count) };
}
