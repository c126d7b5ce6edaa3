/**
 * How much text a field takes. It is told and never enforced here: a browser that is given a `maxlength` cuts what is pasted without a
 * word, and the end of a note would be lost.
 */

export interface TextLimit {
  /** In UTF-16 units. */
  readonly length: number;
  readonly exceeded: (excess: number) => string;
}

/** What to say about this text, or null while it keeps the limit. */
export function limitProblem(text: string, limit: TextLimit | undefined): string | null {
  return limit === undefined || text.length <= limit.length ? null : limit.exceeded(text.length - limit.length);
}
