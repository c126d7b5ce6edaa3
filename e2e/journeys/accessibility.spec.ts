/** Every screen and dialog is open to people who do not use mouse, colour or eyes: WCAG 2.2 AA by axe, in both themes and on a small window. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { fictionalLines } from '../../shared/terms-text/testing.ts';
import { test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { ClosuresPage } from '../pages/closures-page.ts';
import { ComparisonPage } from '../pages/comparison-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { GuidePage } from '../pages/guide-page.ts';
import { LookupPage } from '../pages/lookup-page.ts';
import { NoticesPage } from '../pages/notices-page.ts';
import { OutagesPage } from '../pages/outages-page.ts';
import { PoliciesPage } from '../pages/policies-page.ts';
import { ProceduresPage } from '../pages/procedures-page.ts';
import { RecoverPage } from '../pages/recover-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { UsersPage } from '../pages/users-page.ts';
import { WelcomePage } from '../pages/welcome-page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const GRAVE = ['serious', 'critical'];
const WIDE = { width: 1440, height: 900 };
const SMALL = { width: 1280, height: 800 };

/** Looks at what stands on the screen now in light, dark and on a small window. Prints what is slight, answers what is grave. */
async function faultsOf(page: Page, screen: string): Promise<readonly string[]> {
  const grave = new Set<string>();
  for (const [colorScheme, size] of [
    ['light', WIDE],
    ['dark', WIDE],
    ['light', SMALL],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
    for (const { id, impact, nodes } of violations) {
      const fault = `${screen}: ${id} (${impact}) at ${nodes[0]?.target.join(' ')}`;
      if (GRAVE.includes(impact ?? '')) grave.add(fault);
      else console.log(`slight, ${colorScheme} ${size.width}: ${fault}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
  return [...grave];
}

test.beforeEach(({ host }) => {
  test.skip(host === 'standin', 'the stand-in draws what the loopback host draws');
});

test('the way in is open to everybody', async ({ desk }) => {
  const { page } = desk;
  const welcome = new WelcomePage(page);
  await expect(welcome.title).toBeVisible();
  expect(await faultsOf(page, 'welcome')).toEqual([]);
  await welcome.register('森 智子', 'つながりのない言葉 7 羽の青い梯子');
  await expect(welcome.keyTitle).toBeVisible({ timeout: 30_000 });
  expect(await faultsOf(page, 'recovery key')).toEqual([]);
  await welcome.noted.check();
  await welcome.openDesk.click();
  const signIn = new SignInPage(page);
  await expect(signIn.navigation).toBeVisible();
  await signIn.lock();
  await signIn.submit.click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await faultsOf(page, 'sign-in refused')).toEqual([]);
  const recover = new RecoverPage(page);
  await recover.open();
  await expect(recover.title).toBeVisible();
  expect(await faultsOf(page, 'way back')).toEqual([]);
});

test.describe('on the sample', () => {
  test.use({ deskArgs: ['--demo', '--cases', '300'] });
  test.slow();

  test('a call is open to everybody, from the ring to the saved case', async ({ desk }) => {
    const { page, folders } = desk;
    const signIn = new SignInPage(page);
    await signIn.ready();
    const faults = [...(await faultsOf(page, 'sign-in'))];
    await signIn.signInAs('operator');
    const call = new CallPage(page);
    await expect(call.waiting).toBeVisible();
    faults.push(...(await faultsOf(page, 'waiting')));
    await call.start();
    await call.find('みどり電設');
    faults.push(...(await faultsOf(page, 'search')));
    await call.choose(MIDORI_SERVER);
    faults.push(...(await faultsOf(page, 'before verification')));
    const { applicationNumber, name, publicPhones } = callerOf(folders, MIDORI_SERVER);
    await call.verify({ 申込書管理番号: applicationNumber, 契約者名: name, 連絡先電話: publicPhones[0] ?? '' });
    await expect(call.conditions).toBeVisible();
    await call.stampNotice();
    await call.chooseCategory('故障申告');
    await call.writeNote('電源ランプが橙の点滅。');
    await expect(call.headline).toBeVisible();
    faults.push(...(await faultsOf(page, 'answer')));
    await page.keyboard.press('Alt+r');
    faults.push(...(await faultsOf(page, 'data on file')));
    await call.decision.getByRole('group', { name: '後日の訪問への同意' }).getByText('同意', { exact: true }).click();
    faults.push(...(await faultsOf(page, 'later day')));
    await page.keyboard.press('Alt+v');
    faults.push(...(await faultsOf(page, 'second person')));
    for (const [keys, dialog] of [
      ['Control+/', 'templates'],
      ['Shift+F6', 'stamp correction'],
      ['Control+k', 'palette'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      faults.push(...(await faultsOf(page, dialog)));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    const lookup = new LookupPage(page);
    await lookup.open();
    faults.push(...(await faultsOf(page, 'questions of the terms')));
    await lookup.ask('あと何年', 'あと何年使える？');
    await expect(lookup.headline).toBeVisible();
    await page.keyboard.press('Alt+w');
    faults.push(...(await faultsOf(page, 'answer from the terms')));
    await page.keyboard.press('Alt+q');
    await lookup.ask('充てる', '払ったお金はどの請求に充てる？');
    faults.push(...(await faultsOf(page, 'question with debts')));
    await lookup.close();
    const card = new ComparisonPage(page);
    await card.open();
    for (const question of ['いつ解約', '本人']) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(question);
      faults.push(...(await faultsOf(page, `both contracts, ${question}`)));
    }
    await card.close();
    await call.endCall();
    await expect(call.wrapUp).toBeVisible();
    faults.push(...(await faultsOf(page, 'wrap-up')));
    expect(faults).toEqual([]);
  });

  test('cases and the desk itself are open to everybody', async ({ desk }) => {
    const { page } = desk;
    await new SignInPage(page).signInAs('supervisor');
    const frame = new DeskFrame(page);
    await frame.goTo('案件');
    const cases = new CasesPage(page);
    await cases.settled();
    const faults = [...(await faultsOf(page, 'cases'))];
    await cases.rows.nth(1).dblclick();
    const shown = new CasePage(page);
    await expect(shown.heading).toBeVisible();
    faults.push(...(await faultsOf(page, 'case')));
    for (const [keys, dialog] of [
      ['Alt+e', 'export'],
      ['Alt+s', 'state of a case'],
      ['Alt+u', 'reason to open a case'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(shown.dialog).toBeVisible();
      faults.push(...(await faultsOf(page, dialog)));
      await page.keyboard.press('Escape');
      await expect(shown.dialog).toBeHidden();
    }
    await frame.run('自分のパスワード');
    await expect(page.getByRole('dialog')).toBeVisible();
    faults.push(...(await faultsOf(page, 'own password')));
    await page.keyboard.press('Escape');
    const guide = new GuidePage(page);
    await guide.open();
    faults.push(...(await faultsOf(page, 'article guide')));
    await guide.openImport();
    await guide.choose({ name: 'kiyaku.txt', bytes: Buffer.from(fictionalLines({ bare: [7] }).join('\n')) });
    faults.push(...(await faultsOf(page, 'import of a text')));
    await guide.inForce.fill('2023/12/1');
    await guide.seen.check();
    await guide.keep();
    await expect(guide.version).toBeVisible();
    faults.push(...(await faultsOf(page, 'article guide beside a text')));
    await guide.close();
    await frame.goTo('利用者');
    const users = new UsersPage(page);
    await expect(users.table).toBeVisible();
    faults.push(...(await faultsOf(page, 'users')));
    await users.openNew();
    faults.push(...(await faultsOf(page, 'new user')));
    await page.keyboard.press('Escape');
    await frame.goTo('監査記録');
    await expect(page.getByRole('grid')).toBeVisible();
    faults.push(...(await faultsOf(page, 'audit')));
    await frame.goTo('休業日');
    const closures = new ClosuresPage(page);
    await expect(closures.title).toBeVisible();
    faults.push(...(await faultsOf(page, 'closures')));
    await closures.openNew();
    faults.push(...(await faultsOf(page, 'new closure')));
    await page.keyboard.press('Escape');
    await frame.goTo('運用ルール');
    const policies = new PoliciesPage(page);
    await policies.choose('17時0分台の故障通知');
    faults.push(...(await faultsOf(page, 'policies')));
    await policies.openChange();
    await policies.chooseValue('当日の訪問');
    faults.push(...(await faultsOf(page, 'change of a policy')));
    await policies.reason.fill('見本');
    await policies.preview();
    faults.push(...(await faultsOf(page, 'preview of a change')));
    expect(faults).toEqual([]);
  });

  test('outages are open to everybody', async ({ desk }) => {
    const { page } = desk;
    await new SignInPage(page).signInAs('supervisor');
    await page.keyboard.press('Alt+8');
    const outages = new OutagesPage(page);
    await expect(outages.empty).toBeVisible();
    const faults = [...(await faultsOf(page, 'no outages'))];
    await outages.begin('Alt+n', '障害を登録する');
    faults.push(...(await faultsOf(page, 'new outage')));
    await outages.field('範囲').fill('奈良県北部の光電話');
    await outages.field('時刻').fill('11/18 9:00');
    await outages.choose('当社');
    await outages.send();
    await outages.begin('Alt+g', '対象の契約を加える');
    await outages.field('契約番号の一覧').fill('K-74516 K-00001');
    await page.keyboard.press('Control+Enter');
    await expect(outages.found).toBeVisible();
    faults.push(...(await faultsOf(page, 'contracts of an outage')));
    await outages.field('契約番号の一覧').fill('K-74516');
    await page.keyboard.press('Control+Enter');
    await expect(outages.found).toContainText('1件の契約が見つかりました。');
    await page.keyboard.press('Control+Enter');
    await expect(outages.dialog).toBeHidden();
    await outages.begin('Alt+r', '復旧を記録する');
    await outages.field('時刻').fill('11/21 9:00');
    await outages.send();
    await outages.begin('Alt+p', '補償の準備');
    faults.push(...(await faultsOf(page, 'preparing caps')));
    await outages.send();
    await expect(outages.caps).toBeVisible();
    faults.push(...(await faultsOf(page, 'outage')));
    await outages.begin('Alt+e', '準備した一覧を書き出す');
    faults.push(...(await faultsOf(page, 'export of caps')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+1');
    const call = new CallPage(page);
    await call.start();
    await call.find('みどり電設');
    await call.choose('K-74516');
    await expect(page.getByRole('region', { name: '障害のお知らせ' })).toBeVisible();
    faults.push(...(await faultsOf(page, 'outage on a call')));
    expect(faults).toEqual([]);
  });

  test('notices are open to everybody', async ({ desk }) => {
    const { page, folders } = desk;
    await new SignInPage(page).signInAs('operator');
    await new CallPage(page).identified(callerOf(folders, MIDORI_SERVER));
    const notices = new NoticesPage(page);
    await page.keyboard.press('Alt+l');
    await expect(notices.dialog).toBeVisible();
    const faults = [...(await faultsOf(page, 'start of a notice'))];
    await page.keyboard.press('Escape');
    await notices.start('利用停止の通知');
    await notices.date('開始日', '12/1');
    faults.push(...(await faultsOf(page, 'notice')));
    await notices.readText();
    faults.push(...(await faultsOf(page, 'text of a notice')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+i');
    await expect(notices.dialog).toBeVisible();
    faults.push(...(await faultsOf(page, 'attempt that failed')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+y');
    await expect(notices.dialog).toBeVisible();
    faults.push(...(await faultsOf(page, 'step of a notice')));
    expect(faults).toEqual([]);
  });

  test('procedures are open to everybody', async ({ desk }) => {
    const { page, folders } = desk;
    await new SignInPage(page).signInAs('operator');
    await new CallPage(page).identified(callerOf(folders, MIDORI_SERVER));
    const procedures = new ProceduresPage(page);
    await page.keyboard.press('Alt+p');
    await expect(procedures.dialog).toBeVisible();
    const faults = [...(await faultsOf(page, 'start of a procedure'))];
    await page.keyboard.press('7');
    await procedures.isOpen('利用停止');
    faults.push(...(await faultsOf(page, 'procedure')));
    await page.keyboard.press('Alt+x');
    await expect(procedures.dialog).toBeVisible();
    faults.push(...(await faultsOf(page, 'reason of a step')));
    expect(faults).toEqual([]);
  });
});

test('the check would notice a button without a name and grey on grey (twin)', async ({ page }) => {
  await page.setContent(
    '<html lang="ja"><title>x</title><main><h1>x</h1><button></button><p style="font-size:16px;color:#999999;background:#aaaaaa">grey on grey is hard to read</p></main></html>',
  );
  const faults = await faultsOf(page, 'broken');
  expect(faults.some((fault) => fault.includes('button-name'))).toBe(true);
  expect(faults.some((fault) => fault.includes('color-contrast'))).toBe(true);
});
