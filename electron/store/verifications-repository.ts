/** Verification attempts (本人確認の記録): what was asked and how it ended, without the typed value. Source: N 35(12) · N-094 · P-VERIFY */
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AttemptId, CaseId, ContactId, ContractId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { RiskLevel, VerificationItem, VerificationResult } from '../../shared/verification/items.ts';
import type { PastAttempt } from '../../shared/verification/limits.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { VerificationTable } from './tables.ts';

export type VerificationMethod = 'items' | 'callBack' | 'secondPerson';

/** One item of an attempt; what was typed is kept only as a keyed digest and its length. */
export interface AttemptItem {
  readonly item: VerificationItem;
  readonly outcome: 'match' | 'mismatch';
  readonly inputDigest: string;
  readonly inputLength: number;
}

export interface NewAttempt {
  readonly id: AttemptId;
  readonly caseId: CaseId;
  readonly contactId: ContactId;
  readonly contractId: ContractId;
  readonly operatorId: UserId;
  readonly at: InstantMs;
  readonly level: RiskLevel;
  readonly method: VerificationMethod;
  readonly result: VerificationResult;
  readonly items: readonly AttemptItem[];
  readonly normaliserVersion: string;
  /** The supervisor who confirmed as second person. */
  readonly secondPersonId: UserId | null;
}

export interface StoredAttempt extends NewAttempt {
  readonly operatorName: string;
}

export async function insertAttempt(db: WritableDb, attempt: NewAttempt): Promise<void> {
  await db.change.insertInto('verifications').values(attemptColumns(attempt)).execute();
}

/** Attempts by items on this contract at or after `since`, over all operators, oldest first; call-backs guess nothing and do not count. */
export async function recentAttemptsOnContract(
  db: ReadableDb,
  contractId: ContractId,
  since: InstantMs,
): Promise<readonly PastAttempt[]> {
  return db.query
    .selectFrom('verifications')
    .select(['at_ms as at', 'result'])
    .where('contract_id', '=', contractId)
    .where('at_ms', '>=', since)
    .where('method', '=', 'items')
    .orderBy('at_ms')
    .execute();
}

/** Attempts by items of this operator at or after `since`, over all contracts, oldest first. */
export async function recentAttemptsByOperator(
  db: ReadableDb,
  operatorId: UserId,
  since: InstantMs,
): Promise<readonly PastAttempt[]> {
  return db.query
    .selectFrom('verifications')
    .select(['at_ms as at', 'result'])
    .where('operator_id', '=', operatorId)
    .where('at_ms', '>=', since)
    .where('method', '=', 'items')
    .orderBy('at_ms')
    .execute();
}

/** Oldest first. */
export async function attemptsOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredAttempt[]> {
  const rows = await selectAttempts(db).where('verifications.case_id', '=', caseId).execute();
  return rows.map(rowToAttempt);
}

/** Oldest first. */
export async function attemptsOfContact(db: ReadableDb, contactId: ContactId): Promise<readonly StoredAttempt[]> {
  const rows = await selectAttempts(db).where('verifications.contact_id', '=', contactId).execute();
  return rows.map(rowToAttempt);
}

function selectAttempts(db: ReadableDb) {
  return db.query
    .selectFrom('verifications')
    .innerJoin('users', 'users.id', 'verifications.operator_id')
    .selectAll('verifications')
    .select('users.name as operator_name')
    .orderBy('verifications.at_ms')
    .orderBy(sql`verifications.rowid`);
}

export function attemptColumns(attempt: NewAttempt): Insertable<VerificationTable> {
  return {
    id: attempt.id,
    case_id: attempt.caseId,
    contact_id: attempt.contactId,
    contract_id: attempt.contractId,
    operator_id: attempt.operatorId,
    at_ms: attempt.at,
    level: attempt.level,
    method: attempt.method,
    result: attempt.result,
    items: JSON.stringify(attempt.items),
    normaliser_version: attempt.normaliserVersion,
    second_person_id: attempt.secondPersonId,
  };
}

function rowToAttempt(row: Selectable<VerificationTable> & { readonly operator_name: string }): StoredAttempt {
  return {
    id: row.id,
    caseId: row.case_id,
    contactId: row.contact_id,
    contractId: row.contract_id,
    operatorId: row.operator_id,
    operatorName: row.operator_name,
    at: row.at_ms,
    level: row.level,
    method: row.method,
    result: row.result,
    items: JSON.parse(row.items),
    normaliserVersion: row.normaliser_version,
    secondPersonId: row.second_person_id,
  };
}
