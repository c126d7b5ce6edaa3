/** Days and times as the reports write them, always in Japan's time. */
import {
  type CivilDate,
  dateOf,
  formatClockTime,
  formatIsoDate,
  type InstantMs,
  parseIsoDate,
  partsOf,
  weekdayOf,
} from '../../shared/core/time.ts';
import { reportText, WEEKDAY_WORDS } from './report-words.ts';

/** `2026年11月21日（土）` */
export function longDay(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日（${WEEKDAY_WORDS[weekdayOf(date)]}）`;
}

/** The long form of `2026-11-21`, or the text itself where it is no day. */
export function longDayOf(isoDate: string): string {
  const date = parseIsoDate(isoDate);
  return date === null ? isoDate : longDay(date);
}

/** `2026-11-21 16:44:20`, which a spreadsheet reads as a date and sorts. */
export const plainTime = (at: InstantMs): string => `${formatIsoDate(dateOf(at))} ${formatClockTime(at)}`;

/** `11/21 16:44:20` */
export function shortTime(at: InstantMs): string {
  const { month, day } = partsOf(dateOf(at));
  return `${month}/${day} ${formatClockTime(at)}`;
}

/** `2026年11月21日（土）16:44:20` */
export const longTime = (at: InstantMs): string => `${longDay(dateOf(at))}${formatClockTime(at)}`;

/** `12分05秒`, `8秒`. */
export function span(from: InstantMs, to: InstantMs): string {
  const seconds = Math.max(0, Math.round((to - from) / 1000));
  return seconds < 60 ? reportText.seconds(seconds) : reportText.minutes(Math.floor(seconds / 60), seconds % 60);
}
