/** A list that is asked for in slices, the next one on demand; what is shown stays until the same stretch of it has come anew. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/core/result.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';

export interface Slices<Row> {
  readonly rows: readonly Row[];
  readonly error: DeskError | null;
  /** Null where the end is reached. */
  readonly more: (() => void) | null;
}

interface Question<Row> {
  readonly limit: number;
  readonly ask: (after: number) => Promise<Result<readonly Row[], DeskError>>;
  /** Another turn asks again for what is shown. */
  readonly turn: number;
}

interface Shown<Row> {
  readonly rows: readonly Row[];
  readonly isLast: boolean;
  readonly error: DeskError | null;
}

/** A slice that is not full is the last. `ask` is taken as it is at the first render. */
export function useSlices<Row extends { readonly ordinal: number }>({ limit, ask, turn }: Question<Row>): Slices<Row> {
  const [shown, setShown] = useState<Shown<Row>>({ rows: [], isLast: true, error: null });
  const question = useRef(ask);
  const latest = useRef(0);
  const wanted = useRef(limit);
  const load = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const rows: Row[] = [];
    let isLast = false;
    while (!isLast && rows.length < wanted.current) {
      const reply = await question.current(rows.at(-1)?.ordinal ?? 0);
      if (mine !== latest.current) return;
      if (!reply.ok) return setShown((before) => ({ ...before, error: reply.error }));
      rows.push(...reply.value);
      isLast = reply.value.length < limit;
    }
    setShown({ rows, isLast, error: null });
  }, [limit]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is what asks again
  useEffect(() => {
    void load();
    return () => {
      latest.current += 1;
    };
  }, [load, turn]);
  const more = () => {
    wanted.current += limit;
    void load();
  };
  return { rows: shown.rows, error: shown.error, more: shown.isLast ? null : more };
}
