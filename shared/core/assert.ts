/** Stops the program where it has reached a state that its own types and gates rule out. Never for bad input from a person. */

export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

/** Throws `BrokenInvariant` when the condition does not hold. The message names the invariant, never stored data. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new BrokenInvariant(invariant);
}

/** For the last branch of an exhaustive switch: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new BrokenInvariant(`unreachable case ${JSON.stringify(value)}`);
}
