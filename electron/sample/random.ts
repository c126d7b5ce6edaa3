/** Chance with a seed: the same seed gives the same sample on every machine. Not for anything that must be hard to guess. */
import { assert } from '../../shared/core/assert.ts';

export interface Random {
  /** At least 0, below 1. */
  next(): number;
}

/** mulberry32: 32 bits of state, good enough for made-up people. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}

/** A whole number from `least` to `most`, both counted. */
export const integer = (random: Random, least: number, most: number): number =>
  least + Math.floor(random.next() * (most - least + 1));

export const chance = (random: Random, probability: number): boolean => random.next() < probability;

export function pick<T>(random: Random, choices: readonly T[]): T {
  const chosen = choices[integer(random, 0, choices.length - 1)];
  assert(chosen !== undefined, 'there is something to choose from');
  return chosen;
}

/** One of the choices, each as likely as its weight says. */
export function pickWeighted<T extends { readonly weight: number }>(random: Random, choices: readonly T[]): T {
  let rest = random.next() * choices.reduce((total, { weight }) => total + weight, 0);
  const chosen = choices.find(({ weight }) => {
    rest -= weight;
    return rest < 0;
  });
  return chosen ?? pick(random, choices);
}

/** So many of the choices, in a new order; all of them when there are not more. */
export function pickSome<T>(random: Random, choices: readonly T[], count: number): readonly T[] {
  const left = [...choices];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(integer(random, 0, left.length - 1), 1));
  return taken;
}

export const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => integer(random, 0, 9)).join('');

/** A UUID of version 4 in shape; unique as far as 122 seeded bits are. */
export function uuid<T extends string>(random: Random): T {
  const hex = Array.from({ length: 8 }, () => integer(random, 0, 0xffff).toString(16).padStart(4, '0'));
  const [a, b, c, d, e, ...rest] = hex;
  const version = `4${(d ?? '').slice(1)}`;
  const variant = `${pick(random, ['8', '9', 'a', 'b'])}${(e ?? '').slice(1)}`;
  return `${a}${b}-${c}-${version}-${variant}-${rest.join('')}` as T;
}
