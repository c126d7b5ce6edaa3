/** The places of the desk where text is typed, and the way to each; a place is opened again and again, and finds itself open. */
import { expect, type Page } from '@playwright/test';
import type { DeskFolders } from '../fixtures/host.ts';
import { CallPage } from './call-page.ts';
import { callerOf, MIDORI_SERVER } from './caller-sheet.ts';
import { CasePage } from './case-page.ts';
import { CasesPage } from './cases-page.ts';
import { ClosuresPage } from './closures-page.ts';
import { DeskFrame, type ScreenName } from './desk-frame.ts';
import { UsersPage } from './users-page.ts';

export interface FieldPlace {
  readonly name: string;
  readonly open: (page: Page, folders: DeskFolders) => Promise<void>;
  /** What sends what was typed; Enter where nothing is said. */
  readonly send?: string;
  /** Where several places are one screen, a field of the same name is the same field. */
  readonly screen?: string;
  /** Every field gets another text, where the same one twice would be taken and lead away. */
  readonly differ?: boolean;
}

const isShown = (page: Page, screen: ScreenName) =>
  new DeskFrame(page).navigation.getByRole('button', { name: screen, exact: false }).getAttribute('aria-current');

async function goTo(page: Page, screen: ScreenName): Promise<void> {
  if ((await isShown(page, screen)) !== 'page') await new DeskFrame(page).goTo(screen);
}

/** A dialog that is opened by a key of its screen. */
async function openDialog(page: Page, name: string, open: () => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog', { name });
  if (!(await dialog.isVisible())) await open();
  await expect(dialog).toBeVisible();
}

const press = (page: Page, key: string) => () => page.keyboard.press(key);

async function openFirstCase(page: Page): Promise<void> {
  const shown = new CasePage(page);
  if (await shown.heading.isVisible()) return;
  await goTo(page, '案件');
  await page.keyboard.press('Alt+d');
  await new CasesPage(page).settled();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(shown.heading).toBeVisible();
}

async function openCall(page: Page): Promise<CallPage> {
  const call = new CallPage(page);
  await goTo(page, '通話');
  await expect(call.waiting.or(call.note)).toBeVisible();
  if (await call.waiting.isVisible()) await call.start();
  return call;
}

async function openIdentified(page: Page, folders: DeskFolders): Promise<CallPage> {
  const call = await openCall(page);
  if (await call.contract.getByText('確認済').isVisible()) return call;
  const caller = callerOf(folders, MIDORI_SERVER);
  if (!(await call.contract.getByText(MIDORI_SERVER).isVisible())) {
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await call.find(MIDORI_SERVER);
    await call.choose(MIDORI_SERVER);
  }
  await call.said('申込書管理番号').fill(caller.applicationNumber);
  await call.said('契約者名').fill(caller.name);
  await call.said('住所').fill(caller.address);
  await call.said('住所').press('Enter');
  await expect(call.verificationResult).toContainText('レベルBで確認済');
  return call;
}

const escapeFirst = (page: Page) => page.keyboard.press('Escape');

/** As an operator, in the order of a working day: the caller is identified before anything is tried in vain. */
export const OPERATOR_PLACES: readonly FieldPlace[] = [
  { name: 'palette', open: (page) => openDialog(page, '操作を探す', press(page, 'Control+k')) },
  { name: 'search of the article guide', open: (page) => openDialog(page, '規約ナビ', press(page, 'Alt+k')) },
  {
    name: 'own password',
    async open(page) {
      const palette = new DeskFrame(page);
      await openDialog(page, '自分のパスワードを変える', () => palette.run('自分のパスワード'));
    },
  },
  {
    name: 'table of cases',
    open: (page) => goTo(page, '案件'),
  },
  { name: 'note of a case', open: openFirstCase, send: 'Control+Enter' },
  {
    name: 'state of a case',
    async open(page) {
      await openFirstCase(page);
      await openDialog(page, '案件の状態を変える', press(page, 'Alt+s'));
    },
  },
  { name: 'call without a contract', screen: 'call', open: async (page) => void (await openCall(page)) },
  {
    name: 'confirmation by a second person',
    screen: 'call',
    async open(page, folders) {
      const call = await openIdentified(page, folders);
      if (!(await page.getByRole('textbox', { name: '責任者の名前' }).isVisible())) {
        await call.hands.press('Alt+v');
      }
      await expect(page.getByRole('textbox', { name: '責任者の名前' })).toBeVisible();
    },
  },
  {
    name: 'later day of a visit',
    screen: 'call',
    async open(page, folders) {
      const call = await openIdentified(page, folders);
      await call.ask('訪問');
      await call.decision.getByRole('group', { name: '後日の訪問への同意' }).getByText('同意', { exact: true }).click();
      await expect(page.getByRole('textbox', { name: '同意された日' })).toBeVisible();
    },
  },
  {
    name: 'correction of a time',
    async open(page, folders) {
      await openIdentified(page, folders);
      await openDialog(page, '時刻の訂正', press(page, 'Shift+F6'));
    },
  },
  {
    name: 'call with another contract, its caller unknown',
    screen: 'call',
    async open(page) {
      const call = await openCall(page);
      if (await call.said('契約者名').isVisible()) return;
      await page.keyboard.press('F2');
      await page.keyboard.press('Control+a');
      await call.find('K-74516');
      await call.choose('K-74516');
    },
  },
  {
    name: 'reason at the wrap-up',
    screen: 'call',
    async open(page) {
      const call = await openCall(page);
      if (!(await call.wrapUp.isVisible())) await call.endCall();
      await call.wrapUp.getByRole('radio', { name: 'お断り' }).check({ force: true });
    },
    send: 'Control+Enter',
  },
];

export const SUPERVISOR_PLACES: readonly FieldPlace[] = [
  {
    name: 'new user',
    async open(page) {
      await goTo(page, '利用者');
      await openDialog(page, '利用者を登録する', () => new UsersPage(page).openNew());
    },
  },
  {
    name: 'new closure',
    async open(page) {
      await goTo(page, '休業日');
      await openDialog(page, '臨時休業を登録する', () => new ClosuresPage(page).openNew());
    },
  },
  {
    name: 'report in full',
    async open(page) {
      const wish = page.getByRole('dialog', { name: '案件を書き出す' });
      if (!(await wish.isVisible())) {
        // The report that was written before is still told of.
        if (await page.getByRole('dialog').isVisible()) await escapeFirst(page);
        await openFirstCase(page);
        await new CasePage(page).openExport();
      }
      await wish.getByText('JSON', { exact: true }).click();
      await wish.getByText('すべて表示', { exact: true }).click();
    },
  },
  {
    name: 'reason to open a case',
    async open(page) {
      const shown = new CasePage(page);
      const asked = page.getByRole('dialog', { name: '理由を書いて開く' });
      if (await asked.isVisible()) return;
      if (await shown.unmasked.isVisible()) await escapeFirst(page);
      await openFirstCase(page);
      await openDialog(page, '理由を書いて開く', press(page, 'Alt+u'));
    },
  },
];
