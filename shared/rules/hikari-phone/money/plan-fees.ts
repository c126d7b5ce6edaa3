/**
 * The base fees of annex 1 (月額基本料金), all net. The article that fixes them names annex 2, which is only an address.
 *
 * Source: B 第2条, 第20条, 別紙1, 別紙2 · B-005, B-033, B-039, D-B01, D-B15
 */
import type { PhonePlan } from '../../../contractors/contract.ts';
import { type Yen, yen } from '../../../core/yen.ts';

/** Named in every answer that reads a fee of annex 1. */
export const PLAN_FEES_VERSION = 'phone-annex-1/2015-09-01';

/** For one contract and one month. Source: B 別紙1 · B-033 */
export const PLAN_FEES: { readonly [Plan in PhonePlan]: Yen } = {
  hikari: yen(500),
  hikariPlus: yen(1500),
  officeType: yen(1300),
  officePlus: yen(1100),
};

/** The two plans whose order of prices is the reverse of the other two; their fee is told with a mark. Source: D-B15 */
export const isDoubtfulPlan = (plan: PhonePlan): boolean => plan === 'officeType' || plan === 'officePlus';
