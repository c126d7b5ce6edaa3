/**
 * The two doors of a business day: reception (受付) 09:00–18:00 and same-day on-site work (オンサイト当日受付) 09:00–17:00.
 *
 * Source: N 別紙1 表3-1 注意1, 別紙2 · N-114, N-115, N-117, D-N27, D-N28
 */
import { type BusinessCalendar, isBusinessDay } from '../../../calendar/business-calendar.ts';
import type { OpeningHours } from '../../../calendar/business-hours.ts';
import { dateOf, hours, type InstantMs, milliseconds, minutes, timeOfDay } from '../../../core/time.ts';
import type { PolicySet } from '../../../policies/policy.ts';
import type { RuleTables } from '../../rule-tables.ts';

/** Source: N 別紙2 · N-115 */
export const RECEPTION: OpeningHours = { opens: hours(9), closes: hours(18) };
/** Source: N 別紙1 3.1.1(1) · N-122 */
export const ON_SITE: OpeningHours = { opens: hours(9), closes: hours(17) };
/** The on-site cut-off is printed to the minute; only from here on is a time beyond every reading of it. Source: D-N27 */
export const ON_SITE_SURELY_CLOSED = minutes(17 * 60 + 1);

/** The last millisecond of a business day at which a call still arrives in time. Source: D-N28 · P-RECEPTION-CLOSE */
export function lastArrivalTime(policies: PolicySet) {
  return policies['P-RECEPTION-CLOSE'].value === 'inclusive' ? RECEPTION.closes : milliseconds(RECEPTION.closes - 1);
}

/**
 * Whether a call that is answered at this instant has arrived within reception: on a business day, from 09:00:00.000 to 18:00:00.000,
 * both counted by default.
 *
 * Source: N 別紙1 注意1, 別紙2 · N-115
 */
export function isReceptionOpen({ calendar, policies }: RuleTables, at: InstantMs): boolean {
  return isWithin(calendar, at, { opens: RECEPTION.opens, closes: lastArrivalTime(policies) });
}

/** Whether an instant lies within hours of a business day, both ends counted. */
export function isWithin(calendar: BusinessCalendar, at: InstantMs, { opens, closes }: OpeningHours): boolean {
  const time = timeOfDay(at);
  return isBusinessDay(calendar, dateOf(at)) && opens <= time && time <= closes;
}
