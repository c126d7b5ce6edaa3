/** The one place where the state of the call screen is held: events go in, the reducer makes the next state, listeners are told. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CallEvent, reduceCall } from './call-reducer.ts';
import type { CallState, LiveCall } from './call-state.ts';

export interface CallStore {
  readonly store: StoreApi<CallState>;
  readonly dispatch: (event: CallEvent) => void;
  /** The live call, or null while there is none. */
  readonly live: () => LiveCall | null;
}

export function makeCallStore(): CallStore {
  const store = createStore<CallState>(() => ({ view: 'loading' }));
  return {
    store,
    dispatch: (event) => store.setState((before) => reduceCall(before, event), true),
    live() {
      const state = store.getState();
      return state.view === 'live' ? state : null;
    },
  };
}
