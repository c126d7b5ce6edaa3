/** Who is sent at any hour: only on the judgement of both sides, at actual cost that was explained, and never with a price. */

import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../../calendar/business-calendar.ts';
import { type InstantMs, instant } from '../../../core/time.ts';
import { answerText } from '../../../decisions/answer.ts';
import type { UrgentDispatchFacts } from '../../../decisions/question-facts.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { answerUrgentDispatch } from './urgent-dispatch.ts';

const tables: RuleTables = {
  calendar: buildBusinessCalendar('company', []),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};
const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));

const ASKED: UrgentDispatchFacts = {
  service: 'serverSupport',
  question: 'urgentDispatch',
  answeredAt: at('2026-11-20T19:00:00'),
  noticeAt: at('2026-11-20T19:01:00'),
  contractState: 'inService',
  deviceModel: 'OS6',
  companyJudgesUrgent: true,
  callerAgrees: true,
  costExplained: true,
};
const ask = (changes: Partial<UrgentDispatchFacts>) => answerUrgentDispatch({ ...ASKED, ...changes }, tables);

const everyMix = [true, false].flatMap((companyJudgesUrgent) =>
  [true, false].flatMap((callerAgrees) =>
    [true, false].map((costExplained) => ({ companyJudgesUrgent, callerAgrees, costExplained })),
  ),
);

describe('answerUrgentDispatch (N-124)', () => {
  test.each([
    { company: true, caller: true, cost: true, outcome: { type: 'urgentDispatch', date: '2026-11-20' } },
    { company: true, caller: true, cost: false, outcome: { type: 'costNotExplained' } },
    { company: true, caller: false, cost: true, outcome: { type: 'notUrgent', missing: 'caller' } },
    { company: true, caller: false, cost: false, outcome: { type: 'notUrgent', missing: 'caller' } },
    { company: false, caller: true, cost: true, outcome: { type: 'notUrgent', missing: 'company' } },
    { company: false, caller: true, cost: false, outcome: { type: 'notUrgent', missing: 'company' } },
    { company: false, caller: false, cost: true, outcome: { type: 'notUrgent', missing: 'both' } },
    { company: false, caller: false, cost: false, outcome: { type: 'notUrgent', missing: 'both' } },
  ])('company $company, caller $caller, cost $cost: $outcome.type', ({ company, caller, cost, outcome }) => {
    const answer = ask({ companyJudgesUrgent: company, callerAgrees: caller, costExplained: cost });
    expect(answer.outcome).toEqual(outcome);
    expect(answer.promise === null).toBe(outcome.type !== 'urgentDispatch');
  });

  test.each([
    { name: 'at 03:00', time: '2026-11-20T03:00:00', due: '2026-11-20' },
    { name: 'before opening', time: '2026-11-20T08:59:59', due: '2026-11-20' },
    { name: 'in the boundary minute', time: '2026-11-20T17:00:30', due: '2026-11-20' },
    { name: 'after the door', time: '2026-11-20T17:30:00', due: '2026-11-20' },
    { name: 'on a Sunday', time: '2026-11-22T10:00:00', due: '2026-11-22' },
    { name: 'on New Year’s Day', time: '2027-01-01T10:00:00', due: '2027-01-01' },
  ])('sends somebody $name', ({ time, due }) => {
    const answer = ask({ answeredAt: at(time), noticeAt: at(time) });
    expect(answer.outcome).toEqual({ type: 'urgentDispatch', date: due });
    expect(answer.promise).toMatchObject({ kind: 'dispatch', due, tentative: false });
  });

  test.each(['2026-11-20T09:00:00', '2026-11-20T12:00:00', '2026-11-20T17:00:00'])(
    'leaves a notice in time to the ordinary visit, which costs nothing more (%s)',
    (time) => {
      const answer = ask({ answeredAt: at(time), noticeAt: at(time) });
      expect(answer.outcome).toEqual({ type: 'ordinaryVisitFirst' });
      expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual(['N-122']);
      expect(answer.promise).toBeNull();
    },
  );

  test.each(everyMix)('never quotes a price ($companyJudgesUrgent, $callerAgrees, $costExplained)', (mix) => {
    const text = answerText(ask(mix));
    expect(text).not.toMatch(/[0-9０-９,，]+\s*円|[¥￥]|無料/u);
    expect(ask(mix).warnings).toContain('金額は案内しません。実費を定める修理規定は手元にありません。');
  });

  test('tells the caller of the actual cost before and when it is arranged', () => {
    expect(ask({ costExplained: false }).readAloud).toContain('実費でのご請求');
    expect(ask({}).readAloud).toContain('実費でのご請求');
  });

  test('shows the ordinary visit and the send-back beside it', () => {
    expect(ask({}).alternatives.map(({ label, date }) => `${label} ${date}`)).toEqual([
      '通常のオンサイト 2026-11-21',
      '先出しセンドバック 2026-11-24',
    ]);
  });

  test.each(['applied', 'formed', 'suspended', 'cancelled'] as const)(
    'a contract that is %s needs approval',
    (contractState) => {
      expect(ask({ contractState })).toMatchObject({
        state: 'needsApproval',
        outcome: { type: 'contractNotInService', contractState },
        promise: null,
      });
    },
  );
});
