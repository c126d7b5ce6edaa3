import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessDays, buildBusinessCalendar, countBusinessDays } from '../../shared/calendar/business-calendar.ts';
import { businessMinutesBetween } from '../../shared/calendar/business-hours.ts';
import { addDays, type CivilDate, civilDate, hours, instantAt, minutes, partsOf } from '../../shared/core/time.ts';
import { civilOf, closedDays, localDate, makeDateFnsPeer, makeNaivePeer } from './calendar-peers.ts';

const SEED = { seed: 20261121, numRuns: 200 };
const FIRST = civilDate(2015, 1, 1);
const LAST = civilDate(2035, 12, 31);
const calendar = buildBusinessCalendar('company', []);
const reception = { opens: hours(9), closes: hours(18) };
const closed = closedDays(FIRST, LAST);
const peers = { dateFns: makeDateFnsPeer(closed), naive: makeNaivePeer(closed) };

const anyDay = fc.integer({ min: FIRST, max: LAST - 900 }).map((days) => days as CivilDate);

/** What the clock of this machine shows where a clock in Japan shows that day and minute. */
function localMoment(date: CivilDate, minute: number): Date {
  const { year, month, day } = partsOf(date);
  return new Date(year, month - 1, day, 0, minute);
}

describe('the peers of the calendar benchmark', () => {
  test('add business days as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(300), (date, count) => {
        const ours = addBusinessDays(calendar, date, count);
        expect(peers.naive.addBusinessDays(date, count)).toBe(ours);
        expect(civilOf(peers.dateFns.addBusinessDays(localDate(date), count).getTime())).toBe(ours);
      }),
      SEED,
    );
  });

  test('count business days as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (from, length) => {
        const to = addDays(from, length);
        const ours = countBusinessDays(calendar, from, to);
        expect(peers.naive.countBusinessDays(from, to)).toBe(ours);
        expect(peers.dateFns.countBusinessDays(localDate(from), localDate(to))).toBe(ours);
      }),
      SEED,
    );
  });

  test('count business minutes as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(1439), fc.integer({ min: 1, max: 90 }), fc.nat(1439), (date, start, days, end) => {
        const last = addDays(date, days);
        const [from, to] = [instantAt(date, minutes(start)), instantAt(last, minutes(end))];
        const ours = businessMinutesBetween(calendar, reception, from, to);
        expect(peers.naive.businessMinutes(from, to)).toBe(ours);
        expect(peers.dateFns.businessMinutes(localMoment(date, start), localMoment(last, end))).toBe(ours);
      }),
      SEED,
    );
  });
});
