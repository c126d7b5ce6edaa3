/** The look-up questions of B about money. */
import type { PhoneMoneyQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { phoneAssignedClaim } from './assigned-claim.ts';
import { phoneCarrierShares } from './carrier-shares.ts';
import { phoneCompensation } from './compensation.ts';
import { phoneFeeForPeriod } from './fee-for-period.ts';
import { phoneFeeWhileUnusable } from './fee-while-unusable.ts';
import { phoneLateCharge } from './late-charge.ts';
import { phoneMonthlyFee } from './monthly-fee.ts';
import { phoneWarranty } from './warranty.ts';
import { phoneWorkFee } from './work-fee.ts';

export const PHONE_MONEY_LOOKUPS = {
  phoneMonthlyFee,
  phoneFeeForPeriod,
  phoneFeeWhileUnusable,
  phoneLateCharge,
  phoneWorkFee,
  phoneAssignedClaim,
  phoneCompensation,
  phoneCarrierShares,
  phoneWarranty,
} as const satisfies { readonly [Id in PhoneMoneyQuestion]: Lookup };
