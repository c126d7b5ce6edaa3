/**
 * The working of an answer: why each day counts or does not, in facts that can be shown, read aloud and stored with a decision.
 * It reads the tables the answers themselves come from, so the two cannot differ.
 *
 * Source: N 別紙1-2, 別紙2 · N-114
 */
import { assert } from '../core/assert.ts';
import { addDays, type CivilDate, formatIsoDate } from '../core/time.ts';
import { addBusinessDays, type BusinessCalendar, indexOf, nextBusinessDay, reasonOn } from './business-calendar.ts';
import { type Certainty, certaintyOf, FIRST_DATE, holidayOn, LAST_DATE } from './holidays.ts';

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
const blocksByCalendar = new WeakMap<BusinessCalendar, DayFact[][]>();

/** What the calendar says of a day. Throws `CalendarRangeError` outside the range. */
export function explainDay(calendar: BusinessCalendar, date: CivilDate): DayFact {
  const index = indexOf(date);
  const fact = factsBetween(calendar, index, index)[0];
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
  const days = factsBetween(calendar, indexOf(answer), indexOf(lastStepped)).reverse();
  return { answer, days, certainty: certaintyOf(lastStepped) };
}

function explainStepsForward(calendar: BusinessCalendar, date: CivilDate, answer: CivilDate): ExplainedDay {
  const days = factsBetween(calendar, indexOf(date) + 1, indexOf(answer));
  return { answer, days, certainty: certaintyOf(answer) };
}

/** A copy of the facts of the days from one index of the tables to another, both included. */
function factsBetween(calendar: BusinessCalendar, first: number, last: number): DayFact[] {
  const start = first - (first % BLOCK_DAYS);
  const facts = blockFrom(calendar, start).slice(first - start, last + 1 - start);
  return last < start + BLOCK_DAYS ? facts : [...facts, ...factsBetween(calendar, start + BLOCK_DAYS, last)];
}

function blockFrom(calendar: BusinessCalendar, start: number): readonly DayFact[] {
  const blocks = blocksByCalendar.get(calendar) ?? [];
  const known = blocks[start / BLOCK_DAYS];
  if (known !== undefined) return known;
  const block = Array.from({ length: BLOCK_DAYS }, (_, offset) => addDays(FIRST_DATE, start + offset))
    .filter((date) => date <= LAST_DATE)
    .map((date) => factOn(calendar, date));
  blocks[start / BLOCK_DAYS] = block;
  blocksByCalendar.set(calendar, blocks);
  return block;
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
