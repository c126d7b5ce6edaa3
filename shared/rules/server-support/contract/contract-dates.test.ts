/** What a contract's own dates and device come to: the maximum period, the months used, the coverage. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEVICE_MODELS } from '../../../contractors/contract.ts';
import { addDays, addMonths, type CivilDate, formatIsoDate, parseIsoDate } from '../../../core/time.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import { tablesWith } from '../../testing.ts';
import { deviceCoverage } from './device-coverage.ts';
import { lastDayOfPeriod, maximumPeriod } from './maximum-period.ts';
import { usedMonths } from './used-months.ts';

function day(text: string): CivilDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}

const anyDay = fc.integer({ min: day('2019-07-01'), max: day('2040-12-31') }).map((date) => date as CivilDate);

describe('lastDayOfPeriod (N-017; Civil Code 143)', () => {
  test.each([
    { start: '2024-04-01', last: '2029-03-31' },
    { start: '2023-12-01', last: '2028-11-30' },
    { start: '2023-01-01', last: '2027-12-31' },
    { start: '2023-03-01', last: '2028-02-29' },
    { start: '2022-03-01', last: '2027-02-28' },
    { start: '2024-02-29', last: '2029-02-28' },
    { start: '2023-02-28', last: '2028-02-27' },
    { start: '2023-08-31', last: '2028-08-30' },
  ])('a start on $start ends on $last', ({ start, last }) => {
    expect(formatIsoDate(lastDayOfPeriod(day(start)))).toBe(last);
  });

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, (start) => lastDayOfPeriod(addDays(start, 1)) >= lastDayOfPeriod(start)),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe('maximumPeriod (N-017, D-N02)', () => {
  const starts = {
    introduced: day('2024-03-10'),
    effective: day('2024-03-20'),
    serviceStart: day('2024-04-01'),
  };

  test('shows the three candidates, earliest first', () => {
    const period = maximumPeriod(starts, day('2026-11-21'), DEFAULT_POLICIES);
    expect(period?.candidates.map(({ basis, lastDay }) => `${basis} ${formatIsoDate(lastDay)}`)).toEqual([
      'introduced 2029-03-09',
      'effective 2029-03-19',
      'serviceStart 2029-03-31',
    ]);
    expect(period?.lastDayByPolicy).toBe(day('2029-03-31'));
  });

  test('leaves out a day the contract does not have', () => {
    const period = maximumPeriod(
      { ...starts, introduced: null, serviceStart: null },
      day('2026-11-21'),
      DEFAULT_POLICIES,
    );
    expect(period?.candidates.map(({ basis }) => basis)).toEqual(['effective']);
    expect(period?.lastDayByPolicy).toBeNull();
  });

  test('is null where none of the three is known', () => {
    const none = { introduced: null, effective: null, serviceStart: null };
    expect(maximumPeriod(none, day('2026-11-21'), DEFAULT_POLICIES)).toBeNull();
  });

  test.each([
    { daysLeft: 181, warning: null },
    { daysLeft: 180, warning: 180 },
    { daysLeft: 91, warning: 180 },
    { daysLeft: 90, warning: 90 },
    { daysLeft: 31, warning: 90 },
    { daysLeft: 30, warning: 30 },
    { daysLeft: 0, warning: 30 },
    { daysLeft: -1, warning: 'over' },
  ])('with $daysLeft days to the earliest last day it warns: $warning', ({ daysLeft, warning }) => {
    const period = maximumPeriod(starts, addDays(day('2029-03-09'), -daysLeft), DEFAULT_POLICIES);
    expect(period?.candidates[0]?.remainingDays).toBe(daysLeft);
    expect(period?.warning).toBe(warning);
  });
});

describe('usedMonths (N-019)', () => {
  test.each([
    { start: '2026-11-21', today: '2026-11-20', months: null },
    { start: '2026-11-21', today: '2026-11-21', months: 0 },
    { start: '2026-11-21', today: '2026-12-20', months: 0 },
    { start: '2026-11-21', today: '2026-12-21', months: 1 },
    { start: '2023-04-01', today: '2026-11-21', months: 43 },
    { start: '2026-01-31', today: '2026-02-27', months: 0 },
    { start: '2026-01-31', today: '2026-02-28', months: 1 },
    { start: '2024-02-29', today: '2025-02-28', months: 12 },
    { start: '2025-12-31', today: '2026-01-01', months: 0 },
  ])('from $start to $today: $months', ({ start, today, months }) => {
    expect(usedMonths(day(start), day(today))).toBe(months);
  });

  test('is the last month that has begun, and never falls', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(5000), (start, days) => {
        const today = addDays(start, days);
        const months = usedMonths(start, today) ?? Number.NaN;
        expect(addMonths(start, months)).toBeLessThanOrEqual(today);
        expect(addMonths(start, months + 1)).toBeGreaterThan(today);
        expect(usedMonths(start, addDays(today, 1))).toBeGreaterThanOrEqual(months);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe('deviceCoverage (N-008, D-N01)', () => {
  test.each([
    { model: 'OS2', coverage: 'covered' },
    { model: 'OS6', coverage: 'covered' },
    { model: 'OS12', coverage: 'covered' },
    { model: 'OS Pro 4', coverage: 'needsRuling' },
    { model: 'OS Pro 8', coverage: 'needsRuling' },
    { model: 'OS Pro 12', coverage: 'needsRuling' },
  ] as const)('$model: $coverage', ({ model, coverage }) => {
    expect(deviceCoverage(model, DEFAULT_POLICIES)).toBe(coverage);
  });

  test.each(DEVICE_MODELS)('%s is covered once a supervisor has ruled so', (model) => {
    expect(deviceCoverage(model, tablesWith('P-DEVICE-COVERAGE', 'covered').policies)).toBe('covered');
  });

  test.each([
    { model: 'OS2', coverage: 'covered' },
    { model: 'OS6', coverage: 'covered' },
    { model: 'OS12', coverage: 'covered' },
    { model: 'OS Pro 4', coverage: 'notCovered' },
    { model: 'OS Pro 8', coverage: 'notCovered' },
    { model: 'OS Pro 12', coverage: 'notCovered' },
  ] as const)('$model is $coverage once a supervisor has kept to the definition', ({ model, coverage }) => {
    expect(deviceCoverage(model, tablesWith('P-DEVICE-COVERAGE', 'definitionOnly').policies)).toBe(coverage);
  });
});
