/** Days and times on which the desk of the sample was open, counted back from the day it is made. */
import { type BusinessCalendar, isBusinessDay } from '../../shared/calendar/business-calendar.ts';
import { addDays, type DurationMs, dateOf, hours, type InstantMs, instantAt, minutes } from '../../shared/core/time.ts';

export const clockTime = (hour: number, minute: number): DurationMs => (hours(hour) + minutes(minute)) as DurationMs;

/** At this time, so many business days ago. */
export function businessDaysAgo(
  { now, calendar }: { readonly now: InstantMs; readonly calendar: BusinessCalendar },
  count: number,
  at: DurationMs,
): InstantMs {
  let day = dateOf(now);
  for (let left = count; left > 0; left -= isBusinessDay(calendar, day) ? 1 : 0) day = addDays(day, -1);
  return instantAt(day, at);
}
