/** The walk through the checklists by single keys. */
import { describe, expect, test } from 'vitest';
import { CHECK_ITEMS, type CheckItem } from '../../../shared/cases/case-words.ts';
import { type Checks, tally, walkNext, walkOf, walkStart, walkStep } from './check-walk.ts';

const answered = (...items: readonly CheckItem[]): Checks =>
  Object.fromEntries(items.map((item) => [item, { answer: 'yes', at: 1 }]));

describe('walkOf', () => {
  test('holds every item of the terms once, conditions first', () => {
    const walk = walkOf('serverSupport');
    expect(walk.toSorted()).toEqual(CHECK_ITEMS.toSorted());
    expect(walk[0]).toBe('connectedToLine');
  });

  test('is empty for the other service: the duties of one contract are not asked under another', () => {
    expect(walkOf('hikariPhone')).toEqual([]);
    expect(walkOf(null)).toEqual([]);
  });
});

describe('walkStart', () => {
  test('begins at the first item without an answer', () => {
    expect(walkStart('serverSupport', answered('connectedToLine'))).toBe('alwaysOnline');
  });

  test('begins at the front when all are answered', () => {
    expect(walkStart('serverSupport', answered(...CHECK_ITEMS))).toBe('connectedToLine');
  });
});

describe('walkNext', () => {
  test('answers all fourteen with fourteen keys', () => {
    let checks: Checks = {};
    let item = walkStart('serverSupport', checks);
    let keys = 0;
    while (item !== null) {
      checks = { ...checks, [item]: { answer: 'yes', at: 1 } };
      keys += 1;
      item = walkNext('serverSupport', checks, item);
    }
    expect(keys).toBe(14);
  });

  test('comes round to what was passed over', () => {
    const checks = answered(...CHECK_ITEMS.filter((item) => item !== 'lineOpen'));
    expect(walkNext('serverSupport', checks, 'partnerDisclosure')).toBe('lineOpen');
  });

  test('does not return to the item just answered before its answer is on screen', () => {
    const checks = answered(...CHECK_ITEMS.filter((item) => item !== 'partnerDisclosure'));
    expect(walkNext('serverSupport', checks, 'partnerDisclosure')).toBeNull();
  });
});

describe('walkStep', () => {
  test('holds at both ends', () => {
    expect(walkStep('serverSupport', 'connectedToLine', -1)).toBe('connectedToLine');
    expect(walkStep('serverSupport', 'connectedToLine', 1)).toBe('alwaysOnline');
    expect(walkStep('serverSupport', 'partnerDisclosure', 1)).toBe('partnerDisclosure');
  });
});

describe('tally', () => {
  test('counts each list by itself', () => {
    const checks: Checks = { ...answered('connectedToLine', 'noPromiseToSolve'), lineOpen: { answer: 'no', at: 1 } };
    expect(tally('conditions', checks)).toEqual({ yes: 1, no: 1, all: 7 });
    expect(tally('sayings', checks)).toEqual({ yes: 1, no: 0, all: 7 });
  });
});
