import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hours, minutes } from '../../shared/core/time.ts';
import { channels } from '../../shared/desk/contract.ts';
import { ALL_CHANNELS } from '../ipc/testing/door-fixture.ts';
import { finish, identifiedCall } from '../testing/call-steps.ts';
import { openTestDesk, PASSWORD, START, STORED_VALUES, type TestDesk } from '../testing/desk-fixture.ts';
import { newId, storeFolder, testMachine } from '../testing/session-fixture.ts';
import { makeClockGuard } from './clock-guard.ts';
import { type DeskKeeper, keepDesk, type SampleMaker } from './desk-keeper.ts';

const OPERATOR = '佐藤 恵';

describe('a locked desk (SEC-23)', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.signIn(OPERATOR));

  test('answers every channel of a person with signedOut, and the others with nothing of anybody', async () => {
    const { contact } = await identifiedCall(desk);
    await desk.get('session:lock', {});
    const before = desk.replies.length;
    for (const channel of ALL_CHANNELS) {
      if (channels[channel].roles === 'anyone') continue;
      const reply = await desk.desk.dispatch({ trusted: true, connection: channel }, channel, contact, randomUUID());
      expect(reply, channel).toEqual({ ok: false, error: { type: 'signedOut' } });
    }
    expect(await desk.get('desk:status', {})).toMatchObject({ vault: 'locked', user: null, lockReason: 'person' });
    await desk.get('clock:now', {});
    const heard = desk.replies.slice(before).join();
    expect([...STORED_VALUES, contact.contactId].filter((value) => heard.includes(value))).toEqual([]);
    await desk.signIn(OPERATOR);
    await finish(desk);
  });

  test.each([
    { name: 'after five minutes without a hand on it', ms: minutes(5), reason: 'idle' },
    { name: 'not a millisecond before', ms: minutes(5) - 1, reason: null },
  ])('locks $name', async ({ ms, reason }) => {
    desk.pass(ms);
    const { user, lockReason } = await desk.get('desk:status', {});
    expect(await desk.call('session:touch', {})).toMatchObject({ ok: reason === null });
    expect({ user: user === null, lockReason }).toEqual({ user: reason !== null, lockReason: reason });
  });

  test('waits a quarter of an hour while a caller is on the line, and no longer once the call has ended', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    desk.pass(minutes(15) - 1);
    await desk.get('session:touch', {});
    desk.pass(minutes(15));
    expect(await desk.call('call:current', {})).toMatchObject({ error: { type: 'signedOut' } });
    await desk.signIn(OPERATOR);
    await desk.get('call:current', {});
    desk.pass(minutes(14));
    await desk.get('session:touch', {});
    await desk.get('call:end', { contactId });
    desk.pass(minutes(5));
    expect(await desk.call('call:current', {})).toMatchObject({ error: { type: 'signedOut' } });
    await desk.signIn(OPERATOR);
    await finish(desk);
  });

  test('locks twelve hours after the sign-in, however busy the person', async () => {
    await desk.stay(hours(12) - 1);
    desk.pass(1);
    expect(await desk.get('desk:status', {})).toMatchObject({ user: null, lockReason: 'absolute' });
  });

  test('counts no time that somebody set: neither forward nor back', async () => {
    desk.setWall(START + hours(100));
    await desk.get('session:touch', {});
    desk.setWall(START);
    desk.pass(minutes(5));
    expect(await desk.call('session:touch', {})).toMatchObject({ error: { type: 'signedOut' } });
  });

  test('locks with the machine, also while somebody is signing in', async () => {
    desk.desk.suspend();
    expect(await desk.get('desk:status', {})).toMatchObject({ user: null, lockReason: 'suspend' });
    const coming = desk.call('session:signIn', { name: OPERATOR, password: PASSWORD });
    desk.desk.suspend();
    await coming;
    await expect.poll(() => desk.get('desk:status', {})).toMatchObject({ user: null, lockReason: 'suspend' });
  });
});

describe('openSample', () => {
  let place: ReturnType<typeof storeFolder>;
  const machine = testMachine();
  let finishMaking = () => {};
  let making: Parameters<SampleMaker['open']>[0] | null = null;
  let keeper: DeskKeeper;

  afterEach(async () => {
    finishMaking();
    await keeper.session().lock('person');
    place.remove();
  });

  const SIGN_INS = [{ name: '初代', password: PASSWORD, role: 'supervisor' }] as const;
  const maker: SampleMaker = {
    async open(sample) {
      making = sample;
      sample.onProgress(0.3);
      await sample.session.create({ name: '初代', password: PASSWORD });
      await new Promise<void>((resolve) => {
        finishMaking = resolve;
      });
      await sample.session.lock('person');
      return { ok: true, value: [...SIGN_INS] };
    },
  };

  beforeEach(() => {
    place = storeFolder();
    const { clock } = machine;
    const none = () => undefined;
    const sample = { folder: `${place.path}/sample`, maker: async () => maker };
    const host = { host: 'loopback', version: '0', deviceSecret: null, vaultWork: 'test' } as const;
    const guard = makeClockGuard(clock);
    const told = { onChange: none, onFailure: none };
    keeper = keepDesk({ ...host, ...told, folder: `${place.path}/real`, clock, guard, newId, sample });
    making = null;
  });

  const untilMaking = () => expect.poll(() => making?.session.current() ?? null).not.toBeNull();

  test('shows nobody as signed in while it makes the sample, and no idle lock disturbs it', async () => {
    const opening = keeper.openSample();
    await untilMaking();
    expect(keeper.status()).toMatchObject({ preparing: 0.3, user: null, vault: 'absent' });
    expect(keeper.seated()).toBeNull();
    machine.pass(hours(1));
    keeper.tick();
    await setImmediate();
    expect(making?.session.current()).not.toBeNull();
    finishMaking();
    expect(await opening).toEqual({ ok: true, value: null });
    expect(keeper.status()).toMatchObject({ preparing: null, vault: 'locked', lockReason: null });
    expect(keeper.status().sampleSignIns).toEqual(SIGN_INS);
  });

  test('makes one sample, however often it is asked', async () => {
    const opening = keeper.openSample();
    await untilMaking();
    const first = making;
    await keeper.openSample();
    expect(making).toBe(first);
    finishMaking();
    await opening;
  });

  test('leaves no open store behind of somebody who came in meanwhile', async () => {
    const opening = keeper.openSample();
    await untilMaking();
    const real = keeper.session();
    expect(await real.create({ name: '本物の責任者', password: PASSWORD })).toMatchObject({ ok: true });
    const keys = real.current()?.keys;
    finishMaking();
    await opening;
    expect(real.current()).toBeNull();
    expect(keys?.databaseKey.every((byte) => byte === 0)).toBe(true);
    expect(keeper.session()).not.toBe(real);
  });
});
