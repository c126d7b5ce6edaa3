/**
 * Time that passes while the desk is open: only between opening and closing on business days of a calendar.
 * How an arrival exactly at closing time is judged is a rule, not a matter of duration, and stands with the rules.
 *
 * Source: N 別紙1 注1, 別紙2 · N-115
 */
import { assert } from '../core/assert.ts';
import { type DurationMs, dateOf, type InstantMs, instantAt, timeOfDay } from '../core/time.ts';
import {
  type BusinessCalendar,
  businessDayAt,
  countBefore,
  isBusinessDay,
  isOpen,
  markOn,
  nextBusinessDay,
} from './business-calendar.ts';

/** Times of day in Japan, the same on every business day; `opens` is earlier than `closes`, and both lie within one day. */
export interface OpeningHours {
  readonly opens: DurationMs;
  readonly closes: DurationMs;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Whole minutes of open time from one instant to another; a begun minute does not count. Negative where `to` is the earlier one.
 */
// biome-ignore lint/complexity/useMaxParams: a question about two instants in the order they happened, asked of a calendar and its hours
export function businessMinutesBetween(
  calendar: BusinessCalendar,
  hours: OpeningHours,
  from: InstantMs,
  to: InstantMs,
): number {
  return Math.trunc((openTimeBefore(calendar, hours, to) - openTimeBefore(calendar, hours, from)) / MINUTE);
}

/**
 * The earliest instant by which so many minutes of open time have passed since `from`: minutes that run out at closing time end at
 * closing, not at the next opening, and 0 minutes end at `from` itself, open or not. `minutes` is whole and not negative.
 */
// biome-ignore lint/complexity/useMaxParams: reads beside businessMinutesBetween, whose inverse it is
export function addBusinessMinutes(
  calendar: BusinessCalendar,
  hours: OpeningHours,
  from: InstantMs,
  minutes: number,
): InstantMs {
  assert(Number.isSafeInteger(minutes) && minutes >= 0, 'open time is added in whole minutes');
  const before = openTimeBefore(calendar, hours, from);
  if (minutes === 0) return from;
  const perDay = hours.closes - hours.opens;
  const total = before + minutes * MINUTE;
  const daysBefore = Math.ceil(total / perDay) - 1;
  const timeOnLastDay = total - daysBefore * perDay;
  const lastDay = businessDayAt(calendar, daysBefore, dateOf(from));
  return instantAt(lastDay, (hours.opens + timeOnLastDay) as DurationMs);
}

/** The first opening strictly after an instant; at an opening itself, the one of the next business day. */
export function nextOpening(calendar: BusinessCalendar, hours: OpeningHours, at: InstantMs): InstantMs {
  assertWithinOneDay(hours);
  const date = dateOf(at);
  const opensToday = isBusinessDay(calendar, date) && timeOfDay(at) < hours.opens;
  return instantAt(opensToday ? date : nextBusinessDay(calendar, date), hours.opens);
}

/**
 * Open time since the first day of the calendar, exact to the millisecond: the difference of two is how long the desk was open between
 * two instants.
 */
export function openTimeBefore(calendar: BusinessCalendar, hours: OpeningHours, at: InstantMs): DurationMs {
  assertWithinOneDay(hours);
  const date = dateOf(at);
  const mark = markOn(calendar, date);
  const perDay = hours.closes - hours.opens;
  const onPastDays = countBefore(mark) * perDay;
  const sinceOpening = at - instantAt(date, hours.opens);
  if (!isOpen(mark) || sinceOpening <= 0) return onPastDays as DurationMs;
  return (onPastDays + (sinceOpening < perDay ? sinceOpening : perDay)) as DurationMs;
}

function assertWithinOneDay({ opens, closes }: OpeningHours): void {
  assert(0 <= opens && opens < closes && closes <= DAY, 'a desk opens before it closes, within one day');
}
