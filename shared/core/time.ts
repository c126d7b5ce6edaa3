/**
 * Time as the desk counts it. Instants are UTC epoch milliseconds, civil dates are days since 1970-01-01, and Japan is UTC+9
 * without daylight saving, so every conversion is integer arithmetic. Nothing here reads the clock or the zone of the machine.
 */
import { assert } from './assert.ts';

declare const instantBrand: unique symbol;
declare const dateBrand: unique symbol;
declare const durationBrand: unique symbol;

/** UTC epoch milliseconds. */
export type InstantMs = number & { readonly [instantBrand]: true };
/** Days since 1970-01-01 in the calendar of Japan. */
export type CivilDate = number & { readonly [dateBrand]: true };
/** Milliseconds between two instants, or since midnight in Japan where a name says `timeOfDay`. */
export type DurationMs = number & { readonly [durationBrand]: true };

/** The parts of a civil date; `month` and `day` count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Where the present comes from. Injected everywhere, so that no rule and no test depends on the machine's clock. */
export interface Clock {
  now(): InstantMs;
}

const DAY = 86_400_000;
const JST_OFFSET = 32_400_000;

export function instant(epochMs: number): InstantMs {
  assert(Number.isSafeInteger(epochMs), 'an instant is a whole number of milliseconds');
  return epochMs as InstantMs;
}

export const milliseconds = (count: number): DurationMs => count as DurationMs;
export const seconds = (count: number): DurationMs => (count * 1000) as DurationMs;
export const minutes = (count: number): DurationMs => (count * 60_000) as DurationMs;
export const hours = (count: number): DurationMs => (count * 3_600_000) as DurationMs;

export const elapsed = (from: InstantMs, to: InstantMs): DurationMs => (to - from) as DurationMs;
export const plus = (from: InstantMs, duration: DurationMs): InstantMs => (from + duration) as InstantMs;

/** The civil date in Japan at this instant. */
export const dateOf = (at: InstantMs): CivilDate => Math.floor((at + JST_OFFSET) / DAY) as CivilDate;

/** Milliseconds since midnight in Japan at this instant. */
export function timeOfDay(at: InstantMs): DurationMs {
  return (at + JST_OFFSET - dateOf(at) * DAY) as DurationMs;
}

/** The instant at which a clock in Japan shows this date and time of day. */
export const instantAt = (date: CivilDate, time: DurationMs): InstantMs =>
  (date * DAY - JST_OFFSET + time) as InstantMs;

export const addDays = (date: CivilDate, days: number): CivilDate => (date + days) as CivilDate;

export const weekdayOf = (date: CivilDate): Weekday => ((((date + 4) % 7) + 7) % 7) as Weekday;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month; `month` counts from 1. Throws `BrokenInvariant` for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const length = MONTH_LENGTHS[month - 1];
  assert(length !== undefined, 'a month is 1 to 12');
  return month === 2 && isLeapYear(year) ? 29 : length;
}

/** The civil date of a year, month and day, or null when the calendar has no such day. */
export function civilDateOrNull(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  // Days are counted from 1 March, so that the leap day is the last of its year (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as CivilDate;
}

/** The civil date of a year, month and day. Throws `BrokenInvariant` when the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const date = civilDateOrNull(year, month, day);
  assert(date !== null, 'a civil date exists in the calendar');
  return date;
}

export function partsOf(date: CivilDate): DateParts {
  const z = date + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/**
 * The same day of the month so many months on; the last day of that month where it is shorter (Civil Code 143(2)).
 * `months` may be negative.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return civilDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2026-11-21` */
export function formatIsoDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The date of `YYYY-MM-DD`, or null for any other text and for a day the calendar does not have. */
export function parseIsoDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : civilDateOrNull(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `16:46:58`, the time a clock in Japan shows. */
export function formatClockTime(at: InstantMs): string {
  const time = timeOfDay(at);
  return `${pad(Math.floor(time / 3_600_000), 2)}:${pad(Math.floor(time / 60_000) % 60, 2)}:${pad(Math.floor(time / 1000) % 60, 2)}`;
}

/** Milliseconds since midnight at `HH:MM:SS`, or null for any other text and for a time no clock shows. */
export function parseClockTime(text: string): DurationMs | null {
  const match = /^(\d{2}):(\d{2}):(\d{2})$/.exec(text);
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return hour > 23 || minute > 59 || second > 59 ? null : seconds(hour * 3600 + minute * 60 + second);
}

/** `2026-11-21T16:46:58.000+09:00` */
export function formatJstTimestamp(at: InstantMs): string {
  return `${formatIsoDate(dateOf(at))}T${formatClockTime(at)}.${pad(timeOfDay(at) % 1000, 3)}+09:00`;
}
