/** Whatever is thrown at any channel: no crash, no handler reached by what its schema refuses, nothing told about the inside (SEC-12, SEC-13). */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plus, seconds } from '../../shared/core/time.ts';
import { type Channel, channels } from '../../shared/desk/contract.ts';
import { deskError } from '../../shared/desk/errors.ts';
import { ROLES, type Role } from '../../shared/users/user.ts';
import { ALL_CHANNELS, OUR_WINDOW, openDoor, sessionOf } from './testing/door-fixture.ts';
import { HAND_CASES, MARK } from './testing/hostile-values.ts';
import { accepted } from './testing/schema-arbitrary.ts';

/** Per channel; many more, over both transports and with the real handlers, in electron/torture/fuzz-torture.ts. */
const RUNS = 100;

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

const roleFor = (channel: Channel): Role => {
  const { roles } = channels[channel];
  return (roles === 'anyone' ? ROLES : roles)[0] ?? 'operator';
};

/** A valid input with one part replaced, removed or added. */
function mutated(channel: Channel): fc.Arbitrary<unknown> {
  const hostile = fc.oneof(fc.anything({ maxDepth: 2 }), fc.constantFrom(...HAND_CASES.map(({ value }) => value)));
  const change = fc.tuple(fc.nat(20), fc.constantFrom('replace', 'remove', 'add'), hostile);
  return fc.tuple(accepted(channels[channel].input), change).map(([valid, [place, how, value]]) => {
    const input = { ...(valid as Record<string, unknown>) };
    const keys = Object.keys(input);
    const key = keys[place % Math.max(1, keys.length)] ?? MARK;
    if (how === 'remove') delete input[key];
    else input[how === 'add' ? `${key}${MARK}` : key] = value;
    return input;
  });
}

/** What a refused request may say: the contract's own words, and nothing that came in or lies inside. */
function expectTightLipped(reply: unknown): void {
  const text = JSON.stringify(reply);
  expect(text).not.toContain(MARK);
  expect(text).not.toMatch(/SQLITE|node_modules|\bat \/|\/home\/|\.ts\b/);
  expect(text.length).toBeLessThan(500);
}

describe.each(ALL_CHANNELS)('%s', (channel) => {
  const open = () => {
    const door = openDoor();
    door.session = sessionOf(roleFor(channel));
    return door;
  };

  test('survives anything, and lets nothing through that its schema refuses', async () => {
    const door = open();
    const inputs = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        withNullPrototype: true,
      }),
      mutated(channel),
    );
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        door.now = plus(door.now, seconds(60));
        const before = door.reached.length;
        const reply = await door.dispatch(OUR_WINDOW, channel, input);
        expectTightLipped(reply);
        if (!reply.ok) expect(deskError.safeParse(reply.error).success).toBe(true);
        if (door.reached.length > before) expect(channels[channel].input.safeParse(input).success).toBe(true);
      }),
      { seed: 20261121, numRuns: RUNS },
    );
  });

  test.each(HAND_CASES)('refuses $name as its whole input', async ({ value }) => {
    const door = open();
    const reply = await door.dispatch(OUR_WINDOW, channel, value);
    expect(reply).toMatchObject({ ok: false, error: { type: 'badRequest' } });
    expectTightLipped(reply);
    expect(door.reached).toEqual([]);
  });
});

test('the tight-lipped check notices an echo, a stack and SQL (twin)', () => {
  for (const leak of [MARK, 'SQLITE_ERROR', 'at /home/x/door.ts:1', 'x'.repeat(500)]) {
    expect(() => expectTightLipped({ ok: false, error: { type: 'badRequest', path: leak } })).toThrow();
  }
});
