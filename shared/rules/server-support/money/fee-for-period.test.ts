/** What a use costs from its start to its cancellation, at every boundary of N 25(1) and 28(2), and what is said of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, formatIsoDate, partsOf } from '../../../core/time.ts';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { ask, tablesWith } from '../../testing.ts';
import { feeForPeriod } from './fee-for-period.ts';

const used = (startOn: string, cancelledOn: string | null, more: InputValues = {}): InputValues => ({
  startOn,
  cancelledOn,
  ...more,
});

describe('feeForPeriod: from start to cancellation (N-063, N-070, N-073, N-077, D-N19)', () => {
  test.each([
    { name: 'ten days of 31', from: '2026-12-05', to: '2026-12-15', days: 10, total: 524, other: 525 },
    { name: 'start and cancellation on one day', from: '2026-12-10', to: '2026-12-10', days: 1, total: 51, other: 52 },
    {
      name: 'the same on the first day (N-070 case 3)',
      from: '2026-12-01',
      to: '2026-12-01',
      days: 1,
      total: 51,
      other: 52,
    },
    { name: 'cancelled the day after the start', from: '2026-12-10', to: '2026-12-11', days: 1, total: 51, other: 52 },
    { name: 'the last day alone', from: '2026-12-31', to: '2027-01-01', days: 1, total: 51, other: 52 },
    { name: 'the first day alone', from: '2026-12-01', to: '2026-12-02', days: 1, total: 51, other: 52 },
    {
      name: 'first day to first day of the next: a full month',
      from: '2026-12-01',
      to: '2027-01-01',
      days: 31,
      total: 1628,
      other: null,
    },
    { name: 'one day less than a month', from: '2026-12-01', to: '2026-12-31', days: 30, total: 1575, other: null },
    { name: 'a full month of 28 days', from: '2027-02-01', to: '2027-03-01', days: 28, total: 1628, other: null },
    { name: '27 of 28 days', from: '2027-02-02', to: '2027-03-01', days: 27, total: 1569, other: null },
    { name: 'a full month of 29 days', from: '2028-02-01', to: '2028-03-01', days: 29, total: 1628, other: null },
    { name: '28 of 29 days', from: '2028-02-02', to: '2028-03-01', days: 28, total: 1570, other: 1571 },
    { name: 'the leap day alone', from: '2028-02-29', to: '2028-03-01', days: 1, total: 56, other: null },
    { name: 'two days around the leap day', from: '2028-02-28', to: '2028-03-01', days: 2, total: 112, other: null },
    { name: 'a full month of 30 days', from: '2027-04-01', to: '2027-05-01', days: 30, total: 1628, other: null },
    { name: 'half a month of 30 days', from: '2027-04-16', to: '2027-05-01', days: 15, total: 814, other: null },
    { name: 'two parts', from: '2026-11-20', to: '2026-12-10', days: 20, total: 1067, other: 1068 },
    { name: 'over the end of a year', from: '2026-12-31', to: '2027-01-02', days: 2, total: 102, other: 104 },
    { name: 'a whole month and a part', from: '2026-11-01', to: '2026-12-10', days: 39, total: 2099, other: 2100 },
    { name: 'a part and a whole month', from: '2026-10-15', to: '2026-12-01', days: 47, total: 2520, other: null },
    { name: 'part, whole, part', from: '2026-10-15', to: '2026-12-10', days: 56, total: 2991, other: 2992 },
    {
      name: 'two single days around two months',
      from: '2026-09-30',
      to: '2026-12-02',
      days: 63,
      total: 3360,
      other: 3362,
    },
    { name: 'years', from: '2024-04-10', to: '2026-12-10', days: 974, total: 52_078, other: 52_079 },
    { name: 'five full years', from: '2023-12-01', to: '2028-12-01', days: 1827, total: 97_680, other: null },
    {
      name: 'five years from a leap day',
      from: '2024-02-29',
      to: '2029-02-28',
      days: 1826,
      total: 97_677,
      other: null,
    },
  ])('$name: $days days, $total yen', ({ from, to, days, total, other }) => {
    const answer = ask(feeForPeriod, used(from, to));
    expect(answer.state).toBe('decided');
    expect(answer.outcome).toMatchObject({ type: 'feeForPeriod', days, total, startDay: 1 });
    const headline = answer.alternatives.find(({ kind }) => kind === 'otherReading')?.headline ?? null;
    expect(headline?.replace(/[^\d]/gu, '') ?? null).toBe(other === null ? null : String(other));
    expect(answer.reason).toContain('毎月1日');
    expect(answer.working[0]?.text).toContain('毎月1日');
    expect(answer.readAloud).toContain('請求書');
  });
});

describe('feeForPeriod: fee months from another day (N-069, N-071, D-N18)', () => {
  test.each([
    { startDay: 11, from: '2026-12-11', to: '2027-01-11', total: 1628 },
    { startDay: 11, from: '2026-12-10', to: '2026-12-11', total: 53 },
    { startDay: 11, from: '2026-12-11', to: '2026-12-11', total: 51 },
    { startDay: 11, from: '2026-12-05', to: '2026-12-15', total: 534 },
    { startDay: 11, from: '2026-12-01', to: '2027-01-01', total: 1644 },
    { startDay: 11, from: '2027-02-11', to: '2027-03-11', total: 1628 },
    { startDay: 28, from: '2026-12-28', to: '2027-01-28', total: 1628 },
    { startDay: 28, from: '2026-12-22', to: '2027-01-01', total: 534 },
  ])('from the $startDay.: $from to $to is $total', ({ startDay, from, to, total }) => {
    const answer = ask(feeForPeriod, used(from, to), { tables: tablesWith('P-FEE-MONTH', { startDay }) });
    expect(answer.outcome).toMatchObject({ total, startDay });
    expect(answer.reason).toContain(`毎月${startDay}日`);
    expect(answer.versions).toMatchObject({ 'P-FEE-MONTH': '2' });
    expect(answer.defectIds).toContain('D-N18');
  });
});

describe('feeForPeriod: while the contract goes on', () => {
  test.each([
    { from: '2026-12-22', days: 10, total: 524, readAloud: /10日分の日割り.*524円.*翌月からは月額1,628円/u },
    { from: '2026-12-01', days: 31, total: 1628, readAloud: /1か月分/u },
    { from: '2026-12-31', days: 1, total: 51, readAloud: /12月31日の1日分/u },
    { from: '2027-02-28', days: 1, total: 57, readAloud: /2027年2月28日/u },
  ])('from $from: the first month costs $total (N-063, N-070)', ({ from, days, total, readAloud }) => {
    const answer = ask(feeForPeriod, used(from, null));
    expect(answer).toMatchObject({ state: 'decided', outcome: { days, total }, promise: null });
    expect(answer.headline).toMatch(/^最初の月 /u);
    expect(answer.readAloud).toMatch(readAloud);
  });
});

describe('feeForPeriod: the order of steps is a policy (D-N19)', () => {
  const tables = tablesWith('P-PRORATE', 'taxThenProrate');

  test('the other order is told, and the default stands beside it', () => {
    const answer = ask(feeForPeriod, used('2026-12-05', '2026-12-15'), { tables });
    expect(answer.outcome).toMatchObject({ total: 525 });
    expect(answer.alternatives).toMatchObject([
      { kind: 'otherReading', headline: '524円（税込）', note: '差は1円 ・ 請求書が優先' },
    ]);
    expect(answer.versions).toMatchObject({ 'P-PRORATE': '2' });
  });

  test('where both agree nothing stands beside it', () => {
    expect(ask(feeForPeriod, used('2026-12-01', '2027-01-01'), { tables }).alternatives).toEqual([]);
  });
});

describe('feeForPeriod: which day is the start (D-N03)', () => {
  const both = used('2026-12-10', '2026-12-20', { effectiveOn: '2026-12-01' });

  test('counts from the start of service, and shows the other day', () => {
    const answer = ask(feeForPeriod, both);
    expect(answer.outcome).toMatchObject({ from: '2026-12-10', days: 10, total: 524 });
    expect(answer.alternatives.map(({ headline }) => headline)).toContain('合計 997円（税込・19日分）');
    expect(answer.defectIds).toContain('D-N03');
  });

  test.each([
    { name: 'of days within a month', to: '2026-12-20', state: 'twoReadings', said: '524円の見込みです' },
    { name: 'of the first month', to: null, state: 'twoReadings', said: '1,155円の見込みです' },
    {
      name: 'of the last month, which the start leaves as it is',
      to: '2027-03-20',
      state: 'decided',
      said: '997円です',
    },
  ])('the amount $name is $state where the days differ', ({ to, state, said }) => {
    const answer = ask(feeForPeriod, used('2026-12-10', to, { effectiveOn: '2026-12-01' }));
    expect(answer.state).toBe(state);
    expect(answer.readAloud).toContain(said);
    expect(answer.promise?.tentative ?? null).toBe(to === null ? null : state === 'twoReadings');
    expect(answer.alternatives.at(-1)?.label).toBe('契約の効力発生日の12月1日から数えると');
  });

  test('a document older than the text that is held is named without its day (D-N36)', () => {
    const answer = ask(feeForPeriod, used('2024-01-10', '2024-01-20', { effectiveOn: '2023-11-20' }));
    expect(answer.alternatives.at(-1)).toMatchObject({
      label: '契約の効力発生日から数えると',
      note: '手元の規約の2023年12月1日からの分だけ',
    });
  });

  test('counts from the document where the desk has settled so', () => {
    const answer = ask(feeForPeriod, both, { tables: tablesWith('P-SERVICE-START', 'effective') });
    expect(answer.outcome).toMatchObject({ from: '2026-12-01', days: 19, total: 997 });
    expect(answer.alternatives.at(-1)?.label).toBe('利用開始日の12月10日から数えると');
  });

  test('says so where that day is not known', () => {
    const answer = ask(feeForPeriod, used('2026-12-10', '2026-12-20'), {
      tables: tablesWith('P-SERVICE-START', 'effective'),
    });
    expect(answer.outcome).toMatchObject({ from: '2026-12-10' });
    expect(answer.warnings).toHaveLength(1);
  });

  test.each([
    { name: 'the same day', effectiveOn: '2026-12-10' },
    { name: 'a day after the cancellation', effectiveOn: '2026-12-25' },
  ])('shows no other reading for $name', ({ effectiveOn }) => {
    const answer = ask(feeForPeriod, used('2026-12-10', '2026-12-20', { effectiveOn }));
    expect(answer.alternatives.filter(({ label }) => label.includes('から数えると'))).toEqual([]);
  });
});

describe('feeForPeriod: before the text that is held (N-002, D-N36)', () => {
  test.each([
    { name: 'all of it', from: '2023-10-01', to: '2023-12-01' },
    { name: 'a first month before it', from: '2023-11-30', to: null },
    { name: 'cancelled on its first day', from: '2023-11-01', to: '2023-12-01' },
  ])('$name: no figure', ({ from, to }) => {
    const answer = ask(feeForPeriod, used(from, to));
    expect(answer).toMatchObject({
      state: 'external',
      outcome: { type: 'textNotHeld' },
      defectIds: ['D-N36'],
      promise: null,
    });
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d円/u);
  });

  test.each([
    { startDay: 1, from: '2023-11-30', to: '2023-12-02', counted: '2023-12-01', total: 51 },
    { startDay: 1, from: '2019-07-01', to: '2026-12-10', counted: '2023-12-01', total: 59_079 },
    { startDay: 11, from: '2023-11-30', to: '2023-12-12', counted: '2023-12-11', total: 51 },
  ])('of a use from $from, what lies under it is told and the rest named', ({ startDay, from, to, counted, total }) => {
    const answer = ask(feeForPeriod, used(from, to), { tables: tablesWith('P-FEE-MONTH', { startDay }) });
    expect(answer).toMatchObject({ state: 'decided', outcome: { from: counted, total } });
    expect(answer.warnings.join()).toContain('2023年12月1日より前');
    expect(answer.defectIds).toContain('D-N36');
  });
});

describe('feeForPeriod: what is said', () => {
  test('a cancellation before the start asks for the dates again (N-063)', () => {
    const answer = ask(feeForPeriod, used('2026-12-10', '2026-12-09'));
    expect(answer).toMatchObject({ state: 'notProvided', outcome: { type: 'cancelledBeforeStart' }, promise: null });
  });

  test('of a long use the last month is told, because it is what one who leaves asks for', () => {
    const answer = ask(feeForPeriod, used('2024-04-10', '2026-12-10'));
    expect(answer.headline).toBe('最後の月 471円（税込・9日分）');
    expect(answer.reason).toContain('2024年4月10日から2026年12月9日までの974日分、合計52,078円');
    expect(answer.readAloud).toContain('12月1日から12月9日までの9日分の日割りで、消費税を含めて471円');
  });

  test('of a long use that ends with a month, that it is not pro-rated', () => {
    expect(ask(feeForPeriod, used('2024-04-10', '2026-12-01')).readAloud).toContain('最後の月は日割りにはならず');
  });

  test.each([
    { from: '2026-12-05', to: '2026-12-10', said: '12月5日から12月9日まで' },
    { from: '2027-01-05', to: '2027-01-10', said: '2027年1月5日から1月9日まで' },
    { from: '2026-12-25', to: '2027-01-10', said: '12月25日から2027年1月9日まで' },
    { from: '2025-12-25', to: '2026-01-10', said: '2025年12月25日から2026年1月9日まで' },
  ])('names the year once, and where it changes: $said', ({ from, to, said }) => {
    expect(ask(feeForPeriod, used(from, to)).reason).toContain(said);
  });

  test('of two months, both', () => {
    expect(ask(feeForPeriod, used('2026-11-20', '2026-12-10')).readAloud).toBe(
      '最初の月は11日分の日割りで596円、最後の月は9日分の日割りで471円です。合わせて、消費税を含めて1,067円です。実際の金額は、請求書でご確認ください。',
    );
  });

  test('years stay a handful of lines', () => {
    expect(ask(feeForPeriod, used('2024-04-10', '2026-12-10')).working.length).toBeLessThanOrEqual(10);
  });

  test.each([
    { to: '2026-12-10', due: '2026-12-09' },
    { to: '2026-11-22', due: '2026-11-21' },
    { to: '2026-11-21', due: null },
  ])('cancelled on $to: what was told can be held against the last billed day', ({ to, due }) => {
    expect(ask(feeForPeriod, used('2026-11-01', to)).promise?.due ?? null).toBe(due);
  });

  test.each([
    {
      name: 'a short use: the sum',
      from: '2026-11-20',
      text: '12月9日（水）までの料金 1,067円（税込・20日分、請求書が優先）',
    },
    {
      name: 'a long use: the last month',
      from: '2024-04-10',
      text: '12月9日（水）までの最後の月の料金 471円（税込、請求書が優先）',
    },
  ])('promises what was read aloud, of $name', ({ from, text }) => {
    const answer = ask(feeForPeriod, used(from, '2026-12-10'));
    const amount = /[\d,]+円/u.exec(text)?.[0] ?? '';
    expect(answer.promise?.text).toBe(text);
    expect(answer.readAloud).toContain(amount);
  });

  test('names the fee table under both numbers (D-N14)', () => {
    expect(ask(feeForPeriod, used('2026-12-05', '2026-12-15')).defectIds).toEqual(['D-N18', 'D-N19', 'D-N14']);
  });
});

describe('feeForPeriod: against a count day by day', () => {
  test('is the sum of what every month of days costs (N-063, N-070, N-073, N-077)', () => {
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(500), fc.integer({ min: 1, max: 28 }), (offset, length, startDay) => {
        const from = addDays(civilDate(2024, 1, 1), offset);
        const end = addDays(from, Math.max(1, length));
        const months: { days: bigint; readonly of: bigint }[] = [];
        for (let date = from; date < end; date = addDays(date, 1)) {
          const begins = partsOf(date).day === startDay;
          if (begins || months.length === 0) months.push({ days: 0n, of: daysOfMonthOf(date, startDay) });
          const month = months.at(-1);
          if (month !== undefined) month.days += 1n;
        }
        const total = months.reduce((sum, { days, of }) => {
          const net = (1480n * days) / of;
          return sum + net + (net * 10n) / 100n;
        }, 0n);
        const asked = used(formatIsoDate(from), formatIsoDate(addDays(from, length)));
        const answer = ask(feeForPeriod, asked, { tables: tablesWith('P-FEE-MONTH', { startDay }) });
        expect(answer.outcome['total']).toBe(Number(total));
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});

/** Counted by walking to both ends, so that it shares nothing with the rule. */
function daysOfMonthOf(date: ReturnType<typeof civilDate>, startDay: number): bigint {
  let [start, next] = [date, addDays(date, 1)];
  while (partsOf(start).day !== startDay) start = addDays(start, -1);
  while (partsOf(next).day !== startDay) next = addDays(next, 1);
  return BigInt(next - start);
}
