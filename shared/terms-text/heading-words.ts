/**
 * How the lines of a printed contract text begin its parts: `第27条（…）`, `第7章 …`, `別紙1（…）`, `附則`. A heading fills its line; the same
 * words at the head of a sentence are a reference and no heading.
 *
 * Widths of letters, spaces within a number and the brackets around a title do not matter.
 */

/** What a line says it begins. */
export type Heading =
  | { readonly kind: 'chapter'; readonly number: number; readonly title: string | null }
  | { readonly kind: 'article'; readonly number: number; readonly branch: number | null; readonly title: string | null }
  | { readonly kind: 'annex'; readonly number: number; readonly title: string | null }
  | { readonly kind: 'supplement'; readonly title: string | null };

/** Longer titles are sentences. */
const LONGEST_TITLE = 60;

const ARTICLE = /^第\s*(\d{1,3})\s*条(?:\s*の\s*(\d{1,2}))?\s*(.*)$/u;
const CHAPTER = /^第\s*(\d{1,2})\s*章(?:\s+(.+))?$/u;
const ANNEX = /^別紙\s*(\d{1,2})\s*(.*)$/u;
/** `別紙：` without a number heads the history of the annexes. */
const SUPPLEMENT = /^(?:(?:附|付)\s*則\s*:?\s*(.*)|別紙\s*:?)$/u;
const FRAME = /^[【〔[]\s*(.+?)\s*[】〕\]]$/u;
const SENTENCE_END = '。';
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '<': '>' };

/** The heading that this line is, or null for a line of text. */
export function headingOf(line: string): Heading | null {
  const plain = line.normalize('NFKC').trim();
  const framed = FRAME.exec(plain)?.[1] ?? plain;
  return articleOf(plain) ?? chapterOf(plain) ?? annexOf(framed) ?? supplementOf(framed);
}

function articleOf(line: string): Heading | null {
  const [, number, branch, rest = ''] = ARTICLE.exec(line) ?? [];
  const title = titleOf(rest);
  if (number === undefined || title === undefined) return null;
  return { kind: 'article', number: Number(number), branch: branch === undefined ? null : Number(branch), title };
}

function chapterOf(line: string): Heading | null {
  const [, number, title = null] = CHAPTER.exec(line) ?? [];
  if (number === undefined || (title !== null && (title.includes(SENTENCE_END) || title.length > LONGEST_TITLE)))
    return null;
  return { kind: 'chapter', number: Number(number), title };
}

function annexOf(line: string): Heading | null {
  const [, number, rest = ''] = ANNEX.exec(line) ?? [];
  const title = titleOf(rest);
  return number === undefined || title === undefined ? null : { kind: 'annex', number: Number(number), title };
}

function supplementOf(line: string): Heading | null {
  const found = SUPPLEMENT.exec(line);
  const title = found === null ? undefined : titleOf(found[1] ?? '');
  return title === undefined ? null : { kind: 'supplement', title };
}

/** The words within the one pair of brackets that fills the rest of a line; null for nothing there, undefined for anything else. */
function titleOf(rest: string): string | null | undefined {
  if (rest === '') return null;
  const open = rest.charAt(0);
  const close = BRACKETS[open];
  if (close === undefined || rest.length > LONGEST_TITLE + 2) return undefined;
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] === open) depth += 1;
    else if (rest[at] === close) depth -= 1;
    if (depth === 0) return at === rest.length - 1 ? rest.slice(1, -1).trim() : undefined;
  }
  return undefined;
}

const PAGE_MARK =
  /^(?:[-―‐−–—]\s*\d{1,4}\s*[-―‐−–—]|\d{1,4}\s*\/\s*\d{1,4}|p(?:age)?\.?\s*\d{1,4}|\d{1,4}\s*ページ)$/iu;
const END_MARK = /^以\s*上$/u;

/** Whether a line is of the print alone: the number of a page, or the mark that the text ends. */
export function isPrintMark(line: string): boolean {
  const plain = line.normalize('NFKC').trim();
  return PAGE_MARK.test(plain) || END_MARK.test(plain);
}

/** What each contract calls its service, in any width and kana; its text says one of them. */
export const SERVICE_NAMES = {
  serverSupport: ['Serverサポート', 'サーバーサポート', 'サーバサポート'],
  hikariPhone: ['光電話', 'ひかり電話'],
} as const;
