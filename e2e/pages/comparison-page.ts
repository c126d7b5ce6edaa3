/** The side-by-side card as it stands over any screen: the questions, and the two columns. */
import { expect, type Locator, type Page } from '@playwright/test';

export class ComparisonPage {
  readonly dialog: Locator;
  readonly query: Locator;
  readonly options: Locator;
  readonly chosen: Locator;
  readonly question: Locator;
  readonly server: Locator;
  readonly phone: Locator;
  readonly notice: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: '両契約の比較' });
    this.query = this.dialog.getByRole('combobox', { name: '質問' });
    this.options = this.dialog.getByRole('option');
    this.chosen = this.dialog.getByRole('option', { selected: true });
    this.question = this.dialog.getByRole('heading', { level: 3 });
    this.server = this.dialog.getByRole('region', { name: 'Serverサポート', exact: true });
    this.phone = this.dialog.getByRole('region', { name: 'BiZiMo 光電話', exact: true });
    this.notice = this.dialog.getByRole('note');
  }

  /** One key, from wherever the keyboard is. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+t');
    await expect(this.query).toBeFocused();
  }

  async find(words: string, question: string): Promise<void> {
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(words);
    await expect(this.chosen).toHaveText(question);
    await expect(this.question).toHaveText(question);
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }
}
