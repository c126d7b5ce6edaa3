/** Electron itself is not here; its objects are stood in for by emitters that remember which handlers they were given. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { App, Session, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hardenApp, hardenContents, hardenSession } from './session-hardening.ts';
import { OURS, STRANGE } from './testing.ts';

/** Every permission that this version of Electron knows, read from its own declarations. */
const PERMISSIONS = (() => {
  const declarations = readFileSync(new URL('../../node_modules/electron/electron.d.ts', import.meta.url), 'utf8');
  const [, union = ''] =
    /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]*),/.exec(declarations) ?? [];
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');
})();

class FakeSession extends EventEmitter {
  readonly given = new Map<string, (...args: never[]) => unknown>();
  readonly webRequest = {
    onBeforeRequest: (handler: (...args: never[]) => unknown) => this.given.set('onBeforeRequest', handler),
  };
  readonly setSpellCheckerEnabled = vi.fn();
  setPermissionRequestHandler = (handler: never) => this.given.set('permissionRequest', handler);
  setPermissionCheckHandler = (handler: never) => this.given.set('permissionCheck', handler);
  setDevicePermissionHandler = (handler: never) => this.given.set('devicePermission', handler);
  setDisplayMediaRequestHandler = (handler: never) => this.given.set('displayMedia', handler);
  setUSBProtectedClassesHandler = (handler: never) => this.given.set('usbClasses', handler);
  call(name: string, ...args: unknown[]): unknown {
    return this.given.get(name)?.(...(args as never[]));
  }
}

describe('hardenSession', () => {
  let session: FakeSession;
  beforeEach(() => {
    session = new FakeSession();
    hardenSession(session as unknown as Session);
  });

  test.each([...PERMISSIONS, 'a permission of a later version', ''])(
    'denies %s, asked and checked (SEC-05)',
    (permission) => {
      const answer = vi.fn();
      session.call('permissionRequest', {}, permission, answer, {});
      expect(answer.mock.calls).toEqual([[false]]);
      expect(session.call('permissionCheck', {}, permission, 'app://desk', {})).toBe(false);
      expect(session.call('permissionCheck', null, permission, '', {})).toBe(false);
    },
  );

  test('knows the permissions of this Electron', () => {
    expect(PERMISSIONS.length).toBeGreaterThan(30);
    expect(PERMISSIONS).toEqual(expect.arrayContaining(['media', 'usb', 'clipboard-read', 'openExternal', 'unknown']));
  });

  test('denies every device and every capture of the screen', () => {
    for (const deviceType of ['hid', 'serial', 'usb']) {
      expect(session.call('devicePermission', { deviceType, origin: 'app://desk', device: {} })).toBe(false);
    }
    const answer = vi.fn();
    session.call('displayMedia', {}, answer);
    expect(answer.mock.calls).toEqual([[null]]);
    expect(session.call('usbClasses', { protectedClasses: ['audio', 'hid'] })).toEqual(['audio', 'hid']);
  });

  test('has no spell checker, whose dictionaries come from the network', () => {
    expect(session.setSpellCheckerEnabled.mock.calls).toEqual([[false]]);
  });

  test('cancels a download', () => {
    const event = { preventDefault: vi.fn() };
    session.emit('will-download', event, {}, {});
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  const cancelled = (url: string, resourceType: string): unknown => {
    const answer = vi.fn();
    session.call('onBeforeRequest', { url, resourceType }, answer);
    return answer.mock.calls[0]?.[0];
  };

  test.each(STRANGE)('sends nothing to %s', (url) => {
    expect(cancelled(url, 'xhr')).toEqual({ cancel: true });
    expect(cancelled(url, 'mainFrame')).toEqual({ cancel: true });
  });

  test('asks our own page for everything, and takes a data: address for an image only', () => {
    for (const url of OURS) expect(cancelled(url, 'script')).toEqual({ cancel: false });
    expect(cancelled('data:image/png;base64,AAAA', 'image')).toEqual({ cancel: false });
    expect(cancelled('data:image/png;base64,AAAA', 'script')).toEqual({ cancel: true });
    expect(cancelled('data:text/html,x', 'image')).toEqual({ cancel: true });
  });
});

class FakeContents extends EventEmitter {
  open: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  setWindowOpenHandler = (handler: never) => (this.open = handler);
  /** True when the page may not go on. */
  prevents(name: string, facts: object = {}): boolean {
    const event = { ...facts, preventDefault: vi.fn() };
    this.emit(name, event);
    return event.preventDefault.mock.calls.length > 0;
  }
}

describe('hardenContents (SEC-04)', () => {
  const contents = new FakeContents();
  hardenContents(contents as unknown as WebContents);

  test.each([...STRANGE, ...OURS])('opens no window for %s', (url) => {
    expect(contents.open?.({ url })).toEqual({ action: 'deny' });
  });

  test.each(STRANGE)('does not leave for %s, in no frame', (url) => {
    expect(contents.prevents('will-navigate', { url })).toBe(true);
    expect(contents.prevents('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(contents.prevents('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });

  test('reloads our own page, but puts it into no frame', () => {
    expect(contents.prevents('will-navigate', { url: 'app://desk/' })).toBe(false);
    expect(contents.prevents('will-frame-navigate', { url: 'app://desk/', isMainFrame: true })).toBe(false);
    expect(contents.prevents('will-frame-navigate', { url: 'app://desk/', isMainFrame: false })).toBe(true);
  });

  test('attaches no webview and follows no redirect', () => {
    expect(contents.prevents('will-attach-webview')).toBe(true);
    expect(contents.prevents('will-redirect', { url: 'app://desk/' })).toBe(true);
  });
});

describe('hardenApp', () => {
  const app = new EventEmitter();
  hardenApp(app as unknown as App);

  test('hardens every page that is made', () => {
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.open).not.toBeNull();
    expect(contents.prevents('will-navigate', { url: 'https://evil.test/' })).toBe(true);
  });

  test.each([
    { name: 'certificate-error', before: [{}, 'https://x', 'error', {}], answered: [false] },
    { name: 'select-client-certificate', before: [{}, 'https://x', []], answered: [] },
    { name: 'login', before: [{}, {}, {}], answered: [] },
  ])('gives nothing away on $name', ({ name, before, answered }) => {
    const event = { preventDefault: vi.fn() };
    const answer = vi.fn();
    app.emit(name, event, ...before, answer);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(answer.mock.calls).toEqual([answered]);
  });
});
