/** 規約アンサー: a question of the caller is answered from the terms by keyboard alone, and written into the case where the terms decide. */
import { expect } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_PHONE, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { CasePage } from '../pages/case-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { inputMethod } from '../pages/input-method.ts';
import { LookupPage } from '../pages/lookup-page.ts';
import { type Pictures, picturesOf } from '../pages/pictures.ts';
import { readCsv, readPdf } from '../pages/report-file.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'], startAt: '2026-11-21T15:10:00' });
// Whole calls, one after another, on a machine that may be busy.
test.describe.configure({ timeout: 120_000 });

const HEADLINE = '延滞利息 50円（61日分）';

interface Journey {
  readonly call: CallPage;
  readonly lookup: LookupPage;
  readonly pictures: Pictures;
}

async function identifiedCall(desk: DeskUnderTest, host: string): Promise<Journey> {
  const { page, folders } = desk;
  await new SignInPage(page).signInAs('operator');
  const call = new CallPage(page);
  await call.identified(callerOf(folders, MIDORI_SERVER));
  return { call, lookup: new LookupPage(page), pictures: picturesOf(page, 'lookup', host) };
}

test('late interest is asked, told and written into the case without leaving the keyboard', async ({ desk, host }) => {
  const { page, folders } = desk;
  const { call, lookup, pictures } = await identifiedCall(desk, host);
  await call.chooseCategory('料金');
  await page.keyboard.type('9月分の支払いが遅れている。');

  await lookup.open();
  await pictures.take('01-questions');
  await lookup.ask('延滞金', '延滞金はいくら？');
  await expect(lookup.answer).toContainText('あと、これが分かれば答えられます。支払いが遅れた金額支払期日');
  await pictures.take('02-missing');
  await lookup.fill('支払いが遅れた金額', '１万', '10,000円');
  await lookup.fill('支払期日', '令和８年９月３０日', '2026年9月30日（水）');
  await expect(lookup.headline).toHaveText('本日なら 延滞利息 41円（51日分）');
  await lookup.fill('支払った日・支払う日（任意）', 'R8.12.1', '2026年12月1日（火）');
  await expect(lookup.headline).toHaveText(HEADLINE);
  await expect(lookup.state('決定')).toBeVisible();
  await expect(lookup.readAloud).toContainText('延滞利息は61日分で50円です。');
  await expect(lookup.answer).not.toContainText('÷ 365');
  await page.keyboard.press('Alt+w');
  await expect(lookup.answer).toContainText('10,000円 × 3% × 61 ÷ 365 ＝ 50円');
  await pictures.take('03-answer');
  await expect(lookup.needs).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(lookup.dialog).toBeHidden();
  await expect(
    new DeskFrame(page).notice.filter({ hasText: '「延滞利息」の答えを案件に書き込みました。' }),
  ).toBeVisible();
  await expect(call.note).toBeFocused();
  await page.keyboard.type('12月1日に支払うとのこと。');
  await expect(call.note).toHaveValue('9月分の支払いが遅れている。12月1日に支払うとのこと。');
  await call.recordedAs(HEADLINE);
  await call.recordedAs('お約束 ご案内 12/1（火）');
  await pictures.take('04-recorded');

  await lookup.open();
  await expect(lookup.options.first()).toContainText('延滞金はいくら？');
  await page.keyboard.press('Enter');
  await expect(lookup.field('支払期日')).toHaveValue('令和８年９月３０日');
  await expect(lookup.answer.getByRole('button', { name: 'この応対に記録済' })).toBeVisible();
  await lookup.close();

  await call.endCall();
  await call.chooseDisposition('ご案内のみ');
  const number = await call.save();
  await page.keyboard.press('Alt+o');
  const shown = new CasePage(page);
  await expect(shown.heading).toHaveText(`案件 ${number}`);
  const decisions = page.getByRole('region', { name: '判断' });
  await expect(decisions).toContainText(HEADLINE);
  await expect(page.getByRole('region', { name: '質問の条件' })).toContainText(
    '支払いが遅れた金額10,000円支払期日2026年9月30日（水）支払った日・支払う日2026年12月1日（火）',
  );
  await expect(shown.promises).toContainText('ご案内 12/1（火）');
  await expect(shown.timeline).toContainText('延滞利息（決定）');
  await pictures.take('05-case');
  const rows = readCsv(folders, await shown.export({ format: 'CSV' }));
  expect(rows.filter((row) => row[2] === '質問の条件').map((row) => `${row[3]} ${row[4]}`)).toContain(
    '支払期日 2026年9月30日（水）',
  );
  const paper = readPdf(folders, await shown.export({ format: 'PDF' }));
  for (const told of ['延滞利息50円（61日分）', '質問の条件', '支払いが遅れた金額10,000円'])
    expect(paper).toContain(told);
});

test('a debt due beyond the rates of law is answered honestly, and not written down', async ({ desk, host }) => {
  const { page } = desk;
  const { call, lookup, pictures } = await identifiedCall(desk, host);
  await lookup.open();
  await lookup.ask('えんたい', '延滞金はいくら？');
  await lookup.fill('支払いが遅れた金額', '1,628', '1,628円');
  await lookup.fill('支払期日', '令和11年4月1日', '2029年4月1日（日）');
  await lookup.fill('支払った日・支払う日（任意）', '2029/6/1', '2029年6月1日（金）');
  await expect(lookup.state('外部')).toBeVisible();
  await expect(lookup.headline).toBeVisible();
  await expect(lookup.readAloud).not.toContainText(/\d円|\d%/);
  await expect(lookup.answer).toContainText('案件には書き込めません。');
  await pictures.take('06-rate-unknown');
  await page.keyboard.press('Control+Enter');
  await expect(lookup.dialog).toBeVisible();
  await lookup.close();
  await expect(call.note).toBeFocused();
  await expect(call.recorded).toBeHidden();
});

test('what the contract knows stands in the form, and can be changed', async ({ desk, host }) => {
  const { page } = desk;
  const { lookup, pictures } = await identifiedCall(desk, host);
  await lookup.open();
  await lookup.ask('あと何年', 'あと何年使える？');
  await expect(lookup.inputs.getByText('契約より').first()).toBeVisible();
  await expect(lookup.headline).toBeVisible();
  const before = await lookup.headline.innerText();
  await pictures.take('07-prefilled');
  const field = lookup.inputs.getByRole('textbox').first();
  await field.press('Control+a');
  await page.keyboard.type('2023/12/5');
  await expect(lookup.headline).not.toHaveText(before);
  await page.keyboard.type('/3');
  await expect(lookup.headline).toBeHidden();
  await expect(lookup.answer).toContainText('読み取れない欄があります。');
});

test('without a call it answers over any screen, and gives the keyboard back', async ({ desk, host }) => {
  const { page } = desk;
  await new SignInPage(page).signInAs('supervisor');
  const [frame, lookup] = [new DeskFrame(page), new LookupPage(page)];
  await frame.goTo('案件');
  const search = page.getByRole('searchbox').first();
  await search.fill('みどり');
  const composer = await inputMethod(page);
  await search.press('End');
  await composer.compose('でんせつ');
  await composer.press('Alt+q');
  await expect(lookup.dialog).toBeHidden();
  await composer.settle('電設');
  await expect(search).toHaveValue('みどり電設');
  await lookup.open();
  await expect(lookup.options.filter({ hasText: 'いつ来てもらえる？' })).toHaveCount(0);
  await lookup.ask('月額', '月額はいくら？');
  await expect(lookup.headline).toHaveText('月額 1,628円（税込）');
  await expect(lookup.inputs).toContainText('本日');
  await expect(lookup.answer).toContainText('応対中は、答えを案件に書き込めます。');
  await picturesOf(page, 'lookup', host).take('08-without-call');
  await lookup.close();
  await expect(search).toBeFocused();
  await page.keyboard.type(' 故障');
  await expect(search).toHaveValue('みどり電設 故障');

  await page.keyboard.press('F1');
  if (host === 'loopback') await expect(lookup.dialog).toBeHidden();
  else await expect(lookup.query).toBeFocused();
});

test('in a matter of the other service its own questions are left, and said so (N-001)', async ({ desk, host }) => {
  const { page, folders } = desk;
  await new SignInPage(page).signInAs('operator');
  const [call, lookup] = [new CallPage(page), new LookupPage(page)];
  await call.identified(callerOf(folders, MIDORI_PHONE));
  await lookup.open();
  await expect(lookup.options.first()).toContainText('いま受け付けてもらえる？');
  await expect(lookup.options.filter({ hasText: 'あと何年使える？' })).toHaveCount(0);
  await expect(lookup.dialog).toContainText('Serverサポートの規約の質問は出しません。');
  await picturesOf(page, 'lookup', host).take('09-other-service');
  await page.keyboard.type('いつ来て');
  await page.keyboard.press('Enter');
  await expect(lookup.dialog).toBeHidden();
  await expect(call.decision.getByRole('radio', { name: '訪問', exact: true })).toBeFocused();
});

test('what the gate misses stands beside the answer, and the key leads there', async ({ desk, host }) => {
  const { page } = desk;
  await new SignInPage(page).signInAs('operator');
  const [call, lookup] = [new CallPage(page), new LookupPage(page)];
  await call.start();
  await call.find('みどり電設');
  await call.choose(MIDORI_SERVER);
  await lookup.open();
  await lookup.ask('かいやく', '解約したらいつまで払う？');
  await expect(lookup.inputs.getByText('契約より')).toHaveCount(0);
  const blank = lookup.inputs.getByRole('textbox');
  for (const field of await blank.all()) await field.fill('2026/12/31');
  await expect(lookup.headline).toBeVisible();
  await expect(lookup.needs).toContainText('本人確認（レベルA）');
  await picturesOf(page, 'lookup', host).take('10-gate');
  await page.keyboard.press('Control+Enter');
  await expect(lookup.dialog).toBeHidden();
  await expect(call.said('申込書管理番号')).toBeFocused();
  await expect(call.recorded).toBeHidden();
});
