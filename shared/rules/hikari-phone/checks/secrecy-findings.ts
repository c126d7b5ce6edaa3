/**
 * What in a note of the telephone may belong to the secrecy of communications (通信の秘密の手がかり): numbers other than the caller's own, and words for
 * whom somebody called or what was said. It finds, so that the writer is warned; it judges nothing and keeps nothing of what it found.
 *
 * Source: B 第30条1項 · B-057
 */
import { CONTENT_WORDS } from './secrecy-findings-words.ts';

export interface SecrecyFinding {
  readonly kind: 'number' | 'content';
  /** Where it stands in the note, in UTF-16 units; the text itself is not repeated. */
  readonly start: number;
  readonly end: number;
}

/** A number of this country with its separators, in brackets or not; `+81` stands for the first zero. No part of a longer run of digits. */
const NUMBER = /(?<![\d-])(?:\+81[-() ]{0,2}\d|\(?0\d)(?:[-() ]{0,2}\d){7,9}(?![\d]|-\d)/gu;
const MOST_DIGITS = 11;
const FEWEST_DIGITS = 10;

/** One for one, so that every place stays where it is. */
const PLAIN: { readonly [character: string]: string } = {
  '（': '(',
  '）': ')',
  '＋': '+',
  '　': ' ',
  ...Object.fromEntries([...'－‐‑‒–—―−ーｰ'].map((dash) => [dash, '-'])),
};
const plain = (note: string): string =>
  note
    .replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[（）＋　－‐‑‒–—―−ーｰ]/gu, (character) => PLAIN[character] ?? character);

/** The digits as they are dialled within the country. */
const dialled = (number: string): string =>
  plain(number).replace('+81', '0').replaceAll(/\D/gu, '').replace(/^00/u, '0');

const isNumber = (digits: string): boolean =>
  digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS && digits.startsWith('0');

/**
 * Every finding in the order of the note; none in a note that says only what is wrong and since when. `ownNumbers` are those the caller calls from or
 * is called back at, in any notation.
 *
 * Source: B 第30条1項 · B-057
 */
export function secrecyFindings(note: string, ownNumbers: readonly string[] = []): readonly SecrecyFinding[] {
  const own = new Set(ownNumbers.map(dialled));
  const text = plain(note);
  const numbers = [...text.matchAll(NUMBER)].flatMap(({ 0: found, index }): SecrecyFinding[] => {
    const digits = dialled(found);
    return isNumber(digits) && !own.has(digits) ? [{ kind: 'number', start: index, end: index + found.length }] : [];
  });
  const content = CONTENT_WORDS.flatMap((word): SecrecyFinding[] =>
    [...note.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
      kind: 'content',
      start: index,
      end: index + word.length,
    })),
  );
  return [...numbers, ...content].toSorted((one, other) => one.start - other.start || one.end - other.end);
}
