/**
 * A compact day at the desk, by the keyboard: people are searched for, verified, written about, taken out as reports; and in between the page, the
 * window and the host are ended the ways that leave things behind. All that is typed is a canary.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Corner, ended, type RunningDesk } from './canary-desk.ts';
import { withDescendants } from './canary-sweep.ts';

/** The people of the sample, as its sign-in screen names them. */
const OPERATOR = '佐藤 恵';
const SUPERVISOR = '森 智子';
/** The featured caller of the sample: the first on the sheet. */
const CALLER = { search: 'みどり電設', handle: 'K-40412' } as const;

const numbered = (count: number, text: (n: string) => string): readonly string[] =>
  Array.from({ length: count }, (_, at) => text(String(at + 1).padStart(2, '0')));

/** What the people of this day type; nobody else ever wrote it. */
export const TYPED = {
  note: numbered(60, (n) => `申告${n}：会議室の複合機が印刷を止める件、内線七${n}番`),
  english: numbered(20, (n) => `canary-note-${n}-of-the-day`),
  searches: numbered(6, (n) => `どこにもない商店${n}号`),
  draft: numbered(10, (n) => `書きかけ${n}：折り返しは夕方の約束`),
  reason: 'ご本人からの開示のご請求、受付番号七七一',
  exportReason: '紛争の調査のため、弁護士のご依頼により',
  password: 'ちがう合言葉の試し書き九九',
} as const;

export const typedCanaries = (): readonly string[] => Object.values(TYPED).flat();

/** What is on file about the callers of the sample: the sheet that lies beside its store, taken apart. */
export function canariesOnFile({ data }: Corner): readonly string[] {
  const sheet = readFileSync(join(data, 'demo', 'sample-callers.txt'), 'utf8')
    .split('\n')
    .slice(2);
  const parts = sheet.flatMap((line) => line.split(/（|）|^ {2}(?:申込書管理番号|住所|電話|担当者|メール)/u));
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => [...part].length >= 8 && !/^\d+$/.test(part));
}

export async function signIn(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: `${person}でサインイン` }).click();
  await page.getByRole('navigation', { name: '画面' }).waitFor();
}

/** A call from the ring to a note in the middle of a sentence. */
export async function takeCall({ page }: RunningDesk, corner: Corner): Promise<void> {
  await page.getByRole('textbox', { name: 'パスワード' }).fill(TYPED.password);
  await page.getByRole('textbox', { name: 'お名前' }).fill(OPERATOR);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').first().waitFor();
  await signIn(page, OPERATOR);
  await page.getByRole('region', { name: '待機中' }).waitFor();
  await page.keyboard.press('F4');
  const search = page.getByRole('combobox', { name: '契約者を検索' });
  await search.focus();
  for (const text of [...TYPED.searches, CALLER.search]) await search.fill(text);
  const row = page.getByRole('listbox', { name: '検索結果' }).getByRole('option').filter({ hasText: CALLER.handle });
  await row.waitFor();
  while ((await row.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await verify(page, corner);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('2');
  await page.getByRole('textbox', { name: 'メモ' }).focus();
  await page.keyboard.insertText([...TYPED.note, ...TYPED.english].join('\n'));
  await page.getByText(/^保存済 \d\d:\d\d:\d\d$/).waitFor();
  await reveal(page);
  await saveCall(page);
  await page.keyboard.press('F4');
  await search.waitFor();
  await page.getByRole('textbox', { name: 'メモ' }).focus();
  await page.keyboard.insertText(TYPED.draft.join('\n'));
}

async function saveCall(page: Page): Promise<void> {
  await page.keyboard.press('Alt+s');
  await page.getByRole('region', { name: '後処理' }).waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('status').filter({ hasText: '保存しました' }).waitFor();
}

/** Says what the sheet says: application number, name and phone. */
async function verify(page: Page, { data }: Corner): Promise<void> {
  const sheet = readFileSync(join(data, 'demo', 'sample-callers.txt'), 'utf8');
  const [block = ''] = sheet.split('\n\n').filter((each) => each.includes(CALLER.handle));
  const said = (label: string): string => new RegExp(`^  ${label} +(.+?)(?:（公開）)?$`, 'mu').exec(block)?.[1] ?? '';
  const verification = page.getByRole('region', { name: '本人確認' });
  for (const [item, text] of [
    ['申込書管理番号', said('申込書管理番号')],
    ['契約者名', /^(.+?)（/u.exec(block)?.[1] ?? ''],
    ['連絡先電話', said('電話')],
  ] as const) {
    await verification.getByRole('textbox', { name: item }).fill(text);
  }
  await page.keyboard.press('Enter');
  await verification.getByRole('status').filter({ hasText: '確認済' }).waitFor();
}

async function reveal(page: Page): Promise<void> {
  await page.keyboard.press('Alt+r');
  const onFile = page.getByRole('region', { name: '登録内容の表示' });
  await onFile.getByRole('button', { name: '住所' }).waitFor();
  await page.keyboard.press('2');
  await onFile.getByRole('status').filter({ hasText: '住所' }).waitFor();
}

/** A supervisor opens the case of the saved call in full and takes it out; the last export is cut off by the end of the host. */
export async function exportCases({ page, host }: RunningDesk, cutAfterMs: number): Promise<void> {
  await signIn(page, SUPERVISOR);
  await page.keyboard.press('Alt+2');
  const grid = page.getByRole('grid', { name: '案件の一覧' });
  await grid.getByRole('row').nth(3).waitFor();
  await grid.focus();
  // The newest is the call that was cut off; the one before it was saved.
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByText('伏せ字で表示しています').waitFor();
  await page.keyboard.press('Alt+u');
  await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill(TYPED.reason);
  await page.keyboard.press('Enter');
  await page.getByText('理由を記録して、すべて表示しています').waitFor();
  for (const format of ['JSON', 'PDF']) {
    await askForExport(page, format);
    await page.getByRole('dialog', { name: '書き出しました' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await askForExport(page, 'PDF');
  await setTimeout(cutAfterMs);
  host.kill('SIGKILL');
  await ended(host);
}

async function askForExport(page: Page, format: string): Promise<void> {
  await page.keyboard.press('Alt+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(format, { exact: true }).click();
  await dialog.getByText('すべて表示', { exact: true }).click();
  await dialog.getByRole('textbox', { name: '理由' }).fill(TYPED.exportReason);
  await page.keyboard.press('Enter');
}

/** Types into a note while the disk takes no more of any file. False where the system has no way to say so. */
export async function typeOnFullDisk({ page, host }: RunningDesk): Promise<boolean> {
  const limit = (bytes: string): boolean => {
    try {
      execFileSync('prlimit', ['--pid', String(host.pid), `--fsize=${bytes}:unlimited`], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  if (!limit('1')) return false;
  await page.getByRole('textbox', { name: 'メモ' }).focus();
  await page.keyboard.insertText(TYPED.draft.join('／'));
  await setTimeout(800);
  limit('unlimited');
  return true;
}

/** Ends the pages of the window as a fault of Chromium does. */
export function crashPages({ window }: RunningDesk): number {
  const pages = withDescendants(window.pid === undefined ? [] : [window.pid]).filter(isPage);
  for (const pid of pages) process.kill(pid, 'SIGSEGV');
  return pages.length;
}

function isPage(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  } catch {
    return false;
  }
}

export async function crash({ host, window }: RunningDesk): Promise<void> {
  for (const child of [host, window]) child.kill('SIGSEGV');
  await Promise.all([ended(host), ended(window)]);
}

/** Reports that were begun and not finished. */
export const halfReports = ({ reports }: Corner): readonly string[] =>
  readdirSync(reports).filter((name) => name.startsWith('.'));
