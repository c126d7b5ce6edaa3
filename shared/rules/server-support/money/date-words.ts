/** How dates are said where the day of the week is of no use: of fees and debts. */
import { type CivilDate, partsOf } from '../../../core/time.ts';

/** `12月9日`; `2027年1月5日` where the question is asked in another year. */
export function plainDate(date: CivilDate, today: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year === partsOf(today).year ? '' : `${year}年`}${month}月${day}日`;
}

/** `12月1日から12月9日まで`, or the one day. */
export const spanText = (
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  today: CivilDate,
): string => (from === to ? plainDate(from, today) : `${plainDate(from, today)}から${plainDate(to, today)}まで`);
