/** 通知: a notice says all that it must, is approved by somebody else, and stays in the ledger with what became of it. */
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { NoticesPage } from '../pages/notices-page.ts';
import { picturesOf } from '../pages/pictures.ts';
import { ProceduresPage } from '../pages/procedures-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'], startAt: '2026-11-21T10:05:00' });

async function changePerson(page: Page, person: 'operator' | 'supervisor'): Promise<void> {
  const signIn = new SignInPage(page);
  await signIn.lock();
  await signIn.signInAs(person);
  await new NoticesPage(page).open();
}

test('利用停止の通知は、期間がそろい、別の人が承認するまで発送できない', async ({ desk, host }) => {
  test.setTimeout(120_000);
  const { page, folders } = desk;
  const pictures = picturesOf(page, 'notices', host);
  const call = new CallPage(page);
  const notices = new NoticesPage(page);
  await new SignInPage(page).signInAs('operator');
  await call.identified(callerOf(folders, MIDORI_SERVER));

  await test.step('drafted in the call: while the period is missing it goes nowhere', async () => {
    await page.keyboard.press('Alt+l');
    await expect(notices.dialog).toBeVisible();
    await pictures.take('01-start');
    await page.keyboard.press('Escape');
    await notices.start('利用停止の通知');
    await notices.write('理由', '料金のお支払いを確認できないため');
    await notices.date('開始日', '12/1');
    await notices.pick('通知の方法', '郵便');
    await notices.pick('送り先', '登録住所');
    await notices.isBarred('承認を依頼する', 'まだ足りません：「最終日」');
    await expect(notices.content).toContainText('必須の項目があと1つ足りません');
    await pictures.take('02-period-missing');
  });

  await test.step('the text is there from our own template; the caller is identified, so that it is whole', async () => {
    await notices.date('最終日', '2027/2/28');
    await expect(notices.content).toContainText('必須の項目はすべてそろっています');
    const text = await notices.readText();
    await expect(text).toContainText('2026年12月1日（火）から2027年2月28日（日）まで');
    await expect(text).toContainText('株式会社みどり電設');
    await pictures.take('03-text');
    await page.keyboard.press('Escape');
    await notices.take('承認を依頼する');
    await notices.stands('承認待ち');
    await notices.isBarred('承認する', '責任者が行います');
  });

  await test.step('after the call the text is masked', async () => {
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('region', { name: '通知' })).toContainText('利用停止の通知');
    await pictures.take('04-on-the-call');
    await call.chooseCategory('契約手続き');
    await call.writeNote('停止の通知を用意した。');
    await call.endCall();
    await call.chooseDisposition('ご案内のみ');
    await call.save();
    await changePerson(page, 'supervisor');
    await notices.choose('利用停止の通知');
    const text = await notices.readText();
    await expect(text).toContainText('㈱ みど●●●●');
    await expect(text).not.toContainText('みどり電設');
    await pictures.take('05-masked');
    await page.keyboard.press('Escape');
  });

  await test.step('a second person approves; it is sent', async () => {
    await notices.take('承認する', { reason: '請求と入金を確認した' });
    await notices.stands('発送待ち');
    await pictures.take('06-approved');
    await notices.take('発送したことを記録する');
    await notices.stands('発送済み');
    await expect(notices.standing).toContainText('期限内に発送');
  });

  await test.step('it comes back, and counts only where an address was not filed', async () => {
    await notices.take('戻ってきたことを記録する', { on: '11/21' });
    await notices.stands('返送あり');
    await expect(notices.standing).toContainText('通知したことになりません');
    await notices.isBarred('通知したものと扱う', '先に記入してください：「届け出のなかった変更」');
    await pictures.take('07-returned');
    await notices.pick('届け出のなかった変更', '住所');
    await notices.take('通知したものと扱う', { reason: '転居先の届け出がない' });
    await notices.stands('通知済みと扱う');
    await expect(notices.standing).toContainText('2026年11月21日（土）に通知したものと扱います');
    await expect(notices.history).toContainText('郵便が戻った（11/21（土））');
    await notices.list('みなし');
    await expect(notices.rows).toContainText('利用停止の通知');
    await pictures.take('08-deemed');
    await notices.file.getByRole('button', { name: /^案件を開く/ }).press('Enter');
    await expect(page.getByRole('region', { name: '通知', exact: true })).toContainText('通知済みと扱う');
    await pictures.take('09-case');
  });
});

test('手続きが待つ通知は、手続きの日を載せ、発送すると手続きも進む', async ({ desk, host }) => {
  test.setTimeout(120_000);
  const { page, folders } = desk;
  const pictures = picturesOf(page, 'notice-of-procedure', host);
  const procedures = new ProceduresPage(page);
  const notices = new NoticesPage(page);
  await new SignInPage(page).signInAs('operator');
  await new CallPage(page).identified(callerOf(folders, MIDORI_SERVER));
  await procedures.start('利用停止');
  await procedures.pick('停止の事由', '1号 料金の未払い');
  await procedures.tick('事由の裏付けを確認');
  await procedures.date('支払期日', '2026/10/31');
  await procedures.date('停止の開始日', '11/24');
  await procedures.date('停止の最終日', '2026/12/24');
  await procedures.take('承認を依頼する');
  await procedures.stands('承認待ち');
  const signIn = new SignInPage(page);
  await signIn.lock();
  await signIn.signInAs('supervisor');
  await procedures.open();
  await procedures.choose('利用停止');
  await procedures.take('承認する', '請求と入金を確認した');
  await procedures.stands('承認済み');
  await signIn.lock();
  await signIn.signInAs('operator');
  await procedures.open();
  await procedures.choose('利用停止');
  await pictures.take('01-procedure');
  await page.keyboard.press('Alt+l');
  await notices.isOpen('利用停止の通知');
  await expect(notices.file.getByRole('textbox', { name: '開始日' })).toHaveValue('2026年11月24日（火）');
  await notices.write('理由', '料金のお支払いを確認できないため');
  await notices.pick('通知の方法', 'メール');
  await notices.take('承認を依頼する');
  await notices.stands('承認待ち');
  await signIn.lock();
  await signIn.signInAs('supervisor');
  await notices.open();
  await notices.choose('利用停止の通知');
  await notices.take('承認する', { reason: '手続きと合っている' });
  await notices.take('発送したことを記録する');
  await notices.stands('発送済み');
  await notices.file.getByRole('button', { name: '手続きを開く' }).press('Enter');
  await procedures.isOpen('利用停止');
  await procedures.stands('通知済み');
  await expect(procedures.file.getByRole('region', { name: 'この手続きの通知' })).toContainText('発送済み');
  await pictures.take('02-noticed');
});

test('廃止の通知は、30日前までかどうかを数え、届かなかった電話は日付とともに残る', async ({ desk, host }) => {
  const { page } = desk;
  const pictures = picturesOf(page, 'abolition', host);
  const notices = new NoticesPage(page);
  await new SignInPage(page).signInAs('supervisor');
  await notices.open();
  await notices.start('廃止の通知');
  await notices.write('対象となる範囲', '光電話プラスの一部の機能');
  await notices.date('終わる日', '12/22');
  await expect(notices.standing).toContainText('2026年11月21日（土）まで（まだ間に合う）');
  await notices.date('終わる日', '12/21');
  await expect(notices.standing).toContainText('数え方によって間に合わない');
  await notices.pick('通知の方法', 'ウェブページ');
  await pictures.take('01-late');
  await notices.take('承認を依頼する');
  await notices.isBarred('承認する', '作成した人は承認できません');
});
