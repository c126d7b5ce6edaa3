/** The limits on wrong attempts, to the millisecond and against a guesser (SEC-47). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, type InstantMs, instant, minutes, plus, seconds } from '../core/time.ts';
import { DEFAULT_POLICIES } from '../policies/default-policies.ts';
import type { VerificationResult } from './items.ts';
import { checkLimits, failuresOnContract, lookBack, type PastAttempt } from './limits.ts';

const { value: policy } = DEFAULT_POLICIES['P-VERIFY'];
const CONTRACT_FAILURES = policy.attemptsPerContract.count;
const CONTRACT_WINDOW = hours(policy.attemptsPerContract.withinHours);
const OPERATOR_FAILURES = policy.failuresPerOperator.count;
const OPERATOR_WINDOW = hours(policy.failuresPerOperator.withinHours);

const noon = instant(Date.UTC(2026, 10, 20, 3));
const failed = (at: InstantMs): PastAttempt => ({ at, result: 'cannotConfirm' });
const failures = (...at: readonly InstantMs[]): readonly PastAttempt[] => at.map(failed);
const none: readonly PastAttempt[] = [];

describe('checkLimits', () => {
  test('leaves three attempts on a contract that nobody tried', () => {
    expect(checkLimits({ now: noon, onContract: none, byOperator: none })).toEqual({
      ok: true,
      value: { attemptsLeft: 3 },
    });
  });

  test('blocks the fourth within 24 hours, until the first has left them', () => {
    const onContract = failures(noon, plus(noon, minutes(5)), plus(noon, minutes(9)));
    expect(checkLimits({ now: plus(noon, minutes(10)), onContract, byOperator: none })).toEqual({
      ok: false,
      error: { type: 'verificationBlocked', reason: 'contractLimit', retryAt: plus(noon, CONTRACT_WINDOW) },
    });
  });

  test('opens again at the very instant it named', () => {
    const onContract = failures(noon, noon, plus(noon, minutes(1)));
    const retryAt = plus(noon, CONTRACT_WINDOW);
    expect(checkLimits({ now: plus(retryAt, seconds(-1)), onContract, byOperator: none }).ok).toBe(false);
    expect(checkLimits({ now: retryAt, onContract, byOperator: none })).toEqual({
      ok: true,
      value: { attemptsLeft: 2 },
    });
  });

  test('blocks an operator after twenty failures within an hour, on whichever contracts', () => {
    const byOperator = Array.from({ length: OPERATOR_FAILURES }, (_, index) => failed(plus(noon, minutes(index))));
    const now = plus(noon, minutes(30));
    expect(checkLimits({ now, onContract: none, byOperator: byOperator.slice(1) }).ok).toBe(true);
    expect(checkLimits({ now, onContract: none, byOperator })).toEqual({
      ok: false,
      error: { type: 'verificationBlocked', reason: 'operatorLimit', retryAt: plus(noon, OPERATOR_WINDOW) },
    });
  });

  test('names the longer block of two', () => {
    const many = Array.from({ length: OPERATOR_FAILURES }, () => failed(noon));
    expect(checkLimits({ now: noon, onContract: many, byOperator: many })).toMatchObject({
      error: { reason: 'contractLimit' },
    });
  });

  test('counts neither confirmations nor requests for one more', () => {
    const results: readonly VerificationResult[] = ['confirmed', 'oneMore'];
    const onContract = Array.from({ length: 50 }, (_, index) => ({
      at: noon,
      result: results[index % 2] ?? 'oneMore',
    }));
    expect(checkLimits({ now: noon, onContract, byOperator: onContract })).toMatchObject({
      value: { attemptsLeft: 3 },
    });
  });

  test('follows the signed policy', () => {
    const strict = { ...policy, attemptsPerContract: { count: 1, withinHours: 48 } };
    const onContract = failures(noon);
    expect(checkLimits({ now: noon, onContract, byOperator: none }).ok).toBe(true);
    expect(checkLimits({ now: plus(noon, hours(47)), onContract, byOperator: none }, strict)).toMatchObject({
      error: { reason: 'contractLimit', retryAt: plus(noon, hours(48)) },
    });
    expect([lookBack(), lookBack(strict)]).toEqual([hours(24), hours(48)]);
  });

  test('still counts an attempt that lies in the future of a clock set back', () => {
    const onContract = failures(plus(noon, hours(2)), plus(noon, hours(2)), plus(noon, hours(2)));
    expect(checkLimits({ now: noon, onContract, byOperator: none }).ok).toBe(false);
  });

  const steps = fc.array(fc.integer({ min: 0, max: 8 * 3_600_000 }), { minLength: 1, maxLength: 60 });

  test('a guesser gets at most three evaluated attempts in any 24 hours (SEC-47)', () => {
    fc.assert(
      fc.property(steps, (waits) => {
        let now = noon;
        const evaluated: PastAttempt[] = [];
        for (const wait of waits) {
          now = plus(now, minutes(wait / 60_000));
          if (checkLimits({ now, onContract: evaluated, byOperator: none }).ok) evaluated.push(failed(now));
          expect(failuresOnContract(evaluated, now)).toBeLessThanOrEqual(CONTRACT_FAILURES);
        }
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });

  test('after the block it named, the next attempt is allowed', () => {
    fc.assert(
      fc.property(steps, (offsets) => {
        const history = offsets.map((offset) => failed(plus(noon, minutes(-offset / 60_000))));
        const blocked = checkLimits({ now: noon, onContract: history, byOperator: history });
        if (blocked.ok) return;
        const { retryAt } = blocked.error;
        expect(retryAt).toBeGreaterThan(noon);
        expect(checkLimits({ now: retryAt, onContract: history, byOperator: history }).ok).toBe(true);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
