/** The look-up questions about what may be said and what never. */
import type { SaidQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { assurance } from './assurance.ts';
import { damage } from './damage.ts';
import { dispute } from './dispute.ts';
import { interestWaiver } from './interest-waiver.ts';
import { lineFee } from './line-fee.ts';
import { mustRead } from './must-read.ts';
import { rightPassed } from './right-passed.ts';
import { serviceHalt } from './service-halt.ts';

export const SAID_LOOKUPS = {
  assurance,
  damage,
  serviceHalt,
  dispute,
  rightPassed,
  lineFee,
  interestWaiver,
  mustRead,
} as const satisfies { readonly [Id in SaidQuestion]: Lookup };
