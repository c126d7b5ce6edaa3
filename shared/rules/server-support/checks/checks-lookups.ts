/** The look-up questions of N about what is covered, allowed, required or said. */
import type { CheckQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { addressOverlap } from './address-overlap.ts';
import { contractorDuties } from './contractor-duties.ts';
import { cooperation } from './cooperation.ts';
import { declineGrounds } from './decline-grounds.ts';
import { environmentChange } from './environment-change.ts';
import { identityOrder } from './identity-order.ts';
import { noNoticeTermination } from './no-notice-termination.ts';
import { partnerConsent } from './partner-consent.ts';
import { personalDataAsk } from './personal-data-ask.ts';
import { personalDataDisclosure } from './personal-data-disclosure.ts';
import { personalDataUse } from './personal-data-use.ts';
import { portChecklist } from './port-checklist.ts';
import { receptionChannel } from './reception-channel.ts';
import { requestScope } from './request-scope.ts';
import { serviceConditions } from './service-conditions.ts';
import { suspensionGrounds } from './suspension-grounds.ts';
import { suspensionNotice } from './suspension-notice.ts';
import { whichContract } from './which-contract.ts';

export const CHECKS_LOOKUPS = {
  addressOverlap,
  portChecklist,
  serviceConditions,
  cooperation,
  requestScope,
  identityOrder,
  partnerConsent,
  environmentChange,
  declineGrounds,
  contractorDuties,
  suspensionGrounds,
  suspensionNotice,
  noNoticeTermination,
  personalDataAsk,
  personalDataUse,
  personalDataDisclosure,
  receptionChannel,
  whichContract,
} as const satisfies { readonly [Id in CheckQuestion]: Lookup };
