/** Promises (お約束): what was told to a caller, due when, and how it ended. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { CaseId, ContractId, DecisionId, PromiseId, UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { PromiseKind, PromiseState } from '../../shared/promises/promise.ts';
import { type CaseOrder, formatCaseNumber } from './case-number.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { PromiseTable } from './tables.ts';

export interface NewPromise {
  readonly id: PromiseId;
  readonly caseId: CaseId;
  /** Null where no rule stood behind it. */
  readonly decisionId: DecisionId | null;
  readonly kind: PromiseKind;
  readonly due: CivilDate;
  readonly tentative: boolean;
  readonly text: string;
  readonly madeAt: InstantMs;
  readonly madeBy: UserId;
}

export interface Settlement {
  readonly state: Exclude<PromiseState, 'open'>;
  readonly at: InstantMs;
  readonly by: UserId;
  readonly reason: string;
}

export interface StoredPromise extends NewPromise {
  readonly caseNumber: string;
  readonly state: PromiseState;
  readonly settlement: Settlement | null;
}

export async function insertPromise(db: WritableDb, promise: NewPromise): Promise<void> {
  await db.change.insertInto('promises').values(promiseColumns(promise)).execute();
  refreshNextDue(db, promise.caseId);
}

/** False when there is no such promise or it is settled already. */
export async function settlePromise(db: WritableDb, id: PromiseId, settlement: Settlement): Promise<boolean> {
  const settled = await db.change
    .updateTable('promises')
    .set(settlementColumns(settlement))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('case_id')
    .executeTakeFirst();
  if (settled !== undefined) refreshNextDue(db, settled.case_id);
  return settled !== undefined;
}

export async function findPromise(db: ReadableDb, id: PromiseId): Promise<StoredPromise | null> {
  const row = await selectPromises(db).where('promises.id', '=', id).executeTakeFirst();
  return row === undefined ? null : rowToPromise(row);
}

/** Earliest due first. */
export async function promisesOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredPromise[]> {
  const rows = await selectPromises(db)
    .where('promises.case_id', '=', caseId)
    .orderBy('promises.due_date')
    .orderBy('promises.made_at_ms')
    .execute();
  return rows.map(rowToPromise);
}

/** Earliest due first, over all cases of the contract. */
export async function openPromisesOfContract(
  db: ReadableDb,
  contractId: ContractId,
  limit: number,
): Promise<readonly StoredPromise[]> {
  const rows = await selectPromises(db)
    .where('cases.contract_id', '=', contractId)
    .where('promises.state', '=', sql.lit('open'))
    .orderBy('promises.due_date')
    .orderBy('promises.made_at_ms')
    .limit(limit)
    .execute();
  return rows.map(rowToPromise);
}

/** The table of cases is sorted by this day, so the case carries it. */
export function refreshNextDue(db: WritableDb, caseId: CaseId): void {
  db.prepare(
    `UPDATE cases SET next_due_date = (SELECT min(due_date) FROM promises WHERE case_id = ? AND state = 'open') WHERE id = ?`,
  ).run(caseId, caseId);
}

function selectPromises(db: ReadableDb) {
  return db.query
    .selectFrom('promises')
    .innerJoin('cases', 'cases.id', 'promises.case_id')
    .selectAll('promises')
    .select(['cases.month', 'cases.ordinal']);
}

export function promiseColumns(promise: NewPromise): Insertable<PromiseTable> {
  return {
    id: promise.id,
    case_id: promise.caseId,
    decision_id: promise.decisionId,
    kind: promise.kind,
    due_date: promise.due,
    tentative: promise.tentative ? 1 : 0,
    text: promise.text,
    made_at_ms: promise.madeAt,
    made_by: promise.madeBy,
  };
}

export function settlementColumns({ state, at, by, reason }: Settlement) {
  return { state, settled_at_ms: at, settled_by: by, settle_reason: reason } satisfies Updateable<PromiseTable>;
}

function rowToPromise(row: Selectable<PromiseTable> & CaseOrder): StoredPromise {
  return {
    id: row.id,
    caseId: row.case_id,
    caseNumber: formatCaseNumber(row),
    decisionId: row.decision_id,
    kind: row.kind,
    due: row.due_date,
    tentative: row.tentative === 1,
    text: row.text,
    madeAt: row.made_at_ms,
    madeBy: row.made_by,
    state: row.state,
    settlement: rowToSettlement(row),
  };
}

function rowToSettlement(row: Selectable<PromiseTable>): Settlement | null {
  const { state, settled_at_ms: at, settled_by: by, settle_reason: reason } = row;
  return state === 'open' || at === null || by === null || reason === null ? null : { state, at, by, reason };
}
