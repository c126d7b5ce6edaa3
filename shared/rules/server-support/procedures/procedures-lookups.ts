/** The look-up questions of N about procedures: what a caller wants to change, and what the company may do. */
import type { ProcedureQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { applyRequest } from './apply.ts';
import { cancelRequest } from './cancel-request.ts';
import { companyTermination } from './company-termination.ts';
import { contactChange } from './contact-change.ts';
import { contractChange } from './contract-change.ts';
import { refuseApplication } from './refuse-application.ts';
import { successionRequest } from './succession.ts';
import { transferRequest } from './transfer.ts';

export const PROCEDURES_LOOKUPS = {
  applyRequest,
  contractChange,
  transferRequest,
  successionRequest,
  cancelRequest,
  contactChange,
  refuseApplication,
  companyTermination,
} as const satisfies { readonly [Id in ProcedureQuestion]: Lookup };
