import { EventEmitter } from 'node:events';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../shared/desk/contract.ts';
import { EVENT, REQUEST } from '../../shared/desk/wire-names.ts';
import { isOurFrame, passEvents, serveRequests } from './requests.ts';
import { STRANGE } from './testing.ts';

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

function eventFrom({ url = 'app://desk/', main = true, destroyed = false }): Sender {
  const frame = { url };
  const sender = { id: 7, mainFrame: main ? frame : { url: 'app://desk/' }, isDestroyed: () => destroyed };
  return { sender, senderFrame: frame } as unknown as Sender;
}

describe('isOurFrame (SEC-10)', () => {
  test('knows the main frame of our page', () => expect(isOurFrame(eventFrom({}))).toBe(true));

  test.each([
    { name: 'a frame inside our page', event: eventFrom({ main: false }) },
    { name: 'a page that is gone', event: eventFrom({ destroyed: true }) },
    { name: 'a page that has not loaded yet', event: eventFrom({ url: '' }) },
    { name: 'about:blank', event: eventFrom({ url: 'about:blank' }) },
    { name: 'a frame that is gone', event: { ...eventFrom({}), senderFrame: null } },
  ])('does not know $name', ({ event }) => expect(isOurFrame(event)).toBe(false));

  test.each(STRANGE)('does not know %s', (url) => expect(isOurFrame(eventFrom({ url }))).toBe(false));
});

describe('serveRequests', () => {
  type Handle = (event: Sender, ...request: readonly unknown[]) => Promise<Reply>;

  test('brings every request to the door, with what it knows of the sender', async () => {
    const handlers = new Map<string, Handle>();
    const reply: Reply = { ok: true, value: null };
    const dispatch = vi.fn(async () => reply);
    serveRequests({ handle: (name: string, handler: Handle) => void handlers.set(name, handler) } as never, {
      dispatch,
    });
    expect([...handlers.keys()]).toEqual([REQUEST]);
    await handlers.get(REQUEST)?.(eventFrom({}), 'clock:now', {}, 'id-1');
    await handlers.get(REQUEST)?.(eventFrom({ main: false }), 'clock:now', {}, 'id-2');
    expect(dispatch.mock.calls).toEqual([
      [{ trusted: true, connection: 'window-7' }, 'clock:now', {}, 'id-1'],
      [{ trusted: false, connection: 'window-7' }, 'clock:now', {}, 'id-2'],
    ]);
  });
});

describe('passEvents', () => {
  test('passes events on until the page is gone', () => {
    const listeners = new Set<(event: string, payload: unknown) => void>();
    const desk = {
      subscribe: (listener: (event: string, payload: unknown) => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
    const contents = Object.assign(new EventEmitter(), { send: vi.fn(), isDestroyed: () => false });
    passEvents(desk, contents as unknown as WebContents);
    for (const listener of listeners) listener('cases:changed', {});
    expect(contents.send.mock.calls).toEqual([[EVENT, 'cases:changed', {}]]);
    contents.emit('destroyed');
    expect(listeners.size).toBe(0);
  });
});
