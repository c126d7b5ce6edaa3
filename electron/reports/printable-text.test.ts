import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCoverage } from './font-coverage.ts';
import { loadFonts } from './load-fonts.ts';
import { printableText, splitAtLongRuns } from './printable-text.ts';

const fonts = await loadFonts(join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-jp'));
const coverage = readCoverage(fonts.regular);
const print = (text: string): string => printableText(text, coverage);

describe('readCoverage', () => {
  test.each([...'髙﨑𠮷栁濵𩸽①㈱～鷗德ーガAz0 　'])('finds %s in both faces', (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    expect(coverage.has(codePoint)).toBe(true);
    expect(readCoverage(fonts.bold).has(codePoint)).toBe(true);
  });

  test.each(['😀', '👩', '\u202e', 'ก', 'ש'])('does not find %s', (character) => {
    expect(coverage.has(character.codePointAt(0) ?? 0)).toBe(false);
  });

  test('knows which variants of a character it has', () => {
    expect(coverage.hasVariant('葛'.codePointAt(0) ?? 0, 0xe0100)).toBe(true);
    expect(coverage.hasVariant('葛'.codePointAt(0) ?? 0, 0xe01ef)).toBe(false);
    expect(coverage.hasVariant('あ'.codePointAt(0) ?? 0, 0xe0100)).toBe(false);
  });

  test('refuses a file that is no font', () => {
    expect(() => readCoverage(new Uint8Array(100))).toThrow();
  });
});

describe('printableText', () => {
  test.each([
    { typed: '髙橋﨑𠮷野㈱～①', printed: '髙橋﨑𠮷野㈱～①' },
    { typed: '了解です😀', printed: '了解です〔絵文字 U+1F600〕' },
    { typed: '👨‍👩‍👧', printed: '〔絵文字 U+1F468 U+200D U+1F469 U+200D U+1F467〕' },
    { typed: '🇯🇵', printed: '〔絵文字 U+1F1EF U+1F1F5〕' },
    { typed: '1️⃣', printed: '〔絵文字 U+0031 U+FE0F U+20E3〕' },
    { typed: '葛\u{e0100}飾', printed: '葛\u{e0100}飾' },
    { typed: 'あ\u{e0100}', printed: 'あ〔異体字 U+E0100〕' },
    { typed: 'か\u3099', printed: 'が' },
    { typed: 'e\u0301', printed: 'é' },
    { typed: 'x\u202ecod.exe', printed: 'x〔U+202E〕cod.exe' },
    { typed: 'a\u200bb\ufeffc\u00add', printed: 'a〔U+200B〕b〔U+FEFF〕c〔U+00AD〕d' },
    { typed: '\u0000\u001b', printed: '〔U+0000〕〔U+001B〕' },
    { typed: '\ue000', printed: '〔U+E000〕' },
    { typed: 'สวัสดี', printed: expect.stringMatching(/^(〔U\+0E[0-9A-F]{2}〕){6}$/) },
    { typed: 'a\r\nb\rc\u2028d\u0085e', printed: 'a\nb\nc\nd\ne' },
    { typed: '\ud800', printed: '〔U+FFFD〕' },
    { typed: '', printed: '' },
  ])('prints $typed as $printed', ({ typed, printed }) => {
    expect(print(typed)).toEqual(printed);
  });

  test('leaves out nothing, prints nothing that the font lacks, and needs no second pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const printed = print(typed);
        expect(print(printed)).toBe(printed);
        for (const character of printed) {
          const drawn = character === '\n' || coverage.has(character.codePointAt(0) ?? 0);
          expect(drawn || /\p{Variation_Selector}/u.test(character)).toBe(true);
        }
        expect([...printed].length).toBeGreaterThanOrEqual([...typed.normalize('NFC').replaceAll('\r\n', '\n')].length);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe('splitAtLongRuns', () => {
  test('cuts a text into parts that give it back, and finds every run that would not break', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '。', 'ー', '漢', ' ', '-', '\u00a0', 'っ', '「'), { maxLength: 80 }),
        (letters) => {
          const text = letters.join('');
          const parts = splitAtLongRuns(text);
          expect(parts.map((part) => part.text).join('')).toBe(text);
          for (const { text: part, isLong } of parts) {
            expect(isLong).toBe(part.length > 16 && !/[漢 -]/.test(part));
            if (!isLong) expect(part).not.toMatch(/[a。ー\u00a0っ「]{17}/);
          }
        },
      ),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
