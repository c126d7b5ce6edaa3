/** Reads a day as people type it: any width of figure, any separator, with or without the year. */
import { addDays, type CivilDate, civilDateOrNull, formatIsoDate, partsOf } from '../../shared/core/time.ts';

const RELATIVE: Readonly<Record<string, number>> = { 今日: 0, 本日: 0, 昨日: -1, 一昨日: -2, 明日: 1 };

const half = (text: string): string => text.normalize('NFKC').trim();

/** `YYYY-MM-DD` of the day meant, or null. Without a year it is the one of `today`. */
export function readDate(text: string, today: CivilDate): string | null {
  const typed = half(text);
  const step = RELATIVE[typed];
  if (step !== undefined) return formatIsoDate(addDays(today, step));
  const iso = (year: number, month: string, day: string): string | null => {
    const date = civilDateOrNull(year, Number(month), Number(day));
    return date === null ? null : formatIsoDate(date);
  };
  const full = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(typed);
  if (full !== null && (typed.length === 8 || /\D/.test(typed))) {
    const [, year = '', month = '', day = ''] = full;
    return iso(Number(year), month, day);
  }
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed);
  return short === null ? null : iso(partsOf(today).year, short[1] ?? '', short[2] ?? '');
}
