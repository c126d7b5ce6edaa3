/**
 * The answer to "when does an engineer come?" (オンサイト故障修理): the visit, its working, the other readings and the other routes.
 *
 * Source: N 別紙1 3.1.1, 表3-1 注意1, 別紙2 · N-114, N-115, N-117, N-120, N-122, N-123, N-124, D-N24, D-N25, D-N26, D-N26b, D-N27, D-N29, D-N33
 */
import type { BusinessCalendar } from '../../../calendar/business-calendar.ts';
import { explainDay } from '../../../calendar/day-working.ts';
import { addDays, type CivilDate, formatIsoDate, weekdayOf } from '../../../core/time.ts';
import type { Answer, PromiseDraft } from '../../../decisions/answer.ts';
import type { OnSiteVisitFacts } from '../../../decisions/question-facts.ts';
import { type CitedRuleId, citeArticle, citePolicy } from '../../../terms/articles.ts';
import type { Citation } from '../../../terms/citation.ts';
import type { ShownDefectId } from '../../../terms/defects.ts';
import { composeAnswer } from '../../answer-draft.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isStandingObstacle, obstacleCitations, standingOf } from '../contract/contract-standing.ts';
import { acceptanceOf } from './acceptance.ts';
import { type AgreedVisit, agreeVisit } from './agreed-visit.ts';
import { DISPATCH_POLICIES } from './dispatch-policies.ts';
import { onSiteAlternatives } from './on-site-alternatives-words.ts';
import { onSiteWarnings, onSiteWords, visitPromiseText } from './on-site-words.ts';
import { onSiteWorking } from './on-site-working-words.ts';
import { planVisit, straddlesDoor, type VisitPlan } from './visit-plan.ts';

const RULE = 'on-site-visit/2';
const SATURDAY = 6;
/** Behind the working, the other side of the door and the send-back beside it. */
const READ_ALWAYS = ['N-114', 'N-115', 'N-117', 'N-120', 'N-122', 'N-123'] as const;

/**
 * When the visit is. `decided` in time, or where every reading gives the same day, or on a later day that was agreed; `boundary` in the
 * minute after 17:00:00; `twoReadings` where the literal 翌日 is another day; `needsApproval` for a remote area without consent to a later
 * day, a day on which nobody comes, a contract that is not in service, or a device that is ruled out. A visit is never promised for a day that is no business day.
 *
 * Source: N 別紙1 3.1.1 · N-117, N-122, N-123
 */
export function answerOnSiteVisit(facts: OnSiteVisitFacts, tables: RuleTables): Answer {
  const plan = planVisit(acceptanceOf(facts, tables), tables);
  const agreed = agreeVisit(facts, plan, tables);
  const standing = standingOf(facts, tables.policies);
  return composeAnswer(facts, tables, {
    rule: RULE,
    policiesRead: DISPATCH_POLICIES,
    state: agreed.type === 'planned' ? plan.state : agreed.type === 'laterDay' ? 'decided' : 'needsApproval',
    outcome: outcomeOf(agreed, plan),
    words: onSiteWords(agreed, plan, tables.calendar),
    citations: citationsOf(agreed, plan, tables),
    alsoRead: [
      ...READ_ALWAYS,
      ...(plan.band === 'inTime' ? [] : (['N-124'] as const)),
      ...(weekdayOf(plan.visitOn) === SATURDAY ? (['P-SATURDAY-VISIT'] as const) : []),
      'P-SHIPPING',
      ...standing.alsoRead,
    ],
    defectIds: [...defectsOf(agreed, plan, tables), ...standing.defectIds],
    working: onSiteWorking(facts, { agreed, plan, tables }),
    alternatives: onSiteAlternatives(facts, { agreed, plan, tables }),
    warnings: [...onSiteWarnings(facts, plan), ...standing.notes],
    promise: promiseOf(agreed, plan),
  });
}

function promiseOf(agreed: AgreedVisit, plan: VisitPlan): PromiseDraft | null {
  if (agreed.type === 'blocked') return null;
  const later = agreed.type === 'laterDay';
  const visitOn = later ? agreed.on : plan.visitOn;
  const tentative = later ? agreed.tentative : plan.tentative;
  const text = visitPromiseText(visitOn, plan.acceptance.countedOn, { tentative, agreed: later });
  return { kind: 'visit', due: formatIsoDate(visitOn), text, tentative };
}

function outcomeOf(agreed: AgreedVisit, { band, acceptance, visitOn, literalOn }: VisitPlan): Answer['outcome'] {
  const basis = { band, acceptedAt: acceptance.acceptedAt };
  switch (agreed.type) {
    case 'planned':
      return {
        type: 'visit',
        ...basis,
        date: formatIsoDate(visitOn),
        sameDay: visitOn === acceptance.countedOn,
        literalDate: literalOn === null ? null : formatIsoDate(literalOn),
      };
    case 'laterDay':
      return { type: 'visit', ...basis, date: formatIsoDate(agreed.on), sameDay: false, literalDate: null };
    case 'blocked':
      return isStandingObstacle(agreed.by)
        ? agreed.by
        : { type: agreed.by.type, ...basis, earliest: formatIsoDate(agreed.by.earliest) };
  }
}

function rulesOf({ band }: VisitPlan): readonly CitedRuleId[] {
  switch (band) {
    case 'inTime':
      return ['N-122', 'N-117'];
    case 'boundary':
    case 'afterDoor':
      return ['N-117', 'N-123'];
    case 'outOfHours':
      return ['N-115', 'N-123'];
  }
}

function citationsOf(agreed: AgreedVisit, plan: VisitPlan, { policies }: RuleTables): readonly Citation[] {
  if (agreed.type === 'blocked' && isStandingObstacle(agreed.by)) return obstacleCitations(agreed.by, policies);
  if (agreed.type !== 'planned') return [citeArticle('N-122')];
  const articles = [
    ...rulesOf(plan).map(citeArticle),
    ...(straddlesDoor(plan.acceptance) ? [citePolicy(policies['P-NOTICE-INSTANT'])] : []),
  ];
  switch (plan.band) {
    case 'inTime':
      return articles;
    case 'boundary':
      return [...articles, citePolicy(policies['P-ONSITE-BOUNDARY']), citePolicy(policies['P-NEXT-DAY'])];
    case 'afterDoor':
      return [...articles, citePolicy(policies['P-NEXT-DAY'])];
    case 'outOfHours':
      return [...articles, citePolicy(policies['P-OUT-OF-HOURS'])];
  }
}

function defectsOf(agreed: AgreedVisit, plan: VisitPlan, { calendar }: RuleTables): readonly ShownDefectId[] {
  if (agreed.type === 'blocked' && isStandingObstacle(agreed.by)) return [];
  if (agreed.type !== 'planned') return ['D-N25'];
  const ids: ShownDefectId[] = [];
  if (plan.band === 'boundary' || straddlesDoor(plan.acceptance)) ids.push('D-N27');
  if (plan.band === 'boundary' || plan.band === 'afterDoor') ids.push('D-N24', 'D-N26');
  if (plan.band === 'outOfHours') ids.push('D-N26b', 'D-N29');
  if (meetsHoliday(calendar, plan.acceptance.countedOn, plan.visitOn)) ids.push('D-N33');
  return ids;
}

/** Whether 祝祭日 had to be read for a day from one date to another, both counted. */
function meetsHoliday(calendar: BusinessCalendar, from: CivilDate, to: CivilDate): boolean {
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (explainDay(calendar, date).reason === 'holiday') return true;
  }
  return false;
}
