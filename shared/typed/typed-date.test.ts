/** Days as people write them, whatever the width and the way; what is not clear is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, formatIsoDate, partsOf, weekdayOf } from '../core/time.ts';
import type { Lean } from './date-cycles.ts';
import { readTypedDate, type TypedDate, typedDateOrNull } from './typed-date.ts';

/** A Saturday. */
const TODAY = civilDate(2026, 11, 21);
const SUNDAY = civilDate(2026, 11, 22);

/** `2026-12-01`, `2026-12-01 ?` where the day was assumed, the candidates of an ambiguous one, or the reason there is none. */
function tell(read: TypedDate): string {
  switch (read.type) {
    case 'date':
      return `${formatIsoDate(read.date)}${read.assumed === null ? '' : ' ?'}`;
    case 'ambiguous':
      return read.candidates.map(formatIsoDate).join(' | ');
    case 'outsideEra':
    case 'otherWeekday':
      return `${read.type} ${formatIsoDate(read.date)}`;
    default:
      return read.type;
  }
}

describe('readTypedDate', () => {
  test.each([
    // With the era
    ['令和8年12月1日', '2026-12-01'],
    ['令和八年十二月一日', '2026-12-01'],
    ['令和８年１２月１日', '2026-12-01'],
    ['㋿8年12月1日', '2026-12-01'],
    ['R8.12.1', '2026-12-01'],
    ['r8.12.1', '2026-12-01'],
    ['Ｒ８／１２／１', '2026-12-01'],
    ['R08-12-01', '2026-12-01'],
    ['R081201', '2026-12-01'],
    ['令和 8年 12月 1日', '2026-12-01'],
    ['令和8年12月', '2026-12-01 ?'],
    ['R8.12', '2026-12-01 ?'],
    ['令和8年12月末', '2026-12-31'],
    ['令和8年2月末日', '2026-02-28'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和元年4月30日', 'outsideEra 2019-04-30'],
    ['平成31年4月30日', '2019-04-30'],
    ['平成31年5月1日', 'outsideEra 2019-05-01'],
    ['H32.1.1', 'outsideEra 2020-01-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S64.1.8', 'outsideEra 1989-01-08'],
    ['平成元年1月8日', '1989-01-08'],
    ['昭和60年4月1日', '1985-04-01'],
    ['大正15年12月24日', '1926-12-24'],
    ['令和0年1月1日', 'impossible'],
    ['令和8年2月29日', 'impossible'],
    // With the year
    ['2026年12月1日', '2026-12-01'],
    ['2026年12月1日（火）', '2026-12-01'],
    ['2026/12/1', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['2026.12.1', '2026-12-01'],
    ['2026−12−1', '2026-12-01'],
    ['２０２６／１２／１', '2026-12-01'],
    ['2026 12 1', '2026-12-01'],
    ['20261201', '2026-12-01'],
    ['２０２６１２０１', '2026-12-01'],
    ['二〇二六年十二月一日', '2026-12-01'],
    ['2026年12月', '2026-12-01 ?'],
    ['2026/12', '2026-12-01 ?'],
    ['202612', '2026-12-01 ?'],
    ['2028/2/29', '2028-02-29'],
    ['2026/2/29', 'impossible'],
    ['2026/13/1', 'impossible'],
    ['20261301', 'impossible'],
    ['0026/1/1', 'impossible'],
    ['2026年', 'unreadable'],
    // A short year is one of several
    ['26/12/1', '2014-12-01 | 2026-12-01 | 2044-12-01'],
    ['8/12/1', '1996-12-01 | 2008-12-01 | 2026-12-01'],
    ['8年12月1日', '1996-12-01 | 2008-12-01 | 2026-12-01'],
    ['8年12月1日（火）', '2026-12-01'],
    ['261201', '2014-12-01 | 2026-12-01 | 2044-12-01'],
    // Without the year
    ['12/1', '2026-12-01'],
    ['１２／１', '2026-12-01'],
    ['12-1', '2026-12-01'],
    ['12ー1', '2026-12-01'],
    ['12.1', '2026-12-01'],
    ['12月1日', '2026-12-01'],
    ['十二月一日', '2026-12-01'],
    ['1201', '2026-12-01'],
    ['11/21', '2026-11-21'],
    ['1/5', '2027-01-05'],
    ['10/31', '2026-10-31'],
    ['5/22', '2026-05-22 | 2027-05-22'],
    ['5/22（金）', '2026-05-22'],
    ['5/22（土）', '2027-05-22'],
    ['5/22（月）', 'otherWeekday 2026-05-22'],
    ['12月', '2026-12-01 ?'],
    ['12月末', '2026-12-31'],
    ['2/30', 'impossible'],
    ['13/1', 'impossible'],
    ['12/1（水）', 'otherWeekday 2026-12-01'],
    ['121', '2026-01-21 | 2026-12-01'],
    ['131', '2026-01-31'],
    // Without the month
    ['1日', '2026-12-01'],
    ['21日', '2026-11-21'],
    ['20日', '2026-11-20'],
    ['5日', '2026-11-05 | 2026-12-05'],
    ['32日', 'impossible'],
    // From today
    ['今日', '2026-11-21'],
    [' 本日 ', '2026-11-21'],
    ['明日', '2026-11-22'],
    ['明後日', '2026-11-23'],
    ['あさって', '2026-11-23'],
    ['昨日', '2026-11-20'],
    ['一昨日', '2026-11-19'],
    ['3日後', '2026-11-24'],
    ['十日前', '2026-11-11'],
    ['２週間後', '2026-12-05'],
    ['3か月後', '2027-02-21'],
    ['1ヶ月前', '2026-10-21'],
    ['半年後', '2027-05-21'],
    ['1年後', '2027-11-21'],
    ['来月末', '2026-12-31'],
    ['今月末', '2026-11-30'],
    ['先月末', '2026-10-31'],
    ['月末', '2026-11-30'],
    ['来月1日', '2026-12-01'],
    ['翌月１日', '2026-12-01'],
    ['翌月の1日', '2026-12-01'],
    ['来月初め', '2026-12-01'],
    ['来月', '2026-12-01 ?'],
    ['再来月末', '2027-01-31'],
    ['先々月15日', '2026-09-15'],
    ['今月31日', 'impossible'],
    ['来年1月1日', '2027-01-01'],
    ['昨年12月末', '2025-12-31'],
    ['来週月曜', '2026-11-23'],
    ['来週の月曜日', '2026-11-23'],
    ['来週（月）', '2026-11-23'],
    ['再来週金曜', '2026-12-04'],
    ['先週金曜', '2026-11-13'],
    ['今週日曜', '2026-11-15 | 2026-11-22'],
    ['次の月曜', '2026-11-23'],
    ['次の土曜', '2026-11-28'],
    ['月曜', '2026-11-23'],
    ['水曜', '2026-11-18 | 2026-11-25'],
    ['土曜', '2026-11-21'],
    ['年末', '2026-12-31'],
    ['元日', '2027-01-01'],
    ['年度末', '2027-03-31'],
    // Nothing of that
    ['', 'empty'],
    ['　', 'empty'],
    ['来週', 'unreadable'],
    ['12月（火）', 'unreadable'],
    ['そのうち', 'unreadable'],
    ['12/1〜12/5', 'unreadable'],
    ['asap', 'unreadable'],
    ['15', 'unreadable'],
    ['20261', 'unreadable'],
    ['2026/1/2/3', 'unreadable'],
  ])('reads 「%s」 on a Saturday in November as %s', (text, told) => {
    expect(tell(readTypedDate(text, TODAY))).toBe(told);
  });

  test.each([
    // On a Sunday the next week has begun for some.
    ['来週月曜', '2026-11-23 | 2026-11-30'],
    ['来週日曜', '2026-11-29'],
    ['今週金曜', '2026-11-20 | 2026-11-27'],
  ])('tells on a Sunday that 「%s」 is %s', (text, told) => {
    expect(tell(readTypedDate(text, SUNDAY))).toBe(told);
  });

  test.each<{ text: string; lean: Lean; told: string }>([
    { text: '5/22', lean: 'coming', told: '2027-05-22' },
    { text: '5/22', lean: 'gone', told: '2026-05-22' },
    { text: '11/24', lean: 'gone', told: '2025-11-24' },
    { text: '11/21', lean: 'gone', told: '2026-11-21' },
    { text: '11/21', lean: 'coming', told: '2026-11-21' },
    { text: '2/29', lean: 'coming', told: '2028-02-29' },
    { text: '5日', lean: 'coming', told: '2026-12-05' },
    { text: '水曜', lean: 'gone', told: '2026-11-18' },
  ])('takes $lean day of 「$text」: $told', ({ text, lean, told }) => {
    expect(tell(readTypedDate(text, TODAY, lean))).toBe(told);
  });

  test('finds 29 February across a century without one', () => {
    expect(typedDateOrNull('0229', civilDate(2096, 3, 1), 'coming')).toBe(civilDate(2104, 2, 29));
  });
});

const days = fc.integer({ min: civilDate(1990, 1, 1), max: civilDate(2199, 12, 31) }).map((day) => day as CivilDate);
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const check = <T>(property: fc.IProperty<T>): void => fc.assert(property, { seed: 20261121, numRuns: 400 });
const WEEKDAYS = '日月火水木金土';

describe('properties', () => {
  test('every day is read back from each way to write it whole, in either width, on any day', () => {
    check(
      fc.property(days, days, (date, today) => {
        const { year, month, day } = partsOf(date);
        const weekday = WEEKDAYS.charAt(weekdayOf(date));
        const iso = formatIsoDate(date);
        const ways = [
          iso,
          iso.replaceAll('-', ''),
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日（${weekday}）`,
        ];
        for (const way of [...ways, ...ways.map(wide)])
          expect(readTypedDate(way, today)).toEqual({ type: 'date', date, assumed: null });
      }),
    );
  });

  test('a day of an era is read back, and no other era takes it', () => {
    check(
      fc.property(days, days, (date, today) => {
        const { year, month, day } = partsOf(date);
        const inReiwa = readTypedDate(`R${year - 2018}.${month}.${day}`, today);
        if (date >= civilDate(2019, 5, 1) && year - 2018 < 100) expect(inReiwa).toMatchObject({ type: 'date', date });
        else expect(inReiwa.type).not.toBe('date');
      }),
    );
  });

  test('without its year a day leans where it is told, and within a year and a leap', () => {
    check(
      fc.property(days, days, (date, today) => {
        const text = formatIsoDate(date).slice(5);
        const coming = typedDateOrNull(text, today, 'coming');
        const gone = typedDateOrNull(text, today, 'gone');
        expect(coming !== null && coming >= today && coming - today <= 8 * 366).toBe(true);
        expect(gone !== null && gone <= today && today - gone <= 8 * 366).toBe(true);
        const nearest = readTypedDate(text, today);
        if (nearest.type === 'date') expect([coming, gone]).toContain(nearest.date);
        else expect(nearest).toMatchObject({ type: 'ambiguous', candidates: [gone, coming] });
      }),
    );
  });

  test('the span to a day is the day', () => {
    check(
      fc.property(days, (today) => {
        expect(typedDateOrNull('30日後', today)).toBe(addDays(today, 30));
        expect(typedDateOrNull('30日前', today)).toBe(addDays(today, -30));
      }),
    );
  });

  test('nothing that is typed makes it throw', () => {
    const signs = fc.constantFrom(...'0129年月日末来先今週曜/-. (火)令和RH元後前半か　');
    check(
      fc.property(days, fc.string({ unit: signs, maxLength: 12 }), (today, text) => {
        expect(() => readTypedDate(text, today)).not.toThrow();
      }),
    );
  });
});
