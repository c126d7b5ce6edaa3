/** On which day an account is debited: the 27th by the calendar of banks, which is not that of the desk. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { isBusinessDay } from '../../../calendar/business-calendar.ts';
import { addDays, addMonths, type CivilDate, civilDate, partsOf } from '../../../core/time.ts';
import { ask, TEST_TABLES } from '../../testing.ts';
import { debitDate } from './debit-date.ts';
import { phoneDebitDay } from './debit-day.ts';

const SEED = { seed: 20261121, numRuns: 2000 };
const anyDay = fc
  .integer({ min: civilDate(2016, 7, 1), max: civilDate(2098, 11, 30) })
  .map((date) => date as CivilDate);

describe('debitDate (B-044, D-B20)', () => {
  test('is the 27th of the next month or the first bank day after it', () => {
    fc.assert(
      fc.property(anyDay, (usedOn) => {
        const { nominal, on } = debitDate(usedOn, BANK_CALENDAR);
        const next = partsOf(addMonths(usedOn, 1));
        expect(partsOf(nominal)).toEqual({ ...next, day: 27 });
        expect(isBusinessDay(BANK_CALENDAR, on)).toBe(true);
        for (let day = nominal; day < on; day = addDays(day, 1)) expect(isBusinessDay(BANK_CALENDAR, day)).toBe(false);
      }),
      SEED,
    );
  });

  test('is the same for every day of a month of use', () => {
    fc.assert(
      fc.property(anyDay, (usedOn) => {
        const { year, month } = partsOf(usedOn);
        expect(debitDate(usedOn, BANK_CALENDAR)).toEqual(debitDate(civilDate(year, month, 1), BANK_CALENDAR));
      }),
      SEED,
    );
  });
});

describe('phoneDebitDay (B-044, D-B20)', () => {
  test.each([
    { name: 'a Friday', used: '2026-10-15', nominal: '2026-11-27', on: '2026-11-27' },
    { name: 'a Saturday: Monday', used: '2026-05-01', nominal: '2026-06-27', on: '2026-06-29' },
    { name: 'a Sunday: Monday', used: '2026-11-30', nominal: '2026-12-27', on: '2026-12-28' },
    { name: 'a Saturday of February: the first of March', used: '2027-01-31', nominal: '2027-02-27', on: '2027-03-01' },
    { name: 'a Sunday of February', used: '2028-01-10', nominal: '2028-02-27', on: '2028-02-28' },
    { name: 'use in December is paid in January', used: '2026-12-31', nominal: '2027-01-27', on: '2027-01-27' },
    { name: 'use on the 31st', used: '2026-08-31', nominal: '2026-09-27', on: '2026-09-28' },
    { name: 'before Golden Week', used: '2026-03-05', nominal: '2026-04-27', on: '2026-04-27' },
    { name: 'before ten days of holidays', used: '2019-03-31', nominal: '2019-04-27', on: '2019-05-07' },
    { name: 'before the end of a year', used: '2025-11-20', nominal: '2025-12-27', on: '2025-12-29' },
  ])('the 27th is $name: $on', ({ used, nominal, on }) => {
    const answer = ask(phoneDebitDay, { usedOn: used, means: 'debit' });
    expect(answer).toMatchObject({
      state: 'decided',
      outcome: { type: 'debited', on, nominal, moved: on !== nominal },
    });
    expect(answer.versions).toMatchObject({ bankCalendar: TEST_TABLES.bankCalendar.version });
    expect(answer.versions['calendar']).toBeUndefined();
  });

  test('a Saturday is a bank holiday though the desk works on it', () => {
    const answer = ask(phoneDebitDay, { usedOn: '2026-05-01', means: 'debit' });
    expect(answer.working.map(({ text }) => text)).toEqual([
      '5月',
      '6/27（土）',
      '休業日（土曜日）',
      '休業日（日曜日）',
      '金融機関の営業日',
    ]);
  });

  test('says where a day is predicted', () => {
    const known = ask(phoneDebitDay, { usedOn: '2026-10-15', means: 'debit' });
    const far = ask(phoneDebitDay, { usedOn: '2029-03-15', means: 'debit' });
    expect(known.warnings).toEqual([]);
    expect(far.warnings.join('')).toContain('公表されていない');
  });

  test.each([
    { name: 'a card, whose company decides', means: 'card', ruleId: 'B-043' },
    { name: 'NTT’s collection', means: 'carrier', ruleId: 'B-045' },
    { name: 'another means', means: 'other', ruleId: 'B-046' },
  ])('$name is decided elsewhere, without a day ($ruleId, D-B21)', ({ means, ruleId }) => {
    const answer = ask(phoneDebitDay, { usedOn: '2026-10-15', means });
    expect(answer).toMatchObject({ state: 'external', outcome: { type: 'decidedElsewhere', means }, promise: null });
    expect(answer.citations.map(({ ruleId: id }) => id)).toEqual([ruleId, 'B-042']);
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d/u);
  });

  test('a notice moves the payment of an account and through NTT, never that of a card (B-046, D-B21)', () => {
    const moved = ask(phoneDebitDay, { usedOn: '2026-10-15', means: 'debit', changedTo: '2026-12-05' });
    expect(moved).toMatchObject({ outcome: { on: '2026-12-05', moved: true }, promise: { due: '2026-12-05' } });
    expect(moved.ruleIds).toContain('B-046');
    expect(moved.alternatives[0]?.date).toBe('2026-11-27');
    const carrier = ask(phoneDebitDay, { usedOn: '2026-10-15', means: 'carrier', changedTo: '2026-12-05' });
    expect(carrier).toMatchObject({ state: 'decided', outcome: { type: 'paymentMoved', on: '2026-12-05' } });
    expect(carrier).toMatchObject({ defectIds: ['D-B21'], promise: { due: '2026-12-05' } });
    const card = ask(phoneDebitDay, { usedOn: '2026-10-15', means: 'card', changedTo: '2026-12-05' });
    expect(card.state).toBe('external');
    expect(card.warnings.join('')).toContain('口座振替とNTT');
  });

  test('a day that is past is not said to come', () => {
    const { readAloud, promise } = ask(phoneDebitDay, { usedOn: '2026-08-31', means: 'debit' });
    expect(readAloud).toContain('でございました');
    expect(promise).toBeNull();
  });

  test('use before the text that is held is not computed (D-B16)', () => {
    expect(ask(phoneDebitDay, { usedOn: '2016-06-30', means: 'debit' }).state).toBe('external');
  });
});
