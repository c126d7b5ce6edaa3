/**
 * The ways to the desk and from it: a first start, a sign-in, a recovery and a lock. While somebody is signed in the store is open and the keys
 * are in memory; a lock closes the one and overwrites the others, whoever asked for it. People come one at a time; a lock happens at once.
 */
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Restored } from '../../shared/desk/backup-views.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { auditHead } from '../store/audit/audit-chain.ts';
import type { StoredUser } from '../store/users-repository.ts';
import { dropKeys, type OpenKeys } from '../vault/open-keys.ts';
import type { Vault } from '../vault/vault.ts';
import { BackupKeeper, type BackupOptions } from './backups.ts';
import { agreeToRestore, type RestorePlace, restoreInPlace } from './backups-restore.ts';
import { readAhead } from './checked-store.ts';
import { firstPerson, putUnfinishedAside } from './first-start.ts';
import {
  type DeskPlace,
  type Entry,
  knownUser,
  newSupervisor,
  type OpenDesk,
  openDesk,
  removeUnfinished,
  storeStands,
} from './open-desk.ts';
import { type RotationPlace, rotateKeys } from './rotate-keys.ts';
import { type LockReason, makeSeat, type Seat, type SeatOptions } from './seat.ts';

export interface DeskSession extends Pick<Seat, 'current' | 'lockReason'> {
  readonly vault: Vault;
  /** Makes the vault, the store and the first supervisor, and signs that person in. The recovery key is answered once. */
  create(input: Parsed<'vault:create'>): Promise<Result<Value<'vault:create'>, DeskError>>;
  /** Signs in; whoever sat here before is locked out first, with every draft already stored. */
  signIn(input: Parsed<'session:signIn'>): Promise<Result<StoredUser, DeskError>>;
  /** Gives the person of this name a new password by the recovery key, and signs that person in. */
  recover(input: Parsed<'vault:recover'>): Promise<Result<StoredUser, DeskError>>;
  /**
   * Gives the store a new data key that this user does not get; whoever sits here goes on afterwards, with a session of its own. `onProgress`
   * hears from 0 to 1.
   */
  rotateKeys(leaver: UserId, onProgress: (done: number) => void): Promise<Result<null, DeskError>>;
  /**
   * From this call on nobody is signed in; somebody who is just coming in is turned away on arrival. Resolves once the store is closed and the
   * keys are overwritten. Harmless when nobody is signed in.
   */
  lock(reason: LockReason): Promise<void>;
  readonly backups: BackupKeeper;
  /** The data folder. */
  readonly folder: string;
  /** Puts a backup in place of the store; whoever sits here goes on afterwards. `onProgress` hears from 0 to 1. */
  restore(input: Parsed<'backups:restore'>, onProgress: (done: number) => void): Promise<Result<Restored, DeskError>>;
  /** Called every second. */
  tick(): void;
}

export interface SessionOptions extends DeskPlace, SeatOptions {
  /** Whether a vault that is made here is for fictional data. */
  readonly sample: boolean;
  /** False only in tests of other things. */
  readonly automaticBackups?: boolean;
  readonly onBackupProgress?: BackupOptions['onProgress'];
}

export function makeDeskSession(options: SessionOptions): DeskSession {
  const { vault } = options;
  try {
    putUnfinishedAside(options.folder, vault, options.clock.now());
  } catch (thrown) {
    options.onFailure(thrown);
  }
  const backups = new BackupKeeper({
    ...options,
    automatic: options.automaticBackups ?? true,
    onProgress: options.onBackupProgress ?? (() => undefined),
  });
  const seat = makeSeat({
    ...options,
    arrived: (desk) => backups.opened(desk),
    leaving: (desk, why) => backups.leaving(desk, why),
  });
  const inTurn = oneAtATime();
  const ways = waysIn(options, seat);
  return {
    vault,
    backups,
    tick() {
      const desk = seat.current();
      if (desk === null) return;
      desk.anchors.tick().catch(options.onFailure);
      backups.tick(desk);
    },
    current: seat.current,
    lockReason: seat.lockReason,
    create: (input) => inTurn(() => ways.create(input)),
    signIn: (input) => inTurn(() => ways.signIn(input)),
    recover: (input) => inTurn(() => ways.recover(input)),
    rotateKeys: (leaver, onProgress) =>
      inTurn(async () => {
        const outcome = await seat.exchange((desk) =>
          rotateKeys({ ...options, reopen: reopenFor(options, desk), onProgress }, desk, leaver),
        );
        return outcome ?? err({ type: 'signedOut' });
      }),
    folder: options.folder,
    restore: (input, onProgress) => inTurn(() => restoreFrom({ options, seat, onProgress }, input)),
    async lock(why) {
      const left = [seat.vacate(why)];
      // Whoever comes next proves who they are while the last backup is still being taken; the seat itself waits for it.
      await Promise.all([...left, inTurn(async () => void left.push(seat.vacate(why)))]);
      await Promise.all(left);
    },
  };
}

function waysIn(options: SessionOptions, seat: Seat): Pick<DeskSession, 'create' | 'signIn' | 'recover'> {
  const { folder, vault, clock, sample } = options;
  let wrongRecoveryKeys = 0;

  /** Whoever sits here still writes into the file. */
  const ahead = () => (seat.current() === null ? readAhead(folder) : Promise.resolve(null));

  /** Opens the file with these keys for a person, or overwrites them. */
  async function enter(keys: OpenKeys, entry: Entry): Promise<Result<StoredUser, DeskError>> {
    let entered: Result<StoredUser, DeskError> | null = null;
    try {
      entered = await seat.take(
        (): Promise<Result<OpenDesk, DeskError>> => openDesk(options, keys, { ...entry, wrongRecoveryKeys }),
      );
    } finally {
      if (entered?.ok === true) wrongRecoveryKeys = 0;
      else await turnAway(keys, entry);
    }
    return entered;
  }

  return {
    async create(input) {
      // Without its vault the store cannot be opened, and a new vault must not stand before it: the old one may still be found.
      if (vault.state() === 'absent' && storeStands(folder)) return err({ type: 'storeDamaged', reason: 'wrongKey' });
      const created = await vault.create({ ...input, sample });
      if (!created.ok) return created;
      const { userId, keys, recoveryKey } = created.value;
      const supervisor = newSupervisor({ id: userId, name: input.name, createdAt: clock.now() }, sample);
      const person = firstPerson(vault, keys, supervisor);
      const undo = async () => removeUnfinished(folder);
      const entered = await enter(keys, { action: 'vault:create', create: true, person, undo });
      return entered.ok ? ok({ recoveryKey }) : entered;
    },

    async signIn({ name, password }) {
      const digest = ahead();
      const signedIn = await vault.signIn(name, password);
      if (!signedIn.ok) return signedIn;
      const { userId, keys } = signedIn.value;
      return enter(keys, { action: 'session:signIn', create: false, person: knownUser(userId), digest });
    },

    async recover({ recoveryKey, name, password }) {
      const digest = ahead();
      const recovered = await vault.recover(recoveryKey, { name, password });
      if (!recovered.ok && recovered.error.type === 'wrongRecoveryKey') wrongRecoveryKeys += 1;
      if (!recovered.ok) return recovered;
      const { userId, isNewUser, keys } = recovered.value;
      const entry = { action: 'vault:recover', create: false, digest } as const;
      if (!isNewUser) return enter(keys, { ...entry, person: knownUser(userId) });
      const person = newSupervisor({ id: userId, name, createdAt: clock.now() }, false);
      return enter(keys, { ...entry, person, undo: (held) => vault.removeUser(held, userId) });
    },
  };
}

interface Restoring {
  readonly options: SessionOptions;
  readonly seat: Seat;
  readonly onProgress: (done: number) => void;
}

async function restoreFrom(
  { options, seat, onProgress }: Restoring,
  input: Parsed<'backups:restore'>,
): Promise<Result<Restored, DeskError>> {
  const current = seat.current();
  if (current === null) return err({ type: 'signedOut' });
  const agreed = await agreeToRestore(current, options, input);
  if (!agreed.ok) return agreed;
  const present = await auditHead(current.work.store.read);
  const outcome = await seat.exchange((desk) => {
    const reopen: RestorePlace['reopen'] = (keys, person) =>
      reopenWith(options, keys, { action: 'session:signIn', person });
    return restoreInPlace({ ...options, reopen, onProgress }, desk, { ...agreed.value, present });
  });
  return outcome ?? err({ type: 'signedOut' });
}

async function reopenWith(options: SessionOptions, keys: OpenKeys, entry: Pick<Entry, 'action' | 'person'>) {
  const opened = await openDesk(options, keys, { ...entry, create: false, wrongRecoveryKeys: 0 });
  if (!opened.ok) dropKeys(keys);
  return opened;
}

/** Opens the desk again for the person who sat at it, with the keys that open it now. */
const reopenFor =
  (options: SessionOptions, { work }: OpenDesk): RotationPlace['reopen'] =>
  async (keys, rotated) => {
    const action = rotated ? 'vault:rotate' : 'vault:rotateFailed';
    const entry: Entry = {
      action,
      create: false,
      person: knownUser(work.user.id),
      ...(rotated ? { era: 'rotated' } : {}),
    };
    const opened = await openDesk(options, keys, { ...entry, wrongRecoveryKeys: 0 });
    if (!opened.ok) dropKeys(keys);
    return opened;
  };

/** Takes back what was made for somebody who did not get in, and overwrites the keys. */
async function turnAway(keys: OpenKeys, { undo }: Entry): Promise<void> {
  try {
    await undo?.(keys);
  } finally {
    dropKeys(keys);
  }
}

/** Runs what it is given one after the other; a failure of one is its own caller's and does not stop the next. */
function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
}
