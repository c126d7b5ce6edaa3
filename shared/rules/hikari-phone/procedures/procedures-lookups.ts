/** The look-up questions of B about what is applied for, changed, ended or deleted. */
import type { PhoneProcedureQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { phoneCardPayment } from './card-payment.ts';
import { phoneDataDeletion } from './data-deletion.ts';
import { phoneMeasures } from './measures.ts';
import { phoneMove } from './move.ts';
import { phoneRefusal } from './refusal.ts';
import { phoneRegistrationChange } from './registration-change.ts';
import { phoneSwitch } from './switching.ts';
import { phoneTermination } from './termination.ts';

export const PHONE_PROCEDURES_LOOKUPS = {
  phoneRegistrationChange,
  phoneMove,
  phoneSwitch,
  phoneRefusal,
  phoneMeasures,
  phoneCardPayment,
  phoneTermination,
  phoneDataDeletion,
} as const satisfies { readonly [Id in PhoneProcedureQuestion]: Lookup };
