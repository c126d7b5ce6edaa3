/** What a call can be besides a visit on the same day: another service, an urgent one, a far place, a replacement, a refusal, a hold. */
import { expect } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_PHONE, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { picturesOf } from '../pages/pictures.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'] });
// Whole calls, one after another, on a machine that may be busy.
test.describe.configure({ timeout: 120_000 });

/** An identified caller tells a fault of the contract with this handle; the notice is stamped. */
async function faultCall({ page, folders }: DeskUnderTest, handle: string): Promise<CallPage> {
  await new SignInPage(page).signInAs('operator');
  const call = new CallPage(page);
  await call.identified(callerOf(folders, handle));
  await call.chooseCategory('故障申告');
  await call.stampNotice();
  return call;
}

test('a matter of the other service has no promise in its terms, and its contract is verified for itself', async ({
  desk,
  host,
}) => {
  const pictures = picturesOf(desk.page, 'other-matters', host);
  const call = await faultCall(desk, MIDORI_PHONE);
  await expect(call.answerState('規定なし')).toBeVisible();
  await expect(call.headline).toHaveText('訪問修理は約款に定めなし');
  await expect(call.decision).toContainText('B 約款に定めなし');
  await expect(call.decision).not.toContainText('N-');
  await expect(call.conditions).toBeHidden();
  await pictures.take('hikari-phone');
  await call.cannotAccept('規約に定めのない答えは、約束として記録できません。');

  await desk.page.keyboard.press('Alt+o');
  await desk.page.keyboard.press('1');
  await expect(call.contract).toContainText(MIDORI_SERVER);
  await expect(call.contract).toContainText('未確認');
  await expect(call.contract).not.toContainText('BizBox');
  await expect(call.said('申込書管理番号')).toBeFocused();
  await expect(call.said('申込書管理番号')).toHaveValue('');
  await expect(call.conditions).toBeVisible();
  await expect(call.headline).toHaveText('本日 11月21日（土）に訪問');
  await call.cannotAccept('本人確認（レベルB）');
  await pictures.take('other-contract');
});

test.describe('after the doors', () => {
  test.use({ startAt: '2026-11-21T17:30:00' });

  test('somebody is sent at once only when both judge it urgent and the cost was told', async ({ desk, host }) => {
    const call = await faultCall(desk, MIDORI_SERVER);
    await call.writeNote('サーバー停止、受注業務が止まっている。');
    await call.agreeToAll();
    await call.ask('至急');
    await expect(call.headline).toHaveText('当社の緊急の判断がまだありません');
    await call.cannotAccept('緊急の派遣には、双方の判断と実費の説明がそろう必要があります。');
    await call.say('当社が緊急と判断した');
    await expect(call.headline).toHaveText('ご契約者の同意がまだありません');
    await call.say('お客さまも緊急とお考え');
    await expect(call.headline).toHaveText('実費の説明が先');
    await call.cannotAccept('緊急の派遣には、双方の判断と実費の説明がそろう必要があります。');
    await picturesOf(desk.page, 'other-matters', host).take('urgent');
    await call.say('実費がかかることをお伝えした');
    await expect(call.headline).toHaveText('緊急の派遣を手配（実費）');
    await expect(call.warnings).toContainText('金額は案内しません。');
    await call.accept();
    await call.recordedAs('お約束 派遣 11/21（土）');
    await call.endCall();
    await expect(call.wrapUp.getByRole('radio', { name: '訪問を手配' })).toBeChecked();
    await call.save();
  });
});

test('a far place needs consent to a day, and a replacement the finding that the unit is at fault', async ({
  desk,
  host,
}) => {
  const pictures = picturesOf(desk.page, 'other-matters', host);
  const call = await faultCall(desk, MIDORI_SERVER);
  await call.writeNote('電源が入らない。');
  await call.agreeToAll();

  await test.step('remote area', async () => {
    await call.ask('訪問');
    await call.say('はい');
    await expect(call.answerState('要承認')).toBeVisible();
    await expect(call.headline).toHaveText('遠隔地 ― 11/24（火）以降の承諾が必要');
    await call.cannotAccept('項目を確かめるか、責任者の承認を得てください。');
    await call.say('同意');
    const day = call.decision.getByRole('textbox', { name: '同意された日' });
    await day.fill('11/23');
    await expect(call.headline).toHaveText('11/23（月）には訪問できません');
    await day.fill('１１２５');
    await expect(call.headline).toHaveText('11月25日（水）に訪問（後日の承諾あり）');
    await pictures.take('remote-area');
    await call.accept();
    await call.recordedAs('お約束 訪問 11/25（水）');
  });

  await test.step('send-back', async () => {
    await call.ask('センドバック');
    await expect(call.answerState('要承認')).toBeVisible();
    await call.say('機器の故障と判断した');
    await expect(call.answerState('決定')).toBeVisible();
    await expect(call.headline).toHaveText('11月24日（火）以降に発送');
    await expect(call.warnings).toContainText('元の機器の返送期限は規約にありません。');
    await pictures.take('send-back');
    await call.accept();
    await call.recordedAs('お約束 発送 11/24（火）');
  });

  await call.endCall();
  await expect(call.wrapUp.getByRole('radio', { name: 'センドバックを手配' })).toBeChecked();
  await call.save();
});

test('a hold is timed, a stamp is corrected and a request is declined, each with its reason on record', async ({
  desk,
  host,
}) => {
  const { page } = desk;
  const pictures = picturesOf(page, 'other-matters', host);
  const call = await faultCall(desk, MIDORI_SERVER);

  await test.step('hold and resume', async () => {
    await page.keyboard.press('Alt+h');
    await expect(call.chip).toContainText('保留中 00:0');
    await desk.setClock('2026-11-21T16:43:00');
    await expect(call.chip).toContainText(/保留中 02:\d\d ・ 通話 /);
    await pictures.take('hold');
    await page.keyboard.press('Alt+h');
    await expect(call.chip).toContainText('通話中');
    await expect(call.note).toBeFocused();
  });

  await test.step('correct the notice', async () => {
    await page.keyboard.press('Shift+F6');
    const dialog = page.getByRole('dialog', { name: '時刻の訂正' });
    await expect(dialog.getByRole('combobox', { name: '訂正する時刻' })).toHaveValue('notice');
    const time = dialog.getByRole('textbox', { name: '正しい時刻' });
    await time.fill('25:00');
    await time.press('Enter');
    await expect(dialog).toContainText('時刻として読めません。');
    await time.fill('16:42:30');
    await time.press('Enter');
    await expect(dialog).toContainText('理由を入力してください。');
    await dialog.getByRole('textbox', { name: '理由' }).fill('保留中に申告があった');
    await pictures.take('correction');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(call.stamp('故障通知')).toHaveText('16:42:30');
    await expect(page.getByLabel('時刻', { exact: true })).toContainText('故障通知 訂正済');
    await expect(call.step('16:42:30')).toContainText('故障通知');
  });

  await test.step('decline', async () => {
    await call.note.focus();
    await call.writeNote('回線契約が別会社に変わっていた。');
    await page.keyboard.press('Alt+c');
    await page.keyboard.press('n');
    await expect(call.conditions).toContainText('対象回線につながっているいいえ');
    await call.cannotAccept('「いいえ」の確認：対象回線につながっている');
    await call.endCall();
    await call.chooseDisposition('お断り');
    await expect(call.wrapUp).toContainText('お断りの理由');
    await page.keyboard.press('Control+Enter');
    const reason = call.wrapUp.getByRole('textbox', { name: 'お断りの理由（お客さまに伝えた内容）' });
    await expect(reason).toBeFocused();
    await page.keyboard.type('対象回線ではないため、訪問はお受けできない旨をお伝えした。');
    await pictures.take('declined');
  });

  await test.step('what a supervisor reads of it', async () => {
    const number = await call.save();
    const signIn = new SignInPage(page);
    await signIn.lock();
    await signIn.signInAs('supervisor');
    await page.keyboard.press('Alt+2');
    await new CasesPage(page).rows.filter({ hasText: number }).dblclick();
    const shown = new CasePage(page);
    await expect(shown.heading).toContainText(number);
    await shown.unmask('お断りの内容の確認');
    await expect(shown.contractor).toContainText('お断り');
    await expect(shown.timeline).toContainText('対象回線ではないため、訪問はお受けできない');
    await expect(shown.timeline).toContainText('16:42:30佐藤 恵保留中に申告があった');
    const contacts = page.getByRole('region', { name: '応対' });
    await expect(contacts).toContainText(/保留 02:\d\d/);
    await expect(contacts).toContainText('16:42:30訂正あり');
  });
  await pictures.take('declined-case');
});
