import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err, ok } from '../../shared/core/result.ts';
import { plus, seconds } from '../../shared/core/time.ts';
import { type Channel, channels } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { ROLES, type Role } from '../../shared/users/user.ts';
import type { Caller } from './door.ts';
import { ALL_CHANNELS, OUR_WINDOW, openDoor, sessionOf } from './testing/door-fixture.ts';
import { accepted } from './testing/schema-arbitrary.ts';

const SAMPLE = { seed: 20261121, numRuns: 1 };
const inputOf = (channel: Channel): unknown => fc.sample(accepted(channels[channel].input), SAMPLE)[0];
const refusal = (type: DeskError['type']) => ({ ok: false, error: { type } });

const ROLE_CELLS = ALL_CHANNELS.flatMap((channel) =>
  [...ROLES, null].map((role) => {
    const { roles } = channels[channel];
    const permitted = roles === 'anyone' || (role !== null && (roles as readonly Role[]).includes(role));
    return { channel, role, permitted };
  }),
);

describe('the door, step by step (SEC-10)', () => {
  test.each([
    'case:delete',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '',
    'CASE:GET',
    'case:get ',
    7,
    null,
    undefined,
    ['case:get'],
    { toString: () => 'case:get' },
  ])('knows no channel %j', async (channel) => {
    const door = openDoor();
    door.session = sessionOf('supervisor');
    expect(await door.dispatch(OUR_WINDOW, channel, {})).toEqual(refusal('unknownChannel'));
    expect(door.reached).toEqual([]);
    expect(door.rejections).toMatchObject([{ channel: null, reason: 'unknownChannel' }]);
  });

  test.each(ALL_CHANNELS)('lets no untrusted caller into %s, whoever is signed in', async (channel) => {
    const door = openDoor();
    for (const role of ROLES) {
      door.session = sessionOf(role);
      const reply = await door.dispatch({ ...OUR_WINDOW, trusted: false }, channel, inputOf(channel));
      expect(reply).toEqual(refusal('untrustedSender'));
    }
    expect(door.reached).toEqual([]);
  });

  test.each(ROLE_CELLS)('answers $role at $channel: $permitted', async ({ channel, role, permitted }) => {
    const door = openDoor();
    door.session = role === null ? null : sessionOf(role);
    const reply = await door.dispatch(OUR_WINDOW, channel, inputOf(channel));
    if (permitted) {
      expect(door.reached).toEqual([channel]);
      expect(door.rejections).toEqual([]);
    } else {
      expect(reply).toEqual(refusal(role === null ? 'signedOut' : 'notPermitted'));
      expect(door.reached).toEqual([]);
      expect(door.rejections).toHaveLength(1);
    }
  });

  test('asks who is there before it looks at the input', async () => {
    const door = openDoor();
    expect(await door.dispatch(OUR_WINDOW, 'case:get', { wrong: true })).toEqual(refusal('signedOut'));
    door.session = sessionOf('auditor');
    expect(await door.dispatch(OUR_WINDOW, 'users:create', { wrong: true })).toEqual(refusal('notPermitted'));
  });

  test('takes no role from the input (SEC-25)', async () => {
    const forged = fc.record({ role: fc.constantFrom(...ROLES), session: fc.anything(), userId: fc.anything() });
    const requests = fc.tuple(fc.constantFrom(...ALL_CHANNELS), forged, fc.constantFrom(...ROLES));
    const seen = openDoor();
    await fc.assert(
      fc.asyncProperty(requests, async ([channel, extra, role]) => {
        const { roles } = channels[channel];
        if (roles === 'anyone' || (roles as readonly Role[]).includes(role)) return;
        seen.now = plus(seen.now, seconds(60));
        seen.session = sessionOf(role);
        const input = { ...(inputOf(channel) as object), ...extra };
        expect(await seen.dispatch(OUR_WINDOW, channel, input)).toEqual(refusal('notPermitted'));
      }),
      { seed: 20261121, numRuns: 2_000 },
    );
    expect(seen.reached).toEqual([]);
  });

  test('tells the place and the code of what is wrong, and not what was sent', async () => {
    const door = openDoor();
    door.session = sessionOf('operator');
    const cases = [
      { input: { text: 7 }, path: 'text', problem: 'invalidType' },
      { input: { text: 'x'.repeat(201) }, path: 'text', problem: 'tooLong' },
      { input: { text: 'a\ud800b' }, path: 'text', problem: 'loneSurrogate' },
      { input: { text: 'x', CANARY: 1 }, path: '', problem: 'unrecognizedKeys' },
      { input: JSON.parse('{"text":"x","__proto__":{"admin":true}}'), path: '', problem: 'forbiddenKey' },
      { input: 'CANARY', path: '', problem: 'invalidType' },
      { input: undefined, path: '', problem: 'notPlain' },
    ];
    for (const { input, path, problem } of cases) {
      expect(await door.dispatch(OUR_WINDOW, 'contracts:search', input)).toEqual({
        ok: false,
        error: { type: 'badRequest', path, problem },
      });
    }
    expect(door.reached).toEqual([]);
  });
});

describe('the rate', () => {
  test('refuses a flood, keeps the handler out of it, and recovers', async () => {
    const door = openDoor();
    door.session = sessionOf('operator');
    for (let n = 0; n < 1_000; n += 1) await door.dispatch(OUR_WINDOW, 'clock:now', {});
    expect(door.reached.length).toBe(600);
    expect(await door.dispatch(OUR_WINDOW, 'clock:now', {})).toEqual(refusal('tooManyRequests'));
    door.now = plus(door.now, seconds(1));
    await door.dispatch(OUR_WINDOW, 'clock:now', {});
    expect(door.reached.length).toBe(601);
  });

  test('lets few sign-ins through at once, as each makes the machine derive a key', async () => {
    const door = openDoor();
    for (let n = 0; n < 100; n += 1) {
      await door.dispatch(OUR_WINDOW, 'session:signIn', { name: 'someone', password: 'a long enough password' });
    }
    expect(door.reached.length).toBe(15);
  });

  test('bounds what a flood of refused requests can write into the audit table', async () => {
    const door = openDoor();
    for (let n = 0; n < 5_000; n += 1) await door.dispatch(OUR_WINDOW, `no:channel${n}`, {});
    expect(door.rejections.length).toBe(60);
  });

  test('does not slow another connection', async () => {
    const door = openDoor();
    const other: Caller = { trusted: true, connection: 'window-2' };
    for (let n = 0; n < 1_000; n += 1) await door.dispatch(OUR_WINDOW, 'clock:now', {});
    expect(await door.dispatch(other, 'clock:now', {})).not.toEqual(refusal('tooManyRequests'));
  });
});

describe('what a handler does', () => {
  test('passes its typed error on', async () => {
    const door = openDoor({ 'session:lock': async () => err({ type: 'noteStale', revision: 4 }) });
    door.session = sessionOf('operator');
    expect(await door.dispatch(OUR_WINDOW, 'session:lock', {})).toEqual({
      ok: false,
      error: { type: 'noteStale', revision: 4 },
    });
  });

  test('becomes `internal` and one log line when it throws, with neither message nor stack in the reply', async () => {
    const thrown = Object.assign(new Error('SQLITE_ERROR: no such table at /home/x/desk.db'), { code: 'SQLITE_ERROR' });
    const door = openDoor({ 'session:lock': () => Promise.reject(thrown) });
    door.session = sessionOf('operator');
    expect(await door.dispatch(OUR_WINDOW, 'session:lock', {})).toEqual(refusal('internal'));
    expect(door.log).toEqual([{ event: 'requestFailed', channel: 'session:lock', thrown }]);
  });

  test('becomes `internal` when it throws before its first await', async () => {
    const door = openDoor({
      'session:lock': () => {
        throw new TypeError('x');
      },
    });
    door.session = sessionOf('operator');
    expect(await door.dispatch(OUR_WINDOW, 'session:lock', {})).toEqual(refusal('internal'));
  });

  test('cannot send an error that the contract does not know, nor a fact it does not name', async () => {
    const unknown = { type: 'noteStale', revision: 4, text: 'CANARY' } as unknown as DeskError;
    const door = openDoor({ 'session:lock': async () => err(unknown) });
    door.session = sessionOf('operator');
    expect(await door.dispatch(OUR_WINDOW, 'session:lock', {})).toEqual(refusal('internal'));
    expect(door.log).toMatchObject([{ event: 'replyRefused' }]);
  });

  test('cannot send a column that the contract lacks', async () => {
    const leaking = { fileName: 'a.pdf', folder: '/x', sha256: '0', name: 'CANARY' };
    const door = openDoor({ 'report:export': async () => ok(leaking) });
    door.session = sessionOf('operator');
    const reply = await door.dispatch(OUR_WINDOW, 'report:export', inputOf('report:export'));
    expect(reply).toEqual(refusal('internal'));
  });
});

describe('a session that changes while a request is under way', () => {
  const revealed = async (change: (door: ReturnType<typeof openDoor>) => void) => {
    const door = openDoor({
      'contract:reveal': async (_, { grant }) => {
        grant('personal');
        change(door);
        return ok({ value: 'CANARY' });
      },
    });
    door.session = sessionOf('operator');
    return door.dispatch(OUR_WINDOW, 'contract:reveal', inputOf('contract:reveal'));
  };

  test('gets the value while it stays the same', async () => {
    expect(await revealed(() => {})).toEqual({ ok: true, value: { value: 'CANARY' } });
  });

  test('gets no data once it has ended (SEC-23)', async () => {
    expect(await revealed((door) => (door.session = null))).toEqual(refusal('signedOut'));
  });

  test('gets no data of the session before it', async () => {
    expect(await revealed((door) => (door.session = sessionOf('operator', 'session-2')))).toEqual(refusal('signedOut'));
  });

  test('is judged by its new role at once (SEC-26)', async () => {
    expect(await revealed((door) => (door.session = sessionOf('auditor')))).toEqual(refusal('notPermitted'));
  });

  test('is told that a command without data was done', async () => {
    const door = openDoor({
      'session:lock': async () => {
        door.session = null;
        return ok(null);
      },
    });
    door.session = sessionOf('operator');
    expect(await door.dispatch(OUR_WINDOW, 'session:lock', {})).toEqual({ ok: true, value: null });
  });
});

test('a rejection that cannot be recorded is logged and still refused', async () => {
  const door = openDoor();
  door.rejections.push = () => {
    throw new Error('disk full');
  };
  expect(await door.dispatch(OUR_WINDOW, 'no:channel', {})).toEqual(refusal('unknownChannel'));
  expect(door.log.map(({ event }) => event)).toEqual(['requestRejected', 'rejectionNotRecorded']);
});
