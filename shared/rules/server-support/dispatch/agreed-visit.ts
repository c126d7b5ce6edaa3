/**
 * Which visit is arranged in the end: the planned one, a later day that the caller agreed to, or none before something is settled.
 *
 * Source: N 別紙1 3.1.1(1) · N-122, D-N25; N 第3条, 第9条2項, 第18条 · N-006, N-008, N-019, N-039
 */
import { isBusinessDay, nextBusinessDay } from '../../../calendar/business-calendar.ts';
import { certaintyOf } from '../../../calendar/holidays.ts';
import { assert } from '../../../core/assert.ts';
import { type CivilDate, parseIsoDate } from '../../../core/time.ts';
import type { OnSiteVisitFacts } from '../../../decisions/question-facts.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type StandingObstacle, standingOf } from '../contract/contract-standing.ts';
import type { VisitPlan } from './visit-plan.ts';

export type AgreedVisit =
  | { readonly type: 'planned' }
  /** Tentative where the holidays of that day are not published yet. */
  | { readonly type: 'laterDay'; readonly on: CivilDate; readonly tentative: boolean }
  | { readonly type: 'blocked'; readonly by: VisitObstacle };

/** `earliest` is the first day that could be agreed. */
export type VisitObstacle =
  | StandingObstacle
  | { readonly type: 'laterDayNotAsked'; readonly earliest: CivilDate }
  | { readonly type: 'laterDayRefused'; readonly earliest: CivilDate }
  | {
      readonly type: 'laterDayUnusable';
      readonly earliest: CivilDate;
      readonly asked: CivilDate;
      readonly problem: 'notBusinessDay' | 'tooEarly';
    };

/**
 * The visit that is arranged. A remote area needs the caller's consent to a later day, with the day; anyone else may agree to one. An agreed
 * day must be a business day, for a remote area after the reception day, otherwise not before the planned day.
 *
 * Source: N 別紙1 3.1.1(1) · N-122, D-N25
 */
export function agreeVisit(facts: OnSiteVisitFacts, plan: VisitPlan, tables: RuleTables): AgreedVisit {
  const { obstacle } = standingOf(facts, tables.policies);
  if (obstacle !== null) return blockedBy(obstacle);
  const remote = facts.remoteArea === true;
  const earliest = remote ? nextBusinessDay(tables.calendar, plan.acceptance.acceptedOn) : plan.visitOn;
  const asked = facts.laterDayConsent === 'given' ? dayOf(facts.laterDay) : null;
  if (asked !== null) return agreeLaterDay(asked, earliest, { plan, remote, tables });
  if (!remote) return { type: 'planned' };
  return blockedBy({ type: facts.laterDayConsent === 'refused' ? 'laterDayRefused' : 'laterDayNotAsked', earliest });
}

function agreeLaterDay(
  asked: CivilDate,
  earliest: CivilDate,
  { plan, remote, tables }: { readonly plan: VisitPlan; readonly remote: boolean; readonly tables: RuleTables },
): AgreedVisit {
  const unusable = { type: 'laterDayUnusable', earliest, asked } as const;
  if (!isBusinessDay(tables.calendar, asked)) return blockedBy({ ...unusable, problem: 'notBusinessDay' });
  if (asked < earliest) return blockedBy({ ...unusable, problem: 'tooEarly' });
  return asked === plan.visitOn && !remote
    ? { type: 'planned' }
    : { type: 'laterDay', on: asked, tentative: certaintyOf(asked) === 'predicted' };
}

const blockedBy = (by: VisitObstacle): AgreedVisit => ({ type: 'blocked', by });

function dayOf(text: string | null): CivilDate | null {
  if (text === null) return null;
  const date = parseIsoDate(text);
  assert(date !== null, 'an agreed day is a date');
  return date;
}
