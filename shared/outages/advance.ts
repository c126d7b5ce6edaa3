/**
 * What may be recorded of an outage: a source is only ever added, an earlier one with its reason; an instant lies neither in the future nor out
 * of order; and what replaces something that was recorded says why.
 *
 * Source: B 29, 36 · B-053, B-055, B-077, B-080
 */
import { err, ok, type Result } from '../core/result.ts';
import type { InstantMs } from '../core/time.ts';
import {
  applyOutageEvent,
  type Cause,
  knownAt,
  type Opening,
  type Outage,
  type OutageEvent,
  openOutage,
} from './outage.ts';

export const OUTAGE_REFUSALS = [
  'inFuture',
  'outOfOrder',
  'reasonMissing',
  'sameValue',
  'carrierMissing',
  'notCarrier',
  'notRestored',
  'sameSource',
  'changedMeanwhile',
  'unknownContracts',
  'nothingChosen',
  'notAffected',
  'alreadyTold',
  'unfinished',
] as const;
export type OutageRefusal = (typeof OUTAGE_REFUSALS)[number];

export interface OutageRefused {
  readonly type: 'outageRefused';
  readonly reason: OutageRefusal;
}

export const outageRefused = (reason: OutageRefusal): Result<never, OutageRefused> =>
  err({ type: 'outageRefused', reason });

/** What a person wishes to record; a reason that is not needed may be left out. */
export type OutageChange = Exclude<OutageEvent, Opening>;

/**
 * The outage that is opened by this event.
 *
 * Errors: `inFuture` for a source after `now`; `carrierMissing` where the carrier is the cause and is not named.
 */
export function openedOutage(opening: Opening, now: InstantMs): Result<Outage, OutageRefused> {
  if (opening.source.at > now) return outageRefused('inFuture');
  const cause = checkedCause(opening.cause);
  return cause.ok ? ok(openOutage(opening)) : cause;
}

/**
 * The outage after the change. Known-at never comes out later than it was.
 *
 * Errors: `inFuture`, `outOfOrder` for an instant after `now` or before known-at; `reasonMissing` for an earlier source and for whatever replaces
 * what stood there; `sameSource` and `sameValue` for what is recorded already; `carrierMissing`, `notCarrier`; `notRestored`.
 */
export function advanceOutage(outage: Outage, change: OutageChange, now: InstantMs): Result<Outage, OutageRefused> {
  const refused = refusalOf(outage, change, now);
  return refused.ok ? ok(applyOutageEvent(outage, change)) : refused;
}

type Check = Result<undefined, OutageRefused>;

function refusalOf(outage: Outage, change: OutageChange, now: InstantMs): Check {
  switch (change.type) {
    case 'sourceAdded': {
      const { at, kind, reason } = change.source;
      if (at > now) return outageRefused('inFuture');
      if (outage.sources.some((one) => one.kind === kind && one.at === at)) return outageRefused('sameSource');
      return at < knownAt(outage) ? needsReason(reason) : ok();
    }
    case 'scopeChanged':
      if (change.scope === outage.scope && change.extent === outage.extent) return outageRefused('sameValue');
      return needsReason(change.reason);
    case 'causeFound': {
      const { party, carrier } = change.cause;
      if (party === outage.cause.party && carrier === outage.cause.carrier) return outageRefused('sameValue');
      const cause = checkedCause(change.cause);
      return cause.ok ? needsReason(change.reason) : cause;
    }
    case 'instructed':
      if (outage.cause.party !== 'carrier') return outageRefused('notCarrier');
      return stamped({ outage, now, before: outage.instructedAt }, change);
    case 'restored':
      return stamped({ outage, now, before: outage.restoredAt }, change);
    case 'reopened':
      return outage.restoredAt === null ? outageRefused('notRestored') : needsReason(change.reason);
    case 'received':
      if (outage.cause.party !== 'carrier') return outageRefused('notCarrier');
      if (outage.received === change.amount) return outageRefused('sameValue');
      return needsReason(change.reason);
  }
}

const needsReason = (reason: string | null): Check =>
  reason === null || reason.trim() === '' ? outageRefused('reasonMissing') : ok();

function checkedCause({ party, carrier }: Cause): Check {
  const named = carrier !== null && carrier.trim() !== '';
  if (party === 'carrier') return named ? ok() : outageRefused('carrierMissing');
  return named ? outageRefused('notCarrier') : ok();
}

interface Stamping {
  readonly outage: Outage;
  readonly now: InstantMs;
  /** What was stamped before. */
  readonly before: InstantMs | null;
}

function stamped(
  { outage, now, before }: Stamping,
  { at, reason }: { readonly at: InstantMs; readonly reason: string | null },
): Check {
  if (at > now) return outageRefused('inFuture');
  if (at < knownAt(outage)) return outageRefused('outOfOrder');
  if (at === before) return outageRefused('sameValue');
  return before === null ? ok() : needsReason(reason);
}
