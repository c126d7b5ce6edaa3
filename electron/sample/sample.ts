/**
 * Makes the sample store: its people with a password drawn at random, and fictional contractors, cases and calls. It is complete once its sign-in
 * file stands; one that was interrupted is thrown away and made again, because nothing in it was ever real.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { assert } from '../../shared/core/assert.ts';
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok } from '../../shared/core/result.ts';
import type { RuleTables } from '../../shared/rules/rule-tables.ts';
import type { Role } from '../../shared/users/user.ts';
import { blindDigest } from '../services/blind-index.ts';
import type { SampleMaker, SamplePlace, SampleSignIns } from '../services/desk-keeper.ts';
import { noticeRules } from '../services/notice-rules.ts';
import { type OpenDesk, removeUnfinished } from '../services/open-desk.ts';
import { prepareCaps } from '../services/outage-preparation.ts';
import { createUser } from '../services/users.ts';
import { insertCases } from '../store/bulk-insert.ts';
import { insertContractor } from '../store/contractors-repository.ts';
import { insertContract } from '../store/contracts-repository.ts';
import { appendProcedureEvent, insertProcedure } from '../store/procedures-repository.ts';
import { acquireWriterLock } from '../store/writer-lock.ts';
import { samplePassword } from '../vault/vault-creation.ts';
import { callerSheet } from './caller-sheet.ts';
import { DEFAULT_CASES, generateSample } from './generate-sample.ts';
import { type NoticeDesk, sampleNotices } from './notice-story.ts';
import { phoneCalls, sampleOutages } from './outage-story.ts';
import { type Call, procedureCalls, type SampleProcedure, sampleProcedures } from './procedure-story.ts';
import type { Sample } from './sample-records.ts';
import { insertSampleNotices, insertSampleOutages } from './sample-registers.ts';

const SEED = 20261121;
/** Small enough that the screen hears of the progress between two of them. */
const BATCH = 250;
/** A sample of fewer cases is a desk that has just begun: its registers of outages and notices start empty. */
const REGISTERS_FROM = 1_000;
const SIGN_INS = 'sample-sign-ins.json';
/** What the fictional callers would say, for whoever plays one. */
const CALLERS = 'sample-callers.txt';

const PEOPLE: readonly { readonly name: string; readonly role: Role }[] = [
  { name: '佐藤 恵', role: 'operator' },
  { name: '林 拓也', role: 'operator' },
  { name: '西村 遥', role: 'operator' },
  { name: '森 智子', role: 'supervisor' },
  { name: '谷口 修', role: 'auditor' },
  { name: '岡田 直樹', role: 'administrator' },
];

export const sampleMaker: SampleMaker = {
  async open(place) {
    const complete = place.session.vault.state() === 'present' ? readSignIns(place.folder) : null;
    if (complete !== null) return ok(complete);
    const alone = acquireWriterLock(join(place.folder, 'desk.db'));
    // Another desk is making it at this moment.
    if (!alone.ok) return err({ type: 'storeInUse' });
    rmSync(join(place.folder, SIGN_INS), { force: true });
    removeUnfinished(place.folder);
    alone.value.release();
    const password = samplePassword((bytes) => new Uint8Array(randomBytes(bytes)));
    await makeStore(place, password);
    await place.session.lock('person');
    const signIns = PEOPLE.map((person) => ({ ...person, password }));
    writeWhole(join(place.folder, SIGN_INS), JSON.stringify(signIns));
    return ok(signIns);
  },
};

/** The sign-ins of a sample that was made whole, or null. */
function readSignIns(folder: string): SampleSignIns | null {
  try {
    return JSON.parse(readFileSync(join(folder, SIGN_INS), 'utf8'));
  } catch {
    // Not made yet, or cut short by a lost disk.
    return null;
  }
}

async function makeStore(place: SamplePlace, password: string): Promise<void> {
  const { session, clock, onProgress } = place;
  const supervisor = PEOPLE.find(({ role }) => role === 'supervisor');
  assert(supervisor !== undefined, 'the sample has a supervisor');
  const created = await session.create({ name: supervisor.name, password });
  const desk = session.current();
  assert(created.ok && desk !== null, 'the sample vault can be made');
  const operators: UserId[] = [];
  for (const person of PEOPLE.filter((one) => one !== supervisor)) {
    const made = await createUser({ work: desk.work, vault: session.vault, keys: desk.keys }, { ...person, password });
    assert(made.ok, 'the people of the sample are made');
    if (person.role === 'operator') operators.push(made.value.userId);
  }
  onProgress(0.05);
  const cases = numberWanted(process.argv, '--cases');
  const contractors = numberWanted(process.argv, '--contractors');
  const now = clock.now();
  const tables = await desk.work.tables();
  const sample = generateSample({
    seed: SEED,
    now,
    operators,
    supervisor: desk.work.user.id,
    tables,
    blindDigest: (key) => blindDigest(desk.work.blindIndexKey, key),
    ...(cases === null ? {} : { cases }),
    ...(contractors === null ? {} : { contractors }),
  });
  await storeRegistry(desk, sample);
  const calls = await storeCases(desk, sample, { onProgress, expected: cases ?? DEFAULT_CASES });
  const floor = { now, operators, calendar: tables.calendar };
  const procedures = sampleProcedures(calls.support, floor);
  await storeProcedures(desk, procedures);
  if ((cases ?? DEFAULT_CASES) >= REGISTERS_FROM)
    await storeRegisters(desk, sample, { calls, procedures, floor, tables });
  writeWhole(join(place.folder, CALLERS), callerSheet(sample));
}

function storeRegistry({ work }: OpenDesk, sample: Sample): Promise<void> {
  return inOneWrite(work, 'contracts', async (db) => {
    for (const { contractor } of sample.contractors) await insertContractor(db, contractor);
    for (const { contract } of sample.contracts) await insertContract(db, contract);
  });
}

function storeProcedures({ work }: OpenDesk, procedures: readonly SampleProcedure[]): Promise<void> {
  return inOneWrite(work, 'procedures', async (db) => {
    for (const { procedure, opened, events } of procedures) {
      await insertProcedure(db, procedure, opened);
      for (const { event, at } of events) await appendProcedureEvent(db, event, at);
    }
  });
}

interface LatestCalls {
  /** Those that may have led to a procedure or a notice. */
  readonly support: readonly Call[];
  /** Those in which an outage may have come up. */
  readonly phone: readonly Call[];
}

interface Registers {
  readonly calls: LatestCalls;
  readonly procedures: readonly SampleProcedure[];
  readonly floor: Pick<NoticeDesk, 'now' | 'operators' | 'calendar'>;
  readonly tables: RuleTables;
}

/** The outages, with the caps of the one that was restored as the desk itself prepares them, and the notices. */
async function storeRegisters(
  { work }: OpenDesk,
  sample: Sample,
  { calls, procedures, floor, tables }: Registers,
): Promise<void> {
  const outages = sampleOutages(sample, calls.phone, floor.now);
  const supervisor = work.user.id;
  await inOneWrite(work, 'outages', (db) => insertSampleOutages(db, outages, supervisor));
  for (const { id: outageId, events } of outages) {
    if (events.at(-1)?.outage.restoredAt === null) continue;
    const prepared = await prepareCaps(work, { outageId, preparationId: null });
    assert(prepared.ok && prepared.value.finished, 'the caps of a sample outage are prepared in one portion');
  }
  const taken = procedures.map(({ procedure }) => procedure.contractId);
  const knownAt = outages.at(-1)?.events[0].at ?? floor.now;
  const notices = sampleNotices(calls.support, {
    ...floor,
    supervisor,
    taken,
    knownAt,
    rulesOn: (day) => noticeRules(tables, day),
  });
  await inOneWrite(work, 'notices', (db) => insertSampleNotices(db, notices));
}

/** Answers with the latest calls. */
async function storeCases(
  { work }: OpenDesk,
  sample: Sample,
  progress: { readonly onProgress: SamplePlace['onProgress']; readonly expected: number },
): Promise<LatestCalls> {
  const supportCallsOf = procedureCalls(sample);
  const phoneCallsOf = phoneCalls(sample);
  let support: readonly Call[] = [];
  let phone: readonly Call[] = [];
  let stored = 0;
  for (const batch of sample.caseBatches(BATCH)) {
    await inOneWrite(work, 'cases', async (db) => insertCases(db, batch));
    support = [...support, ...supportCallsOf(batch)].slice(-BATCH);
    phone = [...phone, ...phoneCallsOf(batch)].slice(-BATCH);
    stored += batch.length;
    await setImmediate();
    progress.onProgress(Math.min(0.99, 0.1 + (0.9 * stored) / progress.expected));
  }
  return { support, phone };
}

type Work = OpenDesk['work'];
type Database = Parameters<Parameters<Work['store']['write']>[0]>[0];

async function inOneWrite(work: Work, what: string, insert: (db: Database) => Promise<void>): Promise<void> {
  const written = await work.store.write<undefined, never>(async (db, audit) => {
    await insert(db);
    const { id: actorId, role } = work.user;
    audit.append({ actorId, role, action: 'sample:fill', entity: what, entityId: null, detail: {} });
    return ok();
  });
  assert(written.ok, 'the sample fits on the disk');
}

/** The number behind `--cases` or `--contractors`, or null where none was asked for. */
function numberWanted(args: readonly string[], of: '--cases' | '--contractors'): number | null {
  const at = args.indexOf(of);
  const count = at === -1 ? Number.NaN : Number(args[at + 1]);
  return Number.isInteger(count) && count > 0 && count <= 1_000_000 ? count : null;
}

function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(temporary, text, { mode: 0o600 });
  renameSync(temporary, file);
}
