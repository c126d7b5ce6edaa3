/** The door before the real desk: which role reaches which channel (SEC-25), and what no sequence of commands reaches (SEC-48). */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../shared/users/user.ts';
import { ALL_CHANNELS } from '../ipc/testing/door-fixture.ts';
import { EXPECTED_REACH } from '../ipc/testing/expected-access.ts';
import { calls, runCalls } from '../testing/call-model.ts';
import { openTestDesk, type TestDesk } from '../testing/desk-fixture.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
});
afterAll(() => desk.close());

const NAMES: { readonly [R in Role]: string } = {
  operator: '佐藤 恵',
  supervisor: '森 智子',
  auditor: '谷口 監',
  administrator: '岡 管理',
};

describe('role × channel (SEC-25)', () => {
  test.each(Object.entries(EXPECTED_REACH))('%s reaches these channels and no other', async (role, reaches) => {
    await desk.signIn(NAMES[role as Role]);
    for (const channel of ALL_CHANNELS) {
      // No channel takes such an input, so that nothing happens where it gets that far; a role in it gains nothing.
      const forged = { role: 'supervisor', userId: 'me', trusted: true };
      const reply = await desk.desk.dispatch(
        { trusted: true, connection: `${role} ${channel}` },
        channel,
        forged,
        randomUUID(),
      );
      const error = { type: reaches.includes(channel) ? 'badRequest' : 'notPermitted' };
      expect(reply, `${role} ${channel}`).toMatchObject({ ok: false, error });
    }
  });
});

test('no sequence of commands reaches work without its verification, notice and checks, or a value on file (SEC-48)', async () => {
  await desk.signIn(NAMES.operator);
  const tally = { commands: 0, accepted: 0 };
  await fc.assert(
    fc.asyncProperty(calls, async (commands) => runCalls(desk, commands, tally)),
    { seed: 20261121, numRuns: 80 },
  );
  expect(tally.commands).toBeGreaterThan(2000);
  // Had no sequence got through, the property above would say nothing.
  expect(tally.accepted).toBeGreaterThan(20);
}, 180_000);
