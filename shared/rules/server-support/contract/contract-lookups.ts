/** The look-up questions of N about the contract itself: its text, its dates, its parts and how it ends. */
import type { ContractQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { applicableTerms } from './applicable-terms.ts';
import { cancellation } from './cancellation.ts';
import { contractingParty } from './contracting-party.ts';
import { coveredDevice } from './covered-device.ts';
import { deemedNotice } from './deemed-notice.ts';
import { eligibleLine } from './eligible-line.ts';
import { lineEnded } from './line-ended.ts';
import { longestUse } from './longest-use.ts';
import { serviceStart } from './service-start.ts';
import { suspensionFee } from './suspension-fee.ts';
import { suspensionPeriod } from './suspension-period.ts';
import { targetNetwork } from './target-network.ts';

export const CONTRACT_LOOKUPS = {
  cancellationDay: cancellation,
  serviceStart,
  maximumPeriod: longestUse,
  suspensionPeriod,
  suspensionFee,
  lineEnded,
  deemedNotice,
  coveredDevice,
  eligibleLine,
  contractingParty,
  targetNetwork,
  termsInForce: applicableTerms,
} as const satisfies { readonly [Id in ContractQuestion]: Lookup };
