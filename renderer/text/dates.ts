/**
 * Days, times and durations as they are written for people: always Japan's, whatever the zone of the machine. It formats only; what a
 * date means is decided by the rulebook.
 */
import { UTCDate } from '@date-fns/utc';
import { format } from 'date-fns/format';
import { ja } from 'date-fns/locale/ja';
import {
  type CivilDate,
  dateOf,
  type InstantMs,
  instantAt,
  parseIsoDate,
  partsOf,
  timeOfDay,
} from '../../shared/core/time.ts';

const DAY_MS = 86_400_000;

/** A date object whose UTC fields are the fields of the calendar and clock of Japan. */
const civil = (date: CivilDate, timeMs = 0): UTCDate => new UTCDate(date * DAY_MS + timeMs);
const inJapan = (at: InstantMs): UTCDate => civil(dateOf(at), timeOfDay(at));
const write = (date: UTCDate, pattern: string): string => format(date, pattern, { locale: ja });

/** `16:48:32` */
export const clockTime = (at: InstantMs): string => write(inJapan(at), 'HH:mm:ss');

/** `16:48` */
export const shortTime = (at: InstantMs): string => write(inJapan(at), 'HH:mm');

/** `9:00`, as opening hours are said. */
export const hourOfDay = (at: InstantMs): string => write(inJapan(at), 'H:mm');

/** `2026年11月21日（土）` */
export const longDay = (date: CivilDate): string => write(civil(date), 'yyyy年M月d日（EEEEE）');

/** `11/21（土）` */
export const shortDay = (date: CivilDate): string => write(civil(date), 'M/d（EEEEE）');

/** A day of the past: `11/21（土）` in this year, `2025/11/26` before, so that an old day is never taken for a coming one. */
export function pastDay(date: CivilDate, today: CivilDate): string {
  return partsOf(date).year === partsOf(today).year ? shortDay(date) : plainDay(date);
}

/** A day on which something is due: `12/1（火）` in the year of `today`, `2028/4/17（月）` in another; both `YYYY-MM-DD`. */
export const dueDay = (due: string, today: string | null): string =>
  isoDay(due, (date) =>
    due.slice(0, 4) === today?.slice(0, 4) ? shortDay(date) : write(civil(date), 'yyyy/M/d（EEEEE）'),
  );

/** `2026/11/21` */
export const plainDay = (date: CivilDate): string => write(civil(date), 'yyyy/MM/dd');

/** `11/21（土）16:48` */
export const dayAndTime = (at: InstantMs): string => write(inJapan(at), 'M/d（EEEEE）H:mm');

/** `2026/11/21 16:48` */
export const plainDayAndTime = (at: InstantMs): string => write(inJapan(at), 'yyyy/MM/dd HH:mm');

/** `2026/11/21 16:48:32`, for records that are read to the second. */
export const fullDayAndTime = (at: InstantMs): string => write(inJapan(at), 'yyyy/MM/dd HH:mm:ss');

/** The date of `YYYY-MM-DD` in a given form; the text itself where it is no date, so that nothing is hidden. */
export function isoDay(text: string, form: (date: CivilDate) => string = shortDay): string {
  const date = parseIsoDate(text);
  return date === null ? text : form(date);
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** `11:28`, `1:11:28`; a begun second counts, so that it shows 0:00 only when the time is up. */
export function countdown(ms: number): string {
  const total = Math.ceil(Math.max(0, ms) / 1000);
  const hours = Math.floor(total / 3600);
  const rest = `${pad(Math.floor(total / 60) % 60)}:${pad(total % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** `3年7か月`, `7か月`. */
export function monthsAsYears(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years === 0 ? '' : `${years}年`}${rest === 0 && years > 0 ? '' : `${rest}か月`}`;
}

/** `48,201` */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** The first instant of a day in Japan. */
export const startOfDay = (date: CivilDate): InstantMs => instantAt(date, 0 as Parameters<typeof instantAt>[1]);

/** Behind the day of something that is due. */
export const dueWords = { today: '本日', late: '超過' } as const;
