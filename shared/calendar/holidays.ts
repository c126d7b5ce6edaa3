/**
 * Whether a day is 休日 of the Holiday Act, and how sure that is: published days to the end of 2027, the Act's rules from 2028.
 *
 * Source: N 別紙1 · N-114, D-N33 (祝祭日 is read as 休日 of the Act)
 */
import { assert } from '../core/assert.ts';
import { type CivilDate, civilDate } from '../core/time.ts';
import { CalendarRangeError } from './calendar-range-error.ts';
import { type DayByLaw, holidaysByLaw, restDaysAround } from './holiday-law.ts';
import { FIRST_PUBLISHED_YEAR, LAST_PUBLISHED_YEAR, PUBLISHED_EDITION, publishedDays } from './official-holidays.ts';

/** `predicted` for every day after the last published one, holiday or not: a day may still become 休日 by law. */
export type Certainty = 'official' | 'predicted';
/** 国民の祝日, 振替休日, 国民の休日. */
export type HolidayKind = DayByLaw['kind'];

export interface Holiday {
  readonly date: CivilDate;
  /** As published; a substitute and a sandwiched day, which are published as 休日 alike, have the name of their kind. */
  readonly name: string;
  readonly kind: HolidayKind;
  readonly certainty: Certainty;
}

const LAST_YEAR = 2099;

/** First day the calendar answers for. */
export const FIRST_DATE: CivilDate = civilDate(FIRST_PUBLISHED_YEAR, 1, 1);
/** Last day the calendar answers for. */
export const LAST_DATE: CivilDate = civilDate(LAST_YEAR, 12, 31);
/** Last day whose holidays are published. */
export const OFFICIAL_UNTIL: CivilDate = civilDate(LAST_PUBLISHED_YEAR, 12, 31);
/** Changes whenever any day of the table changes, published or predicted; stored with every answer. */
export const HOLIDAY_TABLE_VERSION: string = PUBLISHED_EDITION;

export const certaintyOf = (date: CivilDate): Certainty => (date <= OFFICIAL_UNTIL ? 'official' : 'predicted');

const HOLIDAYS_BY_DAY = holidaysByDay();

/** The holiday on this day, or null when it is none. Throws `CalendarRangeError` outside the table. */
export function holidayOn(date: CivilDate): Holiday | null {
  const holiday = HOLIDAYS_BY_DAY[date - FIRST_DATE];
  if (holiday === undefined) throw new CalendarRangeError(date);
  return holiday;
}

function holidaysByDay(): ReadonlyArray<Holiday | null> {
  const table = new Array<Holiday | null>(LAST_DATE - FIRST_DATE + 1).fill(null);
  const put = (days: readonly DayByLaw[], certainty: Certainty) => {
    for (const day of days) table[day.date - FIRST_DATE] = Object.freeze({ ...day, certainty });
  };
  put(publishedHolidays(), 'official');
  for (let year = LAST_PUBLISHED_YEAR + 1; year <= LAST_YEAR; year++) put(holidaysByLaw(year), 'predicted');
  return table;
}

function publishedHolidays(): readonly DayByLaw[] {
  const days = publishedDays();
  const nationals = days.filter(({ name }) => name !== '休日');
  const restDays = new Map(restDaysAround(nationals.map(({ date }) => date)).map((day) => [day.date, day]));
  return days.map((day): DayByLaw => {
    if (day.name !== '休日') return { ...day, kind: 'national' };
    const restDay = restDays.get(day.date);
    assert(restDay !== undefined, 'a published rest day follows from the Act');
    return restDay;
  });
}
