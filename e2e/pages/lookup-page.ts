/** 規約アンサー as it stands over any screen: the questions, the fields of one of them, and its answer. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type Hands, plainHands } from './hands.ts';

export class LookupPage {
  readonly dialog: Locator;
  readonly query: Locator;
  readonly options: Locator;
  readonly inputs: Locator;
  readonly answer: Locator;
  readonly headline: Locator;
  readonly readAloud: Locator;
  readonly working: Locator;
  readonly needs: Locator;
  readonly page: Page;
  readonly hands: Hands;

  constructor(page: Page, hands: Hands = plainHands(page)) {
    this.page = page;
    this.hands = hands;
    this.dialog = page.getByRole('dialog', { name: '規約アンサー' });
    this.query = this.dialog.getByRole('combobox', { name: '質問' });
    this.options = this.dialog.getByRole('option');
    this.inputs = this.dialog.getByRole('region', { name: '答えに要ること' });
    this.answer = this.dialog.getByRole('region', { name: '答え', exact: true });
    this.headline = this.answer.getByRole('heading', { level: 3 });
    this.readAloud = this.answer.getByRole('blockquote', { name: 'お伝えする言葉' });
    this.working = this.answer.getByRole('button', { name: '計算の経過' });
    this.needs = this.answer.getByRole('region', { name: '記録の前に必要です' });
  }

  /** One key, from wherever the keyboard is. */
  async open(): Promise<void> {
    await this.hands.press('Alt+q');
    await expect(this.query).toBeFocused();
  }

  /** Types for a question and takes the best one, which must be the one meant. */
  async ask(words: string, question: string): Promise<void> {
    await this.hands.type(words);
    await expect(this.dialog.getByRole('option', { selected: true })).toContainText(question);
    await this.hands.press('Enter');
    await expect(this.inputs).toBeVisible();
  }

  field(label: string): Locator {
    return this.inputs.getByRole('textbox', { name: label });
  }

  /** Types into the field that has the keyboard, and goes on to the next. */
  async fill(label: string, text: string, readAs: string): Promise<void> {
    await expect(this.field(label)).toBeFocused();
    await this.hands.type(text);
    await expect(this.field(label)).toHaveAccessibleDescription(new RegExp(readAs));
    await this.hands.press('Enter');
  }

  state(state: '決定' | '両論' | '規定なし' | '要承認' | '外部'): Locator {
    return this.answer.getByText(state, { exact: true });
  }

  async close(): Promise<void> {
    await this.hands.press('Escape');
    await expect(this.dialog).toBeHidden();
  }
}
