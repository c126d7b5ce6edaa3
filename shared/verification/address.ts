/**
 * An address in one spelling: 三条本町一丁目2番3号 and 3条本町1-2-3 are the same place. Numerals become digits, 丁目・番地・号 become
 * hyphens between digits, and nothing else keeps a hyphen. The prefecture stays: two cities may share a name.
 */
import { DASHES, PREFECTURES } from '../core/japanese-text.ts';
import { canonical, plainKana, toFixpoint } from './notation.ts';

const DIGITS = '〇一二三四五六七八九';
const FORMAL: Readonly<Record<string, string>> = { 零: '〇', 壱: '一', 弐: '二', 参: '三', 拾: '十' };
const UNITS: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const NUMERALS = /[〇零一二三四五六七八九壱弐参十百千拾]+/gu;

/** `百二十三` and `一二三` alike as `123`. Any run of numerals gives digits, also one that is no proper number. */
function digitsOf(numerals: string): string {
  const usual = numerals.replace(/[零壱弐参拾]/g, (formal) => FORMAL[formal] ?? formal);
  if (!/[十百千]/.test(usual)) return usual.replace(/./gu, (digit) => String(DIGITS.indexOf(digit)));
  let total = 0n;
  let pending: bigint | null = null;
  for (const numeral of usual) {
    const unit = UNITS[numeral];
    if (unit === undefined) {
      pending = (pending ?? 0n) * 10n + BigInt(DIGITS.indexOf(numeral));
    } else {
      total += (pending ?? 1n) * unit;
      pending = null;
    }
  }
  return String(total + (pending ?? 0n));
}

const POST_CODE = /^(?:〒?\d{3}-\d{4}(?!\d)|〒\d{7}(?!\d))/u;
const ANY_DASH = new RegExp(`[${DASHES}]`, 'gu');
/** After a digit: the words that count blocks. 一番町 and the like are names of places. */
const BLOCK_WORDS = /(?<=\d)(?:丁目|丁(?=[\d-]|$)|番地ノ?|番(?![町館街目坂])|号室?|ノ(?=\d))/gu;

function addressStep(text: string): string {
  const dashed = plainKana(canonical(text)).replace(ANY_DASH, '-');
  return (
    dashed
      .replace(POST_CODE, '')
      .replace(NUMERALS, digitsOf)
      // 霞が関 and 霞ヶ関: between kanji both stand for the counter 箇.
      .replace(/(?<=\p{Script=Han})ガ(?=\p{Script=Han})/gu, 'ケ')
      .replaceAll('大字', '')
      .replace(/(?<=[市区町村])字/gu, '')
      .replace(BLOCK_WORDS, '-')
      .replace(/(?<=\d)階/gu, 'f')
      .replace(/地下(\d+)f?/gu, 'b$1f')
      // Between digits anything that separates is one hyphen, elsewhere it is nothing: 2-3 5F is not 2-35F.
      .replace(/[\p{Z}\p{P}\p{C}\s]+/gu, (gap, at: number, whole: string) =>
        /\d/.test(whole.charAt(at - 1)) && /\d/.test(whole.charAt(at + gap.length)) ? '-' : '',
      )
      .replace(/(?<!\d)0+(?=\d)/g, '')
  );
}

export const normaliseAddress = (text: string): string => toFixpoint(text, addressStep);

export interface SplitAddress {
  /** In the spelling of the normaliser; null where the address names none. */
  readonly prefecture: string | null;
  readonly rest: string;
  /** `rest` without building and room, up to the last number of its block; equal to `rest` where it has none. */
  readonly block: string;
}

export const NORMALISED_PREFECTURES: readonly string[] = PREFECTURES.map(normaliseAddress);

/** The parts of an address that `normaliseAddress` made. */
export function splitAddress(normalised: string): SplitAddress {
  const prefecture = NORMALISED_PREFECTURES.find((name) => normalised.startsWith(name)) ?? null;
  const rest = normalised.slice(prefecture?.length ?? 0);
  // The first run of hyphenated numbers is the block; a number before f is a floor.
  const block = /^.*?\d+(?:-\d+(?![\df]))+/u.exec(rest)?.[0] ?? rest;
  return { prefecture, rest, block };
}
