import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseCsv, printCsv } from './case-csv.ts';
import { caseReport } from './case-report.ts';
import { originalText, safeText } from './csv-cell.ts';
import { csvWords } from './report-words.ts';
import { lookupDecision, SECRETS, sampleCase, sampleStamp } from './sample-report.ts';

/** A reader of its own, by the letter of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`a cell without quotes at ${at}`);
    let cell = '';
    for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
      if (text[at] === '"') at += 1;
      cell += text[at] ?? '';
    }
    row.push(cell);
    at += 1;
    if (text[at] === ',') at += 1;
    else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error(`a line that does not end in CRLF at ${at}`);
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

/** What a spreadsheet would compute or change: a formula in any width, behind anything invisible, or a text that looks like a number. */
const isComputed = (cell: string): boolean => /^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u.test(cell) || /^0\d+$/.test(cell);

describe('safeText', () => {
  test.each([
    { text: '=1+1', cell: "'=1+1" },
    { text: '+81-742-55-0193', cell: "'+81-742-55-0193" },
    { text: '-5', cell: "'-5" },
    { text: '@SUM(A1)', cell: "'@SUM(A1)" },
    { text: '＝１＋１', cell: "'＝１＋１" },
    { text: '＋', cell: "'＋" },
    { text: '－', cell: "'－" },
    { text: '＠', cell: "'＠" },
    { text: '﹦1', cell: "'﹦1" },
    { text: '−1', cell: "'−1" },
    { text: ' \t=1', cell: "' \t=1" },
    { text: '　=1', cell: "'　=1" },
    { text: '\u200b=1', cell: "'\u200b=1" },
    { text: '\tx', cell: "'\tx" },
    { text: '\rx', cell: "'\rx" },
    { text: '\nx', cell: "'\nx" },
    { text: '\u0000x', cell: "'\u0000x" },
    { text: '0742550193', cell: "'0742550193" },
    { text: '0742-55-0193', cell: "'0742-55-0193" },
    { text: '1-2', cell: "'1-2" },
    { text: '１２', cell: "'１２" },
    { text: "'", cell: "''" },
    { text: '', cell: '' },
    { text: '訪問', cell: '訪問' },
    { text: 'a=1', cell: 'a=1' },
    { text: '3階の機器', cell: '3階の機器' },
  ])('writes $text as $cell', ({ text, cell }) => {
    expect(safeText(text)).toBe(cell);
    expect(originalText(cell)).toBe(text);
  });

  test('gives every text back, and no cell is computed: 100,000 random cells (SEC-61)', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'=+-@＝＋－＠\'"`,;\t\r\n\u0000 　0１あ'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('').toWellFormed());
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
      );
    let unsafeWithout = 0;
    fc.assert(
      fc.property(table, (rows) => {
        const text = printCsv(rows.map((row) => row.map(safeText)));
        const read = parseCsv(new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(Buffer.from(text)));
        expect(read.flat().filter(isComputed)).toEqual([]);
        expect(read.map((row) => row.map(originalText))).toEqual(rows);
        if (rows.flat().some(isComputed)) unsafeWithout += 1;
      }),
      { seed: 20261121, numRuns: 8000 },
    );
    // The same tables written bare would have computed (twin).
    expect(unsafeWithout).toBeGreaterThan(4000);
  });
});

describe('caseCsv', () => {
  const bytes = caseCsv(caseReport(sampleCase, sampleStamp));
  const [columns, ...rows] = parseCsv(Buffer.from(bytes).toString('utf8'));
  const section = (name: string) => rows.filter((row) => row[2] === name);

  test('begins with the byte order mark and one line of columns, and every line is as long', () => {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(columns).toEqual(csvWords.columns);
    for (const row of rows) expect(row).toHaveLength(csvWords.columns.length);
  });

  test('says on every line from which case and which export it comes', () => {
    for (const row of rows) {
      expect(originalText(row[0] ?? '')).toBe(sampleCase.number);
      expect(row[9]).toBe(sampleStamp.exportId);
    }
  });

  test('has a line for each entry, decision, promise, verification and check', () => {
    expect(section('経過')).toHaveLength(sampleCase.timeline.length);
    expect(section('判断').map((row) => row[7])).toEqual(['決定', '両論']);
    expect(section('判断')[0]).toEqual([
      "'2026-11-0412",
      '2026-11-21 16:50:00',
      '判断',
      'オンサイト故障修理',
      expect.stringContaining('本日 11月21日（土）に訪問\n'),
      'N 別紙1 3.1.1(1)、N 表3-1 注意1、運用 遠隔地の一覧 第3版',
      '2026-11-21',
      '決定',
      '佐藤 花子',
      sampleStamp.exportId,
    ]);
    expect(section('判断の経過')).toHaveLength(8);
    expect(section('お約束').map((row) => row[6])).toEqual(['2026-11-21', '2026-11-24']);
    expect(section('本人確認')).toHaveLength(2);
    expect(section('確認事項')).toHaveLength(5);
  });

  test('tells in words what was put in for a look-up question', () => {
    const view = { ...sampleCase, decisions: [lookupDecision] };
    const [, ...lines] = parseCsv(Buffer.from(caseCsv(caseReport(view, sampleStamp))).toString('utf8'));
    expect(lines.filter((row) => row[2] === '質問の条件').map((row) => [row[3], originalText(row[4] ?? '')])).toEqual([
      ['支払いが遅れた金額', '10,000円'],
      ['支払期日', '2026年9月30日（水）'],
      ['支払った日・支払う日', '—'],
    ]);
  });

  test('keeps days and instants bare, so that they sort', () => {
    for (const row of rows) {
      expect(row[1]).toMatch(/^(|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)$/);
      expect(row[6]).toMatch(/^(|\d{4}-\d\d-\d\d)$/);
    }
  });

  test('tells the note as it was typed, and in a masked report nothing that was typed', () => {
    const note = sampleCase.timeline.find(({ kind }) => kind === 'note')?.text;
    expect(section('経過').map((row) => originalText(row[4] ?? ''))).toContain(note);
    const masked = Buffer.from(caseCsv(caseReport(sampleCase, { ...sampleStamp, disclosure: 'masked' }))).toString();
    for (const secret of SECRETS) expect(masked).not.toContain(secret);
    expect(masked).toContain('〔非表示〕');
  });
});
