/** The rate of consumption tax (消費税) by day. Source: 消費税法29条, 地方消費税法72条の83 (rates in force as of 2026-11) */
import { assert } from '../core/assert.ts';
import { type CivilDate, civilDate } from '../core/time.ts';
import { flooredShare, type Yen } from '../core/yen.ts';

/** Named in every answer that reads the table. */
export const CONSUMPTION_TAX_VERSION = 'consumption-tax/2026-11';

interface TaxRate {
  readonly from: CivilDate;
  readonly percent: number;
}

/** Latest first. */
const RATES: readonly TaxRate[] = [
  { from: civilDate(2019, 10, 1), percent: 10 },
  { from: civilDate(2014, 4, 1), percent: 8 },
];

/** Percent on that day. Throws `BrokenInvariant` before 2014-04-01: no contract of this desk is that old. */
export function consumptionTaxPercent(on: CivilDate): number {
  const rate = RATES.find(({ from }) => from <= on);
  assert(rate !== undefined, 'the tax rate is known from 2014-04-01');
  return rate.percent;
}

/** The days after `from`, up to and with `to`, on which another rate begins; earliest first. */
export function consumptionTaxChanges(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  return RATES.map((rate) => rate.from)
    .filter((day) => from < day && day <= to)
    .toReversed();
}

/** The tax on a net amount, fractions of a yen dropped; rounded once, so it must be the whole amount of one invoice and rate. Source: N 第29条, 第32条 · N-073, N-077 */
export function consumptionTaxOn(net: Yen, on: CivilDate): Yen {
  return flooredShare(net, consumptionTaxPercent(on), 100);
}
