import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { securityHeaders } from '../screen/security-headers.ts';
import type { Loopback } from './loopback-server.ts';
import { CLOCK_VIEW, fromOurPage, openLoopback, send, ticketOf, tokenFor } from './testing.ts';

let opened: Awaited<ReturnType<typeof openLoopback>>;
let loopback: Loopback;
beforeAll(async () => {
  opened = await openLoopback();
  ({ loopback } = opened);
});
afterAll(() => loopback.close());

/** One column of the matrix: a legal value first, then everything that must not pass. `null` leaves the header out. */
const HOSTS = () => {
  const { host, port } = new URL(loopback.origin);
  return [
    host,
    `localhost:${port}`,
    `evil.test:${port}`,
    '127.0.0.1',
    `127.0.0.1:${Number(port) + 1}`,
    `[::1]:${port}`,
  ];
};
const ORIGINS = () => [
  loopback.origin,
  null,
  'null',
  'http://evil.test',
  `http://127.0.0.1:${Number(new URL(loopback.origin).port) + 1}`,
  loopback.origin.replace('http:', 'https:'),
];
const SITES = ['same-origin', null, 'same-site', 'cross-site', 'none'];
const METHODS = ['POST', 'GET', 'PUT', 'OPTIONS'];
const TYPES = ['application/json', null, 'text/plain', 'application/x-www-form-urlencoded'];

const present = (headers: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

function* combinations<T extends readonly (readonly unknown[])[]>(
  ...columns: T
): Generator<{ [K in keyof T]: T[K][number] }> {
  const [first, ...rest] = columns;
  if (first === undefined) return yield [] as never;
  for (const value of first)
    for (const others of combinations(...rest)) yield [value, ...(others as unknown[])] as never;
}

describe('the ticket exchange (SEC-80)', () => {
  test('answers the one legal combination of host, origin, site, method, type and ticket, and no other of 5,760', async () => {
    let answered = 0;
    let tried = 0;
    const hosts = HOSTS();
    const origins = ORIGINS();
    for (const [host, origin, site, method, type, right] of combinations(hosts, origins, SITES, METHODS, TYPES, [
      true,
      false,
    ])) {
      const ticket = right ? ticketOf(loopback.issueAddress()) : randomBytes(32).toString('base64url');
      const headers = present({ host, origin, 'sec-fetch-site': site, 'content-type': type });
      const body = method === 'GET' || method === 'OPTIONS' ? {} : { body: JSON.stringify({ ticket }) };
      const { status, headers: got } = await send(loopback, { method, path: '/session', headers, ...body });
      const legal =
        right &&
        host === hosts[0] &&
        origin === origins[0] &&
        site === SITES[0] &&
        method === METHODS[0] &&
        type === TYPES[0];
      expect(status === 200, JSON.stringify({ host, origin, site, method, type, right })).toBe(legal);
      expect(got['access-control-allow-origin']).toBeUndefined();
      expect(got['set-cookie']).toBeUndefined();
      tried += 1;
      if (status === 200) answered += 1;
    }
    expect({ tried, answered }).toEqual({ tried: 5_760, answered: 1 });
    expect(opened.door.reached).toEqual([]);
  });

  test.each([
    '',
    '{}',
    '[]',
    'null',
    '{"ticket":7}',
    '{"ticket":null}',
    '{"ticket"',
    'ticket',
    '{"__proto__":{"ticket":"x"}}',
  ])('gives nothing for the body %s', async (body) => {
    loopback.issueAddress();
    const headers = { ...fromOurPage(loopback), 'content-type': 'application/json' };
    expect((await send(loopback, { method: 'POST', path: '/session', headers, body })).status).toBe(403);
  });

  test('reads no body beyond its limit', async () => {
    const headers = { ...fromOurPage(loopback), 'content-type': 'application/json' };
    const body = JSON.stringify({ ticket: 'x'.repeat(2_000_000) });
    await expect(send(loopback, { method: 'POST', path: '/session', headers, body })).rejects.toThrow();
  });

  test('refuses a ticket thirty seconds later, and a used one (SEC-81)', async () => {
    const exchange = (ticket: string) =>
      send(loopback, {
        method: 'POST',
        path: '/session',
        headers: { ...fromOurPage(loopback), 'content-type': 'application/json' },
        body: JSON.stringify({ ticket }),
      });
    const late = ticketOf(loopback.issueAddress());
    opened.wait(30_001);
    expect((await exchange(late)).status).toBe(403);
    const ticket = ticketOf(loopback.issueAddress());
    expect((await exchange(ticket)).status).toBe(200);
    expect((await exchange(ticket)).status).toBe(403);
  });
});

describe('the screen', () => {
  const opening = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const host = () => ({ host: new URL(loopback.origin).host });

  test.each([
    { name: 'typed by a person', headers: { ...opening, 'sec-fetch-site': 'none' } },
    { name: 'from the launch page, which is a file', headers: { ...opening, 'sec-fetch-site': 'cross-site' } },
    { name: 'reloaded', headers: { ...opening, 'sec-fetch-site': 'same-origin' } },
  ])('opens when it is $name, with every security header', async ({ headers }) => {
    const answer = await send(loopback, { method: 'GET', path: '/', headers: { ...host(), ...headers } });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject(securityHeaders('sameOrigin'));
  });

  test.each([
    {
      name: 'framed by another page',
      path: '/',
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    },
    {
      name: 'fetched by another page',
      path: '/',
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
    },
    {
      name: 'fetched from another port',
      path: '/assets/index.js',
      headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    },
    { name: 'asked for without Sec-Fetch', path: '/', headers: {} },
    { name: 'asked for a file without Sec-Fetch', path: '/assets/index.js', headers: {} },
  ])('does not open when it is $name', async ({ path, headers }) => {
    expect((await send(loopback, { method: 'GET', path, headers: { ...host(), ...headers } })).status).toBe(403);
  });

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../index.html',
    '/assets/index.js?x=1',
    '/assets/index.js%00.html',
    '//assets/index.js',
    '/ASSETS/INDEX.JS',
    '/index.js.map',
    '/package.json',
    '/desk',
    'http://evil.test/',
    '*',
  ])('has nothing at %s', async (path) => {
    expect((await send(loopback, { method: 'GET', path, headers: fromOurPage(loopback) })).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('is not there for %s', async (method) => {
    const answer = await send(loopback, { method, path: '/assets/index.js', headers: fromOurPage(loopback) });
    expect(answer.status).toBe(405);
  });
});

describe('the socket', () => {
  const upgrade = (headers: Readonly<Record<string, string | null>>, path = '/desk') =>
    send(loopback, {
      method: 'GET',
      path,
      headers: present({
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
        ...headers,
      }),
    });

  test('opens for the right host, origin, path and token, and for no other combination', async () => {
    const token = await tokenFor(loopback, ticketOf(loopback.issueAddress()));
    const protocols = [
      `madoguchi, token.${token}`,
      null,
      'madoguchi',
      `token.${token}`,
      'madoguchi, token.',
      `madoguchi, token.${randomBytes(32).toString('base64url')}`,
      `madoguchi, token.${token}, more`,
      `desk, token.${token}`,
    ];
    const sites = [null, 'same-origin', 'same-site', 'cross-site', 'none'];
    const hosts = HOSTS();
    const origins = ORIGINS();
    let answered = 0;
    for (const [host, origin, site, protocol, path] of combinations(hosts, origins, sites, protocols, [
      '/desk',
      '/',
      '/desk?x',
    ])) {
      const headers = { host, origin, 'sec-fetch-site': site, 'sec-websocket-protocol': protocol };
      const { status } = await upgrade(headers, path);
      const legal =
        host === hosts[0] &&
        origin === origins[0] &&
        (site === null || site === 'same-origin') &&
        protocol === protocols[0] &&
        path === '/desk';
      expect(status, JSON.stringify({ ...headers, path })).toBe(legal ? 101 : 403);
      if (status === 101) answered += 1;
    }
    expect(answered).toBe(2);
    expect(opened.door.reached).toEqual([]);
  });
});

/** A socket of our own page, its messages collected. */
async function openSocket() {
  const token = await tokenFor(loopback, ticketOf(loopback.issueAddress()));
  const connectAgain = () =>
    new WebSocket(`${loopback.origin.replace('http', 'ws')}/desk`, ['madoguchi', `token.${token}`], {
      origin: loopback.origin,
    });
  const socket = connectAgain();
  const closed = new Promise<number>((done) => socket.on('close', done));
  socket.on('error', () => {});
  await new Promise((done) => socket.on('open', done));
  const next = () => new Promise<unknown>((got) => socket.once('message', (data) => got(JSON.parse(String(data)))));
  return { socket, closed, next, connectAgain };
}

describe('what travels on the socket', () => {
  test('is a request and its reply, under the number of the request', async () => {
    const { socket, next } = await openSocket();
    const reply = next();
    socket.send(JSON.stringify({ id: 7, channel: 'clock:now', input: {} }));
    expect(await reply).toEqual({ id: 7, reply: { ok: true, value: CLOCK_VIEW } });
    socket.close();
  });

  test('passes the same door as Electron: unknown channels and bad input are refused there (SEC-82)', async () => {
    const { socket, next } = await openSocket();
    for (const { channel, input, type } of [
      { channel: '__proto__', input: {}, type: 'unknownChannel' },
      { channel: 'clock:now', input: { extra: 1 }, type: 'badRequest' },
      { channel: 'call:current', input: {}, type: 'signedOut' },
    ]) {
      const reply = next();
      socket.send(JSON.stringify({ id: 1, channel, input }));
      expect(await reply).toMatchObject({ id: 1, reply: { ok: false, error: { type } } });
    }
    socket.close();
  });

  test('is every event of the desk', async () => {
    const { socket, next } = await openSocket();
    const event = next();
    opened.announcer.announce('cases:changed', {});
    expect(await event).toEqual({ event: 'cases:changed', payload: {} });
    socket.close();
  });

  test('does not deliver an event that is not what the contract says', async () => {
    const { socket, next } = await openSocket();
    const event = next();
    opened.announcer.announce('link:opened', { phone: null, search: null, name: 'CANARY' } as never);
    opened.announcer.announce('cases:changed', {});
    expect(await event).toEqual({ event: 'cases:changed', payload: {} });
    socket.close();
  });

  test.each([
    { name: 'not JSON', frame: 'hello' },
    { name: 'no object', frame: '7' },
    { name: 'no id', frame: '{"channel":"clock:now"}' },
    { name: 'an id that is no number', frame: '{"id":"1","channel":"clock:now"}' },
    { name: 'a fraction for an id', frame: '{"id":1.5,"channel":"clock:now"}' },
    { name: 'bytes', frame: Buffer.from([1, 2, 3]) },
  ])('ends with $name', async ({ frame }) => {
    const { socket, closed } = await openSocket();
    socket.send(frame);
    expect(await closed).toBe(1003);
  });

  test('ends with a frame beyond one megabyte, and takes one just below', async () => {
    const { socket, closed, next } = await openSocket();
    const reply = next();
    socket.send(JSON.stringify({ id: 1, channel: 'x'.repeat(900_000), input: {} }));
    expect(await reply).toMatchObject({ reply: { ok: false } });
    socket.send('x'.repeat(1_000_001));
    expect(await closed).toBe(1009);
  });

  test('gives way to a newer socket of the same token, as a duplicated tab makes one', async () => {
    const { closed, connectAgain } = await openSocket();
    const second = connectAgain();
    expect(await closed).toBe(4001);
    second.close();
  });

  test('ends when another tab exchanges a ticket, and its token is void', async () => {
    const { closed, connectAgain } = await openSocket();
    await tokenFor(loopback, ticketOf(loopback.issueAddress()));
    expect(await closed).toBe(4001);
    const refused = await new Promise<number | undefined>((done) => {
      const socket = connectAgain();
      socket.on('error', () => {});
      socket.on('unexpected-response', (_request, response) => done(response.statusCode));
    });
    expect(refused).toBe(403);
  });
});

describe('the host itself', () => {
  test('listens on 127.0.0.1 alone', async () => {
    const port = Number(new URL(loopback.origin).port);
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const host of [...others.map(({ address }) => address), '127.0.0.2']) {
      const outcome = await new Promise((done) => {
        const socket = connect({ host, port, timeout: 500 });
        socket.on('connect', () => done('connected'));
        socket.on('error', () => done('refused'));
        socket.on('timeout', () => done('refused'));
      });
      expect(outcome, host).toBe('refused');
    }
  });

  test('says when the tab has gone for good, and not when it was reloaded', async () => {
    let gone = 0;
    const own = await openLoopback({ onTabGone: () => (gone += 1), graceMs: 120 });
    const token = await tokenFor(own.loopback, ticketOf(own.loopback.issueAddress()));
    const open = async () => {
      const socket = new WebSocket(
        `${own.loopback.origin.replace('http', 'ws')}/desk`,
        ['madoguchi', `token.${token}`],
        { origin: own.loopback.origin },
      );
      await new Promise((done) => socket.on('open', done));
      return socket;
    };
    const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
    (await open()).close();
    await pause(30);
    const reloaded = await open();
    await pause(200);
    expect(gone).toBe(0);
    reloaded.close();
    await pause(250);
    expect(gone).toBe(1);
    await own.loopback.close();
  });

  test('survives requests that are not HTTP', async () => {
    const port = Number(new URL(loopback.origin).port);
    for (const bytes of [
      '\r\n\r\n',
      'GET',
      'GET / HTTP/9.9\r\n\r\n',
      `GET / HTTP/1.1\r\nhost: ${'x'.repeat(20_000)}\r\n\r\n`,
      '\u0000\u0001\u0002\u0003',
    ]) {
      await new Promise<void>((done) => {
        const socket = connect({ host: '127.0.0.1', port });
        socket.on('error', () => {});
        socket.on('close', () => done());
        socket.on('data', () => {});
        socket.end(bytes);
      });
    }
    expect(
      (await send(loopback, { method: 'GET', path: '/assets/index.js', headers: fromOurPage(loopback) })).status,
    ).toBe(200);
  });
});
