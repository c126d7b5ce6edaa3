/**
 * Notices a clock (時計) that cannot be trusted: one that reads earlier than a moment already recorded, or that moved by more than
 * the machine itself has run. Decisions made under such a clock need a supervisor and are marked. Source: security.md CLK-04
 */
import { type Clock, type InstantMs, seconds } from '../../shared/core/time.ts';
import type { MachineClock } from '../machine-clock.ts';

export type ClockState = 'steady' | 'doubtful';

const TOLERANCE = seconds(2);
/** Quartz and gently steering time servers stay well under one part in a thousand; whatever is faster adds up to a jump. */
const STEERING = 0.001;

export interface ClockGuard {
  /** Looks at both clocks now. Once doubtful it stays so until `trust`, because a second jump may hide the first. */
  observe(): ClockState;
  /** Starts anew from a recorded moment, as at sign-in: doubtful at once where the clock reads earlier than that moment. */
  trust(highWater: InstantMs | null): ClockState;
}

/** A guard that begins steady. A wall clock exactly two seconds off is still inside the tolerance. */
export function makeClockGuard(clock: MachineClock): ClockGuard {
  let anchorWall = clock.now();
  let anchorRunning = clock.running();
  let latest = anchorWall;
  let state: ClockState = 'steady';

  const observe = (): ClockState => {
    const now = clock.now();
    const running = clock.running();
    const ran = running - anchorRunning;
    const drift = now - anchorWall - ran;
    const steered = Math.max(-ran * STEERING, Math.min(ran * STEERING, drift));
    if (Math.abs(drift - steered) > TOLERANCE || now < latest - TOLERANCE) state = 'doubtful';
    if (now > latest) latest = now;
    anchorWall = (anchorWall + ran + steered) as InstantMs;
    anchorRunning = running;
    return state;
  };

  const trust = (highWater: InstantMs | null): ClockState => {
    anchorWall = clock.now();
    anchorRunning = clock.running();
    latest = highWater !== null && highWater > anchorWall ? highWater : anchorWall;
    state = highWater !== null && anchorWall < highWater - TOLERANCE ? 'doubtful' : 'steady';
    return state;
  };

  return { observe, trust };
}

/** True where the machine's own zone is Japan's; only shown, because no decision reads the zone (CLK-06). */
export function zoneIsJapan(clock: Clock): boolean {
  return new Date(clock.now()).getTimezoneOffset() === -540;
}
