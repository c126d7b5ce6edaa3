/** 手続き: what came up in a call is decided by somebody else on other evidence, and no suspension begins before its notice. */
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { picturesOf } from '../pages/pictures.ts';
import { ProceduresPage } from '../pages/procedures-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'], startAt: '2026-11-21T10:05:00' });

async function finishCall(call: CallPage): Promise<void> {
  await call.page.keyboard.press('Alt+1');
  await call.chooseCategory('契約手続き');
  await call.writeNote('手続きの申出を受けた。');
  await call.endCall();
  await call.chooseDisposition('ご案内のみ');
  await call.save();
}

async function changePerson(page: Page, person: 'operator' | 'supervisor'): Promise<ProceduresPage> {
  const signIn = new SignInPage(page);
  await signIn.lock();
  await signIn.signInAs(person);
  const procedures = new ProceduresPage(page);
  await procedures.open();
  return procedures;
}

test('連絡先の変更は、同じ通話の裏付けでは進まない', async ({ desk, host }) => {
  test.setTimeout(120_000);
  const { page, folders } = desk;
  const pictures = picturesOf(page, 'procedures', host);
  const call = new CallPage(page);
  const procedures = new ProceduresPage(page);
  await new SignInPage(page).signInAs('operator');
  await call.identified(callerOf(folders, MIDORI_SERVER));
  await page.keyboard.press('Alt+v');
  await page.getByRole('button', { name: '折り返しで確認した' }).press('Enter');
  await expect(call.verificationResult).toContainText('レベルCで確認済');

  await test.step('in the call: what has changed, and no evidence from the call itself', async () => {
    await page.keyboard.press('Alt+p');
    await expect(procedures.dialog).toBeVisible();
    await pictures.take('01-start');
    await page.keyboard.press('6');
    await procedures.isOpen('氏名・連絡先の変更');
    await procedures.items.getByRole('checkbox', { name: '連絡先電話' }).press('Space');
    await procedures.tick('通話でレベルCの本人確認');
    await procedures.pick('別の手段による裏付け', '変更を証明する書類');
    await expect(procedures.problem).toContainText('申出のあった通話の中では記録できません');
    await procedures.isBarred('承認を依頼する', 'まだ足りません：「別の手段による裏付け」');
    await pictures.take('02-same-call');
  });

  await test.step('after the call: a document, and the question to a supervisor', async () => {
    await finishCall(call);
    await procedures.open();
    await procedures.choose('氏名・連絡先の変更');
    await procedures.pick('別の手段による裏付け', '変更を証明する書類');
    await procedures.take('承認を依頼する');
    await procedures.stands('承認待ち');
    await procedures.isBarred('承認する', '責任者が行います');
    await pictures.take('03-submitted');
  });

  await test.step('a supervisor, who had no hand in it, approves with a reason', async () => {
    await changePerson(page, 'supervisor');
    await procedures.choose('氏名・連絡先の変更');
    await pictures.take('04-to-approve');
    await procedures.take('承認する', '登記事項証明書を確認した');
    await procedures.stands('承認済み');
    await expect(procedures.history).toContainText('登記事項証明書を確認した');
  });

  await test.step('the operator registers it', async () => {
    await changePerson(page, 'operator');
    await procedures.choose('氏名・連絡先の変更');
    await procedures.tick('登録内容を更新');
    await procedures.take('登録の更新を終えた');
    await procedures.stands('登録を更新');
    await pictures.take('05-registered');
    await procedures.file.getByRole('button', { name: /^案件を開く/ }).click();
    await expect(page.getByRole('region', { name: '手続き' })).toContainText('登録を更新');
    const told = page.getByRole('region', { name: '経過' });
    await expect(told).toContainText('氏名・連絡先の変更：承認を依頼する → 承認待ち（記入：変わった項目、');
    await expect(told).toContainText('氏名・連絡先の変更：登録の更新を終えた → 登録を更新（記入：登録内容を更新）');
    await pictures.take('06-case');
  });
});

test('利用停止は、別の人の承認と事前の通知がなければ始まらない', async ({ desk, host }) => {
  test.setTimeout(120_000);
  const { page, folders } = desk;
  const pictures = picturesOf(page, 'suspension', host);
  const call = new CallPage(page);
  const procedures = new ProceduresPage(page);
  await new SignInPage(page).signInAs('operator');
  await call.identified(callerOf(folders, MIDORI_SERVER));
  await procedures.start('利用停止');

  await test.step('prepared: ground, evidence and a period of at most six months', async () => {
    await procedures.pick('停止の事由', '1号 料金の未払い');
    await procedures.tick('事由の裏付けを確認');
    await procedures.date('支払期日', '2026/10/31');
    await procedures.date('停止の開始日', '11/24');
    await procedures.date('停止の最終日', '2027/5/24');
    await procedures.isBarred('承認を依頼する', '停止の期間は、開始日から6か月以内です');
    await expect(procedures.dates).toContainText('2027年5月23日（日）');
    await pictures.take('01-too-long');
    await procedures.date('停止の最終日', '2027/5/23');
    await procedures.take('承認を依頼する');
    await procedures.stands('承認待ち');
    await finishCall(call);
  });

  await test.step('approved by a supervisor', async () => {
    await changePerson(page, 'supervisor');
    await procedures.choose('利用停止');
    await procedures.take('承認する', '請求と入金を確認した');
    await procedures.stands('承認済み');
  });

  await test.step('no start without the notice, and none before its day', async () => {
    await changePerson(page, 'operator');
    await procedures.choose('利用停止');
    await procedures.isBarred('緊急のため通知なしで停止する', '責任者が行います');
    await procedures.isBarred('通知を発送した', 'まだ足りません：「通知の方法」');
    await expect(procedures.step('利用停止を始める')).toHaveCount(0);
    await procedures.pick('通知の方法', '郵送');
    await procedures.take('通知を発送した');
    await procedures.stands('通知済み');
    await procedures.isBarred('利用停止を始める', '「停止の開始日」の日がまだ来ていません');
    await pictures.take('02-noticed');
  });

  await test.step('on its first day it starts', async () => {
    await desk.setClock('2026-11-24T09:10:00');
    await new SignInPage(page).signInAs('operator');
    await procedures.open();
    await procedures.choose('利用停止');
    await procedures.take('利用停止を始める');
    await procedures.stands('停止中');
    await pictures.take('03-suspended');
  });
});
