/** Nothing that is on file reaches the screen before the caller is identified, and nothing of it stays after a lock (SEC-24, SEC-45). */
import { expect } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import {
  found,
  hearReplies,
  launchWithWholeStrings,
  shownOn,
  stringsInMemory,
  valuesOnFile,
} from '../fixtures/leak-scan.ts';
import { CallPage, type SaidItem } from '../pages/call-page.ts';
import { type Caller, readCallers } from '../pages/caller-sheet.ts';
import { plainHands } from '../pages/hands.ts';
import { picturesOf } from '../pages/pictures.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'], launchOptions: launchWithWholeStrings() });

const CONTRACTS = 10;

/** Three attempts that cannot succeed, one a level; a right item among wrong ones changes nothing. */
async function failAtEveryLevel(call: CallPage, caller: Caller): Promise<void> {
  await call.hands.press('F2');
  await call.hands.press('Control+a');
  await call.find(caller.handle);
  await call.choose(caller.handle);
  await attempt(call, 'A', { 契約者名: 'まちがい商事' });
  await expect(call.verificationResult).toContainText('もう1項目必要');
  await attempt(call, 'B', { 連絡先電話: caller.publicPhones[0] ?? '03-0000-0000' });
  await expect(call.verificationResult).toContainText('もう1項目必要');
  await attempt(call, 'C', { 申込書管理番号: 'SS00-0000-0000', 住所: caller.address });
  await expect(call.verificationResult).toContainText('確認できません');
  await expect(call.said('住所')).toHaveValue('');
}

/** Says these items besides what stands in the fields, by the keyboard alone. */
async function attempt(call: CallPage, level: string, said: Partial<Record<SaidItem, string>>): Promise<void> {
  await call.verification.getByRole('radio', { name: new RegExp(`^${level} `) }).check({ force: true });
  for (const [item, text] of Object.entries(said)) {
    await call.said(item as SaidItem).focus();
    await call.hands.type(text);
  }
  await call.hands.press('Enter');
}

test('ten callers who are not who they say, one who is, and a lock', async ({ desk, host }) => {
  test.setTimeout(150_000);
  const { page, folders } = desk;
  const signIn = new SignInPage(page);
  await signIn.ready();
  const values = valuesOnFile(folders);
  expect(values.length).toBeGreaterThan(200);
  const replies = await hearReplies(page, host);
  const heard = (): readonly string[] => (replies === null ? [] : found(values, replies.text()));
  await signIn.signInAs('operator');
  const callers = readCallers(folders);
  const call = new CallPage(page, plainHands(page));
  await call.start();

  await test.step('searching as one types shows masks', async () => {
    for (const text of ['みどり', '斎藤', '06-6', '大阪市', 'サクラ', '1-2-3']) {
      await call.hands.press('F2');
      await call.hands.press('Control+a');
      await call.hands.type(text);
      await expect(call.search).toHaveAttribute('aria-expanded', /true|false/);
    }
    expect(heard()).toEqual([]);
  });

  await test.step('wrong callers learn nothing, and neither does the operator', async () => {
    for (const caller of callers.slice(0, CONTRACTS)) await failAtEveryLevel(call, caller);
    expect(heard()).toEqual([]);
    expect(found(values, await shownOn(page))).toEqual([]);
    expect(found(values, await stringsInMemory(page))).toEqual([]);
  });

  await test.step('cases of others stay masked', async () => {
    await call.hands.press('Alt+2');
    await expect(page.getByRole('grid', { name: '案件の一覧' }).getByRole('row').nth(5)).toBeVisible();
    await call.hands.press('Enter');
    await expect(page.getByText('伏せ字で表示しています')).toBeVisible();
    expect(heard()).toEqual([]);
    expect(found(values, await shownOn(page))).toEqual([]);
    await call.hands.press('Alt+1');
    await expect(call.search).toBeVisible();
  });

  const caller = callers[CONTRACTS];
  if (caller === undefined) throw new Error('the sheet has more callers than that');

  await test.step('the same search finds what an identified caller had revealed (twin)', async () => {
    await call.hands.press('F2');
    await call.hands.press('Control+a');
    await call.find(caller.handle);
    await call.choose(caller.handle);
    await attempt(call, 'B', { 申込書管理番号: caller.applicationNumber, 契約者名: caller.name, 住所: caller.address });
    await expect(call.verificationResult).toContainText('レベルBで確認済');
    const onFile = page.getByRole('region', { name: '登録内容の表示' });
    await expect(onFile).toBeVisible();
    await call.hands.press('Alt+r');
    await expect(onFile.getByRole('button', { name: '住所' })).toBeVisible();
    await call.hands.press('2');
    await expect(onFile.getByRole('status')).toContainText('住所');
    if (replies !== null) expect(heard()).toContain(caller.address);
    expect(found(values, await shownOn(page))).toContain(caller.address);
    expect(found(values, await stringsInMemory(page))).toContain(caller.address);
    await picturesOf(page, 'blind', host).take('1-revealed');
  });

  await test.step('a lock leaves nothing behind, in sight or in memory', async () => {
    await signIn.lock();
    expect(found(values, await shownOn(page))).toEqual([]);
    expect(found(values, await stringsInMemory(page))).toEqual([]);
  });
});
