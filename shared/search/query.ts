/** What a typed query asks of the index: grams that a document must have, and pieces to look for in its folded text where grams are not enough. */
import { fold } from './fold.ts';
import { FIELD_START, GRAM_LENGTH, gramsOf } from './grams.ts';

export interface WantedGram {
  readonly gram: string;
  /** Any gram that begins so will do. */
  readonly prefix: boolean;
}

export interface SearchPlan {
  /** The words of the query, folded: a document is found when its text holds each of them. */
  readonly terms: readonly string[];
  /** All of them must be there. */
  readonly grams: readonly WantedGram[];
  /** The terms whose grams could also meet apart from each other: the text itself decides. */
  readonly contains: readonly string[];
}

export interface PlanOptions {
  /** Only documents with a field that begins with the first word. */
  readonly anchored?: boolean;
}

/** Enough to narrow any search down; the rest of a pasted paragraph is left to `contains`. */
const GRAMS_PER_TERM = 24;
const TERMS = 12;

/** The plan for a query, or null when nothing of it can be searched for. Words beyond the twelfth are not looked for. */
export function planSearch(query: string, { anchored = false }: PlanOptions = {}): SearchPlan | null {
  const words = [...new Set(fold(query).split(' '))].filter((word) => word !== '').slice(0, TERMS);
  if (words.length === 0) return null;
  const terms = words.map((word, index) => (anchored && index === 0 ? `${FIELD_START}${word}` : word));
  return {
    terms,
    grams: terms.flatMap(wantedGrams),
    contains: terms.filter((term) => [...term].length > GRAM_LENGTH),
  };
}

function wantedGrams(term: string): readonly WantedGram[] {
  if ([...term].length < GRAM_LENGTH) return [{ gram: term, prefix: true }];
  const whole = [...gramsOf(term)].filter((gram) => [...gram].length === GRAM_LENGTH);
  return whole.slice(0, GRAMS_PER_TERM).map((gram) => ({ gram, prefix: false }));
}

/** The plan's grams as an expression for FTS5's `MATCH`. Folding has left no quote in them. */
export function matchExpression({ grams }: SearchPlan): string {
  return grams.map(({ gram, prefix }) => `"${gram}"${prefix ? '*' : ''}`).join(' AND ');
}

/** Whether a document's folded text fulfils the plan: what the index and its check together must answer. */
export function fulfils({ terms }: SearchPlan, documentText: string): boolean {
  return terms.every((term) => documentText.includes(term));
}
