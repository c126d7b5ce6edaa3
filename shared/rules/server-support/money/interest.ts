/**
 * How late interest (延滞利息) is counted: its days, its grace, its rate and its yen.
 *
 * Source: N 第27条 · N-066, N-067, D-N17; 民法419条
 */
import { addDays, type CivilDate } from '../../../core/time.ts';
import { flooredShare, type Yen } from '../../../core/yen.ts';
import { statutoryInterestPercent } from '../../../rates/statutory-interest.ts';

/** Counted from the day after the due date; a payment on the last of them is still free of interest. Source: N 第27条1項 · N-066 */
export const GRACE_DAYS = 15;

/** In leap years too. Source: N 第27条2項 · N-067 */
export const DAYS_OF_YEAR = 365;

/** The last day on which a payment bears no interest. Source: N 第27条1項 · N-066 */
export const lastDayWithoutInterest = (due: CivilDate): CivilDate => addDays(due, GRACE_DAYS);

/** From the day after the due date to the day before payment; none where it was paid within the grace. Source: N 第27条1項 · N-066 */
export const interestDays = (due: CivilDate, paid: CivilDate): number =>
  paid <= lastDayWithoutInterest(due) ? 0 : paid - due - 1;

/** The rate in force when the delay began, which does not change with it; null where none is announced. Source: N 第27条1項 · N-066, D-N17 · P-INTEREST-RATE */
export const interestPercent = (due: CivilDate): number | null => statutoryInterestPercent(addDays(due, 1));

/** Rounded down once. Source: N 第27条, 第29条 · N-066, N-067, N-073 */
export const interestOn = (principal: Yen, percent: number, days: number): Yen =>
  flooredShare(principal, percent * days, 100 * DAYS_OF_YEAR);
