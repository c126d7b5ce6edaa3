/** An outage of the phone service: from the first alarm over a call of somebody who is in it to the prepared caps of 2,000 contracts. */
import { expect } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { MIDORI_PHONE, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { OutagesPage } from '../pages/outages-page.ts';
import { picturesOf } from '../pages/pictures.ts';
import { readCsv } from '../pages/report-file.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

const JOURNEY = 'outages';

// With so many contractors some 2,000 phone contracts are in use.
test.use({ deskArgs: ['--demo', '--cases', '60', '--contractors', '5200'], startAt: '2026-11-21T10:20:00' });
test.slow();

test('an outage is kept from the first alarm to the prepared caps of 2,000 contracts', async ({ desk, host }) => {
  const { page, folders } = desk;
  const pictures = picturesOf(page, JOURNEY, host);
  const [signIn, frame, outages, call] = [
    new SignInPage(page),
    new DeskFrame(page),
    new OutagesPage(page),
    new CallPage(page),
  ];
  await signIn.ready();
  await signIn.signInAs('supervisor');

  await test.step('a supervisor records the first alarm', async () => {
    await page.keyboard.press('Alt+8');
    await expect(outages.empty).toBeVisible();
    await pictures.take('1-none');
    await outages.begin('Alt+n', '障害を登録する');
    await outages.field('範囲').fill('全域の光電話');
    await outages.field('時刻').fill('10:05');
    await outages.choose('当社');
    await pictures.take('2-open');
    await page.keyboard.press('Enter');
    await expect(outages.dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'No.1 全域の光電話' })).toBeVisible();
    await expect(outages.figure('知った時刻')).toHaveText('2026/11/21 10:05');
  });

  await test.step('an earlier source moves known-at, with its reason, and no other', async () => {
    await outages.begin('Alt+a', '知った記録を加える');
    await outages.field('時刻').fill('9:58');
    await page.keyboard.press('Enter');
    await expect(outages.problem.first()).toContainText('理由が必要です');
    await outages.field('理由').fill('別の窓口が受けた最初の申告');
    await outages.send();
    await expect(outages.figure('知った時刻')).toHaveText('2026/11/21 09:58');
    await expect(outages.sources.getByRole('row')).toHaveCount(3);
    await expect(outages.sources.getByRole('row').filter({ hasText: 'いちばん早い' })).toContainText('お客さまの申告');
  });

  await test.step('a pasted list with an unknown handle is refused whole, and all are chosen by plan', async () => {
    await outages.begin('Alt+g', '対象の契約を加える');
    await outages.field('契約番号の一覧').fill(`${MIDORI_PHONE}\nK-00001\n${MIDORI_SERVER}`);
    await page.keyboard.press('Control+Enter');
    await expect(outages.found).toContainText('契約のない番号が1件あります。');
    await expect(outages.found).toContainText(MIDORI_SERVER);
    await pictures.take('3-unknown-handle');
    await outages.choose('プラン');
    for (const plan of ['光電話', '光電話プラス', 'オフィスタイプ', 'オフィス・プラス']) await outages.choose(plan);
    await page.keyboard.press('Enter');
    await expect(outages.found).toContainText(/[2-9],\d{3}件の契約が見つかりました。/);
    await pictures.take('4-found');
    await outages.send();
    await expect(outages.figure('対象の契約')).toHaveText(/[2-9],\d{3}件/);
    await pictures.take('5-running');
  });

  await test.step('an operator sees it on the call at once and tells the caller by one key', async () => {
    await signIn.lock();
    await signIn.signInAs('operator');
    await call.start();
    await call.find('みどり電設');
    await call.choose(MIDORI_PHONE);
    const notice = page.getByRole('region', { name: '障害のお知らせ' });
    await expect(notice).toContainText('この回線は障害 No.1 の対象です（11/21（土）9:58 から）');
    await expect(notice).toContainText('復旧の時刻は、まだ分かっておりません。');
    await pictures.take('6-on-call');
    await page.keyboard.press('Alt+y');
    await expect(notice).toContainText('お伝え済み');
    await expect(notice.getByRole('button', { name: '伝えた' })).toBeHidden();
    await pictures.take('7-told');
    await call.chooseCategory('故障申告');
    await call.writeNote('発信も着信もできない。');
    await call.endCall();
    await call.chooseDisposition('ご案内のみ');
    await call.save();
    await frame.goTo('障害');
    await expect(outages.figure('お伝えした契約')).toHaveText('1件');
    await expect(outages.open).toBeHidden();
    await pictures.take('8-operator-reads');
    await signIn.lock();
  });

  await test.step('it is restored after three days, and the caps are prepared', async () => {
    await desk.setClock('2026-11-24T11:00:00');
    await signIn.signInAs('supervisor');
    await frame.goTo('障害');
    await outages.begin('Alt+r', '復旧を記録する');
    await outages.field('時刻').fill('11/24 9:58');
    await outages.send();
    await expect(outages.figure('知ってから復旧まで')).toHaveText('3日0時間');
    await outages.begin('Alt+p', '補償の準備');
    await pictures.take('9-prepare');
    await outages.send();
    await expect(outages.figure('上限の合計')).toHaveText(/\d+,\d{3}円/);
    await expect(outages.caps.getByRole('row').nth(1)).toContainText('3日');
    await expect(page.getByText('支払いの一覧ではありません。', { exact: false }).first()).toBeVisible();
    await pictures.take('10-prepared');
    await outages.caps.scrollIntoViewIfNeeded();
    await pictures.take('10-caps');
  });

  await test.step('the list leaves the desk masked, and not as payments', async () => {
    await outages.begin('Alt+e', '準備した一覧を書き出す');
    await pictures.take('11-export');
    await page.keyboard.press('Enter');
    const fileName = outages.dialog.getByText(/^outage-1-[0-9a-f]{8}\.csv$/);
    await expect(fileName).toBeVisible();
    const [head = [], ...lines] = readCsv(folders, await fileName.innerText());
    expect(head).toContain('損害賠償の上限（円・支払額ではありません）');
    expect(lines.length).toBeGreaterThan(2000);
    expect(lines.flat().filter((cell) => cell.includes('みどり電設'))).toEqual([]);
    await page.keyboard.press('Escape');
    await frame.goTo('監査記録');
    await expect(page.getByText('補償の準備の書き出し').first()).toBeVisible();
  });
});

test.describe('where a carrier is the cause', () => {
  test.use({ deskArgs: ['--demo', '--cases', '60'] });

  test('it is instructed, and what it pays is shared out with the rest shown', async ({ desk, host }) => {
    const { page } = desk;
    const pictures = picturesOf(page, JOURNEY, host);
    const [signIn, outages, call] = [new SignInPage(page), new OutagesPage(page), new CallPage(page)];
    await signIn.signInAs('supervisor');
    await page.keyboard.press('Alt+8');
    await outages.begin('Alt+n', '障害を登録する');
    await outages.field('範囲').fill('奈良県の光電話');
    await outages.field('時刻').fill('11/18 9:00');
    await outages.send();
    await outages.begin('Alt+g', '対象の契約を加える');
    await outages.choose('地域');
    await outages.field('住所か電話番号の始め').fill('奈良県');
    await page.keyboard.press('Enter');
    await expect(outages.found).toContainText('件の契約が見つかりました。');
    await outages.send();
    await outages.begin('Alt+c', '原因を記録する');
    await outages.choose('通信事業者');
    await outages.field('理由').fill('先方の障害情報');
    await page.keyboard.press('Enter');
    await expect(outages.problem.first()).toContainText('通信事業者の名前を入力してください。');
    await outages.field('通信事業者の名前').fill('NTT西日本');
    await pictures.take('12-carrier');
    await outages.send();
    await outages.begin('Alt+i', '指示した時刻を記録する');
    await outages.field('時刻').fill('11/18 9:20');
    await outages.send();
    await expect(page.getByRole('main')).toContainText('2026/11/18 09:20:00');
    await outages.begin('Alt+r', '復旧を記録する');
    await outages.field('時刻').fill('11/21 9:30');
    await outages.send();
    await outages.begin('Alt+p', '補償の準備');
    await outages.send();
    await expect(page.getByText('受取額が分かるまで上限は決まりません', { exact: false })).toBeVisible();
    await outages.begin('Alt+m', '受取額を記録する');
    await outages.field('受け取る額').fill('1,000円');
    await outages.field('理由').fill('先方の通知書');
    await outages.send();
    await expect(page.getByText('準備したあとに内容が変わりました。', { exact: false })).toBeVisible();
    await pictures.take('13-old-list');
    await outages.begin('Alt+p', '補償の準備');
    await outages.send();
    await expect(outages.figure('受取額')).toHaveText('1,000円');
    await expect(outages.figure('按分の残り')).toHaveText(/^\d+円$/);
    await expect(outages.caps.getByRole('columnheader', { name: '按分' })).toBeVisible();
    await pictures.take('14-shared');
    await page.keyboard.press('Alt+1');
    await call.start();
    await call.find('みどり電設');
    await call.choose(MIDORI_PHONE);
    const notice = page.getByRole('region', { name: '障害のお知らせ' });
    await expect(notice).toContainText('この回線は障害 No.1 の対象でした');
    await expect(notice).toContainText('11/21（土）9:30に復旧したと記録しております。');
    await pictures.take('15-restored-on-call');
  });
});
