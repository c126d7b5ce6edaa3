/** The faces of a door through a day, at each edge. */
import { describe, expect, test } from 'vitest';
import { civilDate, hours, type InstantMs, instantAt, minutes, plus } from '../../../shared/core/time.ts';
import type { ClockView } from '../../../shared/desk/views.ts';
import { dayWords } from '../../text/clock.ts';
import { doorFace } from './door-face.ts';

const saturday = civilDate(2026, 11, 21);
const sunday = civilDate(2026, 11, 22);
const tuesday = civilDate(2026, 11, 24);
const closing = instantAt(saturday, hours(17));
const nextOpening = instantAt(tuesday, hours(9));

const view = (now: InstantMs, door: Partial<ClockView['onSite']>, business = true): ClockView => ({
  now,
  today: { date: '2026-11-21', business, reason: business ? 'open' : 'sunday', name: null, certainty: 'official' },
  reception: { open: true, closesAt: instantAt(saturday, hours(18)), opensAt: nextOpening },
  onSite: { open: true, closesAt: closing, opensAt: nextOpening, ...door },
  guard: 'steady',
  zoneIsJapan: true,
});

describe('doorFace', () => {
  test.each([
    {
      name: 'calm while more than 30 minutes are left',
      left: minutes(31),
      phase: 'calm',
      value: '31:00',
      note: '17:00 締切',
    },
    {
      name: 'near at 30 minutes exactly',
      left: minutes(30),
      phase: 'near',
      value: '30:00',
      note: 'まもなく締切 17:00',
    },
    {
      name: 'near one second before the last 5',
      left: 301_000,
      phase: 'near',
      value: '05:01',
      note: 'まもなく締切 17:00',
    },
    { name: 'last at 5 minutes exactly', left: minutes(5), phase: 'last', value: '05:00', note: '締切直前 17:00' },
    { name: 'still open at the closing instant', left: 0, phase: 'last', value: '00:00', note: '締切直前 17:00' },
  ])('$name', ({ left, phase, value, note }) => {
    expect(doorFace(view((closing - left) as InstantMs, {}), 'onSite')).toEqual({ phase, value, note });
  });

  test('names the next opening with its weekday once it is shut', () => {
    const shut = view(plus(closing, minutes(1)), { open: false, closesAt: null });
    expect(doorFace(shut, 'onSite')).toEqual({ phase: 'shut', value: '締切済', note: '次は 11/24（火）9:00' });
  });

  test('says when it opens in the morning of the same day', () => {
    const early = view(instantAt(saturday, hours(8)), {
      open: false,
      closesAt: null,
      opensAt: instantAt(saturday, hours(9)),
    });
    expect(doorFace(early, 'onSite')).toEqual({ phase: 'before', value: '受付前', note: '9:00 から' });
  });

  test('says that the desk rests on a day without business', () => {
    const rest = view(instantAt(sunday, hours(10)), { open: false, closesAt: null }, false);
    expect(doorFace(rest, 'onSite')).toEqual({ phase: 'off', value: '本日休業', note: '次は 11/24（火）9:00' });
  });
});

describe('dayWords', () => {
  const day = {
    date: '2026-11-23',
    business: false,
    reason: 'holiday',
    name: '勤労感謝の日',
    certainty: 'official',
  } as const;
  test.each([
    { name: 'a business day', today: { ...day, business: true, reason: 'open', name: null }, words: '営業日' },
    { name: 'a holiday by its name', today: day, words: '休業日・勤労感謝の日' },
    {
      name: 'a holiday that is not official yet',
      today: { ...day, certainty: 'predicted' },
      words: '休業日・勤労感謝の日（見込み）',
    },
    { name: 'a Sunday', today: { ...day, reason: 'sunday', name: null }, words: '休業日・日曜' },
    {
      name: 'a closure with its reason',
      today: { ...day, reason: 'closure', name: '設備点検' },
      words: '休業日・臨時休業（設備点検）',
    },
  ] as const)('names $name', ({ today, words }) => {
    expect(dayWords(today)).toBe(words);
  });
});
