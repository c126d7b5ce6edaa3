/**
 * Counts wrong passwords where neither a restart nor a changed clock makes them forgotten. A guess is written down before it is
 * evaluated, so pulling the plug wins nothing either.
 *
 * Its time is its own: while the process runs it follows the monotonic clock; over a restart it grows by what the wall clock gained on
 * the highest time ever seen. So a clock set back gives no wait away and prolongs none by more than the wait itself. A clock set forward
 * over a restart cannot be told from a night that passed.
 *
 * Names are counted by the first 16 bits of their digest, whether a user has the name or not: an unknown name waits exactly as a known
 * one does, and the file has a bounded size.
 */
import { type Clock, type InstantMs, milliseconds, plus } from '../../shared/core/time.ts';
import { afterFailure, type Failures, FREE_FAILURES, LONGEST_WAIT, NO_FAILURES } from './back-off.ts';
import type { TextFile } from './vault-file.ts';

export type Attempt =
  /** Evaluate it; should it turn out wrong, `retryAt` is what to answer. */
  | { readonly admitted: true; readonly retryAt: InstantMs | null }
  | { readonly admitted: false; readonly retryAt: InstantMs };

export interface AttemptLog {
  /** Counts the attempt as wrong, on disk, until `forgive` says otherwise. Throws when the disk takes nothing: then nobody guesses. */
  begin(nameDigest: Uint8Array): Attempt;
  /** The name starts anew; `begun` says that the password just begun was right, so that it is no longer counted as wrong. */
  forgive(nameDigest: Uint8Array, begun: boolean): void;
  /** Wrong passwords, of whatever name, that no audit record knows of yet. */
  untold(): number;
  /** So many of them are recorded now. */
  told(count: number): void;
}

interface Stored {
  readonly format: 'madoguchi-attempts';
  readonly version: 1;
  /** The highest wall-clock time seen, in epoch milliseconds. */
  readonly highWater: number;
  /** The wall clock was last seen behind the high-water mark: what it gains next is a correction, not time that passed. */
  readonly behind: boolean;
  readonly waited: number;
  /** What a name without an entry starts from; more than zero after the file was damaged or taken away. */
  readonly initialCount: number;
  /** Left out by a desk that did not count them yet. */
  readonly untold?: number;
  readonly failures: Readonly<Record<string, Failures>>;
}

export interface AttemptLogOptions {
  readonly file: TextFile;
  readonly clock: Clock;
  readonly monotonic: () => number;
}

/** Time servers move a clock by less than this. */
const TOLERANCE_MS = 2000;

const bucketOf = (nameDigest: Uint8Array): string => Buffer.from(nameDigest.subarray(0, 2)).toString('hex');

/** The log of an existing vault. A missing or damaged file counts as four wrong passwords for every name. */
export function openAttemptLog({ file, clock, monotonic }: AttemptLogOptions): AttemptLog {
  const startedAt = monotonic();
  const wallAtStart = clock.now();
  let stored = parse(file.read()) ?? emptyLog(wallAtStart, FREE_FAILURES);
  const credit = stored.behind ? 0 : Math.max(0, wallAtStart - stored.highWater);
  const waitedAtStart = stored.waited + credit;
  const highWaterAtStart = Math.max(stored.highWater, wallAtStart);

  const waited = (): number => waitedAtStart + Math.floor(Math.max(0, monotonic() - startedAt));
  const entryOf = (bucket: string): Failures =>
    stored.failures[bucket] ?? { ...NO_FAILURES, count: stored.initialCount };

  const untold = (): number => stored.untold ?? 0;
  const save = (changes: Pick<Stored, 'failures' | 'untold'>): void => {
    const now = waited();
    const wall = clock.now();
    // The true time is at least what was seen at the start and what has run since, whatever the wall clock says now.
    const highWater = Math.max(highWaterAtStart + (now - waitedAtStart), wall, stored.highWater);
    const next: Stored = {
      ...stored,
      highWater,
      behind: wall < highWater - TOLERANCE_MS,
      waited: now,
      ...changes,
    };
    file.write(`${JSON.stringify(next)}\n`);
    stored = next;
  };
  const wallTimeOf = (until: number): InstantMs => plus(clock.now(), milliseconds(until - waited()));

  return {
    begin(nameDigest) {
      const bucket = bucketOf(nameDigest);
      const before = entryOf(bucket);
      const now = waited();
      if (now < before.until) return { admitted: false, retryAt: wallTimeOf(before.until) };
      const after = afterFailure(before, now);
      save({ failures: withEntry(stored.failures, bucket, after), untold: untold() + 1 });
      return { admitted: true, retryAt: after.until > now ? wallTimeOf(after.until) : null };
    },
    forgive(nameDigest, begun) {
      const anew = stored.initialCount === 0 ? null : NO_FAILURES;
      save({
        failures: withEntry(stored.failures, bucketOf(nameDigest), anew),
        untold: Math.max(0, untold() - (begun ? 1 : 0)),
      });
    },
    untold,
    told(count) {
      if (count > 0) save({ failures: stored.failures, untold: Math.max(0, untold() - count) });
    },
  };
}

/** Lays the empty log of a new vault. */
export function createAttemptLog(file: TextFile, clock: Clock): void {
  file.write(`${JSON.stringify(emptyLog(clock.now(), 0))}\n`);
}

function withEntry(failures: Stored['failures'], bucket: string, entry: Failures | null): Stored['failures'] {
  const { [bucket]: _, ...others } = failures;
  return entry === null ? others : { ...others, [bucket]: entry };
}

const emptyLog = (highWater: number, initialCount: number): Stored => ({
  format: 'madoguchi-attempts',
  version: 1,
  highWater,
  behind: false,
  waited: 0,
  initialCount,
  failures: {},
});

function parse(text: string | null): Stored | null {
  if (text === null) return null;
  try {
    const value: Stored = JSON.parse(text);
    const numbers = [value.highWater, value.waited, value.initialCount, value.untold ?? 0];
    const entries = Object.entries(value.failures);
    const valid =
      value.format === 'madoguchi-attempts' &&
      value.version === 1 &&
      typeof value.behind === 'boolean' &&
      numbers.every(isCount) &&
      entries.every(([bucket, entry]) => /^[0-9a-f]{4}$/.test(bucket) && isPlausible(entry, value.waited));
    return valid ? value : null;
  } catch {
    return null;
  }
}

/** A wait beyond the longest is none of ours: believing it would lock a person out. */
const isPlausible = (entry: Failures, waited: number): boolean =>
  isCount(entry.count) && isCount(entry.until) && entry.until - waited <= LONGEST_WAIT;

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
