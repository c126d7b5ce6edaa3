/** Calls that the phone system or a pasted number announces, and a Japanese input method that nothing interrupts. */
import { expect } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { inputMethod } from '../pages/input-method.ts';
import { picturesOf } from '../pages/pictures.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.use({ deskArgs: ['--demo', '--cases', '300'] });

async function signedIn(desk: DeskUnderTest): Promise<CallPage> {
  await new SignInPage(desk.page).signInAs('operator');
  const call = new CallPage(desk.page);
  await expect(call.waiting).toBeVisible();
  return call;
}

/** Puts a text into the clipboard as a person does: writes it somewhere and cuts it out. */
async function cut(desk: DeskUnderTest, text: string): Promise<void> {
  const { keyboard } = desk.page;
  await keyboard.press('Control+k');
  await expect(desk.page.getByRole('dialog')).toBeVisible();
  await keyboard.type(text);
  await keyboard.press('Control+a');
  await keyboard.press('Control+x');
  await keyboard.press('Escape');
  await expect(desk.page.getByRole('dialog')).toBeHidden();
}

test('a link rings with its number searched, F4 answers, and a second link waits without disturbing', async ({
  desk,
  host,
}) => {
  const call = await signedIn(desk);
  const pictures = picturesOf(desk.page, 'incoming', host);
  const phone = callerOf(desk.folders, MIDORI_SERVER).publicPhones[0] ?? '';

  await desk.openLink(`madoguchi:call?phone=${phone}`);
  await expect(call.chip).toContainText('着信中');
  await expect(call.search).toHaveValue(phone.replaceAll('-', ''));
  await expect(call.result(MIDORI_SERVER)).toBeVisible();
  await expect(call.contract).toContainText('番号だけでは本人確認になりません。');
  await expect(call.stamp('応答')).toHaveText('—');
  await pictures.take('ringing');

  await desk.page.keyboard.press('F4');
  await expect(call.chip).toContainText('通話中');
  await expect(call.stamp('応答')).toHaveText(/^16:40:\d\d$/);
  await expect(call.search).toBeFocused();
  await call.choose(MIDORI_SERVER);
  await expect(call.contract).toContainText('未確認');
  await call.chooseCategory('技術質問');
  await call.writeNote('共有フォルダの');

  await desk.openLink('madoguchi:call?phone=0312345678');
  await expect(desk.page.getByText('別の着信があります：0312345678。今の応対を保存すると出られます。')).toBeVisible();
  await expect(call.note).toBeFocused();
  await desk.page.keyboard.type('作り方。');
  await expect(call.note).toHaveValue('共有フォルダの作り方。');
  await expect(call.chip).toContainText('通話中');
  await pictures.take('second-call');

  await call.endCall();
  await call.chooseDisposition('解決');
  await call.save();
  await expect(desk.page.getByRole('heading', { name: '着信 0312345678' })).toBeVisible();
  await desk.page.keyboard.press('F4');
  await expect(call.search).toHaveValue('0312345678');
  await expect(call.chip).toContainText('通話中');
});

test('a pasted number rings, and other pasted text does not', async ({ desk }) => {
  const call = await signedIn(desk);
  await cut(desk, 'みどり電設の河﨑様');
  await desk.page.keyboard.press('Control+v');
  await cut(desk, '０７４２（０５）０１９３');
  await expect(call.waiting).toBeVisible();
  await desk.page.keyboard.press('Control+v');
  await expect(call.chip).toContainText('着信中');
  await expect(call.search).toHaveValue('0742(05)0193');
  await expect(call.result(MIDORI_SERVER)).toBeVisible();
  await desk.page.keyboard.press('F4');
  await expect(call.chip).toContainText('通話中');
});

/** Everything that does something outside a composition. */
const KEYS_OF_THE_SCREEN = [
  'Enter',
  'Escape',
  'F4',
  'F6',
  'F8',
  'F9',
  'Control+Enter',
  'Control+e',
  'Alt+s',
  'Alt+h',
  '1',
  'y',
];

test('while an input method composes, no key acts and nothing is stored or searched', async ({ desk }) => {
  const call = await signedIn(desk);
  const composer = await inputMethod(desk.page);
  await call.start();

  await test.step('in the search', async () => {
    await call.find('みどり電設');
    await composer.compose('なら');
    for (const key of [...KEYS_OF_THE_SCREEN, 'ArrowDown']) await composer.press(key);
    await expect(call.search).toBeFocused();
    await expect(call.search).toHaveValue('みどり電設なら');
    await expect(call.result(MIDORI_SERVER)).toBeVisible();
    await expect(call.results.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await composer.settle('奈良');
    await expect(call.search).toHaveValue('みどり電設奈良');
    await desk.page.keyboard.press('Backspace');
    await desk.page.keyboard.press('Backspace');
    await expect(call.result(MIDORI_SERVER)).toBeVisible();
    await call.choose(MIDORI_SERVER);
  });

  await test.step('in the note', async () => {
    await call.chooseCategory('故障申告');
    await call.writeNote('今朝から');
    const saved = await desk.page.getByText(/^保存済/).innerText();
    await desk.setClock('2026-11-21T16:41:30');
    await composer.compose('きょうゆう');
    for (const key of KEYS_OF_THE_SCREEN) await composer.press(key);
    await call.timeShown(/^16:41:[3-5]\d$/);
    await expect(call.note).toBeFocused();
    await expect(call.note).toHaveValue('今朝からきょうゆう');
    await expect(call.stamp('故障通知')).toHaveText('—');
    await expect(call.chip).toContainText('通話中');
    await expect(desk.page.getByText(saved)).toBeHidden();
    await expect(desk.page.getByText(/^保存済/)).toBeHidden();
    await composer.settle('共有');
    await expect(call.note).toHaveValue('今朝から共有');
    await expect(desk.page.getByText(/^保存済 16:41:[3-5]\d$/)).toBeVisible();
  });

  await test.step('and the same keys act again', async () => {
    await composer.press('F6');
    await expect(call.stamp('故障通知')).toHaveText(/^16:4[12]:/);
    await composer.press('Alt+h');
    await expect(call.chip).toContainText('保留中');
  });
});
