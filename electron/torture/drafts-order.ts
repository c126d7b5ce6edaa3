/** What the harness of drafts and the process it kills say to each other. */

export interface DraftsOrder {
  /** The data folder. */
  readonly folder: string;
  /** How many milliseconds after the usual start this run begins. */
  readonly later: number;
  readonly seed: number;
  /** What the texts of this run begin with, so that no two runs write the same. */
  readonly word: string;
  /** The twin: acknowledged before it is written. */
  readonly early: boolean;
}

/** A text of before, and where it was found: in one of the two fields, in the store, or where nobody typed. */
export interface Found {
  readonly field: 'note' | 'case' | 'stored' | 'nowhere';
  readonly text: string;
}

export type Said =
  | { readonly found: readonly Found[] }
  /** By the clock of the process itself. */
  | { readonly typed: 'note' | 'case'; readonly letters: number; readonly at: number }
  /** Acknowledged: so many letters of this field are durable. */
  | { readonly kept: 'note' | 'case'; readonly letters: number };
