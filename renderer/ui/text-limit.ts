/**
 * How much text a field takes. It is told and never enforced here: a browser that is given a `maxlength` cuts what is pasted without a
 * word, and the end of a note would be lost.
 */
import { fieldText } from '../text/fields.ts';

/** What to say about a text over the limit, counted in UTF-16 units as the contract counts; null within it. */
export function lengthProblem(text: string, limit: number | undefined): string | null {
  return limit === undefined || text.length <= limit ? null : fieldText.tooLong(limit, text.length - limit);
}
