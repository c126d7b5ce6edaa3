/** Days and times as an operator types them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, formatClockTime, formatIsoDate } from '../../../shared/core/time.ts';
import { ANSWERED_AT } from './call-example.ts';
import { isLaterDay, parseTypedDay, parseTypedTime } from './typed-moment.ts';

const TODAY = civilDate(2026, 11, 21);

describe('parseTypedDay', () => {
  const cases = [
    { typed: '2026-11-24', day: '2026-11-24' },
    { typed: '2026/11/24', day: '2026-11-24' },
    { typed: '20261124', day: '2026-11-24' },
    { typed: '11/24', day: '2026-11-24' },
    { typed: '１１／２４', day: '2026-11-24' },
    { typed: '11月24日', day: '2026-11-24' },
    { typed: '1124', day: '2026-11-24' },
    { typed: '11/21', day: '2026-11-21' },
    { typed: '1/5', day: '2027-01-05' },
    { typed: '2/29', day: '2028-02-29' },
    { typed: '11/31', day: null },
    { typed: '2026-02-29', day: null },
    { typed: '112', day: null },
    { typed: 'asap', day: null },
    { typed: '', day: null },
  ];
  test.each(cases)('reads "$typed" as $day', ({ typed, day }) => expect(parseTypedDay(typed, TODAY)).toBe(day));

  test('reads back every day it is given without its year, within the year ahead', () => {
    const property = fc.property(fc.integer({ min: 0, max: 364 }), (ahead) => {
      const day = formatIsoDate(addDays(TODAY, ahead));
      expect(parseTypedDay(day.slice(5), TODAY)).toBe(day);
    });
    fc.assert(property, { seed: 20261121, numRuns: 365 });
  });

  test('finds 29 February across a century without one', () => {
    expect(parseTypedDay('0229', civilDate(2096, 3, 1))).toBe('2104-02-29');
  });
});

describe('parseTypedTime', () => {
  const cases = [
    { typed: '16:46:58', time: '16:46:58' },
    { typed: '１６：４６：５８', time: '16:46:58' },
    { typed: '164658', time: '16:46:58' },
    { typed: '1646', time: '16:46:00' },
    { typed: '9:05', time: '09:05:00' },
    { typed: '24:00', time: null },
    { typed: '16:60', time: null },
    { typed: '16', time: null },
  ];
  test.each(cases)('reads "$typed" as $time', ({ typed, time }) => {
    const at = parseTypedTime(typed, ANSWERED_AT);
    expect(at === null ? null : formatClockTime(at)).toBe(time);
  });
});

describe('isLaterDay', () => {
  test('wants a day after today', () => {
    const day = (days: number) => formatIsoDate(addDays(TODAY, days) as CivilDate);
    expect([isLaterDay(day(0), TODAY), isLaterDay(day(1), TODAY), isLaterDay('nonsense', TODAY)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
