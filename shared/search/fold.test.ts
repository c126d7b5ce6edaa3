/** The folding of text and query, and the sources of what it folds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_KANJI } from '../core/japanese-text.ts';
import { fold, foldWithSources } from './fold.ts';

const hard = fc.constantFrom(
  ...'ｶﾞﾊﾟがカﾞーｰ－-~〜()（）㈱㍿株式会社有限・。、 \u3000\n\t0１9aＡß髙﨑𠮷㌔Ⅻ①½가ᄀ\u1161ﾡ\u3131',
  ...[...USUAL_KANJI.keys()].slice(0, 30),
  '葛\u{e0100}',
  '\u200d',
  '\u3099',
  '\u309b',
  '\u0301',
  '\ud800',
  '\udc00',
  '\u0000',
  '\ue000',
  '\ufeff',
  'ﷺ',
  'İ',
  'Σ',
  '👨‍👩‍👧',
  '株式会社',
  '(有)',
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: hard, maxLength: 40 }),
);

describe('fold', () => {
  test.each([
    ['ﾙｰﾀｰ', 'ル-タ-'],
    ['るーたー', 'ル-タ-'],
    ['ル−タ−', 'ル-タ-'],
    ['０３ー１２３４－５６７８', '0312345678'],
    ['03(1234)5678', '0312345678'],
    ['㈱みどり電設', '株式会社 ミドリ電設'],
    ['（株）みどり電設', '株式会社 ミドリ電設'],
    ['株式会社　みどり電設', '株式会社 ミドリ電設'],
    ['株式會社みどり電設', '株式会社 ミドリ電設'],
    ['みどり電設㍿', 'ミドリ電設 株式会社'],
    ['有限会社髙﨑商店', '有限会社 高崎商店'],
    ['渡邉・齋藤、𠮷野', '渡辺 斉藤 吉野'],
    ['葛\u{e0100}城', '葛城'],
    ['LANランプ：消灯　→　再起動', 'lanランプ:消灯 再起動'],
    ['https://192.168.0.1/#top', 'https://192.168.0.1/#top'],
    ['エラー 0x80-7F', 'エラ- 0x807f'],
    ['"*^(){}<>;\\`|?!=,', ''],
    ['  \u3000\n\t ', ''],
    ['', ''],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 20261121, numRuns: 10_000 },
    );
  });

  test('leaves nothing that the index would take for a separator or its query language for a sign', () => {
    fc.assert(
      fc.property(texts, (text) => {
        // ASCII that is neither a letter nor one of the tokenizer's own characters, and whatever is not written at all.
        expect(fold(text)).not.toMatch(/(?![ -./:@_#+&%$0-9a-z])[\0-\x7f]|[!"'()*,]|\p{C}| {2}|^ | $/u);
      }),
      { seed: 20261121, numRuns: 10_000 },
    );
  });

  test('every single character folds to what it folds to beside a letter', () => {
    // The twin of folding cluster by cluster: nothing may compose across the border of two clusters.
    for (let unit = 0x20; unit < 0x10000; unit += 1) {
      const character = String.fromCharCode(unit);
      if (/[\p{M}\p{Cs}\uff9e\uff9f\u1161-\u11ff\u3130-\u318f\uffa0-\uffdc]/u.test(character)) continue;
      expect(fold(`x${character}x`).replaceAll(' ', '')).toBe(`x${fold(character)}x`.replaceAll(' ', ''));
    }
  });
});

describe('foldWithSources', () => {
  test('folds exactly as fold does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldWithSources(text).text).toBe(fold(text));
      }),
      { seed: 20261121, numRuns: 10_000 },
    );
  });

  test('gives every unit a source inside the original, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, starts, ends } = foldWithSources(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        let previous = 0;
        for (const [unit, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(ends[unit]).toBeGreaterThan(start);
          expect(ends[unit]).toBeLessThanOrEqual(text.length);
          previous = start;
        }
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });
});
