/** 規約ナビ: the article guide over any screen, and the import of a text. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type Hands, plainHands } from './hands.ts';

export interface ImportedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export class GuidePage {
  readonly dialog: Locator;
  readonly search: Locator;
  readonly articles: Locator;
  /** The article that is open. */
  readonly article: Locator;
  readonly rules: Locator;
  readonly defects: Locator;
  readonly policies: Locator;
  readonly questions: Locator;
  /** The organisation's own text of the same article. */
  readonly own: Locator;
  readonly version: Locator;
  /** The lines an answer rests on. */
  readonly relied: Locator;
  readonly file: Locator;
  readonly inForce: Locator;
  readonly preview: Locator;
  readonly seen: Locator;
  readonly problem: Locator;
  readonly #hands: Hands;

  constructor(page: Page, hands: Hands = plainHands(page)) {
    this.#hands = hands;
    this.dialog = page.getByRole('dialog', { name: '規約ナビ' });
    this.search = this.dialog.getByRole('combobox', { name: '探す' });
    this.articles = this.dialog.getByRole('listbox', { name: '条の一覧' });
    this.article = this.dialog.getByRole('heading', { level: 3 }).last();
    this.rules = this.dialog.getByRole('region', { name: 'この条の決まり' });
    this.defects = this.dialog.getByRole('region', { name: '規約の不備と、窓口の扱い' });
    this.policies = this.dialog.getByRole('region', { name: '読み方の取り決め（運用）' });
    this.questions = this.dialog.getByRole('region', { name: 'この条で答える質問（規約アンサー）' });
    this.own = this.dialog.getByRole('region', { name: '規約の本文' });
    this.version = this.own.getByRole('combobox', { name: '版' });
    this.relied = this.own.locator('mark');
    this.file = this.dialog.getByLabel('ファイル', { exact: true });
    this.inForce = this.dialog.getByRole('textbox', { name: '施行日' });
    this.preview = this.dialog.getByRole('region', { name: '分け方' });
    this.seen = this.preview.getByRole('checkbox', { name: /確かめました/ });
    this.problem = this.dialog.getByRole('alert');
  }

  /** From anywhere; from an answer on screen at what it cites. Resolves with the keyboard in the search. */
  async open(): Promise<void> {
    await this.#hands.press('Alt+k');
    await expect(this.search).toBeFocused();
  }

  async close(): Promise<void> {
    await this.#hands.press('Escape');
    await expect(this.dialog).toBeHidden();
  }

  /** Types into the search, in place of what stands there; the best article is open at once. */
  async find(text: string): Promise<void> {
    await this.#hands.press('Control+a');
    await this.#hands.type(text);
    await expect(this.search).toHaveValue(text);
  }

  async shows(article: string | RegExp): Promise<void> {
    await expect(this.article).toHaveText(article);
  }

  async openImport(): Promise<void> {
    await this.#hands.press('Alt+i');
    await expect(this.file).toBeFocused();
  }

  async choose({ name, bytes }: ImportedFile): Promise<void> {
    await this.file.setInputFiles({ name, mimeType: 'text/plain', buffer: bytes });
    await expect(this.preview.getByRole('heading', { name })).toBeVisible();
  }

  async keep(): Promise<void> {
    await this.#hands.press('Control+Enter');
  }
}
