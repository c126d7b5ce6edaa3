import { describe, expect, test } from 'vitest';
import { formatIsoDate, parseIsoDate, partsOf, weekdayOf } from '../core/time.ts';
import { type DayByLaw, holidaysByLaw } from './holiday-law.ts';
import { FIRST_PUBLISHED_YEAR, LAST_PUBLISHED_YEAR, publishedDays } from './official-holidays.ts';

const PUBLISHED_YEARS = Array.from(
  { length: LAST_PUBLISHED_YEAR - FIRST_PUBLISHED_YEAR + 1 },
  (_, i) => FIRST_PUBLISHED_YEAR + i,
);
const PREDICTED_YEARS = Array.from({ length: 2099 - LAST_PUBLISHED_YEAR }, (_, i) => LAST_PUBLISHED_YEAR + 1 + i);

/** The one day whose published name is not the Act's of that year: the file already gives 体育の日 of 2019 its later name too. */
const NAMED_OTHERWISE = new Map([['2019-10-14', '体育の日（スポーツの日）']]);

function asPublished({ date, name, kind }: DayByLaw): string {
  const day = formatIsoDate(date);
  return `${day} ${NAMED_OTHERWISE.get(day) ?? (kind === 'national' ? name : '休日')}`;
}

function byLaw(day: string): DayByLaw | undefined {
  const date = parseIsoDate(day);
  return date === null ? undefined : holidaysByLaw(partsOf(date).year).find((holiday) => holiday.date === date);
}

describe('holidaysByLaw', () => {
  test.each(PUBLISHED_YEARS)('%i: gives the published days and names', (year) => {
    const published = publishedDays().filter(({ date }) => partsOf(date).year === year);
    expect(holidaysByLaw(year).map(asPublished)).toEqual(
      published.map(({ date, name }) => `${formatIsoDate(date)} ${name}`),
    );
  });

  test.each([
    { name: 'a Sunday before the amendment of 1973-04-12 has no substitute', day: '1973-02-12', kind: undefined },
    { name: 'the first substitute day', day: '1973-04-30', kind: 'substitute' },
    { name: 'from 2007 the substitute of a Sunday goes on over two taken days', day: '2026-05-06', kind: 'substitute' },
    { name: 'from 2007 the substitute of a Sunday goes on over one taken day', day: '2025-05-06', kind: 'substitute' },
    { name: 'the first sandwiched day', day: '1988-05-04', kind: 'sandwiched' },
    { name: '4 May was a mere working day before', day: '1985-05-04', kind: undefined },
    { name: '4 May on a Sunday was not sandwiched', day: '1997-05-04', kind: undefined },
    { name: '4 May after a Sunday was its substitute', day: '1998-05-04', kind: 'substitute' },
    { name: 'the day before the accession', day: '2019-04-30', kind: 'sandwiched' },
    { name: 'the accession', day: '2019-05-01', kind: 'national' },
    { name: 'the day after the accession', day: '2019-05-02', kind: 'sandwiched' },
    { name: 'no birthday of the Emperor in 2019', day: '2019-12-23', kind: undefined },
    { name: 'the equinox on Saturday 2023-09-23 did not move', day: '2023-09-25', kind: undefined },
    { name: 'between a Monday and the equinox', day: '2026-09-22', kind: 'sandwiched' },
    { name: 'the equinox on a Sunday', day: '2027-03-22', kind: 'substitute' },
  ])('$name: $day', ({ day, kind }) => {
    expect(byLaw(day)?.kind).toBe(kind);
  });

  test('predicts a sandwiched day in September for these years', () => {
    const sandwiched = PREDICTED_YEARS.flatMap(holidaysByLaw).filter(({ kind }) => kind === 'sandwiched');
    expect(sandwiched.map(({ date }) => formatIsoDate(date))).toEqual([
      '2032-09-21',
      '2037-09-22',
      '2043-09-22',
      '2049-09-21',
      '2054-09-22',
      '2060-09-21',
      '2071-09-22',
      '2077-09-21',
      '2088-09-21',
      '2094-09-21',
      '2099-09-22',
    ]);
  });

  test('predicts 16 national holidays a year, on 16 different days, and a substitute for each Sunday', () => {
    for (const year of PREDICTED_YEARS) {
      const holidays = holidaysByLaw(year);
      const nationals = holidays.filter(({ kind }) => kind === 'national');
      const sundays = nationals.filter(({ date }) => weekdayOf(date) === 0);
      expect(new Set(nationals.map(({ date }) => date)).size).toBe(16);
      expect(holidays.filter(({ kind }) => kind === 'substitute')).toHaveLength(sundays.length);
      expect(new Set(holidays.map(({ date }) => date)).size).toBe(holidays.length);
    }
  });
});
