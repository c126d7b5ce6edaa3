/** The WebSocket of the one tab: its requests go to the desk, the desk's events go to it, and a newer socket takes its place. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Desk } from '../ipc/host.ts';
import { PROTOCOL } from './judge-request.ts';

/** 1 MB, as for every body. */
const LARGEST_FRAME = 1_000_000;

/** Closing codes of ours; the screen's side is renderer/desk/loopback-bridge.ts. */
const REPLACED = 4001;
const NOT_UNDERSTOOD = 1003;
const GOING_AWAY = 1001;

export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

export interface TabSockets {
  /** Takes over a connection whose request was judged; `connection` is how the door counts it. */
  accept(upgrade: Upgrade, connection: string): void;
  /** Ends the present tab's socket: its token is void. */
  replace(): void;
  close(): void;
}

export interface TabSocketsOptions {
  readonly desk: Pick<Desk, 'dispatch' | 'subscribe'>;
  /** Called when the tab's socket has gone and no other came. */
  readonly onGone: () => void;
  readonly onCome: () => void;
}

export function makeTabSockets({ desk, onGone, onCome }: TabSocketsOptions): TabSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
    handleProtocols: () => PROTOCOL,
  });
  let current: WebSocket | null = null;

  function replace(): void {
    current?.close(REPLACED);
    current = null;
  }

  function take(socket: WebSocket, connection: string): void {
    replace();
    current = socket;
    onCome();
    const stop = desk.subscribe((event, payload) => send(socket, { event, payload }));
    socket.on('message', (data, isBinary) => {
      const message = isBinary ? null : parseMessage(String(data));
      if (message === null) return socket.close(NOT_UNDERSTOOD);
      void answer(socket, connection, message);
    });
    // ws reports an oversized or malformed frame here and closes the socket itself.
    socket.on('error', () => {});
    socket.on('close', () => {
      stop();
      if (current !== socket) return;
      current = null;
      onGone();
    });
  }

  async function answer(socket: WebSocket, connection: string, message: Message): Promise<void> {
    const { id, channel, input, requestId } = message;
    const reply = await desk.dispatch({ trusted: true, connection }, channel, input, requestId);
    send(socket, { id, reply });
  }

  return {
    accept: ({ request, socket, head }, connection) =>
      server.handleUpgrade(request, socket, head, (opened) => take(opened, connection)),
    replace,
    close() {
      current?.close(GOING_AWAY);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

interface Message {
  readonly id: number;
  readonly channel: unknown;
  readonly input: unknown;
  readonly requestId: unknown;
}

function parseMessage(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text);
    if (typeof message !== 'object' || message === null || !('id' in message)) return null;
    const { id } = message;
    if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
    return {
      id,
      channel: 'channel' in message ? message.channel : null,
      input: 'input' in message ? message.input : null,
      requestId: 'requestId' in message ? message.requestId : null,
    };
  } catch {
    return null;
  }
}

function send(socket: WebSocket, message: unknown): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}
