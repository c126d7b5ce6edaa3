/** Verification attempts (本人確認の記録): what was asked and how it ended, without the typed value. Source: N 35(12) · N-094 · P-VERIFY */
import type { AttemptId, CaseId, ContactId, ContractId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { RiskLevel, VerificationItem, VerificationResult } from '../../shared/verification/items.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

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

export declare function insertAttempt(db: WritableDb, attempt: NewAttempt): Promise<void>;
/** Instants of the evaluated attempts by items on this contract after `since`, oldest first; `oneMore` is none. */
export declare function evaluatedAttempts(
  db: ReadableDb,
  contractId: ContractId,
  since: InstantMs,
): Promise<readonly InstantMs[]>;
/** Instants of the attempts on this contract that ended `cannotConfirm` after `since`, over all operators, oldest first. */
export declare function failuresOnContract(
  db: ReadableDb,
  contractId: ContractId,
  since: InstantMs,
): Promise<readonly InstantMs[]>;
/** The same for one operator, over all contracts. */
export declare function failuresOfOperator(
  db: ReadableDb,
  operatorId: UserId,
  since: InstantMs,
): Promise<readonly InstantMs[]>;
/** Oldest first. */
export declare function attemptsOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredAttempt[]>;
/** Oldest first. */
export declare function attemptsOfContact(db: ReadableDb, contactId: ContactId): Promise<readonly StoredAttempt[]>;
