/** What holds of every visit and every shipment, whenever the fault is notified: properties 2 and 3 of terms.md 5.6. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { buildBusinessCalendar, isBusinessDay } from '../../../calendar/business-calendar.ts';
import { CONTRACT_STATES } from '../../../contractors/contract.ts';
import {
  addDays,
  type CivilDate,
  civilDate,
  dateOf,
  formatIsoDate,
  type InstantMs,
  instant,
  parseIsoDate,
} from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { LATER_DAY_CONSENTS, type OnSiteVisitFacts } from '../../../decisions/question-facts.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { answerOnSiteVisit } from './on-site-visit.ts';
import { isReceptionOpen } from './reception-hours.ts';
import { answerSendBack } from './send-back.ts';

const SEED = { seed: 20261121, numRuns: 3000 };
const tables: RuleTables = {
  calendar: buildBusinessCalendar('company', [{ date: civilDate(2026, 11, 25), reason: '設備点検' }]),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};
const boundarySameDay: RuleTables = {
  ...tables,
  policies: {
    ...DEFAULT_POLICIES,
    'P-ONSITE-BOUNDARY': { ...DEFAULT_POLICIES['P-ONSITE-BOUNDARY'], version: 2, value: 'sameDay' },
  },
};
const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));

const DAY = 86_400_000;
const FIRST = at('2026-09-01T00:00:00');
/** Instants that lie on, just before and just after every cut-off as often as anywhere. */
const anyInstant = fc
  .tuple(
    fc.integer({ min: 0, max: 900 }),
    fc.oneof(
      fc.integer({ min: 0, max: DAY - 1 }),
      fc
        .tuple(
          fc.constantFrom(0, 9 * 3_600_000, 17 * 3_600_000, 17 * 3_600_000 + 60_000, 18 * 3_600_000),
          fc.constantFrom(-1, 0, 1, 500, 30_000),
        )
        .map(([cutOff, off]) => (cutOff + off + DAY) % DAY),
    ),
  )
  .map(([days, time]) => instant(FIRST + days * DAY + time));
const anyStamps = fc
  .tuple(anyInstant, fc.option(fc.integer({ min: 0, max: 3_600_000 })))
  .map(([answeredAt, later]) => ({ answeredAt, noticeAt: later === null ? null : instant(answeredAt + later) }));
const PLAIN = {
  service: 'serverSupport',
  contractState: 'inService',
  deviceModel: 'OS6',
} as const;
const anyVisit: fc.Arbitrary<OnSiteVisitFacts> = fc
  .record({
    contractState: fc.option(fc.constantFrom(...CONTRACT_STATES)),
    remoteArea: fc.option(fc.boolean()),
    laterDayConsent: fc.constantFrom(...LATER_DAY_CONSENTS),
    laterDays: fc.option(fc.integer({ min: -5, max: 30 })),
    stamps: anyStamps,
  })
  .map(({ laterDays, stamps, ...facts }) => ({
    ...PLAIN,
    question: 'onSiteVisit',
    ...facts,
    ...stamps,
    laterDay: laterDays === null ? null : formatIsoDate(addDays(dateOf(stamps.answeredAt), laterDays)),
  }));

const plainVisit = (answeredAt: InstantMs, noticeAt: InstantMs): OnSiteVisitFacts => ({
  ...PLAIN,
  question: 'onSiteVisit',
  answeredAt,
  noticeAt,
  remoteArea: false,
  laterDayConsent: 'notAsked',
  laterDay: null,
});

function dueDay({ promise }: Answer): CivilDate | null {
  return promise === null ? null : parseIsoDate(promise.due);
}

describe.each([
  { policy: 'the default policies', read: tables },
  { policy: 'the boundary minute read as in time', read: boundarySameDay },
])('visits under $policy', ({ read }) => {
  test('a visit on the day of its acceptance ⇒ reception is open then ⇒ it is a business day (5.6 property 2)', () => {
    fc.assert(
      fc.property(anyVisit, (facts) => {
        const { outcome, promise } = answerOnSiteVisit(facts, read);
        if (outcome.type !== 'visit') return;
        const acceptedAt = instant(Number(outcome['acceptedAt']));
        if (promise?.due !== formatIsoDate(dateOf(acceptedAt))) return;
        const finishesCall = facts.noticeAt === acceptedAt && isReceptionOpen(read, facts.answeredAt);
        expect(isReceptionOpen(read, acceptedAt) || finishesCall).toBe(true);
        expect(isBusinessDay(read.calendar, dateOf(acceptedAt))).toBe(true);
      }),
      SEED,
    );
  });

  test('a later notice never yields an earlier visit (5.6 property 2)', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 4 * DAY }), (first, later) => {
        const early = dueDay(answerOnSiteVisit(plainVisit(first, first), read));
        const late = dueDay(answerOnSiteVisit(plainVisit(instant(first + later), instant(first + later)), read));
        expect(late).toBeGreaterThanOrEqual(Number(early));
      }),
      SEED,
    );
  });

  test('nor does a later notice in the same call', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(DAY), fc.nat(DAY), (answeredAt, first, later) => {
        const notice = instant(answeredAt + first);
        const early = dueDay(answerOnSiteVisit(plainVisit(answeredAt, notice), read));
        const late = dueDay(answerOnSiteVisit(plainVisit(answeredAt, instant(notice + later)), read));
        expect(late).toBeGreaterThanOrEqual(Number(early));
      }),
      SEED,
    );
  });

  test('no visit is promised for a Sunday, a holiday, the New Year or a closure, nor for a day gone by', () => {
    fc.assert(
      fc.property(anyVisit, (facts) => {
        const due = dueDay(answerOnSiteVisit(facts, read));
        if (due === null) return;
        expect(isBusinessDay(read.calendar, due)).toBe(true);
        expect(due).toBeGreaterThanOrEqual(dateOf(facts.noticeAt ?? facts.answeredAt));
      }),
      SEED,
    );
  });

  test('a day is promised as certain only in time or where the caller agreed to it', () => {
    fc.assert(
      fc.property(anyVisit, (facts) => {
        const { promise, outcome, readAloud, headline } = answerOnSiteVisit(facts, read);
        if (promise === null) return;
        const agreed = facts.laterDayConsent === 'given' && promise.due === facts.laterDay;
        expect(promise.tentative || agreed || outcome['band'] === 'inTime').toBe(true);
        expect(promise.text.includes('見込み')).toBe(promise.tentative);
        expect(headline.includes('見込み')).toBe(promise.tentative);
        expect(readAloud.includes('見込み')).toBe(promise.tentative);
      }),
      SEED,
    );
  });
});

test('the twin: promising the literal 翌日 would be caught', () => {
  const literalPromised = fc.property(anyInstant, (at) => {
    const { outcome } = answerOnSiteVisit(plainVisit(at, at), tables);
    const literal = parseIsoDate(String(outcome['literalDate']));
    if (literal !== null) expect(isBusinessDay(tables.calendar, literal)).toBe(true);
  });
  expect(() => fc.assert(literalPromised, SEED)).toThrow();
});

describe('shipping', () => {
  test('is never on the reception day, and always from a business day (5.6 property 3)', () => {
    fc.assert(
      fc.property(anyStamps, (stamps) => {
        const facts = { ...PLAIN, question: 'sendBack', ...stamps, judgedFaulty: true } as const;
        const shipment = answerSendBack(facts, tables);
        const from = dueDay(shipment);
        if (from === null) throw new Error('a shipment has a day');
        expect(formatIsoDate(from) > String(shipment.outcome['receptionDay'])).toBe(true);
        expect(isBusinessDay(tables.calendar, from)).toBe(true);
      }),
      SEED,
    );
  });
});
