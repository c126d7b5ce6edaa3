/**
 * The working of an answer: why each day counts or does not, in facts that can be shown, read aloud and stored with a decision.
 * It reads the tables the answers themselves come from, so the two cannot differ.
 *
 * Source: N 別紙1-2, 別紙2 · N-114
 */
import { assert } from '../core/assert.ts';
import { addDays, type CivilDate, formatIsoDate } from '../core/time.ts';
import {
  addBusinessDays,
  type BusinessCalendar,
  nextBusinessDay,
  reasonOn,
  requireInRange,
} from './business-calendar.ts';
import { type Certainty, certaintyOf, FIRST_DATE, holidayOn } from './holidays.ts';

/** The first of these that applies, in the order sunday, saturday, holiday, yearEnd, closure; `open` where none does. */
export type DayReason = ReturnType<typeof reasonOn>;

export interface DayFact {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly business: boolean;
  readonly reason: DayReason;
  /** The holiday on this day, else the reason of a closure, else null; also where the day is closed for another reason already. */
  readonly name: string | null;
  readonly certainty: Certainty;
}

export interface ExplainedDay {
  readonly answer: CivilDate;
  /** Every day stepped over, in the order stepped, and the answer last. */
  readonly days: readonly DayFact[];
  /** `predicted` as soon as one of the days is. */
  readonly certainty: Certainty;
}

/** Facts are made a block of days at a time, when one is first asked for, and kept: a working is then a copy of references. */
const BLOCK_DAYS = 512;

/** What the calendar says of a day. Throws `CalendarRangeError` outside the range. */
export function explainDay(calendar: BusinessCalendar, date: CivilDate): DayFact {
  requireInRange(date);
  const fact = factsBetween(calendar, date, date)[0];
  assert(fact !== undefined, 'every day of the range has a fact');
  return fact;
}

/** The answer of `nextBusinessDay`, with the days from the one after `date` to the answer. */
export function explainNextBusinessDay(calendar: BusinessCalendar, date: CivilDate): ExplainedDay {
  return explainStepsForward(calendar, date, nextBusinessDay(calendar, date));
}

/**
 * The answer of `addBusinessDays`, with the days from the one after `date` to the answer, or backwards from the one before it; for a
 * count of 0 only `date` itself.
 */
export function explainAddBusinessDays(calendar: BusinessCalendar, date: CivilDate, count: number): ExplainedDay {
  const answer = addBusinessDays(calendar, date, count);
  if (answer > date) return explainStepsForward(calendar, date, answer);
  const lastStepped = count === 0 ? date : addDays(date, -1);
  const days = factsBetween(calendar, answer, lastStepped).reverse();
  return { answer, days, certainty: certaintyOf(lastStepped) };
}

function explainStepsForward(calendar: BusinessCalendar, date: CivilDate, answer: CivilDate): ExplainedDay {
  return { answer, days: factsBetween(calendar, date + 1, answer), certainty: certaintyOf(answer) };
}

/** A new list of the facts of the days from one to another, both included and both in range. */
function factsBetween(calendar: BusinessCalendar, first: number, last: number): DayFact[] {
  const { facts } = calendar.tables;
  const [from, to] = [first - FIRST_DATE, last - FIRST_DATE];
  for (let index = from; index < to; index += BLOCK_DAYS) if (facts[index] === undefined) fillBlock(calendar, index);
  if (facts[to] === undefined) fillBlock(calendar, to);
  // Copied one by one: for a list this short that is faster than `slice`.
  const days = new Array<DayFact>(to + 1 - from);
  for (let offset = 0; offset < days.length; offset++) days[offset] = facts[from + offset] as DayFact;
  return days;
}

function fillBlock(calendar: BusinessCalendar, inside: number): void {
  const { facts } = calendar.tables;
  const start = inside - (inside % BLOCK_DAYS);
  const end = Math.min(start + BLOCK_DAYS, facts.length);
  for (let index = start; index < end; index++) facts[index] = factOn(calendar, addDays(FIRST_DATE, index));
}

function factOn(calendar: BusinessCalendar, date: CivilDate): DayFact {
  const reason = reasonOn(calendar, date);
  return Object.freeze({
    date: formatIsoDate(date),
    business: reason === 'open',
    reason,
    name: holidayOn(date)?.name ?? calendar.tables.closureReasons.get(date) ?? null,
    certainty: certaintyOf(date),
  });
}
