/** Inserts many whole cases at once, search documents included, for sample data, benchmarks and imports. */
import type { Checks, NewCase } from './cases-repository.ts';
import type { Hold, NewContact, StampCorrection } from './contacts-repository.ts';
import type { NewDecision } from './decisions-repository.ts';
import type { WritableDb } from './handles.ts';
import type { NewPromise, Settlement } from './promises-repository.ts';
import type { NewTimelineEntry } from './timeline-repository.ts';
import type { NewAttempt } from './verifications-repository.ts';

export interface CaseBundle {
  readonly case: NewCase;
  readonly checks: Checks;
  readonly contacts: readonly {
    readonly contact: NewContact;
    readonly note: string;
    readonly corrections: readonly StampCorrection[];
    readonly holds: readonly Hold[];
  }[];
  readonly timeline: readonly NewTimelineEntry[];
  readonly decisions: readonly NewDecision[];
  readonly promises: readonly { readonly promise: NewPromise; readonly settlement: Settlement | null }[];
  readonly attempts: readonly NewAttempt[];
}

/** Oldest first keeps the newest cases the quickest to find; 5,000 to a transaction keeps the journal small. */
export declare function insertCases(db: WritableDb, bundles: readonly CaseBundle[]): void;
