/**
 * Keeps the one session of this run: which store is in use, the real one or the sample; whether somebody sits at the desk; and when the desk
 * must lock by itself.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Id } from '../../shared/core/ids.ts';
import { err, ok } from '../../shared/core/result.ts';
import { instant } from '../../shared/core/time.ts';
import type { StatusView } from '../../shared/desk/views.ts';
import type { MachineClock } from '../machine-clock.ts';
import { backupFoldersOf } from '../places.ts';
import { type IdleLock, lockDue, observe, setInCall, startIdleLock, touch } from '../vault/idle-lock.ts';
import { openVault, type VaultOptions } from '../vault/vault.ts';
import type { ClockGuard } from './clock-guard.ts';
import { type DeskSession, makeDeskSession, type SessionOptions } from './desk-session.ts';
import type { Outcome } from './desk-work.ts';
import type { OpenDesk } from './open-desk.ts';
import { userViewOf } from './users.ts';

export type SampleSignIns = NonNullable<StatusView['sampleSignIns']>;

/** Opens the sample store, made in its folder where there is none yet, and tells its sign-ins. Not in the packaged desk. */
export interface SampleMaker {
  /** Errors: `storeInUse` while another desk makes it. */
  open(place: SamplePlace): Outcome<SampleSignIns>;
}

export interface SamplePlace {
  readonly session: DeskSession;
  readonly folder: string;
  readonly clock: MachineClock;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

export interface KeeperOptions {
  readonly folder: string;
  readonly version: string;
  readonly host: StatusView['host'];
  readonly deviceSecret: Uint8Array | null;
  readonly clock: MachineClock;
  readonly guard: ClockGuard;
  readonly newId: <Noun extends string>() => Id<Noun>;
  readonly sample: { readonly folder: string; readonly maker: () => Promise<SampleMaker> } | null;
  readonly vaultWork?: VaultOptions['work'];
  /** False only in tests of other things. */
  readonly automaticBackups?: boolean;
  /** How far the backup is that is being made, from 0 to 1; null when it is over. */
  readonly onBackupProgress?: (done: number | null) => void;
  /** What the check of the store is doing while somebody comes in, and how far; null when it is over. */
  readonly onOpening?: NonNullable<SessionOptions['onOpening']>;
  /** Called whenever the status is another one. */
  readonly onChange: () => void;
  /** What went wrong where nobody waits for it. */
  readonly onFailure: (thrown: unknown) => void;
}

export interface DeskKeeper {
  session(): DeskSession;
  /** Who sits at the desk at this moment; whoever was away too long does so no more. */
  seated(): OpenDesk | null;
  status(): StatusView;
  openSample(): Outcome<null>;
  /** How far the change of the data key is, from 0 to 1; null when it is over. */
  keysChanging(done: number | null): void;
  /** A person is at work. */
  touched(): void;
  /** Whether a call is under way, which the idle lock waits for. */
  onCall(running: boolean): void;
  /** As a lock, and waits for the last backup: the program ends behind it. */
  close(): Promise<void>;
  /** Locks where a lock is due; called every second, so that a desk where nothing is asked locks too. */
  tick(): void;
}

export function keepDesk(options: KeeperOptions): DeskKeeper {
  const { clock } = options;
  /** How long somebody is away is counted by the clock that nobody can set. */
  const moment = () => instant(clock.running());
  let idle: IdleLock | null = null;
  let sampleSignIns: SampleSignIns | null = null;
  let preparing: number | null = null;
  let changingKeys: number | null = null;
  let session = sessionIn(options.folder, { sample: false, onChange });

  function onChange(): void {
    idle = session.current() === null ? null : startIdleLock(moment());
    options.onChange();
  }

  function sessionIn(folder: string, kind: Pick<SessionOptions, 'sample' | 'onChange'>): DeskSession {
    return makeDeskSession({ ...options, folder, ...kind, vault: vaultIn(folder, options) });
  }

  function lockWhenDue(): void {
    idle &&= observe(idle, moment());
    const due = idle === null ? null : lockDue(idle);
    if (due !== null) session.lock(due).catch(options.onFailure);
  }

  function prepare(done: number | null): void {
    preparing = done;
    options.onChange();
  }

  return {
    session: () => session,
    seated() {
      lockWhenDue();
      return session.current();
    },
    status: () => ({ ...statusOf(options, session), preparing, changingKeys, sampleSignIns }),
    async openSample() {
      if (options.sample === null) return err({ type: 'notPermitted' });
      if (sampleSignIns !== null || preparing !== null) return ok(null);
      const { folder } = options.sample;
      prepare(0);
      try {
        await session.lock('person');
        const making = sessionIn(folder, { sample: true, onChange: () => undefined });
        const signIns = await makeSample(options.sample, { session: making, folder, clock, onProgress: prepare });
        if (!signIns.ok) return signIns;
        const before = session;
        session = sessionIn(folder, { sample: true, onChange });
        sampleSignIns = signIns.value;
        await before.lock('person');
      } finally {
        prepare(null);
      }
      return ok(null);
    },
    keysChanging(done) {
      changingKeys = done;
      options.onChange();
    },
    touched() {
      idle &&= touch(idle, moment());
    },
    onCall(running) {
      idle &&= setInCall(idle, running, moment());
    },
    close: () => endSession(session),
    tick() {
      lockWhenDue();
      session.tick();
    },
  };
}

type SessionStatus = Omit<StatusView, 'preparing' | 'changingKeys' | 'sampleSignIns'>;

function statusOf(
  { host, version, sample, deviceSecret }: KeeperOptions,
  { current, vault, lockReason }: DeskSession,
): SessionStatus {
  const signedIn = current()?.work.user ?? null;
  const closed = vault.state() === 'absent' ? 'absent' : 'locked';
  return {
    host,
    version,
    vault: signedIn === null ? closed : 'open',
    deviceSecret: deviceSecret !== null,
    sampleOffered: sample !== null,
    user: signedIn === null ? null : userViewOf(signedIn),
    lockReason: lockReason(),
  };
}

/** Nobody sits at the session that makes the sample: no channel reaches it, and no idle lock disturbs it. */
async function makeSample({ maker }: NonNullable<KeeperOptions['sample']>, place: SamplePlace): Outcome<SampleSignIns> {
  const signIns = await (await maker()).open(place);
  await place.session.backups.settled();
  return signIns;
}

async function endSession({ backups, lock }: DeskSession): Promise<void> {
  backups.closing();
  await lock('person');
  await backups.settled();
}

function vaultIn(folder: string, { clock, newId, deviceSecret, vaultWork }: KeeperOptions) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const work = vaultWork === undefined ? {} : { work: vaultWork };
  return openVault({
    folder,
    clock,
    random,
    newId,
    deviceSecret,
    backupFolders: () => backupFoldersOf(folder),
    ...work,
  });
}
