/** A caller with both contracts: the same question answered by each in its own column, and only the matter's own written down (N-001). */
import { expect } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_PHONE, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { ComparisonPage } from '../pages/comparison-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { GuidePage } from '../pages/guide-page.ts';
import { LookupPage } from '../pages/lookup-page.ts';
import { picturesOf } from '../pages/pictures.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'], startAt: '2026-11-21T15:10:00' });
test.describe.configure({ timeout: 120_000 });

const TOLD = '料金は 12月30日（水）までの見込み';

/** A word that only the other contract has. */
const OF_B = /BiZiMo|光電話|B-\d/u;
const OF_N = /Server|N-\d/u;

async function callAbout({ page, folders }: DeskUnderTest, handle: string): Promise<CallPage> {
  await new SignInPage(page).signInAs('operator');
  const call = new CallPage(page);
  await call.identified(callerOf(folders, handle));
  return call;
}

test('when can I cancel? both are read, and that of the matter is written down', async ({ desk, host }) => {
  const { page } = desk;
  const pictures = picturesOf(page, 'both-contracts', host);
  const call = await callAbout(desk, MIDORI_SERVER);
  const [card, lookup] = [new ComparisonPage(page), new LookupPage(page)];
  await expect(call.contract.getByRole('button', { name: /両契約あり/u })).toBeVisible();
  await call.chooseCategory('契約手続き');
  await page.keyboard.type('いつ解約できるか。');
  await pictures.take('1-call');

  await card.open();
  await expect(card.options).toHaveCount(13);
  await card.find('いつ解約', '解約はいつになりますか');
  await expect(card.notice).toContainText(
    'この用件はServerサポートです。案件に書き込めるのは、この契約の答えだけです。',
  );
  await expect(card.server).toContainText('希望した日です。');
  await expect(card.server).toContainText('N-052');
  await expect(card.phone).toContainText('20日までの連絡なら');
  await expect(card.phone).toContainText('B-020');
  await expect(card.server).not.toContainText(OF_B);
  await expect(card.phone).not.toContainText(OF_N);
  await pictures.take('2-card');
  await page.keyboard.press('Enter');
  await expect(card.server).toBeFocused();

  await page.keyboard.press('Alt+n');
  await expect(card.dialog).toBeHidden();
  await expect(lookup.inputs).toBeVisible();
  await expect(lookup.dialog).toContainText('Serverサポート');
  await lookup.inputs.getByRole('textbox', { name: '解約の希望日' }).fill('2026/12/31');
  await lookup.inputs.getByRole('textbox', { name: '確認が完了した日' }).fill('2026/12/10');
  await expect(lookup.headline).toHaveText(TOLD);
  await pictures.take('3-matter');
  await page.keyboard.press('Control+Enter');
  await expect(lookup.dialog).toBeHidden();
  await call.recordedAs(TOLD);
  await expect(call.note).toBeFocused();
  await page.keyboard.type('12月末で解約。');
  await expect(call.note).toHaveValue('いつ解約できるか。12月末で解約。');
});

test('the other column is worked out, and cannot be written down', async ({ desk, host }) => {
  const { page } = desk;
  const call = await callAbout(desk, MIDORI_SERVER);
  const [card, lookup] = [new ComparisonPage(page), new LookupPage(page)];
  await card.open();
  await card.find('kaiyaku', '解約はいつになりますか');
  await page.keyboard.press('Alt+b');
  await expect(lookup.inputs).toBeVisible();
  await expect(lookup.headline).toBeVisible();
  await expect(lookup.inputs.getByText('契約より')).toHaveCount(0);
  await expect(lookup.answer).toContainText('この用件の契約の答えではありません。');
  await expect(lookup.answer.getByRole('button', { name: /案件に書き込む/u })).toHaveCount(0);
  await picturesOf(page, 'both-contracts', host).take('4-other');
  await page.keyboard.press('Control+Enter');
  await expect(lookup.dialog).toBeVisible();

  await page.keyboard.press('Alt+t');
  await expect(card.question).toHaveText('解約はいつになりますか');
  await expect(lookup.dialog).toBeHidden();
  await card.close();
  await expect(call.note).toBeFocused();
  await expect(call.recorded).toBeHidden();
});

test('in a matter of the other contract the columns change their parts', async ({ desk, host }) => {
  const { page } = desk;
  const call = await callAbout(desk, MIDORI_PHONE);
  const [card, lookup] = [new ComparisonPage(page), new LookupPage(page)];
  await card.open();
  await card.find('土曜', '受付はいつですか');
  await expect(card.notice).toContainText('この用件はBiZiMo 光電話です。');
  await expect(card.phone).toContainText('規定なし');
  await expect(card.server.getByRole('button', { name: /？/u })).toHaveCount(0);
  await picturesOf(page, 'both-contracts', host).take('7-phone');
  await card.find('やめたい', '解約はいつになりますか');
  await page.keyboard.press('Alt+b');
  await expect(lookup.headline).toHaveText('12月31日（木）に解約');
  await page.keyboard.press('Control+Enter');
  await expect(lookup.dialog).toBeHidden();
  await call.recordedAs('12月31日（木）に解約');
});

test('an article opens over the card, and the card from an article and from the questions', async ({ desk, host }) => {
  const { page } = desk;
  await new SignInPage(page).signInAs('supervisor');
  const [card, guide, lookup] = [new ComparisonPage(page), new GuidePage(page), new LookupPage(page)];
  await new DeskFrame(page).run('見比べ');
  await expect(card.query).toBeFocused();
  await expect(card.notice).not.toContainText('この用件');
  await card.find('14.6', '支払いが遅れるとどうなりますか');
  await picturesOf(page, 'both-contracts', host).take('5-without-call');
  await card.phone.getByRole('button', { name: /B-040/u }).press('Enter');
  await expect(guide.article).toContainText('第22条');
  await guide.close();
  await expect(card.dialog).toBeVisible();
  await card.close();

  await guide.open();
  await guide.find('N-063');
  await page.keyboard.press('Alt+t');
  await expect(guide.dialog).toBeHidden();
  await expect(card.question).toHaveText('料金はいつまでかかりますか');
  await card.close();

  await lookup.open();
  await page.keyboard.press('Alt+t');
  await expect(card.query).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(card.question).toHaveText('本人の確認には何を使いますか');
});

test('the command palette finds a question, and opens it', async ({ desk, host }) => {
  const { page } = desk;
  const call = await callAbout(desk, MIDORI_SERVER);
  const [frame, lookup] = [new DeskFrame(page), new LookupPage(page)];
  await frame.openPalette();
  await expect(frame.paletteOptions.filter({ hasText: '延滞金はいくら？' })).toHaveCount(0);
  await page.keyboard.type('延滞金');
  await expect(frame.paletteOptions.first()).toContainText('延滞金はいくら？');
  await picturesOf(page, 'both-contracts', host).take('6-palette');
  await page.keyboard.press('Enter');
  await expect(lookup.field('支払いが遅れた金額')).toBeFocused();
  await lookup.close();
  await expect(call.note).toBeFocused();
  await frame.openPalette();
  await page.keyboard.type('いつ来て');
  await page.keyboard.press('Enter');
  await expect(call.decision.getByRole('radio', { name: '訪問', exact: true })).toBeFocused();
});
