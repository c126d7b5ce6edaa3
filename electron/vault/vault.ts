/**
 * The vault: who may open the store on this PC, and with what. It keeps one file, `vault.json`, in which the data key is sealed to every
 * user and to the recovery key; roles and names live in the database, so a person who only holds the file learns neither.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Clock } from '../../shared/core/time.ts';
import { ENGINES } from './argon2-engines.ts';
import { type AttemptLog, createAttemptLog, openAttemptLog } from './attempt-log.ts';
import { type Header, type HeaderReading, readHeader } from './header.ts';
import { openHeaderFile } from './header-file.ts';
import { type HeaderRepair, openHeaderRepairs } from './header-repair.ts';
import { dataKeyOf, type OpenKeys } from './open-keys.ts';
import { workFactor } from './password-cost.ts';
import { passwordKeys } from './password-key.ts';
import { weaknessOfPassword } from './password-rules.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { prepareRotation, type Rotation } from './rotation.ts';
import { openSeed, openSeedByRecovery, type SeedSeal, type SeedToSeal, sealSeed } from './seed-seals.ts';
import { checkPassword, recorded, recover, signIn, type VaultParts } from './unlock.ts';
import { createVault, finishMaking, isUnfinished } from './vault-creation.ts';
import type {
  NotSaved,
  SignInRefused,
  UserNameTaken,
  VaultExists,
  VaultUnusable,
  WeakPassword,
  WrongRecoveryKey,
} from './vault-errors.ts';
import { textFile } from './vault-file.ts';
import { addUser, changePassword, removeUser } from './vault-users.ts';

export interface VaultOptions {
  /** The vault's own folder; it is made with the vault, for this account of the operating system only. */
  readonly folder: string;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  readonly newId: () => string;
  /** 32 bytes from the key store of the operating system, or null where it has none worth the name. */
  readonly deviceSecret: Uint8Array | null;
  /** `test` makes and opens vaults whose passwords are cheap to guess; a vault made so is refused by `full`. */
  readonly work?: 'full' | 'test';
  /** Milliseconds that no clock setting moves; the process's own monotonic time unless a test brings another. */
  readonly monotonic?: () => number;
  /** Folders of backups, each with a copy of the header inside, for the day the header and its copy are both damaged. */
  readonly backupFolders?: () => readonly string[];
  /** False only in the twin of a test: then there is no copy, and a damaged header is the end. */
  readonly mirrored?: boolean;
}

export interface SignedIn {
  readonly userId: UserId;
  readonly keys: OpenKeys;
}

export interface Recovered extends SignedIn {
  /** True where no user had this name and the vault made one; its row and role are the caller's to write. */
  readonly isNewUser: boolean;
}

export interface NewUser {
  readonly userId: UserId;
  readonly name: string;
  readonly password: string;
}

export interface Vault {
  state(): 'absent' | 'present';

  /** Whether the store holds sample data. Read from the file; proved by its MAC at every sign-in. */
  isSample(): boolean;

  /** Makes the vault with its first user. The recovery key is shown once, to be printed; it is stored nowhere in the clear. */
  create(input: {
    readonly name: string;
    readonly password: string;
    readonly sample: boolean;
  }): Promise<
    Result<
      { readonly userId: UserId; readonly recoveryKey: string; readonly keys: OpenKeys },
      WeakPassword | VaultExists | NotSaved
    >
  >;

  /** Whether this vault was made and never finished: `finishMaking` was not reached, and nobody has seen its recovery key. */
  isUnfinished(): boolean;
  /** What was begun by `create` stands from now on, also after a power cut. */
  finishMaking(keys: OpenKeys): Promise<Result<undefined, VaultUnusable>>;

  signIn(name: string, password: string): Promise<Result<SignedIn, SignInRefused | VaultUnusable>>;

  /** What was put right of the header and nobody who signed in was told yet, oldest first; kept over restarts. */
  headerRepairs(): readonly HeaderRepair[];
  headerRepairsTold(): void;

  /** How many wrong passwords, of whatever name, no audit record knows of yet; kept over restarts. */
  wrongPasswords(): number;
  /** So many of them are recorded now. A disk that does not take it makes them be told twice. */
  wrongPasswordsTold(count: number): void;

  /** Seals the data key to a new user. */
  addUser(keys: OpenKeys, input: NewUser): Promise<Result<undefined, WeakPassword | UserNameTaken | VaultUnusable>>;

  /**
   * Deletes the user's seal; a user the vault does not know is no error. The data key stays the same, so a copy of the file from before
   * still opens with the old password: for somebody who leaves, see `prepareRotation`. Rejects when the file cannot be written.
   */
  removeUser(keys: OpenKeys, userId: UserId): Promise<void>;

  /** A new data key for everybody but this user, who may be unknown; nothing is written before its `commit`. See rotation.ts. */
  prepareRotation(keys: OpenKeys, leaver: UserId): Promise<Result<Rotation, VaultUnusable>>;
  /** How many data keys there have been; the files of the store must be of the latest. Null where there is no header that can be read. */
  generation(): number | null;
  /** Whether the user has a way into the vault. */
  knows(userId: UserId): boolean;

  /** Refused like a sign-in, back-off included, when `current` is wrong. */
  changePassword(
    keys: OpenKeys,
    userId: UserId,
    current: string,
    next: string,
  ): Promise<Result<undefined, WeakPassword | SignInRefused | VaultUnusable>>;

  /** A second person at the desk: the same work and the same back-off as a sign-in, and no keys. */
  checkPassword(
    name: string,
    password: string,
  ): Promise<Result<{ readonly userId: UserId }, SignInRefused | VaultUnusable>>;

  /**
   * What is wrong with a new password for the vault of this header, which may still lie in a backup: asked before anything is laid down. Null
   * where the password may be taken, and where the text is no header.
   */
  weaknessFor(header: string, input: { readonly name: string; readonly password: string }): WeakPassword | null;

  /** Opens with the recovery key and gives the user of this name, or a new one, a new password. Needs no device secret. */
  recover(
    recoveryKey: string,
    input: { readonly name: string; readonly password: string },
  ): Promise<Result<Recovered, WrongRecoveryKey | WeakPassword | VaultUnusable>>;

  /** Seals the seed to these users and to the recovery key: see seed-seals.ts. */
  sealSeed(keys: OpenKeys, input: SeedToSeal): Result<readonly SeedSeal[], VaultUnusable>;
  /** The seed, or null when none of the seals is for whoever opened the vault. */
  openSeed(keys: OpenKeys, seals: readonly SeedSeal[]): Uint8Array | null;
  /** The seed, by the recovery key as it stands on paper. Counts no attempt, as 256 bits need none. */
  openSeedByRecovery(
    recoveryKey: string,
    seals: readonly SeedSeal[],
  ): Result<Uint8Array, WrongRecoveryKey | VaultUnusable>;
}

/** The vault of a folder, present or not. Whatever changes it or counts a guess runs one at a time. */
export function openVault(options: VaultOptions): Vault {
  const { folder, clock, random, deviceSecret, newId } = options;
  const work = workFactor(options.work ?? 'full');
  const repairs = openHeaderRepairs(folder, clock);
  const { backupFolders = () => [], mirrored = true } = options;
  const file = openHeaderFile({ folder, floor: work.floor, repairs, backupFolders, mirrored });
  const log = {
    file: textFile(join(folder, 'attempts.json')),
    clock,
    monotonic: options.monotonic ?? (() => performance.now()),
  };
  let attempts: AttemptLog | null = null;
  const parts: VaultParts = {
    file,
    newId,
    locksmith: { random, deviceSecret, passwordKeys: passwordKeys(ENGINES, work) },
    attempts: () => {
      attempts ??= openAttemptLog(log);
      return attempts;
    },
  };
  const layAttemptLog = (): void => {
    createAttemptLog(log.file, clock);
    attempts = null;
  };
  const inTurn = queue();
  return {
    state: () => (file.exists() ? 'present' : 'absent'),
    isSample: () => holdsSample(file.read()),
    create: (input) => inTurn(() => createVault({ ...parts, folder, layAttemptLog }, input)),
    isUnfinished() {
      const header = file.exists() ? file.read() : null;
      return header?.ok === true && isUnfinished(header.value);
    },
    finishMaking: (keys) => inTurn(async () => finishMaking(file, keys)),
    signIn: (name, password) => inTurn(() => signIn(parts, name, password)),
    headerRepairs: () => repairs.untold(),
    headerRepairsTold: () => void recorded(() => repairs.told()),
    wrongPasswords: () => parts.attempts().untold(),
    wrongPasswordsTold: (count) => void recorded(() => parts.attempts().told(count)),
    addUser: (keys, input) => inTurn(() => addUser(parts, keys, input)),
    removeUser: (keys, userId) => inTurn(async () => removeUser(parts, keys, userId)),
    prepareRotation: (keys, leaver) => inTurn(async () => prepareRotation(parts, keys, leaver)),
    generation() {
      const header = file.read();
      return header.ok ? header.value.generation : null;
    },
    knows(userId) {
      const header = file.read();
      return header.ok && header.value.users.some((user) => user.userId === userId);
    },
    changePassword: (keys, userId, ...[current, next]) =>
      inTurn(() => changePassword(parts, keys, { userId, current, next })),
    checkPassword: (name, password) => inTurn(() => checkPassword(parts, name, password)),
    weaknessFor: (header, input) => weaknessIn(readHeader(header, work.floor), input, parts.locksmith),
    recover: (recoveryKey, input) => inTurn(() => recover(parts, recoveryKey, input)),
    sealSeed(keys, input) {
      const header = file.readProved(dataKeyOf(keys));
      return header.ok ? ok(sealSeed(header.value, input, random)) : header;
    },
    openSeed,
    openSeedByRecovery(recoveryKey, seals) {
      const header = file.read();
      if (!header.ok) return header;
      const secret = readRecoveryKey(recoveryKey);
      const seed = secret === null ? null : openSeedByRecovery(header.value, secret, seals);
      secret?.fill(0);
      return seed === null ? err({ type: 'wrongRecoveryKey' }) : ok(seed);
    },
  };
}

const holdsSample = (header: Result<Header, unknown>): boolean => header.ok && header.value.sample;

const weaknessIn = (
  reading: HeaderReading,
  input: { readonly name: string; readonly password: string },
  device: Pick<VaultOptions, 'deviceSecret'>,
): WeakPassword | null => (reading.state === 'sound' ? weaknessOfPassword(input, reading.header, device) : null);

/** Runs what it is given one after the other; a failure of one is its own caller's and does not stop the next. */
function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
}
