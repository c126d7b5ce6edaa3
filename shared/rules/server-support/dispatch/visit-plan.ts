/**
 * On which day an engineer visits, from the acceptance of the fault notice alone: the 17:00 door, its boundary minute, and the two readings
 * of 翌日 behind it.
 *
 * Source: N 別紙1 3.1.1(1)(2), 表3-1 注意1 · N-117, N-122, N-123, D-N25, D-N26, D-N26b, D-N27
 */
import { nextBusinessDay } from '../../../calendar/business-calendar.ts';
import { addDays, type CivilDate, dateOf, timeOfDay } from '../../../core/time.ts';
import type { AnswerState } from '../../../decisions/answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import type { Acceptance } from './acceptance.ts';
import { ON_SITE, ON_SITE_SURELY_CLOSED } from './reception-hours.ts';

/** 当日受付内 · 境界の1分 · 締切後 · 受付時間外 */
export type Band = 'inTime' | 'boundary' | 'afterDoor' | 'outOfHours';

export interface VisitPlan {
  readonly acceptance: Acceptance;
  readonly band: Band;
  readonly state: Extract<AnswerState, 'decided' | 'boundary' | 'twoReadings'>;
  /** Always a business day. */
  readonly visitOn: CivilDate;
  /** The calendar's next day, as 3.1.1(2) says literally; null where the notice came in time and no 翌日 is read. May be any day. */
  readonly literalOn: CivilDate | null;
  /** True unless the notice came in time: then the day is told as 見込み. */
  readonly tentative: boolean;
}

/**
 * The visit that follows from an acceptance. In time (09:00:00.000–17:00:00.000) it is the same day. In the boundary minute
 * (17:00:00.001–17:00:59.999) and after it, the next business day; outside reception hours, the day of the acceptance. The state is
 * `twoReadings` where the calendar's next day is another day than that.
 *
 * Source: N 別紙1 3.1.1 · N-117, N-122, N-123
 */
export function planVisit(acceptance: Acceptance, { calendar, policies }: RuleTables): VisitPlan {
  const { acceptedOn, countedOn } = acceptance;
  const band = bandOf(acceptance);
  if (band === 'inTime') {
    return { acceptance, band, state: 'decided', visitOn: acceptedOn, literalOn: null, tentative: false };
  }
  const literalOn = addDays(countedOn, 1);
  const sameDay = band === 'outOfHours' || (band === 'boundary' && policies['P-ONSITE-BOUNDARY'].value === 'sameDay');
  const visitOn = sameDay ? acceptedOn : nextBusinessDay(calendar, acceptedOn);
  const state = band === 'boundary' ? 'boundary' : literalOn === visitOn ? 'decided' : 'twoReadings';
  return { acceptance, band, state, visitOn, literalOn, tentative: true };
}

function bandOf({ moved, acceptedAt }: Acceptance): Band {
  if (moved) return 'outOfHours';
  const time = timeOfDay(acceptedAt);
  if (time <= ON_SITE.closes) return 'inTime';
  return time < ON_SITE_SURELY_CLOSED ? 'boundary' : 'afterDoor';
}

/**
 * Whether the call was answered on one side of the on-site cut-off and the fault notified on the other, on the same day: then both
 * instants are shown.
 *
 * Source: decisions.md "Time and readings" · D-N27
 */
export function straddlesDoor({ answeredAt, countedAt, countedOn, moved }: Acceptance): boolean {
  return (
    !moved &&
    dateOf(answeredAt) === countedOn &&
    timeOfDay(answeredAt) <= ON_SITE.closes &&
    timeOfDay(countedAt) > ON_SITE.closes
  );
}
