/** The backups: how they stand, the list, the second place, the way back, and the drills. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface SecondPerson {
  readonly name: string;
  readonly password: string;
}

/** A copy of a small store is made and proved in well under this. */
const MADE_MS = 20_000;

export class BackupsPage {
  readonly title: Locator;
  readonly table: Locator;
  readonly rows: Locator;
  readonly state: Locator;
  readonly second: Locator;
  readonly drills: Locator;
  readonly dialog: Locator;
  readonly problem: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.title = page.getByRole('heading', { name: '控え', level: 1 });
    this.table = page.getByRole('table', { name: '控えの一覧' });
    this.rows = this.table.locator('tbody').getByRole('row');
    this.state = page.getByRole('region', { name: '今の状態' });
    this.second = page.getByRole('region', { name: '第2の置き場所' });
    this.drills = page.getByRole('table', { name: '復元訓練の記録' });
    this.dialog = page.getByRole('dialog');
    this.problem = this.dialog.getByRole('alert');
  }

  /** Makes one now. Resolves when it is proved. */
  async make(): Promise<void> {
    await this.#page.keyboard.press('Alt+n');
    await expect(this.#page.getByText('控えを取り、開けることを確かめました。').last()).toBeVisible({
      timeout: MADE_MS,
    });
  }

  /** Resolves with the row of the drill. */
  async drill(): Promise<Locator> {
    await this.#page.keyboard.press('Alt+d');
    const row = this.drills.locator('tbody').getByRole('row').first();
    await expect(row).toBeVisible({ timeout: MADE_MS });
    return row;
  }

  async setSecondFolder(path: string): Promise<void> {
    await this.#page.keyboard.press('Alt+f');
    await this.dialog.getByRole('textbox', { name: 'フォルダ' }).fill(path);
    await this.#page.keyboard.press('Enter');
  }

  async openRestore(row: Locator): Promise<void> {
    await row.getByRole('button', { name: '戻す…' }).click();
    await expect(this.dialog).toContainText('今の記録');
  }

  async restore(reason: string, { name, password }: SecondPerson): Promise<void> {
    await this.dialog.getByRole('textbox', { name: '戻す理由' }).fill(reason);
    await this.dialog.getByRole('textbox', { name: '2人目の責任者または管理者' }).fill(name);
    await this.dialog.getByRole('textbox', { name: '2人目のパスワード' }).fill(password);
    await this.dialog.getByRole('button', { name: '戻す', exact: true }).click();
  }
}
