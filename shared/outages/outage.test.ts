/** The state of an outage: known-at is the earliest of all sources and never moves later, whatever else is recorded (B-077, B-083). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, plus } from '../core/time.ts';
import { yen } from '../core/yen.ts';
import { advanceOutage, type OutageChange, type OutageRefusal, openedOutage } from './advance.ts';
import { knownAt, type Outage, openOutage } from './outage.ts';
import { ALARM, OPENING, someChange } from './testing.ts';

const NOW = plus(ALARM, hours(100));
const SEED = 20261121;
const open = openOutage(OPENING);
const byCarrier: Outage = { ...open, cause: { party: 'carrier', carrier: 'NTT西日本' } };
const restored: Outage = { ...byCarrier, instructedAt: plus(ALARM, hours(1)), restoredAt: plus(ALARM, hours(50)) };
const at = (hoursAfter: number) => plus(ALARM, hours(hoursAfter));

describe('openedOutage (B-077, B-083)', () => {
  test('knows the outage since its first source', () => {
    const opened = openedOutage(OPENING, NOW);
    expect(opened).toMatchObject({ ok: true, value: { extent: 'total', restoredAt: null, instructedAt: null } });
    expect(opened.ok && knownAt(opened.value)).toBe(ALARM);
  });

  test.each<[string, Partial<typeof OPENING>, OutageRefusal]>([
    ['a source after now', { source: { kind: 'alert', at: at(101), reason: null } }, 'inFuture'],
    ['a carrier without a name', { cause: { party: 'carrier', carrier: null } }, 'carrierMissing'],
    ['a carrier where it is not the cause', { cause: { party: 'own', carrier: 'NTT西日本' } }, 'notCarrier'],
  ])('refuses %s', (_, part, reason) => {
    expect(openedOutage({ ...OPENING, ...part }, NOW)).toEqual({ ok: false, error: { type: 'outageRefused', reason } });
  });
});

describe('advanceOutage', () => {
  test.each<[string, Outage, OutageChange, OutageRefusal | 'ok']>([
    [
      'a later source needs no reason (B-077)',
      open,
      { type: 'sourceAdded', source: { kind: 'caller', at: at(1), reason: null } },
      'ok',
    ],
    [
      'an earlier source needs its reason (B-077)',
      open,
      { type: 'sourceAdded', source: { kind: 'caller', at: at(-1), reason: null } },
      'reasonMissing',
    ],
    [
      'an earlier source with its reason',
      open,
      { type: 'sourceAdded', source: { kind: 'caller', at: at(-1), reason: '別窓口の記録' } },
      'ok',
    ],
    [
      'the same source twice',
      open,
      { type: 'sourceAdded', source: { kind: 'alert', at: ALARM, reason: null } },
      'sameSource',
    ],
    [
      'a source in the future',
      open,
      { type: 'sourceAdded', source: { kind: 'caller', at: at(101), reason: null } },
      'inFuture',
    ],
    [
      'instructing a carrier that is not the cause (B-055)',
      open,
      { type: 'instructed', at: at(1), reason: null },
      'notCarrier',
    ],
    ['instructing the carrier (B-055)', byCarrier, { type: 'instructed', at: at(1), reason: null }, 'ok'],
    ['instructing it before it was known', byCarrier, { type: 'instructed', at: at(-1), reason: null }, 'outOfOrder'],
    [
      'moving the instruction without a reason',
      restored,
      { type: 'instructed', at: at(2), reason: null },
      'reasonMissing',
    ],
    ['restoring at the very instant it was known', open, { type: 'restored', at: ALARM, reason: null }, 'ok'],
    ['restoring before it was known', open, { type: 'restored', at: at(-1), reason: null }, 'outOfOrder'],
    ['restoring at this instant', open, { type: 'restored', at: NOW, reason: null }, 'ok'],
    ['restoring in the future', open, { type: 'restored', at: at(100.001), reason: null }, 'inFuture'],
    ['restoring again at the same instant', restored, { type: 'restored', at: at(50), reason: '訂正' }, 'sameValue'],
    [
      'moving the restoration without a reason',
      restored,
      { type: 'restored', at: at(49), reason: ' ' },
      'reasonMissing',
    ],
    ['moving the restoration with a reason', restored, { type: 'restored', at: at(49), reason: '監視の記録' }, 'ok'],
    ['reopening what was never restored', open, { type: 'reopened', reason: '再発' }, 'notRestored'],
    ['reopening with a reason', restored, { type: 'reopened', reason: '再発' }, 'ok'],
    [
      'the same cause again',
      open,
      { type: 'causeFound', cause: { party: 'unknown', carrier: null }, reason: '調査' },
      'sameValue',
    ],
    [
      'a cause without a reason',
      open,
      { type: 'causeFound', cause: { party: 'own', carrier: null }, reason: '' },
      'reasonMissing',
    ],
    [
      'the carrier as the cause without its name',
      open,
      { type: 'causeFound', cause: { party: 'carrier', carrier: ' ' }, reason: '調査' },
      'carrierMissing',
    ],
    [
      'what a carrier pays that is not the cause (B-080)',
      open,
      { type: 'received', amount: yen(5000), reason: '通知書' },
      'notCarrier',
    ],
    ['what the carrier pays (B-080)', byCarrier, { type: 'received', amount: yen(5000), reason: '通知書' }, 'ok'],
    [
      'the same scope again',
      open,
      { type: 'scopeChanged', scope: OPENING.scope, extent: 'total', reason: '確認' },
      'sameValue',
    ],
    [
      'only a part that does not work',
      open,
      { type: 'scopeChanged', scope: OPENING.scope, extent: 'partial', reason: '確認' },
      'ok',
    ],
  ])('%s', (_, outage, change, expected) => {
    const done = advanceOutage(outage, change, NOW);
    expect(done.ok ? 'ok' : done.error.reason).toBe(expected);
  });

  test('known-at is the minimum of all sources and never later after any change, allowed or not (B-077)', () => {
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 30 }), (changes) => {
        let outage: Outage = open;
        for (const change of changes) {
          const before = outage;
          const done = advanceOutage(outage, change, NOW);
          outage = done.ok ? done.value : outage;
          expect(knownAt(outage)).toBeLessThanOrEqual(knownAt(before));
          expect(knownAt(outage)).toBe(Math.min(...outage.sources.map((source) => source.at)));
          expect(outage.sources.slice(0, before.sources.length)).toEqual(before.sources);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('what is restored was known before, and nothing lies in the future', () => {
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 30 }), (changes) => {
        const outage = changes.reduce<Outage>((state, change) => {
          const done = advanceOutage(state, change, NOW);
          return done.ok ? done.value : state;
        }, open);
        if (outage.restoredAt !== null) expect(outage.restoredAt).toBeGreaterThanOrEqual(knownAt(outage));
        if (outage.instructedAt !== null) expect(outage.instructedAt).toBeGreaterThanOrEqual(knownAt(outage));
        for (const source of outage.sources) expect(source.at).toBeLessThanOrEqual(NOW);
        expect(outage.cause.party === 'carrier').toBe(outage.cause.carrier !== null);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
