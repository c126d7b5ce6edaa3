/** Whatever is put into a field, it is kept as it was or refused with a clear word: nothing breaks, nothing is lost, nothing runs. */
import { expect, type Page } from '@playwright/test';
import { type DeskUnderTest, test } from '../fixtures/desk.ts';
import { HOSTILE_TEXTS } from '../fixtures/hostile-texts.ts';
import { type FieldPlace, OPERATOR_PLACES, SUPERVISOR_PLACES } from '../pages/field-places.ts';
import { namesOf, paste, sendFrom, textFields, valuesOf } from '../pages/fields.ts';
import { RecoverPage } from '../pages/recover-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { WelcomePage } from '../pages/welcome-page.ts';

/** The desk still stands, and no text was taken for code. */
async function unharmed(page: Page): Promise<void> {
  const [stands, failed, ran] = await page.evaluate(() => [
    document.querySelector('main') !== null,
    document.body.innerText.includes('画面の表示で問題が起きました。'),
    '__ran' in globalThis,
  ]);
  expect({ stands, failed, ran }).toEqual({ stands: true, failed: false, ran: false });
}

async function leaveDialogs(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  while ((await dialog.count()) > 0) await page.keyboard.press('Escape');
}

/** Puts every text into every field of the place that was not tried before, and sends it. Returns the names of those fields. */
async function tryPlace(
  { page, folders }: DeskUnderTest,
  place: FieldPlace,
  tried: ReadonlySet<string>,
): Promise<readonly string[]> {
  await leaveDialogs(page);
  await place.open(page, folders);
  const fieldsOfPlace = await textFields(page);
  await expect(fieldsOfPlace.first()).toBeVisible();
  const names = await namesOf(fieldsOfPlace);
  const fresh = names.map((name) => !tried.has(`${place.screen} ${name}`));
  expect(fresh).toContain(true);
  for (const { name, text } of HOSTILE_TEXTS) {
    await test.step(name, async () => {
      await place.open(page, folders);
      const fields = await textFields(page);
      const texts = fresh.map((is, index) => (is ? `${text}${place.differ === true ? index : ''}` : null));
      const taken = await paste(fields, texts);
      expect(await valuesOf(fields, texts)).toEqual(taken);
      await sendFrom(fields, texts, place.send ?? 'Enter');
      // Until the desk has answered, a form does not take the same thing twice.
      await expect(page.getByRole('dialog').getByRole('button', { disabled: true })).toHaveCount(0);
      await unharmed(page);
    });
  }
  return names.filter((_, index) => fresh[index]);
}

async function tryPlaces(desk: DeskUnderTest, places: readonly FieldPlace[]): Promise<readonly string[]> {
  const covered: string[] = [];
  const tried = new Set<string>();
  for (const place of places) {
    await test.step(place.name, async () => {
      const names = await tryPlace(desk, place, tried);
      covered.push(`${place.name}: ${names.join('、')}`);
      if (place.screen !== undefined) for (const name of names) tried.add(`${place.screen} ${name}`);
    });
  }
  return covered;
}

// A trace keeps the whole page after every one of a thousand steps.
test.use({ actionTimeout: 10_000, trace: 'off' });

const report = (covered: readonly string[]): void =>
  void test.info().annotations.push({ type: 'fields', description: covered.join('\n') });

test.describe('before anybody is signed in', () => {
  test('every field of the first start, of the sign-in and of the way back', async ({ desk }) => {
    const begin = { name: 'first start', open: async () => {}, differ: true };
    const covered = [...(await tryPlaces(desk, [begin]))];
    const welcome = new WelcomePage(desk.page);
    await welcome.register('東 みなみ', '川辺の 石畳 と 三つの鐘の音');
    await welcome.recoveryKey();
    await welcome.noted.check();
    await welcome.openDesk.click();
    const signIn = new SignInPage(desk.page);
    await expect(signIn.navigation).toBeVisible();
    await signIn.lock();
    covered.push(...(await tryPlaces(desk, [{ name: 'sign-in', open: async () => {} }])));
    await new RecoverPage(desk.page).open();
    covered.push(...(await tryPlaces(desk, [{ name: 'recovery', open: async () => {} }])));
    report(covered);
  });
});

test.describe('at the desk', () => {
  test.use({ deskArgs: ['--demo', '--cases', '300'] });

  test('every field an operator reaches', async ({ desk }) => {
    test.setTimeout(150_000);
    await new SignInPage(desk.page).signInAs('operator');
    report(await tryPlaces(desk, OPERATOR_PLACES));
  });

  test('every field only a supervisor reaches', async ({ desk }) => {
    test.setTimeout(150_000);
    await new SignInPage(desk.page).signInAs('supervisor');
    report(await tryPlaces(desk, SUPERVISOR_PLACES));
  });
});
