/** Wherever the keyboard stands, it can be seen, in the usual colours and in those that a person forces; and Tab leads everywhere and out again. */
import { expect, type Page } from '@playwright/test';
import { fictionalLines } from '../../shared/terms-text/testing.ts';
import { test } from '../fixtures/desk.ts';
import { seenDifference } from '../fixtures/png-pixels.ts';
import { CallPage } from '../pages/call-page.ts';
import { callerOf, MIDORI_SERVER } from '../pages/caller-sheet.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { ComparisonPage } from '../pages/comparison-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { GuidePage } from '../pages/guide-page.ts';
import { LookupPage } from '../pages/lookup-page.ts';
import { picturesOf } from '../pages/pictures.ts';
import { ProceduresPage } from '../pages/procedures-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

/** More stops than any screen has; who is still on the way then goes round in a trap. */
const MOST_STOPS = 150;
const AROUND = 6;
/** A mark of fewer pixels is a speck. */
const LEAST_SEEN = 24;

interface Stop {
  /** What it is made of: stops of one make look alike, and one of them is looked at. */
  readonly make: string;
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Where the keyboard stands; null on nothing. A choice that is drawn as its label is seen there. */
const standing = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { width } = element.getBoundingClientRect();
    const seen = width > 2 ? element : (element.closest('label') ?? element);
    const { x, y, width: w, height } = seen.getBoundingClientRect();
    const make = [element.tagName, element.getAttribute('type'), seen.className].join(' ');
    return { make, text: (seen.textContent ?? '').slice(0, 30), box: { x, y, width: w, height } };
  });

/** Whether the picture around the stop changes when the keyboard leaves it. */
async function isSeen(page: Page, { box }: Stop): Promise<boolean> {
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  const x = Math.max(0, box.x - AROUND);
  const y = Math.max(0, box.y - AROUND);
  const clip = {
    x,
    y,
    width: Math.min(width - x, box.width + 2 * AROUND),
    height: Math.min(height - y, box.height + 2 * AROUND),
  };
  const focused = await page.screenshot({ clip, animations: 'disabled' });
  const place = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await place.evaluate((element) => element.blur());
  const left = await page.screenshot({ clip, animations: 'disabled' });
  await place.evaluate((element) => element.focus());
  return seenDifference(focused, left) >= LEAST_SEEN;
}

/** Goes round with Tab. Returns the stops where the keyboard cannot be seen. */
async function unseenStops(page: Page, looked: Set<string>): Promise<readonly string[]> {
  const unseen: string[] = [];
  // From the top of the page, wherever the keyboard stood.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await standing(page);
    if (stop === null) break;
    if (looked.has(stop.make)) continue;
    looked.add(stop.make);
    if (!(await isSeen(page, stop))) unseen.push(`${stop.text} (${stop.make})`);
  }
  expect(stops).toBeGreaterThan(1);
  expect(stops).toBeLessThan(MOST_STOPS);
  return unseen;
}

test.use({ deskArgs: ['--demo', '--cases', '300'] });

for (const forcedColors of ['none', 'active'] as const) {
  test(`the keyboard is seen on every screen${forcedColors === 'active' ? ' in forced colours' : ''}`, async ({
    desk,
    host,
  }) => {
    test.skip(host === 'standin', 'the stand-in draws what the loopback host draws');
    test.slow();
    const { page } = desk;
    const [signIn, frame, call] = [new SignInPage(page), new DeskFrame(page), new CallPage(page)];
    const pictures = picturesOf(page, `focus-${forcedColors}`, host);
    await signIn.ready();
    await page.emulateMedia({ forcedColors });
    const looked = new Set<string>();
    const unseen = [...(await unseenStops(page, looked))];
    await signIn.signInAs('supervisor');
    unseen.push(...(await unseenStops(page, looked)));
    await call.start();
    await call.find('みどり電設');
    await call.choose(MIDORI_SERVER);
    await call.ask('訪問');
    unseen.push(...(await unseenStops(page, looked)));
    await pictures.take('1-call');
    const [lookup, card] = [new LookupPage(page), new ComparisonPage(page)];
    await lookup.open();
    await lookup.ask('延滞金', '延滞金はいくら？');
    unseen.push(...(await unseenStops(page, looked)));
    await page.keyboard.press('Alt+t');
    await expect(card.question).toBeVisible();
    unseen.push(...(await unseenStops(page, looked)));
    await card.close();
    await frame.goTo('案件');
    await new CasesPage(page).settled();
    unseen.push(...(await unseenStops(page, looked)));
    await pictures.take('2-cases');
    await new CasesPage(page).rows.nth(1).dblclick();
    await expect(new CasePage(page).heading).toBeVisible();
    unseen.push(...(await unseenStops(page, looked)));
    await pictures.take('3-case');
    const guide = new GuidePage(page);
    await guide.open();
    unseen.push(...(await unseenStops(page, looked)));
    await guide.openImport();
    const bytes = Buffer.from(fictionalLines({ bare: [7] }).join('\n'));
    await guide.choose({ name: 'kiyaku.txt', bytes });
    unseen.push(...(await unseenStops(page, looked)));
    await pictures.take('4-import');
    await page.keyboard.press('Escape');
    await guide.close();
    const procedures = new ProceduresPage(page);
    await procedures.open();
    await expect(procedures.file).toBeVisible();
    unseen.push(...(await unseenStops(page, looked)));
    await pictures.take('5-procedures');
    for (const screen of ['利用者', '監査記録', '休業日', '運用ルール'] as const) {
      await frame.goTo(screen);
      unseen.push(...(await unseenStops(page, looked)));
    }
    expect(unseen).toEqual([]);
  });
}

for (const [name, key, dialog] of [
  ['規約アンサー', 'Alt+q', '規約アンサー'],
  ['a question of it', 'Alt+q', '規約アンサー'],
  ['両契約の比較', 'Alt+t', '両契約の比較'],
] as const) {
  test(`after ${name} the note has the keyboard and its caret again`, async ({ desk }) => {
    const { page, folders } = desk;
    await new SignInPage(page).signInAs('operator');
    const call = new CallPage(page);
    await call.identified(callerOf(folders, MIDORI_SERVER));
    await page.keyboard.type('前と後');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press(key);
    const open = page.getByRole('dialog', { name: dialog });
    await expect(open.getByRole('combobox', { name: '質問' })).toBeFocused();
    if (name === 'a question of it') {
      await page.keyboard.type('あと何年');
      await page.keyboard.press('Enter');
      await expect(open.getByRole('region', { name: '答えに要ること' }).locator(':focus')).toHaveCount(1);
    }
    await page.keyboard.press('Escape');
    await expect(open).toBeHidden();
    await expect(call.note).toBeFocused();
    await page.keyboard.type('の間');
    await expect(call.note).toHaveValue('前との間後');
  });
}

test('the check would notice a stop that cannot be seen (twin)', async ({ page }) => {
  await page.setContent('<style>* { outline: none }</style><button>a</button><button>b</button><button>c</button>');
  expect(await unseenStops(page, new Set())).toEqual(['a (BUTTON  )']);
});
