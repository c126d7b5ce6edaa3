/** 運用ルール: the policies, one chosen, and the steps of changing it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class PoliciesPage {
  readonly title: Locator;
  readonly list: Locator;
  readonly now: Locator;
  readonly history: Locator;
  readonly change: Locator;
  readonly undo: Locator;
  readonly dialog: Locator;
  readonly day: Locator;
  readonly reason: Locator;
  readonly password: Locator;
  readonly effects: Locator;
  readonly problem: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { name: '運用ルール', level: 1 });
    this.list = main.getByRole('group', { name: '運用ルールの一覧' });
    this.now = main.getByRole('region', { name: '今の運用' });
    this.history = main.getByRole('table', { name: 'これまでの版' });
    this.change = main.getByRole('button', { name: '変える', exact: true });
    this.undo = main.getByRole('button', { name: '元に戻す', exact: true });
    this.dialog = page.getByRole('dialog');
    this.day = this.dialog.getByRole('textbox', { name: 'いつから' });
    this.reason = this.dialog.getByRole('textbox', { name: '理由' });
    this.password = this.dialog.getByRole('textbox', { name: 'あなたのパスワード' });
    this.effects = this.dialog.getByRole('region', { name: '変えた場合の影響' });
    this.problem = this.dialog.getByRole('alert');
  }

  policy(title: string): Locator {
    return this.list.getByRole('radio', { name: title });
  }

  /** Moves through the list by the arrow keys to this policy. */
  async choose(title: string): Promise<void> {
    await expect(this.list.getByRole('radio', { checked: true })).toBeFocused();
    while (!(await this.policy(title).isChecked())) await this.page.keyboard.press('ArrowDown');
    await expect(this.page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
  }

  /** Opens the change by its key. */
  async openChange(): Promise<void> {
    await this.page.keyboard.press('Alt+e');
    await expect(this.dialog).toBeVisible();
  }

  async openUndo(): Promise<void> {
    await this.page.keyboard.press('Alt+z');
    await expect(this.dialog).toBeVisible();
  }

  async chooseValue(label: string): Promise<void> {
    await this.dialog.getByRole('radio', { name: label, exact: true }).check();
  }

  /** Sends what was filled in, and waits until all has been walked through. */
  async preview(): Promise<void> {
    await this.page.keyboard.press('Enter');
    await expect(this.password).toBeFocused();
  }

  async sign(password: string): Promise<void> {
    await this.password.fill(password);
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }

  /** The row of a version in the history. */
  version(number: number): Locator {
    return this.history
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell', { name: String(number), exact: true }) });
  }
}
