/** The timeline of a case (経過): append-only, in the order things happened to be recorded. */

import type { TimelineKind } from '../../shared/cases/case-words.ts';
import type { Json } from '../../shared/core/canonical-json.ts';
import type { CaseId, ContactId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

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
export declare function appendTimeline(db: WritableDb, entry: NewTimelineEntry): Promise<number>;
export declare function timelineOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredTimelineEntry[]>;
