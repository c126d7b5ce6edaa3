/**
 * What the days of use cost: the fee of every fee month, pro-rated where only a part of it was used, and taxed once for each month's invoice,
 * in the order of steps that the desk has settled.
 *
 * Source: N 第28条2項, 3項, 第29条, 第32条 · N-070, N-073, N-077, D-N19
 */
import { addDays, type CivilDate } from '../../../core/time.ts';
import { flooredShare, type Yen, yen } from '../../../core/yen.ts';
import type { PolicyValues } from '../../../policies/policy.ts';
import { consumptionTaxChanges } from '../../../rates/consumption-tax.ts';
import { type Taxed, taxedOn } from '../../../rates/taxed.ts';
import { daysOf, type FeeRun, feeMonthOf, wholeMonths } from './fee-months.ts';
import { MONTHLY_FEE } from './fee-table.ts';

export type ProRateOrder = PolicyValues['P-PRORATE'];

/** The order that was not asked for. */
export const otherOrder = (order: ProRateOrder): ProRateOrder =>
  order === 'prorateThenTax' ? 'taxThenProrate' : 'prorateThenTax';

/** A part of an amount: so many of so many days. */
export interface DayShare {
  readonly days: number;
  readonly ofDays: number;
}

/** A run of fee months with what each of its months costs. */
export interface PricedRun {
  readonly run: FeeRun;
  /** What one month of the run costs; a part has one. */
  readonly each: Taxed;
  readonly gross: Yen;
}

/**
 * The part of a net amount, with tax. By default the net part is rounded down, then its tax; in the other order the amount with tax is
 * divided and rounded down, and the net part is what is left of it without the tax of the first order.
 *
 * Source: N 第28条3項, 第29条, 第32条 · N-070, N-073, N-077, D-N19 · P-PRORATE
 */
export function proRated(
  net: Yen,
  share: DayShare,
  { on, order }: { readonly on: CivilDate; readonly order: ProRateOrder },
): Taxed {
  const part = taxedOn(flooredShare(net, share.days, share.ofDays), on);
  if (order === 'prorateThenTax') return part;
  const gross = flooredShare(taxedOn(net, on).gross, share.days, share.ofDays);
  return { ...part, tax: yen(gross - part.net), gross };
}

/**
 * What every run costs. A whole fee month costs the monthly fee; the rate of tax is that of its last billed day, so a run over a change of
 * rate becomes two.
 *
 * Source: N 第24条, 第28条2項, 3項 · N-062, N-070, N-077
 */
export function priceRuns(runs: readonly FeeRun[], startDay: number, order: ProRateOrder): readonly PricedRun[] {
  return runs
    .flatMap((run) => splitAtTaxChanges(run, startDay))
    .map((run): PricedRun => {
      if (run.type === 'part') {
        const share = { days: daysOf(run), ofDays: run.month.days };
        const each = proRated(MONTHLY_FEE, share, { on: run.to, order });
        return { run, each, gross: each.gross };
      }
      const each = taxedOn(MONTHLY_FEE, run.to);
      return { run, each, gross: yen(each.gross * run.months) };
    });
}

/** The sum of the invoices. */
export const totalOf = (runs: readonly PricedRun[]): Yen => yen(runs.reduce((sum, { gross }) => sum + gross, 0));

function splitAtTaxChanges(run: FeeRun, startDay: number): readonly FeeRun[] {
  if (run.type === 'part') return [run];
  const firstEnd = feeMonthOf(run.from, startDay).end;
  const cuts = consumptionTaxChanges(firstEnd, run.to).map((day) => feeMonthOf(day, startDay).start);
  const starts = [run.from, ...cuts];
  return starts.map((from, index): FeeRun => {
    const next = starts[index + 1];
    return wholeMonths(from, next === undefined ? run.to : addDays(next, -1));
  });
}
