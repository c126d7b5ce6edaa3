/** An amount with the consumption tax of a day: net, tax and gross, the tax rounded down once. */
import type { CivilDate } from '../core/time.ts';
import { type Yen, yen } from '../core/yen.ts';
import { consumptionTaxOn, consumptionTaxPercent } from './consumption-tax.ts';

/** An amount as it stands on an invoice; an alias, so that it is JSON by its type. */
export type Taxed = {
  readonly net: Yen;
  readonly tax: Yen;
  readonly gross: Yen;
  readonly percent: number;
};

/** All that one invoice holds at one rate, with its tax rounded down once. */
export function taxedOn(net: Yen, on: CivilDate): Taxed {
  const tax = consumptionTaxOn(net, on);
  return { net, tax, gross: yen(net + tax), percent: consumptionTaxPercent(on) };
}
