/** What was typed comes back to the letter, on the screen and in the report; what cannot be kept is refused with a word and stays in its field. */
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { HOSTILE_TEXTS, isStorable } from '../fixtures/hostile-texts.ts';
import { CallPage } from '../pages/call-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { ClosuresPage } from '../pages/closures-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { paste } from '../pages/fields.ts';
import { picturesOf } from '../pages/pictures.ts';
import { readJson } from '../pages/report-file.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { UsersPage } from '../pages/users-page.ts';

const JOURNEY = 'kept';
const NOTE_LIMIT = 20_000;

test.use({ deskArgs: ['--demo', '--cases', '300'] });

/** Every text in a value of JSON. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const onScreen = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent ?? '');

test('notes, tags and reasons come back to the letter', async ({ desk, host }) => {
  const { page, folders } = desk;
  const [signIn, call, shown] = [new SignInPage(page), new CallPage(page), new CasePage(page)];
  const storable = HOSTILE_TEXTS.filter((hostile) => isStorable(hostile) && hostile.text.length < 1_000);
  const [sql, html, ...others] = storable.map(({ text }) => text);
  await signIn.signInAs('operator');
  await call.start();

  const [note = null] = await paste(call.note, [storable.map(({ text }) => text).join('\n')]);
  await call.noteSaved();
  await page.getByRole('textbox', { name: 'タグ' }).fill('<b>葛󠄀城</b>');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /<b>葛󠄀城<\/b>/ })).toBeVisible();
  await desk.setClock('2026-11-21T16:42:00');
  await page.keyboard.press('Shift+F6');
  await page.getByRole('textbox', { name: '正しい時刻' }).fill('１６：４１：３０');
  const [reason = null] = await paste(page.getByRole('dialog').getByRole('textbox', { name: '理由' }), [html ?? '']);
  await page.keyboard.press('Enter');
  await expect(call.stamp('応答')).toHaveText('16:41:30');
  await page.getByRole('group', { name: '用件のサービス' }).getByText('Serverサポート').click();
  await call.chooseCategory('その他');
  await call.endCall();
  await call.chooseDisposition('お断り');
  const [declined = null] = await paste(page.getByRole('textbox', { name: 'お断りの理由' }), [sql ?? '']);
  await call.save();
  await page.keyboard.press('Alt+o');
  await expect(shown.heading).toBeVisible();
  const added: (string | null)[] = [];
  for (const text of others) {
    added.push(...(await paste(shown.note, [text])));
    await page.keyboard.press('Control+Enter');
    await expect(shown.note).toHaveValue('');
  }
  const number = await shown.number();
  const written = [note, reason, declined, ...added].map((text) => text?.trim());
  expect(written.every((text) => text !== undefined && text !== '')).toBe(true);

  await signIn.lock();
  await signIn.signInAs('supervisor');
  await new DeskFrame(page).goTo('案件');
  await new CasesPage(page).find(number);
  await page.keyboard.press('Enter');
  await shown.unmask('控えの確認');
  await picturesOf(page, JOURNEY, host).take('1-timeline');
  const screen = await onScreen(page);
  for (const text of written) expect(screen).toContain(text);
  const stored = textsIn(readJson(folders, await shown.export({ format: 'JSON', full: '控えの確認' })));
  for (const text of written) expect(stored).toContain(text);
  expect(stored).toContain('<b>葛󠄀城</b>');
  expect(await page.evaluate(() => '__ran' in globalThis)).toBe(false);
});

test('names and reasons of the desk itself are text and nothing else', async ({ desk }) => {
  const { page } = desk;
  const [signIn, frame, users, closures] = [
    new SignInPage(page),
    new DeskFrame(page),
    new UsersPage(page),
    new ClosuresPage(page),
  ];
  const [name, password] = ['<b>葛󠄀城</b> 𠮷野 👩🏽‍💻', "'; DROP TABLE users; -- 川辺の石畳"];
  await signIn.signInAs('supervisor');
  await frame.goTo('利用者');
  await users.register(name, 'オペレーター', password);
  await expect(users.user(name)).toContainText('利用中');
  await frame.goTo('休業日');
  await closures.add('１１月２１日', '<img src=x onerror="globalThis.__ran=1">\u202E点検');
  await expect(frame.today).toContainText('臨時休業（<img src=x onerror="globalThis.__ran=1">\u202E点検）');
  await signIn.lock();
  await signIn.name.fill(name);
  await signIn.password.fill(password);
  await signIn.submit.click();
  await expect(page.getByText(`${name} Op`)).toBeVisible();
  expect(await page.evaluate(() => '__ran' in globalThis)).toBe(false);
});

test('a note takes 20,000 letters; with one more it says so, and loses none', async ({ desk, host }) => {
  const { page } = desk;
  const [signIn, call, shown] = [new SignInPage(page), new CallPage(page), new CasePage(page)];
  const longest = 'あいうえ\n'.repeat(NOTE_LIMIT / 5);
  await signIn.signInAs('operator');
  await call.start();
  const full = page.getByText(/^保存済 \d\d:\d\d:\d\d ・ 残り 0字$/);
  await paste(call.note, [longest]);
  await expect(full).toBeVisible();
  await paste(call.note, [`${longest}お`]);
  await expect(page.getByText('保存できません。20,000字を1字超えています。短くすると保存します。')).toBeVisible();
  await expect(call.note).toHaveValue(`${longest}お`);
  await picturesOf(page, JOURNEY, host).take('2-too-long');
  await paste(call.note, [longest]);
  await expect(full).toBeVisible();
  await paste(call.note, ['前\uD800後']);
  await expect(page.getByText('保存できません。2文字目に壊れた文字があります。')).toBeVisible();
  await paste(call.note, ['前後']);
  await call.noteSaved();

  await new DeskFrame(page).goTo('案件');
  await new CasesPage(page).settled();
  await page.keyboard.press('Enter');
  await expect(shown.note).toBeVisible();
  await paste(shown.note, [`${longest}お`]);
  await expect(page.getByRole('main')).toContainText('20,000文字までです。あと1文字減らしてください。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('main')).toContainText('長すぎます。短くしてください。');
  await expect(shown.note).toHaveValue(`${longest}お`);
  await paste(shown.note, ['前\uDFFF後']);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('main')).toContainText('保存できない文字が含まれています。');
  await expect(shown.note).toHaveValue('前\uDFFF後');
  await paste(shown.note, [longest]);
  await page.keyboard.press('Control+Enter');
  await expect(shown.note).toHaveValue('');
});

const NO_DAYS = [
  '2026-02-29',
  '２月３０日',
  '11/31',
  '13/01',
  '2026/00/10',
  '99999999',
  '12',
  'そのうち',
  '11/24/26/1',
];

test('days and times that cannot be are refused where they were typed', async ({ desk }) => {
  const { page } = desk;
  const [signIn, frame, cases, closures, call] = [
    new SignInPage(page),
    new DeskFrame(page),
    new CasesPage(page),
    new ClosuresPage(page),
    new CallPage(page),
  ];
  await signIn.signInAs('supervisor');
  await frame.goTo('休業日');
  await closures.openNew();
  for (const day of NO_DAYS) {
    await closures.fill(day, '設備点検');
    await expect(closures.problem, day).toHaveText(/^(日付として読めません。|暦にない日です。)/);
    await expect(closures.day).toHaveValue(day);
  }
  await page.keyboard.press('Escape');
  await frame.goTo('案件');
  for (const day of NO_DAYS) {
    await cases.from.fill(day);
    await cases.from.press('Enter');
    await expect(cases.from, day).toHaveAccessibleDescription(/日付として読めません。/);
    await expect(cases.from).toHaveValue(day);
  }
  await frame.goTo('通話');
  await call.start();
  await page.keyboard.press('Shift+F6');
  const time = page.getByRole('textbox', { name: '正しい時刻' });
  for (const typed of ['25:00', '16:60', '１６：４１：６０', '-1', '夕方']) {
    await time.fill(typed);
    await page.keyboard.press('Enter');
    await expect(time, typed).toHaveAccessibleDescription(/時刻として読めません。/);
    await expect(time).toHaveValue(typed);
  }
});
