/** A desk as `npm start` opens it, in a corner of its own: host, window, home, temporary files, reports. What it leaves behind is all in that corner. */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { assert } from '../../shared/core/assert.ts';
import type { FromHost, ToHost } from '../loopback/host-messages.ts';
import { windowFlags } from '../start/chromium.ts';
import { spawnWithoutCore } from '../start/spawn-without-core.ts';

export interface Corner {
  readonly root: string;
  readonly data: string;
  readonly reports: string;
  /** The profiles of Chromium, one a window. */
  readonly profiles: string;
  readonly environment: Readonly<Record<string, string>>;
}

export function makeCorner(root: string): Corner {
  const place = (name: string): string => join(root, name);
  for (const name of ['data', 'reports', 'profiles', 'home', 'temporary', 'working'])
    mkdirSync(place(name), { mode: 0o700 });
  return {
    root,
    data: place('data'),
    reports: place('reports'),
    profiles: place('profiles'),
    environment: {
      ...(process.env as Record<string, string>),
      HOME: place('home'),
      TMPDIR: place('temporary'),
      MADOGUCHI_DATA: place('data'),
      MADOGUCHI_REPORTS: place('reports'),
      MADOGUCHI_TEST_NOW: String(Date.UTC(2026, 10, 21, 7, 40)),
      TZ: 'Asia/Tokyo',
    },
  };
}

export interface RunningDesk {
  readonly page: Page;
  /** Processes may only be ended by their number. */
  readonly host: ChildProcess;
  readonly window: ChildProcess;
  /** Ends what still runs, the hard way. */
  end(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** `dist` is the folder of the build. Rejects when the window does not come. */
export async function openDesk(corner: Corner, dist: string, chromiumPath: string): Promise<RunningDesk> {
  const host = spawnWithoutCore(
    process.execPath,
    [join(dist, 'workshop', 'test-host.js'), '--demo', '--cases', '200'],
    {
      cwd: join(corner.root, 'working'),
      env: corner.environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  await nextMessage(host, 'ready');
  const address = nextMessage(host, 'address');
  host.send({ type: 'issueAddress' } satisfies ToHost);
  const { window, page } = await openWindow(corner, (await address).url, chromiumPath);
  const end = async (): Promise<void> => {
    for (const child of [window, host]) child.kill('SIGKILL');
    await Promise.all([ended(window), ended(host)]);
  };
  return { page, host, window, end };
}

/** As `npm start` opens it, besides that it is steered and not seen. */
async function openWindow(corner: Corner, url: string, chromiumPath: string) {
  const profile = mkdtempSync(join(corner.profiles, 'window-'));
  const first = join(profile, 'open.html');
  writeFileSync(first, `<!doctype html><script>location.replace(${JSON.stringify(url)})</script>`, { mode: 0o600 });
  const flags = [...windowFlags(pathToFileURL(first).href, profile), '--headless=new', '--remote-debugging-port=0'];
  const window = spawnWithoutCore(chromiumPath, flags, {
    cwd: join(corner.root, 'working'),
    env: corner.environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await debuggerOf(window));
  const page = browser.contexts()[0]?.pages()[0];
  assert(page !== undefined, 'the window shows a page');
  page.setDefaultTimeout(PATIENCE_MS);
  return { window, page };
}

function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    const giveUp = setTimeout(() => failed(new Error('Chromium did not start')), PATIENCE_MS);
    let said = '';
    stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /ws:\/\/\S+/.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(giveUp);
      found(address);
    });
  });
}

function nextMessage<T extends FromHost['type']>(host: ChildProcess, type: T): Promise<Extract<FromHost, { type: T }>> {
  return new Promise((received, failed) => {
    const giveUp = setTimeout(() => failed(new Error(`the host did not say ${type}`)), PATIENCE_MS);
    host.on('message', (message: FromHost) => {
      if (message.type !== type) return;
      clearTimeout(giveUp);
      received(message as Extract<FromHost, { type: T }>);
    });
  });
}

export const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', () => done()));
