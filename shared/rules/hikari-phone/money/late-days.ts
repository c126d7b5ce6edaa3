/**
 * What paying B late costs (遅延損害金): 14.6 % a year of 365 days, which is 0.04 % a day exactly, in integers throughout.
 *
 * Source: B 第22条 · B-040, D-B10
 */
import type { CivilDate } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';

/** 14.6 % ÷ 365 = 1 ÷ 2,500. Source: B 第22条 · B-040 */
const DAYS_FOR_WHOLE_AMOUNT = 2500;

/** A debt, and the part of it that was paid before the rest. */
export interface LateDebt {
  readonly principal: Yen;
  readonly dueOn: CivilDate;
  readonly paidOn: CivilDate;
  readonly part: { readonly amount: Yen; readonly paidOn: CivilDate } | null;
  /** Whether the day of a payment is itself a day of delay. Source: D-B10 */
  readonly paymentDayCounted: boolean;
}

/** Days of delay of what is paid on a day; none where it is paid by the due date. Source: B 第22条 · B-040 */
export const daysLate = (dueOn: CivilDate, paidOn: CivilDate, paymentDayCounted: boolean): number =>
  Math.max(0, paidOn - dueOn - (paymentDayCounted ? 0 : 1));

/** The charge, its fraction of a yen dropped once over all days. Source: B 第22条 · B-040, D-B10 */
export function lateCharge({ principal, dueOn, paidOn, part, paymentDayCounted }: LateDebt): Yen {
  const late = (on: CivilDate): number => daysLate(dueOn, on, paymentDayCounted);
  const early = part === null ? 0 : Math.min(part.amount, principal);
  const weighed =
    BigInt(principal - early) * BigInt(late(paidOn)) + (part === null ? 0n : BigInt(early) * BigInt(late(part.paidOn)));
  return yen(Number(weighed / BigInt(DAYS_FOR_WHOLE_AMOUNT)));
}
