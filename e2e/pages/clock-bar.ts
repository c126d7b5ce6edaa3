/** The bar of time: what day it is for the desk, and how its two doors stand. */
import type { Locator, Page } from '@playwright/test';

export class ClockBar {
  /** The bar as a whole: the day and why it is or is not one of business. */
  readonly bar: Locator;
  readonly time: Locator;
  readonly onSite: Locator;
  readonly reception: Locator;
  /** What lasts and has to be known on every screen. */
  readonly banners: Locator;

  constructor(page: Page) {
    this.bar = page.getByRole('banner');
    this.time = this.bar.locator('time');
    const doors = this.bar.getByRole('list', { name: '本日の締切' }).getByRole('listitem');
    this.onSite = doors.filter({ hasText: 'オンサイト当日受付' });
    this.reception = doors.filter({ hasNotText: 'オンサイト当日受付' });
    this.banners = page.getByRole('region', { name: 'お知らせ' });
  }
}
