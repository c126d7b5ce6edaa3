/** Opens the store for the person who comes in: who that is, what is recorded of it, and what is taken back when it fails half-way. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../shared/core/canonical-json.ts';
import type { Id, UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { MachineClock } from '../machine-clock.ts';
import { anchorFolders, backupsIn, journalIn } from '../places.ts';
import type { EraReason, SealSeed } from '../store/audit/audit-eras.ts';
import { type Drafts, openDrafts } from '../store/drafts/drafts.ts';
import type { FileDigest } from '../store/high-water.ts';
import { listSegments } from '../store/journal/operation-journal.ts';
import { writeMeta } from '../store/meta-repository.ts';
import type { CheckProgress, RepairFailure } from '../store/repair/check-and-repair.ts';
import { notSavedFrom } from '../store/sqlite-errors.ts';
import type { Store } from '../store/store.ts';
import { findUser, insertUser, type StoredUser } from '../store/users-repository.ts';
import { HEADER, HEADER_COPY } from '../vault/header-file.ts';
import type { OpenKeys } from '../vault/open-keys.ts';
import type { Vault } from '../vault/vault.ts';
import { type AnchorKeeper, keepAnchors } from './audit-anchors.ts';
import { openCheckedStore } from './checked-store.ts';
import { resumeClock } from './clock-doubt.ts';
import type { ClockGuard } from './clock-guard.ts';
import { type DeskWork, record } from './desk-work.ts';
import { keepPastTables } from './past-tables.ts';
import { enterRepairs } from './repairs.ts';
import { finishRotation } from './rotate-keys.ts';
import { keepTables } from './rule-tables.ts';
import { recordVaultDeeds } from './vault-deeds.ts';

/** What exists only between sign-in and lock. */
export interface OpenDesk {
  /** Another one at each sign-in. */
  readonly sessionId: string;
  readonly work: DeskWork;
  readonly keys: OpenKeys;
  /** Says outside the store how far the audit chain has come. */
  readonly anchors: AnchorKeeper;
  /** What people have typed and not saved yet. */
  readonly drafts: Drafts;
}

export interface DeskPlace {
  readonly folder: string;
  readonly vault: Vault;
  readonly clock: MachineClock;
  readonly guard: ClockGuard;
  readonly newId: <Noun extends string>() => Id<Noun>;
  /** What the check of the store is doing before it is opened, and how far; null when it is over. */
  readonly onOpening?: (progress: CheckProgress | null) => void;
}

export type Person = (store: Store) => Promise<Result<StoredUser, DeskError>>;

/** Who comes in, by which action, and whether the file is made now. */
export interface Entry {
  readonly action: string;
  readonly create: boolean;
  readonly person: Person;
  /** What the database file was while the password was being derived. */
  readonly digest?: Promise<FileDigest | null>;
  /** Why the audit chain is sealed with the keys of a new seed from here on. */
  readonly era?: EraReason;
  /** Takes back what was made for this person outside the store. */
  readonly undo?: (keys: OpenKeys) => Promise<void>;
}

export const STORE = 'desk.db';
const DRAFTS = 'drafts';
/** All that stands for a store: without the one, the others are nothing. */
export const STORE_FILES = [
  HEADER,
  HEADER_COPY,
  STORE,
  DRAFTS,
  `${STORE}-wal`,
  `${STORE}-shm`,
  'high-water',
  'journal',
];

/**
 * Opens the file and records the coming, with the failures that went before it while the store was closed. A disk that refuses on the way is
 * `notSaved`, whatever was being read or written: the person tries again.
 */
export const openDesk: typeof enterDesk = async (place, keys, entry) => {
  try {
    return await enterDesk(place, keys, entry);
  } catch (thrown) {
    const refused = notSavedFrom(thrown);
    if (refused === null) throw thrown;
    return err(refused);
  }
};

async function enterDesk(
  { folder, vault, clock, guard, newId, onOpening = () => undefined }: DeskPlace,
  keys: OpenKeys,
  entry: Entry & { readonly wrongRecoveryKeys: number },
): Promise<Result<OpenDesk, DeskError>> {
  const { databaseKey: key, sidecarKey } = keys;
  const sealSeed: SealSeed = (seed, users) => {
    const seals = vault.sealSeed(keys, { seed, users });
    return seals.ok ? seals.value : null;
  };
  const place = { path: join(folder, STORE), key, sidecarKey, clock, newId, create: entry.create };
  const finished = finishRotation(folder, vault);
  if (!finished.ok) return err(deskErrorOf(finished.error));
  const anchors = keepAnchors({ folders: () => anchorFolders(folder), clock });
  if (entry.create) await anchors.beginAnew();
  const digest = (await entry.digest) ?? null;
  const check = { folder, clock, digest, anchors, onProgress: onOpening };
  const opened = await openCheckedStore({ ...place, sealSeed, onAudited: anchors.grown }, check);
  if (!opened.ok) return err(deskErrorOf(opened.error));
  const store = opened.value;
  let entered = false;
  try {
    await enterRepairs(store, folder, sidecarKey);
    const resumed = await resumeClock(store, guard);
    if (!resumed.ok) return resumed;
    const person = await entry.person(store);
    if (!person.ok) return person;
    const user = person.value;
    const { blindIndexKey } = keys;
    const tables = keepTables(store.read, clock);
    const pastTables = keepPastTables(store.read, tables);
    const work: DeskWork = { store, user, clock, guard, newId, blindIndexKey, tables, pastTables };
    const wrongPasswords = vault.wrongPasswords();
    const detail = { wrongPasswords, wrongRecoveryKeys: entry.wrongRecoveryKeys };
    const recorded = await store.write<undefined, DeskError>((_db, audit) => {
      if (entry.era !== undefined) audit.beginEra(entry.era);
      record(work, audit, { action: entry.action, entity: 'user', entityId: user.id, detail });
      return ok();
    });
    if (!recorded.ok) return recorded;
    vault.wrongPasswordsTold(wrongPasswords);
    const told = await recordVaultDeeds(work, { folder, vault });
    if (!told.ok) return told;
    const drafts = openDrafts({ path: join(folder, DRAFTS), sidecarKey, clock });
    entered = true;
    return ok({ sessionId: newId(), work, keys, anchors, drafts });
  } finally {
    if (!entered) await store.close();
  }
}

/** Somebody whom the store knows and lets in. Who was shut out has the right password still; that they tried is recorded. */
export const knownUser =
  (id: UserId): Person =>
  async (store) => {
    const user = await findUser(store.read, id);
    if (user !== null && !user.disabled) return ok(user);
    const detail: { readonly [fact: string]: Json } = { reason: user === null ? 'unknown' : 'disabled' };
    const recorded = await store.write<undefined, never>((_db, audit) => {
      const deed = { action: 'session:refuse', entity: 'user', entityId: id, detail };
      audit.append({ actorId: user?.id ?? null, role: user?.role ?? 'system', ...deed });
      return ok();
    });
    return recorded.ok ? err({ type: 'signInRefused', retryAt: null }) : recorded;
  };

/** The first person of a store, or one who came in by the recovery key: somebody who can let the others in. */
export const newSupervisor =
  (newcomer: Pick<StoredUser, 'id' | 'name' | 'createdAt'>, sample: boolean): Person =>
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

/** Whether a store lies in the folder, or what one can be built from again; an empty file holds nothing. */
export function storeStands(folder: string): boolean {
  if ((statSync(join(folder, STORE), { throwIfNoEntry: false })?.size ?? 0) > 0) return true;
  const backups = backupsIn(folder);
  return listSegments(journalIn(folder)).length > 0 || (existsSync(backups) && readdirSync(backups).length > 0);
}

/** Takes a vault and a store away whose making has just failed: nobody has seen the recovery key, so nobody could ever come back to them. */
export function removeUnfinished(folder: string): void {
  for (const name of STORE_FILES) rmSync(join(folder, name), { force: true, recursive: true });
}

/** A vault whose store has gone is a damaged desk to the person before it, not a new one: nothing is ever made in its place. */
function deskErrorOf(error: RepairFailure): DeskError {
  if (error.type === 'beyondRepair') return { type: 'storeDamaged', reason: 'beyondRepair' };
  const damaged = error.type === 'storeAbsent' || error.type === 'storeUnproved';
  return damaged ? { type: 'storeDamaged', reason: 'corrupt' } : error;
}
