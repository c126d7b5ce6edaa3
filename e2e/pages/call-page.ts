/** The call screen as its operator uses it: what stands on it by its name, and the keys that work it. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Caller } from './caller-sheet.ts';
import { type Hands, plainHands } from './hands.ts';

export const CATEGORIES = ['故障申告', '技術質問', 'サービス内容', '契約手続き', '料金', 'その他'] as const;
export const DISPOSITIONS = [
  '解決',
  '訪問を手配',
  'センドバックを手配',
  '遠隔で対応',
  '折り返しを約束',
  '上位へ引き継ぎ',
  'お断り',
  'ご案内のみ',
  '途中で切断',
] as const;
export const QUESTIONS = ['受付時間', '訪問', '至急', 'センドバック'] as const;
type Category = (typeof CATEGORIES)[number];
type Disposition = (typeof DISPOSITIONS)[number];
type Question = (typeof QUESTIONS)[number];
export type SaidItem = '申込書管理番号' | '契約者名' | '連絡先電話' | '住所' | 'ご担当者名' | 'メールアドレス';
export type StampName = '応答' | '本人確認' | '故障通知' | '依頼' | '手配';

/** The fields of the verification, in the order in which Tab passes them. */
const ASKED: readonly SaidItem[] = ['申込書管理番号', '契約者名', '連絡先電話', '住所', 'ご担当者名', 'メールアドレス'];
/** Conditions, then what has to be said: every line has an answer after that many. */
const CHECKS = 14;

export class CallPage {
  readonly waiting: Locator;
  readonly search: Locator;
  readonly results: Locator;
  readonly contract: Locator;
  readonly verification: Locator;
  readonly verificationResult: Locator;
  readonly conditions: Locator;
  readonly sayings: Locator;
  readonly case: Locator;
  readonly note: Locator;
  readonly decision: Locator;
  readonly headline: Locator;
  readonly readAloud: Locator;
  readonly alternatives: Locator;
  readonly warnings: Locator;
  readonly needs: Locator;
  readonly recorded: Locator;
  readonly wrapUp: Locator;
  readonly chip: Locator;
  readonly problem: Locator;
  readonly page: Page;
  readonly hands: Hands;

  constructor(page: Page, hands: Hands = plainHands(page)) {
    this.page = page;
    this.hands = hands;
    this.waiting = page.getByRole('region', { name: '待機中' });
    this.search = page.getByRole('combobox', { name: '契約者を検索' });
    this.results = page.getByRole('listbox', { name: '検索結果' });
    this.contract = page.getByRole('region', { name: '契約者', exact: true });
    this.verification = page.getByRole('region', { name: '本人確認' });
    this.verificationResult = this.verification.getByRole('status');
    this.conditions = page.getByRole('region', { name: 'ご利用の条件' });
    this.sayings = page.getByRole('region', { name: 'お伝えすること' });
    this.case = page.getByRole('region', { name: /^案件 / });
    this.note = page.getByRole('textbox', { name: 'メモ' });
    this.decision = page.getByRole('region', { name: /^判断：/ });
    this.headline = this.decision.getByRole('heading', { level: 3 });
    this.readAloud = this.decision.getByRole('blockquote', { name: 'お伝えする言葉' });
    this.alternatives = this.decision.getByRole('list', { name: 'ほかの場合' });
    this.warnings = this.decision.getByRole('list', { name: 'ご注意' });
    this.needs = page.getByRole('region', { name: '記録の前に必要です' });
    this.recorded = page.getByRole('status', { name: 'この応対で記録した判断' });
    this.wrapUp = page.getByRole('region', { name: '後処理' });
    this.chip = page.getByRole('timer', { name: '通話の状態' });
    this.problem = page.getByRole('main').getByRole('alert');
  }

  /** A row of the search, by the handle of its contract. */
  result(handle: string): Locator {
    return this.results.getByRole('option').filter({ hasText: handle });
  }

  /** The field for what the caller says. */
  said(item: SaidItem): Locator {
    return this.verification.getByRole('textbox', { name: item });
  }

  /** The time beside the name of a stamp; — while it is not set. */
  stamp(name: StampName): Locator {
    return this.page
      .getByLabel('時刻', { exact: true })
      .locator('div')
      .filter({ hasText: name })
      .getByRole('definition');
  }

  /** The state of the answer on screen. */
  answerState(state: '決定' | '境界' | '両論' | '規定なし' | '要承認'): Locator {
    return this.decision.getByText(state, { exact: true });
  }

  /** A line of the working, by its label. */
  step(label: string): Locator {
    return this.decision
      .locator('dl > div')
      .filter({ has: this.page.locator('dt', { hasText: label }) })
      .getByRole('definition');
  }

  /** The time of the bar, which follows the desk's clock by the second. */
  async timeShown(time: RegExp): Promise<void> {
    await expect(this.page.getByRole('banner').locator('time')).toHaveText(time);
  }

  /** F4: the ring and the answer in one key. Resolves when the search waits for text. */
  async start(): Promise<void> {
    await expect(this.waiting).toBeVisible();
    await this.hands.press('F4');
    await expect(this.search).toBeFocused();
  }

  async find(text: string): Promise<void> {
    await this.hands.type(text);
    await expect(this.results.getByRole('option').first()).toBeVisible();
  }

  /** Moves down to the row of this contract and takes it. */
  async choose(handle: string): Promise<void> {
    await expect(this.result(handle)).toBeVisible();
    while ((await this.result(handle).getAttribute('aria-selected')) !== 'true') await this.hands.press('ArrowDown');
    await this.hands.press('Enter');
    await expect(this.contract).toContainText(handle);
    await expect(this.results).toBeHidden();
  }

  /** Types what the caller says, from the first field on, and sends it. */
  async verify(said: Partial<Record<SaidItem, string>>): Promise<void> {
    const last = ASKED.findLastIndex((item) => said[item] !== undefined);
    for (const [index, item] of ASKED.slice(0, last + 1).entries()) {
      if (index > 0) await this.hands.press('Tab');
      await expect(this.said(item)).toBeFocused();
      await this.hands.type(said[item] ?? '');
    }
    await this.hands.press('Enter');
  }

  /** A call of this contract by somebody who proves to be its contractor. Resolves with the note under the keyboard. */
  async identified({ handle, name, applicationNumber, publicPhones }: Caller, found = 'みどり電設'): Promise<void> {
    await this.start();
    await this.find(found);
    await this.choose(handle);
    await this.verify({ 申込書管理番号: applicationNumber, 契約者名: name, 連絡先電話: publicPhones[0] ?? '' });
    await expect(this.verificationResult).toContainText('レベルBで確認済');
    await expect(this.note).toBeFocused();
  }

  async chooseCategory(category: Category): Promise<void> {
    await this.hands.press('Control+e');
    await this.hands.press(String(CATEGORIES.indexOf(category) + 1));
    await expect(this.case.getByRole('radio', { name: category })).toBeChecked();
    await expect(this.note).toBeFocused();
  }

  async stampNotice(): Promise<void> {
    await this.hands.press('F6');
    await expect(this.stamp('故障通知')).not.toHaveText('—');
  }

  /** Writes into the note, which has the keyboard, and waits until the store has it. */
  async writeNote(text: string): Promise<void> {
    await expect(this.note).toBeFocused();
    await this.hands.type(text);
    await this.noteSaved();
  }

  async noteSaved(): Promise<void> {
    await expect(this.page.getByText(/^保存済 \d\d:\d\d:\d\d$/)).toBeVisible();
  }

  /** Answers every line of the checklists with yes. */
  async agreeToAll(): Promise<void> {
    await this.hands.press('Alt+c');
    for (let line = 0; line < CHECKS; line += 1) await this.hands.press('y');
    await expect(this.sayings).toContainText('すべて確認しました。');
    await expect(this.conditions).toContainText('すべて確認しました。');
  }

  /** Goes to the decision and asks this question. */
  async ask(question: Question): Promise<void> {
    await this.hands.press('F8');
    await this.hands.press(String(QUESTIONS.indexOf(question) + 1));
    await expect(this.decision.getByRole('radio', { name: question, exact: true })).toBeChecked();
  }

  /** Says yes to a chip of the question on screen. */
  async say(chip: string): Promise<void> {
    await this.decision.getByLabel(chip, { exact: true }).press('Space');
    await expect(this.decision.getByLabel(chip, { exact: true })).toBeChecked();
  }

  /** Tries to record an answer that must not be recorded; `why` stands beside it instead. */
  async cannotAccept(why: string): Promise<void> {
    await expect(this.needs).toContainText(why);
    await this.hands.press('Control+Enter');
    await expect(this.needs).toContainText(why);
    await expect(this.recorded).not.toBeVisible();
  }

  /** Records the answer on screen. Resolves when it stands among the recorded ones. */
  async accept(): Promise<void> {
    await expect(this.needs).toBeHidden();
    await this.hands.press('Control+Enter');
    await expect(this.recorded).toBeVisible();
  }

  /** The line among the recorded ones that tells this. */
  async recordedAs(headline: string | RegExp): Promise<void> {
    await expect(this.recorded.getByRole('listitem').filter({ hasText: headline })).toBeVisible();
  }

  async endCall(): Promise<void> {
    await this.hands.press('Alt+s');
    await expect(this.wrapUp).toBeVisible();
  }

  async chooseDisposition(disposition: Disposition): Promise<void> {
    await this.hands.press(String(DISPOSITIONS.indexOf(disposition) + 1));
    await expect(this.wrapUp.getByRole('radio', { name: disposition })).toBeChecked();
  }

  /** Saves the call; resolves on the idle screen with the number of the saved case. */
  async save(): Promise<string> {
    await this.hands.press('Control+Enter');
    const saved = this.page.getByRole('status').filter({ hasText: '保存しました' });
    await expect(saved).toBeVisible();
    return /\d{4}-\d\d-\d{4}/.exec(await saved.innerText())?.[0] ?? '';
  }
}
