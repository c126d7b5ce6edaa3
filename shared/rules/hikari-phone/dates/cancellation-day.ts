/**
 * On which day a contract of B ends that its contractor cancels (解約日): always the last day of a month.
 *
 * Source: B 第14条1号 · B-020
 */
import { addDays, addMonths, type CivilDate, civilDate, partsOf } from '../../../core/time.ts';

/** The last day of the month on which a notice still ends the contract at the end of that month. Source: B 第14条1号 · B-020 */
export const LAST_DAY_FOR_THIS_MONTH = 20;

/** The end of the month of a notice received up to the 20th, and of the next month from the 21st; no Sunday and no holiday moves it. */
export function cancellationDay(receivedOn: CivilDate): CivilDate {
  const { day } = partsOf(receivedOn);
  return endOfMonth(day <= LAST_DAY_FOR_THIS_MONTH ? receivedOn : addMonths(receivedOn, 1));
}

export function endOfMonth(on: CivilDate): CivilDate {
  const { year, month } = partsOf(on);
  return addDays(addMonths(civilDate(year, month, 1), 1), -1);
}

/** The end that a notice on the other side of the 20th of the same month gives. */
export const endOfOtherHalf = (receivedOn: CivilDate): CivilDate =>
  endOfMonth(partsOf(receivedOn).day <= LAST_DAY_FOR_THIS_MONTH ? addMonths(receivedOn, 1) : receivedOn);
