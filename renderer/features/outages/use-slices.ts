/** A list that is asked for in slices, the next one on demand. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/core/result.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';

export interface Slices<Row> {
  readonly rows: readonly Row[];
  readonly error: DeskError | null;
  readonly more: (() => void) | null;
}

/** `ask` is taken as it is at the first render. A slice that is not full is the last. */
export function useSlices<Row extends { readonly ordinal: number }>(
  limit: number,
  ask: (after: number) => Promise<Result<readonly Row[], DeskError>>,
): Slices<Row> {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [error, setError] = useState<DeskError | null>(null);
  const [isLast, setLast] = useState(true);
  const first = useRef(ask);
  const here = useRef(true);
  const load = useCallback(
    (after: number) => {
      void first.current(after).then((reply) => {
        if (!here.current) return;
        if (!reply.ok) return setError(reply.error);
        setRows((before) => [...before.filter(({ ordinal }) => ordinal <= after), ...reply.value]);
        setLast(reply.value.length < limit);
      });
    },
    [limit],
  );
  useEffect(() => {
    here.current = true;
    load(0);
    return () => {
      here.current = false;
    };
  }, [load]);
  return { rows, error, more: isLast ? null : () => load(rows.at(-1)?.ordinal ?? 0) };
}
