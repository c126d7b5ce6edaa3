/** The users of the desk, and the dialogs that add, stop and resume one. */
import { expect, type Locator, type Page } from '@playwright/test';

export type RoleName = 'オペレーター' | '責任者' | '監査' | '管理者';

export class UsersPage {
  readonly table: Locator;
  readonly dialog: Locator;
  readonly problem: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.table = page.getByRole('table', { name: '利用者の一覧' });
    this.dialog = page.getByRole('dialog');
    this.problem = this.dialog.getByRole('alert');
  }

  user(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.#page.getByRole('cell', { name, exact: true }) });
  }

  async openNew(): Promise<void> {
    await this.#page.keyboard.press('Alt+n');
    await expect(this.dialog).toHaveAccessibleName('利用者を登録する');
  }

  async register(name: string, role: RoleName, password: string): Promise<void> {
    await this.openNew();
    await this.dialog.getByRole('textbox', { name: 'お名前' }).fill(name);
    await this.dialog.getByText(role, { exact: true }).click();
    await this.dialog.getByRole('textbox', { name: '最初のパスワード' }).fill(password);
    await this.#page.keyboard.press('Enter');
  }

  /** Opens the question whether this user is to be stopped, and says yes. */
  async stop(name: string): Promise<void> {
    await this.table.getByRole('button', { name: `${name} 停止する` }).click();
    await this.dialog.getByRole('button', { name: '停止する' }).click();
  }

  /** Opens what is said about leaving, and has a second person approve. */
  async letLeave(name: string, approver: { readonly name: string; readonly password: string }): Promise<void> {
    await this.table.getByRole('button', { name: `${name} 退職・異動` }).click();
    await this.approveLeaving(approver);
  }

  async approveLeaving({ name, password }: { readonly name: string; readonly password: string }): Promise<void> {
    await this.dialog.getByRole('textbox', { name: '承認する人のお名前' }).fill(name);
    await this.dialog.getByRole('textbox', { name: '承認する人のパスワード' }).fill(password);
    await this.dialog.getByRole('button', { name: '鍵を替えて終わりにする' }).click();
  }

  async resume(name: string): Promise<void> {
    await this.table.getByRole('button', { name: `${name} 再開する` }).click();
    await this.dialog.getByRole('button', { name: '再開する' }).click();
  }
}
