/** One file that is worked on: as it was last shown, and what is sent to change it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/core/result.ts';
import type { Loaded } from './use-loaded.ts';

/** Why nothing changed, or null. */
export type Sent<Failure> = Promise<Failure | null>;

/**
 * The file, and how to send a change that answers with the file after it. What is sent while another answer is on its way stands in line
 * behind it. `get` must be the same function at every render.
 */
export function useOpenFile<Id, View, Failure>(
  id: Id,
  get: (id: Id) => Promise<Result<View, Failure>>,
): readonly [loaded: Loaded<View, Failure>, send: (ask: () => Promise<Result<View, Failure>>) => Sent<Failure>] {
  const [loaded, setLoaded] = useState<Loaded<View, Failure>>({ state: 'loading' });
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const send = useCallback((ask: () => Promise<Result<View, Failure>>): Sent<Failure> => {
    const sent = line.current.then(async () => {
      const reply = await ask();
      if (reply.ok) setLoaded({ state: 'there', value: reply.value });
      return reply.ok ? null : reply.error;
    });
    line.current = sent;
    return sent;
  }, []);
  useEffect(() => {
    void send(() => get(id)).then((error) => {
      if (error !== null) setLoaded({ state: 'failed', error });
    });
  }, [id, get, send]);
  return [loaded, send];
}
