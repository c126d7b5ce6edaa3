/** That nothing is accepted without the verification, the stamp and the checks its question needs (SEC-48). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHECK_ITEMS,
  type CheckAnswer,
  type CheckItem,
  CONDITIONS,
  CONSENTS,
  COOPERATION,
} from '../cases/case-words.ts';
import { type InstantMs, instant } from '../core/time.ts';
import { ANSWER_STATES } from '../decisions/answer.ts';
import { CALL_QUESTIONS as QUESTIONS, type CallQuestion as Question } from '../decisions/questions.ts';
import type { Service } from '../terms/service.ts';
import { RISK_LEVELS, type RiskLevel } from '../verification/items.ts';
import { checkAcceptable, checkGate, checkRequestOrder, type GateFacts, gateFor } from './decision-gate.ts';

const READ_BEFORE_WORK = ['noPromiseToSolve', 'noPromiseForData'] as const;
const BEFORE_WORK = [...CONDITIONS, ...READ_BEFORE_WORK, ...COOPERATION];
const ALL_YES = Object.fromEntries(CHECK_ITEMS.map((item) => [item, 'yes'])) as Record<CheckItem, CheckAnswer>;

const complete = (question: Question): GateFacts => ({
  question,
  service: 'serverSupport',
  confirmedLevel: 'B',
  noticeAt: instant(1_795_247_218_000),
  checks: ALL_YES,
});

describe('gateFor', () => {
  test.each([
    { question: 'reception', verification: null, noticeStamp: false, checks: [] },
    { question: 'onSiteVisit', verification: 'B', noticeStamp: true, checks: [...BEFORE_WORK, ...CONSENTS] },
    { question: 'urgentDispatch', verification: 'B', noticeStamp: true, checks: [...BEFORE_WORK, ...CONSENTS] },
    { question: 'sendBack', verification: 'B', noticeStamp: true, checks: BEFORE_WORK },
  ] as const)('asks of $question of N what N-086, N-088, N-104, N-105 and N-108 ask', ({ question, ...needs }) => {
    expect(gateFor(question, 'serverSupport')).toEqual(needs);
  });

  test.each(QUESTIONS)('puts no duty of N on a matter of B (%s)', (question) => {
    expect(gateFor(question, 'hikariPhone')).toMatchObject({ noticeStamp: false, checks: [] });
  });
});

describe('checkGate', () => {
  test.each(QUESTIONS)('lets %s pass when everything is there', (question) => {
    expect(checkGate(complete(question))).toEqual({ ok: true, value: undefined });
  });

  test('lets anyone ask about reception', () => {
    expect(checkGate({ ...complete('reception'), confirmedLevel: null, noticeAt: null, checks: {} }).ok).toBe(true);
  });

  test.each([
    { confirmedLevel: null, passes: false },
    { confirmedLevel: 'A', passes: false },
    { confirmedLevel: 'B', passes: true },
    { confirmedLevel: 'C', passes: true },
  ] as const)('with level $confirmedLevel a visit passes: $passes', ({ confirmedLevel, passes }) => {
    const result = checkGate({ ...complete('onSiteVisit'), confirmedLevel });
    expect(result).toEqual(
      passes ? { ok: true, value: undefined } : { ok: false, error: { type: 'notVerified', needed: 'B' } },
    );
  });

  test.each(['onSiteVisit', 'urgentDispatch', 'sendBack'] as const)('asks for the notice stamp of %s', (question) => {
    expect(checkGate({ ...complete(question), noticeAt: null })).toEqual({
      ok: false,
      error: { type: 'noticeMissing' },
    });
  });

  test.each(BEFORE_WORK)('names %s while it is not answered, and when it is refused', (item) => {
    const facts = complete('sendBack');
    expect(checkGate({ ...facts, checks: { ...ALL_YES, [item]: null } })).toEqual({
      ok: false,
      error: { type: 'checksMissing', items: [item] },
    });
    expect(checkGate({ ...facts, checks: { ...ALL_YES, [item]: 'no' } })).toEqual({
      ok: false,
      error: { type: 'checkRefused', items: [item] },
    });
  });

  test('needs consent before data leaves for a visit, and none for a send-back (N-104)', () => {
    const checks = { ...ALL_YES, partnerDisclosure: 'no' } as const;
    expect(checkGate({ ...complete('onSiteVisit'), checks })).toEqual({
      ok: false,
      error: { type: 'checkRefused', items: ['partnerDisclosure'] },
    });
    expect(checkGate({ ...complete('sendBack'), checks }).ok).toBe(true);
  });

  test('names every missing item at once, in the order they are asked', () => {
    expect(checkGate({ ...complete('onSiteVisit'), checks: {} })).toEqual({
      ok: false,
      error: { type: 'checksMissing', items: [...BEFORE_WORK, ...CONSENTS] },
    });
  });

  test('tells a refusal before it asks for the rest', () => {
    expect(checkGate({ ...complete('onSiteVisit'), checks: { lineOpen: 'no' } })).toEqual({
      ok: false,
      error: { type: 'checkRefused', items: ['lineOpen'] },
    });
  });
});

describe('checkAcceptable', () => {
  test.each(ANSWER_STATES.map((state) => ({ state, passes: ['decided', 'boundary', 'twoReadings'].includes(state) })))(
    'an operator may accept $state: $passes',
    ({ state, passes }) => {
      const result = checkAcceptable({ question: 'onSiteVisit', state, outcome: { type: 'visit' } });
      expect(result.ok).toBe(passes);
      if (!result.ok) expect(result.error).toEqual({ type: 'answerNotAcceptable', reason: state });
    },
  );

  test.each(['notUrgent', 'costNotExplained', 'ordinaryVisitFirst'])(
    'refuses an urgent dispatch that is %s',
    (type) => {
      expect(checkAcceptable({ question: 'urgentDispatch', state: 'decided', outcome: { type } })).toEqual({
        ok: false,
        error: { type: 'answerNotAcceptable', reason: 'notUrgent' },
      });
    },
  );

  test.each([
    { question: 'identityOrder', type: 'requestCounts', rule: 'N-095', passes: true },
    { question: 'identityOrder', type: 'identifyFirst', rule: 'N-095', passes: false },
    { question: 'identityOrder', type: 'reconfirm', rule: 'N-095', passes: false },
    { question: 'partnerConsent', type: 'mayDisclose', rule: 'N-104', passes: true },
    { question: 'partnerConsent', type: 'askConsent', rule: 'N-104', passes: false },
    { question: 'partnerConsent', type: 'identifyFirst', rule: 'N-104', passes: false },
    { question: 'partnerConsent', type: 'recordConsent', rule: 'N-104', passes: false },
    { question: 'declineGrounds', type: 'declineComplete', rule: 'N-109, N-112', passes: true },
    { question: 'declineGrounds', type: 'tellReason', rule: 'N-109, N-112', passes: false },
    { question: 'suspensionNotice', type: 'noticeComplete', rule: 'N-047', passes: true },
    { question: 'suspensionNotice', type: 'emergencyRecorded', rule: 'N-047', passes: true },
    { question: 'suspensionNotice', type: 'noticeIncomplete', rule: 'N-047', passes: false },
    { question: 'suspensionNotice', type: 'noticeSameDay', rule: 'N-047', passes: false },
    { question: 'suspensionNotice', type: 'noticeLate', rule: 'N-047', passes: false },
    { question: 'suspensionNotice', type: 'noticeBounced', rule: 'N-047', passes: false },
    { question: 'portChecklist', type: 'portsOpen', rule: 'N-127', passes: true },
    { question: 'portChecklist', type: 'portsMissing', rule: 'N-127', passes: true },
    { question: 'portChecklist', type: 'portsUnknown', rule: 'N-127', passes: false },
    { question: 'serviceConditions', type: 'conditionsMet', rule: 'N-105', passes: true },
    { question: 'serviceConditions', type: 'lineFault', rule: 'N-031', passes: true },
    { question: 'serviceConditions', type: 'conditionsUnknown', rule: 'N-105', passes: false },
    { question: 'cooperation', type: 'cooperationComplete', rule: 'N-108', passes: true },
    { question: 'cooperation', type: 'cooperationUnknown', rule: 'N-108', passes: false },
    { question: 'cooperation', type: 'askAgreement', rule: 'N-108', passes: false },
    { question: 'environmentChange', type: 'permitted', rule: 'N-089', passes: true },
    { question: 'environmentChange', type: 'unpermitted', rule: 'N-089', passes: true },
    { question: 'environmentChange', type: 'recordIncomplete', rule: 'N-089', passes: false },
  ] as const)('$question with $type is written down as done: $passes ($rule)', ({ question, type, passes }) => {
    const result = checkAcceptable({ question, state: 'decided', outcome: { type } });
    expect(result).toEqual(
      passes
        ? { ok: true, value: undefined }
        : { ok: false, error: { type: 'answerNotAcceptable', reason: 'incomplete' } },
    );
  });

  test('every level of a check is what its question says: settings need level C (N-095, N-096)', () => {
    expect(gateFor('identityOrder', 'serverSupport').verification).toBe('C');
    expect(gateFor('partnerConsent', 'serverSupport').verification).toBe('B');
  });

  test('accepts an urgent dispatch that both sides agreed to', () => {
    expect(
      checkAcceptable({ question: 'urgentDispatch', state: 'decided', outcome: { type: 'urgentDispatch' } }).ok,
    ).toBe(true);
  });
});

describe('checkRequestOrder (N-095)', () => {
  test.each([
    { name: 'stamped after the identification', identified: 100, request: 101, reconfirmed: null, passes: true },
    { name: 'stamped in the same instant', identified: 100, request: 100, reconfirmed: null, passes: true },
    { name: 'stamped before', identified: 100, request: 99, reconfirmed: null, passes: false },
    { name: 'stamped before, not heard again', identified: 100, request: 99, reconfirmed: false, passes: false },
    { name: 'stamped before, heard again', identified: 100, request: 99, reconfirmed: true, passes: true },
    { name: 'not stamped', identified: 100, request: null, reconfirmed: null, passes: true },
    {
      name: 'stamped, nobody identified: the gate asks',
      identified: null,
      request: 99,
      reconfirmed: null,
      passes: true,
    },
  ])('a request $name passes: $passes', ({ identified, request, reconfirmed, passes }) => {
    const at = (value: number | null) => (value === null ? null : instant(value));
    const stamps = { identifiedAt: at(identified), requestAt: at(request) };
    const answer = { question: 'identityOrder', facts: { inputs: { reconfirmed } } } as const;
    expect(checkRequestOrder(answer, stamps).ok).toBe(passes);
    expect(checkRequestOrder({ ...answer, question: 'requestScope' }, stamps).ok).toBe(true);
  });
});

/** A call in small: what an operator can do to the facts the gate looks at, in any order. */
type Step =
  | { readonly do: 'verify'; readonly level: RiskLevel }
  | { readonly do: 'chooseContract' }
  | { readonly do: 'stampNotice' }
  | { readonly do: 'check'; readonly item: CheckItem; readonly answer: CheckAnswer | null }
  | { readonly do: 'fillChecks' }
  | { readonly do: 'accept'; readonly question: Question; readonly service: Service };

interface Call {
  readonly confirmedLevel: RiskLevel | null;
  readonly noticeAt: InstantMs | null;
  readonly checks: GateFacts['checks'];
}

const CALL_BEGINS: Call = { confirmedLevel: null, noticeAt: null, checks: {} };

function next(call: Call, step: Step): Call {
  switch (step.do) {
    case 'verify':
      return { ...call, confirmedLevel: step.level };
    case 'chooseContract':
      return { ...call, confirmedLevel: null };
    case 'stampNotice':
      return { ...call, noticeAt: instant(0) };
    case 'check':
      return { ...call, checks: { ...call.checks, [step.item]: step.answer } };
    case 'fillChecks':
      return { ...call, checks: ALL_YES };
    case 'accept':
      return call;
  }
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('verify' as const), level: fc.constantFrom(...RISK_LEVELS) }),
  fc.record({ do: fc.constant('chooseContract' as const) }),
  fc.record({ do: fc.constant('stampNotice' as const) }),
  fc.record({
    do: fc.constant('check' as const),
    item: fc.constantFrom(...CHECK_ITEMS),
    answer: fc.constantFrom<(CheckAnswer | null)[]>('yes', 'no', null),
  }),
  fc.record({ do: fc.constant('fillChecks' as const) }),
  fc.record({
    do: fc.constant('accept' as const),
    question: fc.constantFrom(...QUESTIONS),
    service: fc.constantFrom<Service[]>('serverSupport', 'hikariPhone'),
  }),
);

/** Work is accepted only for a caller identified for the contract now chosen, and never against an answer of theirs. */
function neverUnverified(gate: typeof checkGate, onAccepted = () => {}): fc.IProperty<[readonly Step[]]> {
  return fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
    let call = CALL_BEGINS;
    for (const step of steps) {
      call = next(call, step);
      if (step.do !== 'accept' || step.question === 'reception') continue;
      if (!gate({ ...call, question: step.question, service: step.service }).ok) continue;
      onAccepted();
      expect(['B', 'C']).toContain(call.confirmedLevel);
      if (step.service === 'hikariPhone') continue;
      expect(call.noticeAt).not.toBeNull();
      for (const item of BEFORE_WORK) expect(call.checks[item]).toBe('yes');
      if (step.question !== 'sendBack') expect(call.checks.partnerDisclosure).toBe('yes');
    }
  });
}

describe('no order of steps passes the gate without its verification', () => {
  test('holds over 20,000 calls, of which many do pass', () => {
    let accepted = 0;
    const count = () => {
      accepted++;
    };
    fc.assert(neverUnverified(checkGate, count), { seed: 20261121, numRuns: 20_000 });
    expect(accepted).toBeGreaterThan(1000);
  });

  test.each([
    { name: 'the verification', off: { confirmedLevel: 'B' } },
    { name: 'the notice stamp', off: { noticeAt: instant(0) } },
    { name: 'the checks', off: { checks: ALL_YES } },
  ] as const)('is caught when $name is switched off', ({ off }) => {
    const weak: typeof checkGate = (facts) => checkGate({ ...facts, ...off });
    expect(() => fc.assert(neverUnverified(weak), { seed: 20261121, numRuns: 20_000 })).toThrow();
  });
});
