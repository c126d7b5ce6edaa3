/**
 * How often a caller may be wrong before the desk stops answering: guessing must stay hopeless over all operators and all day.
 * Only attempts that could not confirm count; a contractor who calls four times a day and is right each time is never shut out,
 * and a right answer gives a guesser nothing more to guess. Source: security.md §7 · SEC-47 · P-VERIFY
 */
import { err, ok, type Result } from '../core/result.ts';
import { type DurationMs, hours, type InstantMs, plus } from '../core/time.ts';
import { DEFAULT_POLICIES } from '../policies/default-policies.ts';
import type { Limit, VerificationPolicy } from '../policies/policy.ts';
import type { VerificationResult } from './items.ts';

const BY_DEFAULT = DEFAULT_POLICIES['P-VERIFY'].value;

/** How far back attempts count, for the contract or for the operator: no older one needs to be read. */
export function lookBack({ attemptsPerContract, failuresPerOperator }: VerificationPolicy = BY_DEFAULT): DurationMs {
  return hours(Math.max(attemptsPerContract.withinHours, failuresPerOperator.withinHours));
}

export interface PastAttempt {
  readonly at: InstantMs;
  readonly result: VerificationResult;
}

export interface AttemptHistory {
  readonly now: InstantMs;
  /** Attempts on this contract by every operator. */
  readonly onContract: readonly PastAttempt[];
  /** Attempts by this operator on every contract. */
  readonly byOperator: readonly PastAttempt[];
}

export interface AttemptAllowance {
  /** Wrong attempts that the contract still has, this one included; at least one. */
  readonly attemptsLeft: number;
}

export interface AttemptBlocked {
  readonly type: 'verificationBlocked';
  readonly reason: 'contractLimit' | 'operatorLimit';
  /** The first instant at which one more attempt is allowed. */
  readonly retryAt: InstantMs;
}

/**
 * Whether one more attempt may be evaluated now. An attempt leaves its window exactly one window after it was made. One that bears a
 * later instant than `now`, because the clock was set back, still counts.
 *
 * Errors: `verificationBlocked` with the limit that is reached; of both, the one that lasts longer.
 */
export function checkLimits(
  { now, onContract, byOperator }: AttemptHistory,
  { attemptsPerContract, failuresPerOperator }: VerificationPolicy = BY_DEFAULT,
): Result<AttemptAllowance, AttemptBlocked> {
  const contract = failuresWithin(onContract, now, attemptsPerContract);
  const operator = failuresWithin(byOperator, now, failuresPerOperator);
  const blocks = [
    blockedUntil('contractLimit', contract, attemptsPerContract),
    blockedUntil('operatorLimit', operator, failuresPerOperator),
  ].filter((block) => block !== null);
  const longest = blocks.toSorted((a, b) => b.retryAt - a.retryAt)[0];
  return longest === undefined ? ok({ attemptsLeft: attemptsPerContract.count - contract.length }) : err(longest);
}

/** How many attempts within the contract's window could not confirm: the number a screen shows as failed. */
export const failuresOnContract = (
  onContract: readonly PastAttempt[],
  now: InstantMs,
  { attemptsPerContract }: VerificationPolicy = BY_DEFAULT,
): number => failuresWithin(onContract, now, attemptsPerContract).length;

/** Instants of the failures that still count, newest first. */
function failuresWithin(
  attempts: readonly PastAttempt[],
  now: InstantMs,
  { withinHours }: Limit,
): readonly InstantMs[] {
  return attempts
    .filter(({ at, result }) => result === 'cannotConfirm' && plus(at, hours(withinHours)) > now)
    .map(({ at }) => at)
    .toSorted((a, b) => b - a);
}

function blockedUntil(
  reason: AttemptBlocked['reason'],
  newestFirst: readonly InstantMs[],
  { count, withinHours }: Limit,
): AttemptBlocked | null {
  // When the oldest of the newest `count` failures leaves the window, fewer than `count` remain in it.
  const decisive = newestFirst[count - 1];
  return decisive === undefined
    ? null
    : { type: 'verificationBlocked', reason, retryAt: plus(decisive, hours(withinHours)) };
}
