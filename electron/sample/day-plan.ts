/** How many cases begin on which day of the last twelve months, and at what time: Mondays and days after a closure are the fullest. */
import { type BusinessCalendar, isBusinessDay } from '../../shared/calendar/business-calendar.ts';
import {
  addDays,
  type CivilDate,
  dateOf,
  hours,
  type InstantMs,
  instantAt,
  milliseconds,
  minutes,
  plus,
  timeOfDay,
  weekdayOf,
} from '../../shared/core/time.ts';
import { chance, integer, pickWeighted, type Random } from './random.ts';

export interface PlannedDay {
  readonly date: CivilDate;
  readonly cases: number;
}

const DAYS = 365;
const OPENS = hours(9);
const CLOSES = hours(18);
/** The longest call with its wrap-up: whatever begins so long before `now` is over. */
export const LONGEST_CALL = minutes(25);

interface PlanFacts {
  readonly now: InstantMs;
  readonly calendar: BusinessCalendar;
  readonly cases: number;
}

/** The days that have cases, oldest first; their cases add up to what was asked for. */
export function planDays(random: Random, { now, calendar, cases }: PlanFacts): readonly PlannedDay[] {
  const today = dateOf(now);
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1 - DAYS));
  const weights = days.map((date) => weightOf(random, date, calendar) * (date === today ? elapsedShare(now) : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let due = 0;
  let planned = 0;
  return days.flatMap((date, index) => {
    due += ((weights[index] ?? 0) / total) * cases;
    const count = Math.round(due) - planned;
    planned += count;
    return count === 0 ? [] : [{ date, cases: count }];
  });
}

function weightOf(random: Random, date: CivilDate, calendar: BusinessCalendar): number {
  // Somebody always tries on a Sunday.
  if (!isBusinessDay(calendar, date)) return 0.006;
  const afterClosure = isBusinessDay(calendar, addDays(date, -1)) ? 1 : 1.45;
  const saturday = weekdayOf(date) === 6 ? 0.5 : 1;
  return afterClosure * saturday * (0.75 + random.next() * 0.5);
}

/** How much of today's reception is over already, of what a call still fits into. */
function elapsedShare(now: InstantMs): number {
  const over = timeOfDay(now) - LONGEST_CALL - OPENS;
  return Math.min(1, Math.max(0, over / (CLOSES - OPENS)));
}

const BUSY_HOURS = [
  { hour: 9, weight: 16 },
  { hour: 10, weight: 17 },
  { hour: 11, weight: 13 },
  { hour: 12, weight: 6 },
  { hour: 13, weight: 13 },
  { hour: 14, weight: 12 },
  { hour: 15, weight: 10 },
  { hour: 16, weight: 10 },
  { hour: 17, weight: 7 },
] as const;

/** So many instants at which a call comes in on this day, in order; one in a hundred before or after reception. */
export function callTimes(random: Random, { date, cases }: PlannedDay, now: InstantMs): readonly InstantMs[] {
  const latest = Math.min(plus(now, milliseconds(-LONGEST_CALL)), instantAt(date, hours(24)) - 1);
  const times = Array.from({ length: cases }, () => {
    const hour = chance(random, 0.01) ? integer(random, 7, 21) : pickWeighted(random, BUSY_HOURS).hour;
    const at = plus(instantAt(date, hours(hour)), milliseconds(integer(random, 0, 3_599_999)));
    // Today ends now: what would come later came while the desk was busy this morning.
    return at <= latest ? at : withinReception(random, date, latest);
  });
  return times.toSorted((a, b) => a - b);
}

function withinReception(random: Random, date: CivilDate, latest: number): InstantMs {
  const opens = instantAt(date, OPENS);
  return plus(opens, milliseconds(integer(random, 0, Math.max(0, latest - opens))));
}
