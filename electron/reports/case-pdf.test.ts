/** The printed report, read back by another program: its text, its fonts and its ink. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CaseView } from '../../shared/desk/views.ts';
import { casePdf, printOrderOf } from './case-pdf.ts';
import { caseReport } from './case-report.ts';
import { readCoverage } from './font-coverage.ts';
import { loadFonts } from './load-fonts.ts';
import type { PrintOrder } from './pdf-kernel.ts';
import { lookAt, type PopplerView, popplerIsHere } from './poppler.ts';
import { printHere, printInThread } from './print-pdf.ts';
import { lookupDecision, SECRETS, sampleCase, sampleStamp } from './sample-report.ts';

const fonts = await loadFonts(join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-jp'));
const coverage = readCoverage(fonts.regular);
const full = caseReport(sampleCase, sampleStamp);
const masked = caseReport(sampleCase, { ...sampleStamp, disclosure: 'masked' });
const withNote = (text: string): CaseView => ({
  ...sampleCase,
  timeline: sampleCase.timeline.map((entry) => (entry.kind === 'note' ? { ...entry, text } : entry)),
});

if (!popplerIsHere) process.stderr.write('not run here: poppler-utils is not installed, so no PDF is read back\n');
const readBack = test.skipIf(!popplerIsHere);
let seen: Promise<PopplerView> | null = null;
const fullView = (): Promise<PopplerView> => {
  seen ??= casePdf(full, fonts).then((pdf) => lookAt(pdf));
  return seen;
};
const textOf = async (view: CaseView): Promise<string> =>
  lookAt(await casePdf(caseReport(view, sampleStamp), fonts), 10).pages.join('');
const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');

describe('casePdf', () => {
  test('gives the same bytes for the same report, whatever the zone of the machine', async () => {
    const zone = process.env['TZ'];
    onTestFinished(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });
    const made = [];
    for (const TZ of ['Asia/Tokyo', 'Pacific/Kiritimati']) {
      process.env['TZ'] = TZ;
      made.push(await casePdf(full, fonts));
    }
    expect(made[1]).toEqual(made[0]);
  });

  readBack('tells the whole case in text that can be searched', async () => {
    const text = (await fullView()).pages.join('');
    const { answer } = sampleCase.decisions[0] as CaseView['decisions'][number];
    const expected = [
      sampleCase.number,
      ...SECRETS,
      answer.headline,
      answer.reason,
      answer.readAloud,
      ...answer.citations.map(({ place }) => place),
      ...answer.working.flatMap(({ label, text: words }) => [label, words]),
      ...answer.alternatives.flatMap(({ label, headline, note }) => [label, headline, note]),
      ...answer.warnings,
      'N-117N-122',
      ...sampleCase.promises.map(({ text: words }) => words),
      '故障通知（訂正あり）',
      '16:47:05→16:46:58',
      '契約者名不一致',
      'データの無事はお約束できないこと',
      'お客さまからのお問い合わせに答えるため',
    ];
    for (const words of expected) expect(text).toContain(squeezed(words));
  });

  readBack(
    'carries on every page who took it out, when, under which number, and which page it is (SEC-65)',
    async () => {
      const { pages } = await fullView();
      expect(pages.length).toBeGreaterThan(2);
      for (const [index, page] of pages.entries()) {
        expect(page).toContain('林健一・2026-11-2210:02:03JST');
        expect(page).toContain(`出力番号${sampleStamp.exportId}・台帳コード${sampleStamp.headCode}`);
        expect(page).toContain(`${index + 1}/${pages.length}`);
        expect(page).toContain('取扱注意・全部表示');
      }
    },
  );

  readBack('embeds its fonts with their Unicode and leaves ink on every page', async () => {
    const { fonts: embedded, ink, info, pages } = await fullView();
    expect(embedded).toHaveLength(2);
    for (const font of embedded) expect(font).toMatch(/NotoSansJP\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(ink).toHaveLength(pages.length);
    for (const part of ink) expect(part).toBeGreaterThan(0.004);
  });

  readBack('draws the hard characters of names, not blanks', async () => {
    const names = ['　', ...'髙﨑𠮷栁濵𩸽①㈱～鷗德神葛邊齋'];
    const order: PrintOrder = {
      ...printOrderOf(full, coverage),
      head: { first: ['', ''], others: ['', ''] },
      foot: [],
      content: names.map((name, index) => ({
        text: name.repeat(200),
        ...(index > 0 && { pageBreak: 'before' as const }),
      })),
    };
    const { ink, pages } = lookAt(await printHere(order, fonts), 72);
    const blank = ink[0] ?? 1;
    expect(blank).toBeLessThan(0.002);
    for (const [index, name] of names.entries()) {
      if (index === 0) continue;
      expect(pages[index]).toContain(name.repeat(20));
      expect(ink[index], name).toBeGreaterThan(blank + 0.002);
    }
  });

  readBack('a masked report tells no name, number or typed text, and says that it does not', async () => {
    const text = lookAt(await casePdf(masked, fonts)).pages.join('');
    for (const secret of [...SECRETS, '共有フォルダ', '申告の時刻に合わせました', '不一致']) {
      expect(text).not.toContain(squeezed(secret));
    }
    expect(text).toContain('株式会社みど●●●●');
    expect(text).toContain('〔非表示〕');
    expect(text).toContain('取扱注意・一部非表示');
    expect(text).toContain('本日11月21日（土）に訪問');
  });

  readBack('says of an empty section that it is empty', async () => {
    const bare: CaseView = {
      ...sampleCase,
      decisions: [],
      promises: [],
      contacts: [],
      timeline: [],
      verifications: [],
      checks: {},
      handle: null,
    };
    const text = await textOf(bare);
    expect(text.split('記録はありません。')).toHaveLength(7);
    expect(text).toContain('契約者は選ばれていません');
  });

  readBack('spells out what cannot be drawn, and shows markup as it was typed', async () => {
    const lines: readonly (readonly [typed: string, printed: string])[] = [
      ['<script>alert(1)</script>&amp;', '<script>alert(1)</script>&amp;'],
      ['a\u0000b\u001bc\td', 'a〔U+0000〕b〔U+001B〕cd'],
      ['a\u202efdp.exe', 'a〔U+202E〕fdp.exe'],
      ['a\ud800b', 'a〔U+FFFD〕b'],
      ['か\u3099き\u3099', 'がぎ'],
      ['👩‍💻です', '〔絵文字U+1F469U+200DU+1F4BB〕です'],
      ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ];
    const text = await textOf(withNote(lines.map(([typed]) => typed).join('\n')));
    for (const [, printed] of lines) expect(text).toContain(printed);
  });

  readBack.each([
    { name: 'a word of 20,000 letters', letter: 'x', count: 20_000 },
    { name: '3,000 characters that may not begin a line', letter: 'ー', count: 3000 },
  ])('prints $name within the page', async ({ letter, count }) => {
    const text = await textOf(withNote(letter.repeat(count)));
    expect(text.split(letter).length - 1).toBeGreaterThanOrEqual(count);
  });

  readBack('prints every character of a long note, over as many pages as it takes', async () => {
    const letters = Array.from({ length: 4000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).filter((letter) =>
      coverage.has(letter.codePointAt(0) ?? 0),
    );
    const text = new Set(await textOf(withNote(letters.join(''))));
    expect(letters.filter((letter) => !text.has(letter))).toEqual([]);
  });

  readBack('tells in words what was put in for a look-up question', async () => {
    const text = squeezed(await textOf({ ...sampleCase, decisions: [lookupDecision] }));
    for (const told of ['質問の条件', '支払いが遅れた金額10,000円', '支払期日2026年9月30日（水）'])
      expect(text).toContain(told);
  });
});

describe('printInThread', () => {
  const order = printOrderOf(full, coverage);

  test('prints what printing in place prints', async () => {
    expect(Buffer.compare((await printInThread(order, fonts)) ?? Buffer.alloc(0), await printHere(order, fonts))).toBe(
      0,
    );
  });

  test('fails without hanging or harming the desk when the font is no font', async () => {
    await expect(printInThread(order, { regular: new Uint8Array(9), bold: new Uint8Array(9) })).rejects.toThrow();
  });

  test('works in a bundle, where the kernel has become a file of its own (SEC-64)', async () => {
    const folder = realpathSync(mkdtempSync(join(import.meta.dirname, '../../.cache/bundle-')));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const entry = join(folder, 'entry.ts');
    const modules = ['print-pdf.ts', 'case-pdf.ts'].map((name) => JSON.stringify(join(import.meta.dirname, name)));
    // Were the kernel to share a file with its importer, the thread would start the whole application a second time.
    const onlyOnce = "import { isMainThread } from 'node:worker_threads'; if (!isMainThread) throw new Error('again');";
    writeFileSync(entry, `${onlyOnce}\n${modules.map((path) => `export * from ${path};`).join('\n')}`);
    await build({
      configFile: false,
      logLevel: 'error',
      root: folder,
      publicDir: false,
      ssr: { noExternal: true },
      build: { ssr: entry, outDir: join(folder, 'out'), target: 'node24', minify: false },
    });
    const bundled = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'out/entry.js')).href);
    const printed: Uint8Array | null = await bundled.printInThread(order, fonts);
    expect(Buffer.compare(printed ?? Buffer.alloc(0), await printHere(order, fonts))).toBe(0);
  });
});
