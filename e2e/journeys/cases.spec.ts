/** Two thousand cases: found, narrowed, put in order and walked through by the keyboard; opened masked, opened in full with a reason, taken out. */
import { expect } from '@playwright/test';
import { test } from '../fixtures/desk.ts';
import { AuditPage } from '../pages/audit-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { DeskFrame } from '../pages/desk-frame.ts';
import { picturesOf } from '../pages/pictures.ts';
import { readCsv, readJson, readPdf } from '../pages/report-file.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

const JOURNEY = 'cases';

test.use({ deskArgs: ['--demo', '--cases', '2000'] });

test('an operator narrows the table by what is known, and by words as they are typed', async ({ desk, host }) => {
  const { page } = desk;
  const pictures = picturesOf(page, JOURNEY, host);
  await new SignInPage(page).signInAs('operator');
  await new DeskFrame(page).goTo('案件');
  const cases = new CasesPage(page);
  const narrowed = async (): Promise<string> => {
    await expect(cases.clear).toBeVisible();
    return cases.count();
  };
  const cleared = async (): Promise<void> => {
    await page.keyboard.press('Alt+d');
    await expect(cases.clear).toBeHidden();
    expect(await cases.count()).toBe('2,000');
  };

  await test.step('more than a thousand are said to be more than a thousand', async () => {
    expect(await cases.count()).toBe('2,000');
    await pictures.take('1-all');
  });

  await test.step('each condition holds in every row', async () => {
    await cases.toggle('状態', '対応中');
    await narrowed();
    expect(new Set(await cases.cells('状態'))).toEqual(new Set(['対応中']));
    await cases.toggle('状態', '待ち');
    expect(new Set(await cases.cells('状態'))).toEqual(new Set(['対応中', '待ち']));
    await cleared();
    await cases.toggle('サービス', 'BiZiMo 光電話');
    await narrowed();
    expect(new Set(await cases.cells('サービス'))).toEqual(new Set(['BiZiMo 光電話']));
    await cases.toggle('分類', '料金');
    expect(new Set(await cases.cells('分類'))).toEqual(new Set(['料金']));
    await pictures.take('2-narrowed');
    await cleared();
    await cases.operator.selectOption('西村 遥');
    await narrowed();
    expect(new Set(await cases.cells('担当'))).toEqual(new Set(['西村 遥']));
    await cleared();
  });

  await test.step('days are read as people write them', async () => {
    await cases.from.fill('１１／２０');
    await cases.to.fill('今日');
    await cases.to.press('Enter');
    await expect(cases.from).toHaveValue('2026/11/20');
    await narrowed();
    const days = (await cases.cells('受付')).map((cell) => cell.slice(0, 10));
    expect(new Set(days)).toEqual(new Set(['2026/11/20', '2026/11/21']));
    await cleared();
  });

  await test.step('words are found as they are typed', async () => {
    await page.keyboard.press('Alt+f');
    await page.keyboard.type('故障');
    await expect(async () => expect(Number(await cases.count())).toBeLessThan(1_000)).toPass();
    await page.keyboard.press('Escape');
    const server = await cases.find('サーバー');
    expect(server).not.toBe('0');
    expect(await cases.find('ｻｰﾊﾞｰ')).toBe(server);
    expect(await cases.find('確認')).toBe('1,000+');
    await expect(cases.capped).toBeVisible();
    await pictures.take('3-capped');
    expect(await cases.find('どこにもない言葉')).toBe('0');
    await expect(cases.none).toBeVisible();
    await pictures.take('4-none');
    await cleared();
  });
});

test('an operator walks through the table by the keyboard, and works on a case that stays masked', async ({
  desk,
  host,
}) => {
  const { page, folders } = desk;
  const pictures = picturesOf(page, JOURNEY, host);
  await new SignInPage(page).signInAs('operator');
  await new DeskFrame(page).goTo('案件');
  const cases = new CasesPage(page);
  const shown = new CasePage(page);

  await test.step('columns put the table in order', async () => {
    const numbers = await cases.cells('案件番号');
    expect(numbers).toEqual(numbers.toSorted().reverse());
    await cases.column('案件番号').getByRole('button').click();
    await cases.column('案件番号').getByRole('button').click();
    await expect(cases.column('案件番号')).toHaveAttribute('aria-sort', 'ascending');
    const ascending = await cases.cells('案件番号');
    expect(ascending).toEqual(ascending.toSorted());
  });

  await test.step('keys walk and open, and the way back leads to the same row', async () => {
    await cases.grid.focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await expect(cases.active).toHaveAttribute('aria-rowindex', '4');
    await page.keyboard.press('End');
    await expect(cases.active).toHaveAttribute('aria-rowindex', '2001');
    await page.keyboard.press('PageUp');
    const number = await cases.activeNumber();
    await page.keyboard.press('Enter');
    await expect(shown.heading).toContainText(number);
    await page.keyboard.press('Escape');
    await expect(cases.grid).toBeFocused();
    expect(await cases.activeNumber()).toBe(number);
  });

  await test.step('a case is masked, takes a note, a state and the end of a promise', async () => {
    await cases.column('次のお約束').getByRole('button').click();
    await expect(cases.column('次のお約束')).toHaveAttribute('aria-sort', 'ascending');
    await cases.settled();
    await cases.grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(shown.masked).toBeVisible();
    await expect(shown.hiddenNotes.first()).toBeVisible();
    await expect(page.getByRole('button', { name: '理由を書いて開く' })).toBeHidden();
    await pictures.take('5-case-masked');
    await shown.addNote('㈱みどり電設のご担当へ、折り返し済み。');
    await expect(shown.timeline.getByRole('listitem').first()).toContainText('佐藤 恵');
    await shown.promises.getByRole('button', { name: '結果を記録' }).first().click();
    await pictures.take('6-settle');
    await shown.dialog.getByText('果たした', { exact: true }).click();
    await shown.reason.fill('本日、訪問が完了した。');
    await page.keyboard.press('Enter');
    await expect(shown.dialog).toBeHidden();
    await expect(shown.promises.getByText('果たした').first()).toBeVisible();
    await shown.setState('完了', 'お約束を果たし、ほかの用件はない。');
    await expect(shown.heading.locator('..')).toContainText('完了');
    await expect(shown.timeline).toContainText('→ 完了');
  });

  await test.step('what an operator takes out is masked, in each format', async () => {
    const number = await shown.number();
    await shown.openExport();
    await expect(shown.dialog.getByText('すべて表示は、責任者だけが選べます。')).toBeVisible();
    await expect(shown.dialog.getByRole('radio', { name: 'すべて表示' })).toBeHidden();
    await pictures.take('7-export');
    await page.keyboard.press('Escape');
    const csv = readCsv(folders, await shown.export({ format: 'CSV' }));
    expect(csv.length).toBeGreaterThan(5);
    expect(csv.every((line) => line.length === csv[0]?.length)).toBe(true);
    expect(csv.slice(1).every(([first]) => first === `'${number}`)).toBe(true);
    expect(csv.flat()).not.toContain('㈱みどり電設のご担当へ、折り返し済み。');
    const json = JSON.stringify(readJson(folders, await shown.export({ format: 'JSON' })));
    expect(json).toContain(number);
    expect(json).not.toContain('折り返し済み');
    const pdf = readPdf(folders, await shown.export({ format: 'PDF' }));
    expect(pdf).toContain(number);
    expect(pdf).not.toContain('折り返し済み');
    await expect(shown.timeline).toContainText('書き出し');
  });

  await test.step('the new note is found, whatever the form of the company is written like', async () => {
    await page.keyboard.press('Escape');
    for (const text of ['株式会社みどり電設', '(株)みどり電設', '㈱ﾐﾄﾞﾘ電設']) expect(await cases.find(text)).toBe('1');
  });
});

test('a supervisor opens a case in full with a reason, which the timeline and the audit records keep', async ({
  desk,
  host,
}) => {
  const { page, folders } = desk;
  const frame = new DeskFrame(page);
  await new SignInPage(page).signInAs('supervisor');
  await frame.goTo('案件');
  const cases = new CasesPage(page);
  const shown = new CasePage(page);
  await cases.settled();
  await page.keyboard.press('Enter');
  await expect(shown.masked).toBeVisible();
  await shown.unmask('お申し出の内容を確かめるため');
  await expect(shown.hiddenNotes).toHaveCount(0);
  await expect(shown.masked).toBeHidden();
  await expect(shown.timeline).toContainText('お申し出の内容を確かめるため');
  await expect(shown.timeline).toContainText('理由を記録してすべて表示');
  await picturesOf(page, JOURNEY, host).take('8-case-in-full');

  const notes = [
    '=HYPERLINK("http://example.invalid";"見る")',
    '＝1+1',
    '@SUM(A1)',
    '+81 3 0000 0000',
    '-2',
    '0312345678',
  ];
  for (const note of notes) {
    await shown.addNote(note);
    await expect(shown.timeline.getByText(note, { exact: true })).toBeVisible();
  }
  const csv = readCsv(folders, await shown.export({ format: 'CSV', full: '苦情の調査のため' }));
  for (const note of notes) expect(csv.flat()).toContain(`'${note}`);
  const json = JSON.stringify(readJson(folders, await shown.export({ format: 'JSON', full: '苦情の調査のため' })));
  for (const note of notes) expect(json).toContain(JSON.stringify(note));

  await frame.goTo('監査記録');
  const audit = new AuditPage(page);
  await expect(audit.record('案件の表示', '森 智子', '理由を記録 ・ すべて表示')).toBeVisible();
  await expect(audit.record('書き出し', '森 智子', 'CSV ・ すべて表示 ・ お客さま対応')).toBeVisible();
});
