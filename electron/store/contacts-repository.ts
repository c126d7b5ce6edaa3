/** Contacts (応対): who called, the stamps as they were first set, corrections beside them, holds, and the operator's note. */

import type { ContactPhase, Stamp } from '../../shared/contacts/stamps.ts';
import type { CaseId, ContactId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import { touchCase } from './cases-repository.ts';
import { contactColumns, correctionColumns, rowToContact, stampColumns } from './contact-rows.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export type ContactSource = 'key' | 'link' | 'paste';
export type Stamps = Readonly<Record<Stamp, InstantMs | null>>;

export interface StampCorrection {
  readonly stamp: Stamp;
  readonly at: InstantMs;
  readonly reason: string;
  readonly correctedBy: UserId;
  readonly correctedAt: InstantMs;
}

export interface Hold {
  readonly from: InstantMs;
  readonly to: InstantMs | null;
}

export interface ContactNote {
  readonly text: string;
  readonly revision: number;
  readonly savedAt: InstantMs | null;
}

export interface StoredContact {
  readonly id: ContactId;
  readonly caseId: CaseId;
  readonly operatorId: UserId;
  readonly source: ContactSource;
  readonly callerNumber: string | null;
  readonly startedAt: InstantMs;
  readonly phase: ContactPhase;
  /** As first set; a stamp never changes, see `corrections`. */
  readonly stamps: Stamps;
  /** Oldest first; the last one of a stamp counts. */
  readonly corrections: readonly StampCorrection[];
  readonly holds: readonly Hold[];
  readonly note: ContactNote;
}

export type NewContact = Omit<StoredContact, 'corrections' | 'holds' | 'note'>;

export async function insertContact(db: WritableDb, contact: NewContact): Promise<void> {
  await db.change.insertInto('contacts').values(contactColumns(contact)).execute();
  await touchCase(db, contact.caseId);
}

/** Sets the phase and the stamps that were empty; a set stamp cannot change. False when there is no such contact. */
export async function updateContact(
  db: WritableDb,
  { id, phase, stamps }: Pick<StoredContact, 'id' | 'phase' | 'stamps'>,
): Promise<boolean> {
  const updated = await db.change
    .updateTable('contacts')
    .set({ phase, ...stampColumns(stamps) })
    .where('id', '=', id)
    .returning('case_id')
    .executeTakeFirst();
  if (updated === undefined) return false;
  // While the call lasts its note is not searched for: it is on the screen.
  if (phase === 'saved') await touchCase(db, updated.case_id);
  return true;
}

export async function correctStamp(db: WritableDb, id: ContactId, correction: StampCorrection): Promise<void> {
  await db.change.insertInto('stamp_corrections').values(correctionColumns(id, correction)).execute();
}

export async function startHold(db: WritableDb, id: ContactId, from: InstantMs): Promise<void> {
  await db.change.insertInto('holds').values({ contact_id: id, from_ms: from, to_ms: null }).execute();
}

/** False when no hold is open. */
export async function endHold(db: WritableDb, id: ContactId, to: InstantMs): Promise<boolean> {
  const updated = await db.change
    .updateTable('holds')
    .set({ to_ms: to })
    .where('contact_id', '=', id)
    .where('to_ms', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Saves the note as revision `note.revision`; false when the stored one is not the revision right before it. */
export async function saveNote(
  db: WritableDb,
  id: ContactId,
  note: { readonly text: string; readonly revision: number; readonly savedAt: InstantMs },
): Promise<boolean> {
  const updated = await db.change
    .updateTable('contacts')
    .set({ note_text: note.text, note_revision: note.revision, note_saved_at_ms: note.savedAt })
    .where('id', '=', id)
    .where('note_revision', '=', note.revision - 1)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export async function findContact(db: ReadableDb, id: ContactId): Promise<StoredContact | null> {
  const row = await db.query.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : rowToContact(db, row);
}

/** The operator's contact that is not saved yet, the newest if there should be several. */
export async function unfinishedContact(db: ReadableDb, operatorId: UserId): Promise<StoredContact | null> {
  const row = await db.query
    .selectFrom('contacts')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .where('saved_at_ms', 'is', null)
    .orderBy('started_at_ms', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : rowToContact(db, row);
}

/** Oldest first. */
export async function contactsOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredContact[]> {
  const rows = await db.query
    .selectFrom('contacts')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('started_at_ms')
    .execute();
  return Promise.all(rows.map((row) => rowToContact(db, row)));
}
