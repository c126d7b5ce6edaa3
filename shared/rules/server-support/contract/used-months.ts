/**
 * How long a contract has been in use (利用月数), as the panel shows it.
 *
 * Source: N 第9条2項 · N-019
 */
import { addMonths, type CivilDate, partsOf } from '../../../core/time.ts';

/**
 * Whole months from 利用開始日 to today: 0 on the first day, 1 from the same day of the next month (its last day where it is shorter).
 * Null before the service has started.
 *
 * Source: N 第9条2項 · N-019
 */
export function usedMonths(serviceStart: CivilDate, today: CivilDate): number | null {
  if (today < serviceStart) return null;
  const from = partsOf(serviceStart);
  const to = partsOf(today);
  const begun = (to.year - from.year) * 12 + (to.month - from.month);
  return addMonths(serviceStart, begun) <= today ? begun : begun - 1;
}
