/**
 * Days that come again: 12/1 every year, the 1st every month, Monday every week. Which of them is meant is taken only where it is clear;
 * otherwise all that may be meant are named.
 */
import { type CivilDate, civilDateOrNull, daysInMonth, partsOf } from '../core/time.ts';

/** Where the day that is meant lies: `coming` counts today and after, `gone` today and before, `nearest` either side. */
export type Lean = 'coming' | 'gone' | 'nearest';

/** What was written, before one day is chosen. Days rise. */
export type Written =
  /** Days that come again in a cycle, such as 12/1: the lean decides. */
  | { readonly type: 'cycle'; readonly days: readonly CivilDate[]; readonly monthOnly?: boolean }
  /** One day, or several ways to read the same figures. */
  | { readonly type: 'days'; readonly days: readonly CivilDate[]; readonly monthOnly?: boolean }
  | { readonly type: 'outsideEra'; readonly date: CivilDate };

/** 29 February may be up to eight years away (1896 to 1904, 2096 to 2104). */
const YEARS_AROUND = 8;
const MONTHS_AROUND = 2;

const stepsAround = (most: number): readonly number[] =>
  Array.from({ length: 2 * most + 1 }, (_, index) => index - most);

const existing = (dates: readonly (CivilDate | null)[]): readonly CivilDate[] => dates.filter((date) => date !== null);

/** The day of a month, or its last one. */
export type DayOfMonth = number | 'last';

/** The day in that month, or null where the month or the day does not exist. */
export function dayIn(year: number, month: number, day: DayOfMonth): CivilDate | null {
  if (month < 1 || month > 12) return null;
  return civilDateOrNull(year, month, day === 'last' ? daysInMonth(year, month) : day);
}

/** This day of the year in the years around today, earliest first. */
export const everyYear = (today: CivilDate, month: number, day: DayOfMonth): readonly CivilDate[] =>
  existing(stepsAround(YEARS_AROUND).map((years) => dayIn(partsOf(today).year + years, month, day)));

/** This day of the month in the months around today, earliest first; the months that have no such day are passed over. */
export function everyMonth(today: CivilDate, day: DayOfMonth): readonly CivilDate[] {
  return existing(stepsAround(MONTHS_AROUND).map((months) => dayInMonthFrom(today, months, day)));
}

/** The day in the month so many months from that of today, or null where that month has no such day. */
export function dayInMonthFrom(today: CivilDate, months: number, day: DayOfMonth): CivilDate | null {
  const { year, month } = partsOf(today);
  const index = year * 12 + month - 1 + months;
  return dayIn(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day);
}

/** The last of these days up to today, and the first one after it. */
export function around(days: readonly CivilDate[], today: CivilDate): readonly CivilDate[] {
  const before = days.findLast((day) => day <= today);
  const after = days.find((day) => day > today);
  return [before, after].filter((day) => day !== undefined);
}

/**
 * The one of these days that is meant, or all that may be: of the two nearest, one is clear only when the other is at least twice as far.
 * `days` rise.
 */
export function meantOf(days: readonly CivilDate[], today: CivilDate, lean: Lean): readonly CivilDate[] {
  if (days.includes(today)) return [today];
  const [before, after] = around(days, today);
  if (before === undefined || after === undefined) return around(days, today);
  if (lean === 'coming') return [after];
  if (lean === 'gone') return [before];
  const [gone, ahead] = [today - before, after - today];
  if (2 * Math.min(gone, ahead) > Math.max(gone, ahead)) return [before, after];
  return [gone < ahead ? before : after];
}
