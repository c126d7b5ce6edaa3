/** The refusal of the calendar: a date, or the answer to a question about it, lies outside the years the tables cover. */
import { type CivilDate, formatIsoDate } from '../core/time.ts';

/**
 * Thrown by every function of this folder that would have to answer for a day outside 1955-01-01 … 2099-12-31; there is no default.
 * `date` is the date that was asked about. Callers that take dates from people ask `isInRange` first.
 */
export class CalendarRangeError extends Error {
  override readonly name = 'CalendarRangeError';
  readonly type = 'calendarOutOfRange';
  readonly date: CivilDate;

  constructor(date: CivilDate) {
    super(
      `no calendar for ${Number.isInteger(date) ? formatIsoDate(date) : 'something that is no date'} or for its answer`,
    );
    this.date = date;
  }
}
