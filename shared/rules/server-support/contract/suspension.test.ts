/** How long the service may be suspended, and what is told about the fee meanwhile: never longer than six months by the shorter count. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type CivilDate, civilDate, formatIsoDate, parseIsoDate } from '../../../core/time.ts';
import { ask, tablesWith } from '../../testing.ts';
import { suspensionFee } from './suspension-fee.ts';
import { lastDayOfSuspension, suspensionPeriod } from './suspension-period.ts';

const SEED = { seed: 20261121, numRuns: 3000 };
const anyDay = fc
  .integer({ min: civilDate(2023, 12, 1), max: civilDate(2060, 12, 31) })
  .map((date) => date as CivilDate);

/** The limit by asking the calendar month by month, in another way than the rule does. */
function sixMonthsBySteps(from: CivilDate): CivilDate {
  const sameDay = addMonths(from, 6);
  const clipped = formatIsoDate(sameDay).slice(8) !== formatIsoDate(from).slice(8);
  return clipped ? sameDay : addDays(sameDay, -1);
}

describe('suspensionPeriod (N-039, D-N10)', () => {
  test.each([
    { name: 'the settled example', from: '2026-11-24', limit: '2027-05-23', days: 181 },
    { name: 'the first of a month', from: '2026-12-01', limit: '2027-05-31', days: 182 },
    { name: 'the longest of all', from: '2027-03-01', limit: '2027-08-31', days: 184 },
    { name: 'from 31 August', from: '2026-08-31', limit: '2027-02-28', days: 182 },
    { name: 'from 31 August before a leap year', from: '2027-08-31', limit: '2028-02-29', days: 183 },
    { name: 'from 30 August', from: '2026-08-30', limit: '2027-02-28', days: 183 },
    { name: 'from 29 August', from: '2026-08-29', limit: '2027-02-28', days: 184 },
    { name: 'from 29 August before a leap year', from: '2027-08-29', limit: '2028-02-28', days: 184 },
    { name: 'from 30 August before a leap year', from: '2027-08-30', limit: '2028-02-29', days: 184 },
    { name: 'from 28 August', from: '2026-08-28', limit: '2027-02-27', days: 184 },
    { name: 'from the leap day', from: '2028-02-29', limit: '2028-08-28', days: 182 },
    { name: 'from the last of a month to a shorter one', from: '2026-12-31', limit: '2027-06-30', days: 182 },
    { name: 'from the 31st to a month with 31 days', from: '2027-01-31', limit: '2027-07-30', days: 181 },
    { name: 'the shortest of all', from: '2026-09-01', limit: '2027-02-28', days: 181 },
  ])('$name: $from to $limit, $days days', ({ from, limit, days }) => {
    const answer = ask(suspensionPeriod, { from });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'suspensionLimit', limit, days } });
    expect(answer.promise).toBeNull();
    expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual(['N-039', 'P-SUSPENSION-COUNT']);
    expect(answer.ruleIds).toContain('N-047');
  });

  test.each([
    { name: 'at 00:00', from: '2026-11-24', startsMidDay: false, state: 'decided', other: null },
    { name: 'at a time nobody said', from: '2026-11-24', startsMidDay: null, state: 'decided', other: null },
    {
      name: 'in the middle of a day',
      from: '2026-11-24',
      startsMidDay: true,
      state: 'twoReadings',
      other: '2027-05-24',
    },
    { name: 'in the middle of 31 August', from: '2026-08-31', startsMidDay: true, state: 'decided', other: null },
    { name: 'in the middle of 30 August', from: '2026-08-30', startsMidDay: true, state: 'decided', other: null },
    {
      name: 'in the middle of 28 August',
      from: '2026-08-28',
      startsMidDay: true,
      state: 'twoReadings',
      other: '2027-02-28',
    },
  ])('starting $name ($from): $state, the other count gives $other', ({ from, startsMidDay, state, other }) => {
    const answer = ask(suspensionPeriod, { from, startsMidDay });
    expect(answer.state).toBe(state);
    expect(answer.alternatives[0]?.date ?? null).toBe(other);
    expect(answer.alternatives.every(({ kind }) => kind === 'otherReading')).toBe(true);
  });

  test.each([
    { name: 'the first day alone', until: '2026-11-24', type: 'suspension', state: 'decided' },
    { name: 'the day before it', until: '2026-11-23', type: 'endBeforeStart', state: 'external' },
    { name: 'the limit itself', until: '2027-05-23', type: 'suspension', state: 'decided' },
    { name: 'a day beyond the limit', until: '2027-05-24', type: 'overLimit', state: 'decided' },
    { name: 'a year', until: '2027-11-23', type: 'overLimit', state: 'decided' },
  ])('to $name ($until): $type, $state', ({ until, type, state }) => {
    const answer = ask(suspensionPeriod, { from: '2026-11-24', until });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.promise?.due ?? null).toBe(type === 'suspension' ? until : null);
  });

  test.each([
    { until: '2027-05-23', state: 'decided', type: 'suspension' },
    { until: '2027-05-24', state: 'twoReadings', type: 'overLimit' },
    { until: '2027-05-25', state: 'decided', type: 'overLimit' },
  ])('from the middle of a day to $until: $type, $state', ({ until, state, type }) => {
    const answer = ask(suspensionPeriod, { from: '2026-11-24', until, startsMidDay: true });
    expect(answer).toMatchObject({ state, outcome: { type } });
  });

  test('a suspension that is over promises nothing more', () => {
    expect(ask(suspensionPeriod, { from: '2026-08-01', until: '2026-11-20' }).promise).toBeNull();
    expect(ask(suspensionPeriod, { from: '2026-08-01', until: '2026-11-21' }).promise).toMatchObject({
      due: '2026-11-21',
    });
  });

  test.each([
    { extends: true, state: 'needsApproval', type: 'extension' },
    { extends: false, state: 'decided', type: 'suspensionLimit' },
    { extends: null, state: 'decided', type: 'suspensionLimit' },
  ])('an extension ($extends) is a new suspension with a new notice: $state', ({ state, type, ...inputs }) => {
    const answer = ask(suspensionPeriod, { from: '2026-11-24', ...inputs });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.warnings.join('')).toContain('通知');
    if (type === 'extension') expect(`${answer.headline}${answer.reason}${answer.readAloud}`).not.toMatch(/\d月\d/u);
  });

  test.each([
    { from: '2023-11-30', state: 'external' },
    { from: '2023-12-01', state: 'decided' },
  ])('from $from: $state (N-002, D-N36)', ({ from, state }) => {
    expect(ask(suspensionPeriod, { from }).state).toBe(state);
  });

  test('never lasts longer than the calendar count nor than 184 days, and never less than 181', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const limit = lastDayOfSuspension(from);
        expect(limit).toBe(sixMonthsBySteps(from));
        expect(limit).toBeLessThan(addMonths(from, 6) + 1);
        expect(limit - from + 1).toBeLessThanOrEqual(184);
        expect(limit - from + 1).toBeGreaterThanOrEqual(181);
      }),
      SEED,
    );
  });

  test('the settled count is the shorter one, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, (from) => lastDayOfSuspension(from) <= lastDayOfSuspension(addDays(from, 1))),
      SEED,
    );
  });

  test('no accepted period is longer than the limit', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 400 }), fc.boolean(), (from, days, startsMidDay) => {
        const until = formatIsoDate(addDays(from, days));
        const { outcome } = ask(suspensionPeriod, { from: formatIsoDate(from), until, startsMidDay });
        if (outcome.type === 'suspension') expect(Number(parseIsoDate(until)) - from + 1).toBeLessThanOrEqual(184);
        expect(outcome.type === 'suspension').toBe(days >= 0 && addDays(from, days) <= lastDayOfSuspension(from));
      }),
      { ...SEED, numRuns: 500 },
    );
  });
});

describe('suspensionFee (N-048, N-063, D-N10)', () => {
  test.each([
    { policy: 'continues', state: 'twoReadings', type: 'feeContinues', others: 1 },
    { policy: 'referred', state: 'needsApproval', type: 'feeReferred', others: 0 },
  ] as const)('by the policy $policy: $state', ({ policy, state, type, others }) => {
    const answer = ask(suspensionFee, {}, { tables: tablesWith('P-SUSPENSION-FEE', policy) });
    expect(answer).toMatchObject({ state, outcome: { type }, defectIds: ['D-N10'], promise: null });
    expect(answer.alternatives).toHaveLength(others);
    expect(answer.versions['P-SUSPENSION-FEE']).toBe('2');
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d|円/u);
  });

  test('says that the terms say nothing, and that the bill prevails', () => {
    const { readAloud } = ask(suspensionFee, {});
    expect(readAloud).toContain('規約に個別の定めはございません');
    expect(readAloud).toContain('ご請求の内容でご確認');
  });
});
