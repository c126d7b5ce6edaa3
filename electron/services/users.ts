/** Who may work at this desk: made by a supervisor or an administrator, each with a key of their own in the vault. */
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { UserView } from '../../shared/desk/views.ts';
import { findUser, insertUser, listUsers, type StoredUser, setUserDisabled } from '../store/users-repository.ts';
import type { OpenKeys } from '../vault/open-keys.ts';
import type { Vault } from '../vault/vault.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';

export interface KeyedWork {
  readonly work: DeskWork;
  readonly vault: Vault;
  readonly keys: OpenKeys;
}

export const userViewOf = ({ id, name, role, disabled }: StoredUser): UserView => ({
  userId: id,
  name,
  role,
  disabled,
});

export async function listDeskUsers({ work, vault }: KeyedWork): Outcome<Value<'users:list'>> {
  const users = await listUsers(work.store.read);
  return ok(users.map((user) => ({ ...userViewOf(user), left: !vault.knows(user.id) })));
}

/**
 * Makes a user who can sign in from now on: a row in the store and a key in the vault. Where one of them cannot be kept, the other is taken back:
 * a key without a row could open the file.
 *
 * Errors: `userNameTaken`, `weakPassword`, and what the vault file may meet.
 */
export async function createUser({ work, vault, keys }: KeyedWork, input: Parsed<'users:create'>): Outcome<UserView> {
  const { name, password, role } = input;
  const user: StoredUser = { id: work.newId<'user'>(), name, role, disabled: false, createdAt: work.clock.now() };
  let made: Result<UserView, DeskError> | null = null;
  let sealed = false;
  try {
    made = await work.store.write(async (db, audit) => {
      const inserted = await insertUser(db, user);
      if (!inserted.ok) return inserted;
      record(work, audit, { action: 'users:create', entity: 'user', entityId: user.id, detail: { role } });
      const added = await vault.addUser(keys, { userId: user.id, name, password });
      sealed = added.ok;
      return added.ok ? ok(userViewOf(user)) : added;
    });
    return made;
  } finally {
    if (sealed && made?.ok !== true) await vault.removeUser(keys, user.id);
  }
}

/**
 * Lets a user in or keeps them out, from the next request on.
 *
 * Errors: `notFound`; `lastSupervisor` when no other supervisor would be left to approve things and to let people in.
 */
export function setUserAccess(work: DeskWork, input: Parsed<'users:setDisabled'>): Outcome<null> {
  const { userId, disabled } = input;
  return work.store.write<null, DeskError>(async (db, audit) => {
    const user = await findUser(db, userId);
    if (user === null) return err({ type: 'notFound', what: 'user' });
    const supervisors = (await listUsers(db)).filter((other) => !other.disabled && other.role === 'supervisor');
    if (disabled && supervisors.length === 1 && supervisors[0]?.id === userId) return err({ type: 'lastSupervisor' });
    await setUserDisabled(db, userId, disabled);
    record(work, audit, { action: 'users:setDisabled', entity: 'user', entityId: userId, detail: { disabled } });
    return ok(null);
  });
}

/** Errors: `signInRefused` when the present password is wrong, `weakPassword`. */
export async function changeOwnPassword(
  { work, vault, keys }: KeyedWork,
  input: Parsed<'users:changePassword'>,
): Outcome<null> {
  return work.store.write(async (_db, audit) => {
    record(work, audit, { action: 'users:changePassword', entity: 'user', entityId: work.user.id });
    const changed = await vault.changePassword(keys, work.user.id, input.current, input.next);
    return changed.ok ? ok(null) : changed;
  });
}
