import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, milliseconds } from '../../shared/core/time.ts';
import { spanOf } from '../machine-clock.ts';
import { makeClockGuard } from './clock-guard.ts';

const START = 1_795_000_000_000;
const DAY = 86_400_000;

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

  test('stays doubtful when the clock is set back to what it was, until somebody stands for it', () => {
    const { hands, pass, guard } = machine();
    hands.wall += 60_000;
    guard.observe();
    hands.wall -= 60_000;
    pass(1000);
    expect(guard.observe()).toBe('doubtful');
    guard.confirm();
    expect(guard.observe()).toBe('steady');
  });

  test('takes over a doubt from before, and none away', () => {
    const { guard } = machine();
    expect(guard.doubt('unconfirmed')).toBe('unconfirmed');
    expect(guard.doubt('steady')).toBe('unconfirmed');
    expect(guard.doubt('doubtful')).toBe('doubtful');
    expect(guard.resume({ wall: instant(START), both: null })).toBe('doubtful');
  });

  test.each([
    { name: 'a moment two seconds ahead of the clock', wall: START + 2000, state: 'steady' },
    { name: 'a moment more than two seconds ahead', wall: START + 2001, state: 'doubtful' },
    { name: 'fourteen days of rest', wall: START - 14 * DAY, state: 'steady' },
    { name: 'more than fourteen days of rest', wall: START - 14 * DAY - 1, state: 'unconfirmed' },
  ])('$name at a new start → $state (CLK-05)', ({ wall, state }) => {
    expect(machine().guard.resume({ wall: instant(wall), both: null })).toBe(state);
  });

  test('lets the sample store lie for any time, but not run backwards', () => {
    const recorded = (wall: number) => ({ wall: instant(wall), both: null });
    expect(machine().guard.resume(recorded(START - 100 * DAY), { anyGap: true })).toBe('steady');
    expect(machine().guard.resume(recorded(START + 5000), { anyGap: true })).toBe('doubtful');
  });

  const HOUR = 3_600_000;
  const linux = spanOf('a start of the machine');
  const other = spanOf('another start');
  test.each([
    { name: 'both clocks moved together', wall: HOUR, before: linux + HOUR, now: linux + 2 * HOUR, state: 'steady' },
    { name: 'a jump ahead within one start', wall: HOUR + 6000, before: linux, now: linux + HOUR, state: 'doubtful' },
    { name: 'a jump back within one start', wall: HOUR - 6000, before: linux, now: linux + HOUR, state: 'doubtful' },
    { name: 'another start', wall: 9 * HOUR, before: linux + 50 * HOUR, now: other + HOUR, state: 'steady' },
    { name: 'a start without a name, shortly ago', wall: 60 * HOUR, before: HOUR, now: 2 * HOUR, state: 'steady' },
    {
      name: 'a jump ahead where starts have no name',
      wall: 2 * HOUR,
      before: 50 * HOUR,
      now: 51 * HOUR,
      state: 'doubtful',
    },
    { name: 'a jump back where starts have no name', wall: HOUR, before: 50 * HOUR, now: 60 * HOUR, state: 'doubtful' },
  ])('$name, since the last commit → $state (CLK-04)', ({ wall, before, now, state }) => {
    const clock = { now: () => instant(START), running: () => milliseconds(now) };
    const both = { wall: START - wall, running: before };
    expect(makeClockGuard(clock).resume({ wall: instant(START - wall), both })).toBe(state);
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
