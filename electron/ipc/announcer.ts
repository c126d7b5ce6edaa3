/** Events from the desk to its screens: checked against the contract, then handed to whoever listens. */
import { type EventName, type EventPayload, events } from '../../shared/desk/contract.ts';
import type { Log } from './log.ts';

export type Listener = (event: string, payload: unknown) => void;

export interface Announcer {
  announce<E extends EventName>(event: E, payload: EventPayload<E>): void;
  /** Calls the listener for every event until the returned function is called. */
  subscribe(listener: Listener): () => void;
}

/** An event that is not what the contract says is logged and not sent: a screen must never see more than was agreed. */
export function makeAnnouncer(log: Log): Announcer {
  const listeners = new Set<Listener>();
  return {
    announce(event, payload) {
      const parsed = events[event].safeParse(payload);
      if (!parsed.success) return log({ event: 'eventRefused', channel: event });
      for (const listener of listeners) {
        try {
          listener(event, parsed.data);
        } catch (thrown) {
          log({ event: 'eventRefused', channel: event, thrown });
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
