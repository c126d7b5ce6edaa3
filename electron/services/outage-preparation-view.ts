/** A prepared list of caps as the screen shows it. */

import { maskName } from '../../shared/contractors/mask.ts';
import type { CapRow, PreparationView } from '../../shared/desk/outage-views.ts';
import type { StoredCap, StoredPreparation } from '../store/outage-preparations-repository.ts';

/** Null for a list that was never finished. */
export function preparationViewOf(stored: StoredPreparation, revision: number): PreparationView | null {
  const { id, startedByName, startedAt, finishedAt, rule, versions, facts, totals } = stored;
  if (finishedAt === null || totals === null) return null;
  const { knownAt, restoredAt, extent, party } = facts;
  return {
    preparationId: id,
    startedBy: startedByName,
    startedAt,
    finishedAt,
    rule,
    versions: { ...versions },
    knownAt,
    restoredAt,
    extent,
    party,
    totals: { ...totals },
    current: stored.revision === revision,
  };
}

export function capRowOf({
  ordinal,
  contractId,
  handle,
  contractorName,
  contractorKind,
  share,
  cap,
}: StoredCap): CapRow {
  const capped = cap.state === 'capped';
  return {
    ordinal,
    contractId,
    handle,
    maskedName: maskName(contractorKind, contractorName),
    plan: cap.plan,
    state: cap.state,
    reason: capped ? null : cap.reason,
    fee: cap.fee,
    days: cap.days,
    cap: capped ? cap.cap : null,
    share,
    oneMonth: capped ? cap.oneMonth : null,
    ended: cap.ended,
  };
}
