/**
 * Periods of whole months (月による期間) whose first day is counted.
 *
 * Source: Civil Code 140, 143(2) · N-017, N-039
 */
import { addDays, addMonths, type CivilDate, partsOf } from '../../../core/time.ts';

/**
 * The last of so many months that begin with a day: the day before the same day of the month then, or the last day of that month where it has
 * no such day.
 *
 * Source: Civil Code 143(2)
 */
export function lastDayOfMonths(start: CivilDate, months: number): CivilDate {
  const corresponding = addMonths(start, months);
  return partsOf(corresponding).day === partsOf(start).day ? addDays(corresponding, -1) : corresponding;
}
