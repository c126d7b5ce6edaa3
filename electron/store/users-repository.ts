/** Users of the desk: names, roles and whether they may still sign in. Passwords and keys belong to the vault. */
import type { UserId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { Role } from '../../shared/users/user.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface StoredUser {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly createdAt: InstantMs;
}

/** Errors: `userNameTaken` when the name differs from a stored one at most in width or case. */
export declare function insertUser(
  db: WritableDb,
  user: StoredUser,
): Promise<Result<undefined, { readonly type: 'userNameTaken' }>>;
export declare function findUser(db: ReadableDb, id: UserId): Promise<StoredUser | null>;
export declare function findUserByName(db: ReadableDb, name: string): Promise<StoredUser | null>;
/** By name. */
export declare function listUsers(db: ReadableDb): Promise<readonly StoredUser[]>;
/** False when there is no such user. */
export declare function setUserDisabled(db: WritableDb, id: UserId, disabled: boolean): Promise<boolean>;
