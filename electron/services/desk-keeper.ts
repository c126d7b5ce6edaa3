/**
 * Keeps the one session of this run: which store is in use, the real one or the sample; whether somebody sits at the desk; and when the desk
 * must lock by itself.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Id } from '../../shared/core/ids.ts';
import { err, ok } from '../../shared/core/result.ts';
import type { StatusView } from '../../shared/desk/views.ts';
import type { MachineClock } from '../machine-clock.ts';
import { type IdleLock, lockDue, observe, setInCall, startIdleLock, touch } from '../vault/idle-lock.ts';
import { openVault, type VaultOptions } from '../vault/vault.ts';
import type { ClockGuard } from './clock-guard.ts';
import { type DeskSession, makeDeskSession } from './desk-session.ts';
import type { Outcome } from './desk-work.ts';
import { userViewOf } from './users.ts';

export type SampleSignIns = NonNullable<StatusView['sampleSignIns']>;

/** Opens the sample store, made in its folder where there is none yet, and tells its sign-ins. Not in the packaged desk. */
export interface SampleMaker {
  open(place: SamplePlace): Promise<SampleSignIns>;
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
  /** Called whenever the status is another one. */
  readonly onChange: () => void;
}

export interface DeskKeeper {
  session(): DeskSession;
  status(): StatusView;
  openSample(): Outcome<null>;
  /** A person is at work. */
  touched(): void;
  /** Whether a call is under way, which the idle lock waits for. */
  onCall(running: boolean): void;
  /** Looks at the time and locks where a lock is due; called every second. */
  tick(): void;
}

export function keepDesk(options: KeeperOptions): DeskKeeper {
  const { clock } = options;
  let idle: IdleLock | null = null;
  let sampleSignIns: SampleSignIns | null = null;
  let preparing: number | null = null;
  let session = sessionIn(options.folder, false);

  function sessionIn(folder: string, sample: boolean): DeskSession {
    const onChange = (): void => {
      idle = session.current() === null ? null : startIdleLock(clock.now());
      options.onChange();
    };
    return makeDeskSession({ ...options, folder, sample, onChange, vault: vaultIn(folder, options) });
  }

  function prepare(done: number | null): void {
    preparing = done;
    options.onChange();
  }

  return {
    session: () => session,
    status() {
      const signedIn = session.current()?.work.user ?? null;
      const closed = session.vault.state() === 'absent' ? 'absent' : 'locked';
      return {
        host: options.host,
        version: options.version,
        vault: signedIn === null ? closed : 'open',
        preparing,
        sampleOffered: options.sample !== null,
        sampleSignIns,
        user: signedIn === null ? null : userViewOf(signedIn),
        lockReason: session.lockReason(),
      };
    },
    async openSample() {
      if (options.sample === null) return err({ type: 'notPermitted' });
      if (sampleSignIns !== null || preparing !== null) return ok(null);
      const { folder, maker } = options.sample;
      prepare(0);
      await session.lock('person');
      session = sessionIn(folder, true);
      try {
        sampleSignIns = await (await maker()).open({ session, folder, clock, onProgress: prepare });
        // A session nobody has sat at: the making of the sample is not a lock that the sign-in screen should explain.
        session = sessionIn(folder, true);
      } finally {
        prepare(null);
      }
      return ok(null);
    },
    touched() {
      idle &&= touch(idle, clock.now());
    },
    onCall(running) {
      idle &&= setInCall(idle, running, clock.now());
    },
    tick() {
      idle &&= observe(idle, clock.now());
      const due = idle === null ? null : lockDue(idle);
      if (due !== null) void session.lock(due);
    },
  };
}

function vaultIn(folder: string, { clock, newId, deviceSecret, vaultWork }: KeeperOptions) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const work = vaultWork === undefined ? {} : { work: vaultWork };
  return openVault({ folder, clock, random, newId, deviceSecret, ...work });
}
