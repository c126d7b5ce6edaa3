/** Where a found text holds what was typed, so that the screen can mark it in the text as it was written. */
import { foldWithSources } from './fold.ts';
import { FIELD_START } from './grams.ts';
import type { SearchPlan } from './query.ts';

/** UTF-16 units of the original text; `end` is behind the last one marked. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges to mark, in order and apart from each other. Whole characters are marked: typing 株 marks all of ㈱. An anchored term is
 * marked only at the beginning of the text.
 */
export function highlightRanges(original: string, { terms }: SearchPlan): readonly TextRange[] {
  const { text, starts, ends } = foldWithSources(original);
  const ranges: TextRange[] = [];
  const mark = (at: number, length: number): void => {
    const start = starts[at];
    const end = ends[at + length - 1];
    if (start !== undefined && end !== undefined) ranges.push({ start, end });
  };
  for (const term of terms) {
    const word = term.startsWith(FIELD_START) ? term.slice(FIELD_START.length) : term;
    if (word !== term) {
      if (text.startsWith(word)) mark(0, word.length);
      continue;
    }
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) mark(at, word.length);
  }
  return merged(ranges);
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last === undefined || range.start > last.end) joined.push(range);
    else if (range.end > last.end) joined.splice(-1, 1, { start: last.start, end: range.end });
  }
  return joined;
}
