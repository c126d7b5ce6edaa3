/** The cancellation of 光電話 at its monthly line: the 20th at 23:59, and one minute later. */
import { expect } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_PHONE } from '../pages/caller-sheet.ts';
import { LookupPage } from '../pages/lookup-page.ts';
import { picturesOf } from '../pages/pictures.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'], startAt: '2026-11-20T23:57:00' });
test.describe.configure({ timeout: 120_000 });

const QUESTION = '光電話を解約したいのですが';

test('a notice on the 20th at 23:59 ends the contract this month, and one minute later the next (B-020)', async ({
  desk,
  host,
}) => {
  const { page, folders } = desk;
  const pictures = picturesOf(page, 'phone-cancellation', host);
  await new SignInPage(page).signInAs('operator');
  const call = new CallPage(page);
  const lookup = new LookupPage(page);
  await call.identified(callerOf(folders, MIDORI_PHONE));
  await call.chooseCategory('契約手続き');

  await desk.setClock('2026-11-20T23:59:10');
  await lookup.open();
  await lookup.ask('解約', QUESTION);
  await lookup.field('解約の通知を受け取った日').fill('今日');
  await lookup.field('受け取った時刻').fill('23:59');
  await expect(lookup.headline).toContainText('11月30日（月）');
  await expect(lookup.readAloud).toContainText('11月30日');
  await expect(lookup.answer).toContainText('B-020');
  await expect(lookup.answer).not.toContainText(/N-\d/u);
  await pictures.take('1-in-time');
  await lookup.close();

  await desk.setClock('2026-11-21T00:00:10');
  await lookup.open();
  await lookup.ask('解約', QUESTION);
  await lookup.field('解約の通知を受け取った日').fill('今日');
  await expect(lookup.field('解約の通知を受け取った日')).toHaveAccessibleDescription(/2026年11月21日（土）/u);
  await lookup.field('受け取った時刻').fill('0:00');
  await expect(lookup.headline).toContainText('12月31日（木）');
  await pictures.take('2-one-minute-later');
  await page.keyboard.press('Control+Enter');
  await expect(lookup.dialog).toBeHidden();
  await call.recordedAs('12月31日（木）');
});
