/** The built Electron program for a test, without Electron: its main process under Node, its preload script and its page in Chromium. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserContext, Page, Frame as PageFrame } from '@playwright/test';
import { DIST, ROOT } from '../fixtures/build.ts';
import { ended, nextMessage } from '../fixtures/child-messages.ts';
import type { HostStart, RunningHost } from '../fixtures/host.ts';
import type { FromProgram, ToProgram } from './standin-messages.ts';

/** Chromium does not know the scheme `app:`, so the page has a web address that only its context can reach. */
const WEB = 'https://desk.app.invalid';
const asApp = (url: string): string => url.replace(WEB, 'app://desk');

type WindowMessage = Extract<FromProgram, { type: 'window' }>;

export interface StandinHost extends RunningHost {
  /** What main asked for when it made its window. */
  readonly window: WindowMessage;
  emitPower(event: string): void;
  /** Tells main that the page's process has died. */
  screenGone(reason: string): void;
}

export async function startStandinHost({
  folders,
  now,
  args,
  browser,
  onPage,
  onMessage,
}: HostStart): Promise<StandinHost> {
  const program = fork(join(import.meta.dirname, 'run-main.ts'), [...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: {
      ...process.env,
      MADOGUCHI_DATA: folders.data,
      MADOGUCHI_REPORTS: folders.reports,
      // A PC in Japan; a desk elsewhere says so on every screen.
      TZ: 'Asia/Tokyo',
      MADOGUCHI_TEST_NOW: String(now),
      STANDIN_MAIN: join(DIST, 'main', 'main.js'),
      STANDIN_PACKAGE: join(ROOT, 'package.json'),
    },
  });
  const tell = (message: ToProgram): void => void (program.connected && program.send(message));
  const window = await nextMessage<FromProgram, 'window'>(program, 'window');
  const { width, height } = window;
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await openPage({ program, tell, context, window, onPage, onMessage });
  return {
    page,
    window,
    emitPower: (event) => tell({ type: 'emitPower', event }),
    screenGone: (reason) => tell({ type: 'gone', reason }),
    async setClock(change) {
      const known = nextMessage<FromProgram, 'clockSet'>(program, 'clockSet');
      tell({ type: 'setClock', ...change });
      await known;
    },
    async openLink(url) {
      tell({ type: 'emitApp', event: 'second-instance', args: [['main.js', url]] });
    },
    async close() {
      tell({ type: 'quit' });
      await ended(program);
      await context.close();
    },
    async kill() {
      program.kill('SIGKILL');
      await ended(program);
      await context.close();
    },
  };
}

/** Runs in the page: hands an event of main to the listeners of the preload script. */
function emitInPage([channel, args]: readonly [string, readonly unknown[]]): void {
  (globalThis as unknown as { __standinEmit(channel: string, args: readonly unknown[]): void }).__standinEmit(
    channel,
    args,
  );
}

interface Opening {
  readonly program: ChildProcess;
  readonly tell: (message: ToProgram) => void;
  readonly context: BrowserContext;
  readonly window: WindowMessage;
  readonly onPage: (page: Page) => void;
  readonly onMessage: HostStart['onMessage'];
}

async function openPage({ program, tell, context, window, onPage, onMessage }: Opening): Promise<Page> {
  const ask = makeAsk(program, tell);
  await context.exposeBinding('__standinInvoke', async ({ frame }, channel: string, args: readonly unknown[]) => {
    const reply = await ask.invoke(channel, args, frame);
    onMessage?.([args, reply]);
    return reply;
  });
  await context.addInitScript(preloadInPage(window.preload));
  await context.route(`${WEB}/**`, async (route) => {
    const { status, headers, body } = await ask.serve(asApp(route.request().url()), route.request().method());
    await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  });
  const page = await context.newPage();
  onPage(page);
  program.on('message', (message: FromProgram) => {
    if (message.type === 'reload') void page.reload();
    if (message.type !== 'sent') return;
    // A page that is just being left no longer listens.
    void page.evaluate(emitInPage, [message.channel, message.args] as const).catch(() => {});
  });
  await page.goto(window.url.replace('app://desk', WEB));
  tell({ type: 'ready' });
  return page;
}

/** Requests to the program, each answered under its own number. */
function makeAsk(program: ChildProcess, tell: (message: ToProgram) => void) {
  const waiting = new Map<number, (message: FromProgram) => void>();
  let lastId = 0;
  program.on('message', (message: FromProgram) => {
    if (!('id' in message)) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  const answered = <M extends FromProgram>(id: number): Promise<M> =>
    new Promise((done) => waiting.set(id, (message) => done(message as M)));
  return {
    async invoke(channel: string, args: readonly unknown[], frame: PageFrame): Promise<unknown> {
      lastId += 1;
      const reply = answered<Extract<FromProgram, { type: 'invoked' }>>(lastId);
      tell({
        type: 'invoke',
        id: lastId,
        channel,
        args,
        frame: { url: asApp(frame.url()), main: frame.parentFrame() === null },
      });
      return (await reply).value;
    },
    serve(url: string, method: string): Promise<Extract<FromProgram, { type: 'served' }>> {
      lastId += 1;
      const reply = answered<Extract<FromProgram, { type: 'served' }>>(lastId);
      tell({ type: 'serve', id: lastId, url, method });
      return reply;
    },
  };
}

/** The built preload script, in a world where `require` knows `electron` alone, as in a sandboxed preload. */
const preloadInPage = (preload: string): string => `(() => {
  const listeners = new Map();
  globalThis.__standinEmit = (channel, args) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...args); };
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(globalThis, name, { value: Object.freeze(api), enumerable: true }) },
    ipcRenderer: {
      invoke: (channel, ...args) => globalThis.__standinInvoke(channel, args),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      off: (channel, listener) => listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)),
    },
  };
  const require = (name) => { if (name === 'electron') return electron; throw new Error('a sandboxed preload cannot require ' + name); };
  ((require, module, exports) => { ${preload}
  })(require, { exports: {} }, {});
})();`;
