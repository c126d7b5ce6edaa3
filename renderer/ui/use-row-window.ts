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

/** While the scroll bar is dragged far, pages that were only passed by are not all worth asking for. */
const AT_ONCE = 4;

type Step<Row> = { readonly type: 'asked' } | { readonly type: 'arrived'; readonly arrival: Arrival<Row> };

const reduce = <Row>(window: RowWindow<Row>, step: Step<Row>): RowWindow<Row> =>
  step.type === 'asked' ? askAnew(window) : withPage(window, step.arrival);

/** Asks anew whenever `load` is another function; keep it stable between changes of the question. */
export function useRowWindow<Row, Failure>(load: LoadRows<Row, Failure>): RowSource<Row, Failure> {
  const [window, send] = useReducer(reduce<Row>, emptyWindow<Row>());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [view, setView] = useState({ first: 0, last: 0 });
  const underWay = useRef(new Set<string>());
  const asked = useRef(load);

  useEffect(() => {
    if (asked.current === load) return;
    asked.current = load;
    setView({ first: 0, last: 0 });
    send({ type: 'asked' });
  }, [load]);

  useEffect(() => {
    const { question } = window;
    for (const page of pagesNeeded(window, view.first, view.last)) {
      const ticket = `${question}:${page}`;
      if (underWay.current.has(ticket) || underWay.current.size >= AT_ONCE) continue;
      underWay.current.add(ticket);
      void asked.current(page * PAGE_SIZE, PAGE_SIZE).then((reply) => {
        if (reply.ok) {
          setFailure(null);
          send({ type: 'arrived', arrival: { question, page, reply: reply.value } });
        } else setFailure(() => reply.error);
        underWay.current.delete(ticket);
      });
    }
  }, [window, view]);

  const onView = useCallback((first: number, last: number) => {
    setView((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  const refresh = useCallback(() => send({ type: 'asked' }), []);
  return { window, failure, onView, refresh };
}
