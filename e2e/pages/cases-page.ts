/** The table of cases: its conditions, its rows, and the row a person stands on. */
import { expect, type Locator, type Page } from '@playwright/test';

type Condition = '状態' | 'サービス' | '分類';

export class CasesPage {
  readonly title: Locator;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly active: Locator;
  readonly search: Locator;
  readonly operator: Locator;
  readonly from: Locator;
  readonly to: Locator;
  readonly clear: Locator;
  readonly capped: Locator;
  readonly none: Locator;
  readonly #count: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { name: '案件', level: 1 });
    this.grid = main.getByRole('grid', { name: '案件の一覧' });
    // The first row holds the names of the columns.
    this.rows = this.grid.locator('tbody').getByRole('row');
    this.active = this.rows.and(page.locator('[aria-selected=true]'));
    this.search = main.getByRole('searchbox', { name: '検索' });
    this.operator = main.getByRole('combobox', { name: '担当' });
    this.from = main.getByRole('textbox', { name: '開始日' });
    this.to = main.getByRole('textbox', { name: '終了日' });
    this.clear = main.getByRole('button', { name: '条件を消す' });
    this.capped = main.getByText('はじめの1,000件までを表示しています');
    this.none = main.getByText('あてはまる案件がありません。');
    this.#count = main.getByRole('status').first();
  }

  chip(condition: Condition, name: string): Locator {
    return this.#page.getByRole('group', { name: condition, exact: true }).getByRole('checkbox', { name });
  }

  /** The pills are pressed by their words; the box itself is not drawn. */
  async toggle(condition: Condition, name: string): Promise<void> {
    const group = this.#page.getByRole('group', { name: condition, exact: true });
    await group.getByText(name, { exact: true }).click();
  }

  column(name: string): Locator {
    return this.grid.getByRole('columnheader', { name });
  }

  /** What the cells of this column say, in the rows that are drawn. */
  async cells(name: string): Promise<readonly string[]> {
    await this.settled();
    const index = await this.column(name).getAttribute('aria-colindex');
    return this.rows.locator(`td[aria-colindex="${index}"]`).allInnerTexts();
  }

  /** Resolves when the rows answer the conditions that stand there. */
  async settled(): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'false');
  }

  /** Looks for these words. Returns how many cases hold them; the keyboard is in the table afterwards. */
  async find(text: string): Promise<string> {
    await this.#page.keyboard.press('Alt+f');
    await expect(this.search).toBeFocused();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
    return this.count();
  }

  /** How many cases there are; `1,000+` where it is not counted further. */
  async count(): Promise<string> {
    await this.settled();
    return (await this.#count.innerText()).replace('件', '');
  }

  /** The number of the case a person stands on. */
  async activeNumber(): Promise<string> {
    return (await this.active.locator('td').first().innerText()).trim();
  }
}
