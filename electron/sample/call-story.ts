/** One call played through the steps that a real one takes, so that no stamp of the sample could not have been pressed. */
import {
  answer,
  type Contact,
  type ContactStart,
  endContact,
  hold,
  markIdentified,
  markOrdered,
  resume,
  type SavedContact,
  save,
  stamp,
  startContact,
} from '../../shared/contacts/contact.ts';
import { correctStamp } from '../../shared/contacts/stamp-corrections.ts';
import type { ManualStamp } from '../../shared/contacts/stamps.ts';
import { assert } from '../../shared/core/assert.ts';
import type { UserId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import { type DurationMs, type InstantMs, milliseconds, plus, seconds } from '../../shared/core/time.ts';
import { chance, integer, pick, type Random } from './random.ts';

export interface CallPlan {
  readonly start: Omit<ContactStart, 'answered'>;
  readonly ring: InstantMs;
  readonly operatorId: UserId;
  /** Null for a ring that nobody could answer in time. */
  readonly answerAfter: DurationMs | null;
  /** All after the answer. */
  readonly stamp: { readonly what: ManualStamp; readonly at: InstantMs } | null;
  readonly identifiedAt: InstantMs | null;
  readonly orderedAt: InstantMs | null;
  readonly end: InstantMs;
}

export interface PlayedCall {
  readonly contact: SavedContact;
  /** Whether the operator wrote down another instant for the stamp later. */
  readonly corrected: boolean;
}

interface Press {
  readonly at: InstantMs;
  readonly press: (contact: Contact, at: InstantMs) => Result<Contact, unknown>;
}

const CORRECTION_REASONS = [
  'お客様の申告が先だったため',
  '押し忘れ。聞いた時刻に訂正',
  '録音で確認した時刻に訂正',
] as const;

/** The call, ended and saved. Throws `BrokenInvariant` when a key of the plan would have been refused. */
export function playCall(random: Random, plan: CallPlan): PlayedCall {
  const ringing = startContact({ ...plan.start, answered: false }, plan.ring);
  const answeredAt = plan.answerAfter === null ? null : plus(plan.ring, plan.answerAfter);
  const presses: Press[] = answeredAt === null ? [] : [{ at: answeredAt, press: answer }];
  if (answeredAt !== null) presses.push(...talking(random, plan, answeredAt));
  presses.push({ at: plan.end, press: endContact });
  const ended = presses
    .toSorted((a, b) => a.at - b.at)
    .reduce<Contact>((contact, { at, press }) => taken(press(contact, at)), ringing);
  const saved = taken(save(ended, plus(plan.end, wrapUp(random, answeredAt !== null))));
  return withCorrection(random, saved, plan);
}

function talking(random: Random, plan: CallPlan, answeredAt: InstantMs): readonly Press[] {
  const { stamp: keyed, identifiedAt, orderedAt, end } = plan;
  return [
    ...(keyed === null
      ? []
      : [{ at: keyed.at, press: (contact: Contact, at: InstantMs) => stamp(contact, keyed.what, at) }]),
    ...(identifiedAt === null ? [] : [{ at: identifiedAt, press: markIdentified }]),
    ...(orderedAt === null ? [] : [{ at: orderedAt, press: markOrdered }]),
    ...holds(random, answeredAt, end),
  ];
}

/** A quarter of the longer calls have a hold, some of them two. */
function holds(random: Random, from: InstantMs, to: InstantMs): readonly Press[] {
  const lasts = to - from;
  if (lasts < seconds(150) || !chance(random, 0.28)) return [];
  const parts = chance(random, 0.15) ? [0.3, 0.65] : [0.45];
  return parts.flatMap((part) => {
    const begins = plus(from, milliseconds(Math.floor(lasts * part)));
    const waits = seconds(Math.min(integer(random, 15, 160), Math.floor((lasts * 0.25) / 1000)));
    return [
      { at: begins, press: hold },
      { at: plus(begins, waits), press: resume },
    ];
  });
}

const wrapUp = (random: Random, spoken: boolean): DurationMs =>
  milliseconds(spoken ? integer(random, 15_000, 170_000) : integer(random, 4000, 20_000));

/** One stamp in sixty was pressed late and put right in wrap-up. */
function withCorrection(random: Random, contact: SavedContact, { stamp: keyed, operatorId }: CallPlan): PlayedCall {
  const { answer: answeredAt, saved } = contact.stamps;
  if (keyed === null || answeredAt === null || !chance(random, 0.016)) return { contact, corrected: false };
  const at = plus(answeredAt, milliseconds(Math.floor((keyed.at - answeredAt) * random.next())));
  const reason = pick(random, CORRECTION_REASONS);
  const corrected = correctStamp(contact, { stamp: keyed.what, at, reason, by: operatorId }, saved);
  return corrected.ok ? { contact: corrected.value, corrected: true } : { contact, corrected: false };
}

function taken<C extends Contact>(result: Result<C, unknown>): C {
  assert(result.ok, 'a played call presses only keys that are allowed');
  return result.value;
}
