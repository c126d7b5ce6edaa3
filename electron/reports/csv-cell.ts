/**
 * One cell of text that a spreadsheet shows as it is. A text that it would compute, or turn into a number or a day, gets an apostrophe in
 * front, and so does every text that begins with one: taking one apostrophe off gives every text back. Source: SEC-61
 */

// What a spreadsheet takes for a formula, in every width, also behind blanks and characters that it does not show.
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−'＇]/u;
/** A tab, a line break or a NUL in front moves or ends the cell in some programs. */
const CONTROL_FIRST = /^\p{Cc}/u;
/** `0742550193`, `1-2`, `3/4`, `1E5`, `10:30`, `１２`: would lose zeros, or become a day or another number. */
const LOOKS_LIKE_VALUE = /^[\s]*[\d０-９][\d０-９.,:/\-−ー\sEe％%年月日時分秒APMapm]*$/u;

export function safeText(text: string): string {
  return FORMULA.test(text) || CONTROL_FIRST.test(text) || LOOKS_LIKE_VALUE.test(text) ? `'${text}` : text;
}

/** The text that `safeText` was given. */
export const originalText = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);
