/** Keeps question and place of the table while another screen is open, for the person they belong to. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { UserId } from '../../../shared/core/ids.ts';
import { type CasesEvent, type CasesState, casesReducer, FIRST_CASES } from './cases-state.ts';

interface Kept {
  readonly owner: UserId | null;
  readonly state: CasesState;
}

const kept = createStore<Kept>(() => ({ owner: null, state: FIRST_CASES }));

/** Another person starts afresh. */
const stateFor = (owner: UserId, { owner: last, state }: Kept): CasesState => (last === owner ? state : FIRST_CASES);

export type SendCases = (event: CasesEvent) => void;

export function useCases(owner: UserId): readonly [CasesState, SendCases] {
  const state = useStore(kept, (now) => stateFor(owner, now));
  const send = useCallback(
    (event: CasesEvent) => kept.setState((now) => ({ owner, state: casesReducer(stateFor(owner, now), event) })),
    [owner],
  );
  return [state, send];
}
