/** What was typed and never saved is there again after a power cut: put back in notes, offered where a reason was being given, and never twice. */
import { expect, type Page } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { inputMethod } from '../pages/input-method.ts';
import { picturesOf } from '../pages/pictures.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'] });

/** Typing older than this is durable, whatever happens (REL-03). */
const DURABLE_MS = 500;
const RESTORED = '下書きを復元しました';

const banner = (page: Page, count: number) => page.getByText(`前回の書きかけが${count}件残っています。`);

/** The newest case of the list, with the keyboard in the field for a note. */
async function openNewestCase(page: Page): Promise<CasePage> {
  await new DeskFrame(page).goTo('案件');
  await new CasesPage(page).settled();
  await page.keyboard.press('Enter');
  const shown = new CasePage(page);
  await expect(shown.note).toBeVisible();
  return shown;
}

async function comeBack(desk: DeskUnderTest): Promise<Page> {
  await desk.page.waitForTimeout(DURABLE_MS);
  await desk.killAndRestart();
  await new SignInPage(desk.page).signInAs('operator');
  return desk.page;
}

test('a composition that a power cut interrupts is put back into the note, and can be taken out again', async ({
  desk,
  host,
}) => {
  await new SignInPage(desk.page).signInAs('operator');
  await new CallPage(desk.page).start();
  await new CallPage(desk.page).note.focus();
  const ime = await inputMethod(desk.page);
  await ime.compose('でんげんらんぷはだいだい');

  const page = await comeBack(desk);
  const call = new CallPage(page);
  await expect(call.note).toHaveValue('でんげんらんぷはだいだい');
  await expect(page.getByText(RESTORED)).toBeVisible();
  await call.noteSaved();
  await picturesOf(page, 'drafts', host).take('1-restored');
  await page.getByRole('button', { name: '復元を取り消す' }).click();
  await expect(call.note).toHaveValue('');
  await expect(page.getByText(RESTORED)).toBeHidden();
  await call.noteSaved();
});

test('notes come back to their cases and reasons are offered, each until it is saved', async ({ desk, host }) => {
  await new SignInPage(desk.page).signInAs('operator');
  let shown = await openNewestCase(desk.page);
  const number = await shown.number();
  await shown.note.fill('翌朝9時に折り返し。');
  await desk.page.keyboard.press('Alt+s');
  await shown.reason.fill('部品の到着待ちのため');

  let page = await comeBack(desk);
  await expect(banner(page, 2)).toBeVisible();
  await page.getByRole('button', { name: '見る' }).click();
  await picturesOf(page, 'drafts', host).take('2-waiting');
  const waiting = page.getByRole('dialog', { name: '前回の書きかけ' });
  await expect(waiting).toContainText('部品の到着待ちのため');
  await waiting.getByRole('listitem').filter({ hasText: '案件のメモ' }).getByRole('button', { name: '開く' }).click();
  shown = new CasePage(page);
  await expect(shown.heading).toContainText(number);
  await expect(shown.note).toHaveValue('翌朝9時に折り返し。');
  await expect(page.getByText(RESTORED)).toBeVisible();
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Control+Enter');
  await expect(shown.note).toHaveValue('');
  await expect(banner(page, 1)).toBeVisible();

  await page.keyboard.press('Alt+s');
  await expect(shown.reason).toHaveValue('');
  const offer = shown.dialog.getByText(/^書きかけの下書きがあります/);
  await expect(offer).toBeVisible();
  await picturesOf(page, 'drafts', host).take('3-offered');
  await shown.dialog.getByRole('button', { name: '入れる' }).click();
  await expect(shown.reason).toHaveValue('部品の到着待ちのため');
  await page.keyboard.press('Escape');

  page = await comeBack(desk);
  await expect(banner(page, 1)).toBeVisible();
  await page.getByRole('button', { name: '見る' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '消す' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(banner(page, 1)).toBeHidden();
});

test('nobody else sees a draft', async ({ desk }) => {
  const signIn = new SignInPage(desk.page);
  await signIn.signInAs('operator');
  const shown = await openNewestCase(desk.page);
  await shown.note.fill('控えの控え');
  await desk.page.waitForTimeout(DURABLE_MS);
  await signIn.lock();
  await signIn.signInAs('otherOperator');
  await openNewestCase(desk.page);
  await expect(banner(desk.page, 1)).toBeHidden();
  await expect(desk.page.locator('body')).not.toContainText('控えの控え');
  await expect(shown.note).toHaveValue('');
  await signIn.lock();
  await signIn.signInAs('operator');
  await openNewestCase(desk.page);
  await expect(shown.note).toHaveValue('控えの控え');
});
