/** The cap on compensation: 48 hours to the second, whole days, the order of rounding, one month beside it, and never a payout. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  civilDate,
  type DurationMs,
  formatIsoDate,
  hours,
  type InstantMs,
  instant,
  plus,
  seconds,
} from '../../../core/time.ts';
import { yen } from '../../../core/yen.ts';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import { checkAcceptable } from '../../decision-gate.ts';
import { ask, tablesWith } from '../../testing.ts';
import { phoneCompensation } from './compensation.ts';
import { capOfDays, compensationCap, unusableDays } from './compensation-cap.ts';
import { PLAN_FEES } from './plan-fees.ts';

const SEED = { seed: 20261121, numRuns: 3000 };
const KNOWN = instant(1_763_000_000_000);
const later = (duration: DurationMs): InstantMs => plus(KNOWN, duration);
const clock = (second: number): string =>
  [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** Known on 2026-09-01 at midnight, restored so many seconds later. */
function lasting(duration: number, more: InputValues = {}): InputValues {
  const [days, rest] = [Math.floor(duration / 86_400), duration % 86_400];
  return {
    plan: 'hikari',
    cause: 'ours',
    total: true,
    knownOn: '2026-09-01',
    knownAt: '00:00:00',
    restoredOn: formatIsoDate(addDays(civilDate(2026, 9, 1), days)),
    restoredAt: clock(rest),
    ...more,
  };
}

const HOUR = 3600;

describe('unusableDays (B-076, B-077)', () => {
  test.each([
    { name: 'nothing', lasted: hours(0), days: 0 },
    { name: '47:59:59', lasted: seconds(48 * HOUR - 1), days: 0 },
    { name: '47:59:59.999', lasted: (hours(48) - 1) as DurationMs, days: 0 },
    { name: '48:00:00', lasted: hours(48), days: 2 },
    { name: '71:59:59', lasted: seconds(72 * HOUR - 1), days: 2 },
    { name: '72:00:00', lasted: hours(72), days: 3 },
    { name: '30 days', lasted: hours(720), days: 30 },
    { name: '31 days less a second', lasted: seconds(31 * 86_400 - 1), days: 30 },
    { name: '31 days', lasted: hours(744), days: 31 },
    { name: 'restored before it was known', lasted: hours(-5), days: 0 },
  ])('$name: $days days', ({ lasted, days }) => {
    expect(unusableDays(KNOWN, later(lasted))).toBe(days);
  });

  test('is none below 48 hours and grows by one a day', () => {
    fc.assert(
      fc.property(fc.nat(400 * 86_400_000), (lasted) => {
        const days = unusableDays(KNOWN, later(lasted as DurationMs));
        expect(days).toBe(lasted < 172_800_000 ? 0 : Math.floor(lasted / 86_400_000));
        expect(unusableDays(KNOWN, later((lasted + 86_400_000) as DurationMs))).toBeGreaterThanOrEqual(days);
      }),
      SEED,
    );
  });
});

describe('capOfDays (B-076, D-B07)', () => {
  test.each([
    { fee: 500, days: 2, once: 33, eachDay: 32 },
    { fee: 500, days: 3, once: 50, eachDay: 48 },
    { fee: 1500, days: 2, once: 100, eachDay: 100 },
    { fee: 1300, days: 2, once: 86, eachDay: 86 },
    { fee: 1100, days: 2, once: 73, eachDay: 72 },
    { fee: 550, days: 2, once: 36, eachDay: 36 },
    { fee: 500, days: 30, once: 500, eachDay: 480 },
    { fee: 500, days: 31, once: 516, eachDay: 496 },
    { fee: 1100, days: 30, once: 1100, eachDay: 1080 },
  ])('$fee for $days days: $once, or $eachDay', ({ fee, days, once, eachDay }) => {
    expect(capOfDays(yen(fee), days, 'onceAtTheEnd')).toBe(once);
    expect(capOfDays(yen(fee), days, 'eachDay')).toBe(eachDay);
  });

  test('is exact in whole numbers of any size, and rounding each day never gives more', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1000), (fee, days) => {
        const once = capOfDays(yen(fee), days, 'onceAtTheEnd');
        expect(BigInt(once)).toBe((BigInt(fee) * BigInt(days)) / 30n);
        expect(capOfDays(yen(fee), days, 'eachDay')).toBeLessThanOrEqual(once);
      }),
      SEED,
    );
  });
});

describe('compensationCap (B-076, B-081, D-B09)', () => {
  test('is nothing below 48 hours, and beside one month only past 30 days (5.6 property 7)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(PLAN_FEES)), fc.nat(100 * 86_400), (fee, lasted) => {
        const facts = { fee, monthFee: fee, knownAt: KNOWN, restoredAt: later(seconds(lasted)) };
        const { cap, days, oneMonth, specialRule } = compensationCap(facts, DEFAULT_POLICIES);
        if (lasted < 48 * HOUR) expect(cap).toBe(0);
        expect(oneMonth === null).toBe(days <= 30);
        expect(cap).toBe(specialRule);
        const applied = compensationCap(facts, tablesWith('P-PHONE-CAP-MONTH', 'applied').policies);
        expect(applied.cap).toBe(Math.min(specialRule, fee));
      }),
      SEED,
    );
  });
});

describe('phoneCompensation: the cap (B-076, B-077, D-B07)', () => {
  test.each([
    { name: '48:00:00', seconds: 48 * HOUR, plan: 'hikari', days: 2, cap: 33 },
    { name: '71:59:59', seconds: 72 * HOUR - 1, plan: 'hikari', days: 2, cap: 33 },
    { name: '72:00:00', seconds: 72 * HOUR, plan: 'hikari', days: 3, cap: 50 },
    { name: '48 hours of plus', seconds: 48 * HOUR, plan: 'hikariPlus', days: 2, cap: 100 },
    { name: '48 hours of office type', seconds: 48 * HOUR, plan: 'officeType', days: 2, cap: 86 },
    { name: '48 hours of office plus', seconds: 48 * HOUR, plan: 'officePlus', days: 2, cap: 73 },
    { name: '30 days', seconds: 30 * 86_400, plan: 'hikari', days: 30, cap: 500 },
  ])('$name: at most $cap', ({ seconds: lasted, plan, days, cap }) => {
    const answer = ask(phoneCompensation, lasting(lasted, { plan }));
    expect(answer).toMatchObject({
      state: 'decided',
      outcome: { type: 'cap', days, cap, oneMonth: null, atMost: cap },
    });
    expect(answer.headline).toContain('上限');
  });

  test.each([
    { name: '47:59:59', seconds: 48 * HOUR - 1 },
    { name: 'an hour', seconds: HOUR },
    { name: 'nothing at all', seconds: 0 },
  ])('$name: none, and no figure but the 48 hours', ({ seconds: lasted }) => {
    const answer = ask(phoneCompensation, lasting(lasted));
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'tooShort' } });
    expect(answer.readAloud).not.toMatch(/円/u);
  });

  test('500 for 48 hours: 33, or 32 rounded each day, or 36 with tax', () => {
    const { alternatives } = ask(phoneCompensation, lasting(48 * HOUR));
    expect(alternatives.map(({ headline }) => headline)).toEqual(['上限 32円', '上限 36円']);
    const tables = tablesWith('P-PHONE-CAP-ROUNDING', 'eachDay');
    expect(ask(phoneCompensation, lasting(48 * HOUR), { tables }).outcome).toMatchObject({ cap: 32 });
  });

  test.each([
    { name: '31 days', days: 31, state: 'twoReadings', cap: 516, oneMonth: 500, monthFee: null },
    { name: '60 days', days: 60, state: 'twoReadings', cap: 1000, oneMonth: 500, monthFee: null },
    {
      name: '31 days, calls in the month’s fee',
      days: 31,
      state: 'twoReadings',
      cap: 516,
      oneMonth: 510,
      monthFee: 510,
    },
    { name: '31 days, many calls in it', days: 31, state: 'decided', cap: 516, oneMonth: null, monthFee: 900 },
  ])('$name: one month is shown, not applied ($state, D-B09, D-B26)', ({ days, state, cap, oneMonth, monthFee }) => {
    const inputs = lasting(days * 86_400, { monthFee });
    const answer = ask(phoneCompensation, inputs);
    expect(answer).toMatchObject({ state, outcome: { cap, oneMonth } });
    expect(answer.readAloud.includes('円')).toBe(state === 'decided');
    const tables = tablesWith('P-PHONE-CAP-MONTH', 'applied');
    expect(ask(phoneCompensation, inputs, { tables }).outcome).toMatchObject({ cap: oneMonth ?? cap });
  });

  test.each([
    { name: 'less than the cap', loss: 20, atMost: 20 },
    { name: 'the cap itself', loss: 33, atMost: 33 },
    { name: 'more than the cap', loss: 50_000, atMost: 33 },
    { name: 'no damage', loss: 0, atMost: 0 },
  ])('damage of $name: at most $atMost (5.6 property 7)', ({ loss, atMost }) => {
    const answer = ask(phoneCompensation, lasting(48 * HOUR, { loss }));
    expect(answer.outcome).toMatchObject({ cap: 33, loss, atMost });
    expect(answer.warnings.join('')).toContain('現金は、責任者');
  });
});

describe('phoneCompensation: its conditions (B-076, B-079, B-080, B-081)', () => {
  test.each([
    { name: 'force majeure', more: { cause: 'forceMajeure' }, state: 'decided', type: 'notOurs' },
    { name: 'the customer', more: { cause: 'customer' }, state: 'decided', type: 'notOurs' },
    { name: 'a cause not found', more: { cause: 'unknown' }, state: 'needsApproval', type: 'causeUnknown' },
    { name: 'gross negligence', more: { grossNegligence: true }, state: 'needsApproval', type: 'limitsMayFall' },
    {
      name: 'gross negligence said against force majeure',
      more: { cause: 'forceMajeure', grossNegligence: true },
      state: 'needsApproval',
      type: 'limitsMayFall',
    },
    {
      name: 'a restoration at an unknown time',
      more: { restoredAt: null },
      state: 'external',
      type: 'restoredAtUnknown',
    },
    { name: 'a service that worked in part', more: { total: false }, state: 'needsApproval', type: 'partlyUsable' },
    { name: 'a carrier', more: { cause: 'carrier' }, state: 'external', type: 'carrierDecides' },
  ])('$name: $type, and no amount in its words', ({ more, state, type }) => {
    const answer = ask(phoneCompensation, lasting(72 * HOUR, more));
    expect(answer).toMatchObject({ state, outcome: { type }, promise: null });
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/円/u);
    if (state !== 'decided') expect(checkAcceptable(answer)).toMatchObject({ ok: false });
  });

  test('a carrier’s cause below 48 hours is none either, by the limits of the first paragraph (D-B08)', () => {
    const answer = ask(phoneCompensation, lasting(HOUR, { cause: 'carrier' }));
    expect(answer.outcome.type).toBe('tooShort');
    expect(answer.ruleIds).toContain('B-080');
    expect(answer.defectIds).toContain('D-B08');
  });

  test('a restoration before we knew is pointed out', () => {
    const knownLater = lasting(HOUR, { knownAt: '02:00:00' });
    expect(ask(phoneCompensation, knownLater).warnings.join('')).toContain('知った時刻より前');
    expect(ask(phoneCompensation, lasting(HOUR)).warnings.join('')).not.toContain('知った時刻より前');
  });

  test.each([
    { name: 'still lasts', restoredOn: null, restoredAt: null, shown: 'まだ復旧していません' },
    { name: 'is only planned to end', restoredOn: '2026-11-22', restoredAt: '09:00:00', shown: '11/22（日）の予定' },
  ])('while it $name there is the instant of 48 hours and no amount', ({ restoredOn, restoredAt, shown }) => {
    const answer = ask(phoneCompensation, { ...lasting(0), restoredOn, restoredAt });
    expect(answer.working.at(-1)?.text).toBe(shown);
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'notRestored' } });
    expect(answer.headline).toContain('9/3（木） 00:00:00');
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/円/u);
  });

  test('losses that are never compensated are pointed out', () => {
    const answer = ask(phoneCompensation, lasting(48 * HOUR, { loss: 100, lossIncludes: ['lostProfit'] }));
    expect(answer.warnings.join('')).toContain('対象外');
  });

  test('no answer ever says that something is paid', () => {
    const next = fc.sample(fc.nat(90 * 86_400), { seed: 20261121, numRuns: 300 });
    for (const lasted of next) {
      const { headline, reason, readAloud, warnings } = ask(phoneCompensation, lasting(lasted, { loss: lasted }));
      expect(`${headline}${reason}${readAloud}`).not.toMatch(/お返しします|お支払いします|返金/u);
      if (/\d円/u.test(headline)) expect(headline).toContain('上限');
      expect(warnings[0]).toContain('上限であって、支払う額ではありません');
    }
  });

  test('known before the text that is held: not computed (D-B16)', () => {
    expect(ask(phoneCompensation, { ...lasting(48 * HOUR), knownOn: '2016-06-30' }).state).toBe('external');
  });
});
