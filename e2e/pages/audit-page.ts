/** The audit browser: the records, the one a person stands on, and the check of their chain. */
import type { Locator, Page } from '@playwright/test';

export class AuditPage {
  readonly title: Locator;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly verdict: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { name: '監査記録', level: 1 });
    this.grid = main.getByRole('grid', { name: '監査記録の一覧' });
    this.rows = this.grid.locator('tbody').getByRole('row');
    this.verdict = main.getByText(/件すべてを確かめました。|記録のつながりが切れています。/);
  }

  /** A record by words of its row. */
  record(...words: readonly string[]): Locator {
    return words.reduce((rows, word) => rows.filter({ hasText: word }), this.rows).first();
  }

  async verify(): Promise<void> {
    await this.#page.getByRole('main').getByRole('button', { name: '改ざんがないか確かめる' }).click();
  }
}
