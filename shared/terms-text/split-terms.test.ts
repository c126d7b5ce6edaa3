import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingOf } from './heading-words.ts';
import { splitTerms } from './split-terms.ts';
import { linesOf, textOf } from './terms-text.ts';
import { fictionalLines, upTo } from './testing.ts';

describe('headingOf', () => {
  test.each([
    ['第1条（目的）', { kind: 'article', number: 1, branch: null, title: '目的' }],
    [' 第 15条（名前の変更） ', { kind: 'article', number: 15, branch: null, title: '名前の変更' }],
    ['第 11 条 (貸し借り)', { kind: 'article', number: 11, branch: null, title: '貸し借り' }],
    ['第２７条（見本）', { kind: 'article', number: 27, branch: null, title: '見本' }],
    ['第12条の2（枝の条）', { kind: 'article', number: 12, branch: 2, title: '枝の条' }],
    ['第4条（範囲（別表を含む））', { kind: 'article', number: 4, branch: null, title: '範囲(別表を含む)' }],
    ['第8条', { kind: 'article', number: 8, branch: null, title: null }],
    ['第 3 章 貸出', { kind: 'chapter', number: 3, title: '貸出' }],
    ['第7章 制限、中止及び停止', { kind: 'chapter', number: 7, title: '制限、中止及び停止' }],
    ['第９章', { kind: 'chapter', number: 9, title: null }],
    ['【別紙 1（見本書）】', { kind: 'annex', number: 1, title: '見本書' }],
    ['別紙2 <見本の詳細>', { kind: 'annex', number: 2, title: '見本の詳細' }],
    ['別紙３', { kind: 'annex', number: 3, title: null }],
    ['附則（2024年 3月 1日 見本第1号）', { kind: 'supplement', title: '2024年 3月 1日 見本第1号' }],
    ['付則：', { kind: 'supplement', title: null }],
    ['附　則', { kind: 'supplement', title: null }],
    ['別紙：', { kind: 'supplement', title: null }],
  ])('takes %j for a heading', (line, heading) => {
    expect(headingOf(line)).toEqual(heading);
  });

  test.each([
    ['a reference that begins a sentence', '第 25 条（見本の題）の定めによります。'],
    ['a reference whose head is on the line before', '34 条（見本の題）により貸した物'],
    ['two references', '第17条（一）、第18条（二）'],
    ['a reference without a title', '第2条第6号に当たる者'],
    ['an article of the supplementary provisions without a title', '第 1条 この見本は、4月1日から使います。'],
    ['an annex in a sentence', '別紙 2（見本の表）に定める数'],
    ['an annex that is only named', '別紙 4 に定める見本表'],
    ['a numbered line of an annex', '３．第２５条２の見本'],
    ['a chapter in a sentence', '第4章に基づき返します。'],
    ['a supplementary provision in a sentence', '附則第3条のとおりとします。'],
    ['a title that never closes', '第5条（見本'],
    ['nothing', ''],
  ])('leaves %s alone', (_, line) => {
    expect(headingOf(line)).toBeNull();
  });
});

const partsOf = (lines: readonly string[]): readonly string[] =>
  splitTerms(lines).parts.map(({ kind, number, branch }) => `${kind} ${number}${branch === null ? '' : `-${branch}`}`);

describe('splitTerms', () => {
  test('finds every article, annex and supplementary provision of a whole text, in their order', () => {
    const parts = partsOf(fictionalLines()).filter((part) => !part.startsWith('chapter'));
    expect(parts).toEqual([
      ...upTo(44).map((number) => `article ${number}`),
      ...upTo(4).map((number) => `annex ${number}`),
      'supplement 1',
    ]);
    expect(partsOf(fictionalLines()).filter((part) => part.startsWith('chapter'))).toHaveLength(5);
  });

  test('gives an article its own lines and no others', () => {
    const lines = fictionalLines();
    const split = splitTerms(lines);
    const second = split.parts.find(({ kind, number }) => kind === 'article' && number === 2);
    expect(second && textOf(second, split, lines)).toEqual([
      '第2条（本規約の変更）',
      '1 見本の会社は、第 2 条（本規約の変更）の定めを見本帳に',
      '書き写します。',
      '2 見本帳の2枚目は、青い表紙で綴じます。',
      '(1) 表紙は、別紙 2（提供時間）のとおりとします。',
      '(2) 綴じひもは、白とします。',
    ]);
  });

  test('leaves the title of the document, marks of pages and of the end to the rest', () => {
    const lines = fictionalLines();
    const { rest } = splitTerms(lines);
    expect(rest.map((number) => lines[number - 1])).toEqual(['Ｓｅｒｖｅｒサポート 見本規約', '以上', '- 12 -']);
  });

  test.each([
    ['of supplementary provisions', ['第1条（一）', '本文', '附則', '第1条（施行）', '第2条（経過）', '終わり']],
    ['of an annex', ['第1条（一）', '本文', '別紙1', '第1条（表の読み方）', '第3条（表の色）', '終わり']],
  ])('keeps the articles %s within it', (_, lines) => {
    expect(partsOf(lines)).toHaveLength(2);
  });

  test('lets the next article of the text itself end an annex that is printed too early', () => {
    const lines = ['第1条（一）', '本文', '別紙1', '表', '第2条（二）', '本文', '別紙2', '表'];
    expect(partsOf(lines)).toEqual(['article 1', 'annex 1', 'article 2', 'annex 2']);
  });

  test('loses no line and shows none twice, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '第1条（一）',
        '第2条',
        '第 3 条（三）',
        '第1章 章',
        '第2章',
        '別紙1',
        '【別紙 2（二）】',
        '附則',
        '別紙：',
      ),
      fc.constantFrom('', '  ', '以上', '3 / 20', '第1条（一）の本文', '1 本文', '表　数'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => linesOf(text).join(' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const split = splitTerms(lines);
        const owners = lines.map(() => 0);
        const mark = (number: number): void => {
          owners[number - 1] = (owners[number - 1] ?? 0) + 1;
        };
        const left = new Set(split.rest);
        for (const { from, to } of split.parts) {
          for (let number = from; number <= to; number += 1) if (!left.has(number)) mark(number);
        }
        for (const number of split.rest) mark(number);
        for (const [index, text] of lines.entries()) {
          expect(owners[index]).toBe(text.trim() === '' ? Math.min(owners[index] ?? 0, 1) : 1);
        }
        const shown = [
          ...split.parts.flatMap((part) => textOf(part, split, lines)),
          ...split.rest.map((number) => lines[number - 1]?.trim()),
        ];
        expect(shown.toSorted()).toEqual(
          lines
            .map((text) => text.trim())
            .filter((text) => text !== '')
            .toSorted(),
        );
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe('linesOf', () => {
  test.each([
    ['LF', '一\n二\n'],
    ['CRLF', '一\r\n二\r\n'],
    ['CR', '一\r二\r'],
    ['a form feed', '一\f二'],
    ['no end at the last line', '一\n二'],
  ])('counts the lines ended by %s as an editor does', (_, text) => {
    expect(linesOf(text)).toEqual(['一', '二']);
  });

  test('keeps blank lines, which count', () => {
    expect(linesOf('一\n\n\n二\n\n')).toEqual(['一', '', '', '二', '']);
  });
});
