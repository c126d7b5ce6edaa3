/** Until when a contract may run: five years by the settled count, with the other counts beside it and no refusal by the earliest alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, formatIsoDate } from '../../../core/time.ts';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { ask, tablesWith } from '../../testing.ts';
import { longestUse } from './longest-use.ts';

const STARTS = { serviceStartOn: '2024-04-01', effectiveOn: '2024-03-20', introducedOn: '2024-03-10' };
const ONE_DAY = { serviceStartOn: '2024-04-01', effectiveOn: '2024-04-01', introducedOn: '2024-04-01' };

describe('maximumPeriod (N-017, N-129, D-N02, D-N02b)', () => {
  test.each([
    { name: 'a month with 30 days before', start: '2024-04-01', last: '2029-03-31' },
    { name: 'the leap day', start: '2024-02-29', last: '2029-02-28' },
    { name: 'the day after the leap day', start: '2024-03-01', last: '2029-02-28' },
    { name: 'the last day of February', start: '2023-02-28', last: '2028-02-27' },
    { name: '1 March before a leap year', start: '2023-03-01', last: '2028-02-29' },
    { name: 'the last day of the year', start: '2023-12-31', last: '2028-12-30' },
    { name: 'the first day of the year', start: '2024-01-01', last: '2028-12-31' },
    { name: 'the last day of a long month', start: '2024-08-31', last: '2029-08-30' },
  ])('from $name: $start to $last', ({ start, last }) => {
    const answer = ask(longestUse, { serviceStartOn: start, effectiveOn: start, introducedOn: start });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'maximumPeriod', lastDay: last } });
    expect(answer.promise).toMatchObject({ kind: 'told', due: last, tentative: false });
    expect(answer.alternatives).toEqual([]);
  });

  test('shows three candidate days side by side where they differ, and tells the settled one as likely', () => {
    const answer = ask(longestUse, STARTS);
    expect(answer.state).toBe('twoReadings');
    expect(answer.outcome).toMatchObject({ basis: 'serviceStart', lastDay: '2029-03-31', earliest: '2029-03-09' });
    expect(answer.alternatives.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'otherReading 2029-03-09',
      'otherReading 2029-03-19',
    ]);
    expect(answer.promise).toMatchObject({ due: '2029-03-31', tentative: true });
    expect(`${answer.headline}${answer.promise?.text}`).toMatch(/見込み.*見込み/u);
    expect(answer.defectIds).toEqual(['D-N02', 'D-N02b', 'D-N03']);
  });

  test.each([
    { basis: 'serviceStart', last: '2029-03-31' },
    { basis: 'effective', last: '2029-03-19' },
    { basis: 'introduced', last: '2029-03-09' },
  ] as const)('counts from the day that the policy names: $basis', ({ basis, last }) => {
    const tables = tablesWith('P-MAX-PERIOD', { basis, warnAtDays: [180, 90, 30] });
    const answer = ask(longestUse, STARTS, { tables });
    expect(answer.outcome).toMatchObject({ basis, lastDay: last });
    expect(answer.versions['P-MAX-PERIOD']).toBe('2');
    expect(answer.alternatives).toHaveLength(2);
  });

  test.each([
    { left: 181, warning: null },
    { left: 180, warning: 180 },
    { left: 91, warning: 180 },
    { left: 90, warning: 90 },
    { left: 31, warning: 90 },
    { left: 30, warning: 30 },
    { left: 1, warning: 30 },
    { left: 0, warning: 30 },
  ])('with $left days left it warns at $warning', ({ left, warning }) => {
    const askedOn = formatIsoDate(addDays(civilDate(2029, 3, 31), -left));
    const answer = ask(longestUse, ONE_DAY, { askedOn });
    expect(answer.outcome['warning']).toBe(warning);
    expect(answer.warnings.join('').includes(`残り${left}日`)).toBe(warning !== null);
  });

  test('never refuses on the earliest count alone', () => {
    const answer = ask(longestUse, STARTS, { askedOn: '2029-03-10' });
    expect(answer).toMatchObject({ state: 'twoReadings', outcome: { type: 'maximumPeriod', warning: 'over' } });
    expect(answer.warnings.join('')).toContain('それだけを理由にお断りしません');
    expect(answer.warnings.join('')).toContain('残り21日');
  });

  test.each([
    { name: 'the last day by the settled count', askedOn: '2029-03-31', state: 'twoReadings', type: 'maximumPeriod' },
    { name: 'the day after it', askedOn: '2029-04-01', state: 'needsApproval', type: 'overMaximum' },
  ])('on $name: $type', ({ askedOn, state, type }) => {
    const answer = ask(longestUse, STARTS, { askedOn });
    expect(answer).toMatchObject({ state, outcome: { type } });
    if (type === 'overMaximum') {
      expect(answer.promise).toBeNull();
      expect(`${answer.headline}${answer.reason}${answer.readAloud}`).not.toMatch(/\d月/u);
      expect(answer.warnings.join('')).not.toContain('お断りしません');
    }
  });

  test.each([
    { name: 'none of the three', inputs: {}, shown: 0 },
    { name: 'only the document', inputs: { effectiveOn: '2026-11-10' }, shown: 1 },
    { name: 'all but the start', inputs: { effectiveOn: '2026-11-10', introducedOn: '2026-11-01' }, shown: 2 },
  ] as const)('promises no day while the start is not known: $name', ({ inputs, shown }) => {
    const answer = ask(longestUse, inputs);
    expect(answer).toMatchObject({ state: 'external', outcome: { type: 'startUnknown' }, promise: null });
    expect(answer.alternatives).toHaveLength(shown);
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d月/u);
  });

  test('says which counts it could not show', () => {
    const { state, warnings } = ask(longestUse, { serviceStartOn: '2024-04-01' });
    expect(state).toBe('decided');
    expect(warnings.join('')).toContain('機器の導入日と書面の日付がわからない');
  });

  test.each([
    { replaced: true, says: true },
    { replaced: false, says: false },
    { replaced: null, says: false },
  ])('a replaced unit ($replaced) does not start the count anew: $says', ({ replaced, says }) => {
    const { warnings } = ask(longestUse, { ...ONE_DAY, replaced });
    expect(warnings.some((warning) => warning.includes('数え直す'))).toBe(says);
  });

  test('is never longer than five calendar years, and never ends before the day it starts', () => {
    const anyDay = fc.integer({ min: civilDate(2023, 12, 1), max: civilDate(2040, 12, 31) });
    fc.assert(
      fc.property(anyDay, anyDay, (start, effective) => {
        const inputs: InputValues = {
          serviceStartOn: formatIsoDate(start as CivilDate),
          effectiveOn: formatIsoDate(effective as CivilDate),
        };
        const { outcome } = ask(longestUse, inputs, { askedOn: '2023-12-01' });
        const days = Date.parse(`${outcome['lastDay']}`) / 86_400_000 - start + 1;
        expect(days).toBeGreaterThanOrEqual(1826);
        expect(days).toBeLessThanOrEqual(1827);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
