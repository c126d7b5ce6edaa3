import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, milliseconds } from '../../shared/core/time.ts';
import { makeClockGuard } from './clock-guard.ts';

const START = 1_795_000_000_000;

/** A machine whose two clocks a test moves apart. */
function machine() {
  const hands = { wall: START, running: 5000 };
  const clock = { now: () => instant(hands.wall), running: () => milliseconds(hands.running) };
  const pass = (ms: number) => {
    hands.wall += ms;
    hands.running += ms;
  };
  return { hands, pass, guard: makeClockGuard(clock) };
}

describe('makeClockGuard (CLK-04)', () => {
  test.each([
    { name: 'a jump of two seconds ahead is inside the tolerance', jump: 2000, state: 'steady' },
    { name: 'a jump of more than two seconds ahead', jump: 2002, state: 'doubtful' },
    { name: 'a jump of two seconds back is inside the tolerance', jump: -2000, state: 'steady' },
    { name: 'a jump of more than two seconds back', jump: -2002, state: 'doubtful' },
    { name: 'ten years ahead', jump: 315_360_000_000, state: 'doubtful' },
    { name: 'ten years back', jump: -315_360_000_000, state: 'doubtful' },
  ])('$name → $state', ({ jump, state }) => {
    const { hands, pass, guard } = machine();
    pass(1000);
    guard.observe();
    hands.wall += jump;
    pass(1000);
    expect(guard.observe()).toBe(state);
  });

  test('stays doubtful when the clock is set back to what it was, until somebody signs in anew', () => {
    const { hands, pass, guard } = machine();
    hands.wall += 60_000;
    guard.observe();
    hands.wall -= 60_000;
    pass(1000);
    expect(guard.observe()).toBe('doubtful');
    expect(guard.trust(null)).toBe('steady');
  });

  test('is doubtful at sign-in when the clock reads earlier than the last recorded moment', () => {
    const { guard } = machine();
    expect(guard.trust(instant(START + 2000))).toBe('steady');
    expect(guard.trust(instant(START + 2001))).toBe('doubtful');
  });

  test('raises no alarm on days of sleep and of drift under one part in a thousand', () => {
    const steps = fc.array(
      fc.record({
        pass: fc.integer({ min: 1, max: 36_000_000 }),
        drift: fc.double({ min: -0.001, max: 0.001, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(steps, (days) => {
        const { hands, pass, guard } = machine();
        for (const day of days) {
          pass(day.pass);
          hands.wall += Math.trunc(day.pass * day.drift);
          if (guard.observe() !== 'steady') return false;
        }
        return true;
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  test('notices a clock that is pushed on by small steps', () => {
    const { hands, pass, guard } = machine();
    for (let step = 0; step < 3; step++) {
      hands.wall += 1000;
      pass(1000);
      guard.observe();
    }
    expect(guard.observe()).toBe('doubtful');
  });

  test('notices every jump of more than two seconds, whatever came before', () => {
    const jump = fc.integer({ min: 2201, max: 1_000_000_000 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60_000 })), jump, fc.boolean(), (passes, size, back) => {
        const { hands, pass, guard } = machine();
        for (const ms of passes) {
          pass(ms);
          guard.observe();
        }
        hands.wall += back ? -size : size;
        return guard.observe() === 'doubtful';
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
