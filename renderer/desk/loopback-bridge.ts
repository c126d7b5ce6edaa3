/**
 * The bridge on the loopback host: the one-use ticket of the address becomes a token, and the token opens a WebSocket.
 *
 * The token stays in the memory of this page and in its `sessionStorage`, so that it survives a reload and is gone with the tab. When
 * the host is lost the bridge seeks it again; a request that was under way then answers `disconnected`, and
 * whoever made it decides whether it is made again.
 */
import type { DeskBridge, Reply } from '../../shared/desk/contract.ts';
import type { ConnectionValue } from './connection.ts';

/** The host closes the socket of a tab with this code when another tab took over; the host's side is electron/loopback/session.ts. */
const REPLACED = 4001;

const TOKEN_KEY = 'madoguchi.token';
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;

/** The parts of the page that the bridge touches. */
export type Page = Pick<Window, 'location' | 'history' | 'sessionStorage' | 'setTimeout' | 'addEventListener'> & {
  readonly fetch: typeof fetch;
  readonly WebSocket: typeof WebSocket;
};

type Message = { readonly id: number; readonly reply: Reply } | { readonly event: string; readonly payload: unknown };
type Listener = (event: string, payload: unknown) => void;

const DISCONNECTED: Reply = { ok: false, error: { type: 'disconnected' } };

/** Opens the bridge at once and returns it; requests wait for the first connection, and fail when it cannot be had. */
export function openLoopbackBridge(page: Page, connection: ConnectionValue): DeskBridge {
  const listeners = new Set<Listener>();
  // A new address put into the same tab differs in its fragment alone, for which a browser does not load the page anew.
  page.addEventListener('hashchange', () => {
    if (ticketIn(page) !== null) page.location.reload();
  });
  const socket = makeSocket(page, connection, (event, payload) => {
    for (const listener of listeners) listener(event, payload);
  });
  return {
    call: (channel, input, requestId) => socket.ask({ channel, input, requestId }),
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

interface Request {
  readonly channel: string;
  readonly input: unknown;
  readonly requestId: string;
}

interface Socket {
  ask(request: Request): Promise<Reply>;
}

function makeSocket(page: Page, connection: ConnectionValue, onEvent: Listener): Socket {
  const waiting = new Map<number, (reply: Reply) => void>();
  let open: WebSocket | null = null;
  let lastId = 0;
  let pauseMs = FIRST_PAUSE_MS;
  let firstTry: Promise<void> = Promise.resolve();

  function failAll(): void {
    for (const answer of waiting.values()) answer(DISCONNECTED);
    waiting.clear();
  }

  /** Resolves when this try has succeeded or failed. */
  function connect(token: string): Promise<void> {
    return new Promise((tried) => {
      const socket = new page.WebSocket(`ws://${page.location.host}/desk`, ['madoguchi', `token.${token}`]);
      socket.addEventListener('open', () => {
        open = socket;
        pauseMs = FIRST_PAUSE_MS;
        connection.set({ state: 'open' });
        tried();
      });
      socket.addEventListener('message', ({ data }) => receive(JSON.parse(String(data)) as Message));
      socket.addEventListener('close', ({ code }) => {
        open = null;
        failAll();
        tried();
        lost(token, code);
      });
    });
  }

  function receive(message: Message): void {
    if ('event' in message) {
      onEvent(message.event, message.payload);
    } else {
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
    }
  }

  function lost(token: string, code: number): void {
    if (code === REPLACED) {
      page.sessionStorage.removeItem(TOKEN_KEY);
      connection.set({ state: 'ended', reason: 'replaced' });
      return;
    }
    connection.set({ state: 'lost' });
    page.setTimeout(() => void connect(token), pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }

  async function begin(): Promise<void> {
    const token = await tokenOf(page);
    if (token.type === 'token') return connect(token.value);
    connection.set({ state: 'ended', reason: token.type });
  }
  firstTry = begin();

  return {
    async ask(request) {
      await firstTry;
      const socket = open;
      if (socket === null || socket.readyState !== socket.OPEN) return DISCONNECTED;
      lastId += 1;
      const id = lastId;
      return new Promise((answer) => {
        waiting.set(id, answer);
        socket.send(JSON.stringify({ id, ...request }));
      });
    },
  };
}

type Token =
  | { readonly type: 'token'; readonly value: string }
  | { readonly type: 'notFromApplication' | 'ticketRefused' };

/** The ticket in the address of the page, or null. */
const ticketIn = (page: Page): string | null => /^#ticket=([\w-]{43})$/.exec(page.location.hash)?.[1] ?? null;

/** The token of this tab: for the ticket in the address where there is one, else what a reload left. */
async function tokenOf(page: Page): Promise<Token> {
  const ticket = ticketIn(page);
  if (ticket === null) {
    const kept = page.sessionStorage.getItem(TOKEN_KEY);
    return kept === null ? { type: 'notFromApplication' } : { type: 'token', value: kept };
  }
  // The ticket leaves the address before it is used, so that neither the history nor a reload meets it again.
  page.history.replaceState(null, '', '/');
  const answer = await exchange(page, ticket);
  if (answer === null) return { type: 'ticketRefused' };
  page.sessionStorage.setItem(TOKEN_KEY, answer);
  return { type: 'token', value: answer };
}

async function exchange(page: Page, ticket: string): Promise<string | null> {
  try {
    const answer = await page.fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket }),
    });
    if (!answer.ok) return null;
    const { token } = (await answer.json()) as { readonly token: string };
    return token;
  } catch {
    return null;
  }
}
