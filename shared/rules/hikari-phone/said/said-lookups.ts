/** The look-up questions of B that are answered in words alone, those that its terms are silent on among them. */
import type { PhoneSaidQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { phoneResponsibility } from './responsibility.ts';
import { phoneRestriction } from './restriction.ts';
import {
  phoneExcessiveContact,
  phoneIdentityItems,
  phoneRefund,
  phoneRepairTime,
  phoneRetentionPeriod,
  phoneRounding,
  phoneSuccession,
} from './silence.ts';
import { phoneTermMeaning } from './term-meaning.ts';
import { phoneTermsParts } from './terms-parts.ts';
import { phoneTransfer } from './transfer.ts';

export const PHONE_SAID_LOOKUPS = {
  phoneResponsibility,
  phoneRestriction,
  phoneTermsParts,
  phoneTermMeaning,
  phoneTransfer,
  phoneIdentityItems,
  phoneExcessiveContact,
  phoneSuccession,
  phoneRounding,
  phoneRefund,
  phoneRepairTime,
  phoneRetentionPeriod,
} as const satisfies { readonly [Id in PhoneSaidQuestion]: Lookup };
