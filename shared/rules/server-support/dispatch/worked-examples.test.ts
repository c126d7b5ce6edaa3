/** The worked examples of terms.md, each asked as a whole: is the desk open, when does somebody come, from when is a unit sent. */
import { describe, expect, test } from 'vitest';
import { isBusinessDay, nextBusinessDay } from '../../../calendar/business-calendar.ts';
import { formatIsoDate, type InstantMs, instant, parseIsoDate } from '../../../core/time.ts';
import { TEST_TABLES } from '../../testing.ts';
import { answerOnSiteVisit } from './on-site-visit.ts';
import { answerReception } from './reception.ts';
import { answerSendBack } from './send-back.ts';

const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));

describe('the company calendar (N-114)', () => {
  test.each([
    { date: '2026-11-20', next: '2026-11-21' },
    { date: '2026-11-21', next: '2026-11-24' },
    { date: '2026-12-28', next: '2027-01-05' },
    { date: '2026-09-19', next: '2026-09-24' },
    { date: '2029-12-28', next: '2030-01-05' },
  ])('$date is a business day, and the next one is $next', ({ date, next }) => {
    const day = parseIsoDate(date);
    if (day === null) throw new Error(`no such day: ${date}`);
    expect(isBusinessDay(TEST_TABLES.calendar, day)).toBe(true);
    expect(formatIsoDate(nextBusinessDay(TEST_TABLES.calendar, day))).toBe(next);
  });
});

describe('a notice', () => {
  const rows = [
    {
      name: 'Fri 2026-11-20 08:59:59',
      open: false,
      visit: { state: 'twoReadings', band: 'outOfHours', date: '2026-11-20' },
      literal: '2026-11-21',
      ships: '2026-11-21',
    },
    {
      name: 'Fri 2026-11-20 17:00:00',
      open: true,
      visit: { state: 'decided', band: 'inTime', date: '2026-11-20' },
      literal: null,
      ships: '2026-11-21',
    },
    {
      name: 'Fri 2026-11-20 17:00:30',
      open: true,
      visit: { state: 'boundary', band: 'boundary', date: '2026-11-21' },
      literal: '2026-11-21',
      ships: '2026-11-21',
    },
    {
      name: 'Sat 2026-11-21 17:30:00',
      open: true,
      visit: { state: 'twoReadings', band: 'afterDoor', date: '2026-11-24' },
      literal: '2026-11-22',
      ships: '2026-11-24',
    },
    {
      name: 'Sun 2026-11-22 10:00:00',
      open: false,
      visit: { state: 'twoReadings', band: 'outOfHours', date: '2026-11-24' },
      literal: '2026-11-23',
      ships: '2026-11-25',
    },
    {
      name: 'Mon 2026-12-28 17:30:00',
      open: true,
      visit: { state: 'twoReadings', band: 'afterDoor', date: '2027-01-05' },
      literal: '2026-12-29',
      ships: '2027-01-05',
    },
  ].map((row) => {
    const answeredAt = at(row.name.slice(4).replace(' ', 'T'));
    return { ...row, stamps: { service: 'serverSupport', answeredAt, noticeAt: answeredAt } as const };
  });
  const contract = { contractState: 'inService', deviceModel: 'OS6' } as const;

  test.each(rows)('$name: the desk is open: $open (N-115)', ({ stamps, open }) => {
    const answer = answerReception({ ...stamps, question: 'reception' }, TEST_TABLES);
    expect(answer.outcome.type).toBe(open ? 'open' : 'closed');
  });

  test.each(rows)('$name: somebody comes on $visit.date (N-117, N-122, N-123, D-N26, D-N26b)', (row) => {
    const asked = { remoteArea: false, laterDayConsent: 'notAsked', laterDay: null } as const;
    const facts = { ...row.stamps, ...contract, ...asked, question: 'onSiteVisit' } as const;
    const { state, outcome, promise, alternatives, defectIds } = answerOnSiteVisit(facts, TEST_TABLES);
    const { band, date } = row.visit;
    expect({ state, band: outcome['band'], date: outcome['date'] }).toEqual(row.visit);
    expect(outcome['literalDate']).toBe(row.literal);
    expect(promise).toMatchObject({ kind: 'visit', due: date, tentative: band !== 'inTime' });
    const otherDays = alternatives.filter(({ kind }) => kind === 'otherReading').map((reading) => reading.date);
    if (row.literal !== null && row.literal !== date) expect(otherDays).toContain(row.literal);
    expect(defectIds.includes('D-N24')).toBe(band === 'boundary' || band === 'afterDoor');
    expect(defectIds.includes('D-N26')).toBe(band === 'boundary' || band === 'afterDoor');
    expect(defectIds.includes('D-N26b')).toBe(band === 'outOfHours');
    expect(defectIds.includes('D-N27')).toBe(band === 'boundary');
  });

  test.each(rows)('$name: a unit is sent from $ships on (N-120, D-N29, D-N32)', ({ stamps, ships, visit }) => {
    const facts = { ...stamps, ...contract, question: 'sendBack', judgedFaulty: true } as const;
    const { outcome, promise, defectIds } = answerSendBack(facts, TEST_TABLES);
    expect(outcome).toMatchObject({ type: 'shipment', from: ships });
    expect(promise).toMatchObject({ kind: 'shipment', due: ships, tentative: true });
    expect(defectIds.includes('D-N29')).toBe(visit.band === 'outOfHours');
    expect(defectIds).toContain('D-N32');
  });

  test('on a Saturday in time is visited the same day; on an island only with consent (N-122, D-N25)', () => {
    const stamps = { answeredAt: at('2026-11-21T10:00:00'), noticeAt: at('2026-11-21T10:00:00') };
    const facts = { service: 'serverSupport', question: 'onSiteVisit', ...contract, ...stamps } as const;
    const asked = { laterDayConsent: 'notAsked', laterDay: null } as const;
    expect(answerOnSiteVisit({ ...facts, ...asked, remoteArea: false }, TEST_TABLES)).toMatchObject({
      state: 'decided',
      outcome: { date: '2026-11-21' },
    });
    expect(answerOnSiteVisit({ ...facts, ...asked, remoteArea: true }, TEST_TABLES)).toMatchObject({
      state: 'needsApproval',
      promise: null,
      defectIds: ['D-N25'],
    });
  });
});
