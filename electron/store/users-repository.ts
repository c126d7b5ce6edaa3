/** Users of the desk: names, roles and whether they may still sign in. Passwords and keys belong to the vault. */
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { Role } from '../../shared/users/user.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { UserTable } from './tables.ts';

export interface StoredUser {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly createdAt: InstantMs;
}

/** Width, capitals and spaces do not tell two users apart. */
const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** Errors: `userNameTaken` when a stored name differs at most in width, capitals or spaces. */
export async function insertUser(
  db: WritableDb,
  user: StoredUser,
): Promise<Result<undefined, { readonly type: 'userNameTaken' }>> {
  const inserted = await db.change
    .insertInto('users')
    .values({
      id: user.id,
      name: user.name,
      name_key: nameKey(user.name),
      role: user.role,
      disabled: user.disabled ? 1 : 0,
      created_at_ms: user.createdAt,
    })
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 0n ? err({ type: 'userNameTaken' }) : ok();
}

export async function findUser(db: ReadableDb, id: UserId): Promise<StoredUser | null> {
  const row = await db.query.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : rowToUser(row);
}

/** The user as stored at this very moment; synchronous, because every request asks it first. */
export function userNow(db: ReadableDb, id: UserId): StoredUser | null {
  const row = db.rows<UserTable>('SELECT * FROM users WHERE id = ?').get(id);
  return row === undefined ? null : rowToUser(row);
}

export async function findUserByName(db: ReadableDb, name: string): Promise<StoredUser | null> {
  const row = await db.query.selectFrom('users').selectAll().where('name_key', '=', nameKey(name)).executeTakeFirst();
  return row === undefined ? null : rowToUser(row);
}

/** By name. */
export async function listUsers(db: ReadableDb): Promise<readonly StoredUser[]> {
  const rows = await db.query.selectFrom('users').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(rowToUser);
}

/** False when there is no such user. */
export async function setUserDisabled(db: WritableDb, id: UserId, disabled: boolean): Promise<boolean> {
  const updated = await db.change
    .updateTable('users')
    .set({ disabled: disabled ? 1 : 0 })
    .where('id', '=', id)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

function rowToUser(row: UserTable): StoredUser {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    disabled: row.disabled === 1,
    createdAt: row.created_at_ms,
  };
}
