/** The page of one case: its timeline, its promises, and what can be done with it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class CasePage {
  readonly heading: Locator;
  readonly contractor: Locator;
  readonly timeline: Locator;
  readonly promises: Locator;
  readonly verifications: Locator;
  readonly note: Locator;
  readonly hiddenNotes: Locator;
  readonly masked: Locator;
  readonly unmasked: Locator;
  readonly dialog: Locator;
  readonly reason: Locator;
  readonly problem: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.heading = main.getByRole('heading', { name: /^案件 \d{4}-\d\d-\d{4,}$/, level: 1 });
    this.contractor = main.getByRole('region', { name: '契約者' });
    this.timeline = main.getByRole('region', { name: '経過', exact: true });
    this.promises = main.getByRole('region', { name: 'お約束' });
    this.verifications = main.getByRole('region', { name: '本人確認' });
    this.note = main.getByRole('textbox', { name: 'メモを追記' });
    this.hiddenNotes = this.timeline.getByText('（本文は伏せています）');
    this.masked = main.getByText('伏せ字で表示しています');
    this.unmasked = main.getByText('理由を記録して、すべて表示しています');
    this.dialog = page.getByRole('dialog');
    this.reason = this.dialog.getByRole('textbox', { name: '理由' });
    this.problem = this.dialog.getByRole('alert');
  }

  async number(): Promise<string> {
    return (await this.heading.innerText()).replace('案件', '').trim();
  }

  /** Writes a note and adds it by its key. */
  async addNote(text: string): Promise<void> {
    await this.page.keyboard.press('Alt+n');
    await expect(this.note).toBeFocused();
    await this.note.fill(text);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.note).toHaveValue('');
  }

  /** Opens everything, as a supervisor who says why. */
  async unmask(reason: string): Promise<void> {
    await expect(this.page.getByRole('main').getByRole('button', { name: '理由を書いて開く' })).toBeVisible();
    await this.page.keyboard.press('Alt+u');
    await this.reason.fill(reason);
    await this.page.keyboard.press('Enter');
    await expect(this.unmasked).toBeVisible();
  }

  async openStateDialog(): Promise<void> {
    await this.page.keyboard.press('Alt+s');
    await expect(this.dialog).toHaveAccessibleName('案件の状態を変える');
  }

  async setState(state: '対応中' | '待ち' | '完了', reason: string): Promise<void> {
    await this.openStateDialog();
    await this.dialog.getByText(state, { exact: true }).click();
    await this.reason.fill(reason);
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }

  async openExport(): Promise<void> {
    await this.page.keyboard.press('Alt+e');
    await expect(this.dialog).toHaveAccessibleName('案件を書き出す');
  }

  /** Writes the report and closes the dialog. Returns the name of the file. */
  async export(wish: { readonly format: 'PDF' | 'CSV' | 'JSON'; readonly full?: string }): Promise<string> {
    await this.openExport();
    await this.dialog.getByText(wish.format, { exact: true }).click();
    if (wish.full !== undefined) {
      await this.dialog.getByText('すべて表示', { exact: true }).click();
      await this.reason.fill(wish.full);
    }
    await this.page.keyboard.press('Enter');
    const written = this.page.getByRole('dialog', { name: '書き出しました' });
    await expect(written).toBeVisible();
    const file = await written.getByRole('definition').first().innerText();
    await this.page.keyboard.press('Escape');
    await expect(written).toBeHidden();
    return file;
  }
}
