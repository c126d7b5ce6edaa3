/** The look-up questions of N about what is paid. */
import type { MoneyQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { assignedClaim } from './assigned-claim.ts';
import { billFees } from './bill-fees.ts';
import { discountChange } from './discount-change.ts';
import { dueDate } from './due-date.ts';
import { evasionSurcharge } from './evasion-surcharge.ts';
import { feeForPeriod } from './fee-for-period.ts';
import { lateInterest } from './late-interest.ts';
import { monthlyFee } from './monthly-fee.ts';
import { paymentCertificate } from './payment-certificate.ts';
import { paymentOrder } from './payment-order.ts';
import { qualifiedInvoice } from './qualified-invoice.ts';
import { refund } from './refund.ts';
import { underBilling } from './under-billing.ts';

export const MONEY_LOOKUPS = {
  monthlyFee,
  feeForPeriod,
  discountChange,
  dueDate,
  lateInterest,
  paymentOrder,
  billFees,
  qualifiedInvoice,
  paymentCertificate,
  assignedClaim,
  refund,
  underBilling,
  evasionSurcharge,
} as const satisfies { readonly [Id in MoneyQuestion]: Lookup };
