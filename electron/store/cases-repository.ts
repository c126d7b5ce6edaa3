/** Cases (案件): one matter each, with its number, state, checks and tags. */

import type { CaseState, Category, CheckAnswer, CheckItem, Disposition } from '../../shared/cases/case-words.ts';
import type { CaseId, ContractId, UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { Service } from '../../shared/terms/service.ts';
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
export declare function nextCaseNumber(db: WritableDb, at: InstantMs): Promise<string>;
export declare function insertCase(db: WritableDb, newCase: NewCase): Promise<void>;
/** False when there is no such case. */
export declare function updateCase(db: WritableDb, id: CaseId, changes: CaseChanges): Promise<boolean>;
/** Null takes the answer away. */
export declare function setCheck(
  db: WritableDb,
  id: CaseId,
  check: { readonly item: CheckItem; readonly answer: CheckAnswer | null; readonly at: InstantMs },
): Promise<void>;
export declare function findCase(db: ReadableDb, id: CaseId): Promise<StoredCase | null>;
/** Not closed, newest first. */
export declare function openCasesOfContract(
  db: ReadableDb,
  id: ContractId,
  limit: number,
): Promise<readonly CaseBrief[]>;
/** Newest first, whatever their state. */
export declare function recentCasesOfContract(
  db: ReadableDb,
  id: ContractId,
  limit: number,
): Promise<readonly CaseBrief[]>;
