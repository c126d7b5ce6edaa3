/**
 * The company calendar as it is written without tables, as well as it can be: with date-fns 4, and as a bare loop over day numbers.
 * Both share one idea: walk day by day, with a set of the days that are closed besides Sundays.
 */
import { addDays, setHours, startOfDay } from 'date-fns';
import { holidayOn } from '../../shared/calendar/holidays.ts';
import { type CivilDate, partsOf } from '../../shared/core/time.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const OPENS = 9;
const CLOSES = 18;

/** Local midnight: what date-fns takes a civil date for. */
export function localDate(date: CivilDate): Date {
  const { year, month, day } = partsOf(date);
  return new Date(year, month - 1, day);
}

/** The civil date of a local midnight. */
export function civilOf(localMs: number): number {
  const local = new Date(localMs);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / DAY;
}

/** The days of a period that are closed and no Sundays. */
export function closedDays(first: CivilDate, last: CivilDate): readonly CivilDate[] {
  const days = Array.from({ length: last - first + 1 }, (_, offset) => (first + offset) as CivilDate);
  return days.filter((date) => {
    const { month, day } = partsOf(date);
    return holidayOn(date) !== null || (month === 12 && day >= 29) || (month === 1 && day <= 4);
  });
}

/**
 * With date-fns. What is best in it: the native weekday (the library's `isSunday` copies the date first), a set of timestamps instead
 * of keys made of text, and whole days between the first and the last counted, not added up minute by minute.
 */
export function makeDateFnsPeer(closedDates: readonly CivilDate[]) {
  const closed = new Set(closedDates.map((date) => localDate(date).getTime()));
  const isOpen = (day: Date) => day.getDay() !== 0 && !closed.has(day.getTime());
  const openMs = (day: Date, from: number, to: number) =>
    isOpen(day)
      ? Math.max(0, Math.min(to, setHours(day, CLOSES).getTime()) - Math.max(from, setHours(day, OPENS).getTime()))
      : 0;
  return {
    addBusinessDays(date: Date, count: number): Date {
      let day = date;
      for (let left = count; left > 0; ) {
        day = addDays(day, 1);
        if (isOpen(day)) left--;
      }
      return day;
    },
    countBusinessDays(from: Date, to: Date): number {
      let count = 0;
      for (let day = from; day < to; day = addDays(day, 1)) if (isOpen(day)) count++;
      return count;
    },
    businessMinutes(from: Date, to: Date): number {
      const first = startOfDay(from);
      const last = startOfDay(to);
      let total = openMs(first, from.getTime(), to.getTime());
      if (last > first) total += openMs(last, from.getTime(), to.getTime());
      for (let day = addDays(first, 1); day < last; day = addDays(day, 1)) {
        if (isOpen(day)) total += (CLOSES - OPENS) * HOUR;
      }
      return Math.floor(total / MINUTE);
    },
  } as const;
}

/** With day numbers and instants of Japan alone. */
export function makeNaivePeer(closedDates: readonly CivilDate[]) {
  const closed = new Set<number>(closedDates);
  const isOpen = (day: number) => (day + 4) % 7 !== 0 && !closed.has(day);
  const openMs = (day: number, from: number, to: number) => {
    const midnight = day * DAY - 9 * HOUR;
    return isOpen(day)
      ? Math.max(0, Math.min(to, midnight + CLOSES * HOUR) - Math.max(from, midnight + OPENS * HOUR))
      : 0;
  };
  return {
    addBusinessDays(date: number, count: number): number {
      let day = date;
      for (let left = count; left > 0; ) {
        day++;
        if (isOpen(day)) left--;
      }
      return day;
    },
    countBusinessDays(from: number, to: number): number {
      let count = 0;
      for (let day = from; day < to; day++) if (isOpen(day)) count++;
      return count;
    },
    businessMinutes(from: number, to: number): number {
      const first = Math.floor((from + 9 * HOUR) / DAY);
      const last = Math.floor((to + 9 * HOUR) / DAY);
      let total = openMs(first, from, to);
      if (last > first) total += openMs(last, from, to);
      for (let day = first + 1; day < last; day++) if (isOpen(day)) total += (CLOSES - OPENS) * HOUR;
      return Math.floor(total / MINUTE);
    },
  } as const;
}
