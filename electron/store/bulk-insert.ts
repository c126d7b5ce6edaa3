/** Inserts many whole cases at once, search documents included: sample data, benchmarks, and later the taking over of older records. */
import { type CaseOrder, parseCaseNumber } from './case-number.ts';
import { caseColumns } from './case-rows.ts';
import type { Checks, NewCase } from './cases-repository.ts';
import { contactColumns, correctionColumns } from './contact-rows.ts';
import type { ContactNote, Hold, NewContact, StampCorrection } from './contacts-repository.ts';
import { decisionColumns, type NewDecision } from './decisions-repository.ts';
import type { SqlValue, WritableDb } from './handles.ts';
import {
  type NewPromise,
  promiseColumns,
  refreshNextDue,
  type Settlement,
  settlementColumns,
} from './promises-repository.ts';
import type { Tables } from './tables.ts';
import { type NewTimelineEntry, timelineColumns } from './timeline-repository.ts';
import { attemptColumns, type NewAttempt } from './verifications-repository.ts';

/** A case with everything that belongs to it. */
export interface CaseBundle {
  readonly case: NewCase;
  readonly checks: Checks;
  readonly contacts: readonly {
    readonly contact: NewContact;
    readonly note: ContactNote;
    readonly corrections: readonly StampCorrection[];
    readonly holds: readonly Hold[];
  }[];
  readonly timeline: readonly NewTimelineEntry[];
  readonly decisions: readonly NewDecision[];
  readonly promises: readonly { readonly promise: NewPromise; readonly settlement: Settlement | null }[];
  readonly attempts: readonly NewAttempt[];
}

/** In one transaction, which 5,000 bundles fill well; the counter of each month ends at its highest number. */
export function insertCases(db: WritableDb, bundles: readonly CaseBundle[]): void {
  for (const bundle of bundles) insertBundle(db, bundle);
}

function insertBundle(db: WritableDb, bundle: CaseBundle): void {
  const { id } = bundle.case;
  db.touch('case', insertRow(db, 'cases', caseColumns(bundle.case)));
  raiseCounter(db, parseCaseNumber(bundle.case.number));
  for (const [item, check] of Object.entries(bundle.checks)) {
    insertRow(db, 'case_checks', { case_id: id, item, answer: check.answer, at_ms: check.at });
  }
  for (const { contact, note, corrections, holds } of bundle.contacts) {
    insertRow(db, 'contacts', { ...contactColumns(contact), ...noteColumns(note) });
    for (const correction of corrections) {
      insertRow(db, 'stamp_corrections', correctionColumns(contact.id, correction));
    }
    for (const { from, to } of holds) insertRow(db, 'holds', { contact_id: contact.id, from_ms: from, to_ms: to });
  }
  for (const entry of bundle.timeline) insertRow(db, 'timeline', timelineColumns(entry));
  for (const decision of bundle.decisions) insertRow(db, 'decisions', decisionColumns(decision));
  for (const { promise, settlement } of bundle.promises) {
    const settled = settlement === null ? {} : settlementColumns(settlement);
    insertRow(db, 'promises', { ...promiseColumns(promise), ...settled });
  }
  if (bundle.promises.length > 0) refreshNextDue(db, id);
  for (const attempt of bundle.attempts) insertRow(db, 'verifications', attemptColumns(attempt));
}

/** Answers the row id. Table and columns are our own words, never input. */
function insertRow(db: WritableDb, table: keyof Tables, row: object): number {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
  return Number(insert.run(...(Object.values(row) as SqlValue[])).lastInsertRowid);
}

function raiseCounter(db: WritableDb, { month, ordinal }: CaseOrder): void {
  db.prepare(
    `INSERT INTO case_counters (month, last_ordinal) VALUES (?, ?)
      ON CONFLICT (month) DO UPDATE SET last_ordinal = max(last_ordinal, excluded.last_ordinal)`,
  ).run(month, ordinal);
}

function noteColumns({ text, revision, savedAt }: ContactNote) {
  return { note_text: text, note_revision: revision, note_saved_at_ms: savedAt };
}
