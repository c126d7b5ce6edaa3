/** The note: what is said to be saved, and that nothing typed is ever lost on the way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isNoteUnsaved,
  NOTE_DIVIDER,
  type NoteEvent,
  type NoteState,
  noteFault,
  noteToSend,
  openNote,
  reduceNote,
  withoutLoneSurrogates,
} from './note-state.ts';

const EMPTY = { text: '', revision: 0, savedAt: null };
const play = (note: NoteState, ...events: readonly NoteEvent[]): NoteState => events.reduce(reduceNote, note);
const typed = (text: string): NoteEvent => ({ type: 'note/typed', text });
const SENT: NoteEvent = { type: 'note/sent' };
const saved = (revision: number): NoteEvent => ({ type: 'note/saved', revision, savedAt: 1000 + revision });
const LOST: NoteEvent = { type: 'note/failed', error: { type: 'notSaved', reason: 'io' } };

describe('reduceNote', () => {
  test('is settled only when the store has acknowledged the very text on screen', () => {
    const sending = play(openNote(EMPTY, null), typed('a'), SENT, typed('ab'));
    expect(sending.status).toBe('saving');
    const behind = play(sending, saved(1));
    expect(behind).toMatchObject({ status: 'waiting', text: 'ab', stored: { text: 'a', revision: 1, savedAt: 1001 } });
    expect(play(behind, SENT, saved(2))).toMatchObject({ status: 'settled', stored: { text: 'ab', revision: 2 } });
  });

  test('keeps the text and the reason after a failure, also while typing goes on', () => {
    const failed = play(openNote(EMPTY, null), typed('a'), SENT, LOST, typed('ab'));
    expect(failed).toMatchObject({ status: 'failed', text: 'ab', error: { type: 'notSaved' } });
    expect(noteToSend(failed)).toBe('ab');
  });

  test('takes a lost acknowledgement for its own text, not for a stranger', () => {
    const sending = play(openNote(EMPTY, null), typed('a'), SENT, typed('ab'));
    const stored = { text: 'a', revision: 1, savedAt: 5 };
    expect(play(sending, { type: 'note/stale', stored })).toEqual({ status: 'waiting', text: 'ab', stored });
  });

  test('asks the person where the store holds a foreign text, and loses neither', () => {
    const stored = { text: 'theirs', revision: 4, savedAt: 5 };
    const conflict = play(openNote(EMPTY, null), typed('mine'), SENT, { type: 'note/stale', stored });
    expect(conflict).toEqual({ status: 'conflict', text: 'mine', stored });
    expect(noteToSend(conflict)).toBeNull();
    expect(play(conflict, typed('mine!')).text).toBe('mine!');
    const both = play(conflict, { type: 'note/resolved', keep: 'both' });
    expect(noteToSend(both)).toBe(`theirs${NOTE_DIVIDER}mine`);
    expect(noteToSend(play(conflict, { type: 'note/resolved', keep: 'mine' }))).toBe('mine');
  });

  test('holds back what cannot be stored unchanged, and sends it once it can', () => {
    const tooLong = play(openNote(EMPTY, null), typed('a'.repeat(20_003)));
    expect(tooLong).toMatchObject({ status: 'unstorable', fault: { type: 'tooLong', excess: 3 } });
    expect(noteToSend(tooLong)).toBeNull();
    expect(noteToSend(play(tooLong, typed('a'.repeat(20_000))))).toHaveLength(20_000);
  });

  test('never loses typing, whatever the store answers', () => {
    const event = fc.oneof(
      fc.string().map(typed),
      fc.constant(SENT),
      fc.nat(9).map(saved),
      fc.constant(LOST),
      fc.string().map((text): NoteEvent => ({ type: 'note/stale', stored: { text, revision: 7, savedAt: 7 } })),
    );
    const property = fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const note = play(openNote(EMPTY, null), ...events);
      const lastTyped = events.findLast((candidate) => candidate.type === 'note/typed');
      expect(note.text).toBe(lastTyped?.type === 'note/typed' ? lastTyped.text : '');
      if (note.status === 'settled') expect(note.stored.text).toBe(note.text);
    });
    fc.assert(property, { seed: 20261121, numRuns: 500 });
  });
});

describe('openNote', () => {
  test('takes up a draft that a lock kept from the store', () => {
    const note = openNote({ text: 'a', revision: 3, savedAt: 9 }, 'abc');
    expect(note.status).toBe('waiting');
    expect(isNoteUnsaved(note)).toBe(true);
  });
});

describe('noteFault', () => {
  const cases = [
    { name: 'plain text', text: 'abc', fault: null },
    { name: 'an emoji outside the first plane', text: '\u{1F600}', fault: null },
    { name: 'half a character', text: 'a\u{1F600}\ud83d', fault: { type: 'loneSurrogate', position: 3 } },
    { name: 'the limit itself', text: 'x'.repeat(20_000), fault: null },
    { name: 'one past the limit', text: 'x'.repeat(20_001), fault: { type: 'tooLong', excess: 1 } },
  ];
  test.each(cases)('of $name', ({ text, fault }) => expect(noteFault(text)).toEqual(fault));
});

describe('withoutLoneSurrogates', () => {
  test('takes out the broken halves and nothing else', () => {
    expect(withoutLoneSurrogates('\udc00a\u{1F600}\ud83db')).toBe('a\u{1F600}b');
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = withoutLoneSurrogates(text);
      expect(clean.isWellFormed()).toBe(true);
      if (text.isWellFormed()) expect(clean).toBe(text);
    });
    fc.assert(property, { seed: 20261121, numRuns: 300 });
  });
});
