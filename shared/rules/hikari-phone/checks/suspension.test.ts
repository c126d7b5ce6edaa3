/** The grounds of a suspension under B and the notice before it: nothing on the last day, nothing without being told first. */
import { describe, expect, test } from 'vitest';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { checkAcceptable } from '../../decision-gate.ts';
import { ask } from '../../testing.ts';
import { phoneNoticeFirst } from './notice-first.ts';
import { PHONE_SUSPENSION_GROUNDS, phoneSuspensionGrounds } from './suspension-grounds.ts';

const TODAY = '2026-11-21';

describe('phoneSuspensionGrounds (B-072, D-B05, D-B06)', () => {
  test.each<[string, InputValues, string, string]>([
    ['unpaid, no due date known', { ground: 'unpaid' }, 'needsApproval', 'factsMissing'],
    ['unpaid, due tomorrow', { ground: 'unpaid', deadline: '2026-11-22' }, 'decided', 'groundNotYet'],
    ['unpaid, due today', { ground: 'unpaid', deadline: TODAY }, 'decided', 'groundNotYet'],
    ['unpaid, due yesterday', { ground: 'unpaid', deadline: '2026-11-20' }, 'needsApproval', 'groundStands'],
    ['unpaid, paid today', { ground: 'unpaid', deadline: '2026-11-20', metOn: TODAY }, 'decided', 'groundEnded'],
    [
      'unpaid, to be paid tomorrow',
      { ground: 'unpaid', deadline: '2026-11-20', metOn: '2026-11-22' },
      'needsApproval',
      'groundStands',
    ],
    ['the form, back on its last day', { ground: 'formNotBack', deadline: TODAY }, 'decided', 'groundNotYet'],
    ['the form, a day late', { ground: 'formNotBack', deadline: '2026-11-20' }, 'needsApproval', 'groundStands'],
    [
      'the form, arrived since',
      { ground: 'formNotBack', deadline: '2026-11-10', metOn: '2026-11-15' },
      'needsApproval',
      'groundMetLate',
    ],
    [
      'the form, arrived on its last day',
      { ground: 'formNotBack', deadline: '2026-11-10', metOn: '2026-11-10' },
      'decided',
      'groundEnded',
    ],
    ['the form, arrived, no day known', { ground: 'formNotBack', metOn: TODAY }, 'needsApproval', 'factsMissing'],
    ['insolvency, withdrawn', { ground: 'insolvencyOrGuardian', metOn: TODAY }, 'needsApproval', 'groundMetLate'],
    ['another breach, over', { ground: 'otherBreach', metOn: TODAY }, 'needsApproval', 'groundMetLate'],
    ['the card, nothing seen', { ground: 'cardUnverifiable' }, 'needsApproval', 'factsMissing'],
    ['the card, shown', { ground: 'cardUnverifiable', evidence: true }, 'needsApproval', 'groundStands'],
    [
      'the card, registered anew',
      { ground: 'cardUnverifiable', evidence: true, metOn: TODAY },
      'decided',
      'groundEnded',
    ],
    ['the lost card, shown', { ground: 'cardLost', evidence: true }, 'needsApproval', 'groundStands'],
    ['insolvency, a rumour', { ground: 'insolvencyOrGuardian', evidence: false }, 'needsApproval', 'factsMissing'],
    ['insolvency, shown', { ground: 'insolvencyOrGuardian', evidence: true }, 'needsApproval', 'groundStands'],
    ['another breach, shown', { ground: 'otherBreach', evidence: true }, 'needsApproval', 'groundStands'],
    ['no demand told', { ground: 'demandUnmet', deadline: '2026-11-20' }, 'needsApproval', 'factsMissing'],
    [
      'a demand to stop, its day today',
      { ground: 'demandUnmet', demand: 'stop', deadline: TODAY },
      'decided',
      'groundNotYet',
    ],
    [
      'a demand to stop, unmet',
      { ground: 'demandUnmet', demand: 'stop', deadline: '2026-11-20' },
      'needsApproval',
      'groundStands',
    ],
    [
      'a demand to talk, unmet',
      { ground: 'demandUnmet', demand: 'talk', deadline: '2026-11-20' },
      'needsApproval',
      'groundStands',
    ],
    [
      'a demand met',
      { ground: 'demandUnmet', demand: 'stop', deadline: '2026-11-20', metOn: '2026-11-20' },
      'decided',
      'groundEnded',
    ],
    [
      'a demand met a day late',
      { ground: 'demandUnmet', demand: 'stop', deadline: '2026-11-20', metOn: TODAY },
      'needsApproval',
      'groundMetLate',
    ],
    [
      'a termination is no demand',
      { ground: 'demandUnmet', demand: 'termination', deadline: '2026-11-20' },
      'decided',
      'noDemand',
    ],
  ])('%s', (_name, inputs, state, type) => {
    expect(ask(phoneSuspensionGrounds, inputs)).toMatchObject({ state, outcome: { type } });
  });

  test('a demand to talk shows what the printed numbers would give (D-B05)', () => {
    const of = (demand: string) =>
      ask(phoneSuspensionGrounds, { ground: 'demandUnmet', demand, deadline: '2026-11-20' });
    expect(of('talk').alternatives).toHaveLength(1);
    expect(of('talk').defectIds).toContain('D-B05');
    expect(of('stop').alternatives).toEqual([]);
  });

  test.each(PHONE_SUSPENSION_GROUNDS)(
    '%s: no operator accepts it, nobody is threatened, the fee goes on (B-036)',
    (ground) => {
      const answer = ask(phoneSuspensionGrounds, { ground, evidence: true, deadline: '2026-11-01', demand: 'stop' });
      expect(answer.outcome.type).toBe('groundStands');
      expect(checkAcceptable(answer).ok).toBe(false);
      expect(answer.readAloud).not.toMatch(/停止|解約/u);
      expect(answer.ruleIds).toEqual(expect.arrayContaining(['B-072', 'B-073', 'B-036', 'B-075']));
      expect(answer.ruleIds.includes('B-074')).toBe(ground === 'cardUnverifiable' || ground === 'cardLost');
      expect(answer.working[0]?.label).toContain(`${PHONE_SUSPENSION_GROUNDS.indexOf(ground) + 1}号`);
    },
  );
});

const COMPLETE = { matter: 'suspension', startOn: '2026-11-25', sentOn: '2026-11-20', reasonTold: true } as const;
const notice = (inputs: InputValues) => ask(phoneNoticeFirst, { ...COMPLETE, ...inputs });

describe('phoneNoticeFirst (B-073, B-069, B-025, D-B06)', () => {
  test.each<[string, InputValues, string, string]>([
    ['reason told, days before', {}, 'decided', 'noticeComplete'],
    ['the day before', { startOn: TODAY }, 'decided', 'noticeComplete'],
    ['the same day', { startOn: '2026-11-20' }, 'twoReadings', 'noticeSameDay'],
    ['the day after', { startOn: '2026-11-19' }, 'decided', 'noticeLate'],
    ['not sent', { sentOn: null }, 'decided', 'noticeIncomplete'],
    ['to be sent tomorrow', { sentOn: '2026-11-22' }, 'decided', 'noticeIncomplete'],
    ['without the reason', { reasonTold: false }, 'decided', 'noticeIncomplete'],
    ['nobody knows of the reason', { reasonTold: null }, 'decided', 'noticeIncomplete'],
    ['it came back', { returned: true }, 'needsApproval', 'noticeReturned'],
    ['a discontinuation needs no reason', { matter: 'discontinuation', reasonTold: null }, 'decided', 'noticeComplete'],
    ['a termination, notice or demand', { matter: 'termination', reasonTold: null }, 'decided', 'noticeComplete'],
    ['a termination, nothing sent', { matter: 'termination', sentOn: null }, 'decided', 'noticeIncomplete'],
    ['an exception, nothing recorded', { unavoidable: true }, 'needsApproval', 'exceptionIncomplete'],
    ['an exception, no approver', { unavoidable: true, record: ['reason'] }, 'needsApproval', 'exceptionIncomplete'],
    ['an exception, no reason', { unavoidable: true, record: ['approver'] }, 'needsApproval', 'exceptionIncomplete'],
    ['an exception on record', { unavoidable: true, record: ['reason', 'approver'] }, 'decided', 'exceptionRecorded'],
  ])('%s', (_name, inputs, state, type) => {
    const answer = notice(inputs);
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(checkAcceptable(answer).ok).toBe(
      state === 'twoReadings' ? false : type === 'noticeComplete' || type === 'exceptionRecorded',
    );
  });

  test.each([
    ['suspension', 'B-073', ['D-B06']],
    ['discontinuation', 'B-069', []],
    ['termination', 'B-025', []],
  ])('%s rests on %s (%s)', (matter, rule, defectIds) => {
    const answer = notice({ matter });
    expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual([rule]);
    expect(answer.defectIds).toEqual(defectIds);
  });
});
