/**
 * The fee of a period of use under the desk's settings: its fee months, what each costs and the sum, as far as the text that is held reaches.
 *
 * Source: N 第25条1項, 第28条1項〜4項, 附則 · N-063, N-069, N-070, N-071, D-N18, D-N36
 */
import { addDays, type CivilDate } from '../../../core/time.ts';
import type { Yen } from '../../../core/yen.ts';
import type { PolicySet } from '../../../policies/policy.ts';
import { HELD_TEXT_FROM, isTextHeld } from '../contract/terms-in-force.ts';
import { daysOf, feeMonthOf, feeRuns, lastDayOfUse, type UsePeriod } from './fee-months.ts';
import { type PricedRun, type ProRateOrder, priceRuns, totalOf } from './pro-rating.ts';

/** The days a fee was worked out for, and the fee. */
export interface FeeOfDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly runs: readonly PricedRun[];
  readonly total: Yen;
  /** Null while the contract goes on: then only the first fee month is worked out. */
  readonly cancelledOn: CivilDate | null;
  /** Whether the service began before `from`, under a text that is not held. */
  readonly startsLater: boolean;
  readonly startDay: number;
  readonly order: ProRateOrder;
}

/**
 * The fee from a start to a cancellation, or of the first fee month where there is none. Of a start before the text that is held, from the
 * first fee month that lies wholly under it. Null where no such day is left.
 *
 * Source: N 第25条1項, 第28条 · N-063, N-069, N-070, D-N36 · P-FEE-MONTH, P-PRORATE
 */
export function feeOfDays(start: CivilDate, cancelledOn: CivilDate | null, policies: PolicySet): FeeOfDays | null {
  const { startDay } = policies['P-FEE-MONTH'].value;
  const order = policies['P-PRORATE'].value;
  const held = isTextHeld(start);
  if (cancelledOn === null) {
    if (!held) return null;
    const end = addDays(feeMonthOf(start, startDay).end, 1);
    return { ...priced({ from: start, cancelledOn: end }, startDay, order), cancelledOn: null, startsLater: false };
  }
  const from = held ? start : firstHeldMonth(startDay);
  if (!held && cancelledOn <= from) return null;
  return { ...priced({ from, cancelledOn }, startDay, order), cancelledOn, startsLater: !held };
}

/** The last run of a use that holds whole months and more, which is what a caller who leaves asks for; null for a shorter use. */
export function lastOfLongUse({ runs }: Pick<FeeOfDays, 'runs'>): PricedRun | null {
  const holdsWhole = runs.some(({ run }) => run.type === 'whole');
  return runs.length > 1 && holdsWhole ? (runs.at(-1) ?? null) : null;
}

/** The first day of the first fee month that lies wholly under the text that is held. */
function firstHeldMonth(startDay: number): CivilDate {
  const { start, end } = feeMonthOf(HELD_TEXT_FROM, startDay);
  return start === HELD_TEXT_FROM ? start : addDays(end, 1);
}

function priced(
  period: UsePeriod,
  startDay: number,
  order: ProRateOrder,
): Omit<FeeOfDays, 'cancelledOn' | 'startsLater'> {
  const { from } = period;
  const to = lastDayOfUse(period);
  const runs = priceRuns(feeRuns(period, startDay), startDay, order);
  return { from, to, days: daysOf({ from, to }), runs, total: totalOf(runs), startDay, order };
}
