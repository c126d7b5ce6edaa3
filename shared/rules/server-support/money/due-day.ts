/**
 * Whether a due date (支払期日) falls on a day on which banks are shut. N has no rule for that; the date on the bill counts.
 *
 * Source: N 第30条1項 · N-074, D-N37
 */
import { HOLIDAY_TABLE_VERSION, holidayOn } from '../../../calendar/holidays.ts';
import { type CivilDate, partsOf, weekdayOf } from '../../../core/time.ts';

/** For `tablesRead` of an answer that asks. */
export const DUE_DAY_TABLES = { holidays: HOLIDAY_TABLE_VERSION } as const;

/** Saturdays, Sundays, holidays and 12/31 to 1/3. Throws `CalendarRangeError` outside the table. Source: N-074, D-N37 */
export function fallsOnDayOff(due: CivilDate): boolean {
  const weekday = weekdayOf(due);
  const { month, day } = partsOf(due);
  const yearEnd = (month === 12 && day === 31) || (month === 1 && day <= 3);
  return weekday === 0 || weekday === 6 || yearEnd || holidayOn(due) !== null;
}
