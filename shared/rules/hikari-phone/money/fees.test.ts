/** What B costs a month and for a part of one, both ends of the contract counted, and that nothing lowers it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHONE_PLANS, type PhonePlan } from '../../../contractors/contract.ts';
import { addDays, type CivilDate, civilDate } from '../../../core/time.ts';
import { ask } from '../../testing.ts';
import { phoneAssignedClaim } from './assigned-claim.ts';
import { phoneFeeForPeriod, priceMonths } from './fee-for-period.ts';
import { phoneFeeWhileUnusable } from './fee-while-unusable.ts';
import { phoneMonthlyFee } from './monthly-fee.ts';
import { feeOfMonth, paidMonths } from './payable-days.ts';
import { PLAN_FEES } from './plan-fees.ts';
import { phoneWarranty } from './warranty.ts';
import { phoneWorkFee } from './work-fee.ts';

const SEED = { seed: 20261121, numRuns: 1000 };
const anyDay = fc
  .integer({ min: civilDate(2016, 7, 1), max: civilDate(2060, 12, 31) })
  .map((date) => date as CivilDate);
const anyPlan = fc.constantFrom(...PHONE_PLANS);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe('phoneMonthlyFee (B-005, B-033, B-039)', () => {
  test.each([
    { plan: 'hikari', on: '2026-11-21', net: 500, gross: 550, defects: ['D-B01'] },
    { plan: 'hikariPlus', on: '2026-11-21', net: 1500, gross: 1650, defects: ['D-B01'] },
    { plan: 'officeType', on: '2026-11-21', net: 1300, gross: 1430, defects: ['D-B01', 'D-B15'] },
    { plan: 'officePlus', on: '2026-11-21', net: 1100, gross: 1210, defects: ['D-B01', 'D-B15'] },
    { plan: 'hikari', on: '2019-09-30', net: 500, gross: 540, defects: ['D-B01'] },
    { plan: 'hikariPlus', on: '2019-09-30', net: 1500, gross: 1620, defects: ['D-B01'] },
    { plan: 'officeType', on: '2019-09-30', net: 1300, gross: 1404, defects: ['D-B01', 'D-B15'] },
    { plan: 'officePlus', on: '2019-09-30', net: 1100, gross: 1188, defects: ['D-B01', 'D-B15'] },
    { plan: 'officePlus', on: '2019-10-01', net: 1100, gross: 1210, defects: ['D-B01', 'D-B15'] },
  ])('$plan on $on: $net, $gross with tax', ({ plan, on, net, gross, defects }) => {
    const answer = ask(phoneMonthlyFee, { plan, on });
    expect(answer).toMatchObject({ state: 'decided', outcome: { plan, net, gross }, defectIds: defects });
    expect(answer.warnings.join('')).toContain('通話料は別');
    expect(answer.warnings.some((warning) => warning.includes('オフィス・プラス'))).toBe(defects.includes('D-B15'));
  });

  test('before the text that is held it is not told', () => {
    expect(ask(phoneMonthlyFee, { plan: 'hikari', on: '2016-06-30' })).toMatchObject({ state: 'external' });
  });
});

describe('paidMonths (B-034, D-B13)', () => {
  test('hold every day from the contract day to the last day once', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(900), (from, length) => {
        const to = addDays(from, length);
        const months = paidMonths(from, to);
        expect(sum(months.map(({ days }) => days))).toBe(length + 1);
        expect(months[0]?.from).toBe(from);
        expect(months.at(-1)?.to).toBe(to);
        for (const { days, ofDays } of months) expect(days).toBeLessThanOrEqual(ofDays);
      }),
      SEED,
    );
  });

  test('are none where the last day comes first', () => {
    expect(paidMonths(civilDate(2026, 11, 21), civilDate(2026, 11, 20))).toEqual([]);
  });
});

describe('feeOfMonth (B-037, D-B14)', () => {
  test('is the floor of the exact share, never more than the fee', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), anyPlan, (from, length, plan) => {
        for (const month of paidMonths(from, addDays(from, length))) {
          const exact = (BigInt(PLAN_FEES[plan]) * BigInt(month.days)) / BigInt(month.ofDays);
          expect(BigInt(feeOfMonth(PLAN_FEES[plan], month))).toBe(exact);
          expect(feeOfMonth(PLAN_FEES[plan], month)).toBeLessThanOrEqual(PLAN_FEES[plan]);
        }
      }),
      SEED,
    );
  });

  test('splitting a month never raises the sum (5.6 property 4)', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), anyPlan, (from, cut, plan) => {
        const net = (start: CivilDate, end: CivilDate): number =>
          sum(priceMonths(PLAN_FEES[plan], start, end).map(({ fee }) => fee.net));
        const to = addDays(from, cut);
        expect(net(from, addDays(from, cut - 1)) + net(to, to)).toBeLessThanOrEqual(net(from, to));
      }),
      SEED,
    );
  });
});

describe('phoneFeeForPeriod (B-034, B-037, D-B13, D-B14)', () => {
  const asked = (plan: PhonePlan, contractedOn: string, cancelledOn: string | null) =>
    ask(phoneFeeForPeriod, { plan, contractedOn, cancelledOn });

  test.each([
    { name: 'one day', plan: 'hikari', from: '2026-11-30', to: '2026-11-30', days: 1, net: 16, gross: 17 },
    { name: 'both ends counted', plan: 'hikari', from: '2026-11-29', to: '2026-11-30', days: 2, net: 33, gross: 36 },
    {
      name: 'a month less a day',
      plan: 'hikari',
      from: '2026-11-02',
      to: '2026-11-30',
      days: 29,
      net: 483,
      gross: 531,
    },
    {
      name: 'a whole month from the first',
      plan: 'hikari',
      from: '2026-11-01',
      to: '2026-11-30',
      days: 30,
      net: 500,
      gross: 550,
    },
    {
      name: 'a month of 31 days',
      plan: 'hikari',
      from: '2026-10-02',
      to: '2026-10-31',
      days: 30,
      net: 483,
      gross: 531,
    },
    {
      name: 'a month of 28 days',
      plan: 'hikari',
      from: '2027-02-15',
      to: '2027-02-28',
      days: 14,
      net: 250,
      gross: 275,
    },
    { name: 'a leap February', plan: 'hikari', from: '2028-02-15', to: '2028-02-29', days: 15, net: 258, gross: 283 },
    {
      name: 'a whole February',
      plan: 'hikariPlus',
      from: '2027-02-01',
      to: '2027-02-28',
      days: 28,
      net: 1500,
      gross: 1650,
    },
    {
      name: 'over the end of a year',
      plan: 'hikari',
      from: '2026-12-16',
      to: '2027-01-31',
      days: 47,
      net: 758,
      gross: 833,
    },
    {
      name: 'a part, a month and a part',
      plan: 'hikariPlus',
      from: '2026-10-16',
      to: '2026-12-10',
      days: 56,
      net: 2757,
      gross: 3032,
    },
    { name: 'office type', plan: 'officeType', from: '2026-11-21', to: '2026-11-30', days: 10, net: 433, gross: 476 },
    { name: 'office plus', plan: 'officePlus', from: '2026-11-21', to: '2026-11-30', days: 10, net: 366, gross: 402 },
    {
      name: 'tax of 8 % before October 2019',
      plan: 'hikari',
      from: '2019-09-01',
      to: '2019-10-31',
      days: 61,
      net: 1000,
      gross: 1090,
    },
  ] as const)('$name: $days days, $net, $gross', ({ plan, from, to, days, net, gross }) => {
    const answer = asked(plan, from, to);
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'phoneFee', from, to, days, net, gross } });
    expect(answer.readAloud).toContain('請求書');
    expect(answer.versions).toMatchObject({ 'P-PHONE-PRORATE': '1', fees: 'phone-annex-1/2015-09-01' });
  });

  test('while it is not cancelled, the first month alone', () => {
    expect(asked('hikari', '2026-11-21', null)).toMatchObject({
      outcome: { to: '2026-11-30', days: 10, net: 166, gross: 182 },
    });
  });

  test.each([
    { name: 'ended by us inside a month', to: '2027-01-15', net: 907, gross: 997, marked: true },
    { name: 'ended by us in the month of its contract', to: '2026-11-25', net: 83, gross: 91, marked: true },
    { name: 'cancelled by its contractor', to: '2027-01-31', net: 1166, gross: 1282, marked: false },
    { name: 'ended the day before the end of a month', to: '2027-01-30', net: 1149, gross: 1263, marked: true },
  ])('a contract $name: $net, $gross (D-B14)', ({ to, net, gross, marked }) => {
    const answer = asked('hikari', '2026-11-21', to);
    expect(answer.outcome).toMatchObject({ net, gross });
    expect(answer.warnings.some((warning) => warning.includes('月の途中です'))).toBe(marked);
  });

  test('shows the fraction that is dropped (D-B14)', () => {
    const lines = asked('hikari', '2026-11-02', '2026-11-30').working.map(({ text }) => text);
    expect(lines).toContain('500円 × 29日 ÷ 30日 ＝ 483円（端数 10/30円は切捨て）');
  });

  test('a cancellation before the contract is not in the terms', () => {
    const answer = asked('hikari', '2026-11-21', '2026-11-20');
    expect(answer).toMatchObject({ state: 'notProvided', outcome: { type: 'cancelledBeforeContract' }, working: [] });
    expect(answer.readAloud).not.toMatch(/\d/u);
  });

  test('a day before the text that is held is not computed', () => {
    expect(asked('hikari', '2016-06-30', null).state).toBe('external');
  });
});

describe('phoneFeeWhileUnusable (B-035, B-036, B-038, D-B09)', () => {
  test.each([
    { because: 'halted', state: 'decided', ruleId: 'B-035', defects: ['D-B09'] },
    { because: 'suspended', state: 'decided', ruleId: 'B-036', defects: [] },
    { because: 'lateWork', state: 'decided', ruleId: 'B-038', defects: [] },
    { because: 'ourLateWork', state: 'notProvided', ruleId: 'B-038', defects: [] },
  ])('$because: $state by $ruleId', ({ because, state, ruleId, defects }) => {
    const answer = ask(phoneFeeWhileUnusable, { because });
    expect(answer).toMatchObject({ state, defectIds: defects, promise: null });
    expect(answer.citations[0]?.ruleId).toBe(ruleId);
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d/u);
  });
});

describe('phoneWorkFee (B-041)', () => {
  test.each([
    { name: 'done', workDone: true, ended: false, state: 'decided', type: 'owedForWork' },
    { name: 'done, and ended after', workDone: true, ended: true, state: 'decided', type: 'owedForWork' },
    { name: 'to come', workDone: false, ended: false, state: 'decided', type: 'owedOnceDone' },
    { name: 'ended before the work', workDone: false, ended: true, state: 'notProvided', type: 'endedBeforeWork' },
  ])('work $name: $type, and no amount', ({ workDone, ended, state, type }) => {
    const answer = ask(phoneWorkFee, { workDone, ended });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d/u);
  });
});

describe('phoneAssignedClaim (B-047)', () => {
  test.each([
    { assigned: true, state: 'decided', type: 'askTheSender' },
    { assigned: false, state: 'decided', type: 'ourOwnBill' },
    { assigned: null, state: 'external', type: 'lookAtTheBill' },
  ])('assigned $assigned: $type', ({ assigned, state, type }) => {
    expect(ask(phoneAssignedClaim, { assigned })).toMatchObject({ state, outcome: { type } });
  });
});

describe('phoneWarranty (B-082)', () => {
  test.each(['service', 'others'])('promises nothing of %s', (about) => {
    expect(ask(phoneWarranty, { about })).toMatchObject({ state: 'decided', outcome: { type: 'notWarranted', about } });
  });
});
