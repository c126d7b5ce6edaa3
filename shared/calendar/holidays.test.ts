import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import holidayJp from '@holiday-jp/holiday_jp';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, formatIsoDate } from '../core/time.ts';
import { CalendarRangeError } from './calendar-range-error.ts';
import { certaintyOf, FIRST_DATE, HOLIDAY_TABLE_VERSION, holidayOn, LAST_DATE, OFFICIAL_UNTIL } from './holidays.ts';

interface JapaneseHolidays {
  readonly getHolidaysOf: (year: number) => readonly { month: number; date: number; name: string }[];
}
/** Has no types of its own. */
const japaneseHolidays = createRequire(import.meta.url)('japanese-holidays') as JapaneseHolidays;

const FIRST_ORACLE_DAY = civilDate(1970, 1, 1);
const LAST_ORACLE_DAY = civilDate(2050, 12, 31);

function* days(first: CivilDate, last: CivilDate): Generator<CivilDate> {
  for (let date = first; date <= last; date = addDays(date, 1)) yield date;
}

/** Every day on which the table and an oracle say something else, whatever `ours` and `theirs` compare. */
function differences(ours: (date: CivilDate) => unknown, theirs: (date: CivilDate) => unknown): readonly string[] {
  return [...days(FIRST_ORACLE_DAY, LAST_ORACLE_DAY)]
    .filter((date) => ours(date) !== theirs(date))
    .map((date) => `${formatIsoDate(date)}: ${ours(date)}, not ${theirs(date)}`);
}

describe('holidayOn', () => {
  test('agrees with @holiday-jp/holiday_jp on every day from 1970 to 2050, by its names too', () => {
    const byDay = new Map<string, string>(Object.values(holidayJp.holidays).map(({ date, name }) => [date, name]));
    expect(
      differences(
        (date) => holidayOn(date) !== null,
        (date) => byDay.has(formatIsoDate(date)),
      ),
    ).toEqual([]);
    const nationalName = (name: string | undefined) => (name === undefined || /休日$/.test(name) ? null : name);
    expect(
      differences(
        (date) => (holidayOn(date)?.kind === 'national' ? nationalName(holidayOn(date)?.name) : null),
        (date) => nationalName(byDay.get(formatIsoDate(date))),
      ),
    ).toEqual([]);
  });

  test('agrees with japanese-holidays on every day from 1970 to 2050, by the kind of rest day too', () => {
    const byDay = new Map<CivilDate, string>();
    for (let year = 1970; year <= 2050; year++) {
      for (const { month, date, name } of japaneseHolidays.getHolidaysOf(year))
        byDay.set(civilDate(year, month, date), name);
    }
    const kinds = new Map([
      ['振替休日', 'substitute'],
      ['国民の休日', 'sandwiched'],
    ]);
    const theirs = (date: CivilDate) => {
      const name = byDay.get(date);
      return name === undefined ? undefined : (kinds.get(name) ?? 'national');
    };
    expect(differences((date) => holidayOn(date)?.kind, theirs)).toEqual([]);
  });

  test('differs from an oracle that misses one day, so the comparison can fail', () => {
    const missing = civilDate(2032, 9, 21);
    const oracle = (date: CivilDate) => holidayOn(date) !== null && date !== missing;
    expect(differences((date) => holidayOn(date) !== null, oracle)).toEqual(['2032-09-21: true, not false']);
  });

  test.each([
    { day: [2026, 11, 23], name: '勤労感謝の日', kind: 'national', certainty: 'official' },
    { day: [2027, 3, 22], name: '振替休日', kind: 'substitute', certainty: 'official' },
    { day: [2026, 9, 22], name: '国民の休日', kind: 'sandwiched', certainty: 'official' },
    { day: [2019, 5, 1], name: '休日（祝日扱い）', kind: 'national', certainty: 'official' },
    { day: [2028, 1, 1], name: '元日', kind: 'national', certainty: 'predicted' },
    { day: [2032, 9, 21], name: '国民の休日', kind: 'sandwiched', certainty: 'predicted' },
  ] as const)('$day is $name, $kind, $certainty', ({ day: [year, month, day], ...facts }) => {
    const date = civilDate(year, month, day);
    expect(holidayOn(date)).toEqual({ date, ...facts });
  });

  test.each([
    { name: 'the day before the first', date: addDays(FIRST_DATE, -1) },
    { name: 'the day after the last', date: addDays(LAST_DATE, 1) },
    { name: 'half a day', date: 0.5 as CivilDate },
    { name: 'no number', date: Number.NaN as CivilDate },
  ])('has no answer for $name', ({ date }) => {
    expect(() => holidayOn(date)).toThrow(CalendarRangeError);
  });
});

describe('the table', () => {
  test('covers 1955 to 2099, published to the end of 2027', () => {
    expect([FIRST_DATE, OFFICIAL_UNTIL, LAST_DATE].map(formatIsoDate)).toEqual([
      '1955-01-01',
      '2027-12-31',
      '2099-12-31',
    ]);
    expect(certaintyOf(OFFICIAL_UNTIL)).toBe('official');
    expect(certaintyOf(addDays(OFFICIAL_UNTIL, 1))).toBe('predicted');
  });

  test('flags every holiday after the published years, and none within them', () => {
    for (const date of days(FIRST_DATE, LAST_DATE)) {
      const holiday = holidayOn(date);
      if (holiday !== null) expect(holiday.certainty).toBe(date <= OFFICIAL_UNTIL ? 'official' : 'predicted');
    }
  });

  test('changes its version when a day changes: a new digest here means a new version there', () => {
    const holidays = [...days(FIRST_DATE, LAST_DATE)].map(holidayOn).filter((holiday) => holiday !== null);
    const digest = createHash('sha256').update(JSON.stringify(holidays)).digest('hex');
    expect({ version: HOLIDAY_TABLE_VERSION, digest }).toEqual({
      version: 'syukujitsu-2026-02',
      digest: '45f8ff93379eb93e1c3429e1232a2431f31c7ad5bd88e35f94520f4906dcf8f0',
    });
  });
});
