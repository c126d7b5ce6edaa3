/**
 * Real desks for the harnesses: a template with people and contracts, made once and copied; a desk on a folder that says each acknowledged
 * command; and the way back, in which a desk is opened as after a start and asked for all that was acknowledged.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { assert } from '../../shared/core/assert.ts';
import type { Result } from '../../shared/core/result.ts';
import { instant, milliseconds } from '../../shared/core/time.ts';
import type { Channel, Input, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { makeDesk } from '../desk.ts';
import type { MachineClock } from '../machine-clock.ts';
import { verifyChain } from '../store/audit/audit-chain.ts';
import type { SqlValue } from '../store/handles.ts';
import { fill, PASSWORD, START } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn, testMachine } from '../testing/session-fixture.ts';
import { type Acknowledgement, lost, lostDraft, proofsOf } from './acknowledgement.ts';
import { AT_THE_DESK } from './shift.ts';

/** A clock that runs from so many milliseconds after the usual start, so that the runs on one store follow each other. */
export function clockFrom(later: number): MachineClock {
  const begun = performance.now();
  const passed = () => Math.round(performance.now() - begun) + later;
  return { now: () => instant(START + passed()), running: () => milliseconds(60_000 + passed()) };
}

/** Makes a vault and a store with the people and contracts of the tests; answers the key of the database. */
export async function makeTemplate(folder: string): Promise<Uint8Array> {
  mkdirSync(folder, { recursive: true });
  const session = sessionIn(folder);
  await fill(session);
  const entered = await session.signIn({ name: AT_THE_DESK, password: PASSWORD });
  assert(entered.ok, 'the template opens');
  const key = Uint8Array.from(openDeskOf(session).keys.databaseKey);
  await session.lock('person');
  return key;
}

export interface TortureDesk {
  /** Under an id of its own, where none is given. */
  call<C extends Channel>(channel: C, input: Input<C>, requestId?: string): Promise<Result<Value<C>, DeskError>>;
  /** What the last `ok` reply acknowledged. */
  acknowledgementOf<C extends Channel>(channel: C, input: Input<C>, value: Value<C>): Promise<Acknowledgement>;
  close(): Promise<void>;
  /** What the desk itself wrote into its log as gone wrong. */
  readonly failures: readonly string[];
}

/** The whole desk behind its door, in the data folder, as a host runs it; the backups that it makes by itself may be left out. */
export function openDeskIn(folder: string, clock: MachineClock, backups = true): TortureDesk {
  const failures: string[] = [];
  const desk = makeDesk({
    folder,
    version: '0.0.0-torture',
    clock,
    hostServices: { host: 'loopback', chooseReportFile: async () => null, deviceSecret: null },
    fontFolder: join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-jp'),
    log: ({ event, channel, thrown }) => {
      if (thrown !== undefined) failures.push(`${event} ${channel ?? ''} ${String(thrown)}`);
    },
    sample: null,
    vaultWork: 'test',
    automaticBackups: backups,
  });
  let asked = 0;
  const call: TortureDesk['call'] = async (channel, input, requestId = randomUUID()) => {
    asked += 1;
    const caller = { trusted: true, connection: `torture-${asked % 500}` };
    return (await desk.dispatch(caller, channel, input, requestId)) as never;
  };
  return {
    call,
    async acknowledgementOf(channel, input, value) {
      const page = await call('audit:page', { offset: 0, limit: 1 });
      const last = page.ok ? page.value.rows[0] : undefined;
      const head = last === undefined ? null : { sequence: last.sequence, hash: last.hash };
      const draft = channel === 'draft:keep' ? { draft: input as Input<'draft:keep'> } : {};
      return { channel, proofs: proofsOf(channel, input, value), head, ...draft };
    },
    close: () => desk.close(),
    failures,
  };
}

/**
 * Opens the desk of a folder as after a start, looks for everything that was acknowledged, and locks it again. Answers what is wrong; what the
 * desk throws is wrong too.
 */
export const readBack: typeof readAll = (folder, clock, acknowledged) =>
  readAll(folder, clock, acknowledged).catch((thrown: unknown) => [`the desk threw: ${String(thrown)}`]);

/** The way of somebody to whom nothing was acknowledged yet: a desk to sign in to, or one to be made. Answers what stands in it. */
export async function firstStart(folder: string, clock: MachineClock): Promise<readonly string[]> {
  const session = sessionIn(folder, { ...testMachine(), clock });
  const person = { name: AT_THE_DESK, password: PASSWORD };
  const begun = await (session.vault.state() === 'absent' ? session.create(person) : session.signIn(person));
  await session.lock('person');
  return begun.ok ? [] : [`a first start that was cut leaves no way in: ${JSON.stringify(begun.error)}`];
}

async function readAll(
  folder: string,
  clock: MachineClock,
  acknowledged: readonly Acknowledgement[],
): Promise<readonly string[]> {
  const session = sessionIn(folder, { ...testMachine(), clock });
  const entered = await session.signIn({ name: AT_THE_DESK, password: PASSWORD });
  if (!entered.ok) return [`cannot sign in: ${JSON.stringify(entered.error)}`];
  try {
    const { work, drafts } = openDeskOf(session);
    const { read } = work.store;
    const find = (sql: string, values: readonly SqlValue[]) => read.rows<unknown>(sql).get(...values);
    const problems = [...lost(acknowledged, find)];
    const draft = lostDraft(acknowledged, drafts.list(work.user.id));
    if (draft !== null) problems.push(draft);
    const chain = await verifyChain(read, null);
    if (!chain.intact) problems.push(`the audit chain is broken at ${chain.brokenAt}`);
    const integrity = read.rows<{ readonly integrity_check: string }>('PRAGMA integrity_check').all();
    const damage = integrity.map(({ integrity_check: line }) => line).filter((line) => line !== 'ok');
    return [...problems, ...damage.map((line) => `integrity: ${line}`)];
  } finally {
    await session.lock('person');
  }
}
