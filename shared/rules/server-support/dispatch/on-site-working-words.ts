/** The working of an on-site answer: the day of the call, the instant that counts, the door, every day stepped over, and what was agreed. */
import { isBusinessDay } from '../../../calendar/business-calendar.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { OnSiteVisitFacts } from '../../../decisions/question-facts.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isStandingObstacle } from '../contract/contract-standing.ts';
import { obstacleStep } from '../contract/standing-words.ts';
import type { AgreedVisit, VisitObstacle } from './agreed-visit.ts';
import { ON_SITE } from './reception-hours.ts';
import type { VisitPlan } from './visit-plan.ts';
import {
  callDayStep,
  countedStep,
  doorStep,
  namedDayStep,
  OPENING_STEP,
  stepsToNextBusinessDay,
} from './working-words.ts';

export interface VisitInHand {
  readonly agreed: AgreedVisit;
  readonly plan: VisitPlan;
  readonly tables: RuleTables;
}

export function onSiteWorking(facts: OnSiteVisitFacts, { agreed, plan, tables }: VisitInHand): readonly WorkingStep[] {
  const remote = facts.remoteArea === true ? [plainStep('遠隔地', 'はい ・ 当日の派遣が難しい地域')] : [];
  const callDate = plan.acceptance.countedOn;
  const call = callSteps(plan, tables);
  switch (agreed.type) {
    case 'planned':
      return [...call, ...visitSteps(plan, tables)];
    case 'laterDay':
      return [...call, ...remote, namedDayStep(tables.calendar, agreed.on, { callDate, note: '承諾を得た訪問日' })];
    case 'blocked':
      return [...call, ...remote, ...obstacleSteps(agreed.by, plan, tables)];
  }
}

function callSteps({ acceptance }: VisitPlan, { calendar }: RuleTables): readonly WorkingStep[] {
  const { countedOn, acceptedOn, moved } = acceptance;
  return [
    callDayStep(calendar, countedOn),
    countedStep(acceptance),
    ...(moved && acceptedOn === countedOn ? [OPENING_STEP] : []),
    ...(isBusinessDay(calendar, countedOn) ? [doorStep(acceptance, ON_SITE.closes, '当日受付の締切')] : []),
  ];
}

function visitSteps({ acceptance, band, visitOn }: VisitPlan, { calendar }: RuleTables): readonly WorkingStep[] {
  const { countedOn: callDate } = acceptance;
  if (visitOn === callDate) return [];
  const note = band === 'outOfHours' ? '9:00 に受付（締切 17:00）・ 訪問の見込み' : '訪問の見込み';
  return stepsToNextBusinessDay(calendar, callDate, { callDate, note });
}

function obstacleSteps(obstacle: VisitObstacle, plan: VisitPlan, { calendar }: RuleTables): readonly WorkingStep[] {
  const callDate = plan.acceptance.countedOn;
  if (isStandingObstacle(obstacle)) return [obstacleStep(obstacle)];
  const from = namedDayStep(calendar, obstacle.earliest, { callDate, note: 'この日以降なら訪問できます' });
  switch (obstacle.type) {
    case 'laterDayNotAsked':
      return [plainStep('承諾', '後日の訪問の承諾と日付の記録がありません'), from];
    case 'laterDayRefused':
      return [plainStep('承諾', '後日の訪問の承諾を得られていません'), from];
    case 'laterDayUnusable':
      return [namedDayStep(calendar, obstacle.asked, { callDate, note: 'ご希望の日' }), from];
  }
}

const plainStep = (label: string, text: string): WorkingStep => ({ label, text, predicted: false });
