/**
 * The ways to the desk and from it: a first start, a sign-in, a recovery and a lock. While somebody is signed in the store is open and the keys
 * are in memory; a lock closes the one and overwrites the others, whoever asked for it. People come one at a time; a lock happens at once.
 */
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { StoredUser } from '../store/users-repository.ts';
import { dropKeys, type OpenKeys } from '../vault/open-keys.ts';
import type { Vault } from '../vault/vault.ts';
import { BackupKeeper, type BackupOptions } from './backups.ts';
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
    async lock(why) {
      const left = seat.vacate(why);
      await inTurn(() => seat.vacate(why));
      await left;
    },
  };
}

function waysIn(options: SessionOptions, seat: Seat): Pick<DeskSession, 'create' | 'signIn' | 'recover'> {
  const { folder, vault, clock, sample } = options;
  let wrongRecoveryKeys = 0;

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
      const person = newSupervisor({ id: userId, name: input.name, createdAt: clock.now() }, sample);
      const undo = async () => removeUnfinished(folder);
      const entered = await enter(keys, { action: 'vault:create', create: true, person, undo });
      return entered.ok ? ok({ recoveryKey }) : entered;
    },

    async signIn({ name, password }) {
      const signedIn = await vault.signIn(name, password);
      if (!signedIn.ok) return signedIn;
      const { userId, keys } = signedIn.value;
      return enter(keys, { action: 'session:signIn', create: false, person: knownUser(userId) });
    },

    async recover({ recoveryKey, name, password }) {
      const recovered = await vault.recover(recoveryKey, { name, password });
      if (!recovered.ok && recovered.error.type === 'wrongRecoveryKey') wrongRecoveryKeys += 1;
      if (!recovered.ok) return recovered;
      const { userId, isNewUser, keys } = recovered.value;
      const entry = { action: 'vault:recover', create: false } as const;
      if (!isNewUser) return enter(keys, { ...entry, person: knownUser(userId) });
      const person = newSupervisor({ id: userId, name, createdAt: clock.now() }, false);
      return enter(keys, { ...entry, person, undo: (held) => vault.removeUser(held, userId) });
    },
  };
}

/** Opens the desk again for the person who sat at it, with the keys that open it now. */
const reopenFor =
  (options: SessionOptions, { work }: OpenDesk): RotationPlace['reopen'] =>
  async (keys, rotated) => {
    const action = rotated ? 'vault:rotate' : 'vault:rotateFailed';
    const entry: Entry = { action, create: false, person: knownUser(work.user.id) };
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
