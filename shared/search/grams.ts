/**
 * What the index holds of a document: every window of three characters of every word, shorter at a word's end, so that a piece of one, two
 * or three characters is the beginning of some gram and a longer piece is the meeting of several.
 */
import { fold } from './fold.ts';

/** Begins every field, so that "begins with" is an ordinary search. A private character: folding leaves none in a text. */
export const FIELD_START = '\ue000';

export const GRAM_LENGTH = 3;

export interface SearchDocument {
  /** Folded, one field after the other, each behind a `FIELD_START`. */
  readonly text: string;
  /** Unique, with a space between. */
  readonly grams: string;
}

/** The document of some fields; null and empty ones leave no trace. */
export function searchDocument(fields: readonly (string | null)[]): SearchDocument {
  const folded = fields.map((field) => (field === null ? '' : fold(field))).filter((field) => field !== '');
  const text = folded.map((field) => `${FIELD_START}${field}`).join(' ');
  return { text, grams: [...gramsOf(text)].join(' ') };
}

/** The grams of a folded text in the order of their first appearance. Counts characters, not UTF-16 units. */
export function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const word of text.split(' ')) {
    const characters = [...word];
    for (let at = 0; at < characters.length; at += 1) grams.add(characters.slice(at, at + GRAM_LENGTH).join(''));
  }
  return grams;
}
