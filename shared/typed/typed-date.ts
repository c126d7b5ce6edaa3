/**
 * The one reader of days as people write them (日付の読み取り): 令和8年12月1日, R8.12.1, 2026/12/1, 12/1, 1日, 来月末, 来週月曜, of any width.
 * What may mean two days is told with both of them, what cannot be is told, and nothing is ever guessed in silence.
 */
import { type CivilDate, type Weekday, weekdayOf } from '../core/time.ts';
import { around, type Lean, meantOf, type Written } from './date-cycles.ts';
import { plainTyping } from './plain-typing.ts';
import { readRelativeDay } from './relative-day.ts';
import { readWrittenDay } from './written-day.ts';

export type TypedDate =
  | { readonly type: 'empty' }
  /** `assumed` where only a month was written and its first day was taken. */
  | { readonly type: 'date'; readonly date: CivilDate; readonly assumed: 'firstOfMonth' | null }
  /** The days that may be meant, earliest first. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly CivilDate[] }
  /** Written as a date, but the calendar has no such day. */
  | { readonly type: 'impossible' }
  /** A day its era does not have, as 平成32年; `date` is the day it would be. */
  | { readonly type: 'outsideEra'; readonly date: CivilDate }
  /** The day of the week that was written with it is not that of the date. */
  | { readonly type: 'otherWeekday'; readonly date: CivilDate }
  | { readonly type: 'unreadable' };

const WEEKDAYS = '日月火水木金土';
const WEEKDAY = /(?:\(([日月火水木金土])(?:曜日?)?(?:[・,]?祝日?)?\)|([日月火水木金土])曜日?)$/u;

/**
 * The day that is meant. Without a year or a month it is the one that `lean` asks for; a day of the week is checked, and tells two
 * candidates apart.
 */
export function readTypedDate(text: string, today: CivilDate, lean: Lean = 'nearest'): TypedDate {
  const typed = plainTyping(text);
  if (typed === '') return { type: 'empty' };
  const found = WEEKDAY.exec(typed);
  const weekday = found === null ? null : (WEEKDAYS.indexOf(found[1] ?? found[2] ?? '') as Weekday);
  const rest = found === null ? typed : typed.slice(0, found.index);
  const written = readRelativeDay(rest, weekday, today) ?? readWrittenDay(rest, today);
  if (written === null) return { type: 'unreadable' };
  if (written.type === 'outsideEra') return written;
  if (written.days.length === 0) return { type: 'impossible' };
  return settle(written, { today, lean, weekday });
}

/** The day of a text, or null where it is not clearly one day. */
export function typedDateOrNull(text: string, today: CivilDate, lean: Lean = 'nearest'): CivilDate | null {
  const read = readTypedDate(text, today, lean);
  return read.type === 'date' ? read.date : null;
}

interface Circumstances {
  readonly today: CivilDate;
  readonly lean: Lean;
  readonly weekday: Weekday | null;
}

function settle(written: Exclude<Written, { type: 'outsideEra' }>, given: Circumstances): TypedDate {
  const { today, lean, weekday } = given;
  const isCycle = written.type === 'cycle';
  const choose = (days: readonly CivilDate[]) => (isCycle ? meantOf(days, today, lean) : days);
  const monthOnly = written.monthOnly === true;
  if (weekday === null || monthOnly) {
    // A month has no day of the week.
    return weekday === null ? told(choose(written.days), monthOnly) : { type: 'unreadable' };
  }
  const near = isCycle ? around(written.days, today) : written.days;
  const fitting = near.filter((day) => weekdayOf(day) === weekday);
  if (fitting.length > 0) return told(choose(fitting), false);
  const [date] = choose(written.days);
  return date === undefined ? { type: 'impossible' } : { type: 'otherWeekday', date };
}

function told(days: readonly CivilDate[], monthOnly: boolean): TypedDate {
  const [date, ...others] = [...new Set(days)].toSorted((a, b) => a - b);
  if (date === undefined) return { type: 'impossible' };
  if (others.length > 0) return { type: 'ambiguous', candidates: [date, ...others] };
  return { type: 'date', date, assumed: monthOnly ? 'firstOfMonth' : null };
}
