/** The screen dies or loses its host, and comes back to the same call with every word (REL-04, REL-15). */
import { expect } from '@playwright/test';
import { inJapan, makeFolders, test } from '../fixtures/desk.ts';
import { startLoopbackProcess } from '../fixtures/loopback-host.ts';
import { CallPage } from '../pages/call-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'] });

const SENTENCE = '今朝から共有フォルダに入れない。';
/** Typing older than this is durable, whatever happens (REL-03). */
const DURABLE_MS = 500;

test('a page that crashed is opened again on the call, with its timer and its note', async ({ browser, host }) => {
  test.skip(host !== 'loopback', 'in Electron the page is loaded again by main: see the program’s own tests');
  const folders = makeFolders();
  const args = ['--demo', '--cases', '300'];
  const { child, issueAddress } = await startLoopbackProcess({ folders, now: inJapan('2026-11-21T16:40:00'), args });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(await issueAddress());
  await new SignInPage(page).signInAs('operator');
  const call = new CallPage(page);
  await call.start();
  await call.note.focus();
  await page.keyboard.insertText(SENTENCE);
  const answered = await call.stamp('応答').innerText();
  await page.waitForTimeout(DURABLE_MS);
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;

  const again = await context.newPage();
  const address = await issueAddress();
  await again.goto(address);
  const after = new CallPage(again);
  await expect(after.note).toHaveValue(SENTENCE);
  await expect(after.stamp('応答')).toHaveText(answered);
  await expect(after.chip).toContainText('通話中');
  await context.close();
  child.kill('SIGKILL');
});

test('a note that is added while the host is out of reach is added once, by itself', async ({ desk, host }) => {
  test.skip(host !== 'loopback', 'only a socket can be lost');
  const { page } = desk;
  let reachable = true;
  let lost = false;
  await page.routeWebSocket(/\/desk$/, (socket) => {
    if (!reachable) return void socket.close({ code: 1006 });
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      server.send(message);
      if (lost || !String(message).includes('"case:addNote"')) return;
      // The request arrives, and the answer never does.
      lost = true;
      reachable = false;
      void socket.close();
    });
  });
  // The address was good for one visit; a page that has shown something holds what lets it come back.
  await new SignInPage(page).ready();
  await page.reload();
  await new SignInPage(page).signInAs('operator');
  await page.keyboard.press('Alt+2');
  await page.getByRole('row').nth(1).click();
  await page.keyboard.press('Enter');
  const note = page.getByRole('textbox', { name: 'メモを追記' });
  const timeline = page.getByRole('region', { name: '経過', exact: true });
  // Only their author sees what notes of an unidentified caller's case say, so they are counted.
  const notes = timeline.getByRole('listitem').filter({ hasText: 'メモ' });
  await expect(note).toBeVisible();
  const before = await notes.count();
  await note.fill('一度だけ書かれるメモ');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('本体とつながっていません。')).toBeVisible();
  await expect(note).toHaveValue('一度だけ書かれるメモ');
  reachable = true;
  await expect(note).toHaveValue('', { timeout: 15_000 });
  await expect(notes).toHaveCount(before + 1);
});
