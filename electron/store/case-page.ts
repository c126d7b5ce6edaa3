/** One window of the table of cases: filtered, sorted and counted by the store. */

import type { CaseState, Category, Disposition } from '../../shared/cases/case-words.ts';
import type { ContractorKind } from '../../shared/contractors/contract.ts';
import type { CaseId, UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { Service } from '../../shared/terms/service.ts';
import type { ReadableDb } from './handles.ts';

export type CaseSort = 'openedAt' | 'updatedAt' | 'number' | 'state' | 'service' | 'category' | 'operator' | 'nextDue';

export interface CaseQuery {
  /** An empty list does not filter. */
  readonly states: readonly CaseState[];
  readonly services: readonly Service[];
  readonly categories: readonly Category[];
  readonly operatorId: UserId | null;
  /** Opened on these days in Japan, both counted. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly text: string;
  readonly sort: CaseSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface CasePageRow {
  readonly id: CaseId;
  readonly number: string;
  readonly openedAt: InstantMs;
  readonly updatedAt: InstantMs;
  readonly state: CaseState;
  readonly service: Service | null;
  readonly category: Category | null;
  readonly disposition: Disposition | null;
  readonly operatorName: string;
  /** The service masks it. */
  readonly contractorName: string | null;
  readonly contractorKind: ContractorKind | null;
  readonly nextDue: CivilDate | null;
}

export interface CasePage {
  readonly rows: readonly CasePageRow[];
  readonly total: number;
  /** True where there are more than `total`; nothing beyond `total` can be paged to. */
  readonly totalIsCapped: boolean;
}

export declare function pageCases(db: ReadableDb, query: CaseQuery): Promise<CasePage>;
