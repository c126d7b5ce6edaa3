/** The extraordinary closures, and adding one. */
import { expect, type Locator, type Page } from '@playwright/test';

export class ClosuresPage {
  readonly title: Locator;
  readonly table: Locator;
  readonly dialog: Locator;
  readonly day: Locator;
  readonly reason: Locator;
  readonly problem: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.title = page.getByRole('heading', { name: '休業日', level: 1 });
    this.table = page.getByRole('table', { name: '臨時休業の一覧' });
    this.dialog = page.getByRole('dialog', { name: '臨時休業を登録する' });
    this.day = this.dialog.getByRole('textbox', { name: '日付' });
    this.reason = this.dialog.getByRole('textbox', { name: '理由' });
    this.problem = this.dialog.getByRole('alert');
  }

  async openNew(): Promise<void> {
    await this.#page.keyboard.press('Alt+n');
    await expect(this.dialog).toBeVisible();
  }

  async fill(day: string, reason: string): Promise<void> {
    await this.day.fill(day);
    await this.reason.fill(reason);
    await this.#page.keyboard.press('Enter');
  }

  /** Adds a closure. Resolves when it stands in the table. */
  async add(day: string, reason: string): Promise<void> {
    await this.openNew();
    await this.fill(day, reason);
    await expect(this.dialog).toBeHidden();
    await expect(this.table.getByRole('cell', { name: reason })).toBeVisible();
  }
}
