/** 手続き: the lists, the file that is open, and starting one from a call or a case. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Procedure =
  | '申込'
  | '契約内容の変更'
  | '譲渡（名義変更）'
  | '承継（相続・合併・分割）'
  | '解約の申出'
  | '氏名・連絡先の変更'
  | '利用停止'
  | '当社からの解約'
  | '光電話 登録情報の変更'
  | '光電話 利用停止'
  | '光電話 当社からの解約'
  | '光電話 公的機関からの照会'
  | '光電話 情報の削除';

export class ProceduresPage {
  readonly title: Locator;
  readonly rows: Locator;
  readonly file: Locator;
  readonly items: Locator;
  readonly next: Locator;
  readonly dates: Locator;
  readonly history: Locator;
  readonly problem: Locator;
  readonly dialog: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { name: '手続き', level: 1 });
    this.rows = main.getByRole('group', { name: '手続きの一覧' });
    this.file = main.getByRole('article');
    this.items = this.file.getByRole('region', { name: '確認する書類と事実' });
    this.next = this.file.getByRole('region', { name: '次にすること' });
    this.dates = this.file.getByRole('region', { name: '日付' });
    this.history = this.file.getByRole('region', { name: '経過' });
    this.problem = this.file.getByRole('alert');
    this.dialog = page.getByRole('dialog');
  }

  /** Starts a procedure with what is at hand, by its keys. Resolves on its file. */
  async start(procedure: Procedure): Promise<void> {
    await this.page.keyboard.press('Alt+p');
    const choice = this.dialog.getByRole('button', { name: procedure, exact: true });
    await expect(choice).toBeVisible();
    await this.page.keyboard.press((await choice.getAttribute('aria-keyshortcuts')) ?? '');
    await this.isOpen(procedure);
  }

  async isOpen(procedure: Procedure): Promise<void> {
    await expect(this.file.getByRole('heading', { name: procedure, level: 2 })).toBeVisible();
  }

  /** Goes to the screen by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+7');
    await expect(this.title).toBeVisible();
  }

  async choose(procedure: Procedure): Promise<void> {
    await this.rows.getByRole('radio', { name: procedure }).first().check();
    await this.isOpen(procedure);
  }

  async tick(label: string): Promise<void> {
    await this.items.getByRole('checkbox', { name: label }).press('Space');
    await expect(this.items.getByRole('checkbox', { name: label })).toBeChecked();
  }

  async pick(item: string, option: string): Promise<void> {
    await this.items.getByRole('group', { name: item }).getByRole('radio', { name: option }).press('Space');
  }

  async date(label: string, typed: string): Promise<void> {
    const field = this.items.getByRole('textbox', { name: label });
    await field.fill(typed);
    await field.press('Enter');
    await expect(field).toHaveValue(/年/);
  }

  async stands(stage: string): Promise<void> {
    await expect(this.file.locator('header')).toContainText(stage);
  }

  step(name: string): Locator {
    return this.next.getByRole('listitem').filter({ has: this.page.getByRole('button', { name }) });
  }

  /** A step that cannot be taken now, and what is said about it. */
  async isBarred(step: string, why: string): Promise<void> {
    await expect(this.step(step).getByRole('button')).toHaveAttribute('aria-disabled', 'true');
    await expect(this.step(step)).toContainText(why);
  }

  /** Takes a step by the key beside it, once it can be taken; with its reason where it asks for one. */
  async take(step: string, reason: string | null = null): Promise<void> {
    const button = this.next.getByRole('button', { name: step });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true');
    await this.page.keyboard.press((await button.getAttribute('aria-keyshortcuts')) ?? '');
    if (reason === null) return;
    await this.dialog.getByRole('textbox', { name: '理由' }).fill(reason);
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }
}
