/** Cases (案件): one matter each, with its number, state, checks and tags. */

import type { CaseState, Category, CheckAnswer, CheckItem, Disposition } from '../../shared/cases/case-words.ts';
import type { CaseId, ContractId, UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { Service } from '../../shared/terms/service.ts';
import { formatCaseNumber, monthOf } from './case-number.ts';
import { caseColumns, changedColumns, rowToBrief, rowToCase } from './case-rows.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export type Checks = { readonly [item in CheckItem]?: { readonly answer: CheckAnswer; readonly at: InstantMs } };

export interface StoredCase {
  readonly id: CaseId;
  /** `2026-11-0412`: the month it was opened in and its place in it. */
  readonly number: string;
  readonly state: CaseState;
  readonly service: Service | null;
  readonly category: Category | null;
  /** How its last contact ended. */
  readonly disposition: Disposition | null;
  readonly contractId: ContractId | null;
  readonly operatorId: UserId;
  readonly operatorName: string;
  readonly openedAt: InstantMs;
  readonly updatedAt: InstantMs;
  readonly closedAt: InstantMs | null;
  readonly tags: readonly string[];
  /** The first line of what it was about. */
  readonly summary: string;
  /** The earliest day of its open promises. */
  readonly nextDue: CivilDate | null;
  readonly checks: Checks;
}

export type NewCase = Omit<StoredCase, 'operatorName' | 'nextDue' | 'checks'>;

/** What of a case can change; a field that is left out stays. */
export type CaseChanges = Partial<
  Pick<
    StoredCase,
    'state' | 'service' | 'category' | 'disposition' | 'contractId' | 'closedAt' | 'tags' | 'summary' | 'operatorId'
  >
> & { readonly updatedAt: InstantMs };

export interface CaseBrief {
  readonly id: CaseId;
  readonly number: string;
  readonly state: CaseState;
  readonly openedAt: InstantMs;
  readonly category: Category | null;
  readonly disposition: Disposition | null;
  readonly summary: string;
  readonly operatorName: string;
}

/** Takes the next number of the month; a rollback gives it back. */
export async function nextCaseNumber(db: WritableDb, at: InstantMs): Promise<string> {
  const month = monthOf(at);
  const { last_ordinal } = await db.change
    .insertInto('case_counters')
    .values({ month, last_ordinal: 1 })
    .onConflict((conflict) =>
      conflict.column('month').doUpdateSet((counter) => ({
        last_ordinal: counter('case_counters.last_ordinal', '+', 1),
      })),
    )
    .returning('last_ordinal')
    .executeTakeFirstOrThrow();
  return formatCaseNumber({ month, ordinal: last_ordinal });
}

export async function insertCase(db: WritableDb, newCase: NewCase): Promise<void> {
  const { row_id } = await db.change
    .insertInto('cases')
    .values(caseColumns(newCase))
    .returning('row_id')
    .executeTakeFirstOrThrow();
  db.touch('case', row_id);
}

/** False when there is no such case. */
export async function updateCase(db: WritableDb, id: CaseId, changes: CaseChanges): Promise<boolean> {
  const updated = await db.change
    .updateTable('cases')
    .set(changedColumns(changes))
    .where('id', '=', id)
    .returning('row_id')
    .executeTakeFirst();
  if (updated !== undefined) db.touch('case', updated.row_id);
  return updated !== undefined;
}

/** Null takes the answer away. */
export async function setCheck(
  db: WritableDb,
  id: CaseId,
  { item, answer, at }: { readonly item: CheckItem; readonly answer: CheckAnswer | null; readonly at: InstantMs },
): Promise<void> {
  if (answer === null) {
    await db.change.deleteFrom('case_checks').where('case_id', '=', id).where('item', '=', item).execute();
    return;
  }
  await db.change
    .insertInto('case_checks')
    .values({ case_id: id, item, answer, at_ms: at })
    .onConflict((conflict) => conflict.columns(['case_id', 'item']).doUpdateSet({ answer, at_ms: at }))
    .execute();
}

/** What a search may find of this case has changed. */
export async function touchCase(db: WritableDb, id: CaseId): Promise<void> {
  const row = await db.query.selectFrom('cases').select('row_id').where('id', '=', id).executeTakeFirstOrThrow();
  db.touch('case', row.row_id);
}

export async function findCase(db: ReadableDb, id: CaseId): Promise<StoredCase | null> {
  const row = await db.query
    .selectFrom('cases')
    .innerJoin('users', 'users.id', 'cases.operator_id')
    .selectAll('cases')
    .select('users.name as operator_name')
    .where('cases.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const checks = await db.query
    .selectFrom('case_checks')
    .select(['item', 'answer', 'at_ms as at'])
    .where('case_id', '=', id)
    .execute();
  return rowToCase(row, Object.fromEntries(checks.map(({ item, answer, at }) => [item, { answer, at }])));
}

/** Not closed, newest first. */
export async function openCasesOfContract(
  db: ReadableDb,
  id: ContractId,
  limit: number,
): Promise<readonly CaseBrief[]> {
  const rows = await selectBriefs(db, id).where('cases.state', '<>', 'closed').limit(limit).execute();
  return rows.map(rowToBrief);
}

/** Newest first, whatever their state. */
export async function recentCasesOfContract(
  db: ReadableDb,
  id: ContractId,
  limit: number,
): Promise<readonly CaseBrief[]> {
  const rows = await selectBriefs(db, id).limit(limit).execute();
  return rows.map(rowToBrief);
}

function selectBriefs(db: ReadableDb, contractId: ContractId) {
  return db.query
    .selectFrom('cases')
    .innerJoin('users', 'users.id', 'cases.operator_id')
    .selectAll('cases')
    .select('users.name as operator_name')
    .where('cases.contract_id', '=', contractId)
    .orderBy('cases.opened_at_ms', 'desc')
    .orderBy('cases.row_id', 'desc');
}
