/** The way back from the backups of another machine, on one that has no desk yet. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Recovery } from './recover-page.ts';

export class RestoreHerePage {
  readonly dialog: Locator;
  readonly problem: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: '控えから戻す' });
    this.problem = this.dialog.getByRole('alert');
  }

  /** From the welcome screen: looks what lies in the folder. */
  async look(folder: string): Promise<void> {
    await this.#page.keyboard.press('Alt+r');
    await this.dialog.getByRole('textbox', { name: '控えのあるフォルダ' }).fill(folder);
    await this.#page.keyboard.press('Enter');
    await expect(this.dialog.getByRole('combobox', { name: '見つかった控え' })).toBeVisible();
  }

  async restore({ key, name, password }: Recovery): Promise<void> {
    const field = (label: string): Locator => this.dialog.getByRole('textbox', { name: label, exact: true });
    await field('回復キー').fill(key);
    await field('あなたの名前').fill(name);
    await field('新しいパスワード').fill(password);
    await this.#page.keyboard.press('Enter');
  }
}
