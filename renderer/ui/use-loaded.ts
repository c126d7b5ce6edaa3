/** A value that is asked for once, and again on demand. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/core/result.ts';

export type Loaded<Value, Failure> =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: Failure };

/** `ask` is taken as it is at the first render; a value that is there stays until the next one comes. */
export function useLoaded<Value, Failure>(
  ask: () => Promise<Result<Value, Failure>>,
): readonly [Loaded<Value, Failure>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value, Failure>>({ state: 'loading' });
  const first = useRef(ask);
  const here = useRef(true);
  const load = useCallback(() => {
    void first.current().then((reply) => {
      if (!here.current) return;
      if (reply.ok) setLoaded({ state: 'there', value: reply.value });
      else setLoaded((now) => (now.state === 'there' ? now : { state: 'failed', error: reply.error }));
    });
  }, []);
  useEffect(() => {
    here.current = true;
    load();
    return () => {
      here.current = false;
    };
  }, [load]);
  return [loaded, load];
}
