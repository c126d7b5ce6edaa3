/** How long a contact took: talking (通話), on hold (保留) and wrap-up (後処理), counted by the effective stamps. */
import { type DurationMs, elapsed, type InstantMs, milliseconds } from '../core/time.ts';
import { type ContactRecord, effectiveStamps } from './contact.ts';

type Timed = Pick<ContactRecord, 'stamps' | 'corrections' | 'holds'>;

/** From the answer to the end, holds not counted; up to `now` while it lasts, zero when it was never answered. */
export function talkTime(contact: Timed, now: InstantMs): DurationMs {
  const { answer, end } = effectiveStamps(contact);
  if (answer === null) return milliseconds(0);
  return atLeastZero(elapsed(answer, end ?? now) - holdTime(contact, now));
}

/** All holds together, the open one up to `now`. */
export function holdTime({ holds }: Pick<Timed, 'holds'>, now: InstantMs): DurationMs {
  return milliseconds(holds.reduce((total, { from, to }) => total + atLeastZero(elapsed(from, to ?? now)), 0));
}

/** From the end to the saved record; up to `now` before that, zero before the end. */
export function wrapUpTime(contact: Timed, now: InstantMs): DurationMs {
  const { end, saved } = effectiveStamps(contact);
  return end === null ? milliseconds(0) : atLeastZero(elapsed(end, saved ?? now));
}

/** A clock that ran back must not make a timer count below zero. */
const atLeastZero = (duration: number): DurationMs => milliseconds(Math.max(0, duration));
