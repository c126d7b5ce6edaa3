/**
 * The fees of annex 4 (料金表), all net, and their amounts with the tax of a day.
 *
 * Source: N 第24条, 第32条, 別紙4 · N-062, N-077, N-081, N-083, N-084
 */
import type { CivilDate } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';
import { consumptionTaxOn, consumptionTaxPercent } from '../../../rates/consumption-tax.ts';

/** Named in every answer that reads a fee of annex 4. */
export const FEE_TABLE_VERSION = 'annex-4/2023-12-01';

/** For one contract and one fee month. Source: N 別紙4-1 · N-062 */
export const MONTHLY_FEE: Yen = yen(1480);
/** For each bill or debit notice (発行手数料). Source: N 別紙4-2(2) · N-081 */
export const ISSUE_FEE: Yen = yen(150);
/** For each payment by bill (収納手数料). Source: N 別紙4-2(2) · N-081 */
export const COLLECTION_FEE: Yen = yen(50);
/** For each qualified invoice that is issued, besides postage at cost. Source: N 別紙4-4 · N-083 */
export const QUALIFIED_INVOICE_FEE: Yen = yen(400);
/** For each certificate that is issued, besides postage at cost. Source: N 別紙4-5 · N-084 */
export const PAYMENT_CERTIFICATE_FEE: Yen = yen(400);

/** An amount as it stands on an invoice; an alias, so that it is JSON by its type. */
export type Taxed = {
  readonly net: Yen;
  readonly tax: Yen;
  readonly gross: Yen;
  readonly percent: number;
};

/** All that one invoice holds at one rate, with its tax rounded down once. Source: N 第29条, 第32条 · N-073, N-077 */
export function taxedOn(net: Yen, on: CivilDate): Taxed {
  const tax = consumptionTaxOn(net, on);
  return { net, tax, gross: yen(net + tax), percent: consumptionTaxPercent(on) };
}
