/**
 * The SQL of the table of cases. Which index a window walks is fixed here and not left to the planner: each sort has one that also holds
 * every other filter, so that rows which do not match and rows before the window are never read.
 */
import { CASE_STATES, CATEGORIES } from '../../shared/cases/case-words.ts';
import { addDays, type CivilDate, instantAt, milliseconds } from '../../shared/core/time.ts';
import { SERVICES } from '../../shared/terms/service.ts';
import type { CaseQuery, CaseSort } from './case-page.ts';
import { rankOf } from './case-rows.ts';
import type { SqlValue } from './handles.ts';

export interface Fragment {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Where the rows of a window come from, and what of them is kept. */
export interface Source {
  readonly from: string;
  readonly where: readonly Fragment[];
}

/** One of the filters, with the index that answers it alone. */
export interface IndexedFilter extends Fragment {
  readonly index: string;
}

const SORTS = {
  openedAt: { index: 'cases_by_opened', keys: ['cases.opened_at_ms'] },
  updatedAt: { index: 'cases_by_updated', keys: ['cases.updated_at_ms', 'cases.opened_at_ms'] },
  number: { index: 'cases_by_number', keys: ['cases.month', 'cases.ordinal'] },
  state: { index: 'cases_by_state', keys: ['cases.state_rank', 'cases.opened_at_ms'] },
  service: { index: 'cases_by_service', keys: ['cases.service_rank', 'cases.opened_at_ms'] },
  category: { index: 'cases_by_category', keys: ['cases.category_rank', 'cases.opened_at_ms'] },
  operator: { index: 'cases_by_operator', keys: ['users.name', 'users.id', 'cases.opened_at_ms'] },
  nextDue: { index: 'cases_by_next_due', keys: ['cases.next_due_date', 'cases.opened_at_ms'] },
} as const satisfies Record<CaseSort, { readonly index: string; readonly keys: readonly string[] }>;

/** What has no day to keep comes last in both directions; said where it changes nothing, it would keep the index from sorting. */
const NULLS_LAST: ReadonlyMap<string, string> = new Map([['cases.next_due_date', ' NULLS LAST']]);

const OPERATOR = 'CROSS JOIN users ON users.id = cases.operator_id';

/** Every filter but the text, each with its index. */
export function filtersOf(query: CaseQuery): readonly IndexedFilter[] {
  const { states, services, categories, operatorId } = query;
  return [
    ranks('state', CASE_STATES, states),
    ranks('service', SERVICES, services),
    ranks('category', CATEGORIES, categories),
    operatorId === null ? null : { index: 'cases_by_operator', sql: 'cases.operator_id = ?', values: [operatorId] },
    openedBetween(query.from, query.to),
  ].filter((filter) => filter !== null);
}

/** The cases in the order of the sort, straight off its index; those of one operator off theirs. */
export function walk(query: CaseQuery): Source {
  const where = filtersOf(query);
  if (query.operatorId !== null) return through('cases_by_operator', query, where);
  if (query.sort !== 'operator') return through(SORTS[query.sort].index, query, where);
  const from = 'users CROSS JOIN cases INDEXED BY cases_by_operator ON cases.operator_id = users.id';
  return { from, where };
}

/** The cases an index gives for one of the filters; they are sorted afterwards. */
export function through(index: string, query: CaseQuery, where: readonly Fragment[]): Source {
  return { from: `cases INDEXED BY ${index} ${query.sort === 'operator' ? OPERATOR : ''}`, where };
}

/** The cases of an index over grams; they are sorted afterwards. */
export function throughGrams(match: string, query: CaseQuery): Source {
  const from = `case_grams CROSS JOIN cases ON cases.row_id = case_grams.rowid ${query.sort === 'operator' ? OPERATOR : ''}`;
  return { from, where: [matching(match), ...filtersOf(query)] };
}

/** What the index over grams finds by itself. */
export const gramsMatching = (match: string): Source => ({ from: 'case_grams', where: [matching(match)] });

/** The cases of that index to be counted: without a filter it is enough by itself. */
export function countedThroughGrams(match: string, query: CaseQuery): Source {
  return filtersOf(query).length > 0 ? throughGrams(match, query) : gramsMatching(match);
}

/** Of these cases those whose grams match. */
export function among(match: string, { from, where }: Source): Source {
  const member = {
    sql: 'cases.row_id IN (SELECT rowid FROM case_grams WHERE case_grams MATCH ?)',
    values: [match],
  };
  return { from, where: [...where, member] };
}

/** Of these cases those whose text holds every term. */
export function holding({ from, where }: Source, terms: readonly string[]): Source {
  if (terms.length === 0) return { from, where };
  const checks = terms.map((term) => ({ sql: 'instr(case_documents.text, ?) > 0', values: [term] }));
  const rowId = from === 'case_grams' ? 'case_grams.rowid' : 'cases.row_id';
  return { from: `${from} CROSS JOIN case_documents ON case_documents.id = ${rowId}`, where: [...where, ...checks] };
}

function matching(match: string): Fragment {
  return { sql: 'case_grams MATCH ?', values: [match] };
}

/** How many there are, counted no further than the limit; all of a table are counted without reading them. */
export function countSql({ from, where }: Source, limit: number): Fragment {
  if (where.length === 0) return { sql: `SELECT count(*) AS count FROM ${from}`, values: [] };
  const kept = conjunction(where);
  return {
    sql: `SELECT count(*) AS count FROM (SELECT 1 FROM ${from} ${kept.sql} LIMIT ?)`,
    values: [...kept.values, limit],
  };
}

export function windowSql({ from, where }: Source, query: CaseQuery, limit: number): Fragment {
  const kept = conjunction(where);
  const direction = query.descending ? 'DESC' : 'ASC';
  const order = [...SORTS[query.sort].keys, 'cases.row_id'].map(
    (key) => `${key} ${direction}${NULLS_LAST.get(key) ?? ''}`,
  );
  return {
    sql: `SELECT cases.row_id AS rowId FROM ${from} ${kept.sql} ORDER BY ${order.join(', ')} LIMIT ? OFFSET ?`,
    values: [...kept.values, limit, query.offset],
  };
}

function conjunction(where: readonly Fragment[]): Fragment {
  const sql = where.length === 0 ? '' : `WHERE ${where.map((fragment) => fragment.sql).join(' AND ')}`;
  return { sql, values: where.flatMap(({ values }) => values) };
}

function ranks(
  name: 'state' | 'service' | 'category',
  vocabulary: readonly string[],
  wanted: readonly string[],
): IndexedFilter | null {
  if (wanted.length === 0) return null;
  const places = wanted.map(() => '?').join(', ');
  const values = wanted.map((word) => rankOf(vocabulary, word));
  return { index: `cases_by_${name}`, sql: `cases.${name}_rank IN (${places})`, values };
}

function openedBetween(from: CivilDate | null, to: CivilDate | null): IndexedFilter | null {
  if (from === null && to === null) return null;
  const midnight = milliseconds(0);
  const bounds: readonly Fragment[] = [
    ...(from === null ? [] : [{ sql: 'cases.opened_at_ms >= ?', values: [instantAt(from, midnight)] }]),
    ...(to === null ? [] : [{ sql: 'cases.opened_at_ms < ?', values: [instantAt(addDays(to, 1), midnight)] }]),
  ];
  return {
    index: 'cases_by_opened',
    sql: bounds.map(({ sql }) => sql).join(' AND '),
    values: bounds.flatMap(({ values }) => values),
  };
}
