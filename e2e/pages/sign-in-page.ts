/** The locked desk: who can come in, and coming in as one of the people of the sample. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The people of the sample store, by what they may do. */
export const PEOPLE = {
  operator: '佐藤 恵',
  otherOperator: '林 拓也',
  supervisor: '森 智子',
  auditor: '谷口 修',
  administrator: '岡田 直樹',
} as const;
export type Person = keyof typeof PEOPLE;

/** The sample is made on the spot, which takes longer than a screen may. */
const SAMPLE_MADE_MS = 45_000;

export class SignInPage {
  readonly title: Locator;
  readonly name: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly samples: Locator;
  /** Where a signed-in person goes from screen to screen; absent while the desk is locked. */
  readonly navigation: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.title = page.getByRole('heading', { name: 'サインイン', level: 1 });
    this.name = page.getByRole('textbox', { name: 'お名前' });
    this.password = page.getByRole('textbox', { name: 'パスワード' });
    this.submit = page.getByRole('button', { name: 'サインイン', exact: true });
    this.samples = page.getByRole('region', { name: 'サンプルのサインイン' });
    this.navigation = page.getByRole('navigation', { name: '画面' });
  }

  sampleButton(person: Person): Locator {
    return this.#page.getByRole('button', { name: `${PEOPLE[person]}でサインイン` });
  }

  /** Resolves when somebody could sign in. */
  async ready(): Promise<void> {
    await expect(this.samples).toBeVisible({ timeout: SAMPLE_MADE_MS });
  }

  /** Signs one of the sample's people in, by the button that also fills the password. Resolves on the first screen. */
  async signInAs(person: Person): Promise<void> {
    await this.ready();
    await this.sampleButton(person).click();
    await expect(this.navigation).toBeVisible();
  }

  /** The password that the sample shows for a person, to be typed by hand. */
  async samplePassword(person: Person): Promise<string> {
    const row = this.#page.getByRole('listitem').filter({ has: this.sampleButton(person) });
    return (await row.locator('code').innerText()).trim();
  }

  /** Locks the desk by its key. */
  async lock(): Promise<void> {
    await this.#page.keyboard.press('Control+l');
    await expect(this.title).toBeVisible();
  }
}
