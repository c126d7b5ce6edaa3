/** The attempt to sign in: sending it, what came back, and how long a refused one has to wait. */
import { useEffect, useState } from 'react';
import type { InstantMs } from '../../../shared/core/time.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText, retryAtOf } from '../../text/errors.ts';

export type Attempt =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'refused'; readonly text: string }
  | { readonly state: 'waiting'; readonly until: InstantMs; readonly leftMs: number | null };

export interface SignInAttempt {
  readonly attempt: Attempt;
  readonly submit: (name: string, password: string) => void;
  readonly reset: () => void;
}

export function useSignIn(onSignedIn: () => void): SignInAttempt {
  const [attempt, setAttempt] = useState<Attempt>({ state: 'idle' });
  const submit = async (name: string, password: string) => {
    setAttempt({ state: 'sending' });
    const reply = await call('session:signIn', { name, password });
    if (reply.ok) return onSignedIn();
    const until = retryAtOf(reply.error);
    setAttempt(
      until === null ? { state: 'refused', text: errorText(reply.error) } : { state: 'waiting', until, leftMs: null },
    );
  };
  const until = attempt.state === 'waiting' ? attempt.until : null;
  useEffect(() => {
    if (until === null) return;
    // Only the desk's own clock counts, and nobody follows its ticks while it is locked.
    const onTime = (now: number) =>
      setAttempt(now >= until ? { state: 'idle' } : { state: 'waiting', until, leftMs: until - now });
    const ask = () =>
      void call('clock:now', {}).then((reply) => {
        if (reply.ok) onTime(reply.value.now);
      });
    ask();
    const timer = setInterval(ask, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return {
    attempt,
    submit: (name, password) => void submit(name, password),
    reset: () => setAttempt((now) => (now.state === 'refused' ? { state: 'idle' } : now)),
  };
}
