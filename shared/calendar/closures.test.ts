import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, civilDate } from '../core/time.ts';
import { type Closure, closureReasonsByDate, closuresVersion } from './closures.ts';

const SEED = { seed: 20261121, numRuns: 200 };
const AUGUST_13 = civilDate(2026, 8, 13);
const AUGUST_14 = civilDate(2026, 8, 14);

const versionOf = (closures: readonly Closure[]) => closuresVersion(closureReasonsByDate(closures));
const anyClosures = fc.array(
  fc.record({
    date: fc.integer({ min: 0, max: 5 }).map((days) => days as CivilDate),
    reason: fc.string({ maxLength: 3 }),
  }),
  { maxLength: 8 },
);

describe('closureReasonsByDate', () => {
  test('puts the days in order and the reasons of one day together, each once', () => {
    const closures = [
      { date: AUGUST_14, reason: 'summer' },
      { date: AUGUST_13, reason: 'works' },
      { date: AUGUST_13, reason: 'summer' },
      { date: AUGUST_13, reason: 'works' },
    ];
    expect([...closureReasonsByDate(closures)]).toEqual([
      [AUGUST_13, 'summer / works'],
      [AUGUST_14, 'summer'],
    ]);
  });
});

describe('closuresVersion', () => {
  test('says so where there is no closure', () => {
    expect(versionOf([])).toBe('no-closures');
  });

  test('is the same on every machine and in every release', () => {
    expect(versionOf([{ date: AUGUST_13, reason: '夏季休業' }])).toBe('closures-1-dd64d648fbf3df5f');
  });

  test.each([
    { name: 'another day', closures: [{ date: AUGUST_14, reason: 'summer' }] },
    { name: 'another reason', closures: [{ date: AUGUST_13, reason: 'Summer' }] },
    { name: 'a day more', closures: [AUGUST_13, AUGUST_14].map((date) => ({ date, reason: 'summer' })) },
  ])('changes with $name', ({ closures }) => {
    expect(versionOf(closures)).not.toBe(versionOf([{ date: AUGUST_13, reason: 'summer' }]));
  });

  test('does not depend on the order of the closures, nor on one being entered twice', () => {
    fc.assert(
      fc.property(anyClosures, (closures) => {
        expect(versionOf([...closures.toReversed(), ...closures])).toBe(versionOf(closures));
      }),
      SEED,
    );
  });
});
