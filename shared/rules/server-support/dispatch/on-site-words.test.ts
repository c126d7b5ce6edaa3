/** What an on-site answer says and shows: the answer of the design, the working, the other side of the door, the spoken words. */

import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../../calendar/business-calendar.ts';
import { civilDate, type InstantMs, instant } from '../../../core/time.ts';
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

describe('the answer of the design', () => {
  const answer = ask({});

  test('says it as the still does', () => {
    expect(answer).toMatchObject({
      state: 'decided',
      headline: '本日 11月21日（土）に訪問',
      reason: '故障通知 16:46:58 は 17:00:00 の受付内です。',
      readAloud: '本日中に担当者がお伺いいたします。到着の時刻は、手配が済みしだい改めてご連絡いたします。',
      warnings: [],
      defectIds: [],
    });
    expect(answer.citations.map(({ place, ruleId }) => `${place} ${ruleId}`)).toEqual([
      '別紙1 3.1.1(1) N-122',
      '別紙1 表3-1 注意1 N-117',
    ]);
  });

  test('shows the day, the notice and the door', () => {
    expect(answer.working).toEqual([
      { label: '11/21 土', text: '営業日 ・ 受付 9:00–18:00', predicted: false },
      { label: '16:46:58', text: '故障通知（応答 16:44:20）', predicted: false },
      { label: '17:00:00', text: '当日受付の締切まで 13分02秒', predicted: false },
    ]);
  });

  test('shows the other side of the door and the send-back', () => {
    expect(answer.alternatives).toEqual([
      {
        kind: 'counterfactual',
        label: 'もし 17:00 を過ぎたら',
        headline: '翌営業日 11/24（火）の見込み',
        note: '文字どおりの「翌日」は 11/22（日）',
        date: '2026-11-24',
      },
      {
        kind: 'otherRoute',
        label: '先出しセンドバック',
        headline: '11/24（火）以降に発送',
        note: '受付日の翌営業日',
        date: '2026-11-24',
      },
    ]);
  });

  test('promises the day', () => {
    expect(answer.promise).toEqual({
      kind: 'visit',
      due: '2026-11-21',
      text: '11月21日（土）に訪問',
      tentative: false,
    });
  });
});

describe('the working', () => {
  const lines = (notice: string) => notifiedAt(notice).working.map(({ label, text }) => `${label} | ${text}`);

  test('names every day stepped over with its reason', () => {
    expect(lines('2026-12-28T17:30:00')).toEqual([
      '12/28 月 | 営業日 ・ 受付 9:00–18:00',
      '17:30:00 | 故障通知（応答 17:30:00）',
      '17:00:00 | 当日受付の締切を 30分00秒 過ぎています',
      '12/29 火 | 休業日（年末年始）',
      '12/30 水 | 休業日（年末年始）',
      '12/31 木 | 休業日（年末年始）',
      '2027/1/1 金 | 休業日（元日）',
      '2027/1/2 土 | 休業日（年末年始）',
      '2027/1/3 日 | 休業日（日曜日）',
      '2027/1/4 月 | 休業日（年末年始）',
      '2027/1/5 火 | 営業日 ・ 訪問の見込み',
    ]);
  });

  test('names the second at the boundary, and its fraction where the second is 17:00:00', () => {
    expect(lines('2026-11-20T17:00:30')[1]).toBe('17:00:30 | 故障通知（応答 17:00:30）');
    expect(lines('2026-11-20T17:00:00.500').slice(1, 3)).toEqual([
      '17:00:00.500 | 故障通知（応答 17:00:00.500）',
      '17:00:00 | 当日受付の締切を 1秒未満 過ぎています',
    ]);
  });

  test('shows the opening that a notice before it waits for', () => {
    expect(lines('2026-11-20T08:59:59')).toEqual([
      '11/20 金 | 営業日 ・ 受付 9:00–18:00',
      '08:59:59 | 故障通知（応答 08:59:59）',
      '09:00:00 | 受付の開始 ・ この時刻の受付として扱います',
      '17:00:00 | 当日受付の締切まで 8時間00分01秒',
    ]);
  });

  test('shows no door on a day that has none', () => {
    expect(lines('2026-11-22T10:00:00')).toEqual([
      '11/22 日 | 休業日（日曜日）',
      '10:00:00 | 故障通知（応答 10:00:00）',
      '11/23 月 | 休業日（勤労感謝の日）',
      '11/24 火 | 営業日 ・ 9:00 に受付（締切 17:00）・ 訪問の見込み',
    ]);
  });

  test('names a closure of the desk by its reason', () => {
    const calendar = buildBusinessCalendar('company', [{ date: civilDate(2026, 11, 24), reason: '設備点検' }]);
    const answer = notifiedAt('2026-11-21T17:30:00', { ...tables, calendar });
    expect(answer.outcome).toMatchObject({ date: '2026-11-25' });
    expect(answer.working).toContainEqual({ label: '11/24 火', text: '臨時休業（設備点検）', predicted: false });
  });

  test('marks predicted days and warns of them', () => {
    const answer = notifiedAt('2028-09-16T17:30:00');
    expect(answer.working.filter(({ predicted }) => predicted).map(({ label }) => label)).toEqual([
      '9/16 土',
      '9/17 日',
      '9/18 月',
      '9/19 火',
    ]);
    expect(answer.warnings).toContain('祝日がまだ公表されていない日を含みます。日付は変わることがあります。');
  });
});

describe('the other side of the door', () => {
  test.each([
    { name: 'in time', notice: '2026-11-20T12:00:00', label: 'もし 17:00 を過ぎたら', date: '2026-11-21' },
    { name: 'at the door', notice: '2026-11-20T17:00:00', label: 'もし 17:00 を過ぎたら', date: '2026-11-21' },
    { name: 'before opening', notice: '2026-11-20T08:59:59', label: 'もし 17:00 を過ぎたら', date: '2026-11-21' },
    { name: 'at the boundary', notice: '2026-11-20T17:00:30', label: 'もし 17:00 までなら', date: '2026-11-20' },
    { name: 'after the door', notice: '2026-11-21T17:30:00', label: 'もし 17:00 までなら', date: '2026-11-21' },
    { name: 'after reception', notice: '2026-11-19T18:30:00', label: 'もし 17:00 までなら', date: '2026-11-19' },
    { name: 'on a Sunday', notice: '2026-11-22T10:00:00', label: 'もし 11/21（土）17:00 までなら', date: '2026-11-21' },
    {
      name: 'on 4 January',
      notice: '2027-01-04T10:00:00',
      label: 'もし 2026/12/28（月）17:00 までなら',
      date: '2026-12-28',
    },
  ])('$name: $label, $date', ({ notice, label, date }) => {
    const counterfactual = notifiedAt(notice).alternatives.find(({ kind }) => kind === 'counterfactual');
    expect(counterfactual).toMatchObject({ label, date });
  });

  test.each(['2026-11-20T12:00:00', '2026-11-20T17:00:30', '2026-11-20T17:30:00', '2026-11-22T10:00:00'])(
    'the send-back stands beside it (%s)',
    (notice) => {
      const routes = notifiedAt(notice).alternatives.filter(({ kind }) => kind === 'otherRoute');
      expect(routes[0]?.label).toBe('先出しセンドバック');
    },
  );

  test('the urgent dispatch is a route only where nobody comes the same day by right (N-124)', () => {
    const labels = (notice: string) => notifiedAt(notice).alternatives.map(({ label }) => label);
    expect(labels('2026-11-20T12:00:00')).not.toContain('緊急の派遣');
    expect(labels('2026-11-20T17:30:00')).toContain('緊急の派遣');
  });
});

describe('the words', () => {
  test.each([
    {
      name: 'after the door',
      notice: '2026-11-21T17:30:00',
      headline: '翌営業日 11月24日（火）に訪問の見込み',
      says: '翌営業日、11月24日火曜日にお伺いする見込み',
    },
    {
      name: 'over New Year',
      notice: '2026-12-28T17:30:00',
      headline: '翌営業日 2027年1月5日（火）に訪問の見込み',
      says: '翌営業日、年明け1月5日火曜日にお伺いする見込み',
    },
    {
      name: 'at the boundary',
      notice: '2026-11-20T17:00:30',
      headline: '翌営業日 11月21日（土）に訪問の見込み',
      says: '責任者に確認いたします',
    },
    {
      name: 'before opening',
      notice: '2026-11-20T08:59:59',
      headline: '本日 11月20日（金）に訪問の見込み',
      says: '本日お伺いする見込み',
    },
    {
      name: 'on a Sunday',
      notice: '2026-11-22T10:00:00',
      headline: '翌営業日 11月24日（火）に訪問の見込み',
      says: '次の営業日、11月24日火曜日の9時にお受けしたものとして',
    },
  ])('$name: $headline', ({ notice, headline, says }) => {
    const answer = notifiedAt(notice);
    expect(answer.headline).toBe(headline);
    expect(answer.readAloud).toContain(says);
  });
});
