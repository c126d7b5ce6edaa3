/**
 * The stores that are damaged: worked on through the real desk, some closed and some killed, with and without backups. Each comes with itself
 * as it was some time before, from which old pages and old files are taken, and with the database as it has to be after every repair.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { instant } from '../../shared/core/time.ts';
import { keepCopy, proveCopy, takeCopy } from '../store/backup/backup-steps.ts';
import { presentBackups } from '../store/backup/stored-backups.ts';
import { KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { type Connection, openDatabase } from '../store/open-database.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn, testMachine } from '../testing/session-fixture.ts';
import type { Ask } from './shift.ts';
import { AT_THE_DESK, shiftRound } from './shift.ts';
import { clockFrom, makeTemplate, openDeskIn } from './torture-desk.ts';

export interface DamageDesk {
  readonly what: string;
  /** The data folder as it was left, to be copied. */
  readonly folder: string;
  /** The same some time before. */
  readonly early: string;
  readonly closed: boolean;
  readonly databaseKey: Uint8Array;
  readonly sidecarKey: Uint8Array;
  /** The database as it was left. */
  readonly truth: Connection;
}

export const STORE = 'desk.db';
const SHIFT_MS = 30_000;

export async function makeDesks(scratch: string): Promise<readonly DamageDesk[]> {
  const live = join(scratch, 'live');
  await makeTemplate(live);
  const shifts = { begun: 0 };
  const later = () => {
    shifts.begun += 1;
    return clockFrom(shifts.begun * SHIFT_MS);
  };
  const keys = await keysOf(live, later());
  const take = (name: string): string => {
    const folder = join(scratch, name);
    cpSync(live, folder, { recursive: true });
    rmSync(join(folder, `${STORE}-shm`), { force: true });
    return folder;
  };
  const deskOf = (what: string, name: string, closed: boolean): DamageDesk => {
    const folder = take(name);
    return {
      what,
      folder,
      early: join(scratch, `${name}-early`),
      closed,
      ...keys,
      truth: truthOf(scratch, name, keys),
    };
  };

  const first = await work({ folder: live, clock: later() }, 'before any backup', () => take('fresh-early'));
  const fresh = deskOf('killed before its first backup', 'fresh', false);
  await first();
  for (const word of ['one', 'two']) {
    await (await work({ folder: live, clock: later() }, word))();
    if (word === 'two') take('closed-early');
    await backUp(live, later());
  }
  await (await work({ folder: live, clock: later() }, 'three'))();
  const closed = deskOf('closed', 'closed', true);
  const last = await work({ folder: live, clock: later() }, 'four', () => take('killed-early'));
  const killed = deskOf('killed', 'killed', false);
  await last();
  rmSync(live, { recursive: true });
  return [closed, killed, fresh];
}

export function copyDesk({ folder }: DamageDesk, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(folder, to, { recursive: true });
}

type Keys = Pick<DamageDesk, 'databaseKey' | 'sidecarKey'>;
type DeskClock = ReturnType<typeof clockFrom>;

async function keysOf(folder: string, clock: DeskClock): Promise<Keys> {
  const session = sessionIn(folder, { ...testMachine(), clock });
  const entered = await session.signIn({ name: AT_THE_DESK, password: PASSWORD });
  assert(entered.ok, 'the desk opens');
  const { databaseKey, sidecarKey } = openDeskOf(session).keys;
  const keys = { databaseKey: Uint8Array.from(databaseKey), sidecarKey: Uint8Array.from(sidecarKey) };
  await session.lock('person');
  return keys;
}

/** Works a round and some notes, and answers what locks the desk; `halfWay` is called when about half of it is saved. */
async function work(
  { folder, clock }: { readonly folder: string; readonly clock: DeskClock },
  word: string,
  halfWay: () => void = () => undefined,
): Promise<() => Promise<void>> {
  const desk = openDeskIn(folder, clock, false);
  const ask: Ask = async (channel, input) => {
    const reply = await desk.call(channel, input);
    assert(reply.ok, `the desk works: ${channel} ${JSON.stringify(reply)}`);
    return reply.value as never;
  };
  await ask('session:signIn', { name: AT_THE_DESK, password: PASSWORD });
  await shiftRound(ask, word);
  halfWay();
  await shiftRound(ask, `${word} again`);
  return () => desk.close();
}

async function backUp(folder: string, clock: DeskClock): Promise<void> {
  const session = sessionIn(folder, { ...testMachine(), clock });
  const entered = await session.signIn({ name: AT_THE_DESK, password: PASSWORD });
  assert(entered.ok, 'the desk opens');
  const { keys, work: open } = openDeskOf(session);
  const backups = join(folder, 'backups');
  const order = {
    database: join(folder, STORE),
    databaseKey: keys.databaseKey,
    sidecarKey: keys.sidecarKey,
    backups,
    header: readFileSync(join(folder, 'vault.json')),
    madeAt: instant(clock.now()),
    why: 'request',
    proveFrom: null,
  } as const;
  const copy = await takeCopy(order);
  assert(copy.ok && (await proveCopy(copy.value, order)).ok, 'the backup is proved');
  await keepCopy(copy.value, order);
  const second = presentBackups(backups, keys.sidecarKey)[1]?.manifest.head.sequence ?? 0;
  await open.store.renewJournal(second);
  await session.lock('person');
}

function truthOf(scratch: string, name: string, { databaseKey }: Keys): Connection {
  const folder = join(scratch, `${name}-truth`);
  mkdirSync(folder);
  for (const end of ['', '-wal']) {
    const file = join(scratch, name, `${STORE}${end}`);
    if (existsSync(file)) cpSync(file, join(folder, `${STORE}${end}`));
  }
  const request = { path: join(folder, STORE), key: databaseKey, knownSchema: KNOWN_SCHEMA, create: false } as const;
  const opened = openDatabase({ ...request, access: 'readOnly' });
  assert(opened.ok, 'the truth opens');
  return opened.value;
}
