/**
 * A contact (応対): one call from its ring to its saved record, as pure steps. Every step gives the next contact or refuses; none reads
 * a clock. A stamp once set never changes: whoever wants another instant adds a correction beside it (stamp-corrections.ts).
 * Source: terms.md 3.0 (stamps)
 */
import { assert } from '../core/assert.ts';
import type { ContactId, UserId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { InstantMs } from '../core/time.ts';
import type { ContactPhase, ManualStamp, Stamp } from './stamps.ts';

export type ContactSource = 'key' | 'link' | 'paste';

export type Stamps = Readonly<Record<Stamp, InstantMs | null>>;
type StampsWith<Set extends Stamp> = Stamps & { readonly [stamp in Set]: InstantMs };

/** Another instant for a stamp, with its reason; the instant it replaces stays in `stamps` or in an earlier correction. */
export interface StampCorrection {
  readonly stamp: Stamp;
  readonly at: InstantMs;
  readonly reason: string;
  readonly correctedBy: UserId;
  readonly correctedAt: InstantMs;
}

/** 保留; `to` is null while the caller still waits. */
export interface Hold {
  readonly from: InstantMs;
  readonly to: InstantMs | null;
}

/** A contact as it is stored, of whatever phase. */
export interface ContactRecord {
  readonly id: ContactId;
  readonly source: ContactSource;
  /** As the operator or the phone system gave it; it proves nothing. */
  readonly callerNumber: string | null;
  readonly phase: ContactPhase;
  /** As first set. */
  readonly stamps: Stamps;
  /** Oldest first; the last one of a stamp counts. */
  readonly corrections: readonly StampCorrection[];
  /** In order, apart from each other; the last one is open exactly while the phase is `holding`. */
  readonly holds: readonly Hold[];
}

type InPhase<P extends ContactPhase, Set extends Stamp> = ContactRecord & {
  readonly phase: P;
  readonly stamps: StampsWith<Set>;
};

export type RingingContact = InPhase<'ringing', 'ring'>;
export type TalkingContact = InPhase<'talking', 'ring' | 'answer'>;
export type HoldingContact = InPhase<'holding', 'ring' | 'answer'>;
/** Without `answer` it was a missed call. */
export type WrapUpContact = InPhase<'wrapUp', 'ring' | 'end'>;
export type SavedContact = InPhase<'saved', 'ring' | 'end' | 'saved'>;
export type Contact = RingingContact | TalkingContact | HoldingContact | WrapUpContact | SavedContact;

export interface WrongPhase {
  readonly type: 'wrongPhase';
  readonly phase: ContactPhase;
}

export interface StampRefused {
  readonly type: 'stampRefused';
  readonly stamp: Stamp;
  readonly reason: 'alreadySet' | 'notSet' | 'outOfOrder' | 'inFuture' | 'notManual';
}

const NO_STAMPS: Stamps = {
  ring: null,
  answer: null,
  notice: null,
  identified: null,
  request: null,
  ordered: null,
  end: null,
  saved: null,
};

export interface ContactStart {
  readonly id: ContactId;
  readonly source: ContactSource;
  readonly callerNumber: string | null;
  /** False while it rings. */
  readonly answered: boolean;
}

/** A contact that begins now. One key may stamp the ring and the answer together. */
export function startContact(start: ContactStart, at: InstantMs): RingingContact | TalkingContact {
  const { id, source, callerNumber, answered } = start;
  const base = { id, source, callerNumber, corrections: [], holds: [] } as const;
  return answered
    ? { ...base, phase: 'talking', stamps: { ...NO_STAMPS, ring: at, answer: at } }
    : { ...base, phase: 'ringing', stamps: { ...NO_STAMPS, ring: at } };
}

/** The contact of a record that was stored by these steps; throws `BrokenInvariant` for any other. */
export function contactOf(record: ContactRecord): Contact {
  const { phase, stamps, holds } = record;
  const ended = phase === 'wrapUp' || phase === 'saved';
  assert(stamps.ring !== null, 'a contact has rung');
  assert((phase === 'talking' || phase === 'holding') === (stamps.answer !== null && !ended), 'who talks has answered');
  assert(ended === (stamps.end !== null), 'a contact in wrap-up has ended');
  assert((phase === 'saved') === (stamps.saved !== null), 'a saved contact says when');
  assert(
    holds.every(({ to }, index) => (to === null) === (phase === 'holding' && index === holds.length - 1)),
    'only the last hold is open',
  );
  assert(phase !== 'holding' || holds.length > 0, 'a contact on hold has a hold');
  return record as Contact;
}

/** The stamps with their corrections: what counts. */
export function effectiveStamps({ stamps, corrections }: Pick<ContactRecord, 'stamps' | 'corrections'>): Stamps {
  return { ...stamps, ...Object.fromEntries(corrections.map(({ stamp, at }) => [stamp, at])) };
}

/** Errors: `wrongPhase` unless it rings. */
export function answer(contact: Contact, at: InstantMs): Result<TalkingContact, WrongPhase> {
  if (contact.phase !== 'ringing') return wrongPhase(contact);
  return ok({ ...contact, phase: 'talking', stamps: { ...contact.stamps, answer: inOrder(contact, at) } });
}

/**
 * Stamps what the operator hears: 故障通知 or 依頼, once.
 *
 * Errors: `wrongPhase` before the answer and after the end; `stampRefused` when it is stamped already.
 */
export function stamp(
  contact: Contact,
  what: ManualStamp,
  at: InstantMs,
): Result<TalkingContact | HoldingContact, WrongPhase | StampRefused> {
  if (contact.phase !== 'talking' && contact.phase !== 'holding') return wrongPhase(contact);
  if (effectiveStamps(contact)[what] !== null) return err({ type: 'stampRefused', stamp: what, reason: 'alreadySet' });
  return ok(stamped(contact, what, at));
}

/** Errors: `wrongPhase` unless caller and operator talk. */
export function hold(contact: Contact, at: InstantMs): Result<HoldingContact, WrongPhase> {
  if (contact.phase !== 'talking') return wrongPhase(contact);
  return ok({ ...contact, phase: 'holding', holds: [...contact.holds, { from: nextHold(contact, at), to: null }] });
}

/** Errors: `wrongPhase` unless on hold. */
export function resume(contact: Contact, at: InstantMs): Result<TalkingContact, WrongPhase> {
  if (contact.phase !== 'holding') return wrongPhase(contact);
  return ok({ ...contact, phase: 'talking', holds: closedHolds(contact, inOrder(contact, at)) });
}

/** Ends the call, from a hold too, and a ring that nobody answered. Errors: `wrongPhase` when it has ended already. */
export function endContact(contact: Contact, at: InstantMs): Result<WrapUpContact, WrongPhase> {
  if (contact.phase === 'wrapUp' || contact.phase === 'saved') return wrongPhase(contact);
  const end = inOrder(contact, at);
  const holds = contact.phase === 'holding' ? closedHolds(contact, end) : contact.holds;
  return ok({ ...contact, phase: 'wrapUp', stamps: { ...contact.stamps, end }, holds });
}

type Spoken = TalkingContact | HoldingContact | WrapUpContact;

/**
 * Stamps the identification, by call-back also after the end. A later one, of a higher level or another contract, leaves the first
 * stamp; the attempts carry their own instants. Errors: `wrongPhase` before the answer and once saved.
 */
export const markIdentified = (contact: Contact, at: InstantMs): Result<Spoken, WrongPhase> =>
  markFirst(contact, 'identified', at);

/** Stamps the first dispatch, which may be arranged after the call has ended. Errors: `wrongPhase` before the answer and once saved. */
export const markOrdered = (contact: Contact, at: InstantMs): Result<Spoken, WrongPhase> =>
  markFirst(contact, 'ordered', at);

/** Errors: `wrongPhase` unless in wrap-up. */
export function save(contact: Contact, at: InstantMs): Result<SavedContact, WrongPhase> {
  if (contact.phase !== 'wrapUp') return wrongPhase(contact);
  return ok({ ...contact, phase: 'saved', stamps: { ...contact.stamps, saved: inOrder(contact, at) } });
}

function markFirst(contact: Contact, what: 'identified' | 'ordered', at: InstantMs): Result<Spoken, WrongPhase> {
  if (contact.phase === 'ringing' || contact.phase === 'saved' || contact.stamps.answer === null)
    return wrongPhase(contact);
  if (contact.stamps[what] !== null) return ok(contact);
  return ok(stamped(contact, what, at));
}

const stamped = <C extends Contact>(contact: C, what: Stamp, at: InstantMs): C => ({
  ...contact,
  stamps: { ...contact.stamps, [what]: inOrder(contact, at) },
});

const wrongPhase = ({ phase }: Contact) => err({ type: 'wrongPhase', phase });

/**
 * The instant, or the latest one the contact already bears: a wall clock that ran back in mid-call must neither lock the call nor turn
 * its order round. That it ran back is the clock guard's to mark (CLK-04).
 */
function inOrder(contact: Contact, at: InstantMs): InstantMs {
  const borne = [
    ...Object.values(effectiveStamps(contact)),
    ...contact.holds.flatMap(({ from, to }) => [from, to]),
  ].filter((instant) => instant !== null);
  return borne.reduce((latest, instant) => (instant > latest ? instant : latest), at);
}

/** Two holds never begin at the same instant, however quick the keys: the store tells them apart by it. */
function nextHold(contact: TalkingContact, at: InstantMs): InstantMs {
  const from = inOrder(contact, at);
  return contact.holds.at(-1)?.from === from ? ((from + 1) as InstantMs) : from;
}

const closedHolds = ({ holds }: HoldingContact, to: InstantMs): readonly Hold[] =>
  holds.map((one) => (one.to === null ? { ...one, to } : one));
