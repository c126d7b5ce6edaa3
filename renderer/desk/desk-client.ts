/**
 * The screen's one client of the desk: typed requests and events over whatever bridge the host gives.
 *
 * In Electron the bridge is `window.desk`, put there by the preload script; on the loopback host it is a WebSocket. Errors come back as
 * values; the words for them are made in `renderer/text`.
 */
import type { Result } from '../../shared/core/result.ts';
import type { Channel, DeskBridge, EventName, EventPayload, Input, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { type Connection, type ConnectionValue, makeConnection } from './connection.ts';
import { makeDiskWatch } from './disk-trouble.ts';
import { openLoopbackBridge } from './loopback-bridge.ts';
import { type AskOptions, makeAsk, type RequestParts } from './patient-requests.ts';

declare global {
  interface Window {
    readonly desk?: DeskBridge;
  }
}

export interface DeskClient {
  /**
   * The value of the channel, or why there is none. What a lost host or a refusing disk kept from being done is asked again for a while;
   * then, or with `once` at the first time, it is `disconnected` or `notSaved`.
   */
  call<C extends Channel>(channel: C, input: Input<C>, options?: AskOptions): Promise<Result<Value<C>, DeskError>>;
  /** Calls the listener at every such event until the returned function is called. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
  readonly connection: Pick<ConnectionValue, 'current' | 'onChange'>;
}

/** A client of the bridge; the connection is the bridge's own word about itself. */
export function makeDeskClient(
  bridge: DeskBridge,
  connection: ConnectionValue,
  onReply: RequestParts['onReply'] = () => {},
): DeskClient {
  const timers = { setTimeout: (run: () => void, ms: number) => setTimeout(run, ms), now: () => performance.now() };
  const ask = makeAsk({ bridge, connection, newId: () => crypto.randomUUID(), timers, onReply });
  return {
    async call(channel, input, options) {
      const reply = await ask(channel, input, options);
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

/** Whether the disk refuses; a value for the banners. */
export const diskWatch = makeDiskWatch();

function deskClient(): DeskClient {
  if (client === null) {
    const connection = makeConnection(window.desk === undefined ? { state: 'waiting' } : { state: 'open' });
    client = makeDeskClient(window.desk ?? openLoopbackBridge(window, connection), connection, diskWatch.see);
  }
  return client;
}

/** Asks the desk: the value of the channel, or why there is none. */
export const call: DeskClient['call'] = (channel, input, options) => deskClient().call(channel, input, options);

/** Listens to an event of the desk until the returned function is called. */
export const on: DeskClient['on'] = (event, listener) => deskClient().on(event, listener);

/** How the screen stands to its desk now. */
export const connection = (): Connection => deskClient().connection.current();

/** Calls the listener at every change of the connection until the returned function is called. */
export const onConnection = (listener: () => void): (() => void) => deskClient().connection.onChange(listener);
