/** The small parts of the shell: files under `app://desk`, the question where to save, power, and a screen that died. */
import { EventEmitter } from 'node:events';
import type { PowerMonitor, WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { securityHeaders } from '../screen/security-headers.ts';
import { makeAppProtocol } from './app-protocol.ts';
import { menuTemplate } from './menu.ts';
import { watchPower } from './power-events.ts';
import { askWhereToSave } from './save-dialog.ts';
import { recoverScreen } from './screen-recovery.ts';
import { STRANGE } from './testing.ts';

describe('makeAppProtocol', () => {
  const page = { contentType: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<!doctype html>') };
  const answer = makeAppProtocol(
    new Map([
      ['/', page],
      ['/assets/a.js', page],
    ]),
  );

  test('serves a file of the build with every security header, and lets the page connect to nothing', async () => {
    const response = answer({ url: 'app://desk/', method: 'GET' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(response.headers)).toMatchObject(securityHeaders('inPage'));
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'none'");
  });

  test.each([
    'app://desk/missing.js',
    'app://desk/../../etc/passwd',
    'app://desk/%2e%2e/%2e%2e/etc/passwd',
    'app://desk/assets/',
    ...STRANGE,
  ])('has nothing at %s', (url) => expect(answer({ url, method: 'GET' }).status).toBe(404));

  test.each(['POST', 'PUT', 'HEAD', 'DELETE'])('answers no %s', (method) => {
    expect(answer({ url: 'app://desk/', method }).status).toBe(404);
  });
});

describe('askWhereToSave', () => {
  const asked = (answer: { canceled: boolean; filePath: string }) => {
    const showSaveDialog = vi.fn(async (..._args: unknown[]) => answer);
    const question = {
      dialog: { showSaveDialog } as never,
      window: null,
      documents: '/home/x/Documents',
      suggestedName: 'C-1.pdf',
    };
    return { showSaveDialog, path: askWhereToSave(question) };
  };

  test('suggests the name in the documents of the person, for its own kind of file', async () => {
    const { showSaveDialog, path } = asked({ canceled: false, filePath: '/media/x/report.pdf' });
    expect(await path).toBe('/media/x/report.pdf');
    expect(showSaveDialog.mock.calls[0]?.[0]).toMatchObject({
      defaultPath: '/home/x/Documents/C-1.pdf',
      filters: [{ extensions: ['pdf'] }],
    });
  });

  test.each([
    { name: 'nothing when cancelled', answer: { canceled: true, filePath: '' }, expected: null },
    { name: 'nothing for an empty path', answer: { canceled: false, filePath: '' }, expected: null },
    {
      name: 'the ending when it was left out',
      answer: { canceled: false, filePath: '/x/report' },
      expected: '/x/report.pdf',
    },
    {
      name: 'the ending after a strange one',
      answer: { canceled: false, filePath: '/x/report.exe' },
      expected: '/x/report.exe.pdf',
    },
  ])('answers $name', async ({ answer, expected }) => expect(await asked(answer).path).toBe(expected));
});

describe('watchPower (SEC-23)', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watched = (platform: NodeJS.Platform) => {
    let state = 'active';
    const power = Object.assign(new EventEmitter(), { getSystemIdleState: () => state });
    const leave = vi.fn();
    const stop = watchPower(power as unknown as PowerMonitor, platform, leave);
    return { power, leave, stop, setState: (next: string) => (state = next) };
  };

  test.each(['suspend', 'shutdown', 'lock-screen'])('leaves at %s', (event) => {
    const { power, leave } = watched('win32');
    power.emit(event);
    expect(leave).toHaveBeenCalledOnce();
  });

  test('asks on Linux whether the screen is locked, and leaves once for each lock', () => {
    const { leave, setState, stop } = watched('linux');
    vi.advanceTimersByTime(20_000);
    expect(leave).not.toHaveBeenCalled();
    setState('locked');
    vi.advanceTimersByTime(20_000);
    expect(leave).toHaveBeenCalledOnce();
    setState('idle');
    vi.advanceTimersByTime(10_000);
    setState('locked');
    vi.advanceTimersByTime(10_000);
    expect(leave).toHaveBeenCalledTimes(2);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('recoverScreen (REL-15)', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watched = () => {
    const contents = Object.assign(new EventEmitter(), {
      isDestroyed: () => false,
      reload: vi.fn(),
      forcefullyCrashRenderer: vi.fn(() => void contents.emit('render-process-gone', {}, { reason: 'killed' })),
    });
    recoverScreen(contents as unknown as WebContents);
    return contents;
  };

  test('reloads a page whose process died, within three seconds', () => {
    const contents = watched();
    contents.emit('render-process-gone', {}, { reason: 'crashed' });
    vi.advanceTimersByTime(3_000);
    expect(contents.reload).toHaveBeenCalledOnce();
  });

  test('lets a page go that ended by itself', () => {
    const contents = watched();
    contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    vi.advanceTimersByTime(60_000);
    expect(contents.reload).not.toHaveBeenCalled();
  });

  test('ends a page that hangs, and leaves one alone that answers again', () => {
    const contents = watched();
    contents.emit('unresponsive');
    vi.advanceTimersByTime(4_000);
    contents.emit('responsive');
    vi.advanceTimersByTime(60_000);
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
    contents.emit('unresponsive');
    vi.advanceTimersByTime(10_000);
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
    expect(contents.reload).toHaveBeenCalledOnce();
  });
});

test('a menu is there on macOS alone, where copying and pasting need one', () => {
  expect(menuTemplate('win32')).toBeNull();
  expect(menuTemplate('linux')).toBeNull();
  expect(JSON.stringify(menuTemplate('darwin'))).toMatch(/copy.*paste/);
});
