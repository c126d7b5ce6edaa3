/**
 * The longest time a contract can run (最長利用期間): five years, from one of three days that the text leaves open.
 *
 * Source: N 第8条, 別紙3 · N-017, D-N02, D-N02b, D-N03; Civil Code 143
 */
import type { CivilDate } from '../../../core/time.ts';
import { PERIOD_BASES, type PeriodBasis, type PolicySet } from '../../../policies/policy.ts';
import { lastDayOfMonths } from './month-count.ts';

const MONTHS = 60;

/** The days the text could mean; null where the contract has none of that kind. */
export type PeriodStarts = { readonly [Basis in PeriodBasis]: CivilDate | null };

export interface PeriodCandidate {
  readonly basis: PeriodBasis;
  /** The last usable day. */
  readonly lastDay: CivilDate;
  /** Days from today to the last day: 0 on the last day, negative after it. */
  readonly remainingDays: number;
}

export interface MaximumPeriod {
  /** Earliest first; the first is the one warned about. Never empty. */
  readonly candidates: readonly PeriodCandidate[];
  /** The last day on the basis that the desk's policy names, or null where that day is not known. */
  readonly lastDayByPolicy: CivilDate | null;
  /** The nearest threshold reached, `over` past the earliest last day, null before the first. The earliest day alone never refuses (D-N02). */
  readonly warning: number | 'over' | null;
}

/**
 * The candidate last days of a contract, or null where none of the three days is known.
 *
 * Source: N 第8条, 別紙3 · N-017, D-N02 · P-MAX-PERIOD
 */
export function maximumPeriod(starts: PeriodStarts, today: CivilDate, policies: PolicySet): MaximumPeriod | null {
  const { basis: basisOfPolicy, warnAtDays } = policies['P-MAX-PERIOD'].value;
  const candidates = PERIOD_BASES.flatMap((basis): PeriodCandidate[] => {
    const start = starts[basis];
    if (start === null) return [];
    const lastDay = lastDayOfPeriod(start);
    return [{ basis, lastDay, remainingDays: lastDay - today }];
  }).toSorted((a, b) => a.lastDay - b.lastDay);
  const earliest = candidates[0];
  if (earliest === undefined) return null;
  return {
    candidates,
    lastDayByPolicy: candidates.find(({ basis }) => basis === basisOfPolicy)?.lastDay ?? null,
    warning: warningAt(earliest.remainingDays, warnAtDays),
  };
}

/** The last of five years whose first day is counted. Source: Civil Code 143(2) · N-017 */
export const lastDayOfPeriod = (start: CivilDate): CivilDate => lastDayOfMonths(start, MONTHS);

function warningAt(remainingDays: number, warnAtDays: readonly number[]): MaximumPeriod['warning'] {
  if (remainingDays < 0) return 'over';
  const reached = warnAtDays.filter((days) => remainingDays <= days);
  return reached.length === 0 ? null : Math.min(...reached);
}
