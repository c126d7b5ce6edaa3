/**
 * On which day an account is debited for a month of use (口座振替の日): the 27th of the next month, moved over days on which banks are shut.
 *
 * Source: B 第24条3項 · B-044, D-B20
 */
import { type BusinessCalendar, businessDayOnOrAfter } from '../../../calendar/business-calendar.ts';
import { addMonths, type CivilDate, civilDate, partsOf } from '../../../core/time.ts';

/** Source: B 第24条3項 · B-044 */
export const DEBIT_DAY = 27;

export interface DebitDate {
  /** The 27th itself. */
  readonly nominal: CivilDate;
  /** The day on which the account is debited. */
  readonly on: CivilDate;
}

/** Of the month in which a day of use lies. Throws `CalendarRangeError` past the years of the calendar. Source: B 第24条3項 · B-044 */
export function debitDate(usedOn: CivilDate, bankCalendar: BusinessCalendar): DebitDate {
  const { year, month } = partsOf(addMonths(usedOn, 1));
  const nominal = civilDate(year, month, DEBIT_DAY);
  return { nominal, on: businessDayOnOrAfter(bankCalendar, nominal) };
}
