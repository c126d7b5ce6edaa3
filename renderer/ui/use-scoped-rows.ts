/** The rows of a scope, asked for again when the scope is another and when something has changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/core/result.ts';
import type { Loaded } from './use-loaded.ts';

/** Both functions must be the same ones at every render. */
export interface RowsSource<Scope, Row, Failure> {
  readonly ask: (scope: Scope) => Promise<Result<readonly Row[], Failure>>;
  /** Calls the listener at every change until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
}

/**
 * The rows, how to ask for them again, and whether they are those of this scope: while others are on their way the former stay, so that
 * nothing flickers.
 */
export function useScopedRows<Scope, Row, Failure>(
  scope: Scope,
  { ask, onChange }: RowsSource<Scope, Row, Failure>,
): readonly [rows: Loaded<readonly Row[], Failure>, reload: () => void, settled: boolean] {
  const [loaded, setLoaded] = useState<Loaded<readonly Row[], Failure>>({ state: 'loading' });
  const [of, setOf] = useState<string | null>(null);
  const latest = useRef(0);
  const key = JSON.stringify(scope);
  const load = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const reply = await ask(JSON.parse(key) as Scope);
    if (mine !== latest.current) return;
    setLoaded(reply.ok ? { state: 'there', value: reply.value } : { state: 'failed', error: reply.error });
    setOf(key);
  }, [key, ask]);
  useEffect(() => {
    void load();
    const leave = onChange(() => void load());
    return () => {
      latest.current += 1;
      leave();
    };
  }, [load, onChange]);
  return [loaded, () => void load(), of === key];
}
