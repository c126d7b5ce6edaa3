/** Opens a case and keeps it true while it is shown. */
import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import type { CaseId } from '../../../shared/core/ids.ts';
import { call, on } from '../../desk/desk-client.ts';
import { type CasePageEvent, type CasePageState, casePageReducer, OPENING } from './case-state.ts';

export interface OpenCase {
  readonly state: CasePageState;
  readonly send: Dispatch<CasePageEvent>;
  /** Asks for the case again, with the reason it is open with; true when it came. */
  readonly reload: (reason: string | null) => Promise<boolean>;
}

export function useCase(caseId: CaseId): OpenCase {
  const [state, send] = useReducer(casePageReducer, OPENING);
  const latest = useRef(0);
  const reload = useCallback(
    async (reason: string | null) => {
      latest.current += 1;
      const mine = latest.current;
      const reply = await call('case:get', { caseId, reason });
      if (mine !== latest.current) return false;
      send(reply.ok ? { type: 'opened', shown: reply.value, reason } : { type: 'failed', error: reply.error });
      return reply.ok;
    },
    [caseId],
  );
  useEffect(() => {
    void reload(null);
  }, [reload]);
  // Opening with a reason is written down each time, so only what the person does here asks again with it.
  const unmasked = state.view === 'shown' && state.reason !== null;
  useEffect(() => {
    if (unmasked) return;
    return on('cases:changed', () => void reload(null));
  }, [unmasked, reload]);
  return { state, send, reload };
}
