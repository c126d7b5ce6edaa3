/** 運用ルール: a supervisor rules on the first OS Pro and the next case is answered by it; a policy is previewed, changed and undone. */
import { expect } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { type Caller, callerOf, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { picturesOf } from '../pages/pictures.ts';
import { PoliciesPage } from '../pages/policies-page.ts';
import { PEOPLE, SignInPage } from '../pages/sign-in-page.ts';

const JOURNEY = 'policies';
/** Contracts of the sample whose device is an OS Pro: of a 4 and of a 12. */
const FIRST_PRO = 'K-29258';
const NEXT_PRO = 'K-16013';

test.use({ deskArgs: ['--demo', '--cases', '300'] });

/** A fault call up to the recorded visit; resolves with the number of the saved case. */
async function visitFor({ page }: DeskUnderTest, caller: Caller, whenAnswered: (call: CallPage) => Promise<void>) {
  const call = new CallPage(page);
  await call.identified(caller, caller.name);
  await call.stampNotice();
  await call.chooseCategory('故障申告');
  await call.writeNote('電源が入らない。');
  await call.agreeToAll();
  await call.ask('訪問');
  await whenAnswered(call);
  await call.accept();
  await call.endCall();
  await call.chooseDisposition('訪問を手配');
  return call.save();
}

test('a supervisor rules on the first OS Pro, and the next case is answered by that ruling', async ({ desk, host }) => {
  const { page, folders } = desk;
  const pictures = picturesOf(page, JOURNEY, host);
  const [signIn, frame, cases, policies, shown] = [
    new SignInPage(page),
    new DeskFrame(page),
    new CasesPage(page),
    new PoliciesPage(page),
    new CasePage(page),
  ];
  await signIn.ready();
  const password = await signIn.samplePassword('supervisor');
  await signIn.signInAs('operator');
  const number = await visitFor(desk, callerOf(folders, FIRST_PRO), async (call) => {
    await expect(call.warnings).toContainText('責任者の裁定はまだありません');
  });

  await test.step('the case offers the way to the ruling, with itself named in the reason', async () => {
    await signIn.lock();
    await signIn.signInAs('supervisor');
    await frame.goTo('案件');
    await cases.settled();
    await page.keyboard.press('Enter');
    await expect(shown.heading).toContainText(number);
    await expect(page.getByText('裁定がまだありません')).toBeVisible();
    await pictures.take('1-case-to-rule-on');
    await page.keyboard.press('Alt+j');
    await expect(policies.dialog).toHaveAccessibleName('「OS Pro の扱い」を変える');
    await expect(policies.reason).toHaveValue(`案件 ${number}（OS Pro 4）についての裁定`);
  });

  await test.step('the ruling is previewed and signed', async () => {
    await policies.chooseValue('対象とする');
    await pictures.take('2-ruling');
    await policies.preview();
    await expect(policies.effects).toContainText('答えは同じで、添える言葉だけが変わります');
    await pictures.take('3-ruling-previewed');
    await policies.sign(password);
    await expect(policies.now).toContainText('対象とする');
    await expect(policies.version(2)).toContainText(`案件 ${number}（OS Pro 4）についての裁定`);
    await expect(policies.version(2)).toContainText(PEOPLE.supervisor);
    await pictures.take('4-ruled');
  });

  await test.step('the next OS Pro is answered by the ruling, which the answer names', async () => {
    await signIn.lock();
    await signIn.signInAs('operator');
    await visitFor(desk, callerOf(folders, NEXT_PRO), async (call) => {
      await expect(call.warnings).toContainText('P-DEVICE-COVERAGE 第2版');
      await expect(call.decision).not.toContainText('責任者の裁定はまだありません');
    });
  });

  await test.step('both decisions replay to what they were, each with its own version', async () => {
    await frame.goTo('案件');
    await cases.settled();
    await page.keyboard.press('Enter');
    await expect(shown.heading).toBeVisible();
    await page.keyboard.press('Alt+r');
    await expect(page.getByText('同じ結果です')).toBeVisible();
    await expect(page.getByText('P-DEVICE-COVERAGE 第2版', { exact: true })).toBeVisible();
    await expect(page.getByText('監査記録の控えとも一致しています。')).toBeVisible();
    await pictures.take('5-replayed');
    await page.keyboard.press('Escape');
    await cases.settled();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(shown.heading).toContainText(number);
    await expect(page.getByText('裁定がまだありません')).toBeHidden();
    await page.keyboard.press('Alt+r');
    await expect(page.getByText('P-DEVICE-COVERAGE 第1版', { exact: true })).toBeVisible();
  });
});

test.describe('at the on-site door', () => {
  test.use({ startAt: '2026-11-21T16:58:00' });

  test('a change is previewed with the promise it touches, signed, and undone', async ({ desk, host }) => {
    const { page, folders } = desk;
    const pictures = picturesOf(page, JOURNEY, host);
    const [signIn, frame, policies] = [new SignInPage(page), new DeskFrame(page), new PoliciesPage(page)];
    await signIn.ready();
    const password = await signIn.samplePassword('supervisor');
    await signIn.signInAs('operator');
    const call = new CallPage(page);
    await call.identified(callerOf(folders, MIDORI_SERVER));
    await desk.setClock('2026-11-21T17:00:15');
    await call.timeShown(/17:00:/);
    await call.stampNotice();
    await call.chooseCategory('故障申告');
    await call.writeNote('電源ランプが橙の点滅。');
    await call.agreeToAll();
    await call.ask('訪問');
    await expect(call.answerState('境界')).toBeVisible();
    await call.accept();
    await call.endCall();
    await call.chooseDisposition('訪問を手配');
    const number = await call.save();

    await test.step('an operator reads the policies and changes nothing', async () => {
      await page.keyboard.press('Alt+6');
      await expect(policies.title).toBeVisible();
      await expect(policies.change).toBeHidden();
      await policies.choose('本人確認の項目数');
      await pictures.take('6-operator-reads');
      await signIn.lock();
    });

    await test.step('the preview names the promise that would be touched, before anything is signed', async () => {
      await signIn.signInAs('supervisor');
      await page.keyboard.press('Alt+6');
      await policies.choose('17時0分台の故障通知');
      await pictures.take('7-policy');
      await policies.openChange();
      await page.keyboard.press('Enter');
      await expect(policies.problem.first()).toContainText('今の値と同じです。');
      await policies.chooseValue('当日の訪問');
      await policies.day.fill('昨日');
      await policies.reason.fill('当日に伺える体制になったため');
      await page.keyboard.press('Enter');
      await expect(policies.problem.first()).toBeVisible();
      await policies.day.fill('11/21');
      await policies.preview();
      await expect(policies.effects).toContainText(number);
      await expect(policies.effects).toContainText('11/24（火） → 11/21（土）');
      await pictures.take('8-previewed');
    });

    await test.step('it is signed with the own password, and no other', async () => {
      await policies.password.fill('not the password');
      await page.keyboard.press('Enter');
      await expect(policies.problem).toBeVisible();
      await policies.sign(password);
      await expect(policies.now).toContainText('当日の訪問');
      await expect(policies.version(2)).toContainText('適用中');
      await pictures.take('9-signed');
    });

    await test.step('it is undone by a version that restores the former value', async () => {
      await policies.openUndo();
      await policies.reason.fill('体制がまだ整っていないため');
      await pictures.take('10-undo');
      await policies.preview();
      await policies.sign(password);
      await expect(policies.now).toContainText('翌営業日の訪問');
      await expect(policies.version(3)).toContainText('第1版に戻す');
      await expect(policies.version(2)).toContainText('終了');
    });

    await test.step('a change for a day ahead is shown as coming, and taken back', async () => {
      await policies.openChange();
      await policies.chooseValue('当日の訪問');
      await policies.day.fill('12/1');
      await policies.reason.fill('12月から体制を変えるため');
      await policies.preview();
      await policies.sign(password);
      await expect(policies.version(4)).toContainText('適用前');
      await expect(policies.now).toContainText('2026年12月1日（火）から第4版になります。');
      await pictures.take('11-coming');
      await policies.openUndo();
      await expect(policies.dialog).toContainText('第4版は、適用されないまま終わります。');
      await policies.reason.fill('取りやめ');
      await policies.preview();
      await policies.sign(password);
      await expect(policies.version(4)).toContainText('適用せず');
      await frame.goTo('監査記録');
      await expect(page.getByText('運用ルールの署名').first()).toBeVisible();
    });
  });

  test('the table of identity takes no level without items', async ({ desk, host }) => {
    const { page } = desk;
    const policies = new PoliciesPage(page);
    await new SignInPage(page).signInAs('supervisor');
    await page.keyboard.press('Alt+6');
    await policies.choose('本人確認の項目数');
    await policies.openChange();
    await policies.dialog.getByRole('textbox', { name: 'レベルAの合う項目' }).fill('0');
    await policies.reason.fill('試し');
    await page.keyboard.press('Enter');
    await expect(policies.problem.first()).toContainText('入力できる範囲にない値があります。');
    await picturesOf(page, JOURNEY, host).take('12-identity');
    await policies.dialog.getByRole('textbox', { name: 'レベルAの合う項目' }).fill('３');
    await policies.preview();
    await expect(policies.dialog).toContainText('次の本人確認に使います');
  });
});
