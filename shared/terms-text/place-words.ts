/**
 * Reads a cited place (`第25条1項`, `別紙1 3.1.1(1)`, `附則`, `付則`): which article of the guide it is in, and which lines of an imported article say it.
 *
 * Source: N-134
 */
import type { ArticleKey } from '../terms/guide/guide-article.ts';

const FIRST_PLACE = /別紙\s*(\d+)|第\s*(\d+)\s*条|[附付]則/u;

/** The article of the first place named; null for a place outside the numbered text. */
export function articleKeyIn(place: string): ArticleKey | null {
  const found = FIRST_PLACE.exec(place.normalize('NFKC'));
  if (found === null) return null;
  const [, annex, article] = found;
  if (annex !== undefined) return `annex-${Number(annex)}`;
  return article === undefined ? 'supplement' : `article-${Number(article)}`;
}

/** How the lines of one level begin: the line looked for, and any line that ends it. */
interface Step {
  readonly begins: RegExp;
  readonly ends: RegExp;
}

/** Behind the number of a paragraph: a stop, a space, or its text; not a unit, as in a table of prices. */
const BEHIND_NUMBER = '(?:\\.(?!\\d)|\\s|(?=[^\\d.\\s年月日時条項号円%]))';
const SECTION_START = /^\d{1,2}(?:\.\d{1,2})+/u;
const PARAGRAPH_START = new RegExp(`^\\d{1,2}${BEHIND_NUMBER}|${SECTION_START.source}`, 'u');
const ITEM_START = /^\(?\d{1,2}\)/u;
const TABLE_START = /^表\s*\d/u;
/** What a text file may set before an item; not a sign of the number. */
const LIST_MARK = /^[-・]\s+/u;

const paragraph = (number: string): Step => ({
  begins: new RegExp(`^${number}${BEHIND_NUMBER}`, 'u'),
  ends: PARAGRAPH_START,
});
const item = (number: string): Step => ({
  begins: new RegExp(`^\\(?${number}\\)`, 'u'),
  ends: new RegExp(`${ITEM_START.source}|${PARAGRAPH_START.source}`, 'u'),
});
const section = (number: string): Step => ({
  begins: new RegExp(`^${number.replaceAll('.', '\\.')}\\.?(?!\\d)`, 'u'),
  ends: new RegExp(`${SECTION_START.source}|${TABLE_START.source}`, 'u'),
});
const table = (number: string): Step => ({
  begins: new RegExp(`^表\\s*${number}(?!\\d)`, 'u'),
  ends: new RegExp(`${SECTION_START.source}|${TABLE_START.source}`, 'u'),
});

/** The steps from an article down to what a place names: paragraph and item, or section, table and item of an annex. */
function stepsOf(place: string): readonly Step[] {
  const [first = ''] = place.normalize('NFKC').split(/・|、|\s\/\s|〜/u);
  const rest = first.replace(FIRST_PLACE, '').trim();
  const [, sectionNumber, annexParagraph, tableNumber, paragraphNumber, itemNumber] =
    /^(?:(\d+(?:\.\d+)+)|-?(\d+)(?=$|\()|表\s*(\d+(?:-\d+)?)|(\d+)項)?\s*(?:\(?(\d+)(?:\)|号))?/u.exec(rest) ?? [];
  return [
    ...(sectionNumber === undefined ? [] : [section(sectionNumber)]),
    ...(tableNumber === undefined ? [] : [table(tableNumber)]),
    ...[annexParagraph, paragraphNumber].flatMap((number) => (number === undefined ? [] : [paragraph(number)])),
    ...(itemNumber === undefined ? [] : [item(itemNumber)]),
  ];
}

/** Where in the lines of an article what a place names begins, and the index behind its end. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines that say what a place names; null where the place names the whole article, or where the lines are not laid out as the place
 * expects. It marks for the eye and decides nothing. The heading of the article is its line 0.
 */
export function linesAt(lines: readonly string[], place: string): LineRange | null {
  const plain = lines.map((line) => line.normalize('NFKC').trim().replace(LIST_MARK, ''));
  const steps = stepsOf(place);
  if (steps.length === 0) return null;
  let range: LineRange = { from: 0, to: plain.length };
  for (const { begins, ends } of steps) {
    const { from: after, to: limit } = range;
    const from = plain.findIndex((line, index) => index > after && index < limit && begins.test(line));
    if (from === -1) return null;
    const to = plain.findIndex((line, index) => index > from && index < limit && ends.test(line));
    range = { from, to: to === -1 ? limit : to };
  }
  return range;
}
