import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { err } from '../../shared/core/result.ts';
import type { Store, Work } from '../store/store.ts';
import type { NotSaved } from '../store/store-errors.ts';
import { openTestDesk, PASSWORD, PEOPLE, type TestDesk } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn, storeFolder } from '../testing/session-fixture.ts';
import { createUser } from './users.ts';

const NEW_PASSWORD = 'another horse battery 鹿 staple';

describe('the users of a desk', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.signIn('森 智子'));

  const idOf = async (name: string) => {
    const found = (await desk.get('users:list', {})).find((user) => user.name === name);
    if (found === undefined) throw new Error(`${name} is a user`);
    return found.userId;
  };

  test('are listed without anything of their passwords', async () => {
    const users = await desk.get('users:list', {});
    expect(Object.fromEntries(users.map(({ name, role }) => [name, role]))).toMatchObject(PEOPLE);
    expect(Object.keys(users[0] ?? {}).toSorted()).toEqual(['disabled', 'left', 'name', 'role', 'userId']);
  });

  test('can sign in as soon as they are made', async () => {
    const made = await desk.get('users:create', { name: '新田 葵', password: PASSWORD, role: 'operator' });
    expect(await desk.get('session:signIn', { name: '新田　葵', password: PASSWORD })).toEqual(made);
  });

  test.each([
    {
      name: 'a name that differs only in width and spaces',
      person: { name: '佐藤　恵', password: PASSWORD },
      type: 'userNameTaken',
    },
    { name: 'a short password', person: { name: '短 い', password: 'short' }, type: 'weakPassword' },
    {
      name: 'a password with a name of this desk in it',
      person: { name: '新 人', password: '佐藤恵-2026-xk-pq-zz' },
      type: 'weakPassword',
    },
  ])('are not made with $name, and nothing of them is kept', async ({ person, type }) => {
    const before = await desk.get('users:list', {});
    const { lastSequence } = await desk.get('desk:health', {});
    expect(await desk.call('users:create', { ...person, role: 'operator' })).toMatchObject({ error: { type } });
    expect(await desk.get('users:list', {})).toEqual(before);
    expect((await desk.get('desk:health', {})).lastSequence).toBe(lastSequence);
  });

  test('are shut out and let in again', async () => {
    const userId = await idOf('林 拓也');
    await desk.get('users:setDisabled', { userId, disabled: true });
    const refused = { ok: false, error: { type: 'signInRefused', retryAt: null } };
    expect(await desk.call('session:signIn', { name: '林 拓也', password: PASSWORD })).toEqual(refused);
    await desk.signIn('森 智子');
    await desk.get('users:setDisabled', { userId, disabled: false });
    await desk.signIn('林 拓也');
  });

  test('are out with the very request in which they shut themselves out', async () => {
    await desk.signIn('岡 管理');
    await desk.signIn('森 智子');
    const administrator = await idOf('岡 管理');
    await desk.signIn('岡 管理');
    expect(await desk.call('users:setDisabled', { userId: administrator, disabled: true })).toMatchObject({ ok: true });
    expect(await desk.call('users:list', {})).toMatchObject({ error: { type: 'signedOut' } });
    expect(await desk.get('desk:status', {})).toMatchObject({ vault: 'locked', user: null });
  });

  test('never lose the last one who can let people in', async () => {
    const others = ['初代', '岡 管理'];
    for (const name of others) await desk.get('users:setDisabled', { userId: await idOf(name), disabled: true });
    const own = await idOf('森 智子');
    expect(await desk.call('users:setDisabled', { userId: own, disabled: true })).toMatchObject({
      error: { type: 'lastSupervisor' },
    });
    for (const name of others) await desk.get('users:setDisabled', { userId: await idOf(name), disabled: false });
  });

  test('change their own password with the present one, and a wrong present one is recorded', async () => {
    const { lastSequence } = await desk.get('desk:health', {});
    const wrong = { current: 'not what it is at all', next: NEW_PASSWORD };
    expect(await desk.call('users:changePassword', wrong)).toMatchObject({ error: { type: 'signInRefused' } });
    expect((await desk.get('audit:page', { offset: 0, limit: 1 })).rows).toMatchObject([
      {
        sequence: lastSequence + 1,
        action: 'door:reject',
        detail: '{"channel":"users:changePassword","reason":"signInRefused"}',
      },
    ]);
    await desk.get('users:changePassword', { current: PASSWORD, next: NEW_PASSWORD });
    expect(await desk.call('session:signIn', { name: '森 智子', password: PASSWORD })).toMatchObject({ ok: false });
    await desk.get('session:signIn', { name: '森 智子', password: NEW_PASSWORD });
    await desk.get('users:changePassword', { current: NEW_PASSWORD, next: PASSWORD });
  });
});

describe('createUser on a disk that fills up', () => {
  const place = storeFolder();
  afterEach(() => place.remove());

  /** A store whose disk takes nothing more at the moment of the commit. */
  const full = (store: Store): Store => ({
    ...store,
    write: <T, E>(work: Work<T, E>) =>
      store.write<T, E | NotSaved>(async (db, audit) => {
        const outcome = await work(db, audit);
        return outcome.ok ? err({ type: 'notSaved', reason: 'diskFull' }) : outcome;
      }),
  });

  test('leaves no key without its row, so that the name is free again', async () => {
    const session = sessionIn(place.path);
    await session.create({ name: '初代 責任者', password: PASSWORD });
    const { work, keys } = openDeskOf(session);
    const { vault } = session;
    const person = { name: '佐藤 恵', password: PASSWORD, role: 'operator' } as const;
    const failed = await createUser({ work: { ...work, store: full(work.store) }, keys, vault }, person);
    expect(failed).toEqual({ ok: false, error: { type: 'notSaved', reason: 'diskFull' } });
    expect(await vault.checkPassword(person.name, PASSWORD)).toMatchObject({ error: { type: 'signInRefused' } });
    expect(await createUser({ work, keys, vault }, person)).toMatchObject({ ok: true });
    await session.lock('person');
  });
});
