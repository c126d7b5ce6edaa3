/** 光電話の手続き: a caller who says "police" is answered by nobody on the phone, and a note keeps no number that was called (B-057, B-063). */
import { expect } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_PHONE } from '../pages/caller-sheet.ts';
import { picturesOf } from '../pages/pictures.ts';
import { ProceduresPage } from '../pages/procedures-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'], startAt: '2026-11-21T10:05:00' });
test.describe.configure({ timeout: 120_000 });

test('警察を名乗る電話は、折り返しなしに進まない', async ({ desk, host }) => {
  const { page } = desk;
  const pictures = picturesOf(page, 'procedures-of-hikari-phone', host);
  const call = new CallPage(page);
  const procedures = new ProceduresPage(page);
  await new SignInPage(page).signInAs('operator');
  await call.start();

  await page.keyboard.press('Alt+p');
  await expect(procedures.dialog).toBeVisible();
  await expect(procedures.dialog.getByRole('button', { name: '申込', exact: true })).toBeVisible();
  await page.keyboard.press('Alt+o');
  await expect(procedures.dialog.getByRole('button', { name: '申込', exact: true })).toHaveCount(0);
  await pictures.take('01-start');
  await page.keyboard.press('4');
  await procedures.isOpen('光電話 公的機関からの照会');
  await expect(procedures.file).toContainText('お電話ではお答えいたしかねます');
  await expect(procedures.file).not.toContainText('N 第');
  await procedures.tick('公の番号案内で代表番号を調べた');
  await procedures.items.getByRole('checkbox', { name: '代表番号へ折り返し' }).press('Space');
  await expect(procedures.problem).toContainText('申出のあった通話の中では記録できません');
  await pictures.take('02-same-call');
});

test('通話の相手の番号をメモに書くと、その場で知らされる', async ({ desk, host }) => {
  const { page, folders } = desk;
  const pictures = picturesOf(page, 'procedures-of-hikari-phone', host);
  const call = new CallPage(page);
  await new SignInPage(page).signInAs('operator');
  await call.identified(callerOf(folders, MIDORI_PHONE));
  await call.writeNote('090-9876-5432 へ発信すると雑音。');
  const warning = page.getByText('通信の秘密：電話番号があります。');
  await expect(warning).toBeVisible();
  await pictures.take('03-secrecy');
  await call.note.fill('発信すると雑音。昨夜から。');
  await expect(warning).toBeHidden();
});
