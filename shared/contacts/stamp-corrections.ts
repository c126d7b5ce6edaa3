/**
 * Corrections of stamps: a new entry with its reason, beside the instant that was stamped. They decide about deadlines later, so none
 * lies in the future or breaks the order of the call. Source: terms.md 3.0 (stamps)
 */
import type { UserId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { InstantMs } from '../core/time.ts';
import { type Contact, effectiveStamps, type StampRefused } from './contact.ts';
import { MANUAL_STAMPS, type Stamp } from './stamps.ts';

/** What a person keys, and may key wrong. The others are set by the desk itself at the very moment they speak of. */
const CORRECTABLE: readonly Stamp[] = ['ring', 'answer', 'end', ...MANUAL_STAMPS];

/** The order of a call: the first of each pair is not after the second, where both are set. */
const ORDER: readonly (readonly [Stamp, Stamp])[] = [
  ['ring', 'answer'],
  ['ring', 'end'],
  ['answer', 'notice'],
  ['answer', 'identified'],
  ['answer', 'request'],
  ['answer', 'ordered'],
  ['answer', 'end'],
  ['notice', 'end'],
  ['request', 'end'],
  ['end', 'saved'],
  ['identified', 'saved'],
  ['ordered', 'saved'],
];

export interface CorrectionRequest {
  readonly stamp: Stamp;
  readonly at: InstantMs;
  readonly reason: string;
  readonly by: UserId;
}

/**
 * The contact with one correction more. A notice or a request that the operator forgot to stamp may be added so, because the caller
 * did say it; in any phase, also once saved.
 *
 * Errors: `stampRefused` with `notManual` for a stamp that the desk sets itself, `notSet` for one that is not there to be corrected,
 * `alreadySet` when it shows that instant anyway, `inFuture`, and `outOfOrder` when the call could not have gone so.
 */
export function correctStamp<C extends Contact>(
  contact: C,
  request: CorrectionRequest,
  now: InstantMs,
): Result<C, StampRefused> {
  const { stamp, at, reason, by } = request;
  const refused = (why: StampRefused['reason']) => err({ type: 'stampRefused', stamp, reason: why });
  if (!CORRECTABLE.includes(stamp)) return refused('notManual');
  const current = effectiveStamps(contact);
  const forgotten = (stamp === 'notice' || stamp === 'request') && current.answer !== null;
  if (current[stamp] === null && !forgotten) return refused('notSet');
  if (current[stamp] === at) return refused('alreadySet');
  if (at > now) return refused('inFuture');
  if (!inOrder({ ...current, [stamp]: at }, contact)) return refused('outOfOrder');
  const correction = { stamp, at, reason, correctedBy: by, correctedAt: now };
  return ok({ ...contact, corrections: [...contact.corrections, correction] });
}

function inOrder(stamps: ReturnType<typeof effectiveStamps>, { holds }: Contact): boolean {
  const notAfter = (earlier: InstantMs | null, later: InstantMs | null): boolean =>
    earlier === null || later === null || earlier <= later;
  return (
    ORDER.every(([earlier, later]) => notAfter(stamps[earlier], stamps[later])) &&
    holds.every(({ from, to }) => notAfter(stamps.answer, from) && notAfter(to ?? from, stamps.end))
  );
}
