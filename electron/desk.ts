/**
 * The desk put together: vault, store, services and door, the same in every host. A host gives it a folder, a clock and the few things only the
 * surrounding program can do, and brings its callers to `dispatch`.
 */
import { randomUUID } from 'node:crypto';
import type { Id } from '../shared/core/ids.ts';
import type { ClockView } from '../shared/desk/views.ts';
import type { RuleTables } from '../shared/rules/rule-tables.ts';
import { clockBar } from '../shared/rules/server-support/dispatch/clock-bar.ts';
import { makeHandlers } from './handlers/handlers.ts';
import { makeAnnouncer } from './ipc/announcer.ts';
import { makeCommandMemory } from './ipc/command-memory.ts';
import { makeDoor, type Rejection, type Session } from './ipc/door.ts';
import type { Desk, HostServices } from './ipc/host.ts';
import type { Log } from './ipc/log.ts';
import type { MachineClock } from './machine-clock.ts';
import { keepDoubt } from './services/clock-doubt.ts';
import { type ClockGuard, makeClockGuard, zoneIsJapan } from './services/clock-guard.ts';
import { type DeskKeeper, type KeeperOptions, keepDesk } from './services/desk-keeper.ts';
import { readDeskLink } from './services/desk-link-reading.ts';
import { recordRefusal } from './services/record-refusal.ts';
import { TABLES_WHILE_LOCKED } from './services/rule-tables.ts';

export interface DeskOptions {
  readonly folder: string;
  readonly version: string;
  readonly clock: MachineClock;
  readonly hostServices: HostServices;
  /** Where the fonts of the reports lie. */
  readonly fontFolder: string;
  readonly log: Log;
  /** Null in the packaged desk. */
  readonly sample: KeeperOptions['sample'];
  /** `test` only in tests: see the vault. */
  readonly vaultWork?: KeeperOptions['vaultWork'];
  /** False only in tests of other things. */
  readonly automaticBackups?: boolean;
}

const newId = <Noun extends string>(): Id<Noun> => randomUUID() as string as Id<Noun>;

/** A running desk: locked, or before its first start, until somebody signs in. It ticks until `close`. */
export function makeDesk(options: DeskOptions): Desk {
  const { clock, hostServices, log, fontFolder, version } = options;
  const { host, deviceSecret } = hostServices;
  const startedAt = clock.now();
  const announcer = makeAnnouncer(log);
  const guard = makeClockGuard(clock);
  const session = () => sessionOf(keeper);
  const commands = makeCommandMemory(() => askerOf(session()));
  const onChange = () => {
    commands.forget();
    announcer.announce('session:changed', {});
  };
  const onBackupProgress = (done: number | null) =>
    announcer.announce('backups:progress', done === null ? { what: 'idle', done: 0 } : { what: 'backup', done });
  const onOpening: KeeperOptions['onOpening'] = (progress) =>
    announcer.announce('opening:progress', progress ?? { step: null, done: 0 });
  const onFailure = (thrown: unknown) => log({ event: 'unhandled', thrown });
  const telling = { onChange, onFailure, onBackupProgress, onOpening };
  const keeper = keepDesk({ ...options, ...telling, host, deviceSecret, guard, newId });
  const clockView = (): Promise<ClockView> => clockOf(keeper, clock, guard);
  const handlers = makeHandlers({
    ...keeper,
    clock: clockView,
    reports: { chooseReportFile: (name) => hostServices.chooseReportFile(name), fontFolder, version },
    auditProgress: (progress) => announcer.announce('audit:progress', progress),
    machine: clock,
    chooseFolder: async () => (await hostServices.chooseFolder?.()) ?? null,
    restoreProgress: (what, done) => announcer.announce('backups:progress', { what, done }),
    casesChanged: () => announcer.announce('cases:changed', {}),
    outagesChanged: () => announcer.announce('outages:changed', {}),
    draftsChanged: () => announcer.announce('drafts:changed', {}),
  });
  const tick = setInterval(() => {
    keeper.tick();
    clockView()
      .then((view) => {
        announcer.announce('clock:ticked', view);
        return keepClockDoubt(keeper, guard);
      })
      .catch(onFailure);
  }, 1000);
  log({ event: 'started' });
  const recordRejection = (rejection: Rejection) => keepRejection(keeper, rejection);
  return {
    dispatch: makeDoor({ handlers, session, commands, clock, recordRejection, log }),
    subscribe: announcer.subscribe,
    openLink(url) {
      const link = readDeskLink(url);
      if (link !== null) announcer.announce('link:opened', link);
    },
    suspend: () => void keeper.session().lock('suspend').catch(onFailure),
    async close() {
      clearInterval(tick);
      await keeper.close();
      log({ event: 'closed' });
    },
    startedAt,
  };
}

async function clockOf(keeper: DeskKeeper, clock: MachineClock, guard: ClockGuard): Promise<ClockView> {
  const now = clock.now();
  const { calendar, policies } = (await tablesNow(keeper)) ?? TABLES_WHILE_LOCKED;
  return { ...clockBar(calendar, policies, now), now, guard: guard.observe(), zoneIsJapan: zoneIsJapan(clock) };
}

/** Null while nobody is signed in, also where the store was closed in the middle of the reading. */
async function tablesNow(keeper: DeskKeeper): Promise<RuleTables | null> {
  const open = keeper.session().current();
  try {
    return (await open?.work.tables()) ?? null;
  } catch (thrown) {
    if (keeper.session().current()?.sessionId === open?.sessionId) throw thrown;
    return null;
  }
}

/** While nobody is signed in the guard remembers; a seat that was left meanwhile has no store any more. */
async function keepClockDoubt(keeper: DeskKeeper, guard: ClockGuard): Promise<void> {
  const seated = keeper.seated();
  if (seated === null) return;
  try {
    await keepDoubt(seated.work.store, guard);
  } catch (thrown) {
    if (keeper.seated()?.sessionId === seated.sessionId) throw thrown;
  }
}

function sessionOf(keeper: DeskKeeper): Session | null {
  const seated = keeper.seated();
  if (seated === null) return null;
  const { id: userId, name, role } = seated.work.user;
  return { userId, name, role, id: seated.sessionId };
}

const askerOf = (session: Session | null) =>
  session === null ? null : { userId: session.userId, sessionId: session.id };

/** What was turned away while the store is closed stands in the technical log alone. */
async function keepRejection(keeper: DeskKeeper, { channel, reason }: Rejection): Promise<void> {
  const seated = keeper.seated();
  if (seated !== null) await recordRefusal(seated.work, { channel, reason });
}
