/** What an operator has typed survives the power cut, the idle lock and the reload, and is called saved only when it is. */
import { expect, type Page, type WebSocketRoute } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { picturesOf } from '../pages/pictures.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'] });

/** Typing older than this is in the store, whatever happens (decisions.md, "Measures"). */
const LOST_AT_MOST_MS = 500;
const TYPING_MS = 1_500;
const SENTENCE = '今朝から共有フォルダに入れない。電源ランプは橙の点滅。再起動しても変わらず。';

/** A call on this contract with the keyboard in its note. Returns the number of its case. */
async function callWithNote(desk: DeskUnderTest): Promise<{ readonly call: CallPage; readonly number: string }> {
  await new SignInPage(desk.page).signInAs('operator');
  const call = new CallPage(desk.page);
  await call.start();
  await call.find('みどり電設');
  await call.choose(MIDORI_SERVER);
  await call.chooseCategory('故障申告');
  return { call, number: (await call.case.getByRole('heading').innerText()).replace('案件 ', '') };
}

test('a power cut in mid-sentence costs no typing older than half a second', async ({ desk, host }) => {
  const { number } = await callWithNote(desk);
  const typedAt: number[] = [];
  const text = SENTENCE.repeat(20);
  const begun = performance.now();
  while (performance.now() - begun < TYPING_MS) {
    await desk.page.keyboard.type(text.charAt(typedAt.length));
    typedAt.push(performance.now());
  }
  const cutAt = performance.now();
  await desk.killAndRestart();

  await new SignInPage(desk.page).signInAs('operator');
  const after = new CallPage(desk.page);
  await expect(after.case.getByRole('heading', { name: `案件 ${number}` })).toBeVisible();
  await expect(after.chip).toContainText('通話中');
  await expect(after.contract).toContainText(MIDORI_SERVER);
  const kept = await after.note.inputValue();
  expect(text.startsWith(kept)).toBe(true);
  const safe = typedAt.filter((at) => at <= cutAt - LOST_AT_MOST_MS).length;
  expect(safe).toBeGreaterThan(0);
  expect(kept.length).toBeGreaterThanOrEqual(safe);
  console.log(`power cut: ${typedAt.length} signs typed, ${safe} had to be kept, ${kept.length} were`);
  await picturesOf(desk.page, 'draft', host).take('after-power-cut');
});

test('five idle minutes blank the screen, and the draft waits behind the sign-in', async ({ desk, host }) => {
  const { call, number } = await callWithNote(desk);
  await call.endCall();
  await desk.page.keyboard.press('Alt+n');
  await call.writeNote(SENTENCE);
  await desk.setClock('2026-11-21T16:46:30');

  const signIn = new SignInPage(desk.page);
  await expect(signIn.title).toBeVisible();
  await expect(
    desk.page.getByText('しばらく操作がなかったため、ロックしました。書きかけの内容は残っています。'),
  ).toBeVisible();
  await expect(desk.page.locator('body')).not.toContainText(/みど|共有フォルダ|K-40412|2026-11-0/);
  await picturesOf(desk.page, 'draft', host).take('idle-lock');

  await signIn.signInAs('operator');
  await expect(call.case.getByRole('heading', { name: `案件 ${number}` })).toBeVisible();
  await expect(call.note).toHaveValue(SENTENCE);
  await expect(call.wrapUp).toBeVisible();
});

test('a reload of the window keeps the session, the call and the draft', async ({ desk }) => {
  const { call, number } = await callWithNote(desk);
  await call.writeNote(SENTENCE);
  await desk.page.reload();
  await expect(call.case.getByRole('heading', { name: `案件 ${number}` })).toBeVisible();
  await expect(call.note).toHaveValue(SENTENCE);
  await expect(call.stamp('応答')).toHaveText(/^16:40:\d\d$/);
  await call.noteSaved();
});

interface HeldNotes {
  /** Lets the store answer again, the withheld answers first. */
  release(): void;
}

/** Holds back what the desk answers about the note, from the next load of the page on: a store that is slow to acknowledge. */
async function holdNotes(page: Page): Promise<HeldNotes> {
  const held: Array<() => void> = [];
  const saving = new Set<number>();
  let holding = true;
  await page.routeWebSocket(/\/desk$/, (socket: WebSocketRoute) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const { id, channel } = JSON.parse(String(message)) as { readonly id: number; readonly channel: string };
      if (channel === 'call:saveNote') saving.add(id);
      server.send(message);
    });
    server.onMessage((message) => {
      const { id } = JSON.parse(String(message)) as { readonly id?: number };
      if (holding && id !== undefined && saving.has(id)) held.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  return {
    release() {
      holding = false;
      for (const send of held) send();
    },
  };
}

test('a note is called saved when the store has said so, not before', async ({ desk, host }) => {
  test.skip(host !== 'loopback', 'only a socket can be made slow from outside');
  const { call } = await callWithNote(desk);
  const notes = await holdNotes(desk.page);
  await desk.page.reload();
  await expect(call.note).toBeVisible();
  await call.note.focus();
  await desk.page.keyboard.type(SENTENCE);
  await expect(desk.page.getByText('保存しています')).toBeVisible();
  await desk.setClock('2026-11-21T16:41:00');
  await call.timeShown(/^16:41:0\d$/);
  await expect(desk.page.getByText(/^保存済/)).toBeHidden();
  notes.release();
  await call.noteSaved();
});
