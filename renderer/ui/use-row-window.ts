/** Fetches the pages of a long list as the view reaches them. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Result } from '../../shared/core/result.ts';
import {
  type Arrival,
  askAnew,
  emptyWindow,
  PAGE_SIZE,
  pagesNeeded,
  type RowPage,
  type RowWindow,
  withPage,
} from './row-window.ts';

export type LoadRows<Row, Failure> = (offset: number, limit: number) => Promise<Result<RowPage<Row>, Failure>>;

export interface RowSource<Row, Failure> {
  readonly window: RowWindow<Row>;
  /** Why the last page could not be had; null once one was. */
  readonly failure: Failure | null;
  /** Tells which rows are in view, both counted. */
  readonly onView: (first: number, last: number) => void;
  /** Asks the same question again: after a change, or after a failure. */
  readonly refresh: () => void;
}

/** While the scroll bar is dragged far, pages that were only passed by are not all worth asking for. Counted for each question by itself. */
const AT_ONCE = 4;

type Step<Row> = { readonly type: 'asked' } | { readonly type: 'arrived'; readonly arrival: Arrival<Row> };

const reduce = <Row>(window: RowWindow<Row>, step: Step<Row>): RowWindow<Row> =>
  step.type === 'asked' ? askAnew(window) : withPage(window, step.arrival);

/** Asks anew whenever `load` is another function; keep it stable between changes of the question. */
export function useRowWindow<Row, Failure>(load: LoadRows<Row, Failure>): RowSource<Row, Failure> {
  const [window, send] = useReducer(reduce<Row>, emptyWindow<Row>());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [view, setView] = useState({ first: 0, last: 0 });
  const [asked, setAsked] = useState(() => load);
  const underWay = useRef(new Map<number, Set<number>>());

  // In the very rendering that brings the new question, so that no row of the old one is ever taken for its answer.
  if (asked !== load) {
    setAsked(() => load);
    setView({ first: 0, last: 0 });
    send({ type: 'asked' });
  }

  useEffect(() => {
    const { question } = window;
    const asking = underWay.current.get(question) ?? new Set<number>();
    for (const page of pagesNeeded(window, view.first, view.last)) {
      if (asking.has(page) || asking.size >= AT_ONCE) continue;
      underWay.current.set(question, asking.add(page));
      void load(page * PAGE_SIZE, PAGE_SIZE).then((reply) => {
        asking.delete(page);
        if (asking.size === 0) underWay.current.delete(question);
        if (reply.ok) {
          setFailure(null);
          send({ type: 'arrived', arrival: { question, page, reply: reply.value } });
        } else setFailure(() => reply.error);
      });
    }
  }, [window, view, load]);

  const onView = useCallback((first: number, last: number) => {
    setView((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  const refresh = useCallback(() => send({ type: 'asked' }), []);
  return { window, failure, onView, refresh };
}
