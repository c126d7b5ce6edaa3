/** The first day of a desk: nobody is known, the first supervisor is made, the recovery key is kept, and every way back in works (SEC-21, SEC-28). */
import { expect, type Page } from '@playwright/test';
import { ended } from '../fixtures/child-messages.ts';
import { type DeskUnderTest, inJapan, makeFolders, test } from '../fixtures/desk.ts';
import { startLoopbackProcess } from '../fixtures/loopback-host.ts';
import { picturesOf } from '../pages/pictures.ts';
import { RecoverPage } from '../pages/recover-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { WelcomePage } from '../pages/welcome-page.ts';

const JOURNEY = 'first-start';
const NAME = '東 みなみ';
const PASSWORD = '川辺の 石畳 と 三つの鐘の音';
const NEW_PASSWORD = '屋根裏の 望遠鏡 を 磨く午後';

/** Registers the first supervisor and opens the desk. Returns the recovery key. */
async function begin(desk: DeskUnderTest): Promise<string> {
  const welcome = new WelcomePage(desk.page);
  await welcome.register(NAME, PASSWORD);
  const key = await welcome.recoveryKey();
  await welcome.noted.check();
  await welcome.openDesk.click();
  await expect(new SignInPage(desk.page).navigation).toBeVisible();
  return key;
}

async function signIn({ page }: DeskUnderTest, password: string): Promise<void> {
  const signInPage = new SignInPage(page);
  await signInPage.name.fill(NAME);
  await signInPage.password.fill(password);
  await signInPage.submit.click();
}

test('an empty desk knows nobody and makes its first supervisor', async ({ desk, host }) => {
  const pictures = picturesOf(desk.page, JOURNEY, host);
  const { page } = desk;
  const welcome = new WelcomePage(page);
  await expect(welcome.title).toBeVisible();
  await expect(welcome.name).toBeFocused();
  await expect(new SignInPage(page).title).toBeHidden();
  await pictures.take('1-welcome');
  await welcome.register(NAME, PASSWORD);
  const key = await welcome.recoveryKey();
  expect(key).toMatch(/^(?:[0-9A-Z]{4}-){13}[0-9A-Z]{4}$/);
  await expect(welcome.openDesk).toBeDisabled();
  await pictures.take('2-recovery-key');
  await welcome.noted.check();
  await welcome.openDesk.click();
  const { navigation } = new SignInPage(page);
  await expect(navigation).toBeVisible();
  await expect(page.getByText(`${NAME} 責任者`)).toBeVisible();
  await pictures.take('3-open');
});

const REFUSED = [
  { name: 'no name', user: '', password: PASSWORD, again: PASSWORD, says: 'お名前を入力してください。' },
  { name: 'no password', user: NAME, password: '', again: '', says: 'パスワードを入力してください。' },
  { name: 'two passwords', user: NAME, password: PASSWORD, again: NEW_PASSWORD, says: '2つのパスワードが違います。' },
  { name: 'a short one', user: NAME, password: '短い', again: '短い', says: 'パスワードが短すぎます。' },
  { name: 'a common one', user: NAME, password: 'password1234567!', again: null, says: 'よく使われるパスワードです。' },
  { name: 'a walk over the keyboard', user: NAME, password: 'qwertyuiopasdfghjkl', again: null, says: 'よく使われる' },
  {
    name: 'the own name',
    user: NAME,
    password: 'みなみの三つの鐘の音と古い石畳',
    again: null,
    says: '名前や会社名を含む',
  },
  {
    name: 'an endless one',
    user: NAME,
    password: '川'.repeat(129),
    again: null,
    says: '128文字までです。あと1文字減らしてください。',
  },
] as const;

test('a password that somebody would guess is refused with a word that helps', async ({ desk, host }) => {
  const pictures = picturesOf(desk.page, JOURNEY, host);
  const welcome = new WelcomePage(desk.page);
  for (const { name, user, password, again, says } of REFUSED) {
    await test.step(name, async () => {
      await welcome.register(user, password, again ?? password);
      await expect(welcome.problem).toContainText(says);
      await expect(welcome.name).toHaveValue(user);
    });
  }
  await pictures.take('4-refused');
  await welcome.register(NAME, PASSWORD);
  await expect(welcome.keyTitle).toBeVisible();
});

test('after a restart the password opens the desk, and a wrong one says so', async ({ desk }) => {
  await begin(desk);
  await desk.restart();
  const signInPage = new SignInPage(desk.page);
  await expect(signInPage.title).toBeVisible();
  await expect(signInPage.name).toBeFocused();
  await expect(new WelcomePage(desk.page).title).toBeHidden();
  await signIn(desk, NEW_PASSWORD);
  await expect(desk.page.getByRole('alert')).toHaveText('名前かパスワードが違います。もう一度入力してください。');
  await expect(signInPage.password).toBeFocused();
  await expect(signInPage.password).toHaveValue('');
  await signIn(desk, PASSWORD);
  await expect(signInPage.navigation).toBeVisible();
});

test('the fifth wrong password makes the desk wait, and it says for how long', async ({ desk, host }) => {
  const pictures = picturesOf(desk.page, JOURNEY, host);
  await begin(desk);
  const signInPage = new SignInPage(desk.page);
  await signInPage.lock();
  const problem = desk.page.getByRole('alert');
  await desk.setClock('2026-11-21T16:41:00', { running: false });
  for (let failed = 1; failed <= 4; failed += 1) {
    await signIn(desk, NEW_PASSWORD);
    await expect(problem).toHaveText('名前かパスワードが違います。もう一度入力してください。');
  }
  await signIn(desk, NEW_PASSWORD);
  await expect(problem).toHaveText('続けて間違えたため、しばらくサインインできません。そのままお待ちください。');
  await expect(desk.page.getByRole('button', { name: 'あと 00:01' })).toBeDisabled();
  await pictures.take('5-waiting');
  await desk.setClock('2026-11-21T16:41:02');
  await expect(signInPage.submit).toBeEnabled();
  await signIn(desk, PASSWORD);
  await expect(signInPage.navigation).toBeVisible();
});

test('the recovery key gives a new password when the old one is forgotten', async ({ desk, host }) => {
  const key = await begin(desk);
  await desk.restart();
  const recover = new RecoverPage(desk.page);
  await recover.open();
  await expect(recover.title).toBeVisible();
  await picturesOf(desk.page, JOURNEY, host).take('6-recover');
  await recover.recover({ key: key.replace(/^..../, '0000'), name: NAME, password: NEW_PASSWORD });
  await expect(recover.problem).toHaveText('回復キーが違います。印刷した紙のとおりに入力してください。');
  // As somebody types it from paper: small letters, spaces for hyphens.
  await recover.recover({ key: key.toLowerCase().replaceAll('-', ' '), name: NAME, password: NEW_PASSWORD });
  const signInPage = new SignInPage(desk.page);
  await expect(signInPage.navigation).toBeVisible();
  await signInPage.lock();
  await signIn(desk, PASSWORD);
  await expect(desk.page.getByRole('alert')).toHaveText('名前かパスワードが違います。もう一度入力してください。');
  await signIn(desk, NEW_PASSWORD);
  await expect(signInPage.navigation).toBeVisible();
});

test('a used address, another tab and a bare address say what to do', async ({ browser, host }) => {
  test.skip(host !== 'loopback', 'only the loopback host has addresses and tabs');
  const folders = makeFolders();
  const loopback = await startLoopbackProcess({ folders, now: inJapan('2026-11-21T16:40:00'), args: [] });
  const context = await browser.newContext();
  const [first, second] = [await context.newPage(), await context.newPage()];
  const says = (page: Page, title: string, next: string) =>
    test.step(title, async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('main')).toContainText(next);
    });
  const address = await loopback.issueAddress();
  await first.goto(address);
  await expect(new WelcomePage(first).title).toBeVisible();
  await second.goto(loopback.origin);
  await says(second, 'この画面は窓口から開かれていません。', '窓口を起動し直してください。');
  await second.goto(address);
  await says(second, 'この入口は使用済みか、期限が切れています。', '新しい入口から開いてください。');
  await picturesOf(second, JOURNEY, host).take('7-used-address');
  await second.goto(await loopback.issueAddress());
  await expect(new WelcomePage(second).title).toBeVisible();
  await says(first, '窓口は別のタブで開かれています。', 'このタブは閉じてかまいません。');
  await context.close();
  loopback.child.disconnect();
  await ended(loopback.child);
});
