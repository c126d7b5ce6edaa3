/**
 * Every stored decision replays to the same bytes with the tables it read, whatever was signed and closed before and since; and one that was
 * tampered with does not. Source: terms.md 5.6, property 9
 */
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CONTRACT_STATES, DEVICE_MODELS } from '../../shared/contractors/contract.ts';
import type { Json } from '../../shared/core/canonical-json.ts';
import type { CaseId, DecisionId } from '../../shared/core/ids.ts';
import { ok } from '../../shared/core/result.ts';
import { addDays, civilDate, formatIsoDate, hours, type InstantMs, parseIsoDate } from '../../shared/core/time.ts';
import { type Answer, answerText } from '../../shared/decisions/answer.ts';
import {
  type CallQuestionFacts,
  LATER_DAY_CONSENTS,
  type QuestionFacts,
} from '../../shared/decisions/question-facts.ts';
import type { InputSpec, InputValue } from '../../shared/decisions/question-inputs.ts';
import { CALL_QUESTIONS, LOOKUP_QUESTIONS, QUESTIONS } from '../../shared/decisions/questions.ts';
import type { PolicyId } from '../../shared/policies/policy.ts';
import { answerQuestion } from '../../shared/rules/answer-question.ts';
import { LOOKUPS } from '../../shared/rules/lookups.ts';
import { insertCase } from '../store/cases-repository.ts';
import { insertClosure } from '../store/closures-repository.ts';
import { insertContact } from '../store/contacts-repository.ts';
import { insertDecision } from '../store/decisions-repository.ts';
import type { WritableDb } from '../store/handles.ts';
import { insertPolicy } from '../store/policies-repository.ts';
import { caseRow, contactRow } from '../store/test-rows.ts';
import { finish, promisedVisit } from '../testing/call-steps.ts';
import { openTestDesk, START, type TestDesk } from '../testing/desk-fixture.ts';
import { newId, openDeskOf, sessionIn, storeFolder, testMachine } from '../testing/session-fixture.ts';
import type { DeskSession } from './desk-session.ts';
import type { DeskWork } from './desk-work.ts';
import { replayDecision } from './replay.ts';

const FIRST_DAY = civilDate(2019, 7, 1);
const anyDay = fc.integer({ min: 0, max: 4700 }).map((days) => formatIsoDate(addDays(FIRST_DAY, days)));
const anyInstant = fc
  .integer({ min: -90 * 86_400, max: 400 * 86_400 })
  .map((second) => (START + second * 1000) as InstantMs);
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 4 });

const stamps = { answeredAt: anyInstant, noticeAt: orNull(anyInstant) };
const ofContract = {
  service: fc.constant('serverSupport' as const),
  contractState: orNull(fc.constantFrom(...CONTRACT_STATES)),
  deviceModel: orNull(fc.constantFrom(...DEVICE_MODELS)),
  ...stamps,
};
const callFacts: fc.Arbitrary<CallQuestionFacts> = fc.oneof(
  fc.record({
    service: fc.constant('hikariPhone' as const),
    question: fc.constantFrom(...CALL_QUESTIONS),
    ...stamps,
  }),
  fc.record({ service: fc.constant('serverSupport' as const), question: fc.constant('reception' as const), ...stamps }),
  fc.record({
    ...ofContract,
    question: fc.constant('onSiteVisit' as const),
    remoteArea: orNull(fc.boolean()),
    laterDayConsent: fc.constantFrom(...LATER_DAY_CONSENTS),
    laterDay: orNull(anyDay),
  }),
  fc.record({
    ...ofContract,
    question: fc.constant('urgentDispatch' as const),
    companyJudgesUrgent: fc.boolean(),
    callerAgrees: fc.boolean(),
    costExplained: fc.boolean(),
  }),
  fc.record({ ...ofContract, question: fc.constant('sendBack' as const), judgedFaulty: fc.boolean() }),
);

/** Values that the door would let pass. */
function inputValue(spec: InputSpec): fc.Arbitrary<InputValue> {
  switch (spec.kind) {
    case 'date':
      return anyDay;
    case 'time':
      return fc.constantFrom('00:00:00', '09:30:00', '23:59:59');
    case 'yen':
      return fc.integer({ min: spec.signed === true ? -200_000 : 0, max: 2_000_000 });
    case 'count':
      return fc.integer({ min: spec.min, max: spec.max });
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...spec.options);
    case 'ticks':
      return fc.subarray([...spec.options]);
    case 'text':
      return fc.oneof(
        fc.constantFrom('172.16.0.0/12', '10.0.0.0/8', '192.168.1.0/24, 172.19.4.1'),
        fc.string({ minLength: 1, maxLength: Math.min(spec.limit, 40) }).filter((text) => text.trim() !== ''),
      );
    case 'debts':
      return fc.array(fc.record({ due: anyDay, amount: fc.integer({ min: 1, max: 500_000 }) }), {
        minLength: 1,
        maxLength: Math.min(spec.max, 4),
      });
  }
}

const lookupFactsOf = (question: (typeof LOOKUP_QUESTIONS)[number]): fc.Arbitrary<QuestionFacts> => {
  const { service, inputs } = LOOKUPS[question];
  const values = Object.entries(inputs).map(([name, spec]) => {
    const value = inputValue(spec);
    return [name, spec.optional === true ? orNull(value) : value] as const;
  });
  return fc.record({
    service: fc.constant(service),
    question: fc.constant(question),
    askedOn: anyDay,
    inputs: fc.record(Object.fromEntries(values)),
  });
};

/** Some facts of every question there is, the same in every run. */
function sampledFacts(seed: number): readonly QuestionFacts[] {
  const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number) => fc.sample(arbitrary, { seed, numRuns: count });
  return [...sample(callFacts, 40), ...LOOKUP_QUESTIONS.flatMap((question) => sample(lookupFactsOf(question), 3))];
}

/** A store with one case, on which decisions are laid without a call. */
async function emptyDesk() {
  const place = storeFolder();
  const machine = testMachine();
  const session: DeskSession = sessionIn(place.path, machine);
  await session.create({ name: '初代 責任者', password: 'correct horse battery 馬 staple' });
  const { work } = openDeskOf(session);
  const change = (what: (db: WritableDb) => Promise<unknown>) =>
    work.store.write<null, never>(async (db, audit) => {
      await what(db);
      const entry = { actorId: null, role: 'system', action: 'test:change', entity: 'test', entityId: null } as const;
      audit.append({ ...entry, detail: {} });
      return ok(null);
    });
  const contactId = newId<'contact'>();
  const caseId = newId<'case'>() as CaseId;
  await change(async (db) => {
    await insertCase(db, caseRow({ id: caseId, operatorId: work.user.id }));
    await insertContact(db, contactRow({ id: contactId, caseId, operatorId: work.user.id }));
  });
  const store = async (answer: Answer): Promise<DecisionId> => {
    const id = newId<'decision'>();
    const acceptance = { acceptedAt: work.clock.now(), acceptedBy: work.user.id, underDoubtfulClock: false };
    await change((db) => insertDecision(db, { id, caseId, contactId, answer, ...acceptance }));
    return id;
  };
  const end = async (): Promise<void> => {
    await session.lock('person');
    place.remove();
  };
  return { work, machine, change, store, end };
}

type EmptyDesk = Awaited<ReturnType<typeof emptyDesk>>;

async function answerNow(work: DeskWork, facts: QuestionFacts): Promise<Answer> {
  const answer = answerQuestion(facts, await work.tables());
  if (!answer.ok) throw new Error(`${facts.question} lies outside the calendar`);
  return answer.value;
}

const verdictOn = async (work: DeskWork, decisionId: DecisionId) => {
  const replayed = await replayDecision(work, { decisionId });
  if (!replayed.ok) throw new Error(replayed.error.type);
  return replayed.value;
};

const signs = (policyId: PolicyId, value: Json) => ({ policyId, value });

describe('a stored decision', () => {
  let desk: EmptyDesk;
  beforeAll(async () => {
    desk = await emptyDesk();
  });
  afterAll(() => desk.end());

  test('replays to the same bytes, of every question and under every table there was (5.6, property 9)', async () => {
    const { work, change, machine } = desk;
    const day = (text: string) => parseIsoDate(text) ?? FIRST_DAY;
    const closes = (date: string) => (db: WritableDb) =>
      insertClosure(db, { date: day(date), reason: '設備点検', addedBy: work.user.id, addedAt: work.clock.now() });
    const signed = (policy: ReturnType<typeof signs>) => (db: WritableDb) =>
      insertPolicy(db, {
        ...policy,
        ...{
          effectiveFrom: day('2026-11-21'),
          signedBy: '林',
          signedAt: work.clock.now(),
          reason: '試験',
          restores: null,
        },
      });
    const worlds: readonly ((db: WritableDb) => Promise<unknown>)[] = [
      async () => undefined,
      closes('2026-11-24'),
      signed(signs('P-ONSITE-BOUNDARY', 'sameDay')),
      closes('2026-11-25'),
      signed(signs('P-DEVICE-COVERAGE', 'covered')),
      signed(signs('P-PRORATE', 'taxThenProrate')),
      signed(signs('P-MAX-PERIOD', { basis: 'effective', warnAtDays: [60] })),
      closes('2026-11-24'),
      signed(signs('P-ONSITE-BOUNDARY', 'nextBusinessDay')),
      signed(signs('P-FEE-MONTH', { startDay: 11 })),
    ];
    const stored: { readonly id: DecisionId; readonly question: string }[] = [];
    for (const [index, comesToPass] of worlds.entries()) {
      await change(comesToPass);
      for (const facts of sampledFacts(20261121 + index)) {
        const answer = await answerNow(work, facts);
        stored.push({ id: await desk.store(answer), question: facts.question });
      }
      machine.pass(hours(1));
    }
    expect(new Set(stored.map(({ question }) => question))).toEqual(new Set(QUESTIONS));
    for (const { id, question } of stored) {
      expect((await verdictOn(work, id)).verdict, question).toEqual({ type: 'same' });
    }
  }, 60_000);
});

describe('a replay', () => {
  let desk: EmptyDesk;
  beforeEach(async () => {
    desk = await emptyDesk();
  });
  afterEach(() => desk.end());

  const FACTS: QuestionFacts = {
    service: 'serverSupport',
    question: 'sendBack',
    judgedFaulty: true,
    contractState: 'inService',
    deviceModel: 'OS6',
    answeredAt: START,
    noticeAt: START,
  };
  /** The verdict on an answer that lies in the store other than it was given. */
  const altered = async (alter: (answer: Answer) => object) => {
    const answer = await answerNow(desk.work, FACTS);
    return (await verdictOn(desk.work, await desk.store(alter(answer) as Answer))).verdict;
  };

  test('is the same for an answer as it was given (the twin of what follows)', async () => {
    expect(await altered((answer) => answer)).toEqual({ type: 'same' });
  });

  test.each<{ readonly name: string; readonly alter: (answer: Answer) => object; readonly field: string }>([
    { name: 'the headline', alter: (answer) => ({ ...answer, headline: '本日発送' }), field: 'headline' },
    { name: 'the promise', alter: (answer) => ({ ...answer, promise: null }), field: 'promise' },
    { name: 'the citations', alter: (answer) => ({ ...answer, citations: [] }), field: 'citations' },
    {
      name: 'a fact',
      alter: (answer) => ({ ...answer, facts: { ...answer.facts, noticeAt: START - hours(48) } }),
      field: 'working',
    },
  ])('finds $name tampered with', async ({ alter, field }) => {
    expect(await altered(alter)).toMatchObject({ type: 'different', fields: expect.arrayContaining([field]) });
  });

  test('finds facts that no rule could have been asked with', async () => {
    expect(await altered((answer) => ({ ...answer, facts: { ...answer.facts, noticeAt: 'morning' } }))).toEqual({
      type: 'unreadable',
    });
    expect(await altered((answer) => ({ ...answer, facts: 'gone' }))).toEqual({ type: 'unreadable' });
    expect(await altered(({ versions: _, ...answer }) => answer)).toEqual({ type: 'unreadable' });
  });

  test('names the version that is not held, of a policy or of the calendar', async () => {
    const versions = {
      'P-OUT-OF-HOURS': '7',
      'P-GONE': '1',
      calendar: 'company/another/no-closures',
      bankCalendar: 'bank/another/no-closures',
    };
    expect(await altered((answer) => ({ ...answer, versions: { ...answer.versions, ...versions } }))).toEqual({
      type: 'tablesMissing',
      versions: [
        { table: 'calendar', stored: 'company/another/no-closures', present: null },
        { table: 'bankCalendar', stored: 'bank/another/no-closures', present: null },
        { table: 'P-GONE', stored: '1', present: null },
        { table: 'P-OUT-OF-HOURS', stored: '7', present: null },
      ],
    });
  });

  test('says of an older rule that it has changed since, and whether the answer is the same all the same', async () => {
    const older = (answer: Answer) => ({ ...answer, versions: { ...answer.versions, rule: 'send-back/0' } });
    expect(await altered(older)).toMatchObject({ type: 'otherVersions', agrees: true, versions: [{ table: 'rule' }] });
    const disagreeing = (answer: Answer) => ({ ...older(answer), headline: '本日発送' });
    expect(await altered(disagreeing)).toMatchObject({ type: 'otherVersions', agrees: false });
  });

  test('has no decision where there is none', async () => {
    expect(await replayDecision(desk.work, { decisionId: newId<'decision'>() })).toMatchObject({
      error: { type: 'notFound', what: 'decision' },
    });
  });
});

describe('the seal of an accepted decision', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn('佐藤 恵');
  });
  afterAll(() => desk.close());

  test('is found in the audit chain, for whoever may open the case', async () => {
    const { decisions } = await promisedVisit(desk);
    const decisionId = decisions[0]?.decisionId;
    if (decisionId === undefined) throw new Error('a visit was decided');
    await finish(desk);
    for (const name of ['佐藤 恵', '谷口 監', '岡 管理', '森 智子']) {
      await desk.signIn(name);
      const { sealed, verdict, versions } = await desk.get('decision:replay', { decisionId });
      expect({ sealed, verdict }).toEqual({ sealed: true, verdict: { type: 'same' } });
      expect(versions['rule']).toMatch(/^on-site-visit\/\d+$/);
    }
  });

  test('shows an answer that was exchanged whole for another one that replays well', async () => {
    const empty = await emptyDesk();
    try {
      const { work, store } = empty;
      const facts = { service: 'serverSupport', question: 'reception', answeredAt: START, noticeAt: null } as const;
      const told = await answerNow(work, facts);
      const id = await store(await answerNow(work, { ...facts, answeredAt: (START - hours(9)) as InstantMs }));
      const { contact_id: contactId } = work.store.read
        .rows<{ readonly contact_id: string }>('SELECT contact_id FROM decisions WHERE id = ?')
        .get(id) ?? { contact_id: '' };
      expect((await verdictOn(work, id)).sealed).toBeNull();
      await work.store.write<null, never>(async (_db, audit) => {
        const digest = hash('sha256', answerText(told));
        const entry = { actorId: work.user.id, role: work.user.role, action: 'decision:accept', entity: 'contact' };
        audit.append({ ...entry, entityId: contactId, detail: { decisionId: id, digest } });
        return ok(null);
      });
      expect(await verdictOn(work, id)).toMatchObject({ sealed: false, verdict: { type: 'same' } });
    } finally {
      await empty.end();
    }
  });
});
