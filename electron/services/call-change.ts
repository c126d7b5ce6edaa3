/** The frame of every command on a call: the operator's own unfinished contact, one transaction, one audit row, and the call as it then is. */
import type { ContactId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { CallView } from '../../shared/desk/views.ts';
import { findCase, type StoredCase } from '../store/cases-repository.ts';
import { findContact, type StoredContact } from '../store/contacts-repository.ts';
import type { ReadableDb, WritableDb } from '../store/handles.ts';
import { appendTimeline, type NewTimelineEntry } from '../store/timeline-repository.ts';
import { callViewOf } from './call-view.ts';
import { type Deed, type DeskWork, type Outcome, record } from './desk-work.ts';

export interface OngoingCall {
  readonly contact: StoredContact;
  readonly case: StoredCase;
}

/**
 * The call of this contact, when it is this person's own and not saved yet.
 *
 * Errors: `notFound` for anybody else's, so that an id proves nothing; `wrongPhase` when it is saved already.
 */
export async function ongoingCall(
  { user }: DeskWork,
  db: ReadableDb,
  contactId: ContactId,
): Promise<Result<OngoingCall, DeskError>> {
  const contact = await findContact(db, contactId);
  if (contact === null || contact.operatorId !== user.id) return err({ type: 'notFound', what: 'contact' });
  if (contact.phase === 'saved') return err({ type: 'wrongPhase', phase: 'saved' });
  const found = await findCase(db, contact.caseId);
  return found === null ? err({ type: 'notFound', what: 'case' }) : ok({ contact, case: found });
}

/** What a command did, for the audit row and for the timeline of the case. */
export interface CallDeed {
  readonly action: string;
  readonly detail?: Deed['detail'];
  /** Left out where the change itself writes its entry, or where there is nothing to read about it later. */
  readonly entry?: Pick<NewTimelineEntry, 'kind' | 'facts' | 'text'>;
}

/** Runs the change on the call, records the deed and answers with the new call. An error of the change leaves no trace of it. */
export async function changeCall<E extends DeskError>(
  work: DeskWork,
  contactId: ContactId,
  change: (db: WritableDb, call: OngoingCall) => Promise<Result<CallDeed, E>>,
): Outcome<CallView> {
  const changed = await work.store.write<undefined, DeskError>(async (db, audit) => {
    const call = await ongoingCall(work, db, contactId);
    if (!call.ok) return call;
    const deed = await change(db, call.value);
    if (!deed.ok) return deed;
    const { action, detail = {}, entry } = deed.value;
    if (entry !== undefined) {
      const place = { caseId: call.value.case.id, contactId, at: work.clock.now(), actorId: work.user.id };
      await appendTimeline(db, { ...place, ...entry });
    }
    record(work, audit, { action, entity: 'contact', entityId: contactId, detail });
    return ok();
  });
  return changed.ok ? ok(await callViewOf(work, contactId)) : changed;
}
