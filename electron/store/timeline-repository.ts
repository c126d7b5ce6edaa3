/** The timeline of a case (経過): append-only, in the order things happened to be recorded. */

import type { Insertable, Selectable } from 'kysely';
import type { TimelineKind } from '../../shared/cases/case-words.ts';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { CaseId, ContactId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import { touchCase } from './cases-repository.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { TimelineTable } from './tables.ts';

export interface NewTimelineEntry {
  readonly caseId: CaseId;
  readonly contactId: ContactId | null;
  readonly at: InstantMs;
  readonly kind: TimelineKind;
  readonly actorId: UserId;
  /** Codes, dates and counts; never a stored personal value. */
  readonly facts: { readonly [fact: string]: Json };
  readonly text: string | null;
}

export interface StoredTimelineEntry extends NewTimelineEntry {
  readonly sequence: number;
  readonly actorName: string;
}

/** Answers the sequence number it was given. */
export async function appendTimeline(db: WritableDb, entry: NewTimelineEntry): Promise<number> {
  const { sequence } = await db.change
    .insertInto('timeline')
    .values(timelineColumns(entry))
    .returning('sequence')
    .executeTakeFirstOrThrow();
  if (entry.text !== null) await touchCase(db, entry.caseId);
  return sequence;
}

/** In the order of recording. */
export async function timelineOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredTimelineEntry[]> {
  const rows = await db.query
    .selectFrom('timeline')
    .innerJoin('users', 'users.id', 'timeline.actor_id')
    .selectAll('timeline')
    .select('users.name as actor_name')
    .where('timeline.case_id', '=', caseId)
    .orderBy('timeline.sequence')
    .execute();
  return rows.map(rowToEntry);
}

export function timelineColumns(entry: NewTimelineEntry): Insertable<TimelineTable> {
  return {
    case_id: entry.caseId,
    contact_id: entry.contactId,
    at_ms: entry.at,
    kind: entry.kind,
    actor_id: entry.actorId,
    facts: canonicalJson(entry.facts),
    text: entry.text,
  };
}

function rowToEntry(row: Selectable<TimelineTable> & { readonly actor_name: string }): StoredTimelineEntry {
  return {
    sequence: row.sequence,
    caseId: row.case_id,
    contactId: row.contact_id,
    at: row.at_ms,
    kind: row.kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    facts: JSON.parse(row.facts),
    text: row.text,
  };
}
