/** When a contract of B ends: at the 20th to the second, over the ends of years and of February, and what is said near the limit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CivilDate,
  civilDate,
  dateOf,
  formatIsoDate,
  instantAt,
  parseIsoDate,
  partsOf,
  seconds,
} from '../../../core/time.ts';
import { checkAcceptable } from '../../decision-gate.ts';
import { ask } from '../../testing.ts';
import { phoneCancellation } from './cancellation.ts';
import { cancellationDay, endOfOtherHalf } from './cancellation-day.ts';
import { phoneRenewal } from './renewal.ts';

const SEED = { seed: 20261121, numRuns: 3000 };
const anyDay = fc
  .integer({ min: civilDate(2016, 7, 1), max: civilDate(2098, 11, 30) })
  .map((date) => date as CivilDate);

describe('cancellationDay (B-020)', () => {
  test('is always the last day of a month, 8 to 41 days after the notice (5.6 property 5)', () => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        const on = cancellationDay(receivedOn);
        expect(partsOf(addDays(on, 1)).day).toBe(1);
        expect(on - receivedOn).toBeGreaterThanOrEqual(8);
        expect(on - receivedOn).toBeLessThanOrEqual(41);
      }),
      SEED,
    );
  });

  test('both 8 and 41 days are reached', () => {
    const apart = (iso: string): number => {
      const receivedOn = parseIsoDate(iso) as CivilDate;
      return cancellationDay(receivedOn) - receivedOn;
    };
    expect(apart('2027-02-20')).toBe(8);
    expect(apart('2026-07-21')).toBe(41);
  });

  test('a later notice never ends the contract earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (receivedOn, days) => {
        expect(cancellationDay(addDays(receivedOn, days))).toBeGreaterThanOrEqual(cancellationDay(receivedOn));
      }),
      SEED,
    );
  });

  test('the day is Japan’s, whatever the time of that day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(86_399), (receivedOn, second) => {
        const at = instantAt(receivedOn, seconds(second));
        expect(cancellationDay(dateOf(at))).toBe(cancellationDay(receivedOn));
      }),
      SEED,
    );
  });

  test('the other half of the month gives the other end', () => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        expect(endOfOtherHalf(receivedOn)).not.toBe(cancellationDay(receivedOn));
      }),
      SEED,
    );
  });
});

describe('phoneCancellation (B-020, B-022, D-B11)', () => {
  test.each([
    { name: 'the 20th at 23:59:59', on: '2026-11-20', at: '23:59:59', ends: '2026-11-30' },
    { name: 'the 21st at midnight', on: '2026-11-21', at: '00:00:00', ends: '2026-12-31' },
    { name: 'the 20th at midnight', on: '2026-11-20', at: '00:00:00', ends: '2026-11-30' },
    { name: 'the 20th, a Friday', on: '2026-11-20', at: null, ends: '2026-11-30' },
    { name: 'the first of a month', on: '2026-11-01', at: null, ends: '2026-11-30' },
    { name: 'the last of a month', on: '2026-11-30', at: null, ends: '2026-12-31' },
    { name: 'December to January', on: '2026-12-21', at: null, ends: '2027-01-31' },
    { name: 'the 20th of December', on: '2026-12-20', at: null, ends: '2026-12-31' },
    { name: 'New Year’s Eve', on: '2026-12-31', at: '23:59:59', ends: '2027-01-31' },
    { name: 'January into February', on: '2027-01-21', at: null, ends: '2027-02-28' },
    { name: 'the 31st of January into February', on: '2027-01-31', at: null, ends: '2027-02-28' },
    { name: 'the 31st of January into a leap February', on: '2028-01-31', at: null, ends: '2028-02-29' },
    { name: 'February', on: '2027-02-20', at: null, ends: '2027-02-28' },
    { name: 'a leap February', on: '2028-02-20', at: null, ends: '2028-02-29' },
    { name: 'February from the 21st', on: '2027-02-21', at: null, ends: '2027-03-31' },
    { name: 'the leap day itself', on: '2028-02-29', at: null, ends: '2028-03-31' },
    { name: 'an end on a Sunday is not moved', on: '2026-05-20', at: null, ends: '2026-05-31' },
    { name: 'a 20th on a Sunday is not moved', on: '2026-09-20', at: null, ends: '2026-09-30' },
    { name: 'a 20th on a holiday is not moved (春分の日)', on: '2026-03-20', at: null, ends: '2026-03-31' },
    { name: 'Christmas', on: '2027-12-25', at: null, ends: '2028-01-31' },
  ])('received on $name: ends on $ends', ({ on, at, ends }) => {
    const answer = ask(phoneCancellation, { receivedOn: on, receivedAt: at }, { askedOn: on });
    expect(answer).toMatchObject({
      state: 'decided',
      outcome: { type: 'phoneCancellation', on: ends, received: on },
      promise: { kind: 'told', due: ends, tentative: false },
    });
    expect(answer.ruleIds).toEqual(expect.arrayContaining(['B-020', 'B-022', 'P-PHONE-CANCELLATION']));
    expect(answer.working[0]?.text.includes('23:59:59')).toBe(at === '23:59:59');
  });

  test.each([
    { name: 'the 20th against the 21st', received: '2026-11-21', claimed: '2026-11-20', claimedEnd: '2026-11-30' },
    { name: 'the 21st against the 20th', received: '2026-11-20', claimed: '2026-11-21', claimedEnd: '2026-12-31' },
    { name: 'the 19th against the 22nd', received: '2026-11-22', claimed: '2026-11-19', claimedEnd: '2026-11-30' },
    { name: 'another month', received: '2026-12-01', claimed: '2026-11-20', claimedEnd: '2026-11-30' },
  ])('a receipt disputed by $name goes to a supervisor, and no end is said (D-B11)', (row) => {
    const answer = ask(phoneCancellation, { receivedOn: row.received, claimedOn: row.claimed });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'receiptDisputed' }, promise: null });
    expect(answer.alternatives).toMatchObject([{ kind: 'otherReading', date: row.claimedEnd }]);
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d/u);
    expect(checkAcceptable(answer)).toMatchObject({ ok: false });
  });

  test.each([
    { name: 'the same half', received: '2026-11-20', claimed: '2026-11-19' },
    { name: 'the other side of a month, the same end', received: '2026-12-05', claimed: '2026-11-25' },
  ])('a dispute over $name changes nothing', ({ received, claimed }) => {
    expect(ask(phoneCancellation, { receivedOn: received, claimedOn: claimed }).state).toBe('decided');
  });

  test.each([
    { name: 'a notice still to come', received: '2026-12-10', due: '2026-12-31', tentative: true },
    { name: 'a notice of today', received: '2026-11-21', due: '2026-12-31', tentative: false },
    { name: 'an end that is past', received: '2026-09-10', due: null, tentative: null },
    { name: 'an end of today', received: '2026-10-31', due: '2026-11-30', tentative: false },
  ])('promises $name: $due', ({ received, due, tentative }) => {
    const { promise, readAloud } = ask(phoneCancellation, { receivedOn: received });
    expect(readAloud).toContain(due === null ? 'で解約となりました' : 'で解約となります');
    expect(promise?.due ?? null).toBe(due);
    expect(promise?.tentative ?? null).toBe(tentative);
  });

  test('shows what the other side of the 20th would have given', () => {
    expect(ask(phoneCancellation, { receivedOn: '2026-11-20' }).alternatives[0]?.date).toBe('2026-12-31');
    expect(ask(phoneCancellation, { receivedOn: '2026-11-21' }).alternatives[0]?.date).toBe('2026-11-30');
  });

  test('never takes the call for the notice, and never lets debts go (B-022)', () => {
    const { warnings } = ask(phoneCancellation, { receivedOn: '2026-11-20' });
    expect(warnings.join('')).toContain('当社所定の方法');
    expect(warnings.join('')).toContain('解約の後もお支払い');
  });

  test.each([
    { name: 'the day before the body', received: '2016-06-30', state: 'external' },
    { name: 'its first day', received: '2016-07-01', state: 'decided' },
  ])('received on $name: $state (B-007, D-B16)', ({ received, state }) => {
    expect(ask(phoneCancellation, { receivedOn: received }).state).toBe(state);
  });

  test('asks no calendar', () => {
    const { versions } = ask(phoneCancellation, { receivedOn: formatIsoDate(civilDate(2026, 11, 20)) });
    expect(versions).toEqual({ rule: 'phone-cancellation/1', 'P-PHONE-CANCELLATION': '1' });
  });
});

describe('phoneRenewal (B-021, D-B12)', () => {
  test('renews by itself, and names no term', () => {
    const answer = ask(phoneRenewal, {});
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'renewsByItself' }, defectIds: ['D-B12'] });
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d/u);
    expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual(['B-021']);
  });
});
