/** Instants after a call at which somebody at the desk goes on with it: in reception hours, and over by now. */
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDayOnOrAfter,
} from '../../shared/calendar/business-calendar.ts';
import { dateOf, hours, type InstantMs, instantAt, milliseconds, minutes, plus } from '../../shared/core/time.ts';
import { LONGEST_CALL } from './day-plan.ts';
import { integer, type Random } from './random.ts';

export interface Later {
  readonly from: InstantMs;
  /** Business days after that day, at least and at most. */
  readonly days: readonly [least: number, most: number];
  readonly before: InstantMs;
}

/** An instant on one of those days, or null where a call then would not be over in time. */
export function laterInReception(
  random: Random,
  calendar: BusinessCalendar,
  { from, days, before }: Later,
): InstantMs | null {
  const [least, most] = days;
  const date = addBusinessDays(calendar, businessDayOnOrAfter(calendar, dateOf(from)), integer(random, least, most));
  const time = plus(instantAt(date, hours(9)), milliseconds(integer(random, 300_000, 31_000_000)));
  const at = time > from ? time : plus(from, minutes(integer(random, 4, 25)));
  return plus(at, LONGEST_CALL) < before ? at : null;
}
