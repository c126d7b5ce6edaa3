/** 通知: the lists, the notice that is open, and starting one from a call, a case, a procedure or for everybody. */
import { expect, type Locator, type Page } from '@playwright/test';

export class NoticesPage {
  readonly title: Locator;
  readonly rows: Locator;
  readonly file: Locator;
  readonly content: Locator;
  readonly next: Locator;
  readonly standing: Locator;
  readonly history: Locator;
  readonly problem: Locator;
  readonly dialog: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { name: '通知', level: 1 });
    this.rows = main.getByRole('group', { name: '通知の一覧' });
    this.file = main.getByRole('article');
    this.content = this.file.getByRole('region', { name: '記載する内容' });
    this.next = this.file.getByRole('region', { name: '次にすること' });
    this.standing = this.file.getByRole('region', { name: '期限と効力' });
    this.history = this.file.getByRole('region', { name: '経過' });
    this.problem = this.file.getByRole('alert');
    this.dialog = page.getByRole('dialog');
  }

  /** Starts a notice with what is at hand, by its keys. Resolves on its draft. */
  async start(kind: string): Promise<void> {
    await this.page.keyboard.press('Alt+l');
    const choice = this.dialog.getByRole('button', { name: kind });
    await expect(choice).toBeVisible();
    await this.page.keyboard.press((await choice.getAttribute('aria-keyshortcuts')) ?? '');
    await this.isOpen(kind);
  }

  async isOpen(kind: string): Promise<void> {
    await expect(this.file.getByRole('heading', { name: kind, level: 2 })).toBeVisible();
  }

  /** Goes to the screen by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+9');
    await expect(this.title).toBeVisible();
  }

  async list(name: string): Promise<void> {
    await this.page.getByRole('group', { name: '一覧の種類' }).getByRole('radio', { name, exact: true }).press('Space');
  }

  async choose(kind: string): Promise<void> {
    await this.rows.getByRole('radio', { name: kind }).first().check();
    await this.isOpen(kind);
  }

  async write(label: string, text: string): Promise<void> {
    const field = this.file.getByRole('textbox', { name: label });
    await field.fill(text);
    await field.press('Tab');
  }

  async date(label: string, typed: string): Promise<void> {
    const field = this.file.getByRole('textbox', { name: label });
    await field.fill(typed);
    await field.press('Enter');
    await expect(field).toHaveValue(/年/);
  }

  async pick(item: string, option: string): Promise<void> {
    const choice = this.file.getByRole('group', { name: item }).getByRole('radio', { name: option });
    await choice.press('Space');
    await expect(choice).toBeChecked();
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

  /** Takes a step by the key beside it, once it can be taken, with its day and its reason where it asks for them. */
  async take(step: string, { reason, on }: { readonly reason?: string; readonly on?: string } = {}): Promise<void> {
    const button = this.next.getByRole('button', { name: step });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true');
    await this.page.keyboard.press((await button.getAttribute('aria-keyshortcuts')) ?? '');
    if (reason === undefined && on === undefined) return;
    if (on !== undefined) {
      const day = this.dialog.getByRole('textbox', { name: '戻ってきた日' });
      await day.fill(on);
      await day.press('Tab');
      await expect(day).toHaveValue(/年/);
    }
    if (reason !== undefined) await this.dialog.getByRole('textbox', { name: '理由' }).fill(reason);
    await this.dialog.getByRole('button', { name: step }).press('Enter');
    await expect(this.dialog).toBeHidden();
  }

  /** Opens the prepared text. */
  async readText(): Promise<Locator> {
    await this.page.keyboard.press('Alt+g');
    const text = this.dialog.getByRole('region', { name: '通知文' });
    await expect(text).toBeVisible();
    return text;
  }
}
