/** Days told from today (相対の日付): 明後日, 3日後, 来月末, 翌月1日, 来週月曜, 年末. */
import { addDays, addMonths, type CivilDate, civilDate, partsOf, type Weekday, weekdayOf } from '../core/time.ts';
import { type DayOfMonth, dayInMonthFrom, everyYear, type Written } from './date-cycles.ts';

const DAYS: Readonly<Record<string, number>> = {
  今日: 0,
  本日: 0,
  きょう: 0,
  明日: 1,
  あす: 1,
  あした: 1,
  明後日: 2,
  あさって: 2,
  昨日: -1,
  きのう: -1,
  一昨日: -2,
  おととい: -2,
};

const WEEKS: Readonly<Record<string, number>> = { 先々週: -2, 先週: -1, 今週: 0, 来週: 1, 翌週: 1, 再来週: 2 };

const MONTHS: Readonly<Record<string, number>> = {
  先々月: -2,
  先月: -1,
  前月: -1,
  今月: 0,
  当月: 0,
  来月: 1,
  翌月: 1,
  再来月: 2,
};

const one = (date: CivilDate | null): Written => ({ type: 'days', days: date === null ? [] : [date] });

/** Null for what is not told from today. `typed` is plain, without the day of the week that followed it. */
export function readRelativeDay(typed: string, weekday: Weekday | null, today: CivilDate): Written | null {
  const days = DAYS[typed];
  if (days !== undefined) return one(addDays(today, days));
  return (
    readWeek(typed, weekday, today) ?? readMonth(typed, today) ?? readSpan(typed, today) ?? readTurnOfYear(typed, today)
  );
}

function readWeek(typed: string, weekday: Weekday | null, today: CivilDate): Written | null {
  if (weekday === null) return null;
  const ahead = (((weekday - weekdayOf(today)) % 7) + 7) % 7;
  if (typed === '') return { type: 'cycle', days: [-14, -7, 0, 7].map((days) => addDays(today, ahead + days)) };
  if (/^(次の?|今度の?)$/u.test(typed)) return one(addDays(today, ahead === 0 ? 7 : ahead));
  const weeks = WEEKS[typed.replace(/の$/u, '')];
  if (weeks === undefined) return null;
  // A week begins on Monday for some and on Sunday for others, which matters where either day is a Sunday.
  const byStart = [1, 0].map((start) => {
    const into = (day: Weekday): number => (day - start + 7) % 7;
    return addDays(today, weeks * 7 + into(weekday) - into(weekdayOf(today)));
  });
  return { type: 'days', days: [...new Set(byStart)].toSorted((a, b) => a - b) };
}

const IN_MONTH = /^(先々月|先月|前月|今月|当月|来月|翌月|再来月)の?(?:(末日?|月末)|(初日?|初め|頭)|(\d{1,2})日?)?$/u;

function readMonth(typed: string, today: CivilDate): Written | null {
  if (/^(?:月末|末日|末)$/u.test(typed)) return one(dayInMonthFrom(today, 0, 'last'));
  const found = IN_MONTH.exec(typed);
  if (found === null) return null;
  const [, name = '', last, , day] = found;
  const dayOfMonth: DayOfMonth = last !== undefined ? 'last' : Number(day ?? 1);
  const monthOnly = last === undefined && found[3] === undefined && day === undefined;
  const date = dayInMonthFrom(today, MONTHS[name] ?? 0, dayOfMonth);
  return { type: 'days', days: date === null ? [] : [date], monthOnly };
}

const SPAN = /^(?:(\d{1,4})(日|週間?|[かカヶケ箇個]月|年)|(半年))(後|前)$/u;

function readSpan(typed: string, today: CivilDate): Written | null {
  const found = SPAN.exec(typed);
  if (found === null) return null;
  const [, number, unit, half, side] = found;
  const count = (half === undefined ? Number(number) : 6) * (side === '後' ? 1 : -1);
  if (unit === '日') return one(addDays(today, count));
  if (unit?.startsWith('週') === true) return one(addDays(today, count * 7));
  const months = unit === '年' ? count * 12 : count;
  const { year } = partsOf(today);
  // The calendar of the desk ends with the year 9999.
  return Math.abs(months) > (year - 1) * 12 || year + months / 12 > 9998 ? one(null) : one(addMonths(today, months));
}

function readTurnOfYear(typed: string, today: CivilDate): Written | null {
  if (typed === '年度末') return one(everyYear(today, 3, 31).find((day) => day >= today) ?? null);
  if (/^(?:元日|元旦)$/u.test(typed)) return { type: 'cycle', days: everyYear(today, 1, 1) };
  const found = /^(今年|本年|来年|昨年|去年)?の?(?:年末|大晦日)$/u.exec(typed);
  if (found === null) return null;
  const years = found[1] === '来年' ? 1 : found[1] === '昨年' || found[1] === '去年' ? -1 : 0;
  return one(civilDate(partsOf(today).year + years, 12, 31));
}
