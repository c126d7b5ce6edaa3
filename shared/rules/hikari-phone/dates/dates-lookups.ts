/** The look-up questions of B about its dates. */
import type { PhoneDateQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { phoneAbolition } from './abolition.ts';
import { phoneCancellation } from './cancellation.ts';
import { phoneCurePeriod } from './cure-period.ts';
import { phoneDebitDay } from './debit-day.ts';
import { phoneFormation } from './formation.ts';
import { phonePaymentExpiry } from './payment-expiry.ts';
import { phonePlanChange } from './plan-change.ts';
import { phoneRenewal } from './renewal.ts';
import { phoneSentNotice } from './sent-notice.ts';
import { phoneTermsVersion } from './terms-version.ts';
import { phoneUndeliverable } from './undeliverable.ts';

export const PHONE_DATES_LOOKUPS = {
  phoneCancellation,
  phoneRenewal,
  phonePlanChange,
  phoneAbolition,
  phoneFormation,
  phoneSentNotice,
  phoneTermsVersion,
  phoneDebitDay,
  phoneCurePeriod,
  phoneUndeliverable,
  phonePaymentExpiry,
} as const satisfies { readonly [Id in PhoneDateQuestion]: Lookup };
