/** Joins the class names of an element; what is false, null or undefined is left out. */

export const classNames = (...names: ReadonlyArray<string | false | null | undefined>): string =>
  names.filter(Boolean).join(' ');
