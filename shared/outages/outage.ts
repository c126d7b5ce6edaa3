/**
 * An outage (障害) of the phone service as the desk knows it: since when it is known, what it touches, whose cause it is, when the carrier was
 * instructed and when it was restored. It is made anew from its events, which are never changed, so that known-at (知った時刻) is always the
 * earliest instant that anybody recorded.
 *
 * Source: B 29, 36 · B-053, B-055, B-077, B-083
 */
import type { InstantMs } from '../core/time.ts';
import type { Yen } from '../core/yen.ts';

/** By what the desk learned of it: the first caller, an alert, a notice of the carrier, somebody at the desk. */
export const OUTAGE_SOURCES = ['caller', 'alert', 'carrierNotice', 'operator'] as const;
export type OutageSource = (typeof OUTAGE_SOURCES)[number];

/** Whose cause it is (原因); `unknown` until it is found. */
export const CAUSE_PARTIES = ['own', 'carrier', 'contractor', 'unknown'] as const;
export type CauseParty = (typeof CAUSE_PARTIES)[number];

/** Whether nothing works at all, or only a part does not. */
export const OUTAGE_EXTENTS = ['total', 'partial'] as const;
export type OutageExtent = (typeof OUTAGE_EXTENTS)[number];

export interface KnownSource {
  readonly kind: OutageSource;
  readonly at: InstantMs;
  /** Why it comes after the others although it is earlier; null for the first and for a later one. */
  readonly reason: string | null;
}

export interface Cause {
  readonly party: CauseParty;
  /** Whose circuit it is; only where the carrier is the cause. */
  readonly carrier: string | null;
}

export type OutageEvent =
  | {
      readonly type: 'opened';
      readonly scope: string;
      readonly extent: OutageExtent;
      readonly cause: Cause;
      readonly source: KnownSource;
    }
  | { readonly type: 'sourceAdded'; readonly source: KnownSource }
  | { readonly type: 'scopeChanged'; readonly scope: string; readonly extent: OutageExtent; readonly reason: string }
  | { readonly type: 'causeFound'; readonly cause: Cause; readonly reason: string }
  | { readonly type: 'instructed'; readonly at: InstantMs; readonly reason: string | null }
  | { readonly type: 'restored'; readonly at: InstantMs; readonly reason: string | null }
  | { readonly type: 'reopened'; readonly reason: string }
  | { readonly type: 'received'; readonly amount: Yen; readonly reason: string };
export type OutageEventType = OutageEvent['type'];
export const OUTAGE_EVENT_TYPES = [
  'opened',
  'sourceAdded',
  'scopeChanged',
  'causeFound',
  'instructed',
  'restored',
  'reopened',
  'received',
] as const satisfies readonly OutageEventType[];

export interface Outage {
  readonly scope: string;
  readonly extent: OutageExtent;
  readonly cause: Cause;
  /** In the order of recording; at least one. */
  readonly sources: readonly KnownSource[];
  /** When the carrier was instructed. Source: B 29(3) · B-055 */
  readonly instructedAt: InstantMs | null;
  readonly restoredAt: InstantMs | null;
  /** What the carrier pays for it, once it is known. Source: B 36(4) · B-080 */
  readonly received: Yen | null;
}

export type Opening = Extract<OutageEvent, { readonly type: 'opened' }>;

export function openOutage({ scope, extent, cause, source }: Opening): Outage {
  return { scope, extent, cause, sources: [source], instructedAt: null, restoredAt: null, received: null };
}

/** The outage after an event that was allowed. A second opening changes nothing. */
export function applyOutageEvent(outage: Outage, event: OutageEvent): Outage {
  switch (event.type) {
    case 'opened':
      return outage;
    case 'sourceAdded':
      return { ...outage, sources: [...outage.sources, event.source] };
    case 'scopeChanged':
      return { ...outage, scope: event.scope, extent: event.extent };
    case 'causeFound':
      return { ...outage, cause: event.cause };
    case 'instructed':
      return { ...outage, instructedAt: event.at };
    case 'restored':
      return { ...outage, restoredAt: event.at };
    case 'reopened':
      return { ...outage, restoredAt: null };
    case 'received':
      return { ...outage, received: event.amount };
  }
}

/** The earliest instant of all sources, whenever they were recorded. Source: B 36(1) · B-077 */
export const knownAt = ({ sources }: Pick<Outage, 'sources'>): InstantMs =>
  Math.min(...sources.map(({ at }) => at)) as InstantMs;
