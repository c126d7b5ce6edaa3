/** The first start: registering the first supervisor, the recovery key that is shown once, and the way to the sample. */
import { expect, type Locator, type Page } from '@playwright/test';

export class WelcomePage {
  readonly title: Locator;
  readonly name: Locator;
  readonly password: Locator;
  readonly again: Locator;
  /** What is to be put right; the topmost, where several fields are concerned. */
  readonly problem: Locator;
  readonly keyTitle: Locator;
  readonly noted: Locator;
  readonly openDesk: Locator;
  readonly #key: Locator;
  readonly #submit: Locator;

  constructor(page: Page) {
    const form = page.getByRole('form', { name: '最初の利用者を登録する' });
    this.title = page.getByRole('heading', { name: 'ようこそ', level: 1 });
    this.name = form.getByRole('textbox', { name: 'お名前' });
    this.password = form.getByRole('textbox', { name: 'パスワード', exact: true });
    this.again = form.getByRole('textbox', { name: 'パスワード（確認）' });
    this.problem = form.getByRole('alert').first();
    this.keyTitle = page.getByRole('heading', { name: '回復キーを控えてください', level: 1 });
    this.noted = page.getByRole('checkbox', { name: '印刷または書き写しを終え、保管場所を決めました' });
    this.openDesk = page.getByRole('button', { name: '窓口を開く' });
    this.#key = page.getByRole('region', { name: '回復キー' }).locator('span');
    this.#submit = form.getByRole('button', { name: '登録して始める' });
  }

  async register(name: string, password: string, again = password): Promise<void> {
    await this.name.fill(name);
    await this.password.fill(password);
    await this.again.fill(again);
    await this.#submit.click();
  }

  /** The key as it stands on the screen, group by group. */
  async recoveryKey(): Promise<string> {
    await expect(this.keyTitle).toBeVisible();
    return (await this.#key.allInnerTexts()).join('-');
  }
}
