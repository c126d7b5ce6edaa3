/** The cap of one contract of an outage, with every boundary of B-076 and every state in which the terms give none or do not say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHONE_PLANS } from '../../../contractors/contract.ts';
import { civilDate, hours, instantAt, milliseconds, plus, seconds } from '../../../core/time.ts';
import { TEST_TABLES, tablesWith } from '../../testing.ts';
import { PLAN_FEES } from '../money/plan-fees.ts';
import { type ContractFacts, contractCap, type OutageFacts } from './contract-cap.ts';

/** Wednesday 2026-11-18, 10:00 in Japan. */
const KNOWN = instantAt(civilDate(2026, 11, 18), hours(10));
const TODAY = civilDate(2026, 11, 30);
const READ = { policies: TEST_TABLES.policies, today: TODAY };
const outage = (lasted: number, part: Partial<OutageFacts> = {}): OutageFacts => ({
  knownAt: KNOWN,
  restoredAt: plus(KNOWN, milliseconds(lasted)),
  extent: 'total',
  party: 'own',
  ...part,
});
const CONTRACT: ContractFacts = {
  plan: 'hikari',
  state: 'inService',
  beganOn: civilDate(2024, 4, 1),
  lastDay: null,
};

describe('contractCap (B-076)', () => {
  test.each([
    ['47:59:59', hours(48) - seconds(1), 0, null],
    ['47:59:59.999', hours(48) - 1, 0, null],
    ['48:00:00', hours(48), 2, 33],
    ['71:59:59', hours(72) - seconds(1), 2, 33],
    ['72:00:00', hours(72), 3, 50],
    ['30 days', hours(720), 30, 500],
    ['31 days', hours(744), 31, 516],
  ])('a plan of ¥500 after %s', (_, lasted, days, cap) => {
    const made = contractCap(outage(lasted), CONTRACT, READ);
    expect(made).toMatchObject(
      cap === null ? { state: 'none', reason: 'underTwoDays', days } : { state: 'capped', days, cap },
    );
  });

  test('shows one month beside from 31 days on, and applies it only where the policy says so (B-081, D-B09)', () => {
    expect(contractCap(outage(hours(720)), CONTRACT, READ)).toMatchObject({ cap: 500, oneMonth: null });
    expect(contractCap(outage(hours(744)), CONTRACT, READ)).toMatchObject({ cap: 516, oneMonth: 500 });
    const applied = tablesWith('P-PHONE-CAP-MONTH', 'applied').policies;
    expect(contractCap(outage(hours(744)), CONTRACT, { ...READ, policies: applied })).toMatchObject({ cap: 500 });
  });

  test('rounds each day where the policy says so (D-B07)', () => {
    const { policies } = tablesWith('P-PHONE-CAP-ROUNDING', 'eachDay');
    expect(contractCap(outage(hours(48)), CONTRACT, { ...READ, policies })).toMatchObject({ cap: 32 });
  });

  test.each([
    ['the contractor is the cause', { party: 'contractor' }, {}, 'none', 'contractorCause'],
    ['only a part did not work', { extent: 'partial' }, {}, 'none', 'partial'],
    ['the cause is not found', { party: 'unknown' }, {}, 'toCheck', 'causeUnknown'],
    ['no plan is on file', {}, { plan: null }, 'toCheck', 'noPlan'],
    ['the contract was suspended', {}, { state: 'suspended' }, 'toCheck', 'suspended'],
    ['it ended the day before', {}, { lastDay: civilDate(2026, 11, 17) }, 'none', 'notUnderContract'],
    ['its last day was the first of the outage', {}, { lastDay: civilDate(2026, 11, 18) }, 'toCheck', 'endedDuring'],
    ['it began meanwhile', {}, { beganOn: civilDate(2026, 11, 19) }, 'toCheck', 'beganDuring'],
    ['it began after the end', {}, { beganOn: civilDate(2026, 11, 22) }, 'none', 'notUnderContract'],
  ] as const)('gives no amount where %s', (_, of, on, state, reason) => {
    expect(contractCap(outage(hours(72), of), { ...CONTRACT, ...on }, READ)).toMatchObject({ state, reason });
  });

  test.each([
    ['began on the very day it was known', { beganOn: civilDate(2026, 11, 18) }, false],
    ['ended on the very day it was restored', { lastDay: civilDate(2026, 11, 21) }, true],
    ['has no first day on file', { beganOn: null }, false],
  ])('gives it where the contract %s', (_, on, ended) => {
    const made = contractCap(outage(hours(72)), { ...CONTRACT, ...on }, READ);
    expect(made).toMatchObject({ state: 'capped', cap: 50, ended });
  });

  test('is zero under 48 hours, grows with the hours, and never passes a thirtieth of the fee a day', () => {
    const plan = fc.constantFrom(...PHONE_PLANS);
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 90 * 24 * 3600 }), (of, lasted) => {
        const amount = (after: number): number => {
          const made = contractCap(outage(seconds(after)), { ...CONTRACT, plan: of }, READ);
          return made.state === 'capped' ? made.cap : 0;
        };
        if (lasted < 48 * 3600) expect(amount(lasted)).toBe(0);
        expect(amount(lasted)).toBeLessThanOrEqual(amount(lasted + 3600));
        expect(amount(lasted) * 30).toBeLessThanOrEqual(PLAN_FEES[of] * Math.floor(lasted / 86_400));
      }),
      { seed: 20261121, numRuns: 400 },
    );
  });
});
