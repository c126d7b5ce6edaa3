/** When an engineer comes: the worked examples, every boundary of the 17:00 door, both readings of 翌日, remote areas and contracts. */
import { describe, expect, test } from 'vitest';
import { buildBusinessCalendar } from '../../calendar/business-calendar.ts';
import { civilDate, type InstantMs, instant } from '../../core/time.ts';
import type { OnSiteVisitFacts } from '../../decisions/question-facts.ts';
import { DEFAULT_POLICIES } from '../../policies/default-policies.ts';
import type { RuleTables } from '../rule-tables.ts';
import { answerOnSiteVisit } from './on-site-visit.ts';

const tables: RuleTables = { calendar: buildBusinessCalendar('company', []), policies: DEFAULT_POLICIES };
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

interface Row {
  readonly name: string;
  readonly notice: string;
  readonly state: 'decided' | 'boundary' | 'twoReadings';
  readonly visit: string;
  readonly literal: string | null;
}

/** The table of terms.md, row by row. */
const workedExamples: readonly Row[] = [
  {
    name: 'Fri 08:59:59',
    notice: '2026-11-20T08:59:59',
    state: 'twoReadings',
    visit: '2026-11-20',
    literal: '2026-11-21',
  },
  { name: 'Fri 17:00:00', notice: '2026-11-20T17:00:00', state: 'decided', visit: '2026-11-20', literal: null },
  {
    name: 'Fri 17:00:30',
    notice: '2026-11-20T17:00:30',
    state: 'boundary',
    visit: '2026-11-21',
    literal: '2026-11-21',
  },
  {
    name: 'Sat 17:30',
    notice: '2026-11-21T17:30:00',
    state: 'twoReadings',
    visit: '2026-11-24',
    literal: '2026-11-22',
  },
  {
    name: 'Sun 10:00',
    notice: '2026-11-22T10:00:00',
    state: 'twoReadings',
    visit: '2026-11-24',
    literal: '2026-11-23',
  },
  {
    name: 'Mon 12-28 17:30',
    notice: '2026-12-28T17:30:00',
    state: 'twoReadings',
    visit: '2027-01-05',
    literal: '2026-12-29',
  },
];

const doors: readonly Row[] = [
  { name: 'at opening', notice: '2026-11-20T09:00:00.000', state: 'decided', visit: '2026-11-20', literal: null },
  {
    name: '1 ms before opening',
    notice: '2026-11-20T08:59:59.999',
    state: 'twoReadings',
    visit: '2026-11-20',
    literal: '2026-11-21',
  },
  { name: 'at 07:00', notice: '2026-11-20T07:00:00', state: 'twoReadings', visit: '2026-11-20', literal: '2026-11-21' },
  {
    name: 'at midnight',
    notice: '2026-11-20T00:00:00',
    state: 'twoReadings',
    visit: '2026-11-20',
    literal: '2026-11-21',
  },
  {
    name: '1 ms before the door',
    notice: '2026-11-20T16:59:59.999',
    state: 'decided',
    visit: '2026-11-20',
    literal: null,
  },
  { name: 'at the door', notice: '2026-11-20T17:00:00.000', state: 'decided', visit: '2026-11-20', literal: null },
  {
    name: '1 ms after the door',
    notice: '2026-11-20T17:00:00.001',
    state: 'boundary',
    visit: '2026-11-21',
    literal: '2026-11-21',
  },
  {
    name: 'at the end of its minute',
    notice: '2026-11-20T17:00:59.999',
    state: 'boundary',
    visit: '2026-11-21',
    literal: '2026-11-21',
  },
  {
    name: 'a minute after the door',
    notice: '2026-11-20T17:01:00.000',
    state: 'decided',
    visit: '2026-11-21',
    literal: '2026-11-21',
  },
  {
    name: 'a minute after the door, before a Sunday',
    notice: '2026-11-21T17:01:00',
    state: 'twoReadings',
    visit: '2026-11-24',
    literal: '2026-11-22',
  },
  {
    name: 'in the minute, before a Sunday',
    notice: '2026-11-21T17:00:30',
    state: 'boundary',
    visit: '2026-11-24',
    literal: '2026-11-22',
  },
  {
    name: 'at the end of reception',
    notice: '2026-11-20T18:00:00.000',
    state: 'decided',
    visit: '2026-11-21',
    literal: '2026-11-21',
  },
  {
    name: '1 ms after reception',
    notice: '2026-11-20T18:00:00.001',
    state: 'decided',
    visit: '2026-11-21',
    literal: '2026-11-21',
  },
  {
    name: 'after reception, before a Sunday',
    notice: '2026-11-21T18:30:00',
    state: 'twoReadings',
    visit: '2026-11-24',
    literal: '2026-11-22',
  },
  {
    name: 'late in the evening',
    notice: '2026-11-19T23:59:59.999',
    state: 'decided',
    visit: '2026-11-20',
    literal: '2026-11-20',
  },
];

const calendarDays: readonly Row[] = [
  {
    name: 'in time on a Saturday',
    notice: '2026-11-21T10:00:00',
    state: 'decided',
    visit: '2026-11-21',
    literal: null,
  },
  { name: 'on a holiday', notice: '2026-11-23T10:00:00', state: 'decided', visit: '2026-11-24', literal: '2026-11-24' },
  {
    name: 'on a sandwiched day',
    notice: '2026-09-22T10:00:00',
    state: 'twoReadings',
    visit: '2026-09-24',
    literal: '2026-09-23',
  },
  {
    name: 'before five closed days',
    notice: '2026-09-19T17:30:00',
    state: 'twoReadings',
    visit: '2026-09-24',
    literal: '2026-09-20',
  },
  {
    name: 'on a substitute holiday',
    notice: '2027-03-22T10:00:00',
    state: 'decided',
    visit: '2027-03-23',
    literal: '2027-03-23',
  },
  {
    name: 'after the door before a substitute holiday',
    notice: '2027-03-20T17:30:00',
    state: 'twoReadings',
    visit: '2027-03-23',
    literal: '2027-03-21',
  },
  {
    name: 'in time on 28 December',
    notice: '2026-12-28T16:00:00',
    state: 'decided',
    visit: '2026-12-28',
    literal: null,
  },
  {
    name: 'on 29 December',
    notice: '2026-12-29T10:00:00',
    state: 'twoReadings',
    visit: '2027-01-05',
    literal: '2026-12-30',
  },
  {
    name: 'on 1 January',
    notice: '2027-01-01T10:00:00',
    state: 'twoReadings',
    visit: '2027-01-05',
    literal: '2027-01-02',
  },
  {
    name: 'on the Sunday in the New Year block',
    notice: '2027-01-03T10:00:00',
    state: 'twoReadings',
    visit: '2027-01-05',
    literal: '2027-01-04',
  },
  { name: 'on 4 January', notice: '2027-01-04T10:00:00', state: 'decided', visit: '2027-01-05', literal: '2027-01-05' },
  { name: 'in time on 5 January', notice: '2027-01-05T10:00:00', state: 'decided', visit: '2027-01-05', literal: null },
  { name: 'on a leap day', notice: '2028-02-29T10:00:00', state: 'decided', visit: '2028-02-29', literal: null },
  {
    name: 'after the door on 2029-12-28',
    notice: '2029-12-28T17:30:00',
    state: 'twoReadings',
    visit: '2030-01-05',
    literal: '2029-12-29',
  },
];

describe.each([
  { group: 'the worked examples', rows: workedExamples },
  { group: 'the doors (N-117, N-122, N-123, D-N26b, D-N27)', rows: doors },
  { group: 'the days (N-114, D-N33)', rows: calendarDays },
])('$group', ({ rows }) => {
  test.each(rows)('$name: $state, $visit', ({ notice, state, visit, literal }) => {
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

describe('a remote area (N-122, D-N25)', () => {
  const remote = (changes: Partial<OnSiteVisitFacts>) => ask({ remoteArea: true, ...changes });

  test.each([
    { name: 'nobody asked', changes: {}, type: 'laterDayNotAsked' },
    { name: 'consent without a day', changes: { laterDayConsent: 'given', laterDay: null }, type: 'laterDayNotAsked' },
    { name: 'consent refused', changes: { laterDayConsent: 'refused' }, type: 'laterDayRefused' },
    { name: 'a Sunday', changes: { laterDayConsent: 'given', laterDay: '2026-11-22' }, type: 'laterDayUnusable' },
    { name: 'a holiday', changes: { laterDayConsent: 'given', laterDay: '2026-11-23' }, type: 'laterDayUnusable' },
    { name: 'the New Year', changes: { laterDayConsent: 'given', laterDay: '2026-12-30' }, type: 'laterDayUnusable' },
    { name: 'the same day', changes: { laterDayConsent: 'given', laterDay: '2026-11-21' }, type: 'laterDayUnusable' },
    { name: 'a day gone by', changes: { laterDayConsent: 'given', laterDay: '2026-11-20' }, type: 'laterDayUnusable' },
  ] as const)('needs approval: $name', ({ changes, type }) => {
    const answer = remote(changes);
    expect(answer.state).toBe('needsApproval');
    expect(answer.outcome).toMatchObject({ type, earliest: '2026-11-24' });
    expect(answer.promise).toBeNull();
    expect(answer.defectIds).toEqual(['D-N25']);
  });

  test('asks for a day from the next business day on', () => {
    expect(remote({}).readAloud).toContain('11月24日火曜日以降で、ご都合のよい日をお聞かせいただけますでしょうか。');
  });

  test.each([
    { name: 'the earliest day', laterDay: '2026-11-24' },
    { name: 'a day after', laterDay: '2026-11-25' },
  ])('is decided with consent to $name', ({ laterDay }) => {
    const answer = remote({ laterDayConsent: 'given', laterDay });
    expect(answer.state).toBe('decided');
    expect(answer.promise).toMatchObject({ kind: 'visit', due: laterDay, tentative: false });
  });

  test('tells an agreed day as likely where its holidays are not published yet', () => {
    const answer = remote({ laterDayConsent: 'given', laterDay: '2028-01-07' });
    expect(answer.promise).toMatchObject({ due: '2028-01-07', tentative: true });
    expect(answer.readAloud).toContain('見込み');
  });

  test('asks after the door as well, although 3.1.1(2) names no exception', () => {
    const late = { answeredAt: at('2026-11-20T17:30:00'), noticeAt: at('2026-11-20T17:30:00') };
    expect(remote(late).state).toBe('needsApproval');
    expect(remote({ ...late, laterDayConsent: 'given', laterDay: '2026-11-21' }).state).toBe('decided');
  });

  test('shows what would hold elsewhere, and the send-back', () => {
    expect(remote({}).alternatives.map(({ label, date }) => `${label} ${date}`)).toEqual([
      '当日の派遣ができる地域なら 2026-11-21',
      '先出しセンドバック 2026-11-24',
    ]);
  });

  test('is named as open where nobody has said', () => {
    const answer = ask({ remoteArea: null });
    expect(answer.state).toBe('decided');
    expect(answer.warnings).toEqual(['設置場所が遠隔地かどうかは、まだ確認していません。']);
  });
});

describe('a later day that the caller wishes elsewhere (N-122, D-N25)', () => {
  test.each([
    { name: 'a later business day', laterDay: '2026-11-25', state: 'decided', due: '2026-11-25' },
    { name: 'the planned day itself', laterDay: '2026-11-21', state: 'decided', due: '2026-11-21' },
    { name: 'a Sunday', laterDay: '2026-11-22', state: 'needsApproval', due: undefined },
    { name: 'a day gone by', laterDay: '2026-11-20', state: 'needsApproval', due: undefined },
  ])('$name: $state', ({ laterDay, state, due }) => {
    const answer = ask({ laterDayConsent: 'given', laterDay });
    expect(answer.state).toBe(state);
    expect(answer.promise?.due).toBe(due);
  });
});

test('a wish for the planned day itself is the planned visit', () => {
  const { facts: _wished, ...wished } = ask({ laterDayConsent: 'given', laterDay: '2026-11-21' });
  const { facts: _plain, ...plain } = ask({});
  expect(wished).toEqual(plain);
});

describe('the contract and the device', () => {
  test.each([
    { contractState: 'applied', ruleId: 'N-019' },
    { contractState: 'formed', ruleId: 'N-019' },
    { contractState: 'suspended', ruleId: 'N-039' },
    { contractState: 'cancelled', ruleId: 'N-006' },
  ] as const)('$contractState needs approval ($ruleId)', ({ contractState, ruleId }) => {
    const answer = ask({ contractState });
    expect(answer.state).toBe('needsApproval');
    expect(answer.outcome).toEqual({ type: 'contractNotInService', contractState });
    expect(answer.citations.map((citation) => citation.ruleId)).toEqual([ruleId]);
    expect(answer.promise).toBeNull();
  });

  test('says so where no contract is chosen', () => {
    const answer = ask({ contractState: null, deviceModel: null });
    expect(answer.state).toBe('decided');
    expect(answer.warnings).toHaveLength(1);
  });

  test.each(['OS Pro 4', 'OS Pro 8', 'OS Pro 12'] as const)(
    'covers %s with a note of the gap (D-N01)',
    (deviceModel) => {
      const answer = ask({ deviceModel });
      expect(answer.state).toBe('decided');
      expect(answer.defectIds).toEqual(['D-N01']);
      expect(answer.warnings).toHaveLength(1);
    },
  );
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
