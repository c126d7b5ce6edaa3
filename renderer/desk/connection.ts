/** How the screen stands to its desk, as a value that can be shown. */

/**
 * `waiting` before the first answer · `open` · `lost` the host is not there for the moment, and is being sought ·
 * `ended` for good, with the reason: this page was not opened from the application, its one-use address was used or is too old,
 * or another tab took over.
 */
export type Connection =
  | { readonly state: 'waiting' }
  | { readonly state: 'open' }
  | { readonly state: 'lost' }
  | { readonly state: 'ended'; readonly reason: 'notFromApplication' | 'ticketRefused' | 'replaced' };

export interface ConnectionValue {
  current(): Connection;
  /** Calls the listener at every change until the returned function is called. */
  onChange(listener: () => void): () => void;
  set(connection: Connection): void;
}

export function makeConnection(initial: Connection): ConnectionValue {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    current: () => current,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(connection) {
      if (connection.state === current.state) return;
      current = connection;
      for (const listener of listeners) listener();
    },
  };
}
