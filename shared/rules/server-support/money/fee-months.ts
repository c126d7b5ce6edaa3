/**
 * Into which fee months (料金月) the days of use fall, and which of them are pro-rated. A fee month begins on a day of the month that the
 * desk's policy names; whole fee months in a row are one run, so that years cost no more than days.
 *
 * Source: N 第25条1項, 第28条1項〜4項 · N-063, N-069, N-070, N-071, D-N18
 */
import { assert } from '../../../core/assert.ts';
import { addDays, type CivilDate, daysInMonth, partsOf } from '../../../core/time.ts';
import { lastBilledDay } from '../contract/cancellation-day.ts';

export interface FeeMonth {
  readonly start: CivilDate;
  readonly end: CivilDate;
  /** 28 to 31. */
  readonly days: number;
}

/** The days for which the fee runs. */
export interface UsePeriod {
  readonly from: CivilDate;
  /** 解約日. */
  readonly cancelledOn: CivilDate;
}

/** Why a fee month is pro-rated, as N 28(2) counts the cases. */
export type ProRateCase = 'startedWithin' | 'cancelledWithin' | 'startedAndCancelledOnFirstDay';

/** Whole fee months in a row, or a part of one. */
export type FeeRun =
  | { readonly type: 'whole'; readonly from: CivilDate; readonly to: CivilDate; readonly months: number }
  | {
      readonly type: 'part';
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly month: FeeMonth;
      readonly cases: readonly ProRateCase[];
    };

/** The days of a run, both ends counted. */
export const daysOf = ({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }): number => to - from + 1;

/** The fee month in which this day lies; `startDay` is 1 to 28. Source: N 第28条1項 · N-069, D-N18 · P-FEE-MONTH */
export function feeMonthOf(date: CivilDate, startDay: number): FeeMonth {
  assert(
    Number.isInteger(startDay) && startDay >= 1 && startDay <= 28,
    'a fee month begins on a day that every month has',
  );
  const { year, month, day } = partsOf(date);
  if (day >= startDay) return feeMonthFrom(addDays(date, startDay - day), daysInMonth(year, month));
  const daysBefore = month === 1 ? 31 : daysInMonth(year, month - 1);
  return feeMonthFrom(addDays(date, startDay - day - daysBefore), daysBefore);
}

const feeMonthFrom = (start: CivilDate, days: number): FeeMonth => ({ start, end: addDays(start, days - 1), days });

/**
 * The last day for which the fee runs: the day before the cancellation, or the cancellation day itself where the service began on it.
 * Throws `BrokenInvariant` for a cancellation before the start.
 *
 * Source: N 第25条1項 · N-063
 */
export function lastDayOfUse({ from, cancelledOn }: UsePeriod): CivilDate {
  const last = lastBilledDay(from, cancelledOn);
  assert(last !== null, 'a contract is cancelled on its first day at the earliest');
  return last;
}

/**
 * The billed days by fee month, in order: at most a part, the whole months, and a part.
 *
 * Source: N 第25条1項, 第28条2項, 3項 · N-063, N-070
 */
export function feeRuns(period: UsePeriod, startDay: number): readonly FeeRun[] {
  const { from } = period;
  const to = lastDayOfUse(period);
  const first = feeMonthOf(from, startDay);
  const last = feeMonthOf(to, startDay);
  if (first.start === last.start) {
    return from === first.start && to === first.end ? [wholeMonths(first.start, first.end)] : [part(first, period)];
  }
  const wholeFrom = from === first.start ? first.start : addDays(first.end, 1);
  const wholeTo = to === last.end ? last.end : addDays(last.start, -1);
  return [
    ...(from === first.start ? [] : [part(first, period)]),
    ...(wholeFrom < wholeTo ? [wholeMonths(wholeFrom, wholeTo)] : []),
    ...(to === last.end ? [] : [part(last, period)]),
  ];
}

/** The run of whole fee months from the first day of one to the last day of one. */
export function wholeMonths(from: CivilDate, to: CivilDate): FeeRun {
  const begins = partsOf(from);
  const endsBefore = partsOf(addDays(to, 1));
  const months = (endsBefore.year - begins.year) * 12 + (endsBefore.month - begins.month);
  return { type: 'whole', from, to, months };
}

function part(month: FeeMonth, period: UsePeriod): FeeRun {
  const from = Math.max(period.from, month.start) as CivilDate;
  const to = Math.min(lastDayOfUse(period), month.end) as CivilDate;
  const startedWithin = period.from > month.start;
  const cancelledWithin = period.cancelledOn > month.start && period.cancelledOn <= month.end;
  const cases = [
    ...(startedWithin ? (['startedWithin'] as const) : []),
    ...(cancelledWithin ? (['cancelledWithin'] as const) : []),
    ...(startedWithin || cancelledWithin ? [] : (['startedAndCancelledOnFirstDay'] as const)),
  ];
  return { type: 'part', from, to, month, cases };
}
