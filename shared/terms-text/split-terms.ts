/**
 * Splits the text of a contract into its articles, annexes and supplementary provisions. Every line with a sign on it ends up in exactly one
 * part or in the rest; nothing is guessed, so what looks wrong stays where it is and is told by `findingsIn`.
 *
 * Source: N-134
 */
import { type Heading, headingOf, isPrintMark } from './heading-words.ts';
import type { PartKind, TermsPart, TermsText } from './terms-text.ts';

interface Progress {
  readonly parts: TermsPart[];
  readonly rest: number[];
  /** The highest number of each kind so far. */
  readonly highest: Record<PartKind, number>;
  /** Whether the open annex or supplementary provision counts articles of its own. */
  ownArticles: boolean;
}

export function splitTerms(lines: readonly string[]): TermsText {
  const progress: Progress = {
    parts: [],
    rest: [],
    highest: { chapter: 0, article: 0, annex: 0, supplement: 0 },
    ownArticles: false,
  };
  for (const [index, line] of lines.entries()) readLine(progress, line, index + 1);
  return { parts: progress.parts, rest: progress.rest };
}

function readLine(progress: Progress, line: string, number: number): void {
  const { parts, rest } = progress;
  const open = parts.at(-1);
  const heading = headingOf(line);
  if (heading !== null && begins(heading, open, progress)) {
    parts.push(partOf(heading, progress, number));
    progress.ownArticles = false;
    return;
  }
  if (heading?.kind === 'article') progress.ownArticles = true;
  const blank = line.trim() === '';
  const headless = open === undefined || open.kind === 'chapter';
  if (!blank && (headless || isPrintMark(line))) rest.push(number);
  if (open !== undefined) parts[parts.length - 1] = { ...open, to: number };
}

/**
 * Whether a heading ends the part before it. Annexes and supplementary provisions have articles of their own (第1条（施行期日）), which do not;
 * only the very next article, chapter or annex of the whole text does.
 */
function begins(heading: Heading, open: TermsPart | undefined, { highest, ownArticles }: Progress): boolean {
  if (open === undefined || open.kind === 'article' || open.kind === 'chapter' || heading.kind === 'supplement') {
    return true;
  }
  if (heading.kind === 'annex') return open.kind === 'annex' || heading.number > highest.annex;
  return heading.number === highest[heading.kind] + 1 && !(heading.kind === 'article' && ownArticles);
}

function partOf(heading: Heading, { highest }: Progress, line: number): TermsPart {
  const { kind, title } = heading;
  const number = heading.kind === 'supplement' ? highest.supplement + 1 : heading.number;
  highest[kind] = Math.max(highest[kind], number);
  return { kind, number, branch: heading.kind === 'article' ? heading.branch : null, title, from: line, to: line };
}
