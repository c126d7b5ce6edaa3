/** That nobody is suspended or terminated without a complete notice beforehand, or an emergency on record. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, formatIsoDate } from '../../../core/time.ts';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { ask } from '../../testing.ts';
import { suspensionNotice } from './suspension-notice.ts';

const COMPLETE = {
  matter: 'suspension',
  startOn: '2026-11-24',
  contents: ['reason', 'startDay', 'period'],
  sentOn: '2026-11-20',
  delivery: 'arrived',
  emergency: false,
} as const satisfies InputValues;
const asked = (inputs: InputValues) => ask(suspensionNotice, { ...COMPLETE, ...inputs });

describe('suspensionNotice: contents and day (N-047)', () => {
  test('is complete with reason, start day and period, sent before the start', () => {
    const answer = asked({});
    expect(answer).toMatchObject({
      state: 'decided',
      outcome: { type: 'noticeComplete', matter: 'suspension', deemed: false },
      ruleIds: ['N-047'],
    });
    expect(answer.warnings).toEqual([]);
  });

  test.each([
    [['startDay', 'period'], ['reason']],
    [['reason', 'period'], ['startDay']],
    [['reason', 'startDay'], ['period']],
    [['reason'], ['startDay', 'period']],
    [[], ['reason', 'startDay', 'period']],
  ])('with %o it lacks %o', (contents, missing) => {
    expect(asked({ contents })).toMatchObject({ state: 'decided', outcome: { type: 'noticeIncomplete', missing } });
  });

  test.each([
    ['not sent', null, 'noticeIncomplete', 'decided'],
    ['to be sent tomorrow', '2026-11-22', 'noticeIncomplete', 'decided'],
    ['sent today', '2026-11-21', 'noticeComplete', 'decided'],
    ['sent long before', '2026-10-01', 'noticeComplete', 'decided'],
  ])('%s (asked on 2026-11-21, start 2026-11-24)', (_, sentOn, type, state) => {
    expect(asked({ sentOn })).toMatchObject({ state, outcome: { type } });
  });

  test.each([
    ['the day before', '2026-11-20', '2026-11-21', 'noticeComplete', 'decided'],
    ['the same day', '2026-11-21', '2026-11-21', 'noticeSameDay', 'twoReadings'],
    ['the day after', '2026-11-21', '2026-11-20', 'noticeLate', 'decided'],
  ])('sent %s: %s for a start on %s', (_, sentOn, startOn, type, state) => {
    expect(asked({ sentOn, startOn })).toMatchObject({ state, outcome: { type } });
  });

  test('shows a notice of tomorrow as planned, for it has told nobody anything', () => {
    expect(asked({ sentOn: '2026-11-22' }).working.at(-2)?.text).toBe('11/22（日） の予定');
  });

  test('shows the other reading of the same day with its date', () => {
    const { alternatives } = asked({ sentOn: '2026-11-21', startOn: '2026-11-21' });
    expect(alternatives).toMatchObject([{ kind: 'otherReading', date: '2026-11-21' }]);
  });

  test('never finds complete what lacks a part, or was not sent before the start', () => {
    const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(civilDate(2026, 11, 21), days));
    const contents = fc.subarray(['reason', 'startDay', 'period']);
    fc.assert(
      fc.property(day, fc.option(day), contents, (startOn, sentOn, ticked) => {
        const { outcome } = asked({
          startOn: formatIsoDate(startOn),
          sentOn: sentOn === null ? null : formatIsoDate(sentOn),
          contents: ticked,
        });
        const inTime = sentOn !== null && sentOn < startOn && sentOn <= civilDate(2026, 11, 21);
        expect(outcome.type === 'noticeComplete').toBe(inTime && ticked.length === 3);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});

describe('suspensionNotice: delivery (N-047, N-033, D-N07)', () => {
  test.each([
    ['arrived', 'decided', 'noticeComplete', false],
    ['returnedUnfiled', 'decided', 'noticeComplete', true],
    ['returnedOther', 'needsApproval', 'noticeReturned', undefined],
    ['bounced', 'decided', 'noticeBounced', undefined],
  ])('%s: %s, %s', (delivery, state, type, deemed) => {
    const answer = asked({ delivery });
    expect(answer).toMatchObject({ state, outcome: deemed === undefined ? { type } : { type, deemed } });
    expect(answer.ruleIds.includes('N-033')).toBe(delivery !== 'arrived');
    expect(answer.defectIds).toEqual(delivery === 'arrived' ? [] : ['D-N07']);
  });

  test('has it checked whether mail came back where nobody has said', () => {
    expect(asked({ delivery: null })).toMatchObject({
      outcome: { type: 'noticeComplete' },
      warnings: [expect.any(String)],
    });
  });
});

describe('suspensionNotice: emergency (N-047)', () => {
  test.each([
    [[], ['reason', 'approver']],
    [['reason'], ['approver']],
    [['approver'], ['reason']],
  ])('with %o on record it waits for %o', (emergencyRecord, missing) => {
    expect(asked({ emergency: true, emergencyRecord, sentOn: null, contents: [] })).toMatchObject({
      state: 'needsApproval',
      outcome: { type: 'emergencyIncomplete', missing },
    });
  });

  test('shows the record of the emergency in its working, and nothing of a notice', () => {
    const { working } = asked({ emergency: true, emergencyRecord: ['reason'], sentOn: null });
    expect(working.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '緊急の理由 あり',
      '承認した責任者 なし',
      '停止の日 11/24（火）',
    ]);
  });

  test('stands with a written reason and an approver', () => {
    const inputs = { emergency: true, emergencyRecord: ['reason', 'approver'], sentOn: null };
    expect(asked(inputs)).toMatchObject({ state: 'decided', outcome: { type: 'emergencyRecorded' } });
  });

  test('is no way to terminate: that article knows none (N-053, D-N11)', () => {
    const inputs = { matter: 'termination', emergency: true, emergencyRecord: ['reason', 'approver'] };
    expect(asked(inputs)).toMatchObject({
      state: 'needsApproval',
      outcome: { type: 'noEmergencyRoute' },
      defectIds: ['D-N11'],
    });
  });
});

describe('suspensionNotice: before a termination (N-053)', () => {
  test.each([
    [
      'sent the day before, no contents prescribed',
      { contents: [], sentOn: '2026-11-20', startOn: '2026-11-21' },
      'noticeComplete',
    ],
    ['the same day', { contents: [], sentOn: '2026-11-21', startOn: '2026-11-21' }, 'noticeSameDay'],
    ['after it', { contents: [], sentOn: '2026-11-21', startOn: '2026-11-20' }, 'noticeLate'],
    ['not sent', { contents: [], sentOn: null }, 'noticeIncomplete'],
  ])('%s', (_, inputs, type) => {
    expect(asked({ matter: 'termination', ...inputs })).toMatchObject({ outcome: { type }, ruleIds: ['N-053'] });
  });
});
