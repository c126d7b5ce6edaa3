import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../shared/desk/contract.ts';
import { makeConnection } from './connection.ts';
import { makeDeskClient } from './desk-client.ts';
import { openLoopbackBridge, type Page } from './loopback-bridge.ts';

const TICKET = 'T'.repeat(43);

/** The browser's socket, as far as the bridge uses it; the test plays the host. */
class FakeSocket extends EventTarget {
  static readonly made: FakeSocket[] = [];
  readonly OPEN = 1;
  readyState = 0;
  readonly sent: { id: number; channel: string; input: unknown }[] = [];
  readonly url: string;
  readonly protocols: readonly string[];
  constructor(url: string, protocols: readonly string[]) {
    super();
    this.url = url;
    this.protocols = protocols;
    FakeSocket.made.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  says(message: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: JSON.stringify(message) }));
  }
  closes(code = 1006): void {
    this.readyState = 3;
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}

function pageAt(hash: string, kept: string | null = null, answer: () => Promise<unknown> = okAnswer) {
  const storage = new Map(kept === null ? [] : [['madoguchi.token', kept]]);
  const history: string[] = [];
  const fetch = vi.fn(answer);
  const listeners = new Map<string, () => void>();
  const page = {
    location: { host: '127.0.0.1:4000', hash, reload: vi.fn() },
    addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener),
    history: { replaceState: (_state: unknown, _title: string, url: string) => void history.push(url) },
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    },
    setTimeout: globalThis.setTimeout,
    fetch,
    WebSocket: FakeSocket,
  } as unknown as Page;
  return { page, storage, history, fetch, emit: (name: string) => listeners.get(name)?.() };
}

const okAnswer = async () => ({ ok: true, json: async () => ({ token: 'TOKEN' }) });
const settle = () => vi.advanceTimersByTimeAsync(0);
const socket = (index = -1): FakeSocket => {
  const made = FakeSocket.made.at(index);
  if (made === undefined) throw new Error('no socket was opened');
  return made;
};

beforeEach(() => {
  FakeSocket.made.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('openLoopbackBridge', () => {
  test('takes the ticket out of the address before it uses it, and keeps the token in the tab', async () => {
    const { page, storage, history, fetch } = pageAt(`#ticket=${TICKET}`);
    openLoopbackBridge(page, makeConnection({ state: 'waiting' }));
    expect(history).toEqual(['/']);
    await settle();
    expect(fetch.mock.calls).toMatchObject([
      ['/session', { method: 'POST', body: JSON.stringify({ ticket: TICKET }) }],
    ]);
    expect(storage.get('madoguchi.token')).toBe('TOKEN');
    expect(socket().url).toBe('ws://127.0.0.1:4000/desk');
    expect(socket().protocols).toEqual(['madoguchi', 'token.TOKEN']);
  });

  test('goes on with the kept token after a reload, without a ticket', async () => {
    const { page, fetch } = pageAt('', 'KEPT');
    openLoopbackBridge(page, makeConnection({ state: 'waiting' }));
    await settle();
    expect(fetch).not.toHaveBeenCalled();
    expect(socket().protocols).toEqual(['madoguchi', 'token.KEPT']);
  });

  test('loads the page anew for a new ticket in the same tab, and for no other change of the address', async () => {
    const { page, emit } = pageAt('', 'KEPT');
    openLoopbackBridge(page, makeConnection({ state: 'waiting' }));
    await settle();
    page.location.hash = '#cases';
    emit('hashchange');
    expect(page.location.reload).not.toHaveBeenCalled();
    page.location.hash = `#ticket=${TICKET}`;
    emit('hashchange');
    expect(page.location.reload).toHaveBeenCalledOnce();
  });

  test.each([
    {
      name: 'a tab that was not opened from the application',
      hash: '',
      answer: okAnswer,
      reason: 'notFromApplication',
    },
    {
      name: 'a ticket that is used or too old',
      hash: `#ticket=${TICKET}`,
      answer: async () => ({ ok: false }),
      reason: 'ticketRefused',
    },
    {
      name: 'a host that is gone',
      hash: `#ticket=${TICKET}`,
      answer: () => Promise.reject(new TypeError('x')),
      reason: 'ticketRefused',
    },
  ])('ends for $name, and every request is then answered', async ({ hash, answer, reason }) => {
    const { page } = pageAt(hash, null, answer);
    const connection = makeConnection({ state: 'waiting' });
    const bridge = openLoopbackBridge(page, connection);
    await settle();
    expect(connection.current()).toEqual({ state: 'ended', reason });
    expect(await bridge.call('clock:now', {}, 'id')).toEqual({ ok: false, error: { type: 'disconnected' } });
    expect(FakeSocket.made).toEqual([]);
  });

  test('answers each request with its own reply, in whatever order they come', async () => {
    const { page } = pageAt('', 'KEPT');
    const bridge = openLoopbackBridge(page, makeConnection({ state: 'waiting' }));
    const replies: Reply[] = [];
    void bridge.call('clock:now', {}, 'id').then((reply) => replies.push(reply));
    void bridge.call('desk:status', {}, 'id').then((reply) => replies.push(reply));
    await settle();
    socket().opens();
    await settle();
    const [first, second] = socket().sent;
    socket().says({ id: second?.id, reply: { ok: true, value: 'second' } });
    socket().says({ id: first?.id, reply: { ok: true, value: 'first' } });
    socket().says({ id: 99, reply: { ok: true, value: 'nobody asked' } });
    await settle();
    expect(replies).toEqual([
      { ok: true, value: 'second' },
      { ok: true, value: 'first' },
    ]);
  });

  test('answers `disconnected` for what was under way when the host was lost, and does not send it twice', async () => {
    const { page } = pageAt('', 'KEPT');
    const connection = makeConnection({ state: 'waiting' });
    const bridge = openLoopbackBridge(page, connection);
    await settle();
    socket().opens();
    const reply = bridge.call('call:end', {}, 'id');
    await settle();
    socket().closes();
    expect(await reply).toEqual({ ok: false, error: { type: 'disconnected' } });
    expect(connection.current()).toEqual({ state: 'lost' });
    await vi.advanceTimersByTimeAsync(250);
    expect(FakeSocket.made).toHaveLength(2);
    socket().opens();
    expect(connection.current()).toEqual({ state: 'open' });
    expect(socket().sent).toEqual([]);
  });

  test('seeks a lost host ever more slowly, and never gives up', async () => {
    const { page } = pageAt('', 'KEPT');
    openLoopbackBridge(page, makeConnection({ state: 'waiting' }));
    await settle();
    const pauses: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      const before = FakeSocket.made.length;
      socket().closes();
      let waited = 0;
      while (FakeSocket.made.length === before) {
        await vi.advanceTimersByTimeAsync(250);
        waited += 250;
      }
      pauses.push(waited);
    }
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
  });

  test('ends when another tab took over, forgets its token and does not come back', async () => {
    const { page, storage } = pageAt('', 'KEPT');
    const connection = makeConnection({ state: 'waiting' });
    openLoopbackBridge(page, connection);
    await settle();
    socket().opens();
    socket().closes(4001);
    expect(connection.current()).toEqual({ state: 'ended', reason: 'replaced' });
    expect(storage.size).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.made).toHaveLength(1);
  });
});

describe('makeDeskClient', () => {
  test('hears its own events only, until it stops listening', async () => {
    const { page } = pageAt('', 'KEPT');
    const connection = makeConnection({ state: 'waiting' });
    const client = makeDeskClient(openLoopbackBridge(page, connection), connection);
    const heard: unknown[] = [];
    const stop = client.on('link:opened', (payload) => heard.push(payload));
    await settle();
    socket().says({ event: 'cases:changed', payload: {} });
    socket().says({ event: 'link:opened', payload: { phone: '0312345678', search: null } });
    stop();
    socket().says({ event: 'link:opened', payload: { phone: null, search: null } });
    expect(heard).toEqual([{ phone: '0312345678', search: null }]);
  });

  test('answers `disconnected` where the bridge itself fails', async () => {
    const broken = { call: () => Promise.reject(new Error('x')), on: () => () => {} };
    const client = makeDeskClient(broken, makeConnection({ state: 'open' }));
    expect(await client.call('clock:now', {})).toEqual({ ok: false, error: { type: 'disconnected' } });
  });
});
