/** What holds of every answer, whatever the facts: the properties of terms.md 5.6, the two services apart, the bytes of a replay. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBusinessCalendar, isBusinessDay } from '../calendar/business-calendar.ts';
import { CONTRACT_STATES, DEVICE_MODELS } from '../contractors/contract.ts';
import { BrokenInvariant } from '../core/assert.ts';
import {
  addDays,
  type CivilDate,
  civilDate,
  dateOf,
  formatIsoDate,
  type InstantMs,
  instant,
  parseIsoDate,
} from '../core/time.ts';
import { type Answer, answerText, QUESTIONS } from '../decisions/answer.ts';
import { checkAcceptable } from '../decisions/decision-gate.ts';
import { LATER_DAY_CONSENTS, type OnSiteVisitFacts, type QuestionFacts } from '../decisions/question-facts.ts';
import { DEFAULT_POLICIES } from '../policies/default-policies.ts';
import { answerQuestion, replay } from './answer-question.ts';
import type { RuleTables } from './rule-tables.ts';
import { isReceptionOpen } from './server-support/reception-hours.ts';

const SEED = { seed: 20261121, numRuns: 3000 };
const tables: RuleTables = {
  calendar: buildBusinessCalendar('company', [{ date: civilDate(2026, 11, 25), reason: '設備点検' }]),
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
const ofContract = {
  contractState: fc.option(fc.constantFrom(...CONTRACT_STATES)),
  deviceModel: fc.option(fc.constantFrom(...DEVICE_MODELS)),
};
const serverSupport = { service: fc.constant('serverSupport' as const) };

const anyVisit: fc.Arbitrary<OnSiteVisitFacts> = fc
  .record({
    ...serverSupport,
    question: fc.constant('onSiteVisit' as const),
    ...ofContract,
    remoteArea: fc.option(fc.boolean()),
    laterDayConsent: fc.constantFrom(...LATER_DAY_CONSENTS),
    laterDays: fc.option(fc.integer({ min: -5, max: 30 })),
    stamps: anyStamps,
  })
  .map(({ laterDays, stamps, ...facts }) => ({
    ...facts,
    ...stamps,
    laterDay: laterDays === null ? null : formatIsoDate(addDays(dateOf(stamps.answeredAt), laterDays)),
  }));
const anyN: fc.Arbitrary<QuestionFacts> = fc.oneof(
  anyVisit,
  fc
    .record({ ...serverSupport, question: fc.constant('reception' as const), stamps: anyStamps })
    .map(({ stamps, ...facts }) => ({ ...facts, ...stamps })),
  fc
    .record({
      ...serverSupport,
      question: fc.constant('urgentDispatch' as const),
      ...ofContract,
      companyJudgesUrgent: fc.boolean(),
      callerAgrees: fc.boolean(),
      costExplained: fc.boolean(),
      stamps: anyStamps,
    })
    .map(({ stamps, ...facts }) => ({ ...facts, ...stamps })),
  fc
    .record({
      ...serverSupport,
      question: fc.constant('sendBack' as const),
      ...ofContract,
      judgedFaulty: fc.boolean(),
      stamps: anyStamps,
    })
    .map(({ stamps, ...facts }) => ({ ...facts, ...stamps })),
);
const anyB: fc.Arbitrary<QuestionFacts> = fc
  .tuple(fc.constantFrom(...QUESTIONS), anyStamps)
  .map(([question, stamps]) => ({ service: 'hikariPhone', question, ...stamps }));

function answer(facts: QuestionFacts, read = tables): Answer {
  const result = answerQuestion(facts, read);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

function dueDay({ promise }: Answer): CivilDate | null {
  return promise === null ? null : parseIsoDate(promise.due);
}

const plainVisit = (answeredAt: InstantMs, noticeAt: InstantMs | null): OnSiteVisitFacts => ({
  service: 'serverSupport',
  question: 'onSiteVisit',
  answeredAt,
  noticeAt,
  contractState: 'inService',
  deviceModel: 'OS6',
  remoteArea: false,
  laterDayConsent: 'notAsked',
  laterDay: null,
});

describe.each([
  { policy: 'the default policies', read: tables },
  { policy: 'the boundary minute read as in time', read: boundarySameDay },
])('visits under $policy', ({ read }) => {
  test('a visit on the day of its acceptance ⇒ reception is open then ⇒ it is a business day (5.6 property 2)', () => {
    fc.assert(
      fc.property(anyVisit, (facts) => {
        const { outcome, promise } = answer(facts, read);
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
        const early = dueDay(answer(plainVisit(first, first), read));
        const late = dueDay(answer(plainVisit(instant(first + later), instant(first + later)), read));
        expect(late).toBeGreaterThanOrEqual(Number(early));
      }),
      SEED,
    );
  });

  test('nor does a later notice in the same call', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(DAY), fc.nat(DAY), (answeredAt, first, later) => {
        const notice = instant(answeredAt + first);
        const early = dueDay(answer(plainVisit(answeredAt, notice), read));
        const late = dueDay(answer(plainVisit(answeredAt, instant(notice + later)), read));
        expect(late).toBeGreaterThanOrEqual(Number(early));
      }),
      SEED,
    );
  });

  test('no visit is promised for a Sunday, a holiday, the New Year or a closure, nor for a day gone by', () => {
    fc.assert(
      fc.property(anyVisit, (facts) => {
        const due = dueDay(answer(facts, read));
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
        const { promise, outcome, readAloud, headline } = answer(facts, read);
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
    const { outcome } = answer(plainVisit(at, at));
    const literal = parseIsoDate(String(outcome['literalDate']));
    if (literal !== null) expect(isBusinessDay(tables.calendar, literal)).toBe(true);
  });
  expect(() => fc.assert(literalPromised, SEED)).toThrow();
});

describe('shipping', () => {
  test('is never on the reception day, and always from a business day (5.6 property 3)', () => {
    fc.assert(
      fc.property(anyStamps, (stamps) => {
        const facts: QuestionFacts = {
          service: 'serverSupport',
          question: 'sendBack',
          ...stamps,
          contractState: 'inService',
          deviceModel: 'OS6',
          judgedFaulty: true,
        };
        const shipment = answer(facts);
        const from = dueDay(shipment);
        if (from === null) throw new Error('a shipment has a day');
        expect(formatIsoDate(from) > String(shipment.outcome['receptionDay'])).toBe(true);
        expect(isBusinessDay(tables.calendar, from)).toBe(true);
      }),
      SEED,
    );
  });
});

describe('every answer', () => {
  test('replays to the same bytes, also from the JSON it was stored as (5.6 property 9)', () => {
    fc.assert(
      fc.property(fc.oneof(anyN, anyB), (facts) => {
        const first = answer(facts);
        const stored: Answer = JSON.parse(answerText(first));
        const again = replay(stored, tables);
        expect(again.ok && answerText(again.value)).toBe(answerText(first));
      }),
      SEED,
    );
  });

  test('does not change with tables it does not read, and shows a changed one by its version', () => {
    fc.assert(
      fc.property(anyN, (facts) => {
        const verifyChanged: RuleTables = {
          ...tables,
          policies: { ...DEFAULT_POLICIES, 'P-VERIFY': { ...DEFAULT_POLICIES['P-VERIFY'], version: 7 } },
        };
        expect(answerText(answer(facts, verifyChanged))).toBe(answerText(answer(facts)));
        const withoutClosure = { ...tables, calendar: buildBusinessCalendar('company', []) };
        expect(answer(facts, withoutClosure).versions['calendar']).not.toBe(answer(facts).versions['calendar']);
      }),
      { ...SEED, numRuns: 50 },
    );
  });

  test('cites only rules of its trace, names every table it read, and lists no id twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyN, anyB), (facts) => {
        const { ruleIds, citations, defectIds, versions, service } = answer(facts);
        for (const citation of citations) expect(ruleIds).toContain(citation.ruleId);
        expect(new Set(ruleIds).size).toBe(ruleIds.length);
        expect(new Set(defectIds).size).toBe(defectIds.length);
        expect(versions['rule']).toMatch(/^[a-z-]+\/\d+$/u);
        if (service === 'serverSupport') expect(versions['calendar']).toBe(tables.calendar.version);
        for (const id of ruleIds.filter((ruleId) => ruleId.startsWith('P-'))) expect(versions[id]).toBeDefined();
      }),
      SEED,
    );
  });

  test('has something large to show, a reason, and a full sentence to read aloud', () => {
    fc.assert(
      fc.property(fc.oneof(anyN, anyB), (facts) => {
        const { headline, reason, readAloud } = answer(facts);
        expect(headline.length).toBeGreaterThan(3);
        expect(headline.length).toBeLessThanOrEqual(32);
        expect(reason).toMatch(/。$/u);
        expect(readAloud).toMatch(/(ます|ません|です|ございます|ください|でしょうか|ませんでした)。$/u);
        expect(`${headline}${reason}${readAloud}`).not.toMatch(/undefined|null|NaN|[0-9０-９]+円|¥/u);
      }),
      SEED,
    );
  });

  test('carries a promise only where an operator may accept it', () => {
    fc.assert(
      fc.property(fc.oneof(anyN, anyB), (facts) => {
        const given = answer(facts);
        if (given.promise !== null) expect(checkAcceptable(given).ok).toBe(true);
      }),
      SEED,
    );
  });
});

describe('the two services never leak into each other (N-001, 5.6 property 10)', () => {
  test('no id of N stands in an answer of B', () => {
    fc.assert(
      fc.property(anyB, (facts) => {
        const given = answer(facts);
        expect(given.state).toBe('notProvided');
        expect(answerText(given)).not.toMatch(/N-\d|D-N\d|別紙|17:00|18:00|営業日|見込み/u);
        for (const id of given.ruleIds) expect(id).toMatch(/^[BP]-/u);
      }),
      SEED,
    );
  });

  test('no id of B stands in an answer of N', () => {
    fc.assert(
      fc.property(anyN, (facts) => {
        const given = answer(facts);
        expect(answerText(given)).not.toMatch(/B-\d|D-B\d|BiZiMo|約款/u);
        for (const id of given.ruleIds) expect(id).toMatch(/^[NP]-/u);
        for (const { service } of given.citations) expect(service).not.toBe('hikariPhone');
      }),
      SEED,
    );
  });

  test('the twin: an answer of N under the name of B would be caught', () => {
    const leaked = answerText({ ...answer(plainVisit(at('2026-11-20T10:00:00'), null)), service: 'hikariPhone' });
    expect(leaked).toMatch(/N-\d|D-N\d/u);
  });
});

describe('the years of the calendar', () => {
  test.each([
    { name: 'before its first day', time: '1954-12-31T23:59:59' },
    { name: 'after its last day', time: '2100-01-01T10:00:00' },
    { name: 'where the next business day is beyond it', time: '2099-12-31T10:00:00' },
    { name: 'where no instant can be formatted', time: '+200000-01-01T10:00:00' },
  ])('an answer is refused $name', ({ time }) => {
    expect(answerQuestion(plainVisit(at(time), null), tables)).toEqual({
      ok: false,
      error: { type: 'outsideCalendar', firstYear: 1955, lastYear: 2099 },
    });
  });

  test('so is a later day outside them', () => {
    const facts = {
      ...plainVisit(at('2026-11-20T10:00:00'), null),
      laterDayConsent: 'given',
      laterDay: '2100-01-05',
    } as const;
    expect(answerQuestion(facts, tables).ok).toBe(false);
  });

  test('B reads no calendar and answers at any time', () => {
    const facts = {
      service: 'hikariPhone',
      question: 'reception',
      answeredAt: at('2100-01-01T10:00:00'),
      noticeAt: null,
    } as const;
    expect(answerQuestion(facts, tables).ok).toBe(true);
  });

  test('anything else that goes wrong is not hidden', () => {
    const facts = {
      ...plainVisit(at('2026-11-20T10:00:00'), null),
      laterDayConsent: 'given',
      laterDay: 'soon',
    } as const;
    expect(() => answerQuestion(facts, tables)).toThrow(BrokenInvariant);
  });
});
