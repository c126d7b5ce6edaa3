import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, dateOf, minutes, plus } from '../../shared/core/time.ts';
import { type CaseBundle, insertCases } from './bulk-insert.ts';
import { findCase, insertCase, nextCaseNumber, setCheck } from './cases-repository.ts';
import { contactsOfCase, correctStamp, insertContact, saveNote, startHold } from './contacts-repository.ts';
import { decisionsOfCase, insertDecision } from './decisions-repository.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { insertPromise, promisesOfCase, settlePromise } from './promises-repository.ts';
import { attemptRow, bundleRow, decisionRow, fillDesk, promiseRow } from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';
import { appendTimeline, timelineOfCase } from './timeline-repository.ts';
import { attemptsOfCase, insertAttempt } from './verifications-repository.ts';

const caseId = testId('case', 2);
const contactId = testId('contact', 2);
const user = testId('user', 1);
const later = (count: number) => plus(TEST_START, minutes(count));
const entry = {
  caseId,
  contactId,
  at: TEST_START,
  kind: 'note',
  actorId: user,
  facts: { a: 1 },
  text: 'a note',
} as const;
const correction = { stamp: 'end', at: later(4), reason: 'late', correctedBy: user, correctedAt: later(9) } as const;
const settlement = { state: 'kept', at: later(5), by: user, reason: 'came' } as const;
const settled = promiseRow({ id: testId('promise', 2), caseId, due: addDays(dateOf(TEST_START), 1) });
const open = promiseRow({ id: testId('promise', 3), caseId, due: addDays(dateOf(TEST_START), 2) });

/** Everything that a case can have. */
const plain = bundleRow(2, { contractId: testId('contract', 1), tags: ['x'] }, 'lamp');
const bundle: CaseBundle = {
  ...plain,
  checks: { lineOpen: { answer: 'yes', at: later(1) } },
  contacts: plain.contacts.map((contact) => ({
    ...contact,
    corrections: [correction],
    holds: [{ from: later(1), to: null }],
  })),
  timeline: [entry],
  decisions: [decisionRow({ caseId, contactId })],
  promises: [
    { promise: settled, settlement },
    { promise: open, settlement: null },
  ],
  attempts: [attemptRow({ caseId, contactId })],
};

async function insertOneByOne(db: WritableDb): Promise<void> {
  await insertCase(db, bundle.case);
  await setCheck(db, caseId, { item: 'lineOpen', answer: 'yes', at: later(1) });
  for (const { contact, note, corrections } of bundle.contacts) {
    await insertContact(db, contact);
    await saveNote(db, contact.id, { ...note, savedAt: note.savedAt ?? TEST_START });
    for (const corrected of corrections) await correctStamp(db, contact.id, corrected);
    await startHold(db, contact.id, later(1));
  }
  await appendTimeline(db, entry);
  for (const decision of bundle.decisions) await insertDecision(db, decision);
  for (const { promise } of bundle.promises) await insertPromise(db, promise);
  await settlePromise(db, settled.id, settlement);
  for (const attempt of bundle.attempts) await insertAttempt(db, attempt);
}

const everythingOf = async (db: ReadableDb) => ({
  case: await findCase(db, caseId),
  contacts: await contactsOfCase(db, caseId),
  timeline: await timelineOfCase(db, caseId),
  decisions: await decisionsOfCase(db, caseId),
  promises: await promisesOfCase(db, caseId),
  attempts: await attemptsOfCase(db, caseId),
  document: db.rows('SELECT * FROM case_documents ORDER BY id').all(),
});

let desks: readonly TestStore[];
beforeEach(async () => {
  desks = [new TestStore(), new TestStore()];
  for (const desk of desks) await fillDesk(desk);
});
afterEach(async () => {
  for (const desk of desks) await desk.remove();
});

describe('insertCases', () => {
  test('stores what the repositories would, one by one', async () => {
    const [many, one] = desks;
    await many?.change((db) => insertCases(db, [bundle]));
    await one?.change(insertOneByOne);
    const stored = many && (await everythingOf(many.store.read));
    expect(stored).toEqual(one && (await everythingOf(one.store.read)));
    expect(stored?.promises.map(({ state }) => state)).toEqual(['kept', 'open']);
    expect(stored?.case?.nextDue).toBe(open.due);
  });

  test('leaves the counter of the month behind the highest number', async () => {
    const [desk] = desks;
    await desk?.change((db) => insertCases(db, [bundleRow(40), bundleRow(7)]));
    expect(await desk?.change((db) => nextCaseNumber(db, TEST_START))).toBe('2026-11-0041');
  });
});
