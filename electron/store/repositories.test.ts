import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, civilDate, dateOf, minutes, plus, seconds } from '../../shared/core/time.ts';
import {
  findCase,
  insertCase,
  nextCaseNumber,
  openCasesOfContract,
  recentCasesOfContract,
  setCheck,
  updateCase,
} from './cases-repository.ts';
import { insertClosure, listClosures } from './closures-repository.ts';
import {
  contactsOfCase,
  correctStamp,
  endHold,
  findContact,
  insertContact,
  saveNote,
  startHold,
  unfinishedContact,
  updateContact,
} from './contacts-repository.ts';
import { findContractor, insertContractor, updateContractor } from './contractors-repository.ts';
import {
  findContract,
  findContractByApplicationNumber,
  insertContract,
  otherContracts,
  setContractState,
} from './contracts-repository.ts';
import { decisionsOfCase, insertDecision } from './decisions-repository.ts';
import { insertPolicy, listPolicies, policyInForce } from './policies-repository.ts';
import {
  findPromise,
  insertPromise,
  openPromisesOfContract,
  promisesOfCase,
  settlePromise,
} from './promises-repository.ts';
import {
  answerRow,
  attemptRow,
  caseRow,
  contactRow,
  contractorRow,
  contractRow,
  decisionRow,
  promiseRow,
  stampsRow,
  userRow,
} from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';
import { appendTimeline, timelineOfCase } from './timeline-repository.ts';
import { findUser, findUserByName, insertUser, listUsers, setUserDisabled } from './users-repository.ts';
import {
  attemptsOfCase,
  attemptsOfContact,
  insertAttempt,
  recentAttemptsByOperator,
  recentAttemptsOnContract,
} from './verifications-repository.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = new TestStore();
  await desk.change(async (db) => {
    await insertUser(db, userRow());
    await insertContractor(db, contractorRow());
    await insertContract(db, contractRow());
    await insertCase(db, caseRow({ contractId: testId('contract', 1) }));
    await insertContact(db, contactRow());
  });
});
afterEach(() => desk.remove());

const read = () => desk.store.read;
const later = (count: number) => plus(TEST_START, minutes(count));

/** What may stand in any text: NUL, an ideographic variation, marks of direction, emoji, SQL and HTML. */
const HARD_TEXT = 'a\u0000b\u845b\u{e0100}\u202e\ufeffか\u3099👩‍👩‍👧\'; DROP TABLE cases; --<script>"%_\\\r\n\t\u2028';

describe('users', () => {
  test('are found by id and by their name in any width, capitals and spaces', async () => {
    expect(await findUser(read(), testId('user', 1))).toEqual(userRow());
    expect(await findUser(read(), testId('user', 9))).toBeNull();
    expect((await findUserByName(read(), 'ＳＡＴＯ　hanako'))?.id).toBe(testId('user', 1));
    expect(await findUserByName(read(), 'Sato')).toBeNull();
  });

  test('keep a name for one of them', async () => {
    const again = userRow({ id: testId('user', 2), name: 'sato hanako ' });
    expect(await desk.change((db) => insertUser(db, again))).toEqual({ ok: false, error: { type: 'userNameTaken' } });
    expect(await listUsers(read())).toHaveLength(1);
  });

  test('can be disabled and enabled', async () => {
    expect(await desk.change((db) => setUserDisabled(db, testId('user', 1), true))).toBe(true);
    expect((await findUser(read(), testId('user', 1)))?.disabled).toBe(true);
    expect(await desk.change((db) => setUserDisabled(db, testId('user', 9), true))).toBe(false);
  });
});

describe('contractors and contracts', () => {
  test('come back as they were put in', async () => {
    expect(await findContractor(read(), testId('contractor', 1))).toEqual(contractorRow());
    const { contractorId: _, ...contract } = contractRow();
    expect(await findContract(read(), testId('contract', 1))).toEqual({ ...contract, contractor: contractorRow() });
    expect(await findContract(read(), testId('contract', 2))).toBeNull();
  });

  test('change whole, phones included', async () => {
    const changed = contractorRow({
      name: HARD_TEXT,
      email: null,
      phones: [{ number: '06-1234-5678', published: false }],
    });
    expect(await desk.change((db) => updateContractor(db, changed))).toBe(true);
    expect(await findContractor(read(), testId('contractor', 1))).toEqual(changed);
    const stranger = contractorRow({ id: testId('contractor', 9) });
    expect(await desk.change((db) => updateContractor(db, stranger))).toBe(false);
  });

  test('are found by the digest of the application number and nothing like it', async () => {
    const found = await findContractByApplicationNumber(read(), 'a'.repeat(64));
    expect(found).toEqual({
      id: testId('contract', 1),
      handle: 'N-000001',
      contractorName: 'Midori Densetsu',
      contractorKind: 'company',
      service: 'serverSupport',
      state: 'inService',
    });
    expect(await findContractByApplicationNumber(read(), 'a'.repeat(63))).toBeNull();
  });

  test('of one contractor know each other', async () => {
    const phone = contractRow({
      id: testId('contract', 2),
      handle: 'B-000001',
      service: 'hikariPhone',
      plan: 'officePlus',
      applicationNumberDigest: null,
      devices: [],
      lines: [],
    });
    await desk.change((db) => insertContract(db, phone));
    const others = await otherContracts(read(), testId('contract', 1), 20);
    expect(others.map(({ handle, service }) => [handle, service])).toEqual([['B-000001', 'hikariPhone']]);
    expect(await otherContracts(read(), testId('contract', 9), 20)).toEqual([]);
  });

  test('change their state', async () => {
    expect(await desk.change((db) => setContractState(db, testId('contract', 1), 'suspended'))).toBe(true);
    expect((await findContract(read(), testId('contract', 1)))?.state).toBe('suspended');
  });
});

describe('cases', () => {
  test('take the numbers of their month in Japan, and a rollback gives one back', async () => {
    const midnight = plus(TEST_START, minutes(9 * 24 * 60 + 15 * 60));
    const take = (at = TEST_START) => desk.change((db) => nextCaseNumber(db, at));
    expect([await take(), await take()]).toEqual(['2026-11-0001', '2026-11-0002']);
    await expect(
      desk.change((db) => nextCaseNumber(db, TEST_START).then(() => Promise.reject(new Error('no')))),
    ).rejects.toThrow('no');
    expect(await take()).toBe('2026-11-0003');
    expect(await take(plus(midnight, -1 as never))).toBe('2026-11-0004');
    expect(await take(midnight)).toBe('2026-12-0001');
  });

  test('change field by field, and what is left out stays', async () => {
    const id = testId('case', 1);
    const changes = { category: 'fault', tags: ['b', HARD_TEXT], summary: HARD_TEXT, updatedAt: later(1) } as const;
    expect(await desk.change((db) => updateCase(db, id, changes))).toBe(true);
    expect(
      await desk.change((db) => updateCase(db, id, { state: 'closed', closedAt: later(2), updatedAt: later(2) })),
    ).toBe(true);
    expect(await findCase(read(), id)).toEqual({
      ...caseRow({ contractId: testId('contract', 1) }),
      ...changes,
      state: 'closed',
      closedAt: later(2),
      updatedAt: later(2),
      operatorName: 'Sato Hanako',
      nextDue: null,
      checks: {},
    });
    expect(await desk.change((db) => updateCase(db, id, { contractId: null, updatedAt: later(3) }))).toBe(true);
    expect((await findCase(read(), id))?.contractId).toBeNull();
    expect(await desk.change((db) => updateCase(db, testId('case', 9), { updatedAt: later(3) }))).toBe(false);
  });

  test('keep the last answer of each check until it is taken away', async () => {
    const id = testId('case', 1);
    await desk.change(async (db) => {
      await setCheck(db, id, { item: 'lineOpen', answer: 'no', at: later(1) });
      await setCheck(db, id, { item: 'lineOpen', answer: 'yes', at: later(2) });
      await setCheck(db, id, { item: 'dataProtected', answer: 'yes', at: later(3) });
      await setCheck(db, id, { item: 'dataProtected', answer: null, at: later(4) });
    });
    expect((await findCase(read(), id))?.checks).toEqual({ lineOpen: { answer: 'yes', at: later(2) } });
  });

  test('of a contract are listed newest first, open ones by themselves', async () => {
    const contractId = testId('contract', 1);
    await desk.change(async (db) => {
      for (const n of [2, 3]) {
        await insertCase(
          db,
          caseRow({
            id: testId('case', n),
            number: `2026-11-000${n}`,
            contractId,
            openedAt: later(n),
            state: n === 3 ? 'closed' : 'waiting',
            closedAt: n === 3 ? later(9) : null,
          }),
        );
      }
    });
    const numbers = (briefs: readonly { readonly number: string }[]) => briefs.map(({ number }) => number.slice(-1));
    expect(numbers(await recentCasesOfContract(read(), contractId, 20))).toEqual(['3', '2', '1']);
    expect(numbers(await openCasesOfContract(read(), contractId, 20))).toEqual(['2', '1']);
    expect(numbers(await recentCasesOfContract(read(), contractId, 2))).toEqual(['3', '2']);
    expect(await recentCasesOfContract(read(), testId('contract', 2), 2)).toEqual([]);
  });
});

describe('contacts', () => {
  const id = testId('contact', 1);

  test('come back with corrections and holds beside the stamps first set', async () => {
    const correction = {
      stamp: 'answer',
      at: later(0),
      reason: 'late key',
      correctedBy: testId('user', 1),
      correctedAt: later(5),
    } as const;
    await desk.change(async (db) => {
      await startHold(db, id, later(1));
      expect(await endHold(db, id, later(2))).toBe(true);
      await startHold(db, id, later(3));
      await correctStamp(db, id, correction);
    });
    expect(await findContact(read(), id)).toEqual({
      ...contactRow(),
      corrections: [correction],
      holds: [
        { from: later(1), to: later(2) },
        { from: later(3), to: null },
      ],
      note: { text: '', revision: 0, savedAt: null },
    });
    expect(await desk.change((db) => endHold(db, id, later(4)))).toBe(true);
    expect(await desk.change((db) => endHold(db, id, later(4)))).toBe(false);
  });

  test('save a note revision by revision, exactly as typed, and refuse a stale one', async () => {
    const save = (revision: number, text: string) =>
      desk.change((db) => saveNote(db, id, { text, revision, savedAt: later(revision) }));
    expect(await save(1, HARD_TEXT)).toBe(true);
    expect(await save(1, 'stale')).toBe(false);
    expect(await save(3, 'too new')).toBe(false);
    expect(await save(2, HARD_TEXT.repeat(100))).toBe(true);
    expect((await findContact(read(), id))?.note).toEqual({
      text: HARD_TEXT.repeat(100),
      revision: 2,
      savedAt: later(2),
    });
  });

  test('are unfinished until they are saved', async () => {
    expect((await unfinishedContact(read(), testId('user', 1)))?.id).toBe(id);
    const stamps = stampsRow({ ...contactRow().stamps, end: later(4), saved: later(5) });
    expect(await desk.change((db) => updateContact(db, { id, phase: 'saved', stamps }))).toBe(true);
    expect(await unfinishedContact(read(), testId('user', 1))).toBeNull();
    expect((await contactsOfCase(read(), testId('case', 1))).map(({ phase }) => phase)).toEqual(['saved']);
    const stranger = { id: testId('contact', 9), phase: 'talking', stamps } as const;
    expect(await desk.change((db) => updateContact(db, stranger))).toBe(false);
  });

  test('never take a set stamp back', async () => {
    const stamps = stampsRow({ ring: later(9), answer: contactRow().stamps.answer });
    await expect(desk.change((db) => updateContact(db, { id, phase: 'talking', stamps }))).rejects.toThrow(
      'a stamp is set once',
    );
  });
});

describe('the timeline', () => {
  test('keeps the order of recording, facts and text exactly', async () => {
    const entry = {
      caseId: testId('case', 1),
      contactId: null,
      at: later(2),
      kind: 'note',
      actorId: testId('user', 1),
    } as const;
    const sequences = await desk.change(async (db) => [
      await appendTimeline(db, { ...entry, facts: { z: 1, a: [true, null] }, text: HARD_TEXT }),
      await appendTimeline(db, { ...entry, at: later(1), kind: 'stamp', facts: {}, text: null }),
    ]);
    const stored = await timelineOfCase(read(), testId('case', 1));
    expect(stored.map(({ sequence }) => sequence)).toEqual(sequences);
    expect(stored[0]).toMatchObject({
      ...entry,
      facts: { z: 1, a: [true, null] },
      text: HARD_TEXT,
      actorName: 'Sato Hanako',
    });
  });
});

describe('decisions', () => {
  test('come back whole, to the same bytes', async () => {
    const answer = answerRow({ state: 'twoReadings', reason: HARD_TEXT, facts: { b: 1, a: { d: null, c: [0.5] } } });
    await desk.change((db) => insertDecision(db, decisionRow({ answer, underDoubtfulClock: true })));
    const [stored] = await decisionsOfCase(read(), testId('case', 1));
    expect(stored).toEqual({ ...decisionRow({ answer, underDoubtfulClock: true }), acceptedByName: 'Sato Hanako' });
    const text = () => read().rows<{ readonly answer: string }>('SELECT answer FROM decisions').get()?.answer;
    expect(JSON.stringify(JSON.parse(text() ?? ''))).toBe(text());
  });
});

describe('promises', () => {
  const today = dateOf(TEST_START);
  const nextDue = async () => (await findCase(read(), testId('case', 1)))?.nextDue;

  test('give their case its next day until they are settled, once', async () => {
    const soon = promiseRow({ due: addDays(today, 1) });
    const far = promiseRow({ id: testId('promise', 2), due: addDays(today, 5), tentative: true, kind: 'callBack' });
    await desk.change(async (db) => {
      await insertPromise(db, far);
      await insertPromise(db, soon);
    });
    expect(await nextDue()).toBe(soon.due);
    expect((await openPromisesOfContract(read(), testId('contract', 1), 20)).map(({ id }) => id)).toEqual([
      soon.id,
      far.id,
    ]);
    const settlement = { state: 'kept', at: later(9), by: testId('user', 1), reason: 'came' } as const;
    expect(await desk.change((db) => settlePromise(db, soon.id, settlement))).toBe(true);
    expect(await desk.change((db) => settlePromise(db, soon.id, settlement))).toBe(false);
    expect(await nextDue()).toBe(far.due);
    expect(await findPromise(read(), soon.id)).toEqual({
      ...soon,
      caseNumber: '2026-11-0001',
      state: 'kept',
      settlement,
    });
    expect(await openPromisesOfContract(read(), testId('contract', 1), 20)).toEqual([
      { ...far, caseNumber: '2026-11-0001', state: 'open', settlement: null },
    ]);
    expect((await promisesOfCase(read(), testId('case', 1))).map(({ state }) => state)).toEqual(['kept', 'open']);
    await desk.change((db) => settlePromise(db, far.id, { ...settlement, state: 'broken' }));
    expect(await nextDue()).toBeNull();
    expect(await findPromise(read(), testId('promise', 9))).toBeNull();
  });
});

describe('verification attempts', () => {
  test('are counted by items only, from an instant on, per contract and per operator', async () => {
    const attempts = [
      attemptRow({ at: later(0) }),
      attemptRow({ id: testId('verificationAttempt', 2), at: later(1), result: 'oneMore' }),
      attemptRow({
        id: testId('verificationAttempt', 3),
        at: later(2),
        method: 'callBack',
        items: [],
        result: 'confirmed',
        level: 'C',
      }),
      attemptRow({ id: testId('verificationAttempt', 4), at: later(3), result: 'confirmed' }),
    ];
    await desk.change(async (db) => {
      for (const attempt of attempts) await insertAttempt(db, attempt);
    });
    const expected = [
      { at: later(1), result: 'oneMore' },
      { at: later(3), result: 'confirmed' },
    ];
    expect(await recentAttemptsOnContract(read(), testId('contract', 1), later(1))).toEqual(expected);
    expect(await recentAttemptsByOperator(read(), testId('user', 1), plus(later(0), seconds(1)))).toEqual(expected);
    expect(await recentAttemptsOnContract(read(), testId('contract', 2), later(0))).toEqual([]);
    const stored = attempts.map((attempt) => ({ ...attempt, operatorName: 'Sato Hanako' }));
    expect(await attemptsOfCase(read(), testId('case', 1))).toEqual(stored);
    expect(await attemptsOfContact(read(), testId('contact', 1))).toEqual(stored);
  });
});

describe('policies', () => {
  test('count their versions and know which one is in force on a day', async () => {
    const policy = { policyId: 'P-VERIFY', signedBy: 'Sato', signedAt: TEST_START };
    const versions = await desk.change(async (db) => [
      await insertPolicy(db, { ...policy, value: { items: 3 }, effectiveFrom: civilDate(2026, 1, 1) }),
      await insertPolicy(db, { ...policy, value: { items: 4 }, effectiveFrom: civilDate(2026, 12, 1) }),
      await insertPolicy(db, { ...policy, policyId: 'P-OTHER', value: 1, effectiveFrom: civilDate(2026, 1, 1) }),
    ]);
    expect(versions).toEqual([1, 2, 1]);
    expect((await listPolicies(read())).map(({ policyId, version }) => `${policyId} ${version}`)).toEqual([
      'P-OTHER 1',
      'P-VERIFY 1',
      'P-VERIFY 2',
    ]);
    const inForce = async (day: number) => (await policyInForce(read(), 'P-VERIFY', civilDate(2026, 11, day)))?.value;
    expect(await inForce(30)).toEqual({ items: 3 });
    expect((await policyInForce(read(), 'P-VERIFY', civilDate(2026, 12, 1)))?.value).toEqual({ items: 4 });
    expect(await policyInForce(read(), 'P-VERIFY', civilDate(2025, 12, 31))).toBeNull();
  });
});

describe('closures', () => {
  test('are listed by day, as they were known at an instant', async () => {
    const closure = { reason: 'typhoon', addedBy: testId('user', 1) };
    await desk.change(async (db) => {
      await insertClosure(db, { ...closure, date: civilDate(2026, 12, 3), addedAt: later(0) });
      await insertClosure(db, { ...closure, date: civilDate(2026, 12, 1), addedAt: later(5) });
    });
    expect((await listClosures(read(), null)).map(({ date }) => date)).toEqual([
      civilDate(2026, 12, 1),
      civilDate(2026, 12, 3),
    ]);
    expect(await listClosures(read(), later(4))).toEqual([
      { ...closure, date: civilDate(2026, 12, 3), addedAt: later(0), addedByName: 'Sato Hanako' },
    ]);
  });
});
