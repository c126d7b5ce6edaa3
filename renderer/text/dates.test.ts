/** Dates and times as people read them, the same on a machine of any zone. */
import { describe, expect, test } from 'vitest';
import { civilDate, hours, instantAt, minutes, plus } from '../../shared/core/time.ts';
import * as dates from './dates.ts';

const saturday = civilDate(2026, 11, 21);
const evening = plus(instantAt(saturday, hours(16)), minutes(48));

describe('days and times', () => {
  test.each([
    { name: 'a long day', shown: dates.longDay(saturday), text: '2026年11月21日（土）' },
    { name: 'a short day', shown: dates.shortDay(saturday), text: '11/21（土）' },
    { name: 'a plain day', shown: dates.plainDay(civilDate(2026, 1, 4)), text: '2026/01/04' },
    { name: 'a day and time', shown: dates.dayAndTime(evening), text: '11/21（土）16:48' },
    {
      name: 'the last minute of a day in Japan',
      shown: dates.fullDayAndTime(plus(instantAt(saturday, hours(24)), minutes(-1))),
      text: '2026/11/21 23:59:00',
    },
    { name: 'an hour without a leading zero', shown: dates.hourOfDay(instantAt(saturday, hours(9))), text: '9:00' },
    { name: 'the second', shown: dates.clockTime(evening), text: '16:48:00' },
    { name: 'a text that is no date, as it is', shown: dates.isoDay('2026-13-01'), text: '2026-13-01' },
  ])('show $name', ({ shown, text }) => {
    expect(shown).toBe(text);
  });
});

describe('countdown', () => {
  test.each([
    { ms: 688_000, text: '11:28' },
    { ms: 4_288_000, text: '1:11:28' },
    { ms: 1, text: '00:01' },
    { ms: 0, text: '00:00' },
    { ms: -5, text: '00:00' },
  ])('of $ms ms is $text', ({ ms, text }) => {
    expect(dates.countdown(ms)).toBe(text);
  });
});

describe('monthsAsYears', () => {
  test.each([
    { months: 43, text: '3年7か月' },
    { months: 7, text: '7か月' },
    { months: 24, text: '2年' },
    { months: 0, text: '0か月' },
  ])('of $months is $text', ({ months, text }) => {
    expect(dates.monthsAsYears(months)).toBe(text);
  });
});

test.each([
  { value: 0, text: '0' },
  { value: 999, text: '999' },
  { value: 48_201, text: '48,201' },
  { value: 1_000_000, text: '1,000,000' },
])('count of $value is $text', ({ value, text }) => {
  expect(dates.count(value)).toBe(text);
});
