/** Which way a repair goes, when the desk takes it up on a later day, and when an alert is looked at. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBusinessDay } from '../../../calendar/business-calendar.ts';
import { type CivilDate, civilDate, formatIsoDate, parseIsoDate } from '../../../core/time.ts';
import { ask, TEST_TABLES } from '../../testing.ts';
import { alertHandling } from './alert-handling.ts';
import { laterHandling } from './later-handling.ts';
import { repairRoute } from './repair-route.ts';

const SEED = { seed: 20261121, numRuns: 1000 };
const anyDay = fc
  .integer({ min: civilDate(2023, 12, 1), max: civilDate(2040, 12, 31) })
  .map((date) => date as CivilDate);

describe('laterHandling (N-116, N-114)', () => {
  test.each([
    { name: 'Friday to Saturday', on: '2026-11-20', from: '2026-11-21' },
    { name: 'Saturday over a Sunday and a holiday', on: '2026-11-21', from: '2026-11-24' },
    { name: 'over a sandwiched day', on: '2026-09-19', from: '2026-09-24' },
    { name: 'over the year end', on: '2026-12-28', from: '2027-01-05' },
    { name: 'over the year end, predicted', on: '2029-12-28', from: '2030-01-05' },
    { name: 'from a day that is closed', on: '2026-11-22', from: '2026-11-24' },
    { name: 'over a substitute holiday', on: '2027-03-20', from: '2027-03-23' },
  ])('$name: $on to $from', ({ on, from }) => {
    const answer = ask(laterHandling, { on, ground: 'content' }, { askedOn: on });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'laterHandling', from, ground: 'content' } });
    expect(answer.promise).toMatchObject({ kind: 'callBack', due: from, tentative: true });
    expect(answer.headline).toContain('以降に対応の見込み');
  });

  test.each([
    { ground: 'content', says: 'サポートの内容を理由に' },
    { ground: 'timeOfDay', says: '受け付けた時間帯を理由に' },
    { ground: 'both', says: 'サポートの内容と受け付けた時間帯を理由に' },
  ])('keeps the reason it gives ($ground)', ({ ground, says }) => {
    const answer = ask(laterHandling, { on: '2026-11-20', ground });
    expect(answer.reason).toContain(says);
    expect(answer.outcome['ground']).toBe(ground);
  });

  test('there is no answer without a reason', () => {
    expect(() => ask(laterHandling, { on: '2026-11-20' })).toThrow();
  });

  test.each([
    { on: '2026-11-18', promise: null },
    { on: '2026-11-20', promise: '2026-11-21' },
  ])('promises no day gone by ($on)', ({ on, promise }) => {
    expect(ask(laterHandling, { on, ground: 'content' }).promise?.due ?? null).toBe(promise);
  });

  test.each([
    { on: '2026-11-20', reads: false },
    { on: '2026-11-21', reads: true },
  ])('names how holidays are read where one lies between ($on): $reads (D-N33)', ({ on, reads }) => {
    expect(ask(laterHandling, { on, ground: 'content' }).defectIds.includes('D-N33')).toBe(reads);
  });
});

describe('alertHandling (N-119, N-115, N-118, D-N29)', () => {
  test.each([
    { name: 'in hours on a weekday', on: '2026-11-20', time: 'duringHours', checked: '2026-11-20', waits: false },
    { name: 'in hours on a Saturday', on: '2026-11-21', time: 'duringHours', checked: '2026-11-21', waits: false },
    { name: 'before opening', on: '2026-11-20', time: 'beforeOpening', checked: '2026-11-20', waits: true },
    { name: 'at night', on: '2026-11-20', time: 'afterClosing', checked: '2026-11-21', waits: true },
    { name: 'on Saturday night', on: '2026-11-21', time: 'afterClosing', checked: '2026-11-24', waits: true },
    { name: 'on a Sunday at noon', on: '2026-11-22', time: 'duringHours', checked: '2026-11-24', waits: true },
    { name: 'on a holiday morning', on: '2026-11-23', time: 'beforeOpening', checked: '2026-11-24', waits: true },
    { name: 'on a sandwiched day', on: '2026-09-22', time: 'duringHours', checked: '2026-09-24', waits: true },
    {
      name: 'on the last evening of the year',
      on: '2026-12-28',
      time: 'afterClosing',
      checked: '2027-01-05',
      waits: true,
    },
    { name: 'on New Year’s Day', on: '2027-01-01', time: 'duringHours', checked: '2027-01-05', waits: true },
  ])('$name: checked on $checked, waits $waits', ({ on, time, checked, waits }) => {
    const answer = ask(alertHandling, { on, time }, { askedOn: on });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'alertChecked', on: checked, waits } });
    expect(answer.defectIds).toEqual(waits ? ['D-N29'] : []);
    expect(answer.promise).toMatchObject({ kind: 'told', due: checked, tentative: true });
  });

  test('an alert is no contact of the contractor', () => {
    const answer = ask(alertHandling, { on: '2026-11-20', time: 'duringHours' });
    expect(answer.outcome['contact']).toBe(false);
    expect(answer.warnings.join('')).toContain('回数に数えません');
  });

  test('is checked on a business day, never before it came, and a later alert never earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('beforeOpening', 'duringHours', 'afterClosing'), (day, time) => {
        const on = formatIsoDate(day);
        const checked = parseIsoDate(String(ask(alertHandling, { on, time }).outcome['on']));
        const later = ask(alertHandling, { on, time: 'afterClosing' }).outcome['on'];
        expect(checked !== null && checked >= day && isBusinessDay(TEST_TABLES.calendar, checked)).toBe(true);
        expect(String(later) >= formatIsoDate(checked ?? day)).toBe(true);
      }),
      SEED,
    );
  });
});

test.each([
  { name: 'laterHandling', lookup: laterHandling, inputs: { ground: 'content' } },
  { name: 'alertHandling', lookup: alertHandling, inputs: { time: 'duringHours' } },
])('$name knows no day under a text that is not held (N-002, D-N36)', ({ lookup, inputs }) => {
  const before = ask(lookup, { ...inputs, on: '2023-11-30' });
  expect(before).toMatchObject({ state: 'external', outcome: { type: 'textNotHeld' }, promise: null, working: [] });
  expect(before.defectIds).toEqual(['D-N36']);
  expect(ask(lookup, { ...inputs, on: '2023-12-01' }).state).toBe('decided');
});

describe('repairRoute (N-118, N-120, N-121)', () => {
  test.each([
    { faulty: false, siteWork: false, chosen: null, ground: null, type: 'triageFirst', state: 'decided' },
    { faulty: true, siteWork: false, chosen: null, ground: null, type: 'sendBack', state: 'decided' },
    { faulty: false, siteWork: true, chosen: null, ground: null, type: 'onSite', state: 'decided' },
    { faulty: true, siteWork: true, chosen: null, ground: null, type: 'bothPossible', state: 'notProvided' },
    { faulty: true, siteWork: true, chosen: 'onSite', ground: null, type: 'bothPossible', state: 'notProvided' },
    { faulty: true, siteWork: true, chosen: null, ground: 'callerWish', type: 'bothPossible', state: 'notProvided' },
    { faulty: true, siteWork: true, chosen: 'onSite', ground: 'cannotInstall', type: 'onSite', state: 'decided' },
    { faulty: true, siteWork: true, chosen: 'sendBack', ground: 'swapRestores', type: 'sendBack', state: 'decided' },
    { faulty: true, siteWork: false, chosen: 'onSite', ground: 'callerWish', type: 'sendBack', state: 'decided' },
    { faulty: false, siteWork: false, chosen: 'onSite', ground: 'callerWish', type: 'triageFirst', state: 'decided' },
  ])('faulty $faulty, site work $siteWork, chosen $chosen for $ground: $type', ({ type, state, ...inputs }) => {
    const answer = ask(repairRoute, inputs);
    expect(answer).toMatchObject({ state, outcome: { type }, promise: null });
    expect(answer.ruleIds).toEqual(expect.arrayContaining(['N-118', 'N-120', 'N-121']));
  });

  test.each([
    { chosen: null, ground: null, missing: 'choice' },
    { chosen: null, ground: 'supervisor', missing: 'choice' },
    { chosen: 'sendBack', ground: null, missing: 'ground' },
  ])('says what is missing where the annex gives no criteria: $missing', ({ chosen, ground, missing }) => {
    const answer = ask(repairRoute, { faulty: true, siteWork: true, chosen, ground });
    expect(answer.outcome['missing']).toBe(missing);
    expect(answer.alternatives.map(({ kind }) => kind)).toEqual(['otherRoute', 'otherRoute']);
  });

  test('records the reason of the choice in its words', () => {
    const answer = ask(repairRoute, { faulty: true, siteWork: true, chosen: 'sendBack', ground: 'supervisor' });
    expect(answer.reason).toContain('責任者の判断');
    expect(answer.outcome).toEqual({ type: 'sendBack', ground: 'supervisor' });
  });
});
