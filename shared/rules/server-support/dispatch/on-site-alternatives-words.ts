/** What else an on-site answer could have been: the other readings, the same call on the other side of the door, the other routes. */
import { isBusinessDay, nextBusinessDay, previousBusinessDay } from '../../../calendar/business-calendar.ts';
import { explainDay } from '../../../calendar/day-working.ts';
import { type CivilDate, formatIsoDate, type InstantMs, instantAt, timeOfDay } from '../../../core/time.ts';
import type { Alternative } from '../../../decisions/answer.ts';
import type { OnSiteVisitFacts } from '../../../decisions/question-facts.ts';
import { clockText, dayReasonText, distanceText, relation, shortDate } from '../../day-words.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isStandingObstacle } from '../contract/contract-standing.ts';
import { withoutObstacle } from '../contract/standing-words.ts';
import { acceptanceOf } from './acceptance.ts';
import type { AgreedVisit } from './agreed-visit.ts';
import type { VisitInHand } from './on-site-working-words.ts';
import { ON_SITE, ON_SITE_SURELY_CLOSED } from './reception-hours.ts';
import { sendBackRoute } from './send-back-words.ts';
import { planShipment } from './shipment-plan.ts';
import { planVisit, straddlesDoor, type VisitPlan } from './visit-plan.ts';

export function onSiteAlternatives(
  facts: OnSiteVisitFacts,
  { agreed, plan, tables }: VisitInHand,
): readonly Alternative[] {
  const sendBack = sendBackRoute(planShipment(plan.acceptance, tables), plan.acceptance.countedOn);
  if (agreed.type !== 'planned') {
    const unhindered = visitAlternative('counterfactual', labelWithoutObstacle(facts, agreed), { plan, tables });
    const blockedByStanding = agreed.type === 'blocked' && isStandingObstacle(agreed.by);
    return blockedByStanding ? [unhindered] : [unhindered, sendBack];
  }
  return [
    ...otherReadings(plan, tables),
    otherSideOfDoor(plan, tables),
    sendBack,
    ...(plan.band === 'inTime' ? [] : [URGENT_ROUTE]),
  ];
}

function labelWithoutObstacle({ remoteArea }: OnSiteVisitFacts, agreed: AgreedVisit): string {
  if (agreed.type === 'blocked' && isStandingObstacle(agreed.by)) return withoutObstacle[agreed.by.type];
  return remoteArea === true ? '当日の派遣ができる地域なら' : '後日のご希望がなければ';
}

function otherReadings(plan: VisitPlan, tables: RuleTables): readonly Alternative[] {
  const { acceptance, band, visitOn, literalOn } = plan;
  const { countedOn, acceptedOn, answeredAt } = acceptance;
  const readings: Alternative[] = [];
  if (literalOn !== null && literalOn !== visitOn) {
    const gap = Math.abs(visitOn - literalOn);
    readings.push({
      kind: 'otherReading',
      label: '文字どおりの「翌日」',
      headline: shortDate(literalOn, countedOn),
      note: `${dayReasonText(explainDay(tables.calendar, literalOn))} ・ 差は${gap}日`,
      date: formatIsoDate(literalOn),
    });
  }
  if (band === 'boundary') {
    const asRead = visitOn === acceptedOn ? nextBusinessDay(tables.calendar, acceptedOn) : acceptedOn;
    readings.push({
      kind: 'otherReading',
      label: visitOn === acceptedOn ? '17時00分台を締切後と読むと' : '17時00分台を受付内と読むと',
      headline: `${shortDate(asRead, countedOn)}に訪問${asRead === acceptedOn ? '' : 'の見込み'}`,
      note: '責任者が判断できます',
      date: formatIsoDate(asRead),
    });
  }
  if (band === 'afterDoor' && straddlesDoor(acceptance)) {
    readings.push({
      kind: 'otherReading',
      label: '応答の時刻で数えると',
      headline: `${shortDate(acceptedOn, countedOn)}に訪問`,
      note: `応答 ${clockText(answeredAt)} は締切前です`,
      date: formatIsoDate(acceptedOn),
    });
  }
  return readings;
}

/** The same notice behind the door where it came before it, and before the last door where it came after. */
function otherSideOfDoor({ acceptance }: VisitPlan, tables: RuleTables): Alternative {
  const { countedOn, countedAt } = acceptance;
  const { calendar } = tables;
  const time = timeOfDay(countedAt);
  const opensToday = isBusinessDay(calendar, countedOn);
  if (opensToday && time <= ON_SITE.closes) {
    const plan = planAt(instantAt(countedOn, ON_SITE_SURELY_CLOSED), tables);
    return visitAlternative('counterfactual', 'もし 17:00 を過ぎたら', { plan, tables });
  }
  const doorDay = opensToday ? countedOn : previousBusinessDay(calendar, countedOn);
  const plan = planAt(instantAt(doorDay, ON_SITE.closes), tables);
  return {
    kind: 'counterfactual',
    label: opensToday ? 'もし 17:00 までなら' : `もし ${shortDate(doorDay, countedOn)}17:00 までなら`,
    headline: `${opensToday ? '本日 ' : ''}${shortDate(plan.visitOn, countedOn)}に訪問`,
    note: opensToday ? `締切を ${distanceText(ON_SITE.closes, time)} 過ぎています` : '最後の当日受付の締切',
    date: formatIsoDate(plan.visitOn),
  };
}

const planAt = (at: InstantMs, tables: RuleTables): VisitPlan =>
  planVisit(acceptanceOf({ answeredAt: at, noticeAt: at }, tables), tables);

/** An ordinary visit, shown beside another answer. */
export function visitAlternative(
  kind: Alternative['kind'],
  label: string,
  { plan, tables }: { readonly plan: VisitPlan; readonly tables: RuleTables },
): Alternative {
  const { visitOn, literalOn, tentative, acceptance } = plan;
  const { countedOn } = acceptance;
  const prefix = relation(visitOn, countedOn, nextBusinessDay(tables.calendar, countedOn));
  return {
    kind,
    label,
    headline: `${prefix}${shortDate(visitOn, countedOn)}${tentative ? 'の見込み' : 'に訪問'}`,
    note: literalNote(literalOn, visitOn, countedOn),
    date: formatIsoDate(visitOn),
  };
}

function literalNote(literalOn: CivilDate | null, visitOn: CivilDate, callDate: CivilDate): string {
  if (literalOn === null) return '当日の受付内';
  return literalOn === visitOn ? '暦の翌日も同じ日' : `文字どおりの「翌日」は ${shortDate(literalOn, callDate)}`;
}

const URGENT_ROUTE: Alternative = {
  kind: 'otherRoute',
  label: '緊急の派遣',
  headline: '時間帯にかかわらず派遣（実費）',
  note: '当社とご契約者の双方が緊急と判断したとき',
  date: null,
};
