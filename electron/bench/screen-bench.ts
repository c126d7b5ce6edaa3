/**
 * The desk as a person feels it: from the start to the first screen, from a key to its paint, from a question to its answer, and through the table of
 * 100,000 cases. Runs the built desk on its loopback host in a real Chromium, against the budgets the product has set itself.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Browser, chromium, type Page } from '@playwright/test';
import { assert } from '../../shared/core/assert.ts';
import type { FromHost, ToHost } from '../loopback/host-messages.ts';
import { findChromium, quietFlags } from '../start/chromium.ts';
import { keepingCompiledCode } from '../start/loopback-start.ts';
import type { BenchRow } from './bench-row.ts';
import { budgetRow, printRows } from './print-rows.ts';

const ROOT = join(import.meta.dirname, '../..');
const HOST = join(ROOT, 'dist/workshop/loopback.js');
const CASES = 100_000;
/** The published number of the caller that every sample has. */
const FEATURED_PHONE = '0742-05-0193';
/** How fast a person types, and how fast a key repeats. */
const KEY_EVERY_MS = 33;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

export async function screenBench(): Promise<BenchRow[]> {
  assert(existsSync(HOST), 'the desk is built: npm run build');
  const data = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'));
  try {
    console.log(`making a sample of ${CASES.toLocaleString('en')} cases…`);
    await makeSample(data);
    const starts: number[] = [];
    const ownShares: number[] = [];
    await makeDesk(join(data, 'own'));
    for (let round = 0; round < 5; round++) {
      starts.push(await timeStart(data));
      ownShares.push(await timeOwnShare(join(data, 'own')));
    }
    return [
      budgetRow('start to the sign-in screen, host and Chromium, median', median(starts), 2000),
      budgetRow(
        "start of a desk of one's own to its sign-in, host and page in a Chromium that runs already, median",
        median(ownShares),
        500,
      ),
      ...(await timeUse(data)),
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

interface Running {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
}

const launch = (): Promise<Browser> =>
  chromium.launch({ args: [...quietFlags(), '--disable-gpu'], executablePath: findChromium() ?? '' });

const DEMO = ['--demo', '--cases', String(CASES)];

async function open(
  data: string,
  launching: Promise<Browser> = launch(),
  args: readonly string[] = DEMO,
): Promise<Running> {
  const child = fork(HOST, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...keepingCompiledCode(ROOT), MADOGUCHI_DATA: data },
  });
  await said(child, 'ready');
  child.send({ type: 'issueAddress' } satisfies ToHost);
  const { url } = await said(child, 'address');
  const browser = await launching;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' });
  await page.goto(url);
  return { child, browser, page };
}

async function close({ child, browser }: Running): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.send({ type: 'close' } satisfies ToHost);
  await browser.close();
  await ended;
}

function said<T extends FromHost['type']>(child: ChildProcess, type: T): Promise<Extract<FromHost, { type: T }>> {
  return new Promise((heard) => {
    const listen = (message: FromHost): void => {
      if (message.type !== type) return;
      child.off('message', listen);
      heard(message as Extract<FromHost, { type: T }>);
    };
    child.on('message', listen);
  });
}

async function makeSample(data: string): Promise<void> {
  const running = await open(data);
  await running.page.getByRole('button', { name: '佐藤 恵でサインイン' }).waitFor({ timeout: 900_000 });
  await close(running);
}

/** A desk with one person, as it is on the first evening. */
async function makeDesk(data: string): Promise<void> {
  const running = await open(data, launch(), []);
  const { page } = running;
  await page.getByRole('textbox', { name: 'お名前' }).fill('森 智子');
  const password = 'a long enough sentence for a bench';
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(password);
  await page.getByRole('textbox', { name: 'パスワード（確認）' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '窓口を開く' }).click();
  await page.getByRole('button', { name: '応対を始める' }).first().waitFor();
  await close(running);
}

async function timeStart(data: string): Promise<number> {
  const start = performance.now();
  const running = await open(data);
  await running.page.getByRole('heading', { level: 1 }).waitFor();
  const took = performance.now() - start;
  await close(running);
  return took;
}

async function timeOwnShare(data: string): Promise<number> {
  const browser = await launch();
  const start = performance.now();
  const running = await open(data, Promise.resolve(browser), []);
  await running.page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
  const took = performance.now() - start;
  await close(running);
  return took;
}

async function timeUse(data: string): Promise<BenchRow[]> {
  const running = await open(data);
  const { page } = running;
  await page.getByRole('button', { name: '佐藤 恵でサインイン' }).click();
  await page.getByRole('button', { name: '応対を始める' }).first().waitFor({ timeout: 30_000 });
  await watchPaint(page);
  await page.keyboard.press('F4');
  await page.getByRole('combobox').waitFor();
  const search = await typeAndMeasure(page, FEATURED_PHONE);
  await page
    .getByRole('option', { name: /Serverサポート/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'メモ' }).click();
  const typing = await typeAndMeasure(
    page,
    readFileSync(import.meta.filename, 'utf8')
      .slice(0, 200)
      .replaceAll('\n', ' '),
  );
  await page.keyboard.press('F6');
  const answers = await timeAnswers(page);
  const lookups = await timeLookup(page);
  const tables = await timeTable(page);
  await close(running);
  return [
    budgetRow('typing in the note, key to paint, p95', p95(typing), 50),
    budgetRow('typing in the search, key to paint, p95', p95(search), 50),
    budgetRow('another question, key to its answer on screen, p95', p95(answers), 50),
    budgetRow('a look-up question, a key in an input to its answer on screen, p95', p95(lookups), 50),
    budgetRow(`the table of ${CASES} cases, click to rows, p95`, p95(tables), 150),
  ];
}

declare global {
  var paints: number[];
}

/** From each key to the first moment after its frame was drawn. Only characters with a key of their own are counted. */
function watchPaint(page: Page): Promise<void> {
  return page.evaluate(() => {
    globalThis.paints = [];
    addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        requestAnimationFrame(() => {
          const drawn = new MessageChannel();
          drawn.port1.onmessage = () => globalThis.paints.push(performance.now() - pressed);
          drawn.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

async function typeAndMeasure(page: Page, text: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    globalThis.paints = [];
  });
  await page.keyboard.type(text, { delay: KEY_EVERY_MS });
  return page.evaluate(() => globalThis.paints);
}

/** Changes the question by its radio and waits until the headline is another one and drawn. */
function timeAnswers(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const labelled = (radio: HTMLInputElement) => radio.closest('label')?.textContent?.trim() ?? '';
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((radio) =>
      ['訪問', 'センドバック'].includes(labelled(radio)),
    );
    const headline = () => document.querySelector('h3')?.textContent ?? '';
    const took: number[] = [];
    for (let round = 0; round < 30; round++) {
      const before = headline();
      const start = performance.now();
      radios[round % 2]?.click();
      while (headline() === before && performance.now() - start < 2000) await new Promise(requestAnimationFrame);
      took.push(performance.now() - start);
      await new Promise((later) => setTimeout(later, 150));
    }
    return took;
  });
}

/** Opens the look-up questions (規約アンサー) in the call, asks for the fee, and types another day again and again until its answer is drawn. */
async function timeLookup(page: Page): Promise<readonly number[]> {
  await page.keyboard.press('Alt+q');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').pressSequentially('月額');
  await page.keyboard.press('Enter');
  await dialog.getByRole('heading', { level: 3 }).waitFor();
  const took = await page.evaluate(async () => {
    const sheet = document.querySelector('dialog');
    const field = sheet?.querySelector('input');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const took: number[] = [];
    for (let round = 0; round < 30; round++) {
      const start = performance.now();
      write?.call(field, `2026/12/${1 + (round % 9)}`);
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const reason = () => sheet?.querySelector('h3')?.nextElementSibling?.textContent ?? '';
      while (!reason().includes(`12月${1 + (round % 9)}日（`) && performance.now() - start < 2000)
        await new Promise(requestAnimationFrame);
      took.push(performance.now() - start);
      await new Promise((later) => setTimeout(later, 100));
    }
    return took;
  });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return took;
}

async function timeTable(page: Page): Promise<readonly number[]> {
  await page.getByRole('navigation').getByRole('button', { name: '案件' }).click();
  await page.getByRole('row').nth(5).waitFor();
  return page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]');
    const scroller = [...document.querySelectorAll('*')].find(
      (element) =>
        element.scrollHeight > element.clientHeight + 5000 && (grid?.contains(element) || element.contains(grid)),
    );
    const took: number[] = [];
    for (let round = 0; round < 20 && scroller !== undefined; round++) {
      const start = performance.now();
      scroller.scrollTop = ((round * 7919) % 97) * (scroller.scrollHeight / 100);
      await new Promise(requestAnimationFrame);
      const filled = () =>
        [...document.querySelectorAll('[role=row]')]
          .slice(2, 12)
          .every((row) => /\d{4}-\d{2}-\d{4}/.test(row.textContent ?? ''));
      while (!filled() && performance.now() - start < 5000) await new Promise(requestAnimationFrame);
      took.push(performance.now() - start);
    }
    return took;
  });
}

if (import.meta.main) printRows(await screenBench());
