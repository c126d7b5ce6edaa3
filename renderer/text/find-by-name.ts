/**
 * How a palette finds what it offers by name: the same word counts whether it was typed in kanji, hiragana, katakana of either width, or Latin
 * letters of either spelling (`shi` or `si`). Pure.
 */

const ROMAJI: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['', 'あ い う え お'],
    ['k', 'か き く け こ'],
    ['s', 'さ し す せ そ'],
    ['t', 'た ち つ て と'],
    ['n', 'な に ぬ ね の'],
    ['h', 'は ひ ふ へ ほ'],
    ['m', 'ま み む め も'],
    ['r', 'ら り る れ ろ'],
    ['g', 'が ぎ ぐ げ ご'],
    ['z', 'ざ じ ず ぜ ぞ'],
    ['d', 'だ ぢ づ で ど'],
    ['b', 'ば び ぶ べ ぼ'],
    ['p', 'ぱ ぴ ぷ ぺ ぽ'],
  ]
    .flatMap(([consonant = '', row = '']) =>
      row.split(' ').map((kana, vowel) => [kana, consonant + 'aiueo'.charAt(vowel)]),
    )
    .concat([
      ['や', 'ya'],
      ['ゆ', 'yu'],
      ['よ', 'yo'],
      ['わ', 'wa'],
      ['を', 'wo'],
      ['ん', 'n'],
      ['ぁ', 'a'],
      ['ぃ', 'i'],
      ['ぅ', 'u'],
      ['ぇ', 'e'],
      ['ぉ', 'o'],
      ['ゔ', 'vu'],
      ['ー', ''],
    ]),
);

const SMALL_Y: Readonly<Record<string, string>> = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo' };

/** Spellings that mean the same kana, longest first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sh(?=[aueo])/g, 'sy'],
  [/ch(?=[aueo])/g, 'ty'],
  [/j(?=[aueo])/g, 'zy'],
  [/tch/g, 'tt'],
  [/shi/g, 'si'],
  [/chi/g, 'ti'],
  [/tsu/g, 'tu'],
  [/fu/g, 'hu'],
  [/ji/g, 'zi'],
  [/n'|nn/g, 'n'],
  [/[-\s]/g, ''],
];

/** One width, small letters, hiragana. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .trim();

/** Folded text with its kana spelled out; kanji and signs stay. */
export function spellOut(folded: string): string {
  let spelled = '';
  let doubled = false;
  for (const sign of folded) {
    const small = SMALL_Y[sign];
    if (sign === 'っ') doubled = true;
    else if (small !== undefined && spelled.endsWith('i')) spelled = spelled.slice(0, -1) + small;
    else {
      const letters = ROMAJI[sign] ?? sign;
      spelled += doubled ? letters.charAt(0) + letters : letters;
      doubled = false;
    }
  }
  return SPELLINGS.reduce((text, [pattern, to]) => text.replace(pattern, to), spelled);
}

function isSubsequence(needle: string, text: string): boolean {
  let found = 0;
  for (const sign of text) if (sign === needle.charAt(found)) found += 1;
  return found === needle.length;
}

/** 0 begins with · 1 contains · 2 has the letters in this order · null no match. */
function rankOf(query: string, name: string): number | null {
  const [plain, spelled] = [foldText(name), spellOut(foldText(name))];
  const [wanted, wantedSpelled] = [foldText(query), spellOut(foldText(query))];
  if (plain.startsWith(wanted) || spelled.startsWith(wantedSpelled)) return 0;
  if (plain.includes(wanted) || spelled.includes(wantedSpelled)) return 1;
  return wantedSpelled.length > 1 && isSubsequence(wantedSpelled, spelled) ? 2 : null;
}

export interface Findable {
  readonly label: string;
  readonly aliases?: readonly string[];
}

/**
 * What matches, the best first and equal ones in their given order; all of it for an empty query. Of several words each has to be in one of
 * the names.
 */
export function findByName<T extends Findable>(things: readonly T[], query: string): readonly T[] {
  const words = foldText(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const ranked = things.flatMap((thing) => {
    const names = [thing.label, ...(thing.aliases ?? [])];
    const ranks = words.map((word) => Math.min(...names.map((name) => rankOf(word, name) ?? Number.POSITIVE_INFINITY)));
    const rank = ranks.reduce((sum, each) => sum + each, 0);
    return Number.isFinite(rank) ? [{ thing, rank }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ thing }) => thing);
}
