/** What no schema asks for, as it arrives behind each transport: drawn by fast-check once, and used again and again. */
import fc from 'fast-check';
import { HAND_CASES, MARK } from '../ipc/testing/hostile-values.ts';

export type Arriving = (value: unknown) => unknown;

/** Throws where the value cannot cross. */
export const ARRIVING: { readonly shell: Arriving; readonly socket: Arriving } = {
  shell: (value) => structuredClone(value),
  socket: (value) => JSON.parse(JSON.stringify(value)) as unknown,
};

/** Bigger than this it is sent once to each channel, not again and again. */
const EVERYDAY_SIZE = 20_000;

export interface Pools {
  readonly everyday: readonly unknown[];
  /** Ten megabytes of text, a million elements, and the like. */
  readonly heavy: readonly unknown[];
}

export function poolsFor(arriving: Arriving, { seed, size }: { readonly seed: number; readonly size: number }): Pools {
  const anything = fc.sample(
    fc.anything({
      maxDepth: 3,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
    }),
    { seed, numRuns: size },
  );
  // Any code units at all, halves of a surrogate pair among them.
  const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
  const texts = fc.sample(codeUnits, { seed, numRuns: size / 10 }).map((units) => String.fromCharCode(...units));
  const values = [...HAND_CASES.map(({ value }) => value), ...anything, ...texts.map((text) => `${MARK}${text}`)];
  const arrived = values.flatMap((value) => {
    try {
      return [arriving(value)];
    } catch {
      // Functions, symbols, cycles and what is too deep: neither transport carries them as they are.
      return [];
    }
  });
  const isHeavy = (value: unknown): boolean => sizeOf(value) > EVERYDAY_SIZE;
  return { everyday: arrived.filter((value) => !isHeavy(value)), heavy: arrived.filter(isHeavy) };
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return typeof value === 'object' ? 0 : 1;
  }
}
