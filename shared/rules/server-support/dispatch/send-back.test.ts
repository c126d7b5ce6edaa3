/** From which day a replacement is shipped: the worked examples, the days, and a notice outside reception hours. */

import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../../calendar/business-calendar.ts';
import { type InstantMs, instant } from '../../../core/time.ts';
import type { SendBackFacts } from '../../../decisions/question-facts.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { answerSendBack } from './send-back.ts';

const tables: RuleTables = {
  calendar: buildBusinessCalendar('company', []),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};
const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));

const ASKED: SendBackFacts = {
  service: 'serverSupport',
  question: 'sendBack',
  answeredAt: at('2026-11-20T16:44:20'),
  noticeAt: at('2026-11-20T16:46:58'),
  contractState: 'inService',
  deviceModel: 'OS6',
  judgedFaulty: true,
};
const ask = (changes: Partial<SendBackFacts>) => answerSendBack({ ...ASKED, ...changes }, tables);
const notifiedAt = (time: string) => ask({ answeredAt: at(time), noticeAt: at(time) });

describe('answerSendBack', () => {
  test.each([
    { name: 'worked example: Fri 08:59:59', notice: '2026-11-20T08:59:59', from: '2026-11-21', state: 'decided' },
    { name: 'worked example: Fri 17:00:00', notice: '2026-11-20T17:00:00', from: '2026-11-21', state: 'decided' },
    { name: 'worked example: Fri 17:00:30', notice: '2026-11-20T17:00:30', from: '2026-11-21', state: 'decided' },
    { name: 'worked example: Sat 17:30', notice: '2026-11-21T17:30:00', from: '2026-11-24', state: 'decided' },
    { name: 'worked example: Sun 10:00', notice: '2026-11-22T10:00:00', from: '2026-11-25', state: 'twoReadings' },
    { name: 'worked example: 12-28 17:30', notice: '2026-12-28T17:30:00', from: '2027-01-05', state: 'decided' },
    { name: 'Fri to Sat', notice: '2026-11-13T10:00:00', from: '2026-11-14', state: 'decided' },
    { name: 'Sat to Mon', notice: '2026-11-14T10:00:00', from: '2026-11-16', state: 'decided' },
    { name: '12-28 to 01-05', notice: '2026-12-28T10:00:00', from: '2027-01-05', state: 'decided' },
    { name: 'at 18:00:00.000', notice: '2026-11-20T18:00:00', from: '2026-11-21', state: 'decided' },
    { name: 'after reception (D-N29)', notice: '2026-11-19T18:00:00.001', from: '2026-11-21', state: 'twoReadings' },
    { name: 'in the New Year (D-N29)', notice: '2026-12-31T10:00:00', from: '2027-01-06', state: 'twoReadings' },
  ])('$name: from $from, $state (N-120)', ({ notice, from, state }) => {
    const answer = notifiedAt(notice);
    expect(answer.state).toBe(state);
    expect(answer.outcome).toMatchObject({ type: 'shipment', from });
    expect(answer.promise).toMatchObject({ kind: 'shipment', due: from, tentative: true });
    expect(answer.headline).toMatch(/以降に発送$/u);
    expect(answer.readAloud).toContain('以降の発送となります');
  });

  test('shows the literal reading of the reception day where it gives another day (D-N29)', () => {
    expect(notifiedAt('2026-11-22T10:00:00').alternatives[0]).toEqual({
      kind: 'otherReading',
      label: '連絡の日を受付日と読むと',
      headline: '11/24（火）以降に発送',
      note: '差は1日',
      date: '2026-11-24',
    });
  });

  test.each([
    { notice: '2026-11-20T10:00:00', label: 'もし 18:00 を過ぎた着信なら', date: '2026-11-24' },
    { notice: '2026-11-20T08:59:59', label: 'もし 18:00 を過ぎた着信なら', date: '2026-11-24' },
    { notice: '2026-11-19T18:30:00', label: 'もし 18:00 までの着信なら', date: '2026-11-20' },
    { notice: '2026-11-22T10:00:00', label: 'もし 11/21（土）18:00 までの着信なら', date: '2026-11-24' },
  ])('on the other side of closing, from $notice: $label, $date', ({ notice, label, date }) => {
    const counterfactual = notifiedAt(notice).alternatives.find(({ kind }) => kind === 'counterfactual');
    expect(counterfactual).toMatchObject({ label, date });
  });

  test('shows the ordinary visit beside it', () => {
    expect(ask({}).alternatives.at(-1)).toMatchObject({
      kind: 'otherRoute',
      label: '通常のオンサイト',
      date: '2026-11-20',
    });
  });

  test('never names a deadline for the old unit (D-N32)', () => {
    expect(ask({}).defectIds).toContain('D-N32');
    expect(ask({}).warnings).toContain('元の機器の返送期限は規約にありません。期限としてご案内しないでください。');
  });

  test('steps from the notice to the reception day and on to the shipping day', () => {
    expect(notifiedAt('2026-11-22T10:00:00').working.map(({ label, text }) => `${label} | ${text}`)).toEqual([
      '11/22 日 | 休業日（日曜日）',
      '10:00:00 | 故障通知（応答 10:00:00）',
      '11/23 月 | 休業日（勤労感謝の日）',
      '11/24 火 | 営業日 ・ 9:00 に受付 ・ 受付日',
      '11/25 水 | 営業日 ・ この日以降に発送',
    ]);
  });

  test('waits while the unit is not judged faulty (N-120)', () => {
    const answer = ask({ judgedFaulty: false });
    expect(answer.state).toBe('needsApproval');
    expect(answer.outcome).toEqual({ type: 'notJudgedFaulty' });
    expect(answer.promise).toBeNull();
    expect(answer.alternatives[0]).toMatchObject({ label: '機器の不具合と判断すれば', date: '2026-11-21' });
  });

  test.each(['applied', 'formed', 'suspended', 'cancelled'] as const)(
    'a contract that is %s needs approval',
    (contractState) => {
      const answer = ask({ contractState });
      expect(answer.state).toBe('needsApproval');
      expect(answer.promise).toBeNull();
    },
  );
});
