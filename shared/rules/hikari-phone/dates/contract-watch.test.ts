/** What is watched over a contract of B: its plan, its formation, periods to cure, mail that comes back, and means of payment that run out. */
import { describe, expect, test } from 'vitest';
import { ask, tablesWith } from '../../testing.ts';
import { phoneCurePeriod } from './cure-period.ts';
import { phoneFormation } from './formation.ts';
import { phonePaymentExpiry } from './payment-expiry.ts';
import { phonePlanChange } from './plan-change.ts';
import { phoneUndeliverable } from './undeliverable.ts';

describe('phonePlanChange (B-019)', () => {
  test.each([
    { name: 'not sent yet', sentOn: null, workOn: '2026-12-10', state: 'decided', type: 'changePending', on: null },
    {
      name: 'sent, no work',
      sentOn: '2026-12-01',
      workOn: null,
      state: 'decided',
      type: 'planChanges',
      on: '2026-12-01',
    },
    {
      name: 'the same day',
      sentOn: '2026-12-01',
      workOn: '2026-12-01',
      state: 'decided',
      type: 'planChanges',
      on: '2026-12-01',
    },
    {
      name: 'work later',
      sentOn: '2026-12-01',
      workOn: '2026-12-10',
      state: 'twoReadings',
      type: 'planChanges',
      on: '2026-12-10',
    },
    {
      name: 'work earlier',
      sentOn: '2026-12-10',
      workOn: '2026-12-01',
      state: 'twoReadings',
      type: 'planChanges',
      on: '2026-12-10',
    },
  ])('$name: $state, $on', ({ sentOn, workOn, state, type, on }) => {
    const answer = ask(phonePlanChange, { sentOn, workOn });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.promise?.due ?? null).toBe(on);
    expect(answer.alternatives.map(({ date }) => date)).toEqual(state === 'twoReadings' ? ['2026-12-01'] : []);
  });

  test('of two days that are past neither is told', () => {
    const answer = ask(phonePlanChange, { sentOn: '2026-10-01', workOn: '2026-10-10' });
    expect(answer).toMatchObject({ state: 'twoReadings', promise: null });
    expect(answer.headline).not.toContain('見込み');
    expect(answer.readAloud).not.toMatch(/\d/u);
  });
});

describe('the text that is held (B-007, D-B16)', () => {
  test.each([
    { question: phonePlanChange, inputs: { sentOn: '2016-06-30' }, state: 'external' },
    { question: phonePlanChange, inputs: { sentOn: '2016-07-01' }, state: 'decided' },
    { question: phoneFormation, inputs: { acceptedOn: '2016-06-30' }, state: 'external' },
    { question: phoneFormation, inputs: { acceptedOn: '2016-07-01' }, state: 'decided' },
  ])('$question.question of $inputs: $state', ({ question, inputs, state }) => {
    expect(ask(question, inputs).state).toBe(state);
  });
});

describe('phoneFormation (B-010, B-011, B-034)', () => {
  test.each([
    { name: 'accepted', acceptedOn: '2026-04-01', type: 'formed' },
    { name: 'accepted today', acceptedOn: '2026-11-21', type: 'formed' },
    { name: 'accepted tomorrow', acceptedOn: '2026-11-22', type: 'notFormed' },
    { name: 'not accepted', acceptedOn: null, type: 'notFormed' },
  ])('$name: $type', ({ acceptedOn, type }) => {
    const answer = ask(phoneFormation, { acceptedOn, appliedOn: '2026-03-01' });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type } });
    expect(answer.warnings.join('')).toContain('当社所定の方法');
    expect(answer.ruleIds.includes('B-034')).toBe(type === 'formed');
  });
});

describe('phoneCurePeriod (B-023, B-025)', () => {
  const cureBy = '2026-11-30';
  test.each([
    {
      name: 'no suspension',
      suspended: false,
      curedOn: null,
      askedOn: '2026-12-10',
      state: 'decided',
      type: 'notSuspended',
    },
    {
      name: 'cured on the last day',
      suspended: true,
      curedOn: '2026-11-30',
      askedOn: '2026-12-10',
      state: 'decided',
      type: 'curedInTime',
    },
    {
      name: 'cured the day after',
      suspended: true,
      curedOn: '2026-12-01',
      askedOn: '2026-12-10',
      state: 'needsApproval',
      type: 'notCured',
    },
    {
      name: 'to be cured tomorrow',
      suspended: true,
      curedOn: '2026-11-30',
      askedOn: '2026-11-29',
      state: 'decided',
      type: 'running',
    },
    {
      name: 'to be cured after the period',
      suspended: true,
      curedOn: '2026-12-05',
      askedOn: '2026-11-30',
      state: 'decided',
      type: 'running',
    },
    {
      name: 'the last day, not cured',
      suspended: true,
      curedOn: null,
      askedOn: '2026-11-30',
      state: 'decided',
      type: 'running',
    },
    {
      name: 'the day after, not cured',
      suspended: true,
      curedOn: null,
      askedOn: '2026-12-01',
      state: 'needsApproval',
      type: 'notCured',
    },
  ])('$name: $type', ({ suspended, curedOn, askedOn, state, type }) => {
    const answer = ask(phoneCurePeriod, { suspended, cureBy, curedOn }, { askedOn });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.promise?.due ?? null).toBe(type === 'running' ? cureBy : null);
    if (state === 'needsApproval') expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d/u);
  });
});

describe('phoneUndeliverable (B-023, B-068, B-086, D-B24, D-B29)', () => {
  test.each([
    { name: 'nothing yet', letters: 0, days: 0, reached: null, state: 'decided', type: 'notYet' },
    { name: 'one call in vain', letters: 0, days: 1, reached: null, state: 'decided', type: 'notYet' },
    { name: 'one day short', letters: 0, days: 2, reached: null, state: 'decided', type: 'notYet' },
    { name: 'as many days as signed', letters: 0, days: 3, reached: null, state: 'needsApproval', type: 'unreachable' },
    { name: 'one letter returned', letters: 1, days: 0, reached: null, state: 'needsApproval', type: 'returned' },
    { name: 'both', letters: 2, days: 9, reached: false, state: 'needsApproval', type: 'returned' },
    { name: 'reached since', letters: 2, days: 9, reached: true, state: 'decided', type: 'reached' },
  ])('$name: $type', ({ letters, days, reached, state, type }) => {
    const answer = ask(phoneUndeliverable, { returnedLetters: letters, daysTried: days, reachedSince: reached });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.ruleIds.includes('B-023')).toBe(type === 'returned');
    if (state === 'needsApproval') expect(answer.readAloud).not.toMatch(/中止|解約|\d/u);
  });

  test.each([
    { value: 'twoDays', days: 2, type: 'unreachable' },
    { value: 'fiveDays', days: 4, type: 'notYet' },
    { value: 'fiveDays', days: 5, type: 'unreachable' },
  ] as const)('the policy $value counts $days days as $type', ({ value, days, type }) => {
    const tables = tablesWith('P-PHONE-UNREACHABLE', value);
    const answer = ask(phoneUndeliverable, { returnedLetters: 0, daysTried: days }, { tables });
    expect(answer.outcome.type).toBe(type);
    expect(answer.versions['P-PHONE-UNREACHABLE']).toBe('2');
  });
});

describe('phonePaymentExpiry (B-085)', () => {
  test.each([
    {
      name: 'a card far from its end',
      means: 'card',
      until: '2027-03-01',
      arrived: null,
      last: '2027-03-31',
      type: 'valid',
    },
    {
      name: 'a card on its last day',
      means: 'card',
      until: '2026-11-01',
      arrived: null,
      last: '2026-11-30',
      type: 'expiring',
      on: '2026-11-30',
    },
    {
      name: 'a card the day after',
      means: 'card',
      until: '2026-11-30',
      arrived: null,
      last: '2026-11-30',
      type: 'expired',
      on: '2026-12-01',
    },
    {
      name: 'a card 30 days before its end',
      means: 'card',
      until: '2026-12-05',
      arrived: null,
      last: '2026-12-31',
      type: 'expiring',
      on: '2026-12-01',
    },
    {
      name: 'a card 31 days before its end',
      means: 'card',
      until: '2026-12-05',
      arrived: null,
      last: '2026-12-31',
      type: 'valid',
      on: '2026-11-30',
    },
    {
      name: 'a form that came on its last day',
      means: 'form',
      until: '2026-11-20',
      arrived: '2026-11-20',
      last: '2026-11-20',
      type: 'arrived',
    },
    {
      name: 'a form that came the day after',
      means: 'form',
      until: '2026-11-20',
      arrived: '2026-11-21',
      last: '2026-11-20',
      type: 'expired',
    },
    {
      name: 'a form that is still to come',
      means: 'form',
      until: '2026-11-30',
      arrived: '2026-11-25',
      last: '2026-11-30',
      type: 'expiring',
    },
    {
      name: 'a form on its last day',
      means: 'form',
      until: '2026-11-21',
      arrived: null,
      last: '2026-11-21',
      type: 'expiring',
    },
    {
      name: 'a form past its day',
      means: 'form',
      until: '2026-11-20',
      arrived: null,
      last: '2026-11-20',
      type: 'expired',
    },
    {
      name: 'a card does not arrive',
      means: 'card',
      until: '2026-01-15',
      arrived: '2026-01-01',
      last: '2026-01-31',
      type: 'expired',
    },
  ])('$name: $type by $last', ({ means, until, arrived, last, type, on = '2026-11-21' }) => {
    const answer = ask(phonePaymentExpiry, { means, until, arrivedOn: arrived }, { askedOn: on });
    expect(answer).toMatchObject({
      state: type === 'expired' ? 'needsApproval' : 'decided',
      outcome: { type, means, last },
    });
    expect(answer.warnings.join('')).toContain('番号は聞かず');
  });
});
