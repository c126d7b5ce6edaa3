/** The steps of notation that every kind of item shares: width, case, invisible characters, old kanji, kana. */
import { DASHES, toKatakana, toUsualKanji, withoutIgnorable } from '../core/japanese-text.ts';

/** Far more than any text needs: each pass only shortens or settles it. The bound makes the function total whatever Unicode adds. */
const PASSES = 16;

/**
 * Applies a step until it changes nothing, because steps feed each other: in `𝐀˘` the breve becomes a space and a combining mark,
 * and once the space has gone it joins the letter before it.
 */
export function toFixpoint(text: string, step: (text: string) => string): string {
  let current = text;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const next = step(current);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** Width and compatibility forms unified (NFKC), lower case, usual kanji, without invisible characters. */
export const canonical = (text: string): string =>
  toUsualKanji(withoutIgnorable(text.normalize('NFKC')).toLowerCase().replaceAll('ς', 'σ').normalize('NFKC'));

const SMALL_KANA = 'ァィゥェォッャュョヮヵヶ';
const LARGE_KANA = 'アイウエオツヤユヨワカケ';

/**
 * Katakana alone, and the small ones as large ones: registers and banks write キヤノン and シヨウカイ for what is spoken キャノン
 * and ショウカイ.
 */
export const plainKana = (text: string): string =>
  toKatakana(text).replace(/[ァィゥェォッャュョヮヵヶ]/g, (kana) => LARGE_KANA.charAt(SMALL_KANA.indexOf(kana)));

const AFTER_KATAKANA = new RegExp(`([ァ-ヺ])[${DASHES}]+`, 'gu');
const ELSEWHERE = new RegExp(`(?<![ァ-ヺ])[${DASHES}]`, 'gu');

/** A dash after katakana is a long vowel; any other dash in a name is ornament and goes. */
export const longVowels = (text: string): string => text.replace(AFTER_KATAKANA, '$1ー').replace(ELSEWHERE, '');
