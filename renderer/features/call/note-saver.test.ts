/** When the note is sent: soon enough for a power cut, never while an input method composes, again after a failure. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeNoteSaver, type NoteSaver, SAVE_WAIT_MS, type SaveOutcome } from './note-saver.ts';
import { type NoteState, openNote, reduceNote } from './note-state.ts';

/** A store that keeps what it was sent and answers when it is told to. */
function setUp(outcome: (text: string, revision: number) => SaveOutcome | Promise<SaveOutcome>) {
  let note: NoteState = openNote({ text: '', revision: 0, savedAt: null }, null);
  const sent: string[] = [];
  const saver: NoteSaver = makeNoteSaver({
    note: () => note,
    tell: (event) => {
      note = reduceNote(note, event);
    },
    save: async (text, revision) => {
      sent.push(text);
      return outcome(text, revision);
    },
    timers: {
      setTimeout: (run, ms) => setTimeout(run, ms) as unknown as number,
      clearTimeout: (timer) => clearTimeout(timer),
    },
  });
  return { saver, sent, note: () => note };
}

const acknowledge = (_text: string, revision: number): SaveOutcome => ({
  type: 'saved',
  revision: revision + 1,
  savedAt: 1,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('makeNoteSaver', () => {
  test('stores within half a second although the typing never pauses', async () => {
    const { saver, sent, note } = setUp(acknowledge);
    for (let count = 1; count <= 20; count += 1) {
      saver.typed('x'.repeat(count), false);
      await vi.advanceTimersByTimeAsync(100);
      expect(note().text.length - note().stored.text.length).toBeLessThanOrEqual(5);
    }
    expect(SAVE_WAIT_MS).toBeLessThan(500);
    expect(sent.length).toBeGreaterThanOrEqual(5);
  });

  test('sends one text at a time, the newest next', async () => {
    const answers: Array<(outcome: SaveOutcome) => void> = [];
    const { saver, sent } = setUp(() => new Promise((answer) => answers.push(answer)));
    saver.typed('a', false);
    await vi.advanceTimersByTimeAsync(SAVE_WAIT_MS);
    saver.typed('ab', false);
    saver.typed('abc', false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual(['a']);
    answers[0]?.({ type: 'saved', revision: 1, savedAt: 1 });
    await vi.advanceTimersByTimeAsync(SAVE_WAIT_MS);
    expect(sent).toEqual(['a', 'abc']);
  });

  test('leaves a composition alone, but stores what stood before it and what came of it', async () => {
    const { saver, sent } = setUp(acknowledge);
    saver.typed('a', false);
    saver.typed('ak', true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual(['a']);
    saver.typed('aka', true);
    saver.typed('a\u8d64', false);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['a', 'a\u8d64']);
  });

  test('tries again after a failure, at growing distances, until the store answers', async () => {
    let broken = true;
    const { saver, sent, note } = setUp((text, revision) =>
      broken ? { type: 'failed', error: { type: 'disconnected' } } : acknowledge(text, revision),
    );
    saver.typed('a', false);
    await vi.advanceTimersByTimeAsync(SAVE_WAIT_MS + 1000 + 2000);
    expect(sent).toHaveLength(3);
    expect(note().status).toBe('failed');
    broken = false;
    await vi.advanceTimersByTimeAsync(4000);
    expect(note().status).toBe('settled');
  });

  test('flushes in the same turn, and waits for what was typed meanwhile', async () => {
    const { saver, sent, note } = setUp(acknowledge);
    saver.typed('a', false);
    const flushed = saver.flush();
    expect(sent).toEqual(['a']);
    saver.typed('ab', false);
    await flushed;
    await saver.flush();
    expect(note()).toMatchObject({ status: 'settled', text: 'ab' });
  });

  test('sends nothing after it was stopped', async () => {
    const { saver, sent } = setUp(acknowledge);
    saver.typed('a', false);
    saver.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
  });
});
