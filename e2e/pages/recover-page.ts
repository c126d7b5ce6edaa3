/** The way back in with the recovery key. */
import type { Locator, Page } from '@playwright/test';

export interface Recovery {
  readonly key: string;
  readonly name: string;
  readonly password: string;
}

export class RecoverPage {
  readonly title: Locator;
  readonly problem: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.title = page.getByRole('heading', { name: '回復キーで開く', level: 1 });
    this.problem = page.getByRole('alert');
    this.#page = page;
  }

  /** From the sign-in screen. */
  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: 'パスワードを忘れたとき' }).click();
  }

  async recover({ key, name, password }: Recovery): Promise<void> {
    const field = (label: string): Locator => this.#page.getByRole('textbox', { name: label, exact: true });
    await field('回復キー').fill(key);
    await field('お名前').fill(name);
    await field('新しいパスワード').fill(password);
    await field('新しいパスワード（確認）').fill(password);
    await this.#page.getByRole('button', { name: 'パスワードを作り直す' }).click();
  }
}
