/**
 * Restores the store of an open desk from a backup (復元): two people agree, the database is built anew and proved beside the old one, takes its
 * place, and the same person goes on. Everything of before is in the quarantine. What is missing afterwards is told exactly, and recorded.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Restored } from '../../shared/desk/backup-views.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { MachineClock } from '../machine-clock.ts';
import { backupsIn, journalFolderNow, journalIn, secondFolderNow } from '../places.ts';
import type { AuditHead } from '../store/audit/audit-chain.ts';
import { DATABASE_FILE, HEADER_FILE } from '../store/backup/backup-name.ts';
import { rebuildInThread } from '../store/backup/make-backup.ts';
import { type Placed, putInPlace } from '../store/backup/put-in-place.ts';
import type { Rebuilt } from '../store/backup/rebuild.ts';
import type { PresentBackup } from '../store/backup/stored-backups.ts';
import { outsideCommand } from '../store/command-context.ts';
import { makePrivateFolder } from '../store/durable-files.ts';
import { insertRestore, listRestores } from '../store/restores-repository.ts';
import type { Store } from '../store/store.ts';
import { findUser, insertUser, type StoredUser } from '../store/users-repository.ts';
import { acquireWriterLock } from '../store/writer-lock.ts';
import type { OpenKeys } from '../vault/open-keys.ts';
import type { Vault } from '../vault/vault.ts';
import { findBackup, missingAfter } from './backups-inspect.ts';
import type { Outcome } from './desk-work.ts';
import { knownUser, type OpenDesk, type Person } from './open-desk.ts';

export interface RestorePlace {
  readonly folder: string;
  readonly clock: MachineClock;
  readonly newId: () => string;
  /** Opens the desk again, for this person. */
  readonly reopen: (keys: OpenKeys, person: Person) => Promise<Result<OpenDesk, DeskError>>;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** A restore that two people have agreed to. */
export interface RestoreOrder {
  readonly backup: PresentBackup;
  readonly journal: boolean;
  readonly reason: string;
  readonly secondId: UserId;
  /** Where the store stood when it was closed for this. */
  readonly present: AuditHead;
}

export interface RestoreEnd {
  /** The desk to go on with; null where it could not be opened again. */
  readonly desk: OpenDesk | null;
  readonly outcome: Result<Restored, DeskError>;
}

/**
 * Whether this may be done: another supervisor or administrator agrees with the own password, and the backup is there.
 *
 * Errors: `signInRefused` for a wrong password; `notPermitted` where the second person is nobody who may agree; `notFound`.
 */
export async function agreeToRestore(
  { work, keys }: OpenDesk,
  { folder, vault }: { readonly folder: string; readonly vault: Vault },
  input: Parsed<'backups:restore'>,
): Outcome<Omit<RestoreOrder, 'present'>> {
  const checked = await vault.checkPassword(input.second.name, input.second.password);
  if (!checked.ok) return checked;
  const second = await findUser(work.store.read, checked.value.userId);
  const mayAgree = second?.role === 'supervisor' || second?.role === 'administrator';
  if (second === null || second.disabled || !mayAgree || second.id === work.user.id)
    return err({ type: 'notPermitted' });
  const backup = findBackup(folder, keys.sidecarKey, input.name);
  if (backup === null) return err({ type: 'notFound', what: 'backup' });
  return ok({ backup, journal: input.journal, reason: input.reason, secondId: second.id });
}

/** The files of the desk are closed. Errors: `restoreFailed`; then the store is what it was. */
export async function restoreInPlace(place: RestorePlace, desk: OpenDesk, order: RestoreOrder): Promise<RestoreEnd> {
  const scratch = join(place.folder, '.restore');
  let swapped: Result<Swapped, DeskError>;
  try {
    rmSync(scratch, { recursive: true, force: true });
    makePrivateFolder(scratch);
    swapped = await swap(place, { desk, order, toFile: join(scratch, DATABASE_FILE) });
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
    swapped = err({ type: 'restoreFailed', reason: 'io' });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const { keys, work } = desk;
  const person = swapped.ok
    ? restorer(place, { order, user: work.user, swapped: swapped.value })
    : knownUser(work.user.id);
  const opened = await outsideCommand(() => place.reopen(keys, person));
  if (!opened.ok) return { desk: null, outcome: swapped.ok ? opened : swapped };
  return { desk: opened.value, outcome: swapped.ok ? ok(resultOf(order, swapped.value)) : swapped };
}

interface Swapped {
  readonly rebuilt: Rebuilt;
  readonly placed: Placed;
}

async function swap(
  { folder, clock, onProgress }: RestorePlace,
  { desk, order, toFile }: { readonly desk: OpenDesk; readonly order: RestoreOrder; readonly toFile: string },
): Promise<Result<Swapped, DeskError>> {
  const { databaseKey, sidecarKey } = desk.keys;
  const database = join(folder, DATABASE_FILE);
  const lock = acquireWriterLock(database);
  if (!lock.ok) return err({ type: 'storeInUse' });
  try {
    const journalFolder = journalFolderNow(folder);
    const journal = order.journal ? journalFolder : null;
    const built = await rebuildInThread({ backup: order.backup, journal, databaseKey, sidecarKey, toFile }, onProgress);
    if (!built.ok) {
      return err({
        type: 'restoreFailed',
        reason: built.error.type === 'backupDamaged' ? 'backupDamaged' : 'unproved',
      });
    }
    const second = secondFolderNow(folder);
    const places = second === null ? [folder] : [folder, second];
    const placed = await putInPlace({
      built: toFile,
      head: built.value.head,
      database,
      databaseKey,
      sidecarKey,
      header: readFileSync(join(folder, HEADER_FILE)),
      backupFolders: places.map(backupsIn),
      journalFolders: [journalFolder, ...places.map(journalIn).filter((other) => other !== journalFolder)],
      at: clock.now(),
      runningMs: clock.running(),
    });
    if (!placed.ok)
      return err({ type: 'restoreFailed', reason: placed.error.reason === 'diskFull' ? 'diskFull' : 'io' });
    return ok({ rebuilt: built.value, placed: placed.value });
  } finally {
    lock.value.release();
  }
}

const resultOf = ({ backup, present }: RestoreOrder, { rebuilt, placed }: Swapped): Restored => ({
  name: backup.name,
  transactions: rebuilt.replayed,
  sequence: rebuilt.head.sequence,
  missing: missingAfter(rebuilt.head.sequence, present.sequence),
  quarantine: placed.quarantine ?? '',
});

/** The person who restored, even where the restored store is from before that person came: somebody has to let the others in. */
const restorer =
  (
    { clock, newId }: RestorePlace,
    { order, user, swapped }: { readonly order: RestoreOrder; readonly user: StoredUser; readonly swapped: Swapped },
  ): Person =>
  (store: Store) =>
    store.write<StoredUser, DeskError>(async (db, audit) => {
      audit.beginEra('restored');
      const known = await findUser(db, user.id);
      if (known === null) {
        const inserted = await insertUser(db, user);
        if (!inserted.ok) return inserted;
      }
      const id = newId();
      const result = resultOf(order, swapped);
      const { reason, secondId } = order;
      insertRestore(db, { id, at: clock.now(), actorId: user.id, secondId, reason, report: JSON.stringify(result) });
      const { name: backup, missing, ...facts } = result;
      const lost = { missingFrom: missing?.from ?? null, missingTo: missing?.to ?? null };
      const detail = { backup, ...facts, ...lost, secondId, journal: order.journal, addedUser: known === null };
      const entry = { action: 'backups:restore', entity: 'restore', entityId: id, detail };
      audit.append({ actorId: user.id, role: user.role, ...entry });
      return ok(known ?? user);
    });

const MOST_RESTORES = 200;

export async function listDeskRestores({ work }: OpenDesk): Outcome<Value<'backups:restores'>> {
  const rows = listRestores(work.store.read, MOST_RESTORES);
  return ok(
    rows.map(({ id, at, actorName, secondName, report }) => ({
      ...(JSON.parse(report) as Restored),
      ...{ restoreId: id, at, by: actorName, second: secondName },
    })),
  );
}
