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
import { type DeskWork, recordReading } from './desk-work.ts';
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
  const { vault, clock } = options;
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

  /** Opens the file with these keys for a person, or drops the keys. */
  async function enter(keys: OpenKeys, entry: Entry): Promise<Result<StoredUser, DeskError>> {
    const opened = await openDesk(options, keys, entry);
    if (!opened.ok) {
      dropKeys(keys);
      return opened;
    }
    open = opened.value;
    reason = null;
    options.onChange();
    return ok(open.work.user);
  }

  return {
    vault,
    current: () => open,
    lockReason: () => reason,
    lock,
    async create(input) {
      const created = await vault.create({ ...input, sample: options.sample });
      if (!created.ok) return created;
      const { userId, keys, recoveryKey } = created.value;
      const person = newSupervisor({ id: userId, name: input.name, createdAt: clock.now() }, options.sample);
      const entered = await enter(keys, { action: 'vault:create', create: true, person });
      return entered.ok ? ok({ recoveryKey }) : entered;
    },
    async signIn({ name, password }) {
      const signedIn = await vault.signIn(name, password);
      if (!signedIn.ok) return signedIn;
      await lock('person');
      const { userId, keys } = signedIn.value;
      return enter(keys, { action: 'session:signIn', create: false, person: knownUser(userId) });
    },
    async recover({ recoveryKey, name, password }) {
      const recovered = await vault.recover(recoveryKey, { name, password });
      if (!recovered.ok) return recovered;
      await lock('person');
      const { userId, isNewUser, keys } = recovered.value;
      const newcomer = { id: userId, name, createdAt: clock.now() };
      const person = isNewUser ? newSupervisor(newcomer, options.sample) : knownUser(userId);
      return enter(keys, { action: 'vault:recover', create: false, person });
    },
  };
}

/** Who comes in, by which action, and whether the file is made now. */
interface Entry {
  readonly action: string;
  readonly create: boolean;
  readonly person: (store: Store) => Promise<Result<StoredUser, DeskError>>;
}

async function openDesk(options: SessionOptions, keys: OpenKeys, entry: Entry): Promise<Result<OpenDesk, DeskError>> {
  const { clock, guard, newId } = options;
  const path = join(options.folder, 'desk.db');
  const opened = openStore({ path, key: keys.databaseKey, clock, newId, create: entry.create });
  if (!opened.ok) return err(deskErrorOf(opened.error));
  const store = opened.value;
  const person = await entry.person(store);
  if (!person.ok) {
    await store.close();
    return person;
  }
  guard.trust(await highWater(store.read));
  const tables = keepTables(store.read, clock);
  const user = person.value;
  const { blindIndexKey } = keys;
  const work: DeskWork = { store, user, clock, guard, newId, blindIndexKey, tables: tables.tables };
  const recorded = await recordReading(work, { action: entry.action, entity: 'user', entityId: user.id });
  if (!recorded.ok) {
    await store.close();
    return recorded;
  }
  return ok({ sessionId: newId(), work, keys, tables });
}

const knownUser =
  (id: UserId): Entry['person'] =>
  async (store) => {
    const user = await findUser(store.read, id);
    return user === null || user.disabled ? err({ type: 'signInRefused', retryAt: null }) : ok(user);
  };

/** The first person of a store, or one who came in by the recovery key: somebody who can let the others in. */
const newSupervisor =
  (newcomer: Pick<StoredUser, 'id' | 'name' | 'createdAt'>, sample: boolean): Entry['person'] =>
  (store) =>
    store.write<StoredUser, DeskError>(async (db, audit) => {
      const user: StoredUser = { ...newcomer, role: 'supervisor', disabled: false };
      const inserted = await insertUser(db, user);
      if (!inserted.ok) return inserted;
      if (sample) await writeMeta(db, 'sample', 'true');
      const { id: entityId, role } = user;
      audit.append({ actorId: entityId, role, action: 'users:create', entity: 'user', entityId, detail: { role } });
      return ok(user);
    });

/** A vault whose store has gone is a damaged desk to the person before it, not a new one: nothing is ever made in its place. */
function deskErrorOf(error: OpenError): DeskError {
  return error.type === 'storeAbsent' ? { type: 'storeDamaged', reason: 'corrupt' } : error;
}
