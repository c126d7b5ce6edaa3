/**
 * What the chosen contract means for work on a device: whether the service runs for it, whether the device is covered, and what the operator
 * must know about it.
 *
 * Source: N 第3条, 第9条2項, 第18条, 別紙3 · N-006, N-008, N-019, N-039, D-N01
 */
import type { ContractState, DeviceModel } from '../../../contractors/contract.ts';
import type { ContractFacts } from '../../../decisions/question-facts.ts';
import type { PolicySet } from '../../../policies/policy.ts';
import { type CitedRuleId, citeArticle, citePolicy } from '../../../terms/articles.ts';
import type { Citation } from '../../../terms/citation.ts';
import type { ShownDefectId } from '../../../terms/defects.ts';
import { deviceCoverage, isDefinedModel } from './device-coverage.ts';
import { CONTRACT_NOT_CHOSEN, DEVICE_NEEDS_RULING, deviceCoveredByRuling } from './standing-words.ts';

export type NotInService = Exclude<ContractState, 'inService'>;

/** What keeps work from being arranged until a supervisor has looked: the state of the contract, or a ruling on the device. */
export type StandingObstacle =
  | { readonly type: 'contractNotInService'; readonly contractState: NotInService }
  | { readonly type: 'deviceNotCovered'; readonly deviceModel: DeviceModel };

/** Tells such an obstacle from the others a piece of work may have. */
export const isStandingObstacle = <Obstacle extends { readonly type: string }>(
  obstacle: Obstacle,
): obstacle is Extract<Obstacle, StandingObstacle> =>
  obstacle.type === 'contractNotInService' || obstacle.type === 'deviceNotCovered';

export interface Standing {
  /** The first that applies, or null. */
  readonly obstacle: StandingObstacle | null;
  readonly notes: readonly string[];
  readonly defectIds: readonly ShownDefectId[];
  readonly alsoRead: readonly CitedRuleId[];
}

/** Source: N-006, N-008, N-019, N-039 */
export function standingOf({ contractState, deviceModel }: ContractFacts, policies: PolicySet): Standing {
  const coverage = deviceModel === null ? null : deviceCoverage(deviceModel, policies);
  return {
    obstacle:
      contractState !== null && contractState !== 'inService'
        ? { type: 'contractNotInService', contractState }
        : deviceModel !== null && coverage === 'notCovered'
          ? { type: 'deviceNotCovered', deviceModel }
          : null,
    notes: [
      ...(contractState === null ? [CONTRACT_NOT_CHOSEN] : []),
      ...(coverage === 'needsRuling' ? [DEVICE_NEEDS_RULING] : []),
      ...(deviceModel !== null && coverage === 'covered' && !isDefinedModel(deviceModel)
        ? [deviceCoveredByRuling(policies['P-DEVICE-COVERAGE'].version)]
        : []),
    ],
    defectIds: coverage === 'needsRuling' || coverage === 'notCovered' ? ['D-N01'] : [],
    alsoRead: [
      ...(contractState === null ? [] : (['N-006'] as const)),
      ...(deviceModel === null ? [] : (['N-008'] as const)),
    ],
  };
}

/** The article that keeps the service from running in this state. */
const ARTICLE_OF_STATE = {
  applied: 'N-019',
  formed: 'N-019',
  suspended: 'N-039',
  cancelled: 'N-006',
} as const satisfies { readonly [State in NotInService]: CitedRuleId };

/** What the obstacle rests on: an article for a state of the contract, article and ruling for a device. */
export function obstacleCitations(obstacle: StandingObstacle, policies: PolicySet): readonly Citation[] {
  switch (obstacle.type) {
    case 'contractNotInService':
      return [citeArticle(ARTICLE_OF_STATE[obstacle.contractState])];
    case 'deviceNotCovered':
      return [citeArticle('N-008'), citePolicy(policies['P-DEVICE-COVERAGE'])];
  }
}
