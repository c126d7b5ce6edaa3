/** A lock empties the page: of fifty things that were on the screen none is left, in sight, for a screen reader or in memory, however often (SEC-24). */
import { expect } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { found, launchWithWholeStrings, shownOn, stringsInMemory } from '../fixtures/leak-scan.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { plainHands } from '../pages/hands.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '100'], launchOptions: launchWithWholeStrings() });
// A trace keeps what was on the screen in the page itself.
test.use({ trace: 'off' });

const CYCLES = 3;
const LINES = 50;

test('nothing that was shown is left in the page after a lock, and all of it is there after a sign-in', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { page, folders } = desk;
  const signIn = new SignInPage(page);
  await signIn.signInAs('operator');
  const call = new CallPage(page, plainHands(page));
  const caller = callerOf(folders, MIDORI_SERVER);
  await call.identified(caller);
  const onFile = page.getByRole('region', { name: '登録内容の表示' });
  await expect(onFile).toBeVisible();
  await page.keyboard.press('Alt+r');
  await expect(onFile.getByRole('button', { name: '住所' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(onFile.getByRole('status')).toContainText('住所');
  await call.note.focus();
  const lines = Array.from({ length: LINES }, (_, line) => `行${line + 1}番の複合機が止まる件`);
  await page.keyboard.insertText(lines.join('\n'));
  await call.noteSaved();
  const canaries = [...lines, caller.address];
  // Otherwise the rest would prove nothing (twin).
  expect(found(canaries, await shownOn(page))).toEqual(canaries);
  expect(found(canaries, await stringsInMemory(page))).toEqual(canaries);

  for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
    await test.step(`lock ${cycle}`, async () => {
      await signIn.lock();
      expect(found(canaries, await shownOn(page))).toEqual([]);
      // What was under way at the lock ends first.
      await expect.poll(async () => found(canaries, await stringsInMemory(page)), { timeout: 15_000 }).toEqual([]);
      await signIn.signInAs('operator');
      // No locator looks for the note: what it says of an element is a part of its text, and stays in the page's memory for a while.
      await expect.poll(async () => found(lines, await shownOn(page))).toEqual(lines);
    });
  }
});
