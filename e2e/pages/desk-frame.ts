/** What stands around every screen: the way between screens, the bar of time, the palette, the notices. */
import { expect, type Locator, type Page } from '@playwright/test';

export const SCREENS = [
  '通話',
  '案件',
  '利用者',
  '監査記録',
  '休業日',
  '運用ルール',
  '手続き',
  '障害',
  '通知',
  '控え',
] as const;
export type ScreenName = (typeof SCREENS)[number];

export class DeskFrame {
  readonly navigation: Locator;
  readonly today: Locator;
  readonly doors: Locator;
  readonly foot: Locator;
  /** What was just done, told for a moment. */
  readonly notice: Locator;
  readonly palette: Locator;
  readonly paletteField: Locator;
  readonly paletteOptions: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.navigation = page.getByRole('navigation', { name: '画面' });
    this.today = page.getByRole('banner');
    this.doors = page.getByRole('list', { name: '本日の締切' });
    this.foot = page.getByRole('list', { name: 'いま使えるキー' });
    this.notice = page.getByRole('status');
    this.palette = page.getByRole('dialog', { name: '操作を探す' });
    this.paletteField = this.palette.getByRole('combobox', { name: '操作の名前' });
    this.paletteOptions = this.palette.getByRole('option');
  }

  async goTo(screen: ScreenName): Promise<void> {
    await this.navigation.getByRole('button', { name: screen }).click();
    await expect(this.navigation.getByRole('button', { name: screen })).toHaveAttribute('aria-current', 'page');
  }

  /** The screens this person is offered. */
  async screens(): Promise<readonly string[]> {
    const names = await this.navigation.getByRole('button').allInnerTexts();
    return SCREENS.filter((screen) => names.some((name) => name.startsWith(screen)));
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.paletteField).toBeFocused();
  }

  /** Finds an action by a part of its name and runs the best one. */
  async run(name: string): Promise<void> {
    await this.openPalette();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await expect(this.palette).toBeHidden();
  }
}
