import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutes, plus } from '../../shared/core/time.ts';
import {
  contactsOfCase,
  correctStamp,
  endHold,
  findContact,
  saveNote,
  startHold,
  unfinishedContact,
  updateContact,
} from './contacts-repository.ts';
import { contactRow, fillDesk, HARD_TEXT, stampsRow } from './test-rows.ts';
import { TEST_START, TestStore, testId } from './test-store.ts';
import { appendTimeline, timelineOfCase } from './timeline-repository.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = new TestStore();
  await fillDesk(desk);
});
afterEach(() => desk.remove());

const read = () => desk.store.read;
const later = (count: number) => plus(TEST_START, minutes(count));

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
