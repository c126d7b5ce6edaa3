/** A defect of a text (規約の不備): where it contradicts itself or says nothing, and what the desk does about it, in our own words. */

export type Defect = {
  readonly place: string;
  /** What is missing or contradictory. */
  readonly gap: string;
  /** What the desk does by default. */
  readonly treatment: string;
};
