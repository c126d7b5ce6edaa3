/** A damaged store is put right before anybody works on it, and told to whoever comes until a supervisor has read it. */
import { closeSync, fstatSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { picturesOf } from '../pages/pictures.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '100'] });

const PAGE = 4096;
const told = (page: Page) => page.getByRole('dialog', { name: 'データの異常を見つけて直しました' });

/** Noise in every tenth page of the database but the first. */
function spoil(data: string): void {
  const file = openSync(join(data, 'demo', 'desk.db'), 'r+');
  const pages = fstatSync(file).size / PAGE;
  for (let page = 5; page < pages; page += 10) writeSync(file, Buffer.alloc(64, page), 0, 64, page * PAGE + 500);
  closeSync(file);
}

test('what was damaged is rebuilt, and shown until a supervisor has read it', async ({ desk, host }) => {
  await new SignInPage(desk.page).signInAs('operator');
  await new CallPage(desk.page).start();
  await new CallPage(desk.page).note.fill('電源のランプが消えている');
  await new CallPage(desk.page).noteSaved();
  spoil(desk.folders.data);
  await desk.killAndRestart();

  const { page } = desk;
  const pictures = picturesOf(page, 'repair', host);
  await new SignInPage(page).signInAs('operator');
  await expect(told(page)).toContainText('データファイルの一部が壊れていました。');
  await expect(told(page)).toContainText('失われた記録はありません。');
  await expect(told(page)).toContainText(join(desk.folders.data, 'demo', 'quarantine'));
  await pictures.take('1-told');
  await told(page).getByRole('button', { name: '閉じる' }).click();
  await expect(new CallPage(page).note).toHaveValue('電源のランプが消えている');
  await new DeskFrame(page).run('画面をロックする');

  await new SignInPage(page).signInAs('supervisor');
  await told(page).getByRole('button', { name: '読みました' }).click();
  await expect(told(page)).toBeHidden();
  await new DeskFrame(page).run('画面をロックする');

  await new SignInPage(page).signInAs('operator');
  await expect(new CallPage(page).note).toBeVisible();
  await expect(told(page)).toBeHidden();
});

test('what cannot be had back is told with its numbers and its times', async ({ desk, host }) => {
  await new SignInPage(desk.page).signInAs('operator');
  await new CallPage(desk.page).start();
  await new CallPage(desk.page).note.fill('電源のランプが消えている');
  await new CallPage(desk.page).noteSaved();
  const data = join(desk.folders.data, 'demo');
  rmSync(join(data, 'desk.db-wal'));
  rmSync(join(data, 'journal'), { recursive: true });
  await desk.killAndRestart();

  const { page } = desk;
  await new SignInPage(page).signInAs('supervisor');
  const lost = page.getByRole('dialog', { name: '戻せなかった記録があります' });
  await expect(lost).toContainText('操作ジャーナルがなくなっていました。');
  await expect(lost).toContainText(/監査記録の通し番号 \d+〜\d+（\d+件）/);
  await expect(lost).toContainText('この時間に受けた内容をメモや着信の記録で確かめ、入れ直してください。');
  await picturesOf(page, 'repair', host).take('2-lost');
  await lost.getByRole('button', { name: '読みました' }).click();
  await expect(lost).toBeHidden();
});
