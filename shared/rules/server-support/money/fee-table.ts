/**
 * The fees of annex 4 (料金表), all net.
 *
 * Source: N 第24条, 別紙4 · N-062, N-081, N-083, N-084
 */
import { type Yen, yen } from '../../../core/yen.ts';

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
