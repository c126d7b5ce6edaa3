/**
 * The statutory rate of interest (法定利率) by day. It is set anew every three years; what is not announced yet is not known, and nobody guesses it.
 *
 * Source: 民法404条; 令和2年 and later announcements of the Minister of Justice (rates announced as of 2026-11) · D-N17
 */
import { type CivilDate, civilDate } from '../core/time.ts';

/** Named in every answer that reads the table. */
export const STATUTORY_INTEREST_VERSION = 'statutory-interest/2026-11';

/** From this day on the rate is not announced. */
export const STATUTORY_INTEREST_HORIZON: CivilDate = civilDate(2029, 4, 1);

interface InterestRate {
  readonly from: CivilDate;
  /** A year. */
  readonly percent: number;
}

/** Latest first. */
const RATES: readonly InterestRate[] = [{ from: civilDate(2020, 4, 1), percent: 3 }];

/** Before the first announced rate, since 1898. */
const OLD_PERCENT = 5;

/** Percent a year on that day, or null from the day on for which none is announced. */
export function statutoryInterestPercent(on: CivilDate): number | null {
  if (on >= STATUTORY_INTEREST_HORIZON) return null;
  return RATES.find(({ from }) => from <= on)?.percent ?? OLD_PERCENT;
}
