/** When a contract ends that its contractor cancels, and until when it is paid: never before the confirmation, never by a phone call. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../../../core/time.ts';
import { ask } from '../../testing.ts';
import { cancellation } from './cancellation.ts';
import { cancellationDay, lastBilledDay } from './cancellation-day.ts';

const SEED = { seed: 20261121, numRuns: 2000 };
const anyDay = fc
  .integer({ min: civilDate(2023, 12, 1), max: civilDate(2032, 12, 31) })
  .map((date) => date as CivilDate);

describe('cancellationDay (N-052)', () => {
  test('is never before the confirmation, and never before the desired day (5.6 property 5)', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (desired, confirmed) => {
        const on = cancellationDay(desired, confirmed);
        expect(on).toBeGreaterThanOrEqual(confirmed);
        expect(on).toBeGreaterThanOrEqual(desired);
        expect([desired, confirmed]).toContain(on);
      }),
      SEED,
    );
  });

  test('a later wish or a later confirmation never ends the contract earlier', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat(400), (desired, confirmed, days) => {
        const on = cancellationDay(desired, confirmed);
        expect(cancellationDay(addDays(desired, days), confirmed)).toBeGreaterThanOrEqual(on);
        expect(cancellationDay(desired, addDays(confirmed, days))).toBeGreaterThanOrEqual(on);
      }),
      SEED,
    );
  });
});

describe('lastBilledDay (N-063)', () => {
  test('bills at least one day from the start, and none after the cancellation', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5, max: 2000 }), (started, days) => {
        const cancelled = addDays(started, days);
        const last = lastBilledDay(started, cancelled);
        if (days < 0) expect(last).toBeNull();
        else expect(Number(last) - started + 1).toBe(Math.max(1, days));
      }),
      SEED,
    );
  });
});

describe('cancellation, once it is confirmed (N-052, N-063)', () => {
  const confirmedOn = '2026-11-20';
  test.each([
    { name: 'desired = completion', desiredOn: '2026-11-20', on: '2026-11-20', lastBilled: '2026-11-19', moved: false },
    {
      name: 'desired = completion − 1',
      desiredOn: '2026-11-19',
      on: '2026-11-20',
      lastBilled: '2026-11-19',
      moved: true,
    },
    {
      name: 'desired = completion + 1',
      desiredOn: '2026-11-21',
      on: '2026-11-21',
      lastBilled: '2026-11-20',
      moved: false,
    },
    { name: 'desired long past', desiredOn: '2025-03-31', on: '2026-11-20', lastBilled: '2026-11-19', moved: true },
    {
      name: 'desired at the end of the month',
      desiredOn: '2026-11-30',
      on: '2026-11-30',
      lastBilled: '2026-11-29',
      moved: false,
    },
    {
      name: 'desired on the first of a month',
      desiredOn: '2026-12-01',
      on: '2026-12-01',
      lastBilled: '2026-11-30',
      moved: false,
    },
    {
      name: 'desired on New Year’s Day',
      desiredOn: '2027-01-01',
      on: '2027-01-01',
      lastBilled: '2026-12-31',
      moved: false,
    },
    { name: 'desired on a Sunday', desiredOn: '2026-11-22', on: '2026-11-22', lastBilled: '2026-11-21', moved: false },
    {
      name: 'desired on 1 March of a leap year',
      desiredOn: '2028-03-01',
      on: '2028-03-01',
      lastBilled: '2028-02-29',
      moved: false,
    },
  ])('$name: ends on $on, paid until $lastBilled', ({ desiredOn, on, lastBilled, moved }) => {
    const answer = ask(cancellation, { desiredOn, confirmedOn, startedOn: '2024-04-01' });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'cancellation', on, lastBilled, moved } });
    expect(answer.headline).not.toContain('見込み');
    expect(answer.warnings).toEqual([]);
  });

  test.each([
    { name: 'start = cancellation', startedOn: '2026-12-01', lastBilled: '2026-12-01' },
    { name: 'start + 1 = cancellation', startedOn: '2026-11-30', lastBilled: '2026-11-30' },
    { name: 'start + 2 = cancellation', startedOn: '2026-11-29', lastBilled: '2026-11-30' },
    { name: 'start not known', startedOn: null, lastBilled: '2026-11-30' },
  ])('$name: paid until $lastBilled', ({ startedOn, lastBilled }) => {
    const answer = ask(cancellation, { desiredOn: '2026-12-01', confirmedOn, startedOn });
    expect(answer.outcome).toMatchObject({ on: '2026-12-01', lastBilled });
    expect(answer.reason.includes('1日分')).toBe(startedOn === '2026-12-01');
    expect(answer.defectIds).toEqual(startedOn === '2026-12-01' ? ['D-N03'] : []);
    expect(answer.warnings).toHaveLength(startedOn === null ? 1 : 0);
  });

  test('says nothing of a cancellation before the start, because the terms do not', () => {
    const answer = ask(cancellation, { desiredOn: '2026-12-01', confirmedOn, startedOn: '2026-12-02' });
    expect(answer).toMatchObject({ state: 'notProvided', outcome: { type: 'cancelledBeforeStart' }, promise: null });
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d月/u);
  });

  test.each([
    { name: 'a day gone by', desiredOn: '2026-11-20', confirmedOn: '2026-11-20', due: null, tentative: null },
    { name: 'today', desiredOn: '2026-11-21', confirmedOn: '2026-11-20', due: '2026-11-21', tentative: false },
    { name: 'a day to come', desiredOn: '2026-12-31', confirmedOn: '2026-11-20', due: '2026-12-31', tentative: false },
    {
      name: 'confirmed today',
      desiredOn: '2026-12-31',
      confirmedOn: '2026-11-21',
      due: '2026-12-31',
      tentative: false,
    },
    {
      name: 'confirmation planned',
      desiredOn: '2026-12-31',
      confirmedOn: '2026-11-24',
      due: '2026-12-31',
      tentative: true,
    },
  ])('promises the day that is told: $name, $due', ({ desiredOn, confirmedOn: confirmed, due, tentative }) => {
    const answer = ask(cancellation, { desiredOn, confirmedOn: confirmed });
    expect(answer.promise?.due ?? null).toBe(due);
    expect(answer.promise?.tentative ?? null).toBe(tentative);
    expect(answer.headline.includes('見込み')).toBe(tentative === true);
    if (answer.promise !== null) expect(answer.promise.kind).toBe('told');
  });

  test('shows what an earlier confirmation would have given', () => {
    const { alternatives } = ask(cancellation, { desiredOn: '2026-11-10', confirmedOn, startedOn: '2024-04-01' });
    expect(alternatives).toMatchObject([
      { kind: 'counterfactual', headline: '料金は 11/9（月）まで', date: '2026-11-10' },
    ]);
  });

  test.each([
    {
      name: 'the day before the text that is held',
      desiredOn: '2023-11-01',
      confirmed: '2023-11-30',
      state: 'external',
    },
    { name: 'its first day', desiredOn: '2023-11-01', confirmed: '2023-12-01', state: 'decided' },
  ])('ends on $name: $state (N-002, D-N36)', ({ desiredOn, confirmed, state }) => {
    expect(ask(cancellation, { desiredOn, confirmedOn: confirmed }).state).toBe(state);
  });
});

describe('cancellation, before it is confirmed (N-051, N-052)', () => {
  test.each([
    { name: 'tomorrow', desiredOn: '2026-11-22', reachable: true },
    { name: 'today', desiredOn: '2026-11-21', reachable: false },
    { name: 'yesterday', desiredOn: '2026-11-20', reachable: false },
    { name: 'long ago', desiredOn: '2023-01-31', reachable: false },
  ])('desired $name: tells the rule and promises no day', ({ desiredOn, reachable }) => {
    const answer = ask(cancellation, { desiredOn, startedOn: '2022-04-01' });
    expect(answer).toMatchObject({
      state: 'decided',
      outcome: { type: 'cancellationPending', desired: desiredOn, reachable },
      headline: '料金は解約日の前日まで',
      promise: null,
    });
    expect(answer.alternatives).toHaveLength(reachable ? 1 : 0);
  });

  test('without a wish it tells the rule at once', () => {
    const answer = ask(cancellation, {});
    expect(answer).toMatchObject({ outcome: { desired: null, reachable: false }, alternatives: [], promise: null });
    expect(answer.readAloud).not.toMatch(/\d/u);
  });

  test('never takes the call for the cancellation: it says where to apply (N-051)', () => {
    for (const desiredOn of ['2026-11-01', '2026-12-31']) {
      const { readAloud, warnings, citations } = ask(cancellation, { desiredOn });
      expect(readAloud).toContain('本サービス取扱所で、所定の方法により');
      expect(warnings.join('')).toContain('お電話だけでは解約になりません');
      expect(citations.map(({ ruleId }) => ruleId)).toContain('N-051');
    }
  });

  test('asks no calendar: the day ends as it stands, business day or not', () => {
    expect(ask(cancellation, { desiredOn: '2026-12-31' }).versions).toEqual({ rule: 'cancellation/1' });
  });
});

describe('cancellation of a contract that has its day already (N-063)', () => {
  test.each([
    { name: 'cancelled long ago', cancelledOn: '2026-09-30', lastBilled: '2026-09-29', due: null },
    { name: 'cancelled today', cancelledOn: '2026-11-21', lastBilled: '2026-11-20', due: '2026-11-21' },
    { name: 'to be cancelled', cancelledOn: '2026-12-31', lastBilled: '2026-12-30', due: '2026-12-31' },
    { name: 'on the day it started', cancelledOn: '2024-04-01', lastBilled: '2024-04-01', due: null },
  ])('$name: paid until $lastBilled, whatever is wished now', ({ cancelledOn, lastBilled, due }) => {
    for (const wish of [{}, { desiredOn: '2027-03-31' }, { desiredOn: '2026-01-31', confirmedOn: '2027-03-31' }]) {
      const answer = ask(cancellation, { ...wish, cancelledOn, startedOn: '2024-04-01' });
      expect(answer).toMatchObject({ state: 'decided', outcome: { on: cancelledOn, lastBilled, moved: false } });
      expect(answer.promise?.due ?? null).toBe(due);
      expect(answer.promise?.tentative ?? false).toBe(false);
      expect(answer.alternatives).toEqual([]);
    }
  });
});
