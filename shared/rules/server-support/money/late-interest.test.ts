/** Late interest at its cliff, over leap years, at both horizons of its rate, and what is said of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, formatIsoDate } from '../../../core/time.ts';
import { yen } from '../../../core/yen.ts';
import { ask } from '../../testing.ts';
import { interestDays, interestOn, interestPercent, lastDayWithoutInterest } from './interest.ts';
import { lateInterest } from './late-interest.ts';

const SEED = { seed: 20261121, numRuns: 1500 };

const late = (principal: number, dueOn: string, paidOn: string | null, askedOn = '2026-11-21') =>
  ask(lateInterest, { principal, dueOn, paidOn }, { askedOn });

describe('lateInterest: days and yen (N-066, N-067, N-073)', () => {
  test.each([
    {
      name: 'the first day that costs: 15 days at once',
      principal: 10_000,
      due: '2026-10-31',
      paid: '2026-11-16',
      days: 15,
      interest: 12,
    },
    { name: 'the day after', principal: 10_000, due: '2026-10-31', paid: '2026-11-17', days: 16, interest: 13 },
    { name: 'a month', principal: 10_000, due: '2026-10-31', paid: '2026-12-01', days: 30, interest: 24 },
    { name: 'a year', principal: 10_000, due: '2026-10-31', paid: '2027-11-01', days: 365, interest: 300 },
    {
      name: 'a year with its leap day is divided by 365',
      principal: 10_000,
      due: '2027-10-31',
      paid: '2028-11-01',
      days: 366,
      interest: 300,
    },
    {
      name: 'a whole leap year is divided by 365',
      principal: 10_000,
      due: '2027-12-31',
      paid: '2029-01-01',
      days: 366,
      interest: 300,
    },
    {
      name: 'leap year: 366 days cost more than 365',
      principal: 1_000_000,
      due: '2027-12-31',
      paid: '2029-01-01',
      days: 366,
      interest: 30_082,
    },
    {
      name: 'the leap day inside the grace',
      principal: 10_000,
      due: '2028-02-14',
      paid: '2028-03-01',
      days: 15,
      interest: 12,
    },
    { name: 'paid on the leap day', principal: 10_000, due: '2028-02-13', paid: '2028-02-29', days: 15, interest: 12 },
    {
      name: 'paid the day after the leap day',
      principal: 10_000,
      due: '2028-02-13',
      paid: '2028-03-01',
      days: 16,
      interest: 13,
    },
    {
      name: 'the same without a leap day',
      principal: 10_000,
      due: '2027-02-13',
      paid: '2027-03-01',
      days: 15,
      interest: 12,
    },
    {
      name: 'over the end of a year',
      principal: 10_000,
      due: '2026-12-31',
      paid: '2027-01-16',
      days: 15,
      interest: 12,
    },
    { name: 'one monthly fee', principal: 1628, due: '2026-10-31', paid: '2026-12-31', days: 60, interest: 8 },
    { name: 'one yen', principal: 1, due: '2026-10-31', paid: '2027-10-31', days: 364, interest: 0 },
    {
      name: 'the largest amount that bears nothing',
      principal: 811,
      due: '2026-10-31',
      paid: '2026-11-16',
      days: 15,
      interest: 0,
    },
    {
      name: 'the smallest that bears a yen',
      principal: 812,
      due: '2026-10-31',
      paid: '2026-11-16',
      days: 15,
      interest: 1,
    },
    { name: 'nothing owed', principal: 0, due: '2026-10-31', paid: '2027-01-01', days: 61, interest: 0 },
    {
      name: 'the largest amount',
      principal: 1_000_000_000,
      due: '2026-10-31',
      paid: '2026-11-16',
      days: 15,
      interest: 1_232_876,
    },
    {
      name: 'the largest over years',
      principal: 1_000_000_000,
      due: '2022-08-01',
      paid: '2026-11-21',
      days: 1572,
      interest: 129_205_479,
    },
  ])('$name: $days days, $interest yen', ({ principal, due, paid, days, interest }) => {
    const answer = late(principal, due, paid);
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'lateInterest', days, percent: 3, interest } });
    expect(answer.headline).toContain(`${days}日分`);
    expect(answer.versions).toMatchObject({ interest: 'statutory-interest/2026-11', 'P-INTEREST-RATE': '1' });
  });

  test.each([
    { name: 'the last day of the grace', due: '2026-10-31', paid: '2026-11-15', inTime: false },
    { name: 'the first day of the grace', due: '2026-10-31', paid: '2026-11-01', inTime: false },
    { name: 'the due date itself', due: '2026-10-31', paid: '2026-10-31', inTime: true },
    { name: 'before the due date', due: '2026-10-31', paid: '2026-10-01', inTime: true },
    { name: 'the last day over a leap day', due: '2028-02-14', paid: '2028-02-29', inTime: false },
    { name: 'a due date on a Saturday is not moved', due: '2026-10-31', paid: '2026-11-15', inTime: false },
    { name: 'due 2022-08-01, the first that counts (N-004)', due: '2022-08-01', paid: '2022-08-16', inTime: false },
    { name: 'the rate is not known but not needed (D-N17)', due: '2029-03-31', paid: '2029-04-15', inTime: false },
    { name: 'in time after the horizon', due: '2030-01-31', paid: '2030-01-31', inTime: true },
  ])('$name: nothing', ({ due, paid, inTime }) => {
    expect(late(10_000, due, paid)).toMatchObject({
      state: 'decided',
      outcome: { type: 'noInterest', paidInTime: inTime },
    });
  });
});

describe('lateInterest: what is not known (N-004, D-N17)', () => {
  test.each([
    { name: 'due before the transition', due: '2022-07-31', paid: '2026-11-16', type: 'oldDebt', ruleId: 'N-004' },
    { name: 'long before', due: '2020-01-31', paid: '2020-02-01', type: 'oldDebt', ruleId: 'N-004' },
    {
      name: 'due the last day of the rate, paid after the grace',
      due: '2029-03-31',
      paid: '2029-04-16',
      type: 'rateUnknown',
      ruleId: 'N-066',
    },
    { name: 'years past the horizon', due: '2031-01-31', paid: '2031-06-01', type: 'rateUnknown', ruleId: 'N-066' },
  ])('$name: external, and no amount in its words', ({ due, paid, type, ruleId }) => {
    const answer = late(10_000, due, paid);
    expect(answer).toMatchObject({
      state: 'external',
      outcome: { type },
      working: [],
      alternatives: [],
      promise: null,
    });
    expect(answer.citations[0]?.ruleId).toBe(ruleId);
    expect(answer.defectIds).toContain('D-N17');
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d+円|\d+%/u);
  });

  test.each([
    {
      name: 'a delay that began on the last day of the rate keeps it',
      due: '2029-03-30',
      paid: '2029-04-15',
      days: 15,
      interest: 12,
    },
    { name: 'however long it lasts', due: '2029-03-30', paid: '2030-03-31', days: 365, interest: 300 },
  ])('$name (N-066)', ({ due, paid, days, interest }) => {
    expect(late(10_000, due, paid).outcome).toEqual({ type: 'lateInterest', days, percent: 3, interest });
  });

  test.each([
    { due: '2022-08-01', noted: true },
    { due: '2023-11-30', noted: true },
    { due: '2023-12-01', noted: false },
  ])('due $due: that its text is not held is noted: $noted (D-N36)', ({ due, noted }) => {
    const answer = late(10_000, due, '2024-06-01');
    expect(answer.state).toBe('decided');
    expect(answer.defectIds.includes('D-N36')).toBe(noted);
    expect(answer.warnings.some((warning) => warning.includes('当時の規約'))).toBe(noted);
  });
});

describe('lateInterest: not paid yet', () => {
  test.each([
    {
      name: 'before the due date',
      due: '2026-11-30',
      headline: '12/15（火）までなら延滞利息なし',
      due15: '2026-12-15',
    },
    { name: 'on the due date', due: '2026-11-21', headline: '12/6（日）までなら延滞利息なし', due15: '2026-12-06' },
    { name: 'inside the grace', due: '2026-11-10', headline: '11/25（水）までなら延滞利息なし', due15: '2026-11-25' },
    { name: 'on its last day', due: '2026-11-06', headline: '11/21（土）までなら延滞利息なし', due15: '2026-11-21' },
  ])('$name: until when nothing is added, and what the next day costs (N-066)', ({ due, headline, due15 }) => {
    const answer = late(10_000, due, null);
    expect(answer).toMatchObject({ state: 'decided', headline, outcome: { type: 'noInterest', freeUntil: due15 } });
    expect(answer.alternatives).toMatchObject([{ kind: 'counterfactual', headline: '延滞利息 12円', note: '15日分' }]);
    expect(answer.promise).toMatchObject({ kind: 'told', due: due15 });
  });

  test.each([
    { name: 'before the due date', due: '2026-11-30', said: 'お支払いの期日は、11月30日です。' },
    { name: 'on the due date', due: '2026-11-21', said: 'お支払いの期日は、11月21日です。' },
    { name: 'after it', due: '2026-11-20', said: 'お支払いの期日は、11月20日でした。' },
  ])('$name: the days free of interest are no later due date (N-040)', ({ due, said }) => {
    const answer = late(10_000, due, null);
    expect(answer.readAloud).toMatch(new RegExp(`^${said}延滞利息は、`, 'u'));
    expect(answer.warnings.some((warning) => warning.includes('利用停止'))).toBe(true);
    expect(answer.ruleIds).toContain('N-040');
  });

  test('the day after the grace: what it costs today, and tomorrow', () => {
    const answer = late(10_000, '2026-11-05', null);
    expect(answer).toMatchObject({ headline: '本日なら 延滞利息 12円（15日分）', promise: null });
    expect(answer.alternatives.map(({ headline, date }) => [headline, date])).toEqual([
      ['延滞利息なし', '2026-11-20'],
      ['延滞利息 13円', '2026-11-22'],
    ]);
  });

  test('past the horizon of the rate only the grace is told (D-N17)', () => {
    const answer = late(10_000, '2029-05-31', null, '2029-06-10');
    expect(answer).toMatchObject({ state: 'decided', outcome: { freeUntil: '2029-06-15' }, alternatives: [] });
  });
});

describe('lateInterest: what is said beside it', () => {
  test('that it may be waived is never promised (N-068)', () => {
    const answer = late(10_000, '2026-10-31', '2026-11-16');
    expect(answer.ruleIds).toContain('N-068');
    expect(answer.warnings.at(-1)).toContain('約束しないでください');
    expect(answer.readAloud).not.toContain('請求しない');
  });

  test.each([
    { paid: '2026-11-15', warned: true },
    { paid: '2026-11-16', warned: true },
    { paid: '2026-10-31', warned: false },
  ])('paid $paid: that a suspension knows no grace is said: $warned (N-040)', ({ paid, warned }) => {
    const answer = late(10_000, '2026-10-31', paid);
    expect(answer.warnings.some((warning) => warning.includes('利用停止'))).toBe(warned);
    expect(answer.ruleIds.includes('N-040')).toBe(warned);
  });

  test.each([
    { due: '2026-10-30', off: false },
    { due: '2026-10-31', off: true },
    { due: '2026-11-01', off: true },
    { due: '2026-11-03', off: true },
    { due: '2026-12-30', off: false },
    { due: '2026-12-31', off: true },
    { due: '2027-01-04', off: false },
  ])('due $due: that banks are shut is said: $off (N-074, D-N37)', ({ due, off }) => {
    const answer = late(10_000, due, '2027-03-01');
    expect(answer.warnings.some((warning) => warning.includes('銀行の休業日'))).toBe(off);
  });

  test('what was computed is named for a part payment', () => {
    expect(late(5000, '2026-10-31', '2026-12-01').working.map(({ text }) => text)).toContain(
      '5,000円の全額を、この日に支払うものとして計算',
    );
  });

  test.each([
    { name: 'with interest, yesterday', dueOn: '2026-10-31', paid: '2026-11-20', due: null },
    { name: 'with interest, today', dueOn: '2026-10-31', paid: '2026-11-21', due: '2026-11-21' },
    { name: 'with interest, later', dueOn: '2026-10-31', paid: '2026-11-30', due: '2026-11-30' },
    { name: 'in time, yesterday', dueOn: '2026-11-30', paid: '2026-11-20', due: null },
    { name: 'in time, later', dueOn: '2026-11-30', paid: '2026-11-25', due: '2026-11-25' },
    { name: 'without interest, later', dueOn: '2026-11-20', paid: '2026-11-25', due: '2026-11-25' },
  ])('paid $name: what was told can be held against that day', ({ dueOn, paid, due }) => {
    expect(late(10_000, dueOn, paid).promise?.due ?? null).toBe(due);
  });
});

const anyDay = (from: CivilDate, to: CivilDate) => fc.integer({ min: from, max: to }).map((day) => day as CivilDate);
const anyDue = anyDay(civilDate(2022, 8, 1), civilDate(2029, 3, 30));

describe('properties of late interest (terms.md 5.6 no. 6)', () => {
  test('is 0 inside the grace and not before its end (N-066)', () => {
    fc.assert(
      fc.property(anyDue, fc.integer({ min: -400, max: 60 }), (due, after) => {
        const days = interestDays(due, addDays(due, after));
        expect(days).toBe(after <= 15 ? 0 : after - 1);
        expect(days === 0).toBe(addDays(due, after) <= lastDayWithoutInterest(due));
      }),
      SEED,
    );
  });

  test('never falls with the days or with the principal (N-066)', () => {
    const money = fc.nat(1_000_000_000);
    const span = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(money, money, span, span, (one, two, days, more) => {
        const [less, most] = [yen(Math.min(one, two)), yen(Math.max(one, two))];
        expect(interestOn(less, 3, days)).toBeLessThanOrEqual(interestOn(most, 3, days));
        expect(interestOn(most, 3, days)).toBeLessThanOrEqual(interestOn(most, 3, days + more));
      }),
      SEED,
    );
  });

  test('is what exact fractions round down to, with 365 days in every year (N-067, N-073)', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), anyDue, fc.integer({ min: 16, max: 4000 }), (principal, due, after) => {
        const answer = late(principal, formatIsoDate(due), formatIsoDate(addDays(due, after)));
        const exact = (BigInt(principal) * 3n * BigInt(after - 1)) / 36_500n;
        expect(answer.outcome).toEqual({ type: 'lateInterest', days: after - 1, percent: 3, interest: Number(exact) });
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test('the rate is that of the day after the due date (N-066, D-N17)', () => {
    expect(
      [civilDate(2020, 3, 30), civilDate(2020, 3, 31), civilDate(2029, 3, 30), civilDate(2029, 3, 31)].map(
        interestPercent,
      ),
    ).toEqual([5, 3, 3, null]);
  });
});
