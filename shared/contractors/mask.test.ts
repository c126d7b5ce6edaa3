/** The masked name of hard names, and what no mask may tell. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRACTOR_KINDS } from './contract.ts';
import { maskName } from './mask.ts';

describe('maskName', () => {
  test.each([
    ['株式会社みどり電設', '㈱ みど●●●●'],
    ['㈱みどり電設', '㈱ みど●●●●'],
    ['㍿みどり電設', '㈱ みど●●●●'],
    ['（株）みどり電設', '㈱ みど●●●●'],
    ['株式會社みどり電設', '㈱ みど●●●●'],
    ['株式会社　みどり電設', '㈱ みど●●●●'],
    ['みどり電設株式会社', 'みど●●●● ㈱'],
    ['みどり電設㈱ 奈良支店', 'みど●●●● ㈱'],
    ['有限会社髙﨑商店', '㈲ 髙﨑●●●●'],
    ['合同会社ことのは', '(同) こと●●●●'],
    ['医療法人社団 葛\u{e0100}城会', '(医社) 葛\u{e0100}城●●●●'],
    ['𠮷野家具店', '𠮷野●●●●'],
    ['ガーデン', 'ガー●●●●'],
    ['ｶﾞｰﾃﾞﾝ', 'ｶﾞｰ●●●●'],
    ['👨‍👩‍👧スタジオ', '👨‍👩‍👧ス●●●●'],
    ['A & B', 'A&●●●●'],
    ['株式会社東芝', '㈱ 東●●●●'],
    ['株式会社森', '㈱ ●●●●'],
    ['株式会社', '㈱ ●●●●'],
    ['', '●●●●'],
    [' \u3000', '●●●●'],
  ])('a company %s is %s', (name, masked) => {
    expect(maskName('company', name)).toBe(masked);
  });

  test.each([
    ['髙橋 健一', '髙●●●●'],
    ['𠮷野弘', '𠮷●●●●'],
    ['葛\u{e0100}城 花', '葛\u{e0100}●●●●'],
    ['か\u3099の 花', 'か\u3099●●●●'],
    ['林', '●●●●'],
    ['\u202e橋髙', '橋●●●●'],
    ['\ud800髙橋', '髙●●●●'],
    ['\u0000\n 髙橋', '髙●●●●'],
    ['株式会社 太郎', '株●●●●'],
  ])('a person %s is %s', (name, masked) => {
    expect(maskName('person', name)).toBe(masked);
  });

  const names = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(...'髙﨑𠮷株式会社㈱(株)有限あがﾞ \u3000\u200d', '葛\u{e0100}', '👨‍👩‍👧'),
      maxLength: 20,
    }),
  );
  const kinds = fc.constantFrom(...CONTRACTOR_KINDS);

  test('shows at most two characters besides the form, and tells no length', () => {
    const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
    fc.assert(
      fc.property(kinds, names, (kind, name) => {
        const masked = maskName(kind, name);
        const shown = masked.replace(/^(?:[㈱㈲㈾㈴㈻㈿]|\([^)]+\)) |( (?:[㈱㈲㈾㈴㈻㈿]|\([^)]+\)))$/gu, '');
        expect(shown.endsWith('●●●●')).toBe(true);
        expect([...segmenter.segment(shown)].length).toBeLessThanOrEqual(4 + (kind === 'company' ? 2 : 1));
        expect(masked.isWellFormed()).toBe(true);
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });

  test('two names that begin alike are masked alike', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.array(fc.constantFrom(...'電設商店工業'), { minLength: 2, maxLength: 30 }),
        (kind, rest) => {
          expect(maskName(kind, `株式会社みどり${rest.join('')}`)).toBe(maskName(kind, '株式会社みどり電設'));
        },
      ),
      { seed: 20261121, numRuns: 200 },
    );
  });
});
