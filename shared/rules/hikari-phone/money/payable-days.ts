/**
 * Which days of B are paid (支払いの日数) and what each month comes to: both ends of the contract counted, a part of a month by its days.
 *
 * Source: B 第21条1項, 4項 · B-034, B-037, D-B13, D-B14
 */
import { addDays, addMonths, type CivilDate, civilDate, daysInMonth, partsOf } from '../../../core/time.ts';
import { flooredShare, type Yen } from '../../../core/yen.ts';

export interface PaidMonth {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Days of use in this month, both ends counted. */
  readonly days: number;
  readonly ofDays: number;
}

/** The calendar months from the contract day to the last day, both counted; none where the last day comes first. Source: B 第21条1項 · B-034 */
export function paidMonths(from: CivilDate, to: CivilDate): readonly PaidMonth[] {
  const months: PaidMonth[] = [];
  for (let start = from; start <= to; ) {
    const { year, month } = partsOf(start);
    const next = addMonths(civilDate(year, month, 1), 1);
    const end = next > to ? to : addDays(next, -1);
    months.push({ from: start, to: end, days: end - start + 1, ofDays: daysInMonth(year, month) });
    start = next;
  }
  return months;
}

export const isWhole = ({ days, ofDays }: PaidMonth): boolean => days === ofDays;

/** Net, the fraction of a yen dropped. Source: B 第21条4項 · B-037, D-B14 */
export const feeOfMonth = (fee: Yen, { days, ofDays }: PaidMonth): Yen => flooredShare(fee, days, ofDays);

/** How many `ofDays`-ths of a yen are dropped. */
export const droppedParts = (fee: Yen, { days, ofDays }: PaidMonth): number => (fee * days) % ofDays;
