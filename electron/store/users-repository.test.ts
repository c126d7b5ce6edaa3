import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillDesk, userRow } from './test-rows.ts';
import { TestStore, testId } from './test-store.ts';
import { findUser, findUserByName, insertUser, listUsers, setUserDisabled } from './users-repository.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = new TestStore();
  await fillDesk(desk);
});
afterEach(() => desk.remove());

const read = () => desk.store.read;

describe('users', () => {
  test('are found by id and by their name in any width, capitals and spaces', async () => {
    expect(await findUser(read(), testId('user', 1))).toEqual(userRow());
    expect(await findUser(read(), testId('user', 9))).toBeNull();
    expect((await findUserByName(read(), 'ＳＡＴＯ　hanako'))?.id).toBe(testId('user', 1));
    expect(await findUserByName(read(), 'Sato')).toBeNull();
  });

  test('keep a name for one of them', async () => {
    const again = userRow({ id: testId('user', 2), name: 'sato hanako ' });
    expect(await desk.change((db) => insertUser(db, again))).toEqual({ ok: false, error: { type: 'userNameTaken' } });
    expect(await listUsers(read())).toHaveLength(1);
  });

  test('can be disabled and enabled', async () => {
    expect(await desk.change((db) => setUserDisabled(db, testId('user', 1), true))).toBe(true);
    expect((await findUser(read(), testId('user', 1)))?.disabled).toBe(true);
    expect(await desk.change((db) => setUserDisabled(db, testId('user', 9), true))).toBe(false);
  });
});
