/**
 * What a person typed (打ち込まれた文字) in its plainest form, before anything is read out of it: one width, one kind of dash, figures for
 * kanji numerals, no blanks where they part nothing.
 */
import { DASHES } from '../core/japanese-text.ts';

const DASH = new RegExp(`[${DASHES}]`, 'gu');
/** Numerals only before a word that counts, so that 一昨日 stays a word. */
const NUMERAL = /[〇零一二三四五六七八九十]+(?=[年月日週かカヶケ箇個台回件人名本万千百円])/gu;
const DIGITS = '〇一二三四五六七八九';

/** The text in one width and upper case, with `-` for every dash and figures for kanji numerals; blanks stand only between figures. */
export function plainTyping(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(DASH, '-')
    .replace(NUMERAL, (numeral) => String(kanjiNumber(numeral)))
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\d) | (?!\d)/gu, '');
}

/** 二十四 and 二〇二六 as numbers. */
function kanjiNumber(numeral: string): number {
  const figures = (part: string): string =>
    Array.from(part, (sign) => (sign === '零' ? 0 : DIGITS.indexOf(sign))).join('');
  const [tens, ones, ...more] = numeral.split('十');
  if (ones === undefined || more.length > 0) return Number(figures(numeral.replaceAll('十', '')));
  return (tens === '' ? 1 : Number(figures(tens ?? ''))) * 10 + Number(figures(ones));
}
