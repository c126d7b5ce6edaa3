/** The built `main.js` and `preload.cjs`, wired together as Electron wires them. */
import { expect } from '@playwright/test';
import { webPreferences } from '../../electron/shell/web-preferences.ts';
import type { DeskBridge, Reply } from '../../shared/desk/contract.ts';
import { DIST } from '../fixtures/build.ts';
import { test as base, inJapan, makeFolders } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { inputMethod } from '../pages/input-method.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { type StandinHost, startStandinHost } from './standin-host.ts';

const test = base.extend<{ readonly program: StandinHost }>({
  program: async ({ browser }, use) => {
    const folders = makeFolders();
    const now = inJapan('2026-11-21T16:40:00');
    const program = await startStandinHost({
      folders,
      now,
      args: ['madoguchi:call?phone=0312345678'],
      browser,
      onPage: () => {},
    });
    await use(program);
    await program.close();
  },
});

test('main asks for a window with the preferences that were agreed, and shows it when it is drawn', async ({
  program,
}) => {
  const { preload, ...preferences } = program.window.webPreferences;
  expect(preload).toBe(`${DIST}/preload/preload.cjs`);
  expect({ ...preferences, preload: '' }).toEqual(webPreferences(''));
});

test('the page has one bridge of two frozen functions, and nothing of Node or Electron (SEC-02, SEC-06)', async ({
  program,
}) => {
  const found = await program.page.evaluate(() => {
    const bridge = (globalThis as unknown as { desk: DeskBridge }).desk;
    const names = ['require', 'process', 'Buffer', 'global', 'module', 'ipcRenderer', 'electron', '__dirname'];
    return {
      keys: Object.keys(bridge),
      frozen: Object.isFrozen(bridge),
      strange: names.filter((name) => name in globalThis),
    };
  });
  expect(found).toEqual({ keys: ['call', 'on'], frozen: true, strange: [] });
});

test('a request passes the door and comes back with the facts of this host', async ({ program }) => {
  const reply = await program.page.evaluate(() =>
    (globalThis as unknown as { desk: DeskBridge }).desk.call('desk:status', {}, 'id'),
  );
  expect(reply).toMatchObject({ ok: true, value: { host: 'electron', vault: 'absent' } });
});

test('a frame inside the page is a stranger to the door', async ({ program }) => {
  await program.page.evaluate(() => document.body.append(document.createElement('iframe')));
  const frame = program.page.frames().find((candidate) => candidate.parentFrame() !== null);
  const reply = (await frame?.evaluate(() =>
    (globalThis as unknown as { desk: DeskBridge }).desk.call('desk:status', {}, 'id'),
  )) as Reply;
  expect(reply).toEqual({ ok: false, error: { type: 'untrustedSender' } });
});

test('events reach the page, without the event object that leads back to Electron', async ({ program }) => {
  const heard = program.page.evaluate(
    () =>
      new Promise((done) => {
        (globalThis as unknown as { desk: DeskBridge }).desk.on((...args: unknown[]) => {
          if (args[0] === 'clock:ticked') done(args);
        });
      }),
  );
  expect(await heard).toEqual(['clock:ticked', expect.objectContaining({ guard: 'steady' })]);
});

test('the clock of the stand-in is the clock of main', async ({ program }) => {
  const now = async () => {
    const reply = await program.page.evaluate(() =>
      (globalThis as unknown as { desk: DeskBridge }).desk.call('clock:now', {}, 'id'),
    );
    return (reply as { readonly value: { readonly now: number } }).value.now;
  };
  expect(Math.abs((await now()) - inJapan('2026-11-21T16:40:00'))).toBeLessThan(30_000);
  await program.setClock({ at: inJapan('2026-11-21T17:00:00'), running: false, jump: false });
  expect(await now()).toBe(inJapan('2026-11-21T17:00:00'));
});

test('a page whose process died is loaded again by main, on the call with every word (REL-15)', async ({ browser }) => {
  const now = inJapan('2026-11-21T16:40:00');
  const start = { folders: makeFolders(), now, args: ['--demo', '--cases', '300'], browser, onPage: () => {} };
  const program = await startStandinHost(start);
  const { page } = program;
  await new SignInPage(page).signInAs('operator');
  const call = new CallPage(page);
  await call.start();
  await call.note.focus();
  await (await inputMethod(page)).compose('でんげんらんぷ');
  const answered = await call.stamp('応答').innerText();
  // Half a second after the last key it is durable.
  await page.waitForTimeout(500);
  const loaded = page.waitForEvent('load');
  program.screenGone('crashed');
  await loaded;
  await expect(call.note).toHaveValue('でんげんらんぷ');
  await expect(call.stamp('応答')).toHaveText(answered);
  await expect(call.chip).toContainText('通話中');
  await program.close();
});
