/**
 * The answer to "when is a replacement sent?" (先出しセンドバック).
 *
 * Source: N 別紙1 表3-1, 注意2 · N-114, N-115, N-117, N-118, N-120, D-N29, D-N32
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import type { SendBackFacts } from '../../../decisions/question-facts.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type AnswerDraft, composeAnswer } from '../../answer-draft.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { obstacleCitations, standingOf } from '../contract/contract-standing.ts';
import { obstacleStep, obstacleWords, withoutObstacle } from '../contract/standing-words.ts';
import { acceptanceOf } from './acceptance.ts';
import { DISPATCH_POLICIES } from './dispatch-policies.ts';
import { visitAlternative } from './on-site-alternatives-words.ts';
import {
  literalShipment,
  NO_RETURN_DEADLINE,
  NOT_JUDGED_FAULTY,
  ORDINARY_VISIT,
  otherSideOfClosing,
  sendBackIf,
  shipmentPromiseText,
  shipmentWords,
  shipmentWorking,
} from './send-back-words.ts';
import { planShipment, type ShipmentPlan } from './shipment-plan.ts';
import { planVisit } from './visit-plan.ts';
import { stampNotes } from './working-words.ts';

const RULE = 'send-back/2';

/**
 * From which day a replacement is shipped: a lower bound, told as 以降. `decided`, or `twoReadings` where a notice outside reception hours
 * would have another reception day if taken literally; `needsApproval` while the unit is not judged faulty, the contract is not
 * in service or the device is ruled out.
 *
 * Source: N 別紙1 表3-1 注意2 · N-120, D-N29
 */
export function answerSendBack(facts: SendBackFacts, tables: RuleTables): Answer {
  const plan = planShipment(acceptanceOf(facts, tables), tables);
  const standing = standingOf(facts, tables.policies);
  const frame = {
    rule: RULE,
    policiesRead: DISPATCH_POLICIES,
    alsoRead: ['N-118', 'N-120', 'N-114', 'N-115', 'N-117', 'P-SHIPPING', ...standing.alsoRead],
    warnings: [...stampNotes(plan.acceptance), NO_RETURN_DEADLINE, ...standing.notes],
  } as const;
  const { obstacle } = standing;
  if (obstacle !== null) {
    return composeAnswer(facts, tables, {
      ...frame,
      state: 'needsApproval',
      outcome: obstacle,
      words: obstacleWords(obstacle),
      citations: obstacleCitations(obstacle, tables.policies),
      defectIds: standing.defectIds,
      working: [...shipmentWorking(plan, tables), obstacleStep(obstacle)],
      alternatives: [sendBackIf(withoutObstacle[obstacle.type], plan)],
      promise: null,
    });
  }
  return composeAnswer(facts, tables, {
    ...frame,
    ...(facts.judgedFaulty ? shipment(plan, tables) : notJudgedFaulty(plan, tables)),
    defectIds: ['D-N32', ...(plan.acceptance.moved ? (['D-N29'] as const) : []), ...standing.defectIds],
  });
}

type Outcome = Pick<AnswerDraft, 'state' | 'outcome' | 'words' | 'citations' | 'working' | 'alternatives' | 'promise'>;

function shipment(plan: ShipmentPlan, tables: RuleTables): Outcome {
  const { acceptance, shipFrom, literalFrom, state } = plan;
  return {
    state,
    outcome: {
      type: 'shipment',
      from: formatIsoDate(shipFrom),
      literalFrom: formatIsoDate(literalFrom),
      receptionDay: formatIsoDate(acceptance.acceptedOn),
      acceptedAt: acceptance.acceptedAt,
    },
    words: shipmentWords(plan),
    citations: [
      citeArticle('N-120'),
      ...(acceptance.moved ? [citeArticle('N-115'), citePolicy(tables.policies['P-OUT-OF-HOURS'])] : []),
    ],
    working: shipmentWorking(plan, tables),
    alternatives: [
      ...(state === 'twoReadings' ? [literalShipment(plan)] : []),
      otherSideOfClosing(plan, tables),
      ordinaryVisit(plan, tables),
    ],
    promise: { kind: 'shipment', due: formatIsoDate(shipFrom), text: shipmentPromiseText(plan), tentative: true },
  };
}

function notJudgedFaulty(plan: ShipmentPlan, tables: RuleTables): Outcome {
  return {
    state: 'needsApproval',
    outcome: { type: 'notJudgedFaulty' },
    words: NOT_JUDGED_FAULTY.words,
    citations: [citeArticle('N-118')],
    working: shipmentWorking(plan, tables),
    alternatives: [sendBackIf(NOT_JUDGED_FAULTY.otherwise, plan), ordinaryVisit(plan, tables)],
    promise: null,
  };
}

const ordinaryVisit = ({ acceptance }: ShipmentPlan, tables: RuleTables) =>
  visitAlternative('otherRoute', ORDINARY_VISIT, { plan: planVisit(acceptance, tables), tables });
