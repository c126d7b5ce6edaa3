/**
 * The desk under fuzz: a real one, with its real handlers and a store on disk, behind both of its transports at once, on a clock that moves
 * with every request so that no payload is lost to the rate limit.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { instant, milliseconds } from '../../shared/core/time.ts';
import type { Channel, Input, Reply, Value } from '../../shared/desk/contract.ts';
import { REQUEST } from '../../shared/desk/wire-names.ts';
import { makeDesk } from '../desk.ts';
import type { Dispatch } from '../ipc/door.ts';
import type { LogEntry } from '../ipc/log.ts';
import { startLoopback } from '../loopback/loopback-server.ts';
import { serveRequests } from '../shell/requests.ts';
import { PASSWORD, START } from '../testing/desk-fixture.ts';
import { openFrames } from './fuzz-frames.ts';

/** The back-off of the vault grows no further. */
const LONGEST_WAIT = 16 * 60_000;

/** As one request crosses a transport; undefined where it cannot be sent this way at all. */
export type Way = (channel: string, input: unknown, requestId: unknown) => Promise<Reply> | undefined;

export interface FuzzDesk {
  /** Through Electron's side of the door, with the structured clone that carries an input from one process to the other. */
  readonly shell: Way;
  /** Through the socket of the loopback host, as JSON. */
  readonly socket: Way;
  /** Whatever was asked through the socket since the last call is on its way. */
  flush(): void;
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Value<C>>;
  signIn(name: string): Promise<void>;
  /** Moves both clocks of the machine on. */
  pass(ms: number): void;
  /** What the desk wrote into its technical log, except for what it turned away. */
  readonly log: readonly LogEntry[];
  readonly origin: string;
  reportFile: string | null;
  close(): Promise<void>;
}

export interface FuzzDeskOptions {
  readonly folder: string;
  /** What stands between the transports and the desk: nothing, or the twin. */
  readonly wrap?: (dispatch: Dispatch) => Dispatch;
}

export async function openFuzzDesk({ folder, wrap = (dispatch) => dispatch }: FuzzDeskOptions): Promise<FuzzDesk> {
  const hands = { wall: START as number, running: 60_000 };
  const log: LogEntry[] = [];
  const place: { reportFile: string | null } = { reportFile: null };
  const desk = makeDesk({
    folder,
    version: '0.0.0-torture',
    clock: { now: () => instant(hands.wall), running: () => milliseconds(hands.running) },
    hostServices: { host: 'loopback', chooseReportFile: async () => place.reportFile, deviceSecret: null },
    fontFolder: join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-jp'),
    log: (entry) => void (entry.event === 'requestRejected' || log.push(entry)),
    sample: null,
    vaultWork: 'test',
  });
  const dispatch = wrap(desk.dispatch);
  const served = { dispatch, subscribe: desk.subscribe };
  const loopback = await startLoopback({ desk: served, screen: new Map(), elapsedMs: () => 0 });
  const frames = await openFrames(loopback);
  const pass = (ms: number): void => {
    hands.wall += ms;
    hands.running += ms;
  };
  const call = async <C extends Channel>(channel: C, input: Input<C>): Promise<Value<C>> => {
    pass(1000);
    const reply = await desk.dispatch({ trusted: true, connection: 'torture' }, channel, input, randomUUID());
    assert(reply.ok, `${channel} answered ${JSON.stringify(reply)}`);
    return reply.value as Value<C>;
  };
  return {
    shell: shellOf(dispatch),
    socket: (channel, input, requestId) => frames.ask({ channel, input, requestId }),
    flush: () => frames.flush(),
    call,
    async signIn(name) {
      // What was tried before may have to be waited for.
      let refusal: unknown = null;
      for (let patience = 0; patience < 3; patience += 1) {
        const caller = { trusted: true, connection: `torture-${randomUUID()}` };
        const reply = await desk.dispatch(caller, 'session:signIn', { name, password: PASSWORD }, randomUUID());
        if (reply.ok) return;
        assert(reply.error.type === 'signInRefused', `session:signIn answered ${JSON.stringify(reply)}`);
        refusal = reply.error;
        pass(LONGEST_WAIT);
      }
      throw new Error(`${name} cannot sign in: ${JSON.stringify(refusal)}`);
    },
    pass,
    log,
    origin: loopback.origin,
    get reportFile() {
      return place.reportFile;
    },
    set reportFile(file) {
      place.reportFile = file;
    },
    async close() {
      frames.close();
      await loopback.close();
      await desk.close();
    },
  };
}

/** Electron's main process as `serveRequests` knows it, with one window that shows our page. */
function shellOf(dispatch: Dispatch): Way {
  let handle: ((event: unknown, ...request: readonly unknown[]) => Promise<Reply>) | null = null;
  const ipc = {
    handle(name: string, handler: never): void {
      if (name === REQUEST) handle = handler;
    },
  };
  serveRequests(ipc as never, { dispatch });
  assert(handle !== null, 'the shell serves requests');
  const serve: (event: unknown, ...request: readonly unknown[]) => Promise<Reply> = handle;
  const frame = { url: 'app://desk/' };
  const event = { sender: { id: 7, mainFrame: frame, isDestroyed: () => false }, senderFrame: frame };
  return (channel, input, requestId) => {
    const sent = cloned([channel, input, requestId]);
    return sent === null ? undefined : serve(event, ...sent);
  };
}

/** Null where Electron would throw in the page: functions, symbols, and what is too deep. */
function cloned(request: readonly unknown[]): readonly unknown[] | null {
  try {
    return structuredClone(request);
  } catch {
    return null;
  }
}
