/** The door before the real desk: which role reaches which channel (SEC-25), and what no sequence of commands reaches (SEC-48). */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Channel } from '../../shared/desk/contract.ts';
import type { Role } from '../../shared/users/user.ts';
import { ALL_CHANNELS } from '../ipc/testing/door-fixture.ts';
import { calls, runCalls } from '../testing/call-model.ts';
import { openTestDesk, type TestDesk } from '../testing/desk-fixture.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
});
afterAll(() => desk.close());

const FLOOR: readonly Channel[] = [
  'contracts:search',
  ...ALL_CHANNELS.filter((channel) =>
    /^(call|notices?|procedures?|verification|contract|promise|report):/.test(channel),
  ),
  'decision:preview',
  'decision:accept',
  'case:addNote',
  'case:setState',
];
const EVERYONE: readonly Channel[] = [
  ...(['desk:status', 'clock:now', 'desk:health', 'vault:create', 'sample:open', 'vault:recover'] as const),
  ...(['session:signIn', 'session:lock', 'session:touch', 'users:changePassword'] as const),
  ...([
    'calendar:closures',
    'draft:keep',
    'draft:drop',
    'draft:list',
    'restore:chooseFolder',
    'restore:inspect',
    'restore:run',
    'policies:list',
    'policies:history',
    'decision:replay',
    'answer:lookUp',
    'terms:list',
    'terms:read',
  ] as const),
];
const TOLD: readonly Channel[] = ['outages:list', 'outage:get', 'outage:contracts', 'outages:onCall', 'outage:tell'];
const KEEPING_OUTAGES: readonly Channel[] = ALL_CHANNELS.filter((channel) => /^outages?:/.test(channel));
const MANAGING: readonly Channel[] = [
  ...(['users:list', 'users:create', 'users:setDisabled', 'users:leave', 'calendar:addClosure'] as const),
  ...(['terms:preview', 'terms:import'] as const),
  ...([
    'backups:make',
    'backups:cancel',
    'backups:inspect',
    'backups:restore',
    'backups:drill',
    'backups:chooseFolder',
    'backups:setFolder',
  ] as const),
];
const AUDITING: readonly Channel[] = ['backups:list', 'backups:drills', 'audit:page', 'audit:verify', 'case:get'];

/** Written out for people to read, and not taken from the contract that it is held against. */
const REACHES: { readonly [R in Role]: readonly Channel[] } = {
  operator: [...EVERYONE, ...FLOOR, ...TOLD, 'users:list', 'cases:page', 'case:get'],
  supervisor: [
    ...EVERYONE,
    ...FLOOR,
    ...MANAGING,
    ...AUDITING,
    ...KEEPING_OUTAGES,
    ...(['backups:exportDrill', 'cases:page', 'policies:preview', 'policies:sign', 'clock:confirm'] as const),
  ],
  administrator: [...EVERYONE, ...MANAGING, ...AUDITING, 'cases:page'],
  auditor: [...EVERYONE, ...AUDITING],
};
const NAMES: { readonly [R in Role]: string } = {
  operator: '佐藤 恵',
  supervisor: '森 智子',
  auditor: '谷口 監',
  administrator: '岡 管理',
};

describe('role × channel (SEC-25)', () => {
  test.each(Object.entries(REACHES))('%s reaches these channels and no other', async (role, reaches) => {
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
}, 60_000);
