/** How a day is written in a notice: with its year and its day of the week, because it may be read much later. */
import { type CivilDate, partsOf, weekdayOf } from '../core/time.ts';

const WEEKDAYS = '日月火水木金土';

/** `2026年11月24日（火）` */
export function noticeDay(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日（${WEEKDAYS.charAt(weekdayOf(date))}）`;
}
