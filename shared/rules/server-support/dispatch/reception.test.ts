/** What is said about reception hours: open, closed, and when it opens next. */

import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../../calendar/business-calendar.ts';
import { type InstantMs, instant } from '../../../core/time.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { answerReception } from './reception.ts';

const tables: RuleTables = {
  calendar: buildBusinessCalendar('company', []),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};
const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));
const answeredAt = (time: string, notice: string | null = null) =>
  answerReception(
    {
      service: 'serverSupport',
      question: 'reception',
      answeredAt: at(time),
      noticeAt: notice === null ? null : at(notice),
    },
    tables,
  );

describe('answerReception (N-114, N-115)', () => {
  test.each([
    { time: '2026-11-20T08:59:59', type: 'closed', opens: '2026-11-20T09:00:00' },
    { time: '2026-11-20T09:00:00', type: 'open', opens: '2026-11-21T09:00:00' },
    { time: '2026-11-20T17:59:59', type: 'open', opens: '2026-11-21T09:00:00' },
    { time: '2026-11-20T18:00:00', type: 'open', opens: '2026-11-21T09:00:00' },
    { time: '2026-11-20T18:00:01', type: 'closed', opens: '2026-11-21T09:00:00' },
    { time: '2026-11-21T18:00:01', type: 'closed', opens: '2026-11-24T09:00:00' },
    { time: '2026-11-22T10:00:00', type: 'closed', opens: '2026-11-24T09:00:00' },
    { time: '2026-12-28T20:00:00', type: 'closed', opens: '2027-01-05T09:00:00' },
    { time: '2027-01-03T10:00:00', type: 'closed', opens: '2027-01-05T09:00:00' },
  ])('a call answered at $time finds it $type', ({ time, type, opens }) => {
    const answer = answeredAt(time);
    expect(answer.state).toBe('decided');
    expect(answer.outcome).toMatchObject({ type, opensAt: at(opens) });
    expect(answer.promise).toBeNull();
  });

  test('a call begun at 17:58 and still running has arrived in time (D-N28)', () => {
    expect(answeredAt('2026-11-20T17:58:00', '2026-11-20T18:20:00').outcome).toMatchObject({ type: 'open' });
  });

  test('says when it opens next', () => {
    expect(answeredAt('2026-11-22T10:00:00')).toMatchObject({
      headline: '受付時間外 ― 11/24（火） 9:00 から',
      readAloud: 'ただいまは受付時間外でございます。次の受付は、11月24日火曜日の9時からでございます。',
    });
    expect(answeredAt('2026-11-20T08:00:00').readAloud).toContain('本日の9時から');
  });

  test('reminds that handling may take until the next business day, with its reason recorded (N-116)', () => {
    expect(answeredAt('2026-12-28T10:00:00').alternatives).toContainEqual({
      kind: 'otherRoute',
      label: '内容や時間帯により',
      headline: '2027/1/5（火）以降の対応',
      note: '翌営業日以降にするときは理由を記録します',
      date: '2027-01-05',
    });
  });
});
