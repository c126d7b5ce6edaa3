/** Opens a case and keeps it true while it is shown. */
import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import type { CaseId } from '../../../shared/core/ids.ts';
import { call, on } from '../../desk/desk-client.ts';
import { type CasePageEvent, type CasePageState, casePageReducer, OPENING } from './case-state.ts';

export interface OpenCase {
  readonly state: CasePageState;
  readonly send: Dispatch<CasePageEvent>;
  /** Opens the case, with a reason unmasked; true when it came. Every opening with a reason is written down. */
  readonly open: (reason: string | null) => Promise<boolean>;
  /** Asks again without a reason; what was unmasked stays. `ownNote` is a note this person has just added. */
  readonly refresh: (ownNote?: string) => Promise<void>;
}

/** One change is often told twice: by the reply to a command and by the event of the desk. */
const TOGETHER_MS = 80;

export function useCase(caseId: CaseId): OpenCase {
  const [state, send] = useReducer(casePageReducer, OPENING);
  const latest = useRef(0);
  /** A note just added whose text no view holds yet: an answer that is overtaken by another must not take it along. */
  const added = useRef<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useCallback(
    async (reason: string | null) => {
      clearTimeout(waiting.current);
      latest.current += 1;
      const mine = latest.current;
      const reply = await call('case:get', { caseId, reason });
      if (mine !== latest.current) return null;
      if (!reply.ok) send({ type: 'failed', error: reply.error });
      return reply.ok ? reply.value : null;
    },
    [caseId],
  );
  const open = useCallback(
    async (reason: string | null) => {
      const shown = await ask(reason);
      if (shown !== null) send({ type: 'opened', shown, reason });
      return shown !== null;
    },
    [ask],
  );
  const refresh = useCallback(
    async (ownNote?: string) => {
      added.current = ownNote ?? added.current;
      const shown = await ask(null);
      if (shown === null) return;
      send({ type: 'refreshed', shown, ownNote: added.current });
      added.current = null;
    },
    [ask],
  );
  useEffect(() => {
    void open(null);
  }, [open]);
  useEffect(() => {
    const leave = on('cases:changed', () => {
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => void refresh(), TOGETHER_MS);
    });
    return () => {
      leave();
      clearTimeout(waiting.current);
    };
  }, [refresh]);
  return { state, send, open, refresh };
}
