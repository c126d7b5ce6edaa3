/**
 * Asks the desk with patience: what the loss of the host or a disk that refuses kept from being done is asked again by itself, ever more
 * slowly, under the same id, so that a command happens once. Nothing that was typed has to be typed twice.
 */
import type { DeskBridge, Reply } from '../../shared/desk/contract.ts';
import type { ConnectionValue } from './connection.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
/** Longer than a host needs to be found again, shorter than a person waits without a word. */
const PATIENCE_MS = 60_000;

/** Asked where no screen of the desk tells of the trouble, or too costly to be asked again unbidden. */
const ASKED_ONCE = /^(session|vault|sample|restore|backups):/;

export interface RequestParts {
  readonly bridge: DeskBridge;
  readonly connection: ConnectionValue;
  readonly newId: () => string;
  readonly timers: {
    readonly setTimeout: (run: () => void, ms: number) => unknown;
    readonly now: () => number;
  };
  /** Sees every answer, also those after which the request is made again. */
  readonly onReply: (channel: string, reply: Reply) => void;
}

export interface AskOptions {
  /** Answers what the first try came to; for whoever tries again by himself, and with something newer. */
  readonly once?: boolean;
}

export type Ask = (channel: string, input: unknown, options?: AskOptions) => Promise<Reply>;

const DISCONNECTED: Reply = { ok: false, error: { type: 'disconnected' } };

export function makeAsk({ bridge, connection, newId, timers, onReply }: RequestParts): Ask {
  const pause = (ms: number): Promise<void> => new Promise((over) => void timers.setTimeout(over, ms));

  /** Resolves when the host is there again, or when there is no more patience. */
  function found(ms: number): Promise<void> {
    return new Promise((over) => {
      const leave = connection.onChange(() => {
        if (connection.current().state !== 'lost') settle();
      });
      function settle(): void {
        leave();
        over();
      }
      timers.setTimeout(settle, ms);
    });
  }

  return async (channel, input, { once = false } = {}) => {
    const id = newId();
    const until = timers.now() + PATIENCE_MS;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const reply = await bridge.call(channel, input, id).catch(() => DISCONNECTED);
      onReply(channel, reply);
      const left = until - timers.now();
      const again = retryOf(reply, connection);
      if (again === null || once || ASKED_ONCE.test(channel) || left <= 0) return reply;
      await (again === 'whenFound' ? found(left) : pause(Math.min(pauseMs, left)));
    }
  };
}

/** When the same request may be made again; null where its answer is one. */
function retryOf(reply: Reply, connection: ConnectionValue): 'whenFound' | 'later' | null {
  if (reply.ok) return null;
  if (reply.error.type === 'notSaved') return 'later';
  return reply.error.type === 'disconnected' && connection.current().state === 'lost' ? 'whenFound' : null;
}
