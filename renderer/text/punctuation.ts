/** How parts are set together in Japanese: beside each other with a middle dot, or in full-width brackets behind a word. */

/** `A ・ B`; parts that are null or empty are left out. */
export const beside = (...parts: ReadonlyArray<string | null>): string =>
  parts.filter((part) => part !== null && part !== '').join(' ・ ');

/** `（A）`; nothing for null. */
export const inBrackets = (text: string | null): string => (text === null ? '' : `（${text}）`);
