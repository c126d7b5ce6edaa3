/** From which day the fee runs: the three days of N 9 and 25 kept apart, one of them settled, the others shown. */
import { describe, expect, test } from 'vitest';
import { ask, TEST_TABLES, tablesWith } from '../../testing.ts';
import { serviceStart } from './service-start.ts';

const EFFECTIVE = tablesWith('P-SERVICE-START', 'effective');

describe('serviceStart (N-018, N-019, N-063, D-N03)', () => {
  test.each([
    {
      name: 'all days the same',
      inputs: { completedOn: '2024-04-01', documentOn: '2024-04-01', issuedOn: '2024-04-01' },
      state: 'decided',
      billedFrom: '2024-04-01',
      others: [],
    },
    {
      name: 'the document issued on another day than it is dated',
      inputs: { completedOn: '2024-04-01', documentOn: '2024-04-01', issuedOn: '2024-03-28' },
      state: 'decided',
      billedFrom: '2024-04-01',
      others: [],
    },
    {
      name: 'the document a day before the completion',
      inputs: { completedOn: '2024-04-01', documentOn: '2024-03-31' },
      state: 'twoReadings',
      billedFrom: '2024-04-01',
      others: ['2024-03-31'],
    },
    {
      name: 'monitoring before the completion',
      inputs: { completedOn: '2024-04-01', documentOn: '2024-04-01', monitoredOn: '2024-03-30' },
      state: 'twoReadings',
      billedFrom: '2024-04-01',
      others: ['2024-03-30'],
    },
    {
      name: 'all three apart',
      inputs: { completedOn: '2024-04-01', documentOn: '2024-03-20', monitoredOn: '2024-03-30' },
      state: 'twoReadings',
      billedFrom: '2024-04-01',
      others: ['2024-03-20', '2024-03-30'],
    },
    {
      name: 'only the completion known',
      inputs: { completedOn: '2024-04-01' },
      state: 'decided',
      billedFrom: '2024-04-01',
      others: [],
    },
    {
      name: 'the work not completed',
      inputs: { documentOn: '2026-11-10' },
      state: 'twoReadings',
      billedFrom: null,
      others: ['2026-11-10'],
    },
    {
      name: 'the work not completed, but monitoring runs',
      inputs: { documentOn: '2026-11-10', monitoredOn: '2026-11-15' },
      state: 'twoReadings',
      billedFrom: null,
      others: ['2026-11-10', '2026-11-15'],
    },
    { name: 'nothing known', inputs: {}, state: 'decided', billedFrom: null, others: [] },
  ])('$name: from $billedFrom, $state', ({ inputs, state, billedFrom, others }) => {
    const answer = ask(serviceStart, inputs);
    expect(answer).toMatchObject({ state, outcome: { basis: 'serviceStart', billedFrom } });
    expect(answer.alternatives.map(({ kind, date }) => `${kind} ${date}`)).toEqual(
      others.map((date) => `otherReading ${date}`),
    );
    expect(answer.defectIds.includes('D-N03')).toBe(state === 'twoReadings');
    expect(answer.citations.some(({ ruleId }) => ruleId === 'P-SERVICE-START')).toBe(state === 'twoReadings');
    if (billedFrom === null) expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d月/u);
  });

  test.each([
    {
      name: 'the document',
      inputs: { completedOn: '2024-04-01', documentOn: '2024-03-20' },
      billedFrom: '2024-03-20',
      others: ['2024-04-01'],
    },
    {
      name: 'the same day',
      inputs: { completedOn: '2024-04-01', documentOn: '2024-04-01' },
      billedFrom: '2024-04-01',
      others: [],
    },
    {
      name: 'the document, work to come',
      inputs: { documentOn: '2024-03-20' },
      billedFrom: '2024-03-20',
      others: [null],
    },
    { name: 'no document', inputs: { completedOn: '2024-04-01' }, billedFrom: null, others: ['2024-04-01'] },
    { name: 'nothing', inputs: {}, billedFrom: null, others: [] },
  ])('by the other policy it runs from $name: $billedFrom', ({ inputs, billedFrom, others }) => {
    const answer = ask(serviceStart, inputs, { tables: EFFECTIVE });
    expect(answer.outcome).toMatchObject({ basis: 'effective', billedFrom });
    expect(answer.alternatives.map(({ date }) => date)).toEqual(others);
    expect(answer.versions['P-SERVICE-START']).toBe('2');
    expect(answer.citations[0]?.ruleId).toBe('N-018');
  });

  test('keeps the day of formation and the day of effect apart (N-018)', () => {
    const { outcome } = ask(serviceStart, {
      completedOn: '2024-04-01',
      documentOn: '2024-03-20',
      issuedOn: '2024-03-22',
    });
    expect(outcome).toMatchObject({ formed: '2024-03-22', effective: '2024-03-20', serviceStart: '2024-04-01' });
  });

  test.each([
    { name: 'completed long ago', completedOn: '2024-04-01', promise: null },
    { name: 'completed today', completedOn: '2026-11-21', promise: null },
    { name: 'planned for tomorrow', completedOn: '2026-11-22', promise: '2026-11-22' },
  ])('$name: promises $promise', ({ completedOn, promise }) => {
    const answer = ask(serviceStart, { completedOn, documentOn: completedOn });
    expect(answer.promise?.due ?? null).toBe(promise);
    expect(answer.headline.includes('見込み')).toBe(promise !== null);
    expect(answer.promise?.tentative ?? false).toBe(promise !== null);
  });

  test.each([
    { name: 'the first day of the text held', day: '2023-12-01', older: false },
    { name: 'the day before', day: '2023-11-30', older: true },
  ])('points out days before the text that is held: $name, $older (N-002, D-N36)', ({ day, older }) => {
    const answer = ask(serviceStart, { completedOn: day, documentOn: day });
    expect(answer.state).toBe('decided');
    expect(answer.defectIds.includes('D-N36')).toBe(older);
    expect(answer.warnings.some((warning) => warning.includes('当時の規約'))).toBe(older);
  });

  test.each([
    { documentOn: '2024-04-02', odd: true },
    { documentOn: '2024-04-01', odd: false },
    { documentOn: '2024-03-31', odd: false },
  ])('wonders at work completed before its document ($documentOn): $odd', ({ documentOn, odd }) => {
    const { warnings } = ask(serviceStart, { completedOn: '2024-04-01', documentOn }, { tables: TEST_TABLES });
    expect(warnings.some((warning) => warning.includes('書面の日付より前'))).toBe(odd);
  });
});
