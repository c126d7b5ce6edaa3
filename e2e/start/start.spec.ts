/** `npm start` as a person types it, on a machine without Electron and without a display. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startWords } from '../../electron/start/start-words.ts';
import { ROOT } from '../fixtures/build.ts';
import { ended } from '../fixtures/child-messages.ts';
import { makeFolders } from '../fixtures/desk.ts';

interface Started {
  readonly child: ChildProcess;
  /** Everything it has said so far. */
  said(): string;
  /** The address it printed last. */
  address(): Promise<string>;
}

function start(data: string, args: readonly string[] = []): Started {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'electron', 'start.ts'), ...args], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...environment, MADOGUCHI_DATA: data },
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const addresses = (): readonly string[] =>
    [...said.matchAll(/http:\/\/127\.0\.0\.1:\d+\/#ticket=[\w-]{43}/g)].map(([url]) => url);
  return {
    child,
    said: () => said,
    async address() {
      await expect.poll(addresses, { timeout: 60_000 }).not.toEqual([]);
      return addresses().at(-1) ?? '';
    },
  };
}

const hasScreen = (page: Page): Promise<void> => expect(page.locator('#root')).not.toBeEmpty();

async function stop({ child }: Started): Promise<void> {
  child.kill('SIGINT');
  await ended(child);
}

test('says that there is no display, and prints an address that opens the desk once', async ({ page, browser }) => {
  const folders = makeFolders();
  const started = start(folders.data);
  const address = await started.address();
  expect(started.said()).toContain(startWords.withoutDisplay);
  await page.goto(address);
  await hasScreen(page);
  const other = await (await browser.newContext()).newPage();
  const exchanged = other.waitForResponse((response) => response.url().endsWith('/session'));
  await other.goto(address);
  expect((await exchanged).status()).toBe(403);
  await other.context().close();
  await stop(started);
  expect(started.child.exitCode).toBe(0);
});

test('prints another address for each Enter', async ({ page }) => {
  const folders = makeFolders();
  const started = start(folders.data);
  const first = await started.address();
  started.child.stdin?.write('\n');
  await expect.poll(() => started.address()).not.toBe(first);
  await page.goto(await started.address());
  await hasScreen(page);
  await stop(started);
});

test('keeps the demonstration in a folder of its own, and the real desk untouched', async ({ page }) => {
  test.setTimeout(120_000);
  const folders = makeFolders();
  const started = start(folders.data, ['--demo', '--cases', '50']);
  await page.goto(await started.address());
  await hasScreen(page);
  await expect.poll(() => existsSync(join(folders.data, 'demo', 'vault.json')), { timeout: 60_000 }).toBe(true);
  expect(existsSync(join(folders.data, 'vault.json'))).toBe(false);
  await stop(started);
});

test('leaves nothing running when it is killed', async () => {
  const folders = makeFolders();
  const started = start(folders.data);
  const { origin } = new URL(await started.address());
  started.child.kill('SIGKILL');
  await ended(started.child);
  await expect
    .poll(() =>
      fetch(origin).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone');
});
