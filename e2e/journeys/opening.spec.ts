/** The desk opens, in every host, without a complaint of its page, and is there again after it ended one way or the other. */
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/desk.ts';

/** Something to read stands on the screen. */
const hasScreen = (page: Page): Promise<void> => expect(page.locator('#root')).toContainText(/\p{Script=Han}/u);

test('opens on an empty folder', async ({ desk }) => {
  await hasScreen(desk.page);
  expect(await desk.page.evaluate(() => document.documentElement.lang)).toBe('ja');
});

test('opens again after it was closed, and after it was killed', async ({ desk }) => {
  await hasScreen(desk.page);
  await desk.restart();
  await hasScreen(desk.page);
  await desk.killAndRestart();
  await hasScreen(desk.page);
});

test('is there again after its page was loaded anew', async ({ desk }) => {
  await hasScreen(desk.page);
  await desk.page.reload();
  await hasScreen(desk.page);
});
