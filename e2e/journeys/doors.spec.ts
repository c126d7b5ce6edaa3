/** The two doors of the day: what the bar of time says as they close, and what a caller is told on either side of them. */
import { expect } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { ClockBar } from '../pages/clock-bar.ts';
import { picturesOf } from '../pages/pictures.ts';
import { type Person, SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'], startAt: '2026-11-21T16:28:00' });
// Whole calls, one after another, on a machine that may be busy.
test.describe.configure({ timeout: 120_000 });

/** Somebody comes back to the desk at this time, on a clock that stands still so that every figure is known. */
async function comeBackAt(desk: DeskUnderTest, time: string, running = false): Promise<void> {
  const signIn = new SignInPage(desk.page);
  if (await signIn.navigation.isVisible()) await signIn.lock();
  await desk.setClock(time, { running });
  await signIn.signInAs('operator');
}

interface Face {
  readonly at: string;
  readonly day: string;
  readonly onSite: readonly [value: string, note: string];
  readonly reception: readonly [value: string, note: string];
}

const SATURDAY = '2026年11月21日（土）営業日';
const CLOSED: Pick<Face, 'onSite' | 'reception'> = {
  onSite: ['本日休業', '次は 11/24（火）9:00'],
  reception: ['本日休業', '次は 11/24（火）9:00'],
};

/** In the order of the calendar: a desk is not sent back in time. */
const FACES: readonly Face[] = [
  { at: '2026-11-21T16:29:00', day: SATURDAY, onSite: ['31:00', '17:00 締切'], reception: ['1:31:00', '18:00 終了'] },
  {
    at: '2026-11-21T16:45:00',
    day: SATURDAY,
    onSite: ['15:00', 'まもなく締切 17:00'],
    reception: ['1:15:00', '18:00 終了'],
  },
  {
    at: '2026-11-21T16:56:00',
    day: SATURDAY,
    onSite: ['04:00', '締切直前 17:00'],
    reception: ['1:04:00', '18:00 終了'],
  },
  {
    at: '2026-11-21T17:00:30',
    day: SATURDAY,
    onSite: ['締切済', '次は 11/24（火）9:00'],
    reception: ['59:30', '18:00 終了'],
  },
  {
    at: '2026-11-21T17:05:00',
    day: SATURDAY,
    onSite: ['締切済', '次は 11/24（火）9:00'],
    reception: ['55:00', '18:00 終了'],
  },
  {
    at: '2026-11-21T18:00:00',
    day: SATURDAY,
    onSite: ['締切済', '次は 11/24（火）9:00'],
    reception: ['00:00', '終了直前 18:00'],
  },
  {
    at: '2026-11-21T18:01:00',
    day: SATURDAY,
    onSite: ['締切済', '次は 11/24（火）9:00'],
    reception: ['受付終了', '次は 11/24（火）9:00'],
  },
  { at: '2026-11-22T10:00:00', day: '2026年11月22日（日）休業日・日曜', ...CLOSED },
  { at: '2026-11-23T10:00:00', day: '2026年11月23日（月）休業日・勤労感謝の日', ...CLOSED },
  {
    at: '2026-11-24T08:30:00',
    day: '2026年11月24日（火）営業日',
    onSite: ['受付前', '9:00 から'],
    reception: ['受付前', '9:00 から'],
  },
  {
    at: '2026-12-29T10:00:00',
    day: '2026年12月29日（火）休業日・年末年始',
    onSite: ['本日休業', '次は 1/5（火）9:00'],
    reception: ['本日休業', '次は 1/5（火）9:00'],
  },
];

test('the bar says how long each door is open, and when it opens next', async ({ desk, host }) => {
  const bar = new ClockBar(desk.page);
  const pictures = picturesOf(desk.page, 'doors', host);
  for (const { at, day, onSite, reception } of FACES) {
    await test.step(at, async () => {
      await comeBackAt(desk, at);
      await expect(bar.time).toHaveText(at.slice(11));
      await expect(bar.bar).toContainText(day);
      for (const words of onSite) await expect(bar.onSite).toContainText(words);
      for (const words of reception) await expect(bar.reception).toContainText(words);
      if (at.endsWith('16:56:00') || at.startsWith('2026-11-23'))
        await pictures.take(at.slice(0, 16).replaceAll(/\D/g, '-'));
    });
  }
});

/** A fault call of an identified caller, all but the notice. */
async function takeFaultCall({ page, folders }: DeskUnderTest): Promise<CallPage> {
  const call = new CallPage(page);
  await call.identified(callerOf(folders, MIDORI_SERVER));
  await call.chooseCategory('故障申告');
  return call;
}

test('a fault told in the minute of the door is a boundary, and after it the next business day with both readings', async ({
  desk,
  host,
}) => {
  const pictures = picturesOf(desk.page, 'doors', host);
  await comeBackAt(desk, '2026-11-21T16:57:30', true);
  const call = await takeFaultCall(desk);

  await test.step('previewed before the door', async () => {
    await desk.setClock('2026-11-21T16:58:40');
    await call.timeShown(/^16:58:4\d$/);
    await expect(call.headline).toHaveText('本日 11月21日（土）に訪問');
    await expect(call.warnings).toContainText('故障通知の時刻が記録されていないため、応答の時刻で判断しています。');
    await expect(call.needs).toContainText('故障通知の時刻');
  });

  await test.step('told in the minute after 17:00', async () => {
    await desk.setClock('2026-11-21T17:00:30');
    await call.timeShown(/^17:00:3\d$/);
    await call.stampNotice();
    await expect(call.answerState('境界')).toBeVisible();
    await expect(call.headline).toHaveText('翌営業日 11月24日（火）に訪問の見込み');
    await expect(call.decision).toContainText('責任者が判断できます');
    await expect(call.alternatives).toContainText('17時00分台を受付内と読むと11/21（土）に訪問');
    await pictures.take('boundary');
    await expect(call.note).toBeFocused();
    await call.writeNote('LANランプ消灯。17時ちょうどごろの申告。');
    await call.agreeToAll();
    await call.accept();
    await expect(call.recorded).toContainText('お約束 訪問 11/24（火）');
    await call.endCall();
    await call.save();
  });

  await test.step('told at 17:30', async () => {
    await comeBackAt(desk, '2026-11-21T17:30:00', true);
    const later = await takeFaultCall(desk);
    await later.stampNotice();
    await expect(later.answerState('両論')).toBeVisible();
    await expect(later.headline).toHaveText('翌営業日 11月24日（火）に訪問の見込み');
    await expect(later.alternatives).toContainText('文字どおりの「翌日」11/22（日）');
    await expect(later.alternatives).toContainText('もし 17:00 までなら本日 11/21（土）に訪問');
    await expect(later.readAloud).toContainText('17時で締め切らせていただきました');
    await pictures.take('two-readings');
  });
});

/** The quickest answer that can be recorded: the hours of reception, which nobody has to be identified for. */
async function askForReception(desk: DeskUnderTest, person: Person): Promise<CallPage> {
  const call = new CallPage(desk.page);
  await new SignInPage(desk.page).signInAs(person);
  await call.start();
  await call.find('みどり電設');
  await call.choose(MIDORI_SERVER);
  await expect(call.headline).toContainText('受付中');
  return call;
}

test('under a clock that was set back an operator records no decision, and a supervisor records one that is marked', async ({
  desk,
  host,
}) => {
  const bar = new ClockBar(desk.page);
  const call = await askForReception(desk, 'operator');
  await expect(bar.banners).not.toContainText('時計異常');
  await desk.setClock('2026-11-21T15:10:00', { jump: true });
  await expect(bar.banners).toContainText('時計異常');
  await expect(bar.time).toHaveText(/^15:10:/);
  await desk.page.keyboard.press('Control+Enter');
  await expect(call.decision.getByRole('alert')).toContainText(
    '時計に異常があるため決められません。責任者に連絡してください。',
  );
  await expect(call.recorded).toBeHidden();
  await picturesOf(desk.page, 'doors', host).take('doubtful-clock');

  await new SignInPage(desk.page).lock();
  const supervised = await askForReception(desk, 'supervisor');
  await expect(bar.banners).toContainText('時計異常');
  await supervised.accept();
  await expect(supervised.recorded).toContainText('受付中');
  await supervised.chooseCategory('サービス内容');
  await supervised.writeNote('受付時間のご案内。');
  await supervised.endCall();
  await supervised.chooseDisposition('ご案内のみ');
  await supervised.save();
  await desk.page.keyboard.press('Alt+o');
  await expect(desk.page.getByRole('region', { name: '判断' })).toContainText('時計異常のあいだに決めた判断です。');
  await desk.page.getByRole('button', { name: 'いまの日時は正しい' }).click();
  await expect(bar.banners).not.toContainText('時計異常');
});
