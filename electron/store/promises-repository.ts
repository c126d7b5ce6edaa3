/** Promises (お約束): what was told to a caller, due when, and how it ended. */
import type { CaseId, ContractId, DecisionId, PromiseId, UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { PromiseKind, PromiseState } from '../../shared/promises/promise.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

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

export declare function insertPromise(db: WritableDb, promise: NewPromise): Promise<void>;
/** False when there is no such promise or it is settled already. */
export declare function settlePromise(db: WritableDb, id: PromiseId, settlement: Settlement): Promise<boolean>;
export declare function findPromise(db: ReadableDb, id: PromiseId): Promise<StoredPromise | null>;
/** Earliest due first. */
export declare function promisesOfCase(db: ReadableDb, caseId: CaseId): Promise<readonly StoredPromise[]>;
/** Earliest due first, over all cases of the contract. */
export declare function openPromisesOfContract(
  db: ReadableDb,
  contractId: ContractId,
  limit: number,
): Promise<readonly StoredPromise[]>;
