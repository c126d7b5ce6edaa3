import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../shared/core/result.ts';
import { listUsers } from '../store/users-repository.ts';
import { acquireWriterLock } from '../store/writer-lock.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { auditRows, openDeskOf, sessionIn, storeFolder, testMachine } from '../testing/session-fixture.ts';
import type { DeskSession } from './desk-session.ts';
import type { DeskWork } from './desk-work.ts';
import { createUser, setUserAccess } from './users.ts';

const SUPERVISOR = '初代 責任者';
const OPERATOR = '佐藤 恵';
const NEW_PASSWORD = 'another horse battery 鹿 staple';
const WRONG = 'no such password was ever set';

let place: ReturnType<typeof storeFolder>;
beforeEach(() => {
  place = storeFolder();
});
afterEach(() => place.remove());

/** A desk with a supervisor, who is signed in, and an operator. */
async function desk(): Promise<{ readonly session: DeskSession; readonly recoveryKey: string }> {
  const session = sessionIn(place.path);
  const created = await session.create({ name: SUPERVISOR, password: PASSWORD });
  if (!created.ok) throw new Error(created.error.type);
  const { work, keys } = openDeskOf(session);
  const person = { name: OPERATOR, password: PASSWORD, role: 'operator' } as const;
  expect(await createUser({ work, keys, vault: session.vault }, person)).toMatchObject({ ok: true });
  return { session, recoveryKey: created.value.recoveryKey };
}

const signIn = (session: DeskSession, name: string, password = PASSWORD) => session.signIn({ name, password });
const change = (work: DeskWork, sql: string, ...values: readonly string[]) =>
  work.store.write<undefined, never>((db, audit) => {
    db.prepare(sql).run(...values);
    const deed = { action: 'test:change', entity: 'user', entityId: null, detail: {} };
    audit.append({ actorId: null, role: 'system', ...deed });
    return ok();
  });

describe('create (SEC-28)', () => {
  test('finds no account before it, and makes one supervisor who is signed in', async () => {
    const session = sessionIn(place.path);
    expect(session.vault.state()).toBe('absent');
    expect(await signIn(session, SUPERVISOR)).toMatchObject({ error: { type: 'vaultAbsent' } });
    await session.create({ name: SUPERVISOR, password: PASSWORD });
    const { work } = openDeskOf(session);
    expect(work.user).toMatchObject({ name: SUPERVISOR, role: 'supervisor' });
    expect(await listUsers(work.store.read)).toHaveLength(1);
    expect((await auditRows(session)).map(({ action }) => action)).toEqual([
      'vault:create',
      'users:create',
      'store:create',
    ]);
  });

  test('leaves nothing behind when the store cannot be made, so that the next try starts anew', async () => {
    const session = sessionIn(place.path);
    const other = acquireWriterLock(join(place.path, 'desk.db'));
    if (!other.ok) throw new Error(other.error.type);
    const input = { name: SUPERVISOR, password: PASSWORD };
    expect(await session.create(input)).toMatchObject({ error: { type: 'storeInUse' } });
    expect(session.vault.state()).toBe('absent');
    other.value.release();
    expect(await session.create(input)).toMatchObject({ ok: true });
  });

  test('makes no vault before a store that has lost its own', async () => {
    const { session } = await desk();
    await session.lock('person');
    for (const name of ['vault.json', 'vault.copy.json']) rmSync(join(place.path, name));
    const input = { name: SUPERVISOR, password: PASSWORD };
    expect(await sessionIn(place.path).create(input)).toMatchObject({
      error: { type: 'storeDamaged', reason: 'wrongKey' },
    });
    expect(existsSync(join(place.path, 'vault.json'))).toBe(false);
  });

  test('is refused where a vault is', async () => {
    const { session } = await desk();
    expect(await session.create({ name: '別の人', password: PASSWORD })).toMatchObject({
      error: { type: 'vaultExists' },
    });
    expect(openDeskOf(session).work.user.name).toBe(SUPERVISOR);
  });
});

describe('signIn', () => {
  test('tells in its audit row how many wrong passwords came before it, over a restart too (AUD-01)', async () => {
    await (await desk()).session.lock('person');
    const stopped = sessionIn(place.path);
    await signIn(stopped, OPERATOR, WRONG);
    await signIn(stopped, 'nobody of this desk', WRONG);
    const session = sessionIn(place.path);
    await signIn(session, OPERATOR, WRONG);
    await signIn(session, SUPERVISOR);
    const [row] = await auditRows(session, 1);
    expect(row).toMatchObject({ action: 'session:signIn', detail: '{"wrongPasswords":3,"wrongRecoveryKeys":0}' });
    await signIn(session, SUPERVISOR);
    expect((await auditRows(session, 1))[0]?.detail).toContain('"wrongPasswords":0');
    await session.lock('person');
  });

  test('locks out whoever sat here: the keys are zeros, the store is closed, the session is another', async () => {
    const { session } = await desk();
    const before = openDeskOf(session);
    expect(await signIn(session, OPERATOR)).toMatchObject({ ok: true, value: { name: OPERATOR } });
    const bytes = [...before.keys.databaseKey, ...before.keys.blindIndexKey, ...before.work.blindIndexKey];
    expect(bytes.filter((byte) => byte !== 0)).toEqual([]);
    await expect(listUsers(before.work.store.read)).rejects.toThrow();
    expect(openDeskOf(session).sessionId).not.toBe(before.sessionId);
    await session.lock('person');
  });

  test('lets the last of two come in who sign in at once, one after the other', async () => {
    const { session } = await desk();
    const both = await Promise.all([signIn(session, SUPERVISOR), signIn(session, OPERATOR)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(openDeskOf(session).work.user.name).toBe(OPERATOR);
    await session.lock('person');
  });

  test('keeps out who was shut out, and records that they tried', async () => {
    const { session } = await desk();
    const { work } = openDeskOf(session);
    const operator = (await listUsers(work.store.read)).find(({ name }) => name === OPERATOR);
    if (operator === undefined) throw new Error('the operator is there');
    await setUserAccess(work, { userId: operator.id, disabled: true });
    expect(await signIn(session, OPERATOR)).toEqual({ ok: false, error: { type: 'signInRefused', retryAt: null } });
    expect(session.current()).toBeNull();
    await signIn(session, SUPERVISOR);
    expect((await auditRows(session, 2))[1]).toMatchObject({
      action: 'session:refuse',
      actorName: OPERATOR,
      detail: '{"reason":"disabled"}',
    });
    await session.lock('person');
  });
});

describe('current (SEC-26)', () => {
  test('gives the role that the store gives at this moment', async () => {
    const { session } = await desk();
    const { work, sessionId } = openDeskOf(session);
    await change(work, "UPDATE users SET role = 'auditor' WHERE id = ?", work.user.id);
    expect(openDeskOf(session)).toMatchObject({ sessionId, work: { user: { role: 'auditor' } } });
    await session.lock('person');
  });

  test('seats nobody who was shut out a moment ago', async () => {
    const { session } = await desk();
    const { work, keys } = openDeskOf(session);
    await change(work, 'UPDATE users SET disabled = 1 WHERE id = ?', work.user.id);
    expect(session.current()).toBeNull();
    await session.lock('person');
    expect(keys.databaseKey.every((byte) => byte === 0)).toBe(true);
  });
});

describe('lock (SEC-23)', () => {
  test('turns away somebody who is just coming in', async () => {
    const { session } = await desk();
    await session.lock('person');
    const coming = signIn(session, OPERATOR);
    await session.lock('suspend');
    await coming;
    expect(session.current()).toBeNull();
    expect(session.lockReason()).toBe('suspend');
  });

  test('lets the write under way finish, takes no other, and is itself the last record of the session', async () => {
    const { session } = await desk();
    const { work } = openDeskOf(session);
    const writing = change(work, "UPDATE users SET name = name || '（新）' WHERE name = ?", OPERATOR);
    const locking = session.lock('idle');
    expect(session.current()).toBeNull();
    await expect(change(work, 'UPDATE users SET disabled = 1')).rejects.toThrow();
    expect(await writing).toMatchObject({ ok: true });
    await locking;
    await signIn(session, SUPERVISOR);
    expect((await listUsers(openDeskOf(session).work.store.read)).map(({ name }) => name)).toContain(
      `${OPERATOR}（新）`,
    );
    expect((await auditRows(session, 3)).map(({ action, detail }) => `${action} ${detail}`)).toEqual([
      'session:signIn {"wrongPasswords":0,"wrongRecoveryKeys":0}',
      'session:lock {"reason":"idle"}',
      'test:change {}',
    ]);
    await session.lock('person');
  });

  test('is harmless twice and where nobody is signed in', async () => {
    const { session } = await desk();
    await Promise.all([session.lock('idle'), session.lock('person')]);
    await session.lock('suspend');
    expect(session.lockReason()).toBe('idle');
  });
});

describe('recover', () => {
  test('gives a known person a new password and forgets the old one', async () => {
    const { session, recoveryKey } = await desk();
    await session.lock('person');
    const wrong = recoveryKey.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    expect(await session.recover({ recoveryKey: wrong, name: OPERATOR, password: NEW_PASSWORD })).toMatchObject({
      error: { type: 'wrongRecoveryKey' },
    });
    const input = { recoveryKey, name: OPERATOR, password: NEW_PASSWORD };
    expect(await session.recover(input)).toMatchObject({ ok: true, value: { role: 'operator' } });
    expect((await auditRows(session, 1))[0]).toMatchObject({
      action: 'vault:recover',
      detail: '{"wrongPasswords":0,"wrongRecoveryKeys":1}',
    });
    expect(await signIn(session, OPERATOR)).toMatchObject({ error: { type: 'signInRefused' } });
    expect(await signIn(session, OPERATOR, NEW_PASSWORD)).toMatchObject({ ok: true });
    await session.lock('person');
  });

  test('makes somebody new a supervisor, who can let the others in', async () => {
    const { session, recoveryKey } = await desk();
    await session.recover({ recoveryKey, name: '助けに来た人', password: NEW_PASSWORD });
    expect(openDeskOf(session).work.user).toMatchObject({ name: '助けに来た人', role: 'supervisor' });
    await session.lock('person');
  });
});

test('a clock that reads earlier than the last record is doubtful from the sign-in on (CLK-04)', async () => {
  await (await desk()).session.lock('person');
  const machine = testMachine();
  machine.hands.wall -= 3_000;
  const session = sessionIn(place.path, machine);
  await signIn(session, OPERATOR);
  expect(openDeskOf(session).work.guard.observe()).toBe('doubtful');
  await session.lock('person');
});
