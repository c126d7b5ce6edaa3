/**
 * Notices a clock (時計) that cannot be trusted: one that reads earlier than a moment already recorded, that moved by more than the machine
 * itself has run, or that reads weeks after whatever was recorded last. A doubt stays until a supervisor has looked at the time: see
 * clock-doubt.ts. Source: security.md CLK-04, CLK-05
 */
import { type Clock, hours, type InstantMs, seconds } from '../../shared/core/time.ts';
import { type MachineClock, startOf } from '../machine-clock.ts';

/**
 * `unconfirmed` after a gap too long to be taken for granted: whatever is decided is marked. `doubtful` after a jump or a roll-back: only a
 * supervisor decides, and that is marked too.
 */
export const CLOCK_STATES = ['steady', 'unconfirmed', 'doubtful'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** What stands against a clock. */
export interface RecordedMoment {
  /** The latest instant that counts. */
  readonly wall: InstantMs;
  /** Both clocks as they read together at the last commit; null where that was not recorded. */
  readonly both: { readonly wall: number; readonly running: number } | null;
}

/** How much both clocks may differ without a word: as much as a time server corrects in one step, exactly this much included. */
export const TOLERANCE = seconds(2);
/** Quartz and gently steering time servers stay well under one part in a thousand; whatever is faster adds up to a jump. */
const STEERING = 0.001;
/** Longer than any holiday: a desk that slept for more may have a clock that is ahead. A gap of exactly this is not asked about. */
export const LONGEST_GAP = hours(14 * 24);

export interface ClockGuard {
  /** Looks at both clocks now. Once in doubt it stays so until `confirm`, because a second jump may hide the first. */
  observe(): ClockState;
  /** Takes over a doubt from before; a smaller one than its own changes nothing. */
  doubt(state: ClockState): ClockState;
  /** Compares with what was recorded before; never takes a doubt away. With `anyGap` the desk may have lain still for any time. */
  resume(recorded: RecordedMoment, options?: { readonly anyGap: boolean }): ClockState;
  /** Somebody who may has looked at the time: from here on it counts as right. */
  confirm(): void;
}

/** A guard that begins steady. A wall clock exactly two seconds off is still inside the tolerance. */
export function makeClockGuard(clock: MachineClock): ClockGuard {
  let anchorWall = clock.now();
  let anchorRunning = clock.running();
  let latest = anchorWall;
  let state: ClockState = 'steady';

  const doubt = (found: ClockState): ClockState => {
    if (CLOCK_STATES.indexOf(found) > CLOCK_STATES.indexOf(state)) state = found;
    return state;
  };

  const observe = (): ClockState => {
    const now = clock.now();
    const running = clock.running();
    const ran = running - anchorRunning;
    const drift = now - anchorWall - ran;
    const steered = Math.max(-ran * STEERING, Math.min(ran * STEERING, drift));
    if (Math.abs(drift - steered) > TOLERANCE || now < latest - TOLERANCE) doubt('doubtful');
    if (now > latest) latest = now;
    anchorWall = (anchorWall + ran + steered) as InstantMs;
    anchorRunning = running;
    return state;
  };

  return {
    observe,
    doubt,
    resume(recorded, { anyGap } = { anyGap: false }) {
      observe();
      if (recorded.wall > latest) latest = recorded.wall;
      const found = since(recorded, clock);
      return doubt(anyGap && found === 'unconfirmed' ? 'steady' : found);
    },
    confirm() {
      anchorWall = clock.now();
      anchorRunning = clock.running();
      latest = anchorWall;
      state = 'steady';
    },
  };
}

/** What the clocks read now against what they read then, across an end of the program or of the machine. */
function since(recorded: RecordedMoment, clock: MachineClock): ClockState {
  const running = clock.running();
  const now = clock.now();
  const { wall, both } = recorded;
  if (now < wall - TOLERANCE) return 'doubtful';
  if (both !== null && !mayFollow({ passed: now - both.wall, running, before: both.running })) return 'doubtful';
  return now > wall + LONGEST_GAP ? 'unconfirmed' : 'steady';
}

interface Readings {
  /** On the wall clock. */
  readonly passed: number;
  readonly running: number;
  readonly before: number;
}

/**
 * Whether one and the same machine can read both. Within one start both clocks move together. After another start the machine cannot have
 * run for longer than has passed since; where the system does not name its starts, either may be the case.
 */
function mayFollow({ passed, running, before }: Readings): boolean {
  const start = startOf(running);
  if (start !== startOf(before)) return true;
  const ran = running - before;
  const together = ran >= -TOLERANCE && Math.abs(passed - ran) <= TOLERANCE + Math.abs(ran) * STEERING;
  return together || (start === null && running <= passed + TOLERANCE);
}

/** True where the machine's own zone is Japan's; only shown, because no decision reads the zone (CLK-06). */
export function zoneIsJapan(clock: Clock): boolean {
  return new Date(clock.now()).getTimezoneOffset() === -540;
}
