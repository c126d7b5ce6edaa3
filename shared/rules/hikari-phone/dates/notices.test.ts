/** Notices of B both ways: when ours counts, until when an abolition must be told, and which text applies to a day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../../../core/time.ts';
import { ask, tablesWith } from '../../testing.ts';
import { phoneAbolition } from './abolition.ts';
import { noticeLimits, noticeStanding } from './abolition-notice.ts';
import { phoneSentNotice } from './sent-notice.ts';
import { phoneTermsVersion } from './terms-version.ts';

describe('noticeLimits (B-031, D-B18)', () => {
  test('the clear days always give the earlier day, by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: civilDate(2016, 8, 1), max: civilDate(2098, 12, 31) }), (day) => {
        const abolishedOn = day as CivilDate;
        const { clearDays, thirtyDaysBefore } = noticeLimits(abolishedOn);
        expect(thirtyDaysBefore - clearDays).toBe(1);
        expect(noticeStanding(clearDays, abolishedOn, 'clearDays')).toBe('inTime');
        expect(noticeStanding(thirtyDaysBefore, abolishedOn, 'clearDays')).toBe('disputed');
        expect(noticeStanding(thirtyDaysBefore, abolishedOn, 'thirtyDaysBefore')).toBe('inTime');
        expect(noticeStanding(addDays(thirtyDaysBefore, 1), abolishedOn, 'thirtyDaysBefore')).toBe('late');
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});

describe('phoneAbolition (B-029, B-030, B-031, D-B18, D-B28)', () => {
  test.each([
    { name: 'the end of March', on: '2027-03-31', clear: '2027-02-28', before: '2027-03-01' },
    { name: 'the end of March of a leap year', on: '2028-03-31', clear: '2028-02-29', before: '2028-03-01' },
    { name: 'the end of December', on: '2026-12-31', clear: '2026-11-30', before: '2026-12-01' },
    { name: 'the end of January', on: '2027-01-31', clear: '2026-12-31', before: '2027-01-01' },
    { name: 'the end of February', on: '2027-02-28', clear: '2027-01-28', before: '2027-01-29' },
    { name: 'the end of a leap February', on: '2028-02-29', clear: '2028-01-29', before: '2028-01-30' },
    { name: 'the first of a month', on: '2027-05-01', clear: '2027-03-31', before: '2027-04-01' },
  ])('$name: both counts, the earlier by default ($clear, $before)', ({ on, clear, before }) => {
    const answer = ask(phoneAbolition, { abolishedOn: on });
    expect(answer).toMatchObject({
      state: 'decided',
      outcome: { type: 'noticeLimit', last: clear, clearDays: clear, thirtyDaysBefore: before },
    });
    expect(answer.alternatives).toMatchObject([{ kind: 'otherReading', date: before }]);
    expect(answer.warnings.join('')).toContain('責任を負わない');
    expect(
      ask(phoneAbolition, { abolishedOn: on }, { tables: tablesWith('P-PHONE-ABOLITION', 'thirtyDaysBefore') }),
    ).toMatchObject({
      outcome: { last: before },
      alternatives: [{ date: clear }],
    });
  });

  test.each([
    { name: 'in time by both counts', told: '2027-02-28', state: 'decided', type: 'noticeInTime' },
    { name: 'in time by one count', told: '2027-03-01', state: 'twoReadings', type: 'noticeDisputed' },
    { name: 'late by both', told: '2027-03-02', state: 'needsApproval', type: 'noticeLate' },
  ])('a notice $name: $state', ({ told, state, type }) => {
    expect(ask(phoneAbolition, { abolishedOn: '2027-03-31', notifiedOn: told })).toMatchObject({
      state,
      outcome: { type },
    });
  });

  test.each([
    { name: 'on the last day', askedOn: '2027-02-28', state: 'decided', type: 'noticeLimit' },
    { name: 'the day after it', askedOn: '2027-03-01', state: 'needsApproval', type: 'noticeOverdue' },
    { name: 'after the abolition', askedOn: '2027-04-01', state: 'needsApproval', type: 'noticeOverdue' },
  ])('nobody told $name: $type', ({ askedOn, state, type }) => {
    const answer = ask(phoneAbolition, { abolishedOn: '2027-03-31' }, { askedOn });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.readAloud.includes('30日前までに')).toBe(state === 'decided');
  });

  test.each([
    { name: 'sent', told: '2026-11-21', words: 'お知らせしております' },
    { name: 'planned', told: '2026-11-22', words: 'お知らせする予定' },
  ])('a notice that is $name is said so', ({ told, words }) => {
    expect(ask(phoneAbolition, { abolishedOn: '2027-03-31', notifiedOn: told }).readAloud).toContain(words);
  });

  test('the end of NTT’s contract ends the service by itself and is told at once (B-030, D-B28)', () => {
    const answer = ask(phoneAbolition, { abolishedOn: '2027-03-31', carrierEnded: true, notifiedOn: '2027-03-30' });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'endsByItself' } });
    expect(answer.defectIds[0]).toBe('D-B28');
    expect(answer.warnings[0]).toContain('すぐ知らせます');
  });
});

describe('phoneSentNotice (B-006, D-B11)', () => {
  test.each([
    { name: 'a mail', means: 'mail', returned: null },
    { name: 'a mail that came back', means: 'mail', returned: true },
    { name: 'the web page', means: 'web', returned: null },
  ])('$name counts from its sending', ({ means, returned }) => {
    const answer = ask(phoneSentNotice, { means, sentOn: '2026-11-20', sentAt: '23:59:00', returned });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'noticeGiven', on: '2026-11-20' } });
    expect(answer.warnings.join('').includes('戻ったメール')).toBe(returned === true);
    expect(answer.warnings.join('')).toContain('お客さまからの通知');
  });

  test('the web page is no mail that could come back', () => {
    const answer = ask(phoneSentNotice, { means: 'web', sentOn: '2026-11-20', returned: true });
    expect(answer).toMatchObject({ outcome: { returned: false } });
    expect(answer.warnings.join('')).not.toContain('戻ったメール');
  });

  test.each([
    { name: 'today', sentOn: '2026-11-21', state: 'decided', type: 'noticeGiven' },
    { name: 'tomorrow', sentOn: '2026-11-22', state: 'decided', type: 'noticeToCome' },
    { name: 'on the first day of the text', sentOn: '2016-07-01', state: 'decided', type: 'noticeGiven' },
    { name: 'before the text', sentOn: '2016-06-30', state: 'external', type: 'textNotHeld' },
  ])('a mail sent $name: $type', ({ sentOn, state, type }) => {
    const answer = ask(phoneSentNotice, { means: 'mail', sentOn });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.headline.includes('通知済み')).toBe(type === 'noticeGiven');
  });

  test('no other means has a time', () => {
    const answer = ask(phoneSentNotice, { means: 'other', sentOn: '2026-11-20' });
    expect(answer).toMatchObject({ state: 'notProvided', outcome: { type: 'timeNotSaid' } });
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d/u);
  });
});

describe('phoneTermsVersion (B-007, D-B16)', () => {
  test.each([
    { name: 'the day of the body', on: '2016-07-01', state: 'decided', type: 'heldText' },
    { name: 'today', on: '2026-11-21', state: 'decided', type: 'heldText' },
    { name: 'the day before the body', on: '2016-06-30', state: 'external', type: 'annexWithoutBody' },
    { name: 'the first annexes', on: '2015-06-01', state: 'external', type: 'annexWithoutBody' },
    { name: 'the day before the first annexes', on: '2015-05-31', state: 'external', type: 'beforeAllTexts' },
  ])('$name: $state', ({ on, state, type }) => {
    const answer = ask(phoneTermsVersion, { on });
    expect(answer).toMatchObject({ state, outcome: { type, on }, defectIds: ['D-B16'] });
    expect(answer.working).toHaveLength(4);
  });
});
