/** 障害: the register of outages, one chosen, and the dialogs that keep it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class OutagesPage {
  readonly title: Locator;
  readonly list: Locator;
  readonly empty: Locator;
  readonly sources: Locator;
  readonly history: Locator;
  readonly contracts: Locator;
  readonly caps: Locator;
  readonly open: Locator;
  readonly dialog: Locator;
  readonly found: Locator;
  readonly problem: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { name: '障害', level: 1 });
    this.list = main.getByRole('group', { name: '障害の一覧' });
    this.empty = main.getByText('記録した障害はありません。');
    this.sources = main.getByRole('table', { name: '知った記録' });
    this.history = main.getByRole('table', { name: '記録の履歴' });
    this.contracts = main.getByRole('table', { name: '対象の契約' });
    this.caps = main.getByRole('table', { name: '契約ごとの上限' });
    this.open = main.getByRole('button', { name: '障害を登録する' });
    this.dialog = page.getByRole('dialog');
    this.found = this.dialog.getByRole('status');
    this.problem = this.dialog.getByRole('alert');
  }

  /** A name and its value in the figures of the chosen outage. */
  figure(name: string): Locator {
    return this.page
      .getByRole('main')
      .locator('dl > div')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .locator('dd')
      .first();
  }

  /** Opens a dialog of the register by its key, once the button that wears it is there. */
  async begin(key: string, title: string): Promise<void> {
    const worn = key.replace(/.$/, (letter) => letter.toUpperCase());
    await expect(this.page.locator(`main [aria-keyshortcuts="${worn}"]`)).toBeVisible();
    await this.page.keyboard.press(key);
    await expect(this.dialog).toHaveAccessibleName(title);
  }

  field(name: string): Locator {
    return this.dialog.getByRole('textbox', { name });
  }

  async choose(label: string): Promise<void> {
    await this.dialog.getByText(label, { exact: true }).click();
  }

  /** Sends the dialog by Enter and waits until it is gone. */
  async send(): Promise<void> {
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }
}
