/**
 * Text as paper can show it. What the font cannot draw, and what it would draw as nothing or as something else — emoji, control
 * characters, marks that turn the direction of writing, unknown variants of a character — is spelled out, so that nothing is left out
 * silently and nothing reads differently from what was typed.
 */
import type { FontCoverage } from './font-coverage.ts';
import { reportText } from './report-words.ts';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The text, every line break kept as `\n`. */
export function printableText(text: string, coverage: FontCoverage): string {
  const lines = text.toWellFormed().replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');
  if (isPlain(lines, coverage)) return lines;
  return Array.from(graphemes.segment(lines), ({ segment }) => printableCharacter(segment, coverage)).join('');
}

/** Most text is; then its characters need no closer look. */
function isPlain(text: string, coverage: FontCoverage): boolean {
  for (const character of text) {
    if (character !== '\n' && !isDrawn(character, coverage)) return false;
  }
  return true;
}

/** Drawn as itself: in the font, visible or a space, and standing on its own. */
function isDrawn(character: string, coverage: FontCoverage): boolean {
  return !/[\p{C}\p{M}\p{Variation_Selector}]/u.test(character) && coverage.has(character.codePointAt(0) ?? 0);
}

function printableCharacter(grapheme: string, coverage: FontCoverage): string {
  if (grapheme === '\n') return grapheme;
  if (grapheme === '\t') return '    ';
  // か and its separate voicing mark are one character of the font.
  const composed = /\p{M}/u.test(grapheme) ? grapheme.normalize('NFC') : grapheme;
  const characters = [...composed];
  if (characters.every((character) => isDrawn(character, coverage))) return composed;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(grapheme)) {
    return reportText.emoji(characters.map(codeOf).join(' '));
  }
  return characters.map((character, index) => printableMember(character, characters[index - 1], coverage)).join('');
}

function printableMember(character: string, previous: string | undefined, coverage: FontCoverage): string {
  if (isDrawn(character, coverage)) return character;
  const codePoint = character.codePointAt(0) ?? 0;
  if (/\p{Variation_Selector}/u.test(character)) {
    const known = previous !== undefined && coverage.hasVariant(previous.codePointAt(0) ?? 0, codePoint);
    return known ? character : reportText.variant(codeOf(character));
  }
  // A mark that cannot be composed is drawn over its letter where the font has it.
  const isMark = /\p{M}/u.test(character) && previous !== undefined && coverage.has(codePoint);
  return isMark ? character : reportText.unprintable(codeOf(character));
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

// What may not be broken: neither between the letters of a word nor before the characters that must not begin a line.
const UNBROKEN = String.raw`[^ \n\u3000\-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const NEVER_FIRST = '[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々〻ゝゞヽヾｧ-ｯ]';
/** The widest run of this length still fits the narrowest column. */
const LONG_RUN = 16;
const longRuns = new RegExp(`((?:${UNBROKEN}|${NEVER_FIRST}){${LONG_RUN + 1},})`, 'gu');

export interface TextPart {
  readonly text: string;
  readonly isLong: boolean;
}

/** The text cut into ordinary parts and runs that no rule of line breaking would ever break. */
export const splitAtLongRuns = (text: string): TextPart[] =>
  text
    .split(longRuns)
    .map((part, index) => ({ text: part, isLong: index % 2 === 1 }))
    .filter((part) => part.text !== '');
