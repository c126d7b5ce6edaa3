/** What an operator does in a call, one command a function: each is one transaction with its audit row, and answers with the call as it then is. */

import {
  answer,
  type Contact,
  contactOf,
  endContact,
  hold,
  resume,
  type StampRefused,
  stamp,
  startContact,
  type WrongPhase,
} from '../../shared/contacts/contact.ts';
import { correctStamp as correct } from '../../shared/contacts/stamp-corrections.ts';
import type { CaseId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { CallView } from '../../shared/desk/views.ts';
import { insertCase, nextCaseNumber, setCheck, updateCase } from '../store/cases-repository.ts';
import {
  correctStamp,
  endHold,
  insertContact,
  saveNote,
  startHold,
  unfinishedContact,
} from '../store/contacts-repository.ts';
import { findContract } from '../store/contracts-repository.ts';
import type { ReadableDb } from '../store/handles.ts';
import { promisesOfCase } from '../store/promises-repository.ts';
import { appendTimeline } from '../store/timeline-repository.ts';
import { type CallDeed, changeCall, ongoingCall } from './call-change.ts';
import { callViewOf } from './call-view.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import { keepContact } from './stamp-call.ts';

/** Begins a contact and its case. Errors: `contactInProgress` while this person has an unfinished one. */
export async function startCall(work: DeskWork, input: Parsed<'call:start'>): Outcome<CallView> {
  const at = work.clock.now();
  const started = startContact({ id: work.newId<'contact'>(), ...input }, at);
  const begun = await work.store.write<undefined, DeskError>(async (db, audit) => {
    if ((await unfinishedContact(db, work.user.id)) !== null) return err({ type: 'contactInProgress' });
    const number = await nextCaseNumber(db, at);
    const caseId = work.newId<'case'>();
    const operatorId = work.user.id;
    const open = { state: 'open', service: null, category: null, disposition: null, contractId: null } as const;
    const times = { openedAt: at, updatedAt: at, closedAt: null };
    await insertCase(db, { id: caseId, number, operatorId, ...open, ...times, tags: [], summary: '' });
    const { id, source, callerNumber, phase, stamps } = started;
    await insertContact(db, { id, caseId, operatorId, source, callerNumber, startedAt: at, phase, stamps });
    const facts = { source };
    await appendTimeline(db, { caseId, contactId: id, at, kind: 'started', actorId: operatorId, facts, text: null });
    record(work, audit, { action: 'call:start', entity: 'contact', entityId: id, detail: { source, caseId } });
    return ok();
  });
  return begun.ok ? ok(await callViewOf(work, started.id)) : begun;
}

/** One step of the contact's own states, with what it leaves in the timeline. */
interface Step {
  readonly take: (contact: Contact, at: InstantMs) => Result<Contact, WrongPhase | StampRefused>;
  readonly deed: CallDeed;
}

function takeStep(work: DeskWork, input: Parsed<'call:answer'>, { take, deed }: Step): Outcome<CallView> {
  return changeCall<DeskError>(work, input.contactId, async (db, call) => {
    const next = take(contactOf(call.contact), work.clock.now());
    if (!next.ok) return next;
    await keepContact(db, next.value);
    return ok(deed);
  });
}

const stampEntry = (what: string): NonNullable<CallDeed['entry']> => ({
  kind: 'stamp',
  facts: { stamp: what },
  text: null,
});

/** Errors: `wrongPhase` unless it rings. */
export const answerCall = (work: DeskWork, input: Parsed<'call:answer'>): Outcome<CallView> =>
  takeStep(work, input, { take: answer, deed: { action: 'call:answer', entry: stampEntry('answer') } });

/** Errors: `wrongPhase` when it has ended already. */
export function endCall(work: DeskWork, input: Parsed<'call:end'>): Outcome<CallView> {
  return changeCall<DeskError>(work, input.contactId, async (db, { contact }) => {
    const now = work.clock.now();
    const ended = endContact(contactOf(contact), now);
    if (!ended.ok) return ended;
    if (contact.phase === 'holding') await endHold(db, contact.id, ended.value.stamps.end);
    await keepContact(db, ended.value);
    return ok({ action: 'call:end', entry: stampEntry('end') });
  });
}

/** Errors: `wrongPhase` before the answer and after the end; `stampRefused` when it is stamped already. */
export const stampCall = (work: DeskWork, input: Parsed<'call:stamp'>): Outcome<CallView> =>
  takeStep(work, input, {
    take: (contact, at) => stamp(contact, input.stamp, at),
    deed: { action: 'call:stamp', detail: { stamp: input.stamp }, entry: stampEntry(input.stamp) },
  });

/** Errors: `stampRefused` with its reason. The first value stays; the correction stands beside it with who, when and why. */
export function correctCallStamp(work: DeskWork, input: Parsed<'call:correctStamp'>): Outcome<CallView> {
  const at = input.at as InstantMs;
  return changeCall<DeskError>(work, input.contactId, async (db, { contact }) => {
    const now = work.clock.now();
    const request = { stamp: input.stamp, at, reason: input.reason, by: work.user.id };
    const corrected = correct(contactOf(contact), request, now);
    if (!corrected.ok) return corrected;
    const { stamp: what, reason } = input;
    await correctStamp(db, contact.id, { stamp: what, at, reason, correctedBy: work.user.id, correctedAt: now });
    const facts = { stamp: what, from: contact.stamps[what], to: at };
    return ok({ action: 'call:correctStamp', detail: facts, entry: { kind: 'stampCorrected', facts, text: reason } });
  });
}

/** Errors: `wrongPhase` for a hold while not talking, and for its end while not on hold. */
export function holdCall(work: DeskWork, input: Parsed<'call:hold'>): Outcome<CallView> {
  return changeCall<DeskError>(work, input.contactId, async (db, { contact }) => {
    const at = work.clock.now();
    const current = contactOf(contact);
    const next = input.holding ? hold(current, at) : resume(current, at);
    if (!next.ok) return next;
    const latest = next.value.holds.at(-1);
    if (latest !== undefined)
      await (input.holding ? startHold(db, contact.id, latest.from) : endHold(db, contact.id, latest.to ?? at));
    await keepContact(db, next.value);
    return ok({ action: 'call:hold', detail: { holding: input.holding } });
  });
}

/**
 * Puts the call under a contract, and the matter under its service, or takes the contract away. A confirmation belongs to the contract
 * it was given for, so a change of contract asks for a new one; and what was promised to one contractor never comes under another.
 *
 * Errors: `notFound`; `promiseStands` while the case holds a promise that was not withdrawn.
 */
export function chooseContract(work: DeskWork, input: Parsed<'call:chooseContract'>): Outcome<CallView> {
  const { contractId } = input;
  return changeCall<DeskError>(work, input.contactId, async (db, call) => {
    const contract = contractId === null ? null : await findContract(db, contractId);
    if (contractId !== null && contract === null) return err({ type: 'notFound', what: 'contract' });
    if (contractId !== call.case.contractId && (await holdsPromise(db, call.case.id)))
      return err({ type: 'promiseStands' });
    const service = contract?.service ?? call.case.service;
    await updateCase(db, call.case.id, { contractId, service, updatedAt: work.clock.now() });
    const facts = { contractId, handle: contract?.handle ?? null };
    return ok({ action: 'call:chooseContract', detail: facts, entry: { kind: 'contractChosen', facts, text: null } });
  });
}

const holdsPromise = async (db: ReadableDb, caseId: CaseId): Promise<boolean> =>
  (await promisesOfCase(db, caseId)).some(({ state }) => state !== 'withdrawn');

/** Errors: `serviceMismatch` when the chosen contract is of the other service; the matter then needs that service's own contract. */
export function setMatter(work: DeskWork, input: Parsed<'call:setMatter'>): Outcome<CallView> {
  const { service, category, tags } = input;
  return changeCall<DeskError>(work, input.contactId, async (db, call) => {
    const { contractId } = call.case;
    const contract = contractId === null ? null : await findContract(db, contractId);
    if (contract !== null && contract.service !== service) return err({ type: 'serviceMismatch' });
    await updateCase(db, call.case.id, { service, category, tags: [...new Set(tags)], updatedAt: work.clock.now() });
    const facts = { service, category };
    return ok({ action: 'call:setMatter', detail: facts, entry: { kind: 'categorised', facts, text: null } });
  });
}

/** Null takes the answer away. */
export function checkItem(work: DeskWork, input: Parsed<'call:check'>): Outcome<CallView> {
  const { item, answer: said } = input;
  return changeCall<DeskError>(work, input.contactId, async (db, call) => {
    await setCheck(db, call.case.id, { item, answer: said, at: work.clock.now() });
    const facts = { item, answer: said };
    return ok({ action: 'call:check', detail: facts, entry: { kind: 'check', facts, text: null } });
  });
}

/**
 * Keeps the note as it now stands. `revision` is the one the writer last saw.
 *
 * Errors: `noteStale` with the stored revision when somebody else's window has written since; nothing is overwritten.
 */
export function saveCallNote(work: DeskWork, input: Parsed<'call:saveNote'>): Outcome<Value<'call:saveNote'>> {
  const { contactId, text } = input;
  return work.store.write<Value<'call:saveNote'>, DeskError>(async (db, audit) => {
    const call = await ongoingCall(work, db, contactId);
    if (!call.ok) return call;
    const savedAt = work.clock.now();
    const revision = input.revision + 1;
    const saved = await saveNote(db, contactId, { text, revision, savedAt });
    if (!saved) return err({ type: 'noteStale', revision: call.value.contact.note.revision });
    const detail = { revision, letters: text.length };
    record(work, audit, { action: 'call:saveNote', entity: 'contact', entityId: contactId, detail });
    return ok({ revision, savedAt });
  });
}
