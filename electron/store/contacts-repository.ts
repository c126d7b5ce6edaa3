/** Contacts (応対): who called, the stamps as they were first set, corrections beside them, holds, and the operator's note. */

import type { ContactPhase, Stamp } from '../../shared/contacts/stamps.ts';
import type { CaseId, ContactId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
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

export declare function insertContact(db: WritableDb, contact: NewContact): Promise<void>;
/** Sets the phase and the stamps that were empty; a set stamp cannot change. False when there is no such contact. */
export declare function updateContact(
  db: WritableDb,
  contact: Pick<StoredContact, 'id' | 'phase' | 'stamps'>,
): Promise<boolean>;
export declare function correctStamp(db: WritableDb, id: ContactId, correction: StampCorrection): Promise<void>;
export declare function startHold(db: WritableDb, id: ContactId, from: InstantMs): Promise<void>;
/** False when no hold is open. */
export declare function endHold(db: WritableDb, id: ContactId, to: InstantMs): Promise<boolean>;
/** Saves the note as revision `note.revision`; false when the stored one is not the revision right before it. */
export declare function saveNote(
  db: WritableDb,
  id: ContactId,
  note: { readonly text: string; readonly revision: number; readonly savedAt: InstantMs },
): Promise<boolean>;
export declare function findContact(db: ReadableDb, id: ContactId): Promise<StoredContact | null>;
/** The operator's contact that is not saved yet, the newest if there should be several. */
export declare function unfinishedContact(db: ReadableDb, operatorId: UserId): Promise<StoredContact | null>;
/** Oldest first. */
export declare function contactsOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredContact[]>;
