/**
 * What the chosen contract means for work on a device: whether the service runs for it, and what the operator must know about the device.
 *
 * Source: N 第3条, 第9条2項, 第18条 · N-006, N-008, N-019, N-039, D-N01
 */
import type { ContractState } from '../../../contractors/contract.ts';
import type { ContractFacts } from '../../../decisions/question-facts.ts';
import type { PolicySet } from '../../../policies/policy.ts';
import type { CitedRuleId } from '../../../terms/articles.ts';
import type { ShownDefectId } from '../../../terms/defects.ts';
import { deviceCoverage } from './device-coverage.ts';
import { CONTRACT_NOT_CHOSEN, DEVICE_NEEDS_RULING } from './standing-words.ts';

export type NotInService = Exclude<ContractState, 'inService'>;

export interface Standing {
  /** The state that keeps the service from running, or null. */
  readonly notInService: NotInService | null;
  readonly notes: readonly string[];
  readonly defectIds: readonly ShownDefectId[];
  readonly alsoRead: readonly CitedRuleId[];
}

/** Source: N-006, N-008, N-019, N-039 */
export function standingOf({ contractState, deviceModel }: ContractFacts, policies: PolicySet): Standing {
  const needsRuling = deviceModel !== null && deviceCoverage(deviceModel, policies) === 'needsRuling';
  return {
    notInService: contractState === null || contractState === 'inService' ? null : contractState,
    notes: [...(contractState === null ? [CONTRACT_NOT_CHOSEN] : []), ...(needsRuling ? [DEVICE_NEEDS_RULING] : [])],
    defectIds: needsRuling ? ['D-N01'] : [],
    alsoRead: [
      ...(contractState === null ? [] : (['N-006'] as const)),
      ...(deviceModel === null ? [] : (['N-008'] as const)),
    ],
  };
}

/** The article that keeps the service from running in this state. */
export const articleOfState = {
  applied: 'N-019',
  formed: 'N-019',
  suspended: 'N-039',
  cancelled: 'N-006',
} as const satisfies { readonly [State in NotInService]: CitedRuleId };
