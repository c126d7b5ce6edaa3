/** What paying B late costs, to the yen over random debts, by both counts of the day of payment, and from a due date that banks move. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../../../core/time.ts';
import { yen } from '../../../core/yen.ts';
import { ask, tablesWith } from '../../testing.ts';
import { phoneLateCharge } from './late-charge.ts';
import { daysLate, lateCharge } from './late-days.ts';

const SEED = { seed: 20261121, numRuns: 3000 };
const DUE = civilDate(2026, 10, 31);
const anyAmount = fc.oneof(fc.nat(20_000), fc.nat(1_000_000_000)).map(yen);
const anyDays = fc.integer({ min: -40, max: 4000 });

describe('lateCharge (B-040)', () => {
  test('is 14.6 % of a year of 365 days, exactly, against whole numbers of any size', () => {
    fc.assert(
      fc.property(anyAmount, anyDays, fc.boolean(), (principal, days, paymentDayCounted) => {
        const paidOn = addDays(DUE, days);
        const counted = Math.max(0, days - (paymentDayCounted ? 0 : 1));
        const oracle = (BigInt(principal) * 146n * BigInt(counted)) / (1000n * 365n);
        const charge = lateCharge({ principal, dueOn: DUE, paidOn, part: null, paymentDayCounted });
        expect(BigInt(charge)).toBe(oracle);
        expect(daysLate(DUE, paidOn, paymentDayCounted)).toBe(counted);
      }),
      SEED,
    );
  });

  test('of a debt paid in two parts is what both would cost, rounded once', () => {
    fc.assert(
      fc.property(
        anyAmount,
        anyAmount,
        fc.nat(2000),
        fc.nat(2000),
        fc.boolean(),
        (principal, part, first, more, counted) => {
          const amount = yen(Math.min(principal, part));
          const [partPaidOn, paidOn] = [addDays(DUE, first), addDays(DUE, first + more)];
          const days = (on: CivilDate): bigint => BigInt(daysLate(DUE, on, counted));
          const weighed = BigInt(amount) * days(partPaidOn) + BigInt(principal - amount) * days(paidOn);
          const charge = lateCharge({
            principal,
            dueOn: DUE,
            paidOn,
            part: { amount, paidOn: partPaidOn },
            paymentDayCounted: counted,
          });
          expect(BigInt(charge)).toBe((weighed * 146n) / 365_000n);
        },
      ),
      SEED,
    );
  });

  test('never falls with the days or the amount, and paying a part early never costs more', () => {
    fc.assert(
      fc.property(anyAmount, fc.nat(2000), fc.nat(500), fc.nat(1000), (principal, days, more, early) => {
        const debt = { principal, dueOn: DUE, paidOn: addDays(DUE, days), part: null, paymentDayCounted: true };
        const charge = lateCharge(debt);
        expect(lateCharge({ ...debt, paidOn: addDays(DUE, days + more) })).toBeGreaterThanOrEqual(charge);
        expect(lateCharge({ ...debt, principal: yen(principal + more) })).toBeGreaterThanOrEqual(charge);
        const part = { amount: yen(Math.floor(principal / 2)), paidOn: addDays(DUE, Math.min(early, days)) };
        expect(lateCharge({ ...debt, part })).toBeLessThanOrEqual(charge);
      }),
      SEED,
    );
  });
});

describe('phoneLateCharge (B-040, D-B10)', () => {
  test.each([
    {
      name: 'the worked example',
      principal: 10_000,
      due: '2026-10-31',
      paid: '2026-11-15',
      days: 15,
      charge: 60,
      other: 56,
    },
    { name: 'one day late', principal: 10_000, due: '2026-10-31', paid: '2026-11-01', days: 1, charge: 4, other: 0 },
    {
      name: 'ten days: exact, where doubles say 39',
      principal: 10_000,
      due: '2026-10-31',
      paid: '2026-11-10',
      days: 10,
      charge: 40,
      other: 36,
    },
    { name: 'a year', principal: 10_000, due: '2026-10-30', paid: '2027-10-30', days: 365, charge: 1460, other: 1456 },
    {
      name: 'a year with its leap day',
      principal: 10_000,
      due: '2027-10-30',
      paid: '2028-10-30',
      days: 366,
      charge: 1464,
      other: 1460,
    },
    {
      name: 'over the leap day',
      principal: 10_000,
      due: '2028-02-28',
      paid: '2028-03-01',
      days: 2,
      charge: 8,
      other: 4,
    },
    {
      name: 'the same without one',
      principal: 10_000,
      due: '2027-02-26',
      paid: '2027-02-28',
      days: 2,
      charge: 8,
      other: 4,
    },
    { name: 'one monthly fee', principal: 550, due: '2026-10-31', paid: '2026-12-31', days: 61, charge: 13, other: 13 },
    {
      name: 'less than a yen a day',
      principal: 2499,
      due: '2026-10-31',
      paid: '2026-11-01',
      days: 1,
      charge: 0,
      other: 0,
    },
    { name: 'a yen a day', principal: 2500, due: '2026-10-31', paid: '2026-11-01', days: 1, charge: 1, other: 0 },
    { name: 'nothing owed', principal: 0, due: '2026-10-31', paid: '2027-01-01', days: 62, charge: 0, other: 0 },
    {
      name: 'the largest amount',
      principal: 1_000_000_000,
      due: '2026-10-31',
      paid: '2026-11-15',
      days: 15,
      charge: 6_000_000,
      other: 5_600_000,
    },
  ])('$name: $days days, $charge; the other count $other', ({ principal, due, paid, days, charge, other }) => {
    const answer = ask(phoneLateCharge, { principal, dueOn: due, paidOn: paid });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'lateCharge', days, charge } });
    expect(answer.alternatives[0]?.headline).toBe(
      `遅延損害金 ${String(other).replace(/\B(?=(\d{3})+$)/gu, ',')}円（${days - 1}日分）`,
    );
    const tables = tablesWith('P-PHONE-LATE-CHARGE', 'paymentDayNotCounted');
    expect(ask(phoneLateCharge, { principal, dueOn: due, paidOn: paid }, { tables }).outcome).toMatchObject({
      charge: other,
      days: days - 1,
    });
  });

  test.each([
    { name: 'on the due date', due: '2026-10-31', paid: '2026-10-31', unmoved: [] },
    { name: 'before it', due: '2026-10-31', paid: '2026-10-01', unmoved: [] },
    { name: 'on the 27th that is moved', due: '2026-06-27', paid: '2026-06-27', unmoved: [] },
    { name: 'between the 27th and the moved one', due: '2026-06-27', paid: '2026-06-28', unmoved: ['4円（1日分）'] },
    { name: 'on the moved 27th', due: '2026-06-27', paid: '2026-06-29', unmoved: ['8円（2日分）'] },
    { name: 'on the moved 27th of December', due: '2026-12-27', paid: '2026-12-28', unmoved: ['4円（1日分）'] },
    { name: 'on the moved 27th of February', due: '2027-02-27', paid: '2027-03-01', unmoved: ['8円（2日分）'] },
  ])('paid $name: nothing, what the unmoved 27th would cost beside it (B-044, D-B10)', ({ due, paid, unmoved }) => {
    const answer = ask(phoneLateCharge, { principal: 10_000, dueOn: due, paidOn: paid });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'paidInTime' } });
    expect(answer.alternatives.map(({ headline }) => headline)).toEqual(unmoved.map((text) => `遅延損害金 ${text}`));
  });

  test.each([
    { name: 'a Saturday', due: '2026-06-27', paid: '2026-06-30', days: 1, charge: 4, unmoved: 3 },
    { name: 'a Sunday', due: '2026-12-27', paid: '2026-12-31', days: 3, charge: 12, unmoved: 4 },
    { name: 'a Saturday of February', due: '2027-02-27', paid: '2027-03-31', days: 30, charge: 120, unmoved: 32 },
    { name: 'before ten days of holidays', due: '2019-04-27', paid: '2019-05-08', days: 1, charge: 4, unmoved: 11 },
  ])(
    'a 27th that is $name counts from the moved day, the other beside it (D-B10)',
    ({ due, paid, days, charge, unmoved }) => {
      const answer = ask(phoneLateCharge, { principal: 10_000, dueOn: due, paidOn: paid });
      expect(answer.outcome).toMatchObject({ days, charge });
      expect(answer.alternatives.map(({ headline }) => headline)).toContainEqual(
        expect.stringContaining(`${unmoved}日分`),
      );
      expect(answer.defectIds).toContain('D-B20');
    },
  );

  test.each([
    { name: 'a Saturday', due: '2026-10-31', paid: '2026-11-15' },
    { name: 'a moved 27th as the bill prints it', due: '2027-03-01', paid: '2027-03-15' },
    { name: 'the 26th, a Sunday', due: '2026-07-26', paid: '2026-08-15' },
    { name: 'the 28th, a Saturday', due: '2026-11-28', paid: '2026-12-15' },
  ])('a due date that is not the 27th is never moved: $name (D-B10)', ({ due, paid }) => {
    const answer = ask(phoneLateCharge, { principal: 10_000, dueOn: due, paidOn: paid });
    expect(answer.outcome).toMatchObject({ due });
    expect(answer.alternatives).toHaveLength(1);
  });

  test('says where the day that moves it is predicted (D-B20)', () => {
    const warned = (dueOn: string): boolean =>
      ask(phoneLateCharge, { principal: 10_000, dueOn, paidOn: '2030-12-31' })
        .warnings.join('')
        .includes('公表されていない');
    expect(warned('2026-06-27')).toBe(false);
    expect(warned('2030-04-27')).toBe(true);
  });

  test.each([
    { name: 'half of it earlier', part: 5000, on: '2026-11-05', charge: 40 },
    { name: 'half of it in time', part: 5000, on: '2026-10-31', charge: 30 },
    { name: 'a part on the last day', part: 5000, on: '2026-11-15', charge: 60 },
    { name: 'a part after the rest, which is none', part: 5000, on: '2026-11-16', charge: 60 },
  ])('a part paid before: $name, $charge', ({ part, on, charge }) => {
    const answer = ask(phoneLateCharge, {
      principal: 10_000,
      dueOn: '2026-10-31',
      paidOn: '2026-11-15',
      partAmount: part,
      partPaidOn: on,
    });
    expect(answer.outcome).toMatchObject({ charge });
    expect(answer.warnings.join('').includes('計算に入れていません')).toBe(on === '2026-11-16');
  });

  test.each([
    { name: 'all of it', part: 10_000 },
    { name: 'more than is owed', part: 20_000 },
  ])('$name paid earlier is the payment itself', ({ part }) => {
    const asked = { principal: 10_000, dueOn: '2026-10-31', paidOn: '2026-11-15', partAmount: part };
    const late = ask(phoneLateCharge, { ...asked, partPaidOn: '2026-11-05' });
    expect(late).toMatchObject({ outcome: { days: 5, charge: 20, paid: '2026-11-05' }, warnings: [] });
    expect(ask(phoneLateCharge, { ...asked, partPaidOn: '2026-10-31' }).outcome.type).toBe('paidInTime');
    const untilToday = ask(phoneLateCharge, { ...asked, paidOn: null, partPaidOn: '2026-11-05' });
    expect(untilToday.headline).toBe('遅延損害金 20円（5日分）');
  });

  test.each([
    { name: 'an amount without its day', partAmount: 5000, partPaidOn: null },
    { name: 'a day without its amount', partAmount: null, partPaidOn: '2026-11-05' },
  ])('$name is left out, and said to be', ({ partAmount, partPaidOn }) => {
    const asked = { principal: 10_000, dueOn: '2026-10-31', paidOn: '2026-11-15' };
    const answer = ask(phoneLateCharge, { ...asked, partAmount, partPaidOn });
    expect(answer.outcome).toMatchObject({ charge: 60 });
    expect(answer.warnings.join('')).toContain('計算に入れていません');
  });

  test.each([
    { name: 'without a day of payment it is today', paid: null, askedOn: '2026-11-15', promise: null },
    { name: 'a payment to come is held against', paid: '2026-12-15', askedOn: '2026-11-15', promise: '2026-12-15' },
    { name: 'one that is past is not', paid: '2026-11-10', askedOn: '2026-11-15', promise: null },
  ])('$name', ({ paid, askedOn, promise }) => {
    const answer = ask(phoneLateCharge, { principal: 10_000, dueOn: '2026-10-31', paidOn: paid }, { askedOn });
    expect(answer.promise?.due ?? null).toBe(promise);
    expect(answer.headline.includes('本日なら')).toBe(paid === null);
  });

  test('a debt of a text that is not held is not computed (D-B16)', () => {
    expect(ask(phoneLateCharge, { principal: 1, dueOn: '2016-06-30', paidOn: '2016-12-01' }).state).toBe('external');
  });
});
