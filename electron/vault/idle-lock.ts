/**
 * When an open desk must lock: after five minutes without a person's hand on it, after fifteen while a call is running, and twelve hours
 * after sign-in whatever happens. A pure state; the host feeds it the time, every key and the call. Sleep and the lock of the operating
 * system lock at once and do not come through here. Source: SEC-23
 */
import type { DurationMs, InstantMs } from '../../shared/core/time.ts';
import { hours, minutes, plus } from '../../shared/core/time.ts';

export const IDLE_LIMIT: DurationMs = minutes(5);
/** A caller who looks something up keeps the desk open, but not for ever. */
export const IDLE_LIMIT_IN_CALL: DurationMs = minutes(15);
export const SESSION_LIMIT: DurationMs = hours(12);

export interface IdleLock {
  readonly signedInAt: InstantMs;
  readonly lastInputAt: InstantMs;
  /** The latest moment this state was told of. */
  readonly seenAt: InstantMs;
  readonly inCall: boolean;
}

export type LockReason = 'idle' | 'absolute';

export const startIdleLock = (now: InstantMs): IdleLock => ({
  signedInAt: now,
  lastInputAt: now,
  seenAt: now,
  inCall: false,
});

/**
 * The state as of now. Where the clock was set back, what had passed stays passed: everything is moved back with it, so that nobody
 * gets a longer session by turning the clock. Tell it the time often; a clock set back costs at most what passed since.
 */
export function observe(lock: IdleLock, now: InstantMs): IdleLock {
  if (now >= lock.seenAt) return { ...lock, seenAt: now };
  const back = (now - lock.seenAt) as DurationMs;
  return {
    ...lock,
    signedInAt: plus(lock.signedInAt, back),
    lastInputAt: plus(lock.lastInputAt, back),
    seenAt: now,
  };
}

/** A person did something. Comes too late once a lock is due: that stays due. */
export function touch(lock: IdleLock, now: InstantMs): IdleLock {
  const seen = observe(lock, now);
  return lockDue(seen) === null ? { ...seen, lastInputAt: now } : seen;
}

/** A call began or ended. Neither is input: a call that ends by itself on an abandoned desk must not keep it open. */
export const setInCall = (lock: IdleLock, inCall: boolean, now: InstantMs): IdleLock => ({
  ...observe(lock, now),
  inCall,
});

/** Why the desk must lock at the moment it last saw, or null while it may stay open. At the limit itself it locks. */
export function lockDue(lock: IdleLock): LockReason | null {
  if (lock.seenAt - lock.signedInAt >= SESSION_LIMIT) return 'absolute';
  return lock.seenAt - lock.lastInputAt >= idleLimit(lock) ? 'idle' : null;
}

/** When the lock falls if nothing more is heard: what to set a timer to. */
export function lockDueAt(lock: IdleLock): InstantMs {
  return Math.min(plus(lock.signedInAt, SESSION_LIMIT), plus(lock.lastInputAt, idleLimit(lock))) as InstantMs;
}

const idleLimit = (lock: IdleLock): DurationMs => (lock.inCall ? IDLE_LIMIT_IN_CALL : IDLE_LIMIT);
