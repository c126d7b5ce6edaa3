import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, formatIsoDate, parseIsoDate } from '../core/time.ts';
import {
  addBusinessDays,
  buildBusinessCalendar,
  countBusinessDays,
  isBusinessDay,
  nextBusinessDay,
} from './business-calendar.ts';
import { type DayFact, explainAddBusinessDays, explainDay, explainNextBusinessDay } from './day-working.ts';
import { FIRST_DATE, holidayOn, LAST_DATE, OFFICIAL_UNTIL } from './holidays.ts';

const SEED = { seed: 20261121, numRuns: 300 };
const company = buildBusinessCalendar('company', [{ date: civilDate(2026, 11, 25), reason: 'stocktaking' }]);
const bank = buildBusinessCalendar('bank', []);
const anyCalendar = fc.constantFrom(company, bank);
const anyDate = fc.integer({ min: FIRST_DATE + 800, max: LAST_DATE - 800 }).map((days) => days as CivilDate);

function day(text: string): CivilDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`no date: ${text}`);
  return date;
}

const inWords = ({ date, business, reason, name }: DayFact): string =>
  [date, business ? 'open' : 'closed', reason, ...(name === null ? [] : [name])].join(' ');

describe('explainDay', () => {
  test.each([
    { date: '2026-11-21', company: 'open', bank: 'saturday', name: null },
    { date: '2026-11-22', company: 'sunday', bank: 'sunday', name: null },
    { date: '2026-11-23', company: 'holiday', bank: 'holiday', name: '勤労感謝の日' },
    { date: '2026-12-29', company: 'yearEnd', bank: 'open', name: null },
    { date: '2027-01-01', company: 'holiday', bank: 'holiday', name: '元日' },
    { date: '2027-01-03', company: 'sunday', bank: 'sunday', name: null },
    { date: '2027-03-21', company: 'sunday', bank: 'sunday', name: '春分の日' },
    { date: '2027-03-22', company: 'holiday', bank: 'holiday', name: '振替休日' },
    { date: '2026-09-22', company: 'holiday', bank: 'holiday', name: '国民の休日' },
    { date: '2029-11-03', company: 'holiday', bank: 'saturday', name: '文化の日' },
  ])('gives the first reason for $date, and its name', ({ date, name, ...reasons }) => {
    const facts = { company: explainDay(company, day(date)), bank: explainDay(bank, day(date)) };
    expect([facts.company.reason, facts.bank.reason]).toEqual([reasons.company, reasons.bank]);
    expect([facts.company.name, facts.bank.name]).toEqual([name, name]);
  });

  test('gives the reason of a closure in the calendar that has it', () => {
    expect(inWords(explainDay(company, day('2026-11-25')))).toBe('2026-11-25 closed closure stocktaking');
    expect(inWords(explainDay(bank, day('2026-11-25')))).toBe('2026-11-25 open open');
  });

  test('calls every day up to the end of the published years official, and every later one predicted', () => {
    expect(explainDay(company, OFFICIAL_UNTIL).certainty).toBe('official');
    expect(explainDay(company, addDays(OFFICIAL_UNTIL, 1)).certainty).toBe('predicted');
  });

  test('agrees with the calendar and with the holiday table on every day of the range', () => {
    const wrong: string[] = [];
    for (let date = FIRST_DATE; date <= LAST_DATE; date = addDays(date, 1)) {
      const fact = explainDay(bank, date);
      const agrees =
        fact.date === formatIsoDate(date) &&
        fact.business === isBusinessDay(bank, date) &&
        fact.business === (fact.reason === 'open') &&
        fact.name === (holidayOn(date)?.name ?? null);
      if (!agrees) wrong.push(fact.date);
    }
    expect(wrong).toEqual([]);
  });

  test('hands out facts that nobody can change', () => {
    expect(Object.isFrozen(explainDay(company, day('2026-11-23')))).toBe(true);
  });
});

describe('explainNextBusinessDay', () => {
  test('names each day stepped over, and the answer last (worked example 2026-11-21)', () => {
    const plain = buildBusinessCalendar('company', []);
    const { answer, days, certainty } = explainNextBusinessDay(plain, day('2026-11-21'));
    expect(formatIsoDate(answer)).toBe('2026-11-24');
    expect(days.map(inWords)).toEqual([
      '2026-11-22 closed sunday',
      '2026-11-23 closed holiday 勤労感謝の日',
      '2026-11-24 open open',
    ]);
    expect(certainty).toBe('official');
  });

  test('walks through the new year', () => {
    expect(explainNextBusinessDay(company, day('2026-12-28')).days.map(inWords)).toEqual([
      '2026-12-29 closed yearEnd',
      '2026-12-30 closed yearEnd',
      '2026-12-31 closed yearEnd',
      '2027-01-01 closed holiday 元日',
      '2027-01-02 closed yearEnd',
      '2027-01-03 closed sunday',
      '2027-01-04 closed yearEnd',
      '2027-01-05 open open',
    ]);
  });

  test('is predicted as soon as it crosses a predicted day', () => {
    expect(explainNextBusinessDay(bank, day('2027-12-30')).certainty).toBe('predicted');
    expect(explainNextBusinessDay(bank, day('2027-12-29')).certainty).toBe('official');
  });

  test('gives the answer of nextBusinessDay, and one open day: the last', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, (calendar, date) => {
        const { answer, days } = explainNextBusinessDay(calendar, date);
        expect(answer).toBe(nextBusinessDay(calendar, date));
        expect(days).toHaveLength(answer - date);
        expect(days.filter(({ business }) => business)).toEqual([explainDay(calendar, answer)]);
        expect(days.at(-1)).toEqual(explainDay(calendar, answer));
      }),
      SEED,
    );
  });
});

describe('explainAddBusinessDays', () => {
  test('gives the answer of addBusinessDays, every day on the way once, and as many open days as were added', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: -300, max: 300 }), (calendar, date, count) => {
        fc.pre(count !== 0);
        const { answer, days, certainty } = explainAddBusinessDays(calendar, date, count);
        const step = Math.sign(count);
        expect(answer).toBe(addBusinessDays(calendar, date, count));
        const stepped = Array.from({ length: Math.abs(answer - date) }, (_, i) => addDays(date, step * (i + 1)));
        expect(days).toEqual(stepped.map((steppedDay) => explainDay(calendar, steppedDay)));
        expect(days.filter(({ business }) => business)).toHaveLength(Math.abs(count));
        expect(certainty).toBe(days.some((fact) => fact.certainty === 'predicted') ? 'predicted' : 'official');
      }),
      SEED,
    );
  });

  test('has the days in the order stepped, also backwards', () => {
    const { answer, days } = explainAddBusinessDays(company, day('2026-11-26'), -2);
    expect(formatIsoDate(answer)).toBe('2026-11-21');
    expect(days.map(inWords)).toEqual([
      '2026-11-25 closed closure stocktaking',
      '2026-11-24 open open',
      '2026-11-23 closed holiday 勤労感謝の日',
      '2026-11-22 closed sunday',
      '2026-11-21 open open',
    ]);
  });

  test('for 0 has only the day itself, open or not', () => {
    const { answer, days } = explainAddBusinessDays(company, day('2026-11-22'), 0);
    expect(answer).toBe(day('2026-11-22'));
    expect(days.map(inWords)).toEqual(['2026-11-22 closed sunday']);
  });

  test('is predicted when only its start lies among the predicted days and it goes back from there', () => {
    expect(explainAddBusinessDays(bank, day('2028-01-05'), -1).certainty).toBe('predicted');
    expect(explainAddBusinessDays(bank, day('2028-01-01'), -1).certainty).toBe('official');
  });

  test('covers the whole range, from the first day to the last', () => {
    const count = countBusinessDays(bank, addDays(FIRST_DATE, 1), addDays(LAST_DATE, 1));
    const { answer, days } = explainAddBusinessDays(bank, FIRST_DATE, count);
    expect(formatIsoDate(answer)).toBe('2099-12-30');
    expect(days).toHaveLength(LAST_DATE - FIRST_DATE - 1);
    expect(new Set(days).size).toBe(days.length);
  });

  test('hands out a list of its own, so that changing one answer changes no other', () => {
    const first = explainAddBusinessDays(company, day('2026-11-20'), 3).days as DayFact[];
    first.reverse();
    expect(explainAddBusinessDays(company, day('2026-11-20'), 3).days[0]?.date).toBe('2026-11-21');
  });
});
