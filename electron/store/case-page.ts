/** One window of the table of cases: filtered, sorted and counted by the store. */
import type { CaseState, Category, Disposition } from '../../shared/cases/case-words.ts';
import type { ContractorKind } from '../../shared/contractors/contract.ts';
import type { CaseId, UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import { matchExpression, planSearch, type SearchPlan } from '../../shared/search/query.ts';
import type { Service } from '../../shared/terms/service.ts';
import { type CaseOrder, formatCaseNumber } from './case-number.ts';
import {
  among,
  countedThroughGrams,
  countSql,
  filtersOf,
  gramsMatching,
  holding,
  type IndexedFilter,
  type Source,
  through,
  throughGrams,
  walk,
  windowSql,
} from './case-page-sql.ts';
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

export interface PageLimits {
  /** Filters that leave fewer cases than this are applied first; a text is then looked for in what they left. */
  readonly narrow: number;
  /** Cases with the grams of a text are sorted afterwards where they are fewer than this, and else picked out along the sort. */
  readonly rare: number;
  /** From here on a text is so common that the texts along the sort are quicker to look into than its grams. */
  readonly common: number;
  readonly counted: number;
  /** Of a text search no more can be paged to. */
  readonly countedWithText: number;
}

const LIMITS: PageLimits = {
  narrow: 20_000,
  rare: 2000,
  common: 20_000,
  counted: 200_000,
  countedWithText: 1000,
};

const ROW = `SELECT cases.id, cases.month, cases.ordinal, cases.opened_at_ms AS openedAt, cases.updated_at_ms AS updatedAt,
    cases.state, cases.service, cases.category, cases.disposition, users.name AS operatorName,
    contractors.name AS contractorName, contractors.kind AS contractorKind, cases.next_due_date AS nextDue
  FROM cases JOIN users ON users.id = cases.operator_id
  LEFT JOIN contracts ON contracts.id = cases.contract_id
  LEFT JOIN contractors ON contractors.id = contracts.contractor_id
  WHERE cases.row_id = ?`;

/**
 * The window, and how many cases there are in all. A text of which nothing can be searched for does not filter. `narrow`, `rare`
 * and `common` choose the quickest way to the same cases.
 */
export async function pageCases(db: ReadableDb, query: CaseQuery, limits: PageLimits = LIMITS): Promise<CasePage> {
  const plan = planSearch(query.text);
  const cap = plan === null ? limits.counted : limits.countedWithText;
  const { window, all } = plan === null ? filtered(query) : searched(db, query, { plan, ...limits });
  const counted = count(db, all, cap + 1);
  const total = Math.min(counted, cap);
  const limit = Math.max(0, Math.min(query.limit, total - query.offset));
  const { sql, values } = windowSql(window, query, limit);
  const rowIds = limit === 0 ? [] : db.rows<{ readonly rowId: number }>(sql).all(...values);
  return { rows: rowIds.flatMap(({ rowId }) => rowOf(db, rowId) ?? []), total, totalIsCapped: counted > cap };
}

interface Ways {
  readonly window: Source;
  readonly all: Source;
}

/** Without a text both go along an index; the count needs none of the sort's tables. */
const filtered = (query: CaseQuery): Ways => ({ window: walk(query), all: walk({ ...query, sort: 'openedAt' }) });

/** Where to take the window from, and where to count: the same cases by the way that is quickest for each. */
function searched(
  db: ReadableDb,
  query: CaseQuery,
  { plan, narrow, rare, common }: PageLimits & { readonly plan: SearchPlan },
): Ways {
  const filter = narrowest(db, query, narrow);
  if (filter !== null) {
    const left = holding(through(filter.index, query, filtersOf(query)), plan.terms);
    return { window: left, all: left };
  }
  const match = matchExpression(plan);
  const all = holding(countedThroughGrams(match, query), plan.contains);
  const hits = count(db, gramsMatching(match), common);
  if (hits < rare) return { window: holding(throughGrams(match, query), plan.contains), all };
  if (hits < common) return { window: holding(among(match, walk(query)), plan.contains), all };
  return { window: holding(walk(query), plan.terms), all };
}

/** The filter whose index yields the fewest cases, or null where none yields few. */
function narrowest(db: ReadableDb, query: CaseQuery, limit: number): IndexedFilter | null {
  const counted = filtersOf(query).map((filter) => {
    const source = { from: `cases INDEXED BY ${filter.index}`, where: [filter] };
    return { filter, yields: count(db, source, limit) };
  });
  const least = counted.toSorted((a, b) => a.yields - b.yields)[0];
  return least !== undefined && least.yields < limit ? least.filter : null;
}

function count(db: ReadableDb, source: Source, limit: number): number {
  const { sql, values } = countSql(source, limit);
  return db.rows<{ readonly count: number }>(sql).get(...values)?.count ?? 0;
}

function rowOf(db: ReadableDb, rowId: number): CasePageRow | null {
  const row = db.rows<Omit<CasePageRow, 'number'> & CaseOrder>(ROW).get(rowId);
  if (row === undefined) return null;
  const { month, ordinal, ...shown } = row;
  return { ...shown, number: formatCaseNumber({ month, ordinal }) };
}
