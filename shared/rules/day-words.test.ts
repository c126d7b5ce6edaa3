/** How dates, times and spans read. */
import { describe, expect, test } from 'vitest';
import { civilDate, type DurationMs, instant } from '../core/time.ts';
import {
  clockText,
  dayLabel,
  dayReasonText,
  distanceText,
  longDate,
  relation,
  shortDate,
  spokenAfter,
  spokenDate,
} from './day-words.ts';

const CALL = civilDate(2026, 11, 21);

describe('dates', () => {
  test.each([
    {
      date: civilDate(2026, 11, 24),
      long: '11月24日（火）',
      short: '11/24（火）',
      label: '11/24 火',
      spoken: '11月24日火曜日',
    },
    {
      date: civilDate(2027, 1, 5),
      long: '2027年1月5日（火）',
      short: '2027/1/5（火）',
      label: '2027/1/5 火',
      spoken: '年明け1月5日火曜日',
    },
    {
      date: civilDate(2027, 2, 1),
      long: '2027年2月1日（月）',
      short: '2027/2/1（月）',
      label: '2027/2/1 月',
      spoken: '来年2月1日月曜日',
    },
    {
      date: civilDate(2028, 2, 29),
      long: '2028年2月29日（火）',
      short: '2028/2/29（火）',
      label: '2028/2/29 火',
      spoken: '2028年2月29日火曜日',
    },
  ])('$label', ({ date, long, short, label, spoken }) => {
    expect(longDate(date, CALL)).toBe(long);
    expect(shortDate(date, CALL)).toBe(short);
    expect(dayLabel(date, CALL)).toBe(label);
    expect(spokenDate(date, CALL)).toBe(spoken);
  });

  test('stand to the day of the call', () => {
    const next = civilDate(2026, 11, 24);
    expect(relation(CALL, CALL, next)).toBe('本日 ');
    expect(relation(next, CALL, next)).toBe('翌営業日 ');
    expect(relation(civilDate(2026, 11, 25), CALL, next)).toBe('');
  });
});

describe('clockText', () => {
  test.each([
    { time: '16:46:58.999', text: '16:46:58' },
    { time: '17:00:00.000', text: '17:00:00' },
    { time: '17:00:00.001', text: '17:00:00.001' },
    { time: '17:00:59.999', text: '17:00:59' },
    { time: '08:59:59.999', text: '08:59:59' },
  ])('$time reads $text', ({ time, text }) => {
    expect(clockText(instant(Date.parse(`2026-11-20T${time}+09:00`)))).toBe(text);
  });
});

describe('spokenAfter', () => {
  test.each([
    { other: civilDate(2027, 1, 27), date: civilDate(2027, 1, 26), text: '1月26日火曜日' },
    { other: civilDate(2027, 1, 1), date: civilDate(2026, 12, 31), text: '12月31日木曜日' },
    { other: civilDate(2026, 12, 24), date: civilDate(2027, 6, 23), text: '来年6月23日水曜日' },
    { other: civilDate(2024, 4, 2), date: civilDate(2024, 4, 1), text: '4月1日月曜日' },
  ])('$text', ({ other, date, text }) => {
    expect(spokenAfter(other, date, CALL)).toBe(text);
  });
});

describe('distanceText', () => {
  test.each([
    { from: 0, to: 0, text: '0秒' },
    { from: 0, to: 500, text: '1秒未満' },
    { from: 999, to: 1000, text: '1秒' },
    { from: 0, to: 59_999, text: '59秒' },
    { from: 60_000, to: 0, text: '1分00秒' },
    { from: 0, to: 782_000, text: '13分02秒' },
    { from: 0, to: 4_288_000, text: '1時間11分28秒' },
    { from: 0, to: 36_000_000, text: '10時間00分00秒' },
  ])('$from to $to is $text', ({ from, to, text }) => {
    expect(distanceText(from as DurationMs, to as DurationMs)).toBe(text);
  });
});

describe('dayReasonText', () => {
  const fact = { date: '2026-11-22', business: false, name: null, certainty: 'official' } as const;

  test.each([
    { day: { ...fact, business: true, reason: 'open' }, text: '営業日' },
    { day: { ...fact, reason: 'sunday' }, text: '休業日（日曜日）' },
    { day: { ...fact, reason: 'sunday', name: '文化の日' }, text: '休業日（日曜日・文化の日）' },
    { day: { ...fact, reason: 'saturday' }, text: '休業日（土曜日）' },
    { day: { ...fact, reason: 'holiday', name: '勤労感謝の日' }, text: '休業日（勤労感謝の日）' },
    { day: { ...fact, reason: 'yearEnd' }, text: '休業日（年末年始）' },
    { day: { ...fact, reason: 'closure', name: '棚卸し' }, text: '臨時休業（棚卸し）' },
  ] as const)('$text', ({ day, text }) => {
    expect(dayReasonText(day)).toBe(text);
  });
});
