/** What was lost on the way is asked again under its own id, while the person waits and not for ever (REL-04, REL-05). */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../shared/desk/contract.ts';
import { makeConnection } from './connection.ts';
import { makeDiskWatch } from './disk-trouble.ts';
import { makeAsk } from './patient-requests.ts';

const DONE: Reply = { ok: true, value: 1 };
const LOST: Reply = { ok: false, error: { type: 'disconnected' } };
const FULL: Reply = { ok: false, error: { type: 'notSaved', reason: 'diskFull' } };

function setUp(answers: readonly Reply[]) {
  const ids: string[] = [];
  let count = 0;
  const connection = makeConnection({ state: 'open' });
  const watch = makeDiskWatch();
  const bridge = {
    call: async (_channel: string, _input: unknown, id: string) => {
      ids.push(id);
      const answer = answers[Math.min(ids.length, answers.length) - 1] ?? DONE;
      if (answer === LOST) connection.set({ state: 'lost' });
      return answer;
    },
    on: () => () => {},
  };
  const timers = { setTimeout: (run: () => void, ms: number) => setTimeout(run, ms), now: () => Date.now() };
  const ask = makeAsk({ bridge, connection, newId: () => `id-${++count}`, timers, onReply: watch.see });
  return { ask, ids, connection, watch };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The answer of a request after so long, or null while there is none. */
async function within(asked: Promise<Reply>, ms: number): Promise<Reply | null> {
  let reply: Reply | null = null;
  void asked.then((one) => {
    reply = one;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return reply;
}

describe('makeAsk', () => {
  test('asks again under the same id when the lost host is found', async () => {
    const { ask, ids, connection } = setUp([LOST, DONE]);
    const asked = ask('call:end', {});
    expect(await within(asked, 5_000)).toBeNull();
    connection.set({ state: 'open' });
    expect(await within(asked, 0)).toEqual(DONE);
    expect(ids).toEqual(['id-1', 'id-1']);
  });

  test('asks ever more slowly while the disk is full, and says so on every screen until it took something', async () => {
    const { ask, ids, watch } = setUp([FULL, FULL, FULL, DONE]);
    const asked = ask('case:addNote', {});
    expect(await within(asked, 3_400)).toBeNull();
    expect([ids.length, watch.store.getState().reason]).toEqual([3, 'diskFull']);
    watch.see('call:current', DONE);
    expect(watch.store.getState().reason).toBe('diskFull');
    expect(await within(asked, 200)).toEqual(DONE);
    expect(new Set(ids).size).toBe(1);
    expect(watch.store.getState().reason).toBeNull();
  });

  test.each([
    { name: 'the host stays lost', answer: LOST },
    { name: 'the disk stays full', answer: FULL },
  ])('gives the person an answer when $name for a minute', async ({ answer }) => {
    const { ask } = setUp([answer]);
    const asked = ask('case:addNote', {});
    expect(await within(asked, 59_000)).toBeNull();
    expect(await within(asked, 2_000)).toEqual(answer);
  });

  test('leaves it to whoever tries again himself', async () => {
    const { ask, ids } = setUp([FULL]);
    expect(await ask('call:saveNote', {}, { once: true })).toEqual(FULL);
    expect(ids).toHaveLength(1);
  });

  test('tells at once who cannot come in', async () => {
    const { ask, ids } = setUp([FULL]);
    expect(await ask('session:signIn', {})).toEqual(FULL);
    expect(ids).toHaveLength(1);
  });

  test('takes an ended connection for an answer', async () => {
    const { ask, ids, connection } = setUp([{ ok: false, error: { type: 'disconnected' } }]);
    connection.set({ state: 'ended', reason: 'replaced' });
    expect(await ask('call:end', {})).toEqual(LOST);
    expect(ids).toHaveLength(1);
  });

  test('gives each request an id of its own', async () => {
    const { ask, ids } = setUp([DONE]);
    await ask('call:end', {});
    await ask('call:end', {});
    expect(ids).toEqual(['id-1', 'id-2']);
  });
});
