/**
 * The one folding of what is searched and of what is typed: a text holds the query in whatever width, kana, old kanji or hyphenation if
 * the folded text holds each folded word of it. Folded text has only lower-case letters, digits, kanji, katakana, single spaces and
 * `-./:@_#+&%$`, which the tokenizer of the index must take as letters too.
 */
import { COMPANY_FORMS, DASHES, toKatakana, USUAL_KANJI } from '../core/japanese-text.ts';

export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where in the original its source begins, and where that ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * A character with what joins it, folded one at a time so that every folded unit has a source: ｶ and ﾞ become one, nothing composes
 * across clusters. Letters of Hangul compose although they are no marks.
 */
const CLUSTERS =
  /.[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\uff9e\uff9f\u1161-\u11ff\u3130-\u318f\uffa0-\uffdc]*/gsu;
const IGNORABLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const DASH = new RegExp(`[${DASHES}]`, 'gu');

const COMPANY_NAMES: ReadonlyMap<string, string> = new Map(
  COMPANY_FORMS.flatMap(({ name, short }) => [
    [name, name],
    ...short.map((letters) => [`(${letters.toLowerCase()})`, name] as const),
  ]),
);
const COMPANY_FORM = new RegExp([...COMPANY_NAMES.keys()].map((form) => form.replace(/[()]/g, '\\$&')).join('|'), 'g');

interface Rewrite {
  readonly pattern: RegExp;
  readonly by: (found: string) => string;
}

/** What looks at more than one character, in this order. */
const REWRITES: readonly Rewrite[] = [
  // ㈱, (株) and 株式会社 are one word of its own, so that neither spelling, space nor side of the name matters.
  { pattern: COMPANY_FORM, by: (found) => ` ${COMPANY_NAMES.get(found) ?? found} ` },
  // 03-1234-5678 and 03(1234)5678 are one number.
  { pattern: /(?<=\d)[-()]+(?=\d)/g, by: () => '' },
  { pattern: /(?:(?![-./:@_#+&%$])[\p{P}\p{S}\p{Z}\p{C}])+/gu, by: () => ' ' },
  { pattern: /^ | $/g, by: () => '' },
];

function foldCluster(cluster: string): string {
  const unified = cluster.replace(IGNORABLE, '').normalize('NFKC').toLowerCase().normalize('NFKC');
  const usual = Array.from(toKatakana(unified), (character) => USUAL_KANJI.get(character) ?? character);
  return usual.join('').replace(DASH, '-');
}

/** What single UTF-16 units fold to. A text is made of a few thousand of them, so each is folded once; there are 65,536. */
const foldedUnits = new Map<string, string>();

function foldOnce(cluster: string): string {
  if (cluster.length > 1) return foldCluster(cluster);
  const known = foldedUnits.get(cluster);
  if (known !== undefined) return known;
  const folded = foldCluster(cluster);
  foldedUnits.set(cluster, folded);
  return folded;
}

/** The folded text; empty when there is nothing to find in it. */
export function fold(text: string): string {
  let folded = '';
  for (const [cluster] of text.matchAll(CLUSTERS)) folded += foldOnce(cluster);
  return REWRITES.reduce((current, { pattern, by }) => current.replace(pattern, by), folded);
}

/** As `fold`, with the source of every unit. */
export function foldWithSources(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const piece = foldOnce(cluster);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return REWRITES.reduce(rewriteWithSources, { text: folded, starts, ends });
}

/** Every unit of a replacement comes from the whole of what it replaces. */
function rewriteWithSources(before: FoldedText, { pattern, by }: Rewrite): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let kept = 0;
  const keepUntil = (end: number): void => {
    for (; kept < end; kept += 1) {
      starts.push(before.starts[kept] ?? 0);
      ends.push(before.ends[kept] ?? 0);
    }
  };
  const text = before.text.replace(pattern, (found: string, at: number) => {
    keepUntil(at);
    const replacement = by(found);
    const last = at + found.length - 1;
    for (let unit = 0; unit < replacement.length; unit += 1) {
      starts.push(before.starts[at] ?? 0);
      ends.push(before.ends[last] ?? 0);
    }
    kept = last + 1;
    return replacement;
  });
  keepUntil(before.text.length);
  return { text, starts, ends };
}
