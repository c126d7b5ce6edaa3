/**
 * The Holiday Act as rules: which days of a year are 休日, in every version of the Act since 1955.
 * The equinoxes are astronomy until the Cabinet Office announces them, so what stands here for a coming year is a prediction.
 *
 * Source: 国民の祝日に関する法律（昭和23年法律第178号）第2条, 第3条, with its amendments and the special Acts for single days
 */
import { addDays, type CivilDate, civilDate, weekdayOf } from '../core/time.ts';

/** A 休日 of the Act: 国民の祝日 itself, 振替休日 (Art. 3(2)) or 国民の休日 (Art. 3(3)). */
export interface DayByLaw {
  readonly date: CivilDate;
  readonly name: string;
  readonly kind: 'national' | 'substitute' | 'sandwiched';
}

type DayOfYear = (year: number) => CivilDate;
type Rule = readonly [name: string, firstYear: number, lastYear: number, on: DayOfYear];

const SUBSTITUTES_FROM = civilDate(1973, 4, 12);
const SUBSTITUTES_CASCADE_FROM = civilDate(2007, 1, 1);
const SANDWICHED_FROM = civilDate(1985, 12, 27);
const NO_END = Number.POSITIVE_INFINITY;

const on =
  (month: number, day: number): DayOfYear =>
  (year) =>
    civilDate(year, month, day);

const onMonday =
  (nth: number, month: number): DayOfYear =>
  (year) => {
    const first = civilDate(year, month, 1);
    return addDays(first, ((8 - weekdayOf(first)) % 7) + 7 * (nth - 1));
  };

/**
 * The equinox moves by 0.242194 days a year against the civil year and is set back by each leap day. Counted in millionths of a day,
 * so that no year depends on the rounding of a float. The constants hold for 1955–1979 and for 1980–2099.
 */
const onEquinox =
  (month: 3 | 9): DayOfYear =>
  (year) => {
    const early = year < 1980;
    const epoch = month === 3 ? (early ? 20_835_700 : 20_843_100) : early ? 23_258_800 : 23_248_800;
    const leapDays = Math.trunc((year - (early ? 1983 : 1980)) / 4);
    return civilDate(year, month, Math.floor((epoch + 242_194 * (year - 1980)) / 1_000_000) - leapDays);
  };

const RULES: readonly Rule[] = [
  ['元日', 1949, NO_END, on(1, 1)],
  ['成人の日', 1949, 1999, on(1, 15)],
  ['成人の日', 2000, NO_END, onMonday(2, 1)],
  ['建国記念の日', 1967, NO_END, on(2, 11)],
  ['天皇誕生日', 1949, 1988, on(4, 29)],
  ['天皇誕生日', 1989, 2018, on(12, 23)],
  ['天皇誕生日', 2020, NO_END, on(2, 23)],
  ['春分の日', 1949, NO_END, onEquinox(3)],
  ['みどりの日', 1989, 2006, on(4, 29)],
  ['昭和の日', 2007, NO_END, on(4, 29)],
  ['憲法記念日', 1949, NO_END, on(5, 3)],
  ['みどりの日', 2007, NO_END, on(5, 4)],
  ['こどもの日', 1949, NO_END, on(5, 5)],
  ['海の日', 1996, 2002, on(7, 20)],
  ['海の日', 2003, 2019, onMonday(3, 7)],
  ['海の日', 2020, 2020, on(7, 23)],
  ['海の日', 2021, 2021, on(7, 22)],
  ['海の日', 2022, NO_END, onMonday(3, 7)],
  ['山の日', 2016, 2019, on(8, 11)],
  ['山の日', 2020, 2020, on(8, 10)],
  ['山の日', 2021, 2021, on(8, 8)],
  ['山の日', 2022, NO_END, on(8, 11)],
  ['敬老の日', 1966, 2002, on(9, 15)],
  ['敬老の日', 2003, NO_END, onMonday(3, 9)],
  ['秋分の日', 1948, NO_END, onEquinox(9)],
  ['体育の日', 1966, 1999, on(10, 10)],
  ['体育の日', 2000, 2019, onMonday(2, 10)],
  ['スポーツの日', 2020, 2020, on(7, 24)],
  ['スポーツの日', 2021, 2021, on(7, 23)],
  ['スポーツの日', 2022, NO_END, onMonday(2, 10)],
  ['文化の日', 1948, NO_END, on(11, 3)],
  ['勤労感謝の日', 1948, NO_END, on(11, 23)],
  ['結婚の儀', 1959, 1959, on(4, 10)],
  ['大喪の礼', 1989, 1989, on(2, 24)],
  ['即位礼正殿の儀', 1990, 1990, on(11, 12)],
  ['結婚の儀', 1993, 1993, on(6, 9)],
  ['休日（祝日扱い）', 2019, 2019, on(5, 1)],
  ['休日（祝日扱い）', 2019, 2019, on(10, 22)],
];

/** Every 休日 of a year by the Act, oldest first; right for 1955 to 2099, the years its constants and amendments are entered for. */
export function holidaysByLaw(year: number): readonly DayByLaw[] {
  const nationals = RULES.filter(([, firstYear, lastYear]) => firstYear <= year && year <= lastYear).map(
    ([name, , , dayOf]): DayByLaw => ({ date: dayOf(year), name, kind: 'national' }),
  );
  return [...nationals, ...restDaysAround(nationals.map(({ date }) => date))].sort((a, b) => a.date - b.date);
}

/**
 * The days that become 休日 because of the national holidays of the same year: the substitute for a Sunday, from 2007 the nearest
 * following day that is no national holiday, and the day with a national holiday on both sides. A holiday on a Saturday never moves.
 */
export function restDaysAround(nationals: readonly CivilDate[]): readonly DayByLaw[] {
  const taken = new Set(nationals);
  const substitutes = nationals.map((date) => substituteFor(date, taken)).filter((date) => date !== null);
  const sandwiched = nationals
    .map((date) => addDays(date, 1))
    .filter((date) => date >= SANDWICHED_FROM && weekdayOf(date) !== 0)
    .filter((date) => !taken.has(date) && taken.has(addDays(date, 1)) && !substitutes.includes(date));
  return [
    ...substitutes.map((date): DayByLaw => ({ date, name: '振替休日', kind: 'substitute' })),
    ...sandwiched.map((date): DayByLaw => ({ date, name: '国民の休日', kind: 'sandwiched' })),
  ];
}

function substituteFor(date: CivilDate, taken: ReadonlySet<CivilDate>): CivilDate | null {
  if (date < SUBSTITUTES_FROM || weekdayOf(date) !== 0) return null;
  let substitute = addDays(date, 1);
  while (date >= SUBSTITUTES_CASCADE_FROM && taken.has(substitute)) substitute = addDays(substitute, 1);
  return taken.has(substitute) ? null : substitute;
}
