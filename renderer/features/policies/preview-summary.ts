/** A preview as far as it has come: the portions added up, with the first of what differs to be read. Pure. */
import type { ChangedDecision, PreviewPortion, TouchedPromise } from '../../../shared/desk/policy-views.ts';

export interface PreviewSummary {
  readonly walked: number;
  readonly total: number;
  /** Every promise that would be touched: somebody may have to be told of each. */
  readonly promises: readonly TouchedPromise[];
  readonly promisesChecked: number;
  /** The latest of the decisions that would have differed. */
  readonly decisions: readonly ChangedDecision[];
  readonly decisionsDiffer: number;
  readonly decisionsChecked: number;
  readonly wordsOnly: number;
  readonly unchecked: number;
}

/** As many as are read before signing; the rest is counted. */
export const DECISIONS_SHOWN = 30;

export const NOTHING_YET: PreviewSummary = {
  walked: 0,
  total: 0,
  promises: [],
  promisesChecked: 0,
  decisions: [],
  decisionsDiffer: 0,
  decisionsChecked: 0,
  wordsOnly: 0,
  unchecked: 0,
};

export function addPortion(summary: PreviewSummary, portion: PreviewPortion): PreviewSummary {
  const latest = portion.decisions.toReversed().concat(summary.decisions);
  return {
    walked: summary.walked + portion.walked,
    total: portion.total,
    promises: [...summary.promises, ...portion.promises],
    promisesChecked: summary.promisesChecked + portion.promisesChecked,
    decisions: latest.slice(0, DECISIONS_SHOWN),
    decisionsDiffer: summary.decisionsDiffer + portion.decisions.length,
    decisionsChecked: summary.decisionsChecked + portion.decisionsChecked,
    wordsOnly: summary.wordsOnly + portion.wordsOnly,
    unchecked: summary.unchecked + portion.unchecked,
  };
}
