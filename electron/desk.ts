/**
 * The desk put together: vault, store, services and door, the same in every host. A host gives it a folder, a clock and the few things only the
 * surrounding program can do, and brings its callers to `dispatch`.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Id } from '../shared/core/ids.ts';
import { err, ok } from '../shared/core/result.ts';
import type { ClockView, StatusView } from '../shared/desk/views.ts';
import { clockBar } from '../shared/rules/server-support/clock-bar.ts';

import { makeHandlers } from './handlers.ts';
import { makeAnnouncer } from './ipc/announcer.ts';
import { makeDoor, type Rejection, type Session } from './ipc/door.ts';
import type { Desk, HostServices } from './ipc/host.ts';
import type { Log } from './ipc/log.ts';
import type { MachineClock } from './machine-clock.ts';
import { makeClockGuard, zoneIsJapan } from './services/clock-guard.ts';
import { readDeskLink } from './services/desk-link-reading.ts';
import { type DeskSession, makeDeskSession } from './services/desk-session.ts';
import type { Outcome } from './services/desk-work.ts';
import { TABLES_WHILE_LOCKED } from './services/rule-tables.ts';
import { userViewOf } from './services/users.ts';
import { type IdleLock, lockDue, observe, setInCall, startIdleLock, touch } from './vault/idle-lock.ts';
import { openVault, type VaultOptions } from './vault/vault.ts';

/** Makes a sample store in a folder where there is none, and tells its sign-ins. Not in the packaged desk. */
export interface SampleMaker {
  open(place: SamplePlace): Promise<SampleSignIns>;
}

export interface SamplePlace {
  readonly session: DeskSession;
  readonly folder: string;
  readonly clock: MachineClock;
  readonly onProgress: (done: number) => void;
}

type SampleSignIns = NonNullable<StatusView['sampleSignIns']>;

export interface DeskOptions {
  readonly folder: string;
  readonly version: string;
  readonly clock: MachineClock;
  readonly hostServices: HostServices;
  /** Where the fonts of the reports lie. */
  readonly fontFolder: string;
  readonly log: Log;
  /** Null in the packaged desk. */
  readonly sample: { readonly folder: string; readonly maker: () => Promise<SampleMaker> } | null;
  /** `test` only in tests: see the vault. */
  readonly vaultWork?: VaultOptions['work'];
}

const newId = <Noun extends string>(): Id<Noun> => randomUUID() as string as Id<Noun>;

export function makeDesk(options: DeskOptions): Desk {
  const { clock, hostServices, log } = options;
  const startedAt = clock.now();
  const announcer = makeAnnouncer(log);
  const guard = makeClockGuard(clock);
  let idle: IdleLock | null = null;
  let sampleSignIns: SampleSignIns | null = null;
  let preparing: number | null = null;
  let session = sessionIn(options.folder, false);

  function sessionIn(folder: string, sample: boolean): DeskSession {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
    const work = options.vaultWork === undefined ? {} : { work: options.vaultWork };
    const vault = openVault({ folder, clock, random, newId, deviceSecret: hostServices.deviceSecret, ...work });
    return makeDeskSession({ folder, vault, sample, clock, guard, newId, onChange });
  }

  function onChange(): void {
    idle = session.current() === null ? null : startIdleLock(clock.now());
    announcer.announce('session:changed', {});
  }

  const status = (): StatusView => {
    const current = session.current();
    const closed = session.vault.state() === 'absent' ? 'absent' : 'locked';
    return {
      host: hostServices.host,
      version: options.version,
      vault: current === null ? closed : 'open',
      preparing,
      sampleOffered: options.sample !== null,
      sampleSignIns,
      user: current === null ? null : userViewOf(current.work.user),
      lockReason: session.lockReason(),
    };
  };

  async function clockView(): Promise<ClockView> {
    const now = clock.now();
    const { calendar, policies } = (await session.current()?.work.tables()) ?? TABLES_WHILE_LOCKED;
    return { ...clockBar(calendar, policies, now), now, guard: guard.observe(), zoneIsJapan: zoneIsJapan(clock) };
  }

  async function openSample(): Outcome<null> {
    if (options.sample === null) return err({ type: 'notPermitted' });
    if (sampleSignIns !== null || preparing !== null) return ok(null);
    const { folder } = options.sample;
    preparing = 0;
    announcer.announce('session:changed', {});
    await session.lock('person');
    session = sessionIn(folder, true);
    const maker = await options.sample.maker();
    try {
      sampleSignIns = await maker.open({
        session,
        folder,
        clock,
        onProgress: (done) => {
          preparing = done;
          announcer.announce('session:changed', {});
        },
      });
    } finally {
      preparing = null;
      announcer.announce('session:changed', {});
    }
    return ok(null);
  }

  const handlers = makeHandlers({
    session: () => session,
    status,
    clock: clockView,
    openSample,
    reports: { hostServices, fontFolder: options.fontFolder, version: options.version },
    touched: () => {
      idle &&= touch(idle, clock.now());
    },
    onCall: (running) => {
      idle &&= setInCall(idle, running, clock.now());
    },
    casesChanged: () => announcer.announce('cases:changed', {}),
  });

  const currentSession = (): Session | null => {
    const current = session.current();
    if (current === null) return null;
    const { id: userId, name, role } = current.work.user;
    return { userId, name, role, id: current.sessionId };
  };

  /** What was turned away while the store is closed stands in the technical log alone. */
  async function recordRejection({ channel, reason }: Rejection): Promise<void> {
    const current = session.current();
    if (current === null) return;
    const { store, user } = current.work;
    await store.write<undefined, never>((_db, audit) => {
      const detail = { channel, reason };
      audit.append({
        actorId: user.id,
        role: user.role,
        action: 'door:reject',
        entity: 'channel',
        entityId: null,
        detail,
      });
      return ok();
    });
  }

  const tick = setInterval(() => {
    idle &&= observe(idle, clock.now());
    const due = idle === null ? null : lockDue(idle);
    if (due !== null) void session.lock(due);
    void clockView().then(
      (view) => announcer.announce('clock:ticked', view),
      (thrown) => log({ event: 'unhandled', thrown }),
    );
  }, 1000);
  log({ event: 'started' });

  return {
    dispatch: makeDoor({ handlers, session: currentSession, clock, recordRejection, log }),
    subscribe: announcer.subscribe,
    openLink: (url) => {
      const link = readDeskLink(url);
      if (link !== null) announcer.announce('link:opened', link);
    },
    suspend: () => void session.lock('suspend'),
    async close() {
      clearInterval(tick);
      await session.lock('person');
      log({ event: 'closed' });
    },
    startedAt,
  };
}
