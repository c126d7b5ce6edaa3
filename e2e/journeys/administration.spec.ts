/** Who may do what: users come and go, the auditor reads the chain and no note, a closure closes the day, each role has its screens, every action is found by name. */
import { expect } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { AuditPage } from '../pages/audit-page.ts';
import { CallPage } from '../pages/call-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { ClosuresPage } from '../pages/closures-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { picturesOf } from '../pages/pictures.ts';
import { PEOPLE, type Person, SignInPage } from '../pages/sign-in-page.ts';
import { UsersPage } from '../pages/users-page.ts';

const JOURNEY = 'administration';
const NEWCOMER = '片桐 みお';
const PASSWORD = '夜汽車と 三日月 の 青いしおり';

test.use({ deskArgs: ['--demo', '--cases', '300'] });

async function signInByHand({ page }: DeskUnderTest, name: string, password: string): Promise<void> {
  const signIn = new SignInPage(page);
  await signIn.name.fill(name);
  await signIn.password.fill(password);
  await signIn.submit.click();
}

test('a supervisor lets an operator in and out, and cannot shut the desk on everybody', async ({ desk, host }) => {
  const { page } = desk;
  const pictures = picturesOf(page, JOURNEY, host);
  const [signIn, frame, users] = [new SignInPage(page), new DeskFrame(page), new UsersPage(page)];
  await signIn.signInAs('supervisor');
  await frame.goTo('利用者');

  await test.step('a weak password and a name that is taken are refused', async () => {
    await users.register(NEWCOMER, 'オペレーター', 'みじかい');
    await expect(users.problem).toContainText('パスワードが短すぎます。');
    await pictures.take('1-new-user-refused');
    await page.keyboard.press('Escape');
    await users.register(PEOPLE.operator, 'オペレーター', PASSWORD);
    await expect(users.problem).toHaveText('同じ名前の利用者がいます。別の名前にしてください。');
    await page.keyboard.press('Escape');
  });

  await test.step('the newcomer signs in as an operator', async () => {
    await users.register(NEWCOMER, 'オペレーター', PASSWORD);
    await expect(users.user(NEWCOMER)).toContainText('オペレーター');
    await pictures.take('2-users');
    await signIn.lock();
    await signInByHand(desk, NEWCOMER, PASSWORD);
    await expect(page.getByText(`${NEWCOMER} Op`)).toBeVisible();
    expect(await frame.screens()).toEqual(['通話', '案件', '休業日', '運用ルール', '手続き', '障害', '通知']);
  });

  await test.step('once stopped, the newcomer stays outside until resumed', async () => {
    await signIn.lock();
    await signIn.signInAs('supervisor');
    await frame.goTo('利用者');
    await users.stop(NEWCOMER);
    await expect(users.user(NEWCOMER)).toContainText('停止中');
    await signIn.lock();
    await signInByHand(desk, NEWCOMER, PASSWORD);
    await expect(page.getByRole('alert')).toHaveText('名前かパスワードが違います。もう一度入力してください。');
    await signIn.signInAs('supervisor');
    await frame.goTo('利用者');
    await users.resume(NEWCOMER);
    await expect(users.user(NEWCOMER)).toContainText('利用中');
  });

  await test.step('whoever leaves is out for good; the keys change, and everybody else goes on', async () => {
    await signIn.lock();
    const password = await signIn.samplePassword('administrator');
    await signIn.signInAs('supervisor');
    await frame.goTo('利用者');
    await users.letLeave(NEWCOMER, { name: PEOPLE.supervisor, password });
    await expect(users.problem).toContainText('あなたと本人以外の責任者か管理者');
    await pictures.take('3-leaving');
    await users.approveLeaving({ name: PEOPLE.administrator, password });
    await expect(page.getByText(`${NEWCOMER}の手続きが済み、鍵を新しくしました。`)).toBeVisible({ timeout: 60_000 });
    await expect(users.user(NEWCOMER)).toContainText('退職・異動済み');
    await pictures.take('4-left');
    await signIn.lock();
    await signInByHand(desk, NEWCOMER, PASSWORD);
    await expect(page.getByRole('alert')).toHaveText('名前かパスワードが違います。もう一度入力してください。');
    await signIn.signInAs('supervisor');
    await frame.goTo('利用者');
  });

  await test.step('nobody stops themselves, and the last supervisor is not stopped by anyone', async () => {
    await expect(users.user(PEOPLE.supervisor)).toContainText('あなた');
    await signIn.lock();
    await signIn.signInAs('administrator');
    await frame.goTo('利用者');
    await users.stop(PEOPLE.supervisor);
    await expect(users.problem).toContainText('最後の責任者は停止できません。');
    await pictures.take('5-last-supervisor');
    await page.keyboard.press('Escape');
    await expect(users.user(PEOPLE.supervisor)).toContainText('利用中');
  });
});

test('an auditor reads who did what, proves the chain, and sees no note', async ({ desk, host }) => {
  const { page } = desk;
  const [signIn, frame, audit, shown] = [
    new SignInPage(page),
    new DeskFrame(page),
    new AuditPage(page),
    new CasePage(page),
  ];
  await signIn.signInAs('supervisor');
  await frame.goTo('案件');
  await new CasesPage(page).settled();
  await page.keyboard.press('Enter');
  await shown.unmask('監査の準備のため');
  await signIn.lock();
  const password = await signIn.samplePassword('auditor');
  await signIn.signInAs('auditor');
  await expect(audit.title).toBeVisible();
  await expect(audit.record('案件の表示', PEOPLE.supervisor)).toBeVisible();
  await expect(audit.record('サインイン', PEOPLE.auditor)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  await expect(audit.record('最初の登録')).toBeVisible();
  await audit.verify();
  await expect(audit.verdict).toHaveText(/^\d+件すべてを確かめました。改ざんはありません。$/);
  await expect(audit.proofs).toContainText('件が順につながっています。');
  await expect(audit.proofs).toContainText('正しい封印です。');
  await expect(audit.proofs).toContainText('照合点と一致しました');
  await picturesOf(page, JOURNEY, host).take('4-audit');
  const newest = (await audit.rows.last().getByRole('gridcell').last().innerText()).slice(0, 8);
  await expect(await audit.findCode(newest)).toContainText('の記録と一致しました。');
  await picturesOf(page, JOURNEY, host).take('5-head-code');
  await page.keyboard.press('Escape');
  await expect((await audit.showKeys(password)).locator('code')).toHaveText(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/);
  await picturesOf(page, JOURNEY, host).take('6-verification-keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).not.toContainText('監査の準備のため');
});

test('a closure closes the day in the bar of time and in the answers', async ({ desk, host }) => {
  const { page } = desk;
  const pictures = picturesOf(page, JOURNEY, host);
  const [signIn, frame, closures, call] = [
    new SignInPage(page),
    new DeskFrame(page),
    new ClosuresPage(page),
    new CallPage(page),
  ];
  await signIn.signInAs('supervisor');
  await expect(frame.today).toContainText('営業日');
  await frame.goTo('休業日');
  await closures.add('11/21', '設備点検');
  await pictures.take('5-closures');
  await expect(frame.today).toContainText('休業日・臨時休業（設備点検）');
  await expect(frame.doors.getByRole('listitem').first()).toContainText('本日休業');
  await expect(frame.doors.getByRole('listitem').first()).toContainText('11/24（火）9:00');

  await signIn.lock();
  await signIn.signInAs('operator');
  await call.start();
  await call.find('みどり');
  await call.choose('K-40412');
  await call.ask('受付時間');
  await expect(call.decision).toContainText('設備点検');
  await expect(call.headline).toHaveText('受付時間外 ― 11/24（火） 9:00 から');
  await pictures.take('6-closed-answer');
});

const REACH: Readonly<Record<Exclude<Person, 'otherOperator'>, readonly string[]>> = {
  operator: ['通話', '案件', '休業日', '運用ルール', '手続き', '障害', '通知'],
  supervisor: ['通話', '案件', '利用者', '監査記録', '休業日', '運用ルール', '手続き', '障害', '通知', '控え'],
  auditor: ['監査記録', '休業日', '運用ルール', '控え'],
  administrator: ['案件', '利用者', '監査記録', '休業日', '運用ルール', '控え'],
};

test('each role reaches its screens, by the bar, by their keys and by the palette, and no others', async ({ desk }) => {
  const { page } = desk;
  const [signIn, frame] = [new SignInPage(page), new DeskFrame(page)];
  const titles: Readonly<Record<string, string>> = { 通話: '待機中' };
  for (const person of Object.keys(REACH) as (keyof typeof REACH)[]) {
    await test.step(person, async () => {
      await signIn.signInAs(person);
      const own = REACH[person];
      expect(await frame.screens()).toEqual(own);
      for (const screen of own as readonly Parameters<typeof frame.goTo>[0][]) {
        await frame.goTo(screen);
        await expect(page.getByRole('heading', { name: titles[screen] ?? screen, level: 1 })).toBeVisible();
      }
      for (const key of ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5']) await page.keyboard.press(key);
      await expect(page.getByRole('heading', { name: '休業日', level: 1 })).toBeVisible();
      await expect(page.getByRole('main').getByRole('button', { name: '臨時休業を登録する' })).toBeVisible({
        visible: person === 'supervisor' || person === 'administrator',
      });
      await frame.openPalette();
      const offered = (await frame.paletteOptions.allInnerTexts()).map((option) => option.split('\n')[0]);
      for (const screen of ['通話', '案件', '利用者', '監査記録']) {
        expect(offered.includes(screen), screen).toBe(own.includes(screen));
      }
      await page.keyboard.press('Escape');
      await signIn.lock();
    });
  }
});

test('the palette finds an action by kanji, kana and romaji', async ({ desk, host }) => {
  const { page } = desk;
  const frame = new DeskFrame(page);
  await new SignInPage(page).signInAs('supervisor');
  for (const [typed, action] of [
    ['監査', '監査記録'],
    ['かんさ', '監査記録'],
    ['kansa', '監査記録'],
    ['ｶﾝｻ', '監査記録'],
    ['ろっく', '画面をロックする'],
    ['rokku', '画面をロックする'],
    ['ぱすわ', '自分のパスワードを変える'],
    ['KYUUGYOU', '休業日'],
  ] as const) {
    await frame.openPalette();
    await page.keyboard.type(typed);
    await expect(frame.paletteOptions.first(), typed).toContainText(action);
    if (typed === 'kansa') await picturesOf(page, JOURNEY, host).take('7-palette');
    await page.keyboard.press('Escape');
    await expect(frame.palette).toBeHidden();
  }
  await frame.run('kansa');
  await expect(new AuditPage(page).title).toBeVisible();
});
