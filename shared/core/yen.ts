/** Money: integer yen, never a fraction and never a float that could lose one. */
import { assert } from './assert.ts';

declare const yenBrand: unique symbol;
export type Yen = number & { readonly [yenBrand]: true };

/** The amount as yen. Throws `BrokenInvariant` for a fraction, a NaN or an amount past 2^53. */
export function yen(amount: number): Yen {
  assert(Number.isSafeInteger(amount), 'an amount of money is a whole number of yen');
  return amount as Yen;
}
