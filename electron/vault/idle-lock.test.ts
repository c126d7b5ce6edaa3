import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InstantMs, instant, minutes, plus, seconds } from '../../shared/core/time.ts';
import {
  IDLE_LIMIT_IN_CALL,
  type IdleLock,
  lockDue,
  lockDueAt,
  observe,
  SESSION_LIMIT,
  setInCall,
  startIdleLock,
  touch,
} from './idle-lock.ts';

const START = instant(1_795_000_000_000);
const inTime = (ms: number): InstantMs => instant(START + ms);

describe('lockDue', () => {
  test.each([
    { name: 'a millisecond before five minutes', at: minutes(5) - 1, inCall: false, due: null },
    { name: 'at five minutes', at: minutes(5), inCall: false, due: 'idle' },
    { name: 'at five minutes in a call', at: minutes(5), inCall: true, due: null },
    { name: 'a millisecond before fifteen minutes in a call', at: minutes(15) - 1, inCall: true, due: null },
    { name: 'at fifteen minutes in a call', at: minutes(15), inCall: true, due: 'idle' },
  ])('says $due $name without input', ({ at, inCall, due }) => {
    const lock = setInCall(startIdleLock(START), inCall, START);
    expect(lockDue(observe(lock, inTime(at)))).toBe(due);
    expect(lockDueAt(lock)).toBe(inTime(inCall ? minutes(15) : minutes(5)));
  });

  test('falls twelve hours after sign-in however busy the desk is, in a call too', () => {
    let lock = setInCall(startIdleLock(START), true, START);
    for (let at = 0; at < SESSION_LIMIT; at += minutes(4)) lock = touch(lock, inTime(at));
    expect(lockDue(observe(lock, inTime(SESSION_LIMIT - 1)))).toBeNull();
    expect(lockDue(observe(lock, inTime(SESSION_LIMIT)))).toBe('absolute');
  });

  test('is due at once when a call ends that nobody touched for five minutes', () => {
    const lock = observe(setInCall(startIdleLock(START), true, START), inTime(minutes(6)));
    expect(lockDue(lock)).toBeNull();
    expect(lockDue(setInCall(lock, false, inTime(minutes(6))))).toBe('idle');
  });

  test('stays due: a key pressed after the limit does not open the desk again', () => {
    const late = touch(startIdleLock(START), inTime(minutes(5)));
    expect(lockDue(late)).toBe('idle');
  });

  test('a clock set back keeps what had passed', () => {
    const lock = observe(startIdleLock(START), inTime(minutes(4)));
    const back = observe(lock, inTime(minutes(4) - 86_400_000));
    expect(lockDue(back)).toBeNull();
    expect(lockDue(observe(back, plus(back.seenAt, minutes(1))))).toBe('idle');
  });
});

type Step =
  | { readonly do: 'wait'; readonly for: number }
  | { readonly do: 'touch' }
  | { readonly do: 'call'; readonly running: boolean }
  | { readonly do: 'moveClock'; readonly by: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait' as const), for: fc.integer({ min: 1, max: 400_000 }) }) },
  { weight: 5, arbitrary: fc.constant({ do: 'touch' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('call' as const), running: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('moveClock' as const), by: fc.integer({ min: -90_000_000, max: 0 }) }),
  },
);

/** Plays the steps with the host's tick of one second, and says how long the desk stayed open after the last input and the sign-in. */
function play(steps: readonly Step[]): { readonly idle: number; readonly session: number } {
  let wall = START as number;
  let lock: IdleLock = startIdleLock(START);
  let idle = 0;
  let session = 0;
  for (const { ...now } of steps) {
    if (now.do === 'moveClock') wall += now.by;
    if (now.do === 'touch') {
      lock = touch(lock, instant(wall));
      if (lockDue(lock) === null) idle = 0;
    }
    if (now.do === 'call') lock = setInCall(lock, now.running, instant(wall));
    for (let left = now.do === 'wait' ? now.for : 0; left > 0 && lockDue(lock) === null; left -= seconds(1)) {
      const tick = Math.min(left, seconds(1));
      wall += tick;
      lock = observe(lock, instant(wall));
      idle += tick;
      session += tick;
    }
    if (lockDue(lock) !== null) break;
  }
  return { idle, session };
}

test('no order of input, calls and clocks set back keeps a desk open longer than its limits (SEC-23)', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const open = play(steps);
      expect(open.idle).toBeLessThanOrEqual(IDLE_LIMIT_IN_CALL);
      expect(open.session).toBeLessThanOrEqual(SESSION_LIMIT);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});
