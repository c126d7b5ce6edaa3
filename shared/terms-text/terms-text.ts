/**
 * The organisation's own text of a contract (規約の本文), as it is kept: every line of the imported file, and which lines are which article,
 * annex or supplementary provision. The desk shows it beside its own summary and decides nothing by it.
 *
 * Source: N-134
 */

/** Chapters are headings alone: what they hold are their articles. */
export const PART_KINDS = ['chapter', 'article', 'annex', 'supplement'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Lines count from 1, as an editor counts them. */
export interface TermsPart {
  readonly kind: PartKind;
  /** As printed; supplementary provisions (附則) bear none and are counted. */
  readonly number: number;
  /** 2 in 第12条の2. */
  readonly branch: number | null;
  readonly title: string | null;
  /** The line of its heading. */
  readonly from: number;
  readonly to: number;
}

export interface TermsText {
  /** In the order of the text, without overlap. */
  readonly parts: readonly TermsPart[];
  /**
   * Lines of no part, blank ones left out: what stands before the first heading, or between the heading of a chapter and its first article,
   * numbers of pages, end marks.
   */
  readonly rest: readonly number[];
}

const LINE_ENDS = /\r\n|[\n\r\f\u2028\u2029]/u;

/** The lines of a file, whatever ends them; a form feed begins a page and so ends a line. What ends the last line begins no further one. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(LINE_ENDS);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** The lines of a part that say something, its heading among them, in their order. */
export function textOf(part: TermsPart, { rest }: TermsText, lines: readonly string[]): readonly string[] {
  const left = new Set(rest);
  const numbered = lines.slice(part.from - 1, part.to).map((line, index) => ({ line, number: part.from + index }));
  return numbered.filter(({ line, number }) => line.trim() !== '' && !left.has(number)).map(({ line }) => line.trim());
}
