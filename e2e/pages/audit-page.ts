/** The audit browser: the records, the one a person stands on, and the check of their chain. */
import type { Locator, Page } from '@playwright/test';

export class AuditPage {
  readonly title: Locator;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly verdict: Locator;
  /** Which part was proved how. */
  readonly proofs: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { name: '監査記録', level: 1 });
    this.grid = main.getByRole('grid', { name: '監査記録の一覧' });
    this.rows = this.grid.locator('tbody').getByRole('row');
    this.proofs = main.getByRole('region', { name: '検証の結果' }).locator('dl');
    this.verdict = main.getByText(/件すべてを確かめました。|件を確かめました。|改ざん、または欠けがあります。/);
  }

  /** A record by words of its row. */
  record(...words: readonly string[]): Locator {
    return words.reduce((rows, word) => rows.filter({ hasText: word }), this.rows).first();
  }

  async verify(): Promise<void> {
    await this.#page.getByRole('main').getByRole('button', { name: '改ざんがないか確かめる' }).click();
  }

  /** Looks for the code of a printed report; what the desk says of it comes back. */
  async findCode(code: string): Promise<Locator> {
    await this.#page.getByRole('main').getByRole('button', { name: '台帳コードを照合' }).click();
    const dialog = this.#page.getByRole('dialog', { name: '台帳コードの照合' });
    await dialog.getByLabel('台帳コード').fill(code);
    await dialog.getByRole('button', { name: '照合する' }).click();
    return dialog.getByRole('status');
  }

  /** The verification keys, as they are shown after the password. */
  async showKeys(password: string): Promise<Locator> {
    await this.#page.getByRole('main').getByRole('button', { name: '検証キー' }).click();
    const dialog = this.#page.getByRole('dialog', { name: '封印の検証キー' });
    await dialog.getByLabel('自分のパスワード').fill(password);
    await dialog.getByRole('button', { name: '表示する' }).click();
    return dialog;
  }
}
