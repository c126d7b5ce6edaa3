/**
 * Who sits at the desk: from an absent vault through sign-in to lock. While somebody is signed in the store is open and the keys are in
 * memory; a lock closes the one and overwrites the others, whoever asked for it.
 */
import { join } from 'node:path';
import type { Id, UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { StatusView } from '../../shared/desk/views.ts';
import type { MachineClock } from '../machine-clock.ts';
import { highWater } from '../store/audit-chain.ts';
import { writeMeta } from '../store/meta-repository.ts';
import { openStore, type Store } from '../store/store.ts';
import type { OpenError } from '../store/store-errors.ts';
import { findUser, insertUser, type StoredUser } from '../store/users-repository.ts';
import { dropKeys, type OpenKeys } from '../vault/open-keys.ts';
import type { Vault } from '../vault/vault.ts';
import type { ClockGuard } from './clock-guard.ts';
import { type DeskWork, record } from './desk-work.ts';
import { keepTables, type TableKeeper } from './rule-tables.ts';

export type LockReason = NonNullable<StatusView['lockReason']>;

/** What exists only between sign-in and lock. */
export interface OpenDesk {
  /** Another one at each sign-in. */
  readonly sessionId: string;
  readonly work: DeskWork;
  readonly keys: OpenKeys;
  readonly tables: TableKeeper;
}

export interface DeskSession {
  readonly vault: Vault;
  current(): OpenDesk | null;
  lockReason(): LockReason | null;
  /** Makes the vault, the store and the first supervisor, and signs that person in. The recovery key is answered once. */
  create(input: Parsed<'vault:create'>): Promise<Result<Value<'vault:create'>, DeskError>>;
  /** Signs in; whoever sat here before is locked out first, with every draft already stored. */
  signIn(input: Parsed<'session:signIn'>): Promise<Result<StoredUser, DeskError>>;
  /** Gives the person of this name a new password by the recovery key, and signs that person in. */
  recover(input: Parsed<'vault:recover'>): Promise<Result<StoredUser, DeskError>>;
  /** Closes the store and overwrites the keys. Harmless when nobody is signed in. */
  lock(reason: LockReason): Promise<void>;
}

export interface SessionOptions {
  readonly folder: string;
  readonly vault: Vault;
  readonly sample: boolean;
  readonly clock: MachineClock;
  readonly guard: ClockGuard;
  readonly newId: <Noun extends string>() => Id<Noun>;
  /** Called after every sign-in and every lock. */
  readonly onChange: () => void;
}

export function makeDeskSession(options: SessionOptions): DeskSession {
  const { vault, clock, guard, newId } = options;
  let open: OpenDesk | null = null;
  let reason: LockReason | null = null;

  async function lock(why: LockReason): Promise<void> {
    const leaving = open;
    if (leaving === null) return;
    open = null;
    reason = why;
    options.onChange();
    await leaving.work.store.close();
    dropKeys(leaving.keys);
  }

  function openFile(keys: OpenKeys, create: boolean): Result<Store, DeskError> {
    const path = join(options.folder, 'desk.db');
    const store = openStore({ path, key: keys.databaseKey, clock, newId, create });
    return store.ok ? store : err(deskErrorOf(store.error));
  }

  async function enter(store: Store, keys: OpenKeys, user: StoredUser, action: string): Promise<void> {
    guard.trust(await highWater(store.read));
    const tables = keepTables(store.read, clock);
    const { blindIndexKey } = keys;
    const work: DeskWork = { store, user, clock, guard, newId, blindIndexKey, tables: tables.tables };
    await store.write<undefined, never>((_db, audit) => {
      record(work, audit, { action, entity: 'user', entityId: user.id });
      return ok();
    });
    open = { sessionId: newId(), work, keys, tables };
    reason = null;
    options.onChange();
  }

  /** Opens the file with these keys for a person, or drops the keys. */
  async function openFor(
    keys: OpenKeys,
    action: string,
    person: (store: Store) => Promise<Result<StoredUser, DeskError>>,
  ) {
    const store = openFile(keys, action === 'vault:create');
    if (!store.ok) {
      dropKeys(keys);
      return store;
    }
    const user = await person(store.value);
    if (user.ok) await enter(store.value, keys, user.value, action);
    else {
      await store.value.close();
      dropKeys(keys);
    }
    return user;
  }

  const supervisorNamed = (id: UserId, name: string): StoredUser => ({
    id,
    name,
    role: 'supervisor',
    disabled: false,
    createdAt: clock.now(),
  });

  const knownUser =
    (id: UserId) =>
    async (store: Store): Promise<Result<StoredUser, DeskError>> => {
      const user = await findUser(store.read, id);
      return user === null || user.disabled ? err({ type: 'signInRefused', retryAt: null }) : ok(user);
    };

  return {
    vault,
    current: () => open,
    lockReason: () => reason,
    lock,
    async create(input) {
      const created = await vault.create({ ...input, sample: options.sample });
      if (!created.ok) return created;
      const { userId, keys, recoveryKey } = created.value;
      const user = supervisorNamed(userId, input.name);
      const opened = await openFor(keys, 'vault:create', (store) => firstUser(store, user, options.sample));
      return opened.ok ? ok({ recoveryKey }) : opened;
    },
    async signIn({ name, password }) {
      const signedIn = await vault.signIn(name, password);
      if (!signedIn.ok) return signedIn;
      await lock('person');
      return openFor(signedIn.value.keys, 'session:signIn', knownUser(signedIn.value.userId));
    },
    async recover({ recoveryKey, name, password }) {
      const recovered = await vault.recover(recoveryKey, { name, password });
      if (!recovered.ok) return recovered;
      await lock('person');
      const { userId, isNewUser, keys } = recovered.value;
      const newcomer = supervisorNamed(userId, name);
      const person = isNewUser ? (store: Store) => addUserRow(store, newcomer, 'vault:recover') : knownUser(userId);
      return openFor(keys, 'vault:recover', person);
    },
  };
}

function firstUser(store: Store, user: StoredUser, sample: boolean): Promise<Result<StoredUser, DeskError>> {
  return addUserRow(store, user, 'vault:create', async (db) => {
    if (sample) await writeMeta(db, 'sample', 'true');
  });
}

function addUserRow(
  store: Store,
  user: StoredUser,
  action: string,
  also: (db: Parameters<Parameters<Store['write']>[0]>[0]) => Promise<void> = async () => {},
): Promise<Result<StoredUser, DeskError>> {
  return store.write<StoredUser, DeskError>(async (db, audit) => {
    const inserted = await insertUser(db, user);
    if (!inserted.ok) return inserted;
    await also(db);
    const { id: entityId, role } = user;
    audit.append({ actorId: entityId, role, action, entity: 'user', entityId, detail: { role } });
    return ok(user);
  });
}

/** A vault whose store has gone is a damaged desk to the person before it, not a new one: nothing is ever made in its place. */
function deskErrorOf(error: OpenError): DeskError {
  return error.type === 'storeAbsent' ? { type: 'storeDamaged', reason: 'corrupt' } : error;
}
