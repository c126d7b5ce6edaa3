/** Backups as people use them: made and proved, drilled, copied to a second place, restored by two; and a desk that comes back on a bare machine. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { BackupsPage } from '../pages/backups-page.ts';
import { CallPage } from '../pages/call-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { picturesOf } from '../pages/pictures.ts';
import { RestoreHerePage } from '../pages/restore-here-page.ts';
import { PEOPLE, SignInPage } from '../pages/sign-in-page.ts';
import { WelcomePage } from '../pages/welcome-page.ts';

const JOURNEY = 'backups';
const PASSWORD = '夜汽車と 三日月 の 青いしおり';
const NEW_PASSWORD = '月夜の縁側に 白い猫が 二匹いる';

test.describe('on the sample', () => {
  test.use({ deskArgs: ['--demo', '--cases', '100'] });

  test('a supervisor makes a backup, drills it, names a second place, and restores with a second person', async ({
    desk,
    host,
  }) => {
    const { page, folders } = desk;
    const pictures = picturesOf(page, JOURNEY, host);
    const [signIn, frame, backups] = [new SignInPage(page), new DeskFrame(page), new BackupsPage(page)];
    await signIn.ready();
    const second = { name: PEOPLE.administrator, password: await signIn.samplePassword('administrator') };
    await signIn.signInAs('supervisor');
    await frame.goTo('控え');

    await test.step('it is proved before it stands in the list', async () => {
      await backups.make();
      await expect(backups.rows.first()).toContainText('手動');
      await expect(backups.rows.first()).toContainText('使えます');
      await expect(backups.state).toContainText('控えは取れています');
    });

    await test.step('the drill brings the newest back beside the store, and loses nothing', async () => {
      const drill = await backups.drill();
      await expect(drill).toContainText('合格');
      await expect(drill).toContainText('なし');
      await pictures.take('1-list-and-drill');
    });

    await test.step('a second place gets a copy; one inside the data is refused', async () => {
      await backups.setSecondFolder(join(folders.data, 'demo', 'inside'));
      await expect(backups.problem).toBeVisible();
      await page.keyboard.press('Escape');
      const other = join(folders.reports, '別のディスク');
      mkdirSync(other);
      await backups.setSecondFolder(other);
      await expect(backups.second).toContainText('届いています', { timeout: 20_000 });
      await backups.make();
      await expect(backups.rows.first()).toContainText('第2の置き場所');
    });

    await test.step('two people put one back, and nothing of today is missing', async () => {
      await backups.openRestore(backups.rows.first());
      await expect(backups.dialog).toContainText('今の記録は、すべて戻ります。');
      await pictures.take('2-restore');
      await backups.restore('訓練で確かめるため', { name: PEOPLE.supervisor, password: second.password });
      await expect(backups.problem).toBeVisible();
      await backups.restore('訓練で確かめるため', second);
      await expect(page.getByText(/まで戻しました。失われた記録はありません。/)).toBeVisible({ timeout: 30_000 });
      expect(readdirSync(join(folders.data, 'demo', 'quarantine')).length).toBeGreaterThan(0);
    });
  });
});

test('a desk comes back on a bare machine: backup, journal, recovery key, and the last word is there', async ({
  desk,
}) => {
  const welcome = new WelcomePage(desk.page);
  await welcome.register('森 智子', PASSWORD);
  const key = await welcome.recoveryKey();
  await welcome.noted.check();
  await welcome.openDesk.click();
  const call = new CallPage(desk.page);
  await call.start();
  const note = '最後の一言は「北側の非常口から」';
  await call.note.fill(note);
  await expect(desk.page.getByText(/^保存済/).first()).toBeVisible();
  const before = await desk.killAndStartBare();

  await expect(new WelcomePage(desk.page).title).toBeVisible();
  const restore = new RestoreHerePage(desk.page);
  await restore.look(join(before, 'backups'));
  await restore.restore({ key, name: '森 智子', password: '短い言葉' });
  await expect(restore.problem).toContainText('パスワードが短すぎます。');
  await restore.restore({ key, name: '森 智子', password: NEW_PASSWORD });
  await expect(new SignInPage(desk.page).navigation).toBeVisible({ timeout: 30_000 });
  await expect(new CallPage(desk.page).note).toHaveValue(note);
});
