/**
 * On which days whom the desk can reach works: tables built once per calendar, from which every question is one look-up.
 * Outside 1955-01-01 … 2099-12-31 every function throws `CalendarRangeError`, for a question as for an answer.
 *
 * Source: N 別紙1-2, 別紙2 · N-113, N-114, D-N33; B 第24条(3) · B-044, D-B20
 */
import { assert } from '../core/assert.ts';
import { addDays, type CivilDate, partsOf, weekdayOf } from '../core/time.ts';
import { CalendarRangeError } from './calendar-range-error.ts';
import { type Closure, closureReasonsByDate, closuresVersion } from './closures.ts';
import type { DayFact } from './day-working.ts';
import { FIRST_DATE, HOLIDAY_TABLE_VERSION, holidayOn, LAST_DATE } from './holidays.ts';

/**
 * `company` is 営業日: Monday to Saturday without 休日, 12/29–1/4 and closures. `weekday` is 平日: the same without Saturdays, which N
 * defines and uses nowhere (D-N24). `bank` has no Saturday, Sunday, 休日 or 12/31–1/3, and knows nothing of the desk's closures.
 */
export type CalendarKind = 'company' | 'weekday' | 'bank';

/** What a day can be; a closed day is the first that applies, so a holiday on a Sunday is a `sunday`. The tables hold the index. */
const REASONS = ['open', 'sunday', 'saturday', 'holiday', 'yearEnd', 'closure'] as const;
type Reason = (typeof REASONS)[number];

export interface BusinessCalendar {
  readonly kind: CalendarKind;
  /** Names everything the answers depend on: the kind, the holiday table, the closures. */
  readonly version: string;
  /** For the functions of this folder only. */
  readonly tables: DayTables;
}

interface DayTables {
  /** For each day twice the number of business days before it, and one more where it is a business day itself. */
  readonly marks: NumberTable;
  /** Every business day, oldest first. */
  readonly businessDays: NumberTable;
  /** For each day the index of its reason in `REASONS`. */
  readonly reasons: NumberTable;
  readonly closureReasons: ReadonlyMap<CivilDate, string>;
  /** For each day its working, where it was asked for; `day-working.ts` fills it. */
  readonly facts: Array<DayFact | undefined>;
}

interface NumberTable {
  readonly length: number;
  readonly [index: number]: number;
}

const DAY_COUNT = LAST_DATE - FIRST_DATE + 1;

/**
 * The calendar of a kind with the desk's closures; closures do not reach the `bank` calendar. Equal arguments, in any order, give equal
 * calendars of equal version. Throws `CalendarRangeError` for a closure outside the range.
 */
export function buildBusinessCalendar(kind: CalendarKind, closures: readonly Closure[]): BusinessCalendar {
  const closureReasons = closureReasonsByDate(kind === 'bank' ? [] : closures);
  for (const date of closureReasons.keys()) requireInRange(date);
  const marks = new Int32Array(DAY_COUNT);
  const businessDays = new Int32Array(DAY_COUNT);
  const reasons = new Uint8Array(DAY_COUNT);
  let count = 0;
  for (let index = 0; index < DAY_COUNT; index++) {
    const date = addDays(FIRST_DATE, index);
    const reason = reasonFor(kind, date, closureReasons.has(date));
    reasons[index] = REASONS.indexOf(reason);
    marks[index] = 2 * count + (reason === 'open' ? 1 : 0);
    if (reason === 'open') businessDays[count++] = date;
  }
  return Object.freeze({
    kind,
    version: versionOf(kind, closureReasons),
    tables: {
      marks,
      businessDays: businessDays.slice(0, count),
      reasons,
      closureReasons,
      facts: new Array<DayFact | undefined>(DAY_COUNT).fill(undefined),
    },
  });
}

/** The version that the calendar of these arguments has, without building it: how the closures behind a recorded version are found again. */
export function calendarVersion(kind: CalendarKind, closures: readonly Closure[]): string {
  return versionOf(kind, closureReasonsByDate(kind === 'bank' ? [] : closures));
}

function versionOf(kind: CalendarKind, closureReasons: ReadonlyMap<CivilDate, string>): string {
  return `${kind}/${HOLIDAY_TABLE_VERSION}/${closuresVersion(closureReasons)}`;
}

function reasonFor(kind: CalendarKind, date: CivilDate, closed: boolean): Reason {
  const weekday = weekdayOf(date);
  if (weekday === 0) return 'sunday';
  if (weekday === 6 && kind !== 'company') return 'saturday';
  if (holidayOn(date) !== null) return 'holiday';
  if (isYearEnd(kind, date)) return 'yearEnd';
  return closed ? 'closure' : 'open';
}

function isYearEnd(kind: CalendarKind, date: CivilDate): boolean {
  const { month, day } = partsOf(date);
  const [first, last] = kind === 'bank' ? [31, 3] : [29, 4];
  return (month === 12 && day >= first) || (month === 1 && day <= last);
}

/** Whether the tables cover this day. */
export function isInRange(date: CivilDate): boolean {
  return Number.isInteger(date) && date >= FIRST_DATE && date <= LAST_DATE;
}

export function isBusinessDay(calendar: BusinessCalendar, date: CivilDate): boolean {
  return isOpen(markOn(calendar, date));
}

/** Why the day is open or closed in this calendar. */
export function reasonOn(calendar: BusinessCalendar, date: CivilDate): Reason {
  requireInRange(date);
  const reason = REASONS[calendar.tables.reasons[date - FIRST_DATE] ?? -1];
  assert(reason !== undefined, 'the tables have a reason for every day of the range');
  return reason;
}

/** The first business day strictly after the date. */
export function nextBusinessDay(calendar: BusinessCalendar, date: CivilDate): CivilDate {
  return businessDayAt(calendar, countThrough(markOn(calendar, date)), date);
}

/** The date itself where it is a business day, else the next one. */
export function businessDayOnOrAfter(calendar: BusinessCalendar, date: CivilDate): CivilDate {
  return businessDayAt(calendar, countBefore(markOn(calendar, date)), date);
}

/** The last business day strictly before the date. */
export function previousBusinessDay(calendar: BusinessCalendar, date: CivilDate): CivilDate {
  return businessDayAt(calendar, countBefore(markOn(calendar, date)) - 1, date);
}

/**
 * `nextBusinessDay` applied `count` times, or `previousBusinessDay` applied `-count` times. So the date itself is never counted, and 0
 * gives the date back, business day or not. `count` is a whole number.
 */
export function addBusinessDays(calendar: BusinessCalendar, date: CivilDate, count: number): CivilDate {
  assert(Number.isInteger(count), 'business days are counted in whole days');
  const mark = markOn(calendar, date);
  if (count === 0) return date;
  return businessDayAt(calendar, count > 0 ? countThrough(mark) + count - 1 : countBefore(mark) + count, date);
}

/**
 * How many business days there are from `from`, counted, to `to`, not counted; negative where `to` is the earlier one, so that
 * periods add up. The day after `LAST_DATE` may end or begin a period.
 */
export function countBusinessDays(calendar: BusinessCalendar, from: CivilDate, to: CivilDate): number {
  return countSinceFirst(calendar, to) - countSinceFirst(calendar, from);
}

function countSinceFirst(calendar: BusinessCalendar, date: CivilDate): number {
  return date === LAST_DATE + 1 ? calendar.tables.businessDays.length : countBefore(markOn(calendar, date));
}

/** What the table says of a day. A date outside the range, or what is no date, has no entry: this throws `CalendarRangeError`. */
export function markOn(calendar: BusinessCalendar, date: CivilDate): number {
  const mark = calendar.tables.marks[date - FIRST_DATE];
  if (mark === undefined) throw new CalendarRangeError(date);
  return mark;
}

export const isOpen = (mark: number): boolean => (mark & 1) === 1;

/** How many business days come before the day of this mark. */
export const countBefore = (mark: number): number => mark >> 1;

/** How many business days there are up to the day of this mark, itself included. */
const countThrough = (mark: number): number => (mark + 1) >> 1;

/** The business day with so many business days before it. Throws `CalendarRangeError` about `asked` when there is none. */
export function businessDayAt(calendar: BusinessCalendar, position: number, asked: CivilDate): CivilDate {
  const day = calendar.tables.businessDays[position];
  if (day === undefined) throw new CalendarRangeError(asked);
  return day as CivilDate;
}

/** Throws `CalendarRangeError` for a day the tables do not cover. */
export function requireInRange(date: CivilDate): void {
  if (!isInRange(date)) throw new CalendarRangeError(date);
}
