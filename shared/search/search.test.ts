/** Index, plan and check together against the plain definition: a document is found when its folded text holds every folded word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { FIELD_START, gramsOf, searchDocument } from './grams.ts';
import { highlightRanges } from './highlight.ts';
import { fulfils, matchExpression, planSearch, type SearchPlan } from './query.ts';

/** Does what SQLite does with a plan: looks the grams up, then looks into the text of what is left. */
function finds(plan: SearchPlan | null, document: { readonly text: string; readonly grams: string }): boolean {
  if (plan === null) return false;
  const grams = document.grams.split(' ');
  const has = plan.grams.every(({ gram, prefix }) =>
    grams.some((held) => (prefix ? held.startsWith(gram) : held === gram)),
  );
  return has && plan.contains.every((term) => document.text.includes(term));
}

/** The oracle, which knows neither grams nor plans. */
const scan = (query: string, fields: readonly string[]): boolean => {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => fields.some((field) => fold(field).includes(word)));
};

const letters = fc.constantFrom(
  ...'電源故障みどりミドリ㈱株(株)髙高﨑崎ーｰ-〜アｱﾞ ・0１2-3𠮷abＡ',
  '株式会社',
  '葛\u{e0100}',
);
const field = fc.string({ unit: letters, maxLength: 24 });
const documents = fc.array(field, { minLength: 1, maxLength: 4 });

describe('planSearch', () => {
  const midori = searchDocument(['株式会社みどり電設', 'ミドリデンセツ', '奈良市三条本町1-2-3', '0742-55-0193', null]);

  test.each([
    ['㈱みどり', true],
    ['みどり電設 株式会社', true],
    ['（株）', true],
    ['株式', true],
    ['株', true],
    ['みど', true],
    ['でんせつ', true],
    ['ﾃﾞﾝｾﾂ', true],
    ['0742-55', true],
    ['０７４２５５', true],
    ['550193', true],
    ['三条本町', true],
    ['みどり 奈良', true],
    ['設', true],
    ['みどり 大阪', false],
    ['電設みどり', false],
    ['有限会社みどり', false],
    ['0742550194', false],
  ])('%s: %s', (query, found) => {
    expect(finds(planSearch(query), midori)).toBe(found);
  });

  test.each(['', ' \u3000', '()""*', '。、'])('has no plan for %j', (query) => {
    expect(planSearch(query)).toBeNull();
  });

  test('anchored, it finds only fields that begin with the first word', () => {
    const anchored = (query: string) => finds(planSearch(query, { anchored: true }), midori);
    expect(['株', 'ミド', 'みどりでん', '0742', '奈良市 電設', '電設', 'ドリ', '55'].map(anchored)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('a text cannot forge the beginning of a field', () => {
    const forged = searchDocument([`商店${FIELD_START}みどり`]);
    expect(finds(planSearch('みどり', { anchored: true }), forged)).toBe(false);
    expect(finds(planSearch('みどり'), forged)).toBe(true);
  });

  test('finds exactly what a scan of the folded text finds', () => {
    fc.assert(
      fc.property(documents, field, (fields, query) => {
        expect(finds(planSearch(query), searchDocument(fields))).toBe(scan(query, fields));
      }),
      { seed: 20261121, numRuns: 10_000 },
    );
  });

  test('finds every piece of every field, and gives the answer that fulfils gives', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 8 }), (fields, which, at, length) => {
        const words = fold(fields[which % fields.length] ?? '').split(' ');
        const characters = [...(words[at % words.length] ?? '')];
        const piece = characters
          .slice(at % (characters.length + 1))
          .slice(0, length)
          .join('');
        const plan = planSearch(piece);
        if (plan === null) return;
        const document = searchDocument(fields);
        // A piece such as `)1-` may fold further; then the scan decides.
        expect(finds(plan, document)).toBe(scan(piece, fields));
        expect(fulfils(plan, document.text)).toBe(finds(plan, document));
      }),
      { seed: 20261121, numRuns: 10_000 },
    );
  });

  test('without the check on the text, grams alone would find too much', () => {
    const apart = searchDocument(['あいう いうえ']);
    const plan = planSearch('あいうえ');
    expect(finds(plan, apart)).toBe(false);
    expect(plan !== null && finds({ ...plan, contains: [] }, apart)).toBe(true);
  });

  test('narrows a pasted paragraph down by some of its grams and leaves the rest to the text', () => {
    const paragraph = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    const plan = planSearch(paragraph);
    expect(plan?.grams.length).toBeLessThan(30);
    expect(finds(plan, searchDocument([paragraph]))).toBe(true);
    expect(finds(plan, searchDocument([`${paragraph.slice(0, -1)}々`]))).toBe(false);
  });
});

describe('matchExpression', () => {
  test.each([
    ['故障', '"故障"*'],
    ['電', '"電"*'],
    ['電源断', '"電源断"'],
    ['電源断線', '"電源断" AND "源断線"'],
    ['故障 電源断', '"故障"* AND "電源断"'],
    ['") OR (grams:x', '"or"* AND "gra" AND "ram" AND "ams" AND "ms:" AND "s:x"'],
  ])('%s as %s', (query, expression) => {
    const plan = planSearch(query);
    expect(plan === null ? null : matchExpression(plan)).toBe(expression);
  });
});

describe('gramsOf', () => {
  test('counts characters, so that no half of a surrogate pair is indexed', () => {
    expect([...gramsOf('𩸽a𩸽b')]).toEqual(['𩸽a𩸽', 'a𩸽b', '𩸽b', 'b']);
  });
});

describe('highlightRanges', () => {
  const marked = (original: string, query: string, anchored = false): readonly string[] => {
    const plan = planSearch(query, { anchored });
    return plan === null ? [] : highlightRanges(original, plan).map(({ start, end }) => original.slice(start, end));
  };

  test.each([
    ['ﾙｰﾀｰを再起動', 'るーたー', ['ﾙｰﾀｰ']],
    ['㈱みどり電設', '株式会社', ['㈱']],
    ['㈱みどり電設', '㈱みどり', ['㈱みどり']],
    ['電話 ０３ー１２３４ の件', '031', ['０３ー１']],
    ['葛\u{e0100}城の髙橋様', '葛城 高橋', ['葛\u{e0100}城', '髙橋']],
    ['電源、電源。', '電源', ['電源', '電源']],
    ['ああああ', 'ああ', ['ああああ']],
    ['故障なし', '電源', []],
  ])('in %s, %s marks %j', (original, query, ranges) => {
    expect(marked(original, query)).toEqual(ranges);
  });

  test('an anchored word is marked at the beginning alone', () => {
    expect(marked('みどり電設 みどり台店', 'みど', true)).toEqual(['みど']);
  });

  test('marks something in every field that holds a word, in order and apart', () => {
    fc.assert(
      fc.property(field, field, (original, query) => {
        const plan = planSearch(query);
        if (plan === null) return;
        const ranges = highlightRanges(original, plan);
        const holds = plan.terms.some((term) => fold(original).includes(term));
        expect(ranges.length > 0).toBe(holds);
        for (const [index, range] of ranges.entries()) {
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.start).toBeGreaterThan(ranges[index - 1]?.end ?? -1);
        }
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });
});
