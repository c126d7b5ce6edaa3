/** The tables of Japanese writing: consistent in themselves, and generous to one character only. */
import { describe, expect, test } from 'vitest';
import {
  COMPANY_FORMS,
  DASHES,
  PREFECTURES,
  toKatakana,
  toUsualKanji,
  USUAL_KANJI,
  withoutIgnorable,
} from './japanese-text.ts';

describe('USUAL_KANJI', () => {
  const pairs = [...USUAL_KANJI];

  test('leads from a variant to its usual form in one step', () => {
    expect(pairs.filter(([, usual]) => USUAL_KANJI.has(usual))).toEqual([]);
  });

  test('holds only characters that NFKC leaves alone, so that the order of the two cannot matter', () => {
    expect(pairs.flat().filter((kanji) => kanji.normalize('NFKC') !== kanji)).toEqual([]);
  });

  test('holds single characters only', () => {
    expect(pairs.flat().filter((kanji) => [...kanji].length !== 1)).toEqual([]);
  });
});

describe('toUsualKanji', () => {
  test.each([
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['𠮷野', '吉野'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['齋藤', '斉藤'],
    ['濵田', '浜田'],
    ['髙橋商店', '高橋商店'],
    ['角⻆', '角角'],
  ])('reads %s as %s', (written, usual) => {
    expect(toUsualKanji(written)).toBe(usual);
  });

  test.each(['大阪', '大坂', '山碕'])('leaves %s, a name of its own, alone', (name) => {
    expect(toUsualKanji(name)).toBe(name);
  });
});

describe('toKatakana', () => {
  test('turns hiragana and its iteration marks, and nothing else', () => {
    expect(toKatakana('みどりでんせつ ゔ ゝゞ 電設 abc')).toBe('ミドリデンセツ ヴ ヽヾ 電設 abc');
  });
});

describe('withoutIgnorable', () => {
  test('drops variation selectors, joiners, direction marks and broken surrogates', () => {
    expect(withoutIgnorable('葛\u{e0100}城\u200d\u202e\ufeff\u00ad\ud800')).toBe('葛城');
  });
});

describe('DASHES', () => {
  test.each([...'-~˗‐‑‒–—―⁃−─━〜〰ー﹘﹣－～ｰ'])('takes %s for a dash', (dash) => {
    expect(dash).toMatch(new RegExp(`^[${DASHES}]$`, 'u'));
  });

  test('does not take the numeral 一 for a dash', () => {
    expect('一').not.toMatch(new RegExp(`[${DASHES}]`, 'u'));
  });
});

describe('COMPANY_FORMS', () => {
  test('a longer name stands before the shorter one it begins with', () => {
    const hidden = COMPANY_FORMS.filter(({ name }, index) =>
      COMPANY_FORMS.slice(0, index).some((earlier) => name.startsWith(earlier.name)),
    );
    expect(hidden).toEqual([]);
  });

  test('no abbreviation stands for two forms', () => {
    const short = COMPANY_FORMS.flatMap((form) => form.short);
    expect(new Set(short).size).toBe(short.length);
  });
});

test('Japan has 47 prefectures', () => {
  expect(new Set(PREFECTURES).size).toBe(47);
});
