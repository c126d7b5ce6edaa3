/** On which day an engineer comes: the worked examples, every boundary of the 17:00 door, the days, and which instant counts. */

import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../../calendar/business-calendar.ts';
import { type InstantMs, instant } from '../../../core/time.ts';
import type { OnSiteVisitFacts } from '../../../decisions/question-facts.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { answerOnSiteVisit } from './on-site-visit.ts';

const tables: RuleTables = {
  calendar: buildBusinessCalendar('company', []),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};
const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));

const ASKED: OnSiteVisitFacts = {
  service: 'serverSupport',
  question: 'onSiteVisit',
  answeredAt: at('2026-11-21T16:44:20'),
  noticeAt: at('2026-11-21T16:46:58'),
  contractState: 'inService',
  deviceModel: 'OS6',
  remoteArea: false,
  laterDayConsent: 'notAsked',
  laterDay: null,
};

const ask = (changes: Partial<OnSiteVisitFacts>, read = tables) => answerOnSiteVisit({ ...ASKED, ...changes }, read);
/** A fault notified as the call is answered, so that no cut-off lies between. */
const notifiedAt = (time: string, read = tables) => ask({ answeredAt: at(time), noticeAt: at(time) }, read);

type Row = readonly [
  name: string,
  notice: string,
  state: 'decided' | 'boundary' | 'twoReadings',
  visit: string,
  literal: string | null,
];

/** The table of terms.md, row by row. */
const workedExamples: readonly Row[] = [
  ['Fri 08:59:59', '2026-11-20T08:59:59', 'twoReadings', '2026-11-20', '2026-11-21'],
  ['Fri 17:00:00', '2026-11-20T17:00:00', 'decided', '2026-11-20', null],
  ['Fri 17:00:30', '2026-11-20T17:00:30', 'boundary', '2026-11-21', '2026-11-21'],
  ['Sat 17:30', '2026-11-21T17:30:00', 'twoReadings', '2026-11-24', '2026-11-22'],
  ['Sun 10:00', '2026-11-22T10:00:00', 'twoReadings', '2026-11-24', '2026-11-23'],
  ['Mon 12-28 17:30', '2026-12-28T17:30:00', 'twoReadings', '2027-01-05', '2026-12-29'],
];

const doors: readonly Row[] = [
  ['at opening', '2026-11-20T09:00:00.000', 'decided', '2026-11-20', null],
  ['1 ms before opening', '2026-11-20T08:59:59.999', 'twoReadings', '2026-11-20', '2026-11-21'],
  ['at 07:00', '2026-11-20T07:00:00', 'twoReadings', '2026-11-20', '2026-11-21'],
  ['at midnight', '2026-11-20T00:00:00', 'twoReadings', '2026-11-20', '2026-11-21'],
  ['1 ms before the door', '2026-11-20T16:59:59.999', 'decided', '2026-11-20', null],
  ['at the door', '2026-11-20T17:00:00.000', 'decided', '2026-11-20', null],
  ['1 ms after the door', '2026-11-20T17:00:00.001', 'boundary', '2026-11-21', '2026-11-21'],
  ['at the end of its minute', '2026-11-20T17:00:59.999', 'boundary', '2026-11-21', '2026-11-21'],
  ['a minute after the door', '2026-11-20T17:01:00.000', 'decided', '2026-11-21', '2026-11-21'],
  ['a minute after the door, before a Sunday', '2026-11-21T17:01:00', 'twoReadings', '2026-11-24', '2026-11-22'],
  ['in the minute, before a Sunday', '2026-11-21T17:00:30', 'boundary', '2026-11-24', '2026-11-22'],
  ['at the end of reception', '2026-11-20T18:00:00.000', 'decided', '2026-11-21', '2026-11-21'],
  ['1 ms after reception', '2026-11-20T18:00:00.001', 'decided', '2026-11-21', '2026-11-21'],
  ['after reception, before a Sunday', '2026-11-21T18:30:00', 'twoReadings', '2026-11-24', '2026-11-22'],
  ['late in the evening', '2026-11-19T23:59:59.999', 'decided', '2026-11-20', '2026-11-20'],
];

const calendarDays: readonly Row[] = [
  ['in time on a Saturday', '2026-11-21T10:00:00', 'decided', '2026-11-21', null],
  ['on a holiday', '2026-11-23T10:00:00', 'decided', '2026-11-24', '2026-11-24'],
  ['on a sandwiched day', '2026-09-22T10:00:00', 'twoReadings', '2026-09-24', '2026-09-23'],
  ['before five closed days', '2026-09-19T17:30:00', 'twoReadings', '2026-09-24', '2026-09-20'],
  ['on a substitute holiday', '2027-03-22T10:00:00', 'decided', '2027-03-23', '2027-03-23'],
  ['after the door before a substitute holiday', '2027-03-20T17:30:00', 'twoReadings', '2027-03-23', '2027-03-21'],
  ['in time on 28 December', '2026-12-28T16:00:00', 'decided', '2026-12-28', null],
  ['on 29 December', '2026-12-29T10:00:00', 'twoReadings', '2027-01-05', '2026-12-30'],
  ['on 1 January', '2027-01-01T10:00:00', 'twoReadings', '2027-01-05', '2027-01-02'],
  ['on the Sunday in the New Year block', '2027-01-03T10:00:00', 'twoReadings', '2027-01-05', '2027-01-04'],
  ['on 4 January', '2027-01-04T10:00:00', 'decided', '2027-01-05', '2027-01-05'],
  ['in time on 5 January', '2027-01-05T10:00:00', 'decided', '2027-01-05', null],
  ['on a leap day', '2028-02-29T10:00:00', 'decided', '2028-02-29', null],
  ['after the door on 2029-12-28', '2029-12-28T17:30:00', 'twoReadings', '2030-01-05', '2029-12-29'],
];

describe.each([
  { group: 'the worked examples', rows: workedExamples },
  { group: 'the doors (N-117, N-122, N-123, D-N26b, D-N27)', rows: doors },
  { group: 'the days (N-114, D-N33)', rows: calendarDays },
])('$group', ({ rows }) => {
  test.each(rows)('%s (%s): %s, %s', (_name, notice, state, visit, literal) => {
    const answer = notifiedAt(notice);
    expect(answer.state).toBe(state);
    expect(answer.outcome).toMatchObject({ type: 'visit', date: visit, literalDate: literal });
    expect(answer.promise).toMatchObject({ kind: 'visit', due: visit, tentative: literal !== null });
    const literalShown = answer.alternatives.some(({ kind, date }) => kind === 'otherReading' && date === literal);
    expect(literalShown).toBe(literal !== null && literal !== visit);
  });
});

describe('which instant counts', () => {
  const straddling = { answeredAt: at('2026-11-20T16:58:40'), noticeAt: at('2026-11-20T17:03:10') };

  test('is the notice, with the answer shown where the door lies between (D-N27)', () => {
    const answer = ask(straddling);
    expect(answer.outcome).toMatchObject({ band: 'afterDoor', date: '2026-11-21' });
    expect(answer.warnings).toContain(
      '応答 16:58:40、故障通知 17:03:10 は 17:00 の締切をまたいでいます。故障通知の時刻で判断しています。',
    );
    expect(answer.alternatives).toContainEqual({
      kind: 'otherReading',
      label: '応答の時刻で数えると',
      headline: '11/20（金）に訪問',
      note: '応答 16:58:40 は締切前です',
      date: '2026-11-20',
    });
    expect(answer.defectIds).toContain('D-N27');
  });

  test('lies on no cut-off where the notice comes at 17:00:00.000', () => {
    expect(ask({ answeredAt: at('2026-11-20T16:58:40'), noticeAt: at('2026-11-20T17:00:00') })).toMatchObject({
      state: 'decided',
      warnings: [],
      defectIds: [],
    });
  });

  test('is the answer where the notice was not stamped, and the answer says so', () => {
    const answer = ask({ ...straddling, noticeAt: null });
    expect(answer.outcome).toMatchObject({ band: 'inTime', date: '2026-11-20' });
    expect(answer.reason).toBe('応答 16:58:40 は 17:00:00 の受付内です。');
    expect(answer.warnings).toContain('故障通知の時刻が記録されていないため、応答の時刻で判断しています。');
  });

  test('keeps a call that runs past 18:00 on its day (D-N28)', () => {
    const answer = ask({ answeredAt: at('2026-11-20T17:58:00'), noticeAt: at('2026-11-20T18:03:00') });
    expect(answer.outcome).toMatchObject({ band: 'afterDoor', date: '2026-11-21' });
    expect(answer.warnings).toEqual([
      '応答 17:58:00、故障通知 18:03:00 は 18:00 をまたいでいます。受付時間内に始まった通話のため、本日の受付です。',
    ]);
  });

  test('says so where reception opened between the answer and the notice', () => {
    const answer = ask({ answeredAt: at('2026-11-20T08:59:30'), noticeAt: at('2026-11-20T09:01:10') });
    expect(answer.outcome).toMatchObject({ band: 'inTime', date: '2026-11-20' });
    expect(answer.warnings).toEqual([
      '応答 08:59:30、故障通知 09:01:10 は 9:00 の受付開始をまたいでいます。故障通知の時刻で判断しています。',
    ]);
  });
});

describe('P-ONSITE-BOUNDARY', () => {
  const sameDay: RuleTables = {
    ...tables,
    policies: {
      ...DEFAULT_POLICIES,
      'P-ONSITE-BOUNDARY': { ...DEFAULT_POLICIES['P-ONSITE-BOUNDARY'], version: 2, value: 'sameDay' },
    },
  };

  test('turns the default of the minute, which stays a boundary', () => {
    const answer = notifiedAt('2026-11-21T17:00:30', sameDay);
    expect(answer.state).toBe('boundary');
    expect(answer.outcome).toMatchObject({ date: '2026-11-21', sameDay: true });
    expect(answer.promise).toMatchObject({ due: '2026-11-21', tentative: true });
    expect(answer.versions['P-ONSITE-BOUNDARY']).toBe('2');
    expect(answer.alternatives).toContainEqual({
      kind: 'otherReading',
      label: '17時00分台を締切後と読むと',
      headline: '11/24（火）に訪問の見込み',
      note: '責任者が判断できます',
      date: '2026-11-24',
    });
  });

  test('says nothing about any other time', () => {
    expect(notifiedAt('2026-11-21T17:01:00', sameDay).outcome).toMatchObject({ date: '2026-11-24' });
  });
});
