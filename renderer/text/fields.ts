/** What any field says about the text in it. */
import { count } from './dates.ts';

/** The limit of a field, counted in UTF-16 units as the contract counts, with what it says about a text beyond. */
export const upTo = (length: number) => ({
  length,
  exceeded: (excess: number) => `${count(length)}文字までです。あと${count(excess)}文字減らしてください。`,
});
