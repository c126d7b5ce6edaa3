/** How a contact stands in its three tables, and back. */
import type { Insertable, Selectable } from 'kysely';
import { STAMPS } from '../../shared/contacts/stamps.ts';
import type { ContactId } from '../../shared/core/ids.ts';
import type { NewContact, StampCorrection, Stamps, StoredContact } from './contacts-repository.ts';
import type { ReadableDb } from './handles.ts';
import type { ContactTable, StampColumns, StampCorrectionTable } from './tables.ts';

export function stampColumns(stamps: Stamps): StampColumns {
  return Object.fromEntries(STAMPS.map((stamp) => [`${stamp}_at_ms`, stamps[stamp]])) as StampColumns;
}

export function contactColumns(contact: NewContact): Insertable<ContactTable> {
  return {
    id: contact.id,
    case_id: contact.caseId,
    operator_id: contact.operatorId,
    source: contact.source,
    caller_number: contact.callerNumber,
    started_at_ms: contact.startedAt,
    phase: contact.phase,
    ...stampColumns(contact.stamps),
  };
}

export function correctionColumns(contactId: ContactId, correction: StampCorrection): Insertable<StampCorrectionTable> {
  return {
    contact_id: contactId,
    stamp: correction.stamp,
    at_ms: correction.at,
    reason: correction.reason,
    corrected_by: correction.correctedBy,
    corrected_at_ms: correction.correctedAt,
  };
}

/** The contact of a row, with its corrections and holds. */
export async function rowToContact(db: ReadableDb, row: Selectable<ContactTable>): Promise<StoredContact> {
  const corrections = await db.query
    .selectFrom('stamp_corrections')
    .selectAll()
    .where('contact_id', '=', row.id)
    .orderBy('sequence')
    .execute();
  const holds = await db.query
    .selectFrom('holds')
    .select(['from_ms as from', 'to_ms as to'])
    .where('contact_id', '=', row.id)
    .orderBy('from_ms')
    .execute();
  return {
    id: row.id,
    caseId: row.case_id,
    operatorId: row.operator_id,
    source: row.source,
    callerNumber: row.caller_number,
    startedAt: row.started_at_ms,
    phase: row.phase,
    stamps: Object.fromEntries(STAMPS.map((stamp) => [stamp, row[`${stamp}_at_ms`]])) as Stamps,
    corrections: corrections.map(rowToCorrection),
    holds,
    note: { text: row.note_text, revision: row.note_revision, savedAt: row.note_saved_at_ms },
  };
}

function rowToCorrection(row: Selectable<StampCorrectionTable>): StampCorrection {
  return {
    stamp: row.stamp,
    at: row.at_ms,
    reason: row.reason,
    correctedBy: row.corrected_by,
    correctedAt: row.corrected_at_ms,
  };
}
