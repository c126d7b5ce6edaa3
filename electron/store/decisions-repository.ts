/** Accepted answers (判断), whole and append-only: what was decided replays to the same bytes. */
import type { Insertable, Selectable } from 'kysely';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { CaseId, ContactId, DecisionId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { Answer } from '../../shared/decisions/answer.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { DecisionTable } from './tables.ts';

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

export async function insertDecision(db: WritableDb, decision: NewDecision): Promise<void> {
  await db.change.insertInto('decisions').values(decisionColumns(decision)).execute();
}

/** Oldest first. */
export async function decisionsOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredDecision[]> {
  const rows = await db.query
    .selectFrom('decisions')
    .innerJoin('users', 'users.id', 'decisions.accepted_by')
    .selectAll('decisions')
    .select('users.name as accepted_by_name')
    .where('decisions.case_id', '=', caseId)
    .orderBy('decisions.accepted_at_ms')
    .execute();
  return rows.map(rowToDecision);
}

export function decisionColumns(decision: NewDecision): Insertable<DecisionTable> {
  return {
    id: decision.id,
    case_id: decision.caseId,
    contact_id: decision.contactId,
    // An answer is plain data all the way down; its interfaces only lack the index signature of `Json`.
    answer: canonicalJson(decision.answer as unknown as Json),
    accepted_at_ms: decision.acceptedAt,
    accepted_by: decision.acceptedBy,
    under_doubtful_clock: decision.underDoubtfulClock ? 1 : 0,
  };
}

function rowToDecision(row: Selectable<DecisionTable> & { readonly accepted_by_name: string }): StoredDecision {
  return {
    id: row.id,
    caseId: row.case_id,
    contactId: row.contact_id,
    answer: JSON.parse(row.answer),
    acceptedAt: row.accepted_at_ms,
    acceptedBy: row.accepted_by,
    acceptedByName: row.accepted_by_name,
    underDoubtfulClock: row.under_doubtful_clock === 1,
  };
}
