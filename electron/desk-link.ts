/** `madoguchi:` links as the phone system hands them to a program: found among its arguments, and bounded. What they say the desk reads itself. */

const LONGEST_LINK = 2_048;

/** True for a link that may be handed to the desk: our scheme, of bounded length, without control characters. */
export function isDeskLink(text: string): boolean {
  return text.length <= LONGEST_LINK && /^madoguchi:[^\p{Cc}]*$/u.test(text);
}

/** The last such link among the arguments of a start, or null. */
export const linkAmong = (args: readonly string[]): string | null => args.findLast(isDeskLink) ?? null;
