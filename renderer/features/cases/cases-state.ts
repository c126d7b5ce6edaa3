/** What the table of cases is asked, and where a person stands in it. Pure. */
import type { CaseFilter, Input } from '../../../shared/desk/contract.ts';

type Sort = Input<'cases:page'>['sort'];

export const SORTS = [
  'openedAt',
  'updatedAt',
  'number',
  'state',
  'service',
  'category',
  'operator',
  'nextDue',
] as const satisfies readonly Sort[];

export interface CasesQuestion {
  readonly filter: CaseFilter;
  readonly sort: Sort;
  readonly descending: boolean;
}

export interface CasesState {
  readonly question: CasesQuestion;
  /** The text in the field; it becomes part of the question when typing pauses. */
  readonly typed: string;
  readonly active: number;
}

export type CasesEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'searched' }
  | { readonly type: 'filtered'; readonly part: Partial<CaseFilter> }
  | { readonly type: 'sorted'; readonly column: string }
  | { readonly type: 'moved'; readonly to: number }
  | { readonly type: 'cleared' };

const NO_FILTER: CaseFilter = {
  states: [],
  services: [],
  categories: [],
  operatorId: null,
  from: null,
  to: null,
  text: '',
};

export const FIRST_CASES: CasesState = {
  question: { filter: NO_FILTER, sort: 'openedAt', descending: true },
  typed: '',
  active: 0,
};

/** Times and numbers are of most use with the newest first, words in their own order. */
const NEWEST_FIRST: ReadonlySet<Sort> = new Set(['openedAt', 'updatedAt', 'number']);

function asked(state: CasesState, question: Partial<CasesQuestion>): CasesState {
  return { ...state, question: { ...state.question, ...question }, active: 0 };
}

export function casesReducer(state: CasesState, event: CasesEvent): CasesState {
  const { question, typed } = state;
  switch (event.type) {
    case 'typed':
      return { ...state, typed: event.text };
    case 'searched':
      return typed === question.filter.text ? state : asked(state, { filter: { ...question.filter, text: typed } });
    case 'filtered':
      return asked(state, { filter: { ...question.filter, ...event.part } });
    case 'sorted': {
      const sort = SORTS.find((known) => known === event.column);
      if (sort === undefined) return state;
      const descending = sort === question.sort ? !question.descending : NEWEST_FIRST.has(sort);
      return asked(state, { sort, descending });
    }
    case 'moved':
      return { ...state, active: event.to };
    case 'cleared':
      return { ...asked(state, { filter: NO_FILTER }), typed: '' };
  }
}

/** Whether anything narrows the table. */
export const isFiltered = ({ question, typed }: CasesState): boolean =>
  typed !== '' || JSON.stringify(question.filter) !== JSON.stringify(NO_FILTER);
