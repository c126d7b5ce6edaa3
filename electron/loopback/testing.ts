/** A loopback host over a tiny desk of the test's own, and raw requests to it, with exactly the headers a test gives. */
import { request as httpRequest } from 'node:http';
import { ok } from '../../shared/core/result.ts';
import { instant } from '../../shared/core/time.ts';
import { makeAnnouncer } from '../ipc/announcer.ts';
import { openDoor } from '../ipc/testing/door-fixture.ts';
import type { ScreenFiles } from '../screen/screen-files.ts';
import { type Loopback, type LoopbackOptions, startLoopback } from './loopback-server.ts';

export const DAY_FACT = {
  date: '2026-11-21',
  business: true,
  reason: 'open',
  name: null,
  certainty: 'official',
} as const;
const DOOR = { open: true, closesAt: null, opensAt: instant(0) };
export const CLOCK_VIEW = {
  now: instant(0),
  today: DAY_FACT,
  reception: DOOR,
  onSite: DOOR,
  guard: 'steady',
  zoneIsJapan: true,
} as const;

const page = (text: string, contentType: string) => ({ contentType, bytes: new TextEncoder().encode(text) });

export const SCREEN: ScreenFiles = new Map([
  ['/', page('<!doctype html><title>desk</title>', 'text/html; charset=utf-8')],
  ['/assets/index.js', page('export {};', 'text/javascript; charset=utf-8')],
]);

export async function openLoopback(options: Partial<LoopbackOptions> = {}) {
  const door = openDoor({ 'clock:now': async () => ok(CLOCK_VIEW) });
  const announcer = makeAnnouncer((entry) => void door.log.push(entry));
  let elapsed = 0;
  const loopback = await startLoopback({
    desk: { dispatch: door.dispatch, subscribe: announcer.subscribe },
    screen: SCREEN,
    elapsedMs: () => elapsed,
    ...options,
  });
  return { loopback, door, announcer, wait: (ms: number) => (elapsed += ms) };
}

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Sends a request as written: no header is added but the length of the body. */
export function send(loopback: Loopback, { method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const { port } = new URL(loopback.origin);
  return new Promise((answered, failed) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { ...headers, ...length },
      setHost: false,
    });
    request.on('error', failed);
    // A refused upgrade comes as a response, an accepted one as a socket.
    request.on('upgrade', (response, socket) => {
      socket.destroy();
      answered({ status: response.statusCode ?? 0, headers: response.headers, body: '' });
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        answered({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.end(body);
  });
}

export const ticketOf = (address: string): string => /#ticket=(.+)$/.exec(address)?.[1] ?? '';

/** What a browser sends with the page's own requests. */
export const fromOurPage = (loopback: Loopback): Readonly<Record<string, string>> => ({
  host: new URL(loopback.origin).host,
  origin: loopback.origin,
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
});

export async function tokenFor(loopback: Loopback, ticket: string): Promise<string> {
  const answer = await send(loopback, {
    method: 'POST',
    path: '/session',
    headers: { ...fromOurPage(loopback), 'content-type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
  return (JSON.parse(answer.body) as { readonly token: string }).token;
}
