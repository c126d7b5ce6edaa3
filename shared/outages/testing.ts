/** Outages for tests: one that was opened by an alert, and what may happen to it. */
import fc from 'fast-check';
import { type InstantMs, instant } from '../core/time.ts';
import { yen } from '../core/yen.ts';
import type { OutageChange } from './advance.ts';
import { CAUSE_PARTIES, type Opening, OUTAGE_EXTENTS, OUTAGE_SOURCES } from './outage.ts';

/** 2026-11-21 09:00 in Japan. */
export const ALARM: InstantMs = instant(1_795_219_200_000);

export const OPENING: Opening = {
  type: 'opened',
  scope: '奈良県北部の光電話',
  extent: 'total',
  cause: { party: 'unknown', carrier: null },
  source: { kind: 'alert', at: ALARM, reason: null },
};

/** An instant within four days around the alarm. */
export const someInstant = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((seconds) => instant(ALARM + seconds * 1000));
const someReason = fc.constantFrom(null, '', '記録の確認');
const someCause = fc
  .constantFrom(...CAUSE_PARTIES)
  .chain((party) => fc.record({ party: fc.constant(party), carrier: fc.constantFrom(null, 'NTT西日本') }));

/** Anything a person might wish to record, allowed or not. */
export const someChange: fc.Arbitrary<OutageChange> = fc.oneof(
  fc.record({
    type: fc.constant('sourceAdded' as const),
    source: fc.record({ kind: fc.constantFrom(...OUTAGE_SOURCES), at: someInstant, reason: someReason }),
  }),
  fc.record({
    type: fc.constant('scopeChanged' as const),
    scope: fc.constantFrom('奈良県北部の光電話', '奈良県全域'),
    extent: fc.constantFrom(...OUTAGE_EXTENTS),
    reason: fc.constantFrom('', '範囲の確認'),
  }),
  fc.record({ type: fc.constant('causeFound' as const), cause: someCause, reason: fc.constantFrom('', '調査の結果') }),
  fc.record({ type: fc.constantFrom('instructed' as const, 'restored' as const), at: someInstant, reason: someReason }),
  fc.record({ type: fc.constant('reopened' as const), reason: fc.constantFrom('', '再発') }),
  fc.record({
    type: fc.constant('received' as const),
    amount: fc.integer({ min: 0, max: 1_000_000 }).map(yen),
    reason: fc.constantFrom('', '通知書'),
  }),
);
