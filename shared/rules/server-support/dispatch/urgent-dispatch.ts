/**
 * The answer to "can someone come now?" (緊急の派遣): only when the company and the contractor both judge it urgent, at actual cost, and
 * never with a price, because the repair rules that set it are not held.
 *
 * Source: N 別紙1 3.1.1, 表3-1, 別紙2 · N-114, N-115, N-117, N-120, N-122, N-123, N-124; N 第3条 · N-008
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import type { UrgentDispatchFacts } from '../../../decisions/question-facts.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { composeAnswer } from '../../answer-draft.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  isStandingObstacle,
  obstacleCitations,
  type StandingObstacle,
  standingOf,
} from '../contract/contract-standing.ts';
import { withoutObstacle } from '../contract/standing-words.ts';
import { acceptanceOf } from './acceptance.ts';
import { DISPATCH_POLICIES } from './dispatch-policies.ts';
import { visitAlternative } from './on-site-alternatives-words.ts';
import { ORDINARY_VISIT, sendBackRoute } from './send-back-words.ts';
import { planShipment } from './shipment-plan.ts';
import { dispatchPromiseText, NEVER_A_PRICE, urgentWords, urgentWorking } from './urgent-words.ts';
import { planVisit, type VisitPlan } from './visit-plan.ts';
import { stampNotes } from './working-words.ts';

const RULE = 'urgent-dispatch/2';

/** What the facts come to; the first that applies. */
export type UrgentOutcome =
  | StandingObstacle
  /** In time for an ordinary visit on the same day, which costs the caller nothing more. */
  | { readonly type: 'ordinaryVisitFirst' }
  | { readonly type: 'notUrgent'; readonly missing: 'company' | 'caller' | 'both' }
  | { readonly type: 'costNotExplained' }
  | { readonly type: 'urgentDispatch'; readonly date: string };

/**
 * Whether somebody is sent now. `decided`, with the outcome saying which; `needsApproval` where the contract is not in service or the device is
 * ruled out. Only the
 * outcome `urgentDispatch` carries a promise, and only it can be accepted.
 *
 * Source: N 別紙1 3.1.1(2) · N-124
 */
export function answerUrgentDispatch(facts: UrgentDispatchFacts, tables: RuleTables): Answer {
  const plan = planVisit(acceptanceOf(facts, tables), tables);
  const { countedOn } = plan.acceptance;
  const standing = standingOf(facts, tables.policies);
  const outcome = outcomeOf(facts, plan, standing.obstacle);
  const blocked = isStandingObstacle(outcome);
  const label = blocked ? withoutObstacle[outcome.type] : ORDINARY_VISIT;
  return composeAnswer(facts, tables, {
    rule: RULE,
    policiesRead: DISPATCH_POLICIES,
    state: blocked ? 'needsApproval' : 'decided',
    outcome,
    words: urgentWords(outcome),
    citations: blocked ? obstacleCitations(outcome, tables.policies) : [citeArticle(articleOf(outcome))],
    alsoRead: ['N-124', 'N-122', 'N-123', 'N-117', 'N-114', 'N-115', 'N-120', ...standing.alsoRead],
    defectIds: standing.defectIds,
    working: urgentWorking(facts, plan, tables),
    alternatives: [
      visitAlternative('otherRoute', label, { plan, tables }),
      ...(standing.obstacle === null ? [sendBackRoute(planShipment(plan.acceptance, tables), countedOn)] : []),
    ],
    warnings: [NEVER_A_PRICE, ...stampNotes(plan.acceptance), ...standing.notes],
    promise:
      outcome.type === 'urgentDispatch'
        ? { kind: 'dispatch', due: outcome.date, text: dispatchPromiseText(countedOn), tentative: false }
        : null,
  });
}

function outcomeOf(facts: UrgentDispatchFacts, plan: VisitPlan, obstacle: StandingObstacle | null): UrgentOutcome {
  if (obstacle !== null) return obstacle;
  if (plan.band === 'inTime') return { type: 'ordinaryVisitFirst' };
  const { companyJudgesUrgent, callerAgrees, costExplained } = facts;
  if (!companyJudgesUrgent || !callerAgrees) {
    return { type: 'notUrgent', missing: companyJudgesUrgent ? 'caller' : callerAgrees ? 'company' : 'both' };
  }
  if (!costExplained) return { type: 'costNotExplained' };
  return { type: 'urgentDispatch', date: formatIsoDate(plan.acceptance.countedOn) };
}

const articleOf = ({ type }: UrgentOutcome) => (type === 'ordinaryVisitFirst' ? 'N-122' : 'N-124');
