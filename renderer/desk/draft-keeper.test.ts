/** Every key is durable within half a second of being pressed, however the typing goes on, and what is over is not kept (REL-03). */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftPlace } from '../../shared/desk/draft-places.ts';
import type { DeskClient } from './desk-client.ts';
import { LONGEST_WAIT_MS, makeDraftKeeper, QUIET_MS } from './draft-keeper.ts';

const NOTE = draftPlace('callNote', 'c-1');
/** What the way to the disk may take of the half second. */
const ON_THE_WAY_MS = 500 - LONGEST_WAIT_MS;

interface Sent {
  readonly at: number;
  readonly text: string;
}

function setUp() {
  const sent: Sent[] = [];
  const dropped: string[] = [];
  const desk = { full: false };
  const call = async (channel: string, input: { readonly text?: string; readonly place?: { readonly id: string } }) => {
    if (channel === 'draft:keep' && desk.full) return { ok: false, error: { type: 'notSaved', reason: 'diskFull' } };
    if (channel === 'draft:keep') sent.push({ at: Date.now(), text: input.text ?? '' });
    if (channel === 'draft:drop') dropped.push(input.place?.id ?? '');
    return { ok: true, value: { keptAt: 1, drafts: [] } };
  };
  const keeper = makeDraftKeeper(
    { call: call as unknown as DeskClient['call'] },
    {
      setTimeout: (run, ms) => setTimeout(run, ms) as unknown as number,
      clearTimeout: (timer) => clearTimeout(timer),
      now: () => Date.now(),
    },
  );
  return { keeper, sent, dropped, desk };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('makeDraftKeeper', () => {
  test('leaves the disk its part of the half second', () => {
    expect(ON_THE_WAY_MS).toBeGreaterThanOrEqual(150);
    expect(QUIET_MS).toBeLessThan(LONGEST_WAIT_MS);
  });

  test('sends every key in time, for every way of typing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 }), async (pauses) => {
        const { keeper, sent } = setUp();
        const typed: Sent[] = [];
        for (const pause of pauses) {
          await vi.advanceTimersByTimeAsync(pause);
          const text = 'x'.repeat(typed.length + 1);
          typed.push({ at: Date.now(), text });
          keeper.typed(NOTE, text, 0);
        }
        await vi.advanceTimersByTimeAsync(1_000);
        for (const key of typed) {
          const kept = sent.find(({ text }) => text.length >= key.text.length);
          expect((kept?.at ?? Number.POSITIVE_INFINITY) - key.at).toBeLessThanOrEqual(LONGEST_WAIT_MS);
        }
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });

  test('tries again with the newest text while the disk is full', async () => {
    const { keeper, sent, desk } = setUp();
    desk.full = true;
    keeper.typed(NOTE, 'a', 0);
    await vi.advanceTimersByTimeAsync(3_000);
    keeper.typed(NOTE, 'ab', 0);
    await vi.advanceTimersByTimeAsync(3_000);
    desk.full = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent.map(({ text }) => text)).toEqual(['ab']);
  });

  test('keeps nothing of what was saved meanwhile, and drops what was kept of another text', async () => {
    const { keeper, sent, dropped } = setUp();
    keeper.typed(NOTE, 'a', 0);
    keeper.stored(NOTE, 'a');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([]);
    keeper.typed(NOTE, 'ab', 1);
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS);
    keeper.stored(NOTE, 'abc');
    expect(dropped).toEqual(['c-1']);
    keeper.typed(NOTE, 'abcd', 2);
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS);
    keeper.stored(NOTE, 'abcd');
    expect(dropped).toEqual(['c-1']);
  });

  test('sends at once what waits when the page may go, and nothing twice', async () => {
    const { keeper, sent } = setUp();
    keeper.typed(NOTE, 'a', 0);
    keeper.flush();
    keeper.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(({ text }) => text)).toEqual(['a']);
  });

  test('plans nothing more for a field that is gone', async () => {
    const { keeper, sent } = setUp();
    keeper.typed(NOTE, 'a', 0);
    keeper.rest(NOTE);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([]);
  });
});
