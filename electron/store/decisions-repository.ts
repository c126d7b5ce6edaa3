/** Accepted answers (判断), whole and append-only: what was decided replays to the same bytes. */
import type { CaseId, ContactId, DecisionId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { Answer } from '../../shared/decisions/answer.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface NewDecision {
  readonly id: DecisionId;
  readonly caseId: CaseId;
  readonly contactId: ContactId;
  readonly answer: Answer;
  readonly acceptedAt: InstantMs;
  readonly acceptedBy: UserId;
  readonly underDoubtfulClock: boolean;
}

export interface StoredDecision extends NewDecision {
  readonly acceptedByName: string;
}

export declare function insertDecision(db: WritableDb, decision: NewDecision): Promise<void>;
/** Oldest first. */
export declare function decisionsOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredDecision[]>;
