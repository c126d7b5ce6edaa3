import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dateOf, hours, type InstantMs, instant, instantAt, minutes } from '../../../shared/core/time.ts';
import { type Dated, superfluousBackups } from './retention.ts';

/** 2026-11-21 12:30 in Japan. */
const NOW = instantAt(civilDate(2026, 11, 21), minutes(750));
const at = (day: string, time: string): InstantMs => instant(Date.parse(`${day}T${time}:00+09:00`));
const backup = (day: string, time: string, sequence = 0): Dated => ({ madeAt: at(day, time), sequence });

/** The times that are kept, as `day time`. */
const kept = (backups: readonly Dated[], now: InstantMs = NOW) => {
  const gone = new Set(superfluousBackups(backups, now));
  return backups.filter((one) => !gone.has(one));
};

describe('superfluousBackups', () => {
  test.each<[string, readonly Dated[], readonly Dated[]]>([
    ['nothing at all', [], []],
    ['a single backup, however old', [backup('2020-01-01', '09:00')], []],
    ['the newest two, however old', [backup('2020-01-01', '09:00'), backup('2020-01-01', '09:01')], []],
    [
      'the last of each hour of the last day',
      [
        backup('2026-11-21', '12:20'),
        backup('2026-11-21', '11:50'),
        backup('2026-11-21', '11:20'),
        backup('2026-11-21', '10:59'),
      ],
      [backup('2026-11-21', '11:20')],
    ],
    [
      'the last of each day before that, in Japan',
      [
        backup('2026-11-21', '12:20'),
        backup('2026-11-21', '11:50'),
        backup('2026-11-10', '00:10'),
        backup('2026-11-09', '23:50'),
        backup('2026-11-09', '09:00'),
      ],
      [backup('2026-11-09', '09:00')],
    ],
    [
      'the last of each month beyond thirty days',
      [
        backup('2026-11-21', '12:20'),
        backup('2026-11-21', '11:50'),
        backup('2026-09-30', '18:00'),
        backup('2026-09-29', '18:00'),
        backup('2026-08-03', '18:00'),
      ],
      [backup('2026-09-29', '18:00')],
    ],
    [
      'nothing beyond twelve months',
      [
        backup('2026-11-21', '12:20'),
        backup('2026-11-21', '11:50'),
        backup('2025-11-30', '18:00'),
        backup('2025-10-31', '18:00'),
      ],
      [backup('2025-10-31', '18:00')],
    ],
    [
      'what is dated after now',
      [
        backup('2027-03-01', '09:00'),
        backup('2027-03-01', '09:01'),
        backup('2027-03-01', '09:02'),
        backup('2026-11-21', '12:20'),
      ],
      [],
    ],
    [
      'the two that hold most, where a clock was set back',
      [
        backup('2026-11-21', '12:20', 10),
        backup('2026-11-21', '11:50', 9),
        backup('2024-01-01', '09:10', 12),
        backup('2024-01-01', '09:00', 11),
        backup('2024-01-01', '08:50', 3),
      ],
      [backup('2024-01-01', '08:50', 3)],
    ],
  ])('keeps %s', (_name, backups, gone) => {
    expect(superfluousBackups(backups, NOW)).toEqual(gone);
  });

  const ages = fc.array(fc.integer({ min: 0, max: 500 * 24 * 60 }), { minLength: 1, maxLength: 120 });
  const some = ages.map((minutesAgo) =>
    minutesAgo.map(
      (age, index): Dated => ({ madeAt: instant(NOW - minutes(age)), sequence: 10_000_000 - age * 10 + (index % 3) }),
    ),
  );
  const holds = (property: (backups: readonly Dated[]) => void) =>
    fc.assert(fc.property(some, property), { seed: 20261121, numRuns: 300 });

  test('keeps the newest two, a backup of every hour of a day, of every day of thirty and of every month of twelve', () => {
    holds((backups) => {
      const stays = kept(backups);
      expect(stays.length).toBeGreaterThanOrEqual(Math.min(2, backups.length));
      for (const { madeAt } of backups) {
        const age = NOW - madeAt;
        const near = (same: (other: InstantMs) => boolean) => expect(stays.some((one) => same(one.madeAt))).toBe(true);
        if (age < hours(24)) near((other) => Math.floor(other / hours(1)) === Math.floor(madeAt / hours(1)));
        else if (dateOf(NOW) - dateOf(madeAt) <= 30) near((other) => dateOf(other) === dateOf(madeAt));
      }
    });
  });

  test('keeps at most one of each hour, day and month besides the newest two', () => {
    holds((backups) => {
      expect(kept(backups).length).toBeLessThanOrEqual(25 + 31 + 13 + 2 + 2);
    });
  });

  test('asked again, deletes nothing more', () => {
    holds((backups) => {
      expect(superfluousBackups(kept(backups), NOW)).toEqual([]);
    });
  });

  test('deletes nothing more when the clock is set back', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 800 * 24 * 60 }), (backups, back) => {
        const stays = kept(backups);
        const earlier = instant(NOW - minutes(back));
        for (const gone of superfluousBackups(stays, earlier)) expect(gone.madeAt).toBeLessThanOrEqual(earlier);
        const future = backups.filter(({ madeAt }) => madeAt > earlier);
        expect(kept(backups, earlier)).toEqual(expect.arrayContaining(future));
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  test('never leaves less than was there before, however often an hour passes', () => {
    holds((backups) => {
      let stays: readonly Dated[] = backups;
      for (let passed = 0; passed < 48; passed += 1) stays = kept(stays, instant(NOW + hours(passed)));
      expect(stays.length).toBeGreaterThanOrEqual(Math.min(2, backups.length));
      expect(stays).toContain(backups.toSorted((a, b) => b.sequence - a.sequence || b.madeAt - a.madeAt)[0]);
    });
  });
});
