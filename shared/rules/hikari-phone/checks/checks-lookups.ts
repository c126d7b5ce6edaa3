/** The look-up questions of B about who may have it, who repairs, what is forbidden, what stops it, and what stays secret. */
import type { PhoneCheckQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { phoneAuthorityInquiry } from './authority-inquiry.ts';
import { phoneDataUse } from './data-use.ts';
import { phoneDiscontinuation } from './discontinuation.ts';
import { phoneContractUnit, phoneEligibility } from './eligibility.ts';
import { phoneFaultOwner } from './fault-owner.ts';
import { phoneNoticeFirst } from './notice-first.ts';
import { phoneProhibitedUse } from './prohibited-use.ts';
import { phoneSecrecy } from './secrecy.ts';
import { phoneServiceArea } from './service-area.ts';
import { phoneSuspensionGrounds } from './suspension-grounds.ts';

export const PHONE_CHECKS_LOOKUPS = {
  phoneEligibility,
  phoneContractUnit,
  phoneFaultOwner,
  phoneServiceArea,
  phoneProhibitedUse,
  phoneSuspensionGrounds,
  phoneNoticeFirst,
  phoneDiscontinuation,
  phoneSecrecy,
  phoneDataUse,
  phoneAuthorityInquiry,
} as const satisfies { readonly [Id in PhoneCheckQuestion]: Lookup };
