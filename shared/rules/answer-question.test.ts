/** What holds of every answer, whatever the facts: the bytes of a replay, its trace and words, the two services apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../calendar/business-calendar.ts';
import { CONTRACT_STATES, DEVICE_MODELS } from '../contractors/contract.ts';
import { BrokenInvariant } from '../core/assert.ts';
import { addDays, civilDate, formatIsoDate, type InstantMs, instant } from '../core/time.ts';
import { type Answer, answerText } from '../decisions/answer.ts';
import {
  type AskedCallQuestion,
  type Circumstances,
  callQuestionFacts,
  LATER_DAY_CONSENTS,
  type OnSiteVisitFacts,
  type QuestionFacts,
} from '../decisions/question-facts.ts';
import { DEFAULT_POLICIES } from '../policies/default-policies.ts';
import { answerQuestion, replay } from './answer-question.ts';
import { checkAcceptable } from './decision-gate.ts';
import type { RuleTables } from './rule-tables.ts';

const SEED = { seed: 20261121, numRuns: 3000 };
const FIRST_DAY = civilDate(2026, 9, 1);
const tables: RuleTables = {
  calendar: buildBusinessCalendar('company', [{ date: civilDate(2026, 11, 25), reason: '設備点検' }]),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};
const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));

const anyAsked: fc.Arbitrary<AskedCallQuestion> = fc.oneof(
  fc.constant({ question: 'reception' as const }),
  fc.record({
    question: fc.constant('onSiteVisit' as const),
    remoteArea: fc.option(fc.boolean()),
    laterDayConsent: fc.constantFrom(...LATER_DAY_CONSENTS),
    laterDay: fc.option(fc.nat(900).map((days) => formatIsoDate(addDays(FIRST_DAY, days)))),
  }),
  fc.record({
    question: fc.constant('urgentDispatch' as const),
    companyJudgesUrgent: fc.boolean(),
    callerAgrees: fc.boolean(),
    costExplained: fc.boolean(),
  }),
  fc.record({ question: fc.constant('sendBack' as const), judgedFaulty: fc.boolean() }),
);
const anyCircumstances = fc.record({
  answeredAt: fc.integer({ min: at('2026-09-01T00:00:00'), max: at('2029-01-31T00:00:00') }).map(instant),
  later: fc.option(fc.nat(3_600_000)),
  contract: fc.option(
    fc.record({
      contractState: fc.constantFrom(...CONTRACT_STATES),
      deviceModel: fc.option(fc.constantFrom(...DEVICE_MODELS)),
      remoteArea: fc.option(fc.boolean()),
    }),
  ),
});
const anyFactsOf = (service: Circumstances['service']): fc.Arbitrary<QuestionFacts> =>
  fc.tuple(anyAsked, anyCircumstances).map(([asked, { answeredAt, later, contract }]) => {
    const noticeAt = later === null ? null : instant(answeredAt + later);
    return callQuestionFacts(asked, { service, answeredAt, noticeAt, contract });
  });
const anyN = anyFactsOf('serverSupport');
const anyB = anyFactsOf('hikariPhone');

function answer(facts: QuestionFacts, read = tables): Answer {
  const result = answerQuestion(facts, read);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
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
