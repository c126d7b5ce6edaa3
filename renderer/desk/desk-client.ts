/**
 * The screen's one client of the desk: typed requests and events over whatever bridge the host gives.
 *
 * In Electron the bridge is `window.desk`, put there by the preload script; on the loopback host it is a WebSocket. Errors come back as
 * values; the words for them are made in `renderer/text`.
 */
import type { Result } from '../../shared/core/result.ts';
import type { Channel, DeskBridge, EventName, EventPayload, Input, Reply, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { type Connection, type ConnectionValue, makeConnection } from './connection.ts';
import { openLoopbackBridge } from './loopback-bridge.ts';

declare global {
  interface Window {
    readonly desk?: DeskBridge;
  }
}

export interface DeskClient {
  /** The value of the channel, or why there is none. `disconnected` when the host could not be asked or did not answer. */
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Value<C>, DeskError>>;
  /** Calls the listener at every such event until the returned function is called. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
  readonly connection: Pick<ConnectionValue, 'current' | 'onChange'>;
}

/** A client of the bridge; the connection is the bridge's own word about itself. */
export function makeDeskClient(bridge: DeskBridge, connection: ConnectionValue): DeskClient {
  return {
    async call(channel, input) {
      const reply = await bridge
        .call(channel, input)
        .catch((): Reply => ({ ok: false, error: { type: 'disconnected' } }));
      // The main process parsed this value with the output schema of the same contract.
      return reply as Result<Value<typeof channel>, DeskError>;
    },
    on(event, listener) {
      return bridge.on((name, payload) => {
        if (name === event) listener(payload as EventPayload<typeof event>);
      });
    },
    connection,
  };
}

let client: DeskClient | null = null;

function deskClient(): DeskClient {
  if (client === null) {
    const connection = makeConnection(window.desk === undefined ? { state: 'waiting' } : { state: 'open' });
    client = makeDeskClient(window.desk ?? openLoopbackBridge(window, connection), connection);
  }
  return client;
}

/** Asks the desk: the value of the channel, or why there is none. */
export const call: DeskClient['call'] = (channel, input) => deskClient().call(channel, input);

/** Listens to an event of the desk until the returned function is called. */
export const on: DeskClient['on'] = (event, listener) => deskClient().on(event, listener);

/** How the screen stands to its desk now. */
export const connection = (): Connection => deskClient().connection.current();

/** Calls the listener at every change of the connection until the returned function is called. */
export const onConnection = (listener: () => void): (() => void) => deskClient().connection.onChange(listener);
