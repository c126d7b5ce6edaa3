/**
 * 規約ナビ in the hands of two people: a supervisor brings the organisation's own text, sees what is missing in it and reads it beside the
 * desk's words; an operator with a caller on the line opens what an answer rests on, without leaving the keyboard or the call.
 */
import { expect } from '@playwright/test';
import { articleHeading, type FictionalTerms, fictionalLines, upTo } from '../../shared/terms-text/testing.ts';
import { test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { GuidePage } from '../pages/guide-page.ts';
import { picturesOf } from '../pages/pictures.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

const JOURNEY = 'guide';
const WITHOUT_27: Partial<FictionalTerms> = { articles: upTo(44).filter((number) => number !== 27) };
const printed = (wanted: Partial<FictionalTerms> = {}): Buffer => Buffer.from(fictionalLines(wanted).join('\r\n'));

test.use({ deskArgs: ['--demo', '--cases', '300'] });

test('a supervisor imports a text with a gap, sees the gap, and reads it beside the summary (N-134)', async ({
  desk,
  host,
}) => {
  const { page } = desk;
  const pictures = picturesOf(page, JOURNEY, host);
  const [signIn, guide] = [new SignInPage(page), new GuidePage(page)];
  await signIn.signInAs('supervisor');
  await guide.open();
  await expect(guide.own).toContainText('規約の本文は、まだ取り込まれていません。');
  await pictures.take('1-without-text');

  await test.step('what is no text is refused, and nothing is kept', async () => {
    await guide.openImport();
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]);
    await guide.file.setInputFiles({ name: 'kiyaku.pdf', mimeType: 'application/pdf', buffer: picture });
    await expect(guide.problem).toContainText('文字のファイルではありません。');
    await guide.file.setInputFiles({ name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(200_000, 0x41) });
    await expect(guide.problem).toContainText('ファイルが大きすぎます');
  });

  await test.step('the gap is listed with its line, and has to be looked at', async () => {
    await guide.choose({ name: 'kiyaku-2023-12.txt', bytes: printed(WITHOUT_27) });
    const line = fictionalLines(WITHOUT_27).indexOf(articleHeading(28)) + 1;
    await expect(guide.preview).toContainText('条 43・別紙 4・附則 1');
    await expect(guide.preview).toContainText(`第27条がありません（${line}行目の前に入るはずです）`);
    await expect(guide.preview).toContainText('Ｓｅｒｖｅｒサポート 見本規約');
    await pictures.take('2-gap');
    await guide.inForce.fill('令和5年12月1日');
    await guide.keep();
    await expect(guide.problem).toContainText('「確かめること」を確かめて、印を付けてください。');
  });

  await test.step('looked at, it is kept and stands beside the desk’s own words', async () => {
    await guide.seen.press('Space');
    await guide.keep();
    await expect(guide.own.getByRole('status')).toHaveText('取り込みました：Serverサポート 2023/12/01 施行（第1版）');
    await guide.find('28');
    await guide.shows('第28条 料金計算方法等');
    await expect(guide.rules).toContainText('N-069');
    await expect(guide.defects).toContainText('D-N18');
    await expect(guide.policies).toContainText('P-FEE-MONTH');
    await expect(guide.own).toContainText('2 見本帳の28枚目は、青い表紙で綴じます。');
    await pictures.take('3-beside');
    await guide.find('延滞利息');
    await guide.shows('第27条 延滞利息');
    await expect(guide.own).toContainText('この版の本文に、第27条はありません。');
  });

  await test.step('a mended file becomes a second version; the first one stays', async () => {
    await guide.openImport();
    await guide.choose({ name: 'kiyaku-2023-12-b.txt', bytes: printed() });
    await expect(guide.preview).toContainText('番号の抜け、重なり、順番の違いはありません。');
    await guide.inForce.fill('2023/12/1');
    await guide.keep();
    await expect(guide.own).toContainText('2 見本帳の27枚目は、青い表紙で綴じます。');
    await guide.version.selectOption({ label: '2023/12/01 施行（第1版）' });
    await expect(guide.own).toContainText('この版の本文に、第27条はありません。');
    await guide.close();
  });

  await test.step('the audit tells of both', async () => {
    await new DeskFrame(page).goTo('監査記録');
    await expect(page.getByRole('row').filter({ hasText: '規約の本文の取り込み' })).toHaveCount(2);
  });
});

test('an operator on a call opens what the answer rests on, and comes back to the note', async ({ desk, host }) => {
  const { page, folders } = desk;
  const pictures = picturesOf(page, JOURNEY, host);
  const [signIn, guide, call] = [new SignInPage(page), new GuidePage(page), new CallPage(page)];
  await signIn.signInAs('supervisor');
  await guide.open();
  await guide.openImport();
  await guide.choose({ name: 'kiyaku.txt', bytes: printed() });
  await guide.inForce.fill('2023/12/1');
  await guide.keep();
  await expect(guide.own).toContainText('見本帳の1枚目');
  await guide.close();
  await signIn.lock();
  await signIn.signInAs('operator');
  await call.identified(callerOf(folders, MIDORI_SERVER));
  await call.chooseCategory('故障申告');
  await call.stampNotice();
  await call.writeNote('電源ランプが橙の点滅。');
  await expect(call.headline).toBeVisible();

  await test.step('one key opens the annex that the visit rests on', async () => {
    await guide.open();
    await guide.shows('別紙1 Serverサポート仕様書');
    await expect(guide.rules.locator('[aria-current]')).toContainText('N-1');
    await expect(guide.own).toContainText('1-1.見本の数');
    await expect(guide.relied).toHaveText('(1)青い表紙を先に綴じ、\nその上に見本を重ねます。');
    await pictures.take('4-from-answer');
  });

  await test.step('typing finds another article, arrows walk on', async () => {
    await guide.find('ｎ０６６');
    await guide.shows('第27条 延滞利息');
    await expect(guide.rules.locator('[aria-current]')).toContainText('N-066');
    await guide.find('解約');
    await expect(guide.article).toContainText('解約');
    await page.keyboard.press('ArrowDown');
    await pictures.take('5-found');
  });

  await test.step('an article leads to the questions it answers', async () => {
    await guide.find('27');
    await guide.questions.getByRole('button').filter({ hasText: '延滞' }).first().press('Enter');
    const lookUp = page.getByRole('dialog', { name: '規約アンサー' });
    await expect(lookUp).toBeVisible();
    await expect(guide.dialog).toBeHidden();
    await expect(lookUp).toContainText('延滞');
    await pictures.take('6-question');
    await page.keyboard.press('Escape');
    await expect(lookUp).toBeHidden();
  });

  await test.step('the guide stands over 規約アンサー and gives it back', async () => {
    await page.keyboard.press('Alt+q');
    const lookUp = page.getByRole('dialog', { name: '規約アンサー' });
    await page.keyboard.type('月額');
    await page.keyboard.press('Enter');
    await expect(lookUp.getByRole('heading', { name: /1,628円/ })).toBeVisible();
    await guide.open();
    await guide.shows('第24条 料金');
    await guide.close();
    await expect(lookUp.getByRole('heading', { name: /1,628円/ })).toBeVisible();
    await page.keyboard.press('Alt+w');
    await expect(lookUp.getByRole('definition').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(lookUp).toBeHidden();
  });

  await test.step('Escape gives back the note as it was', async () => {
    await guide.open();
    await guide.close();
    await expect(call.note).toBeFocused();
    await expect(call.note).toHaveValue('電源ランプが橙の点滅。');
  });

  await test.step('a click on a place opens it as well', async () => {
    await call.decision
      .getByRole('button', { name: /^別紙1/ })
      .first()
      .click();
    await guide.shows('別紙1 Serverサポート仕様書');
    await expect(guide.dialog.getByRole('button', { name: '規約の本文を取り込む' })).toBeHidden();
    await guide.close();
  });
});
