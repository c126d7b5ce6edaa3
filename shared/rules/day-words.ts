/** How dates, times and spans are written and spoken in an answer: the year only where it is not the year of the call. */
import type { DayFact } from '../calendar/day-working.ts';
import {
  type CivilDate,
  type DurationMs,
  formatClockTime,
  type InstantMs,
  partsOf,
  timeOfDay,
  weekdayOf,
} from '../core/time.ts';

const WEEKDAYS = '日月火水木金土';

const weekday = (date: CivilDate): string => WEEKDAYS.charAt(weekdayOf(date));

/** `11月21日（土）`; `2027年1月5日（火）` where the call is in another year. */
export function longDate(date: CivilDate, callDate: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year === partsOf(callDate).year ? '' : `${year}年`}${month}月${day}日（${weekday(date)}）`;
}

/** `11/24（火）`; `2027/1/5（火）` where the call is in another year. */
export function shortDate(date: CivilDate, callDate: CivilDate): string {
  return `${numericDate(date, callDate)}（${weekday(date)}）`;
}

/** The label of a line of the working: `11/22 日`. */
export function dayLabel(date: CivilDate, callDate: CivilDate): string {
  return `${numericDate(date, callDate)} ${weekday(date)}`;
}

/** As it is said on the phone: `11月24日火曜日`, `年明け1月5日火曜日`. */
export function spokenDate(date: CivilDate, callDate: CivilDate): string {
  const { year, month, day } = partsOf(date);
  const yearsOn = year - partsOf(callDate).year;
  const prefix = yearsOn === 0 ? '' : yearsOn === 1 ? (month === 1 ? '年明け' : '来年') : `${year}年`;
  return `${prefix}${month}月${day}日${weekday(date)}曜日`;
}

/** As it is said right after another date: of the same year, the year is not said again. */
export const spokenAfter = (other: CivilDate, date: CivilDate, callDate: CivilDate): string =>
  spokenDate(date, partsOf(date).year === partsOf(other).year ? other : callDate);

function numericDate(date: CivilDate, callDate: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year === partsOf(callDate).year ? '' : `${year}/`}${month}/${day}`;
}

/** `16:46:58`; with its milliseconds where the second alone would read as a full hour: `17:00:00.500`. */
export function clockText(at: InstantMs): string {
  const time = timeOfDay(at);
  const fraction = time % 1000;
  const readsAsFullHour = Math.floor(time / 1000) % 3600 === 0;
  return fraction !== 0 && readsAsFullHour
    ? `${formatClockTime(at)}.${String(fraction).padStart(3, '0')}`
    : formatClockTime(at);
}

/** `13分02秒`, `1時間11分28秒`, `42秒`: the distance of two times as they are shown, to the second. */
export function distanceText(from: DurationMs, to: DurationMs): string {
  const seconds = Math.abs(Math.floor(to / 1000) - Math.floor(from / 1000));
  if (seconds === 0) return from === to ? '0秒' : '1秒未満';
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  if (hour > 0) return `${hour}時間${two(minute)}分${two(second)}秒`;
  return minute > 0 ? `${minute}分${two(second)}秒` : `${second}秒`;
}

/** `営業日`, `休業日（勤労感謝の日）`, `臨時休業（棚卸し）`. */
export function dayReasonText({ reason, name }: DayFact): string {
  switch (reason) {
    case 'open':
      return '営業日';
    case 'sunday':
      return name === null ? '休業日（日曜日）' : `休業日（日曜日・${name}）`;
    case 'saturday':
      return '休業日（土曜日）';
    case 'holiday':
      return `休業日（${name ?? '祝日'}）`;
    case 'yearEnd':
      return '休業日（年末年始）';
    case 'closure':
      return name === null ? '臨時休業' : `臨時休業（${name}）`;
  }
}

/** `本日 `, `翌営業日 ` or nothing: how a date stands to the day of the call. */
export function relation(date: CivilDate, callDate: CivilDate, nextBusinessDay: CivilDate): string {
  if (date === callDate) return '本日 ';
  return date === nextBusinessDay ? '翌営業日 ' : '';
}

/** Added to every answer that steps over a day whose holidays are not published yet. */
export const PREDICTED_DAYS = '祝日がまだ公表されていない日を含みます。日付は変わることがあります。';
