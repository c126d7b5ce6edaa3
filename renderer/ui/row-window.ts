/**
 * The part of a long list that is here: pages fetched as the view reaches them, kept while they are near. A reply to an older question
 * is dropped; the rows of the older question stay in view until the first reply to the new one. Pure.
 */

export const PAGE_SIZE = 100;
const KEPT_PAGES = 40;

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly totalIsCapped: boolean;
}

export interface RowWindow<Row> {
  /** Rises with every new question; replies carry the one they answer. */
  readonly question: number;
  /** The question the pages answer; behind `question` while the first reply is awaited, null before the very first. */
  readonly answered: number | null;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
  readonly total: number;
  /** There are more than `total`, but only so many can be reached; a narrower question finds the rest. */
  readonly totalIsCapped: boolean;
}

export function emptyWindow<Row>(): RowWindow<Row> {
  return { question: 0, answered: null, pages: new Map(), total: 0, totalIsCapped: false };
}

/** Asks anew: another filter, another order, or the same one after a change. */
export const askAnew = <Row>(window: RowWindow<Row>): RowWindow<Row> => ({ ...window, question: window.question + 1 });

export interface Arrival<Row> {
  readonly question: number;
  readonly page: number;
  readonly reply: RowPage<Row>;
}

export function withPage<Row>(window: RowWindow<Row>, { question, page, reply }: Arrival<Row>): RowWindow<Row> {
  if (question !== window.question) return window;
  const kept = window.answered === question ? window.pages : new Map<number, readonly Row[]>();
  const pages = new Map([...kept, [page, reply.rows]]);
  const distant = [...pages.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page));
  for (const far of distant.slice(0, Math.max(0, pages.size - KEPT_PAGES))) pages.delete(far);
  return { question, answered: question, pages, total: reply.total, totalIsCapped: reply.totalIsCapped };
}

export function rowAt<Row>({ pages }: RowWindow<Row>, index: number): Row | null {
  return pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE] ?? null;
}

/** The pages that rows `first` to `last` lie on and that are not here. A window that awaits its first reply needs them all again. */
export function pagesNeeded<Row>(window: RowWindow<Row>, first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / PAGE_SIZE);
  const to = Math.max(from, Math.floor(Math.max(0, last) / PAGE_SIZE));
  const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return pages.filter((page) => window.answered !== window.question || !window.pages.has(page));
}

/** The rows `first` to `last`, both counted, null where one is not here. */
export const rowsBetween = <Row>(window: RowWindow<Row>, first: number, last: number): readonly (Row | null)[] =>
  last < first ? [] : Array.from({ length: last - first + 1 }, (_, offset) => rowAt(window, first + offset));
