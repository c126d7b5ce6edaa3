/**
 * What the bar at the top of the screen shows: whether today is a business day, and the two doors.
 *
 * Source: N 別紙1 注意1, 別紙2 · N-114, N-115, N-117, N-122
 */
import type { BusinessCalendar } from '../../../calendar/business-calendar.ts';
import { nextOpening, type OpeningHours } from '../../../calendar/business-hours.ts';
import { type DayFact, explainDay } from '../../../calendar/day-working.ts';
import { dateOf, type InstantMs, instantAt } from '../../../core/time.ts';
import type { PolicySet } from '../../../policies/policy.ts';
import { isWithin, lastArrivalTime, ON_SITE, RECEPTION } from './reception-hours.ts';

/** A door (締切). */
export interface Door {
  readonly open: boolean;
  /** The last instant inside, or null while it is shut. */
  readonly closesAt: InstantMs | null;
  /** The next opening, strictly after now. */
  readonly opensAt: InstantMs;
}

export interface ClockBar {
  readonly today: DayFact;
  readonly reception: Door;
  readonly onSite: Door;
}

/**
 * Today and the doors at this instant. Throws `CalendarRangeError` where now or the next opening lies outside the calendar.
 *
 * Source: N 別紙1 注意1, 別紙2 · N-115, N-117
 */
export function clockBar(calendar: BusinessCalendar, policies: PolicySet, now: InstantMs): ClockBar {
  const door = (hours: OpeningHours): Door => {
    const open = isWithin(calendar, now, hours);
    return {
      open,
      closesAt: open ? instantAt(dateOf(now), hours.closes) : null,
      opensAt: nextOpening(calendar, hours, now),
    };
  };
  return {
    today: explainDay(calendar, dateOf(now)),
    reception: door({ opens: RECEPTION.opens, closes: lastArrivalTime(policies) }),
    onSite: door(ON_SITE),
  };
}
