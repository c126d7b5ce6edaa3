/** A command asked twice happens once, whoever asks and whenever the second one comes (REL-04). */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { err, ok } from '../../shared/core/result.ts';
import { channels } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { ALL_CHANNELS, OUR_WINDOW, openDoor, sessionOf } from './testing/door-fixture.ts';

const INPUT = { caseId: '0190a1b2-c3d4-4e5f-8a6b-7c8d9e0f1a2b', text: 'x' };
const refusal = (type: DeskError['type']) => ({ ok: false, error: { type } });

/** A door whose notes are added when the test says so. */
function slowDoor() {
  const finish: (() => void)[] = [];
  let runs = 0;
  const door = openDoor({
    'case:addNote': async (_input, { doneBefore }) => {
      if (doneBefore) return err({ type: 'alreadyDone' });
      runs += 1;
      await new Promise<void>((over) => finish.push(over));
      return ok(null);
    },
  });
  door.session = sessionOf('operator');
  return { door, finish: () => finish.splice(0).forEach((over) => void over()), runs: () => runs };
}

describe('a command', () => {
  test('needs an id, and a query does not', async () => {
    const { door } = slowDoor();
    for (const id of [null, undefined, '', 'x', 1, {}, INPUT.caseId.toUpperCase(), `${INPUT.caseId}0`]) {
      expect(await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id ?? null)).toEqual({
        ok: false,
        error: { type: 'badRequest', path: 'requestId', problem: 'notAnId' },
      });
      await door.dispatch(OUR_WINDOW, 'cases:page', {}, id ?? null);
    }
    expect(door.reached).toEqual([]);
  });

  test('asked again while it runs waits for the same outcome, and is answered with it afterwards', async () => {
    const { door, finish, runs } = slowDoor();
    const id = randomUUID();
    const both = [1, 2].map(() => door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id));
    await Promise.resolve();
    finish();
    expect(await Promise.all(both)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id)).toEqual({ ok: true, value: null });
    expect(runs()).toBe(1);
  });

  test('without its own id happens each time (twin)', async () => {
    const { door, finish, runs } = slowDoor();
    const both = [1, 2].map(() => door.dispatch(OUR_WINDOW, 'case:addNote', INPUT));
    await Promise.resolve();
    finish();
    await Promise.all(both);
    expect(runs()).toBe(2);
  });

  test('is refused under the id of another command, and of another person', async () => {
    const { door, finish, runs } = slowDoor();
    const id = randomUUID();
    const first = door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id);
    expect(await door.dispatch(OUR_WINDOW, 'session:lock', {}, id)).toEqual(refusal('commandConflict'));
    door.session = { ...sessionOf('supervisor', 'session-2'), userId: INPUT.caseId.replace('0', '1') as never };
    expect(await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id)).toEqual(refusal('commandConflict'));
    finish();
    await first;
    expect(runs()).toBe(1);
  });

  test('of a session that ended is done, and its answer is nobody else’s', async () => {
    const { door, finish, runs } = slowDoor();
    const id = randomUUID();
    const first = door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id);
    await Promise.resolve();
    finish();
    await first;
    door.session = sessionOf('operator', 'session-2');
    expect(await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id)).toEqual(refusal('alreadyDone'));
    expect(runs()).toBe(1);
  });

  test.each([{ type: 'notSaved', reason: 'diskFull' }, { type: 'signedOut' }] as const)(
    'that was not done for $type may be asked again under its id',
    async (error) => {
      let full = true;
      const door = openDoor({ 'case:addNote': async () => (full ? err(error) : ok(null)) });
      door.session = sessionOf('operator');
      const id = randomUUID();
      expect(await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id)).toEqual({ ok: false, error });
      full = false;
      expect(await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id)).toEqual({ ok: true, value: null });
    },
  );

  test('that was refused stays refused under its id, also when it would now be done', async () => {
    let answer: DeskError | null = { type: 'notFound', what: 'case' };
    const door = openDoor({ 'case:addNote': async () => (answer === null ? ok(null) : err(answer)) });
    door.session = sessionOf('operator');
    const id = randomUUID();
    await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id);
    answer = null;
    expect(await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id)).toMatchObject(refusal('notFound'));
  });

  test('is remembered as done long after its answer is forgotten', async () => {
    const door = openDoor({
      'case:addNote': async (_input, { doneBefore }) => (doneBefore ? err({ type: 'alreadyDone' }) : ok(null)),
    });
    door.session = sessionOf('operator');
    const ids = Array.from({ length: 200 }, () => randomUUID());
    for (const id of ids) await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, id);
    expect(await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, ids.at(-1))).toEqual({ ok: true, value: null });
    expect(await door.dispatch(OUR_WINDOW, 'case:addNote', INPUT, ids[0])).toEqual(refusal('alreadyDone'));
  });
});

test('every channel is a command or a query, and whoever signs in or out does it once', () => {
  const kinds = new Set(ALL_CHANNELS.map((channel) => channels[channel].kind));
  expect(kinds).toEqual(new Set(['command', 'query']));
  for (const channel of ALL_CHANNELS) {
    if (/:(create|start|save|add|set|record|step|settle|sign|import|export)/.test(channel))
      expect(channels[channel].kind, channel).toBe('command');
    if (/:(page|list|current|status|now|history|preview)$/.test(channel))
      expect(channels[channel].kind, channel).toBe('query');
  }
});
