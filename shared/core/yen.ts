/** Money: integer yen, never a fraction and never a float that could lose one. */
import { assert } from './assert.ts';

declare const yenBrand: unique symbol;
export type Yen = number & { readonly [yenBrand]: true };

/** The amount as yen. Throws `BrokenInvariant` for a fraction, a NaN or an amount past 2^53. */
export function yen(amount: number): Yen {
  assert(Number.isSafeInteger(amount), 'an amount of money is a whole number of yen');
  return amount as Yen;
}

/**
 * `amount` × `numerator` ÷ `denominator` with the fraction of a yen dropped, exact however large the product is.
 * Throws `BrokenInvariant` for a negative amount or numerator, for a denominator below 1, and for a result past 2^53.
 */
export function flooredShare(amount: Yen, numerator: number, denominator: number): Yen {
  assert(amount >= 0 && numerator >= 0 && denominator >= 1, 'a share is taken of no debt, and by no division by zero');
  const product = amount * numerator;
  if (Number.isSafeInteger(product)) return yen((product - (product % denominator)) / denominator);
  return yen(Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator)));
}
