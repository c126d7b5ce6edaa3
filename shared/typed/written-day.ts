/** Days written out (日付): with an era, with a year of four figures or of two, by the name of a year, or with month and day alone. */
import { type CivilDate, civilDate, civilDateOrNull, partsOf } from '../core/time.ts';
import { type DayOfMonth, dayIn, everyMonth, everyYear, type Written } from './date-cycles.ts';

interface Era {
  readonly names: readonly string[];
  /** The year before its first. */
  readonly base: number;
  readonly first: CivilDate;
  readonly last: CivilDate | null;
}

const ERAS: readonly Era[] = [
  { names: ['令和', 'R'], base: 2018, first: civilDate(2019, 5, 1), last: null },
  { names: ['平成', 'H'], base: 1988, first: civilDate(1989, 1, 8), last: civilDate(2019, 4, 30) },
  { names: ['昭和', 'S'], base: 1925, first: civilDate(1926, 12, 25), last: civilDate(1989, 1, 7) },
  { names: ['大正', 'T'], base: 1911, first: civilDate(1912, 7, 30), last: civilDate(1926, 12, 24) },
];

const ERA_NAMES = ERAS.flatMap(({ names }) => names).join('|');
const SEPARATOR = '[-/.,、・ ]';
const MONTH_AND_DAY = String.raw`(\d{1,2})(?:月|${SEPARATOR}|$)(?:(\d{1,2})日?|(末日?))?$`;
const IN_ERA = new RegExp(`^(${ERA_NAMES})(元|\\d{1,2})(?:年|${SEPARATOR})${MONTH_AND_DAY}`, 'u');
const IN_ERA_FIGURES = new RegExp(`^(${ERA_NAMES})(\\d{2})(\\d{2})(\\d{2})$`, 'u');
const IN_FULL_YEAR = new RegExp(`^(\\d{4})(?:年|${SEPARATOR})${MONTH_AND_DAY}`, 'u');
const IN_SHORT_YEAR = new RegExp(
  `^(\\d{1,2})(?:年|${SEPARATOR})(\\d{1,2})(?:月|${SEPARATOR})(?:(\\d{1,2})日?|(末日?))$`,
  'u',
);
const IN_NAMED_YEAR = new RegExp(`^(今年|本年|来年|翌年|再来年|昨年|去年|前年|一昨年)の?${MONTH_AND_DAY}`, 'u');
const IN_NO_YEAR = new RegExp(
  `^(\\d{1,2})(?:月(?:(\\d{1,2})日?|(末日?))?|${SEPARATOR}(?:(\\d{1,2})日?|(末日?)))$`,
  'u',
);
const NAMED_YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  来年: 1,
  翌年: 1,
  再来年: 2,
  昨年: -1,
  去年: -1,
  前年: -1,
  一昨年: -2,
};

/** Nothing of before the first railway is typed here; a smaller year is a slip. */
const FIRST_YEAR = 1868;

/** Null for what is not written as a date. `typed` is plain, without a day of the week. */
export function readWrittenDay(typed: string, today: CivilDate): Written | null {
  const era = IN_ERA.exec(typed) ?? IN_ERA_FIGURES.exec(typed);
  if (era !== null) return inEra(era);
  const full = IN_FULL_YEAR.exec(typed);
  if (full !== null) return inYear(Number(full[1]), monthAndDay(full.slice(2)));
  const named = IN_NAMED_YEAR.exec(typed);
  if (named !== null)
    return inYear(partsOf(today).year + (NAMED_YEARS[named[1] ?? ''] ?? 0), monthAndDay(named.slice(2)));
  const short = IN_SHORT_YEAR.exec(typed);
  if (short !== null) return inShortYear(Number(short[1]), monthAndDay(short.slice(2)));
  const none = IN_NO_YEAR.exec(typed);
  if (none !== null) {
    const { month, day } = monthAndDay([none[1], none[2] ?? none[4], none[3] ?? none[5]]);
    return { type: 'cycle', days: everyYear(today, month, day ?? 1), monthOnly: day === null };
  }
  const day = /^(\d{1,2})日$/u.exec(typed);
  if (day !== null) return { type: 'cycle', days: everyMonth(today, Number(day[1])) };
  return readFigures(typed, today);
}

interface MonthAndDay {
  readonly month: number;
  /** Null where only the month is written. */
  readonly day: DayOfMonth | null;
}

const monthAndDay = ([month, day, last]: readonly (string | undefined)[]): MonthAndDay => ({
  month: Number(month),
  day: last !== undefined ? 'last' : day === undefined ? null : Number(day),
});

function inYear(year: number, { month, day }: MonthAndDay): Written {
  const date = year < FIRST_YEAR ? null : dayIn(year, month, day ?? 1);
  return { type: 'days', days: date === null ? [] : [date], monthOnly: day === null };
}

function inEra(found: readonly (string | undefined)[]): Written {
  const [, name = '', yearOfEra, ...rest] = found;
  const era = ERAS.find(({ names }) => names.includes(name));
  const number = yearOfEra === '元' ? 1 : Number(yearOfEra);
  if (era === undefined || number === 0) return { type: 'days', days: [] };
  const written = inYear(era.base + number, monthAndDay(rest));
  const [date] = written.type === 'days' ? written.days : [];
  const outside = date !== undefined && (date < era.first || (era.last !== null && date > era.last));
  return outside ? { type: 'outsideEra', date } : written;
}

/** 8/12/1 may be of 令和 or of 2008, 26/12/1 of 2026 or of 平成: all that exist. */
function inShortYear(year: number, { month, day }: MonthAndDay): Written {
  const dates = [2000, ...ERAS.slice(0, 2).map(({ base }) => base)].flatMap((base) => {
    const date = dayIn(base + year, month, day ?? 1);
    const era = ERAS.find((one) => one.base === base);
    const isOfEra =
      era === undefined || (date !== null && date >= era.first && (era.last === null || date <= era.last));
    return date !== null && isOfEra ? [date] : [];
  });
  return { type: 'days', days: dates.toSorted((a, b) => a - b) };
}

/** Figures without a sign between them. */
function readFigures(typed: string, today: CivilDate): Written | null {
  if (!/^\d+$/u.test(typed)) return null;
  const part = (from: number, to?: number): number => Number(typed.slice(from, to));
  switch (typed.length) {
    case 8:
      return inYear(part(0, 4), { month: part(4, 6), day: part(6) });
    case 6: {
      const asMonth =
        part(0, 4) >= 1900 && part(0, 4) < 2200 ? inYear(part(0, 4), { month: part(4), day: null }) : null;
      const asDay = inShortYear(part(0, 2), { month: part(2, 4), day: part(4) });
      const months = asMonth?.type === 'days' ? asMonth.days : [];
      const days = asDay.type === 'days' ? asDay.days : [];
      const monthOnly = days.length === 0 && months.length > 0;
      return { type: 'days', days: [...months, ...days].toSorted((a, b) => a - b), monthOnly };
    }
    case 4:
      return { type: 'cycle', days: everyYear(today, part(0, 2), part(2)) };
    case 3: {
      const { year } = partsOf(today);
      const ways = [civilDateOrNull(year, part(0, 1), part(1)), civilDateOrNull(year, part(0, 2), part(2))];
      return { type: 'days', days: ways.filter((day) => day !== null).toSorted((a, b) => a - b) };
    }
    default:
      return null;
  }
}
