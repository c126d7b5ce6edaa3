/** Changes of keys that are killed: at each operation of the main thread on files, or at any moment of the work in its thread. */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { integer, type Random, seededRandom } from '../sample/random.ts';
import type { OpenDesk } from '../services/open-desk.ts';
import { verifyChain } from '../store/audit/audit-chain.ts';
import { presentBackups } from '../store/backup/stored-backups.ts';
import { KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { openDatabase } from '../store/open-database.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn, testMachine } from '../testing/session-fixture.ts';
import { runProgram } from './children.ts';
import type { Tally } from './keys-headers.ts';
import { ASKING, BEGUN, LEAVER, type RotationEnd, type RotationOrder } from './keys-order.ts';
import type { TortureOptions } from './torture.ts';
import { clockFrom, makeTemplate } from './torture-desk.ts';

interface Arena {
  readonly options: TortureOptions;
  readonly template: string;
  /** What the former keys were. */
  readonly former: { readonly databaseKey: Uint8Array; readonly sidecarKey: Uint8Array };
  readonly rows: Counts;
  /** How many operations on files a change of keys takes in the main thread, and how long all of it takes. */
  readonly operations: number;
  readonly duration: number;
}

type Counts = { readonly [table: string]: number };

const KEPT_TABLES = ['users', 'contractors', 'contracts', 'search_documents'];
const RUN_MS = 60_000;

export async function killRotations(
  options: TortureOptions,
  { runs, order }: { readonly runs: number; readonly order: RotationOrder['order'] },
): Promise<Tally> {
  const random = seededRandom(options.seed);
  const arena = await layArena(options);
  const figures = { old: 0, new: 0, operations: arena.operations };
  const findings: string[] = [];
  for (let run = 0; run < runs; run++) {
    const { at, after } = aim(arena, random, run);
    const folder = join(options.scratch, 'rotating');
    rmSync(folder, { recursive: true, force: true });
    cpSync(arena.template, folder, { recursive: true });
    const { problems, generation } = await killOnce(arena, { folder, order, killAt: at, killAfter: after });
    figures[generation === 2 ? 'new' : 'old'] += 1;
    if (problems.length > 0) findings.push(`rotation ${run}, killed at ${at || `${after} ms`}: ${problems.join('; ')}`);
    if (run % 100 === 99) options.say(`${run + 1} changes of keys killed, ${findings.length} failures`);
  }
  return { runs, failures: findings.length, figures, findings };
}

/** One after the other, and half of them by time: what the thread does is counted by nobody here. */
function aim({ operations, duration }: Arena, random: Random, run: number): { at: number; after: number } {
  return run % 2 === 0
    ? { at: integer(random, 1, operations), after: 0 }
    : { at: 0, after: integer(random, 0, duration) };
}

async function layArena(options: TortureOptions): Promise<Arena> {
  const template = join(options.scratch, 'rotation-template');
  rmSync(template, { recursive: true, force: true });
  await makeTemplate(template);
  const session = sessionIn(template);
  const entered = await session.signIn({ name: ASKING, password: PASSWORD });
  assert(entered.ok, 'the template opens');
  const desk = openDeskOf(session);
  const made = await session.backups.request(desk);
  assert(made.ok, 'the template has a backup');
  const former = {
    databaseKey: Uint8Array.from(desk.keys.databaseKey),
    sidecarKey: Uint8Array.from(desk.keys.sidecarKey),
  };
  const rows = countsOf(desk);
  await session.lock('person');
  const arena: Arena = { options, template, former, rows, operations: 0, duration: 0 };
  const folder = join(options.scratch, 'rotating');
  rmSync(folder, { recursive: true, force: true });
  cpSync(template, folder, { recursive: true });
  const { end, duration } = await rotate(arena, { folder, order: 'headerFirst', killAt: 0, killAfter: 0 });
  assert(end !== null, 'a change of keys that nobody kills is done');
  return { ...arena, operations: end.operations, duration };
}

interface Ended {
  /** What it said when it was done; null where it was killed before. */
  readonly end: RotationEnd | null;
  readonly duration: number;
  readonly complaint: string;
}

interface Kill extends Omit<RotationOrder, 'later'> {
  /** Milliseconds after it has begun; 0 where the operation decides. */
  readonly killAfter: number;
}

async function rotate({ options }: Arena, { killAfter, ...order }: Kill): Promise<Ended> {
  let begun = 0;
  const { output, complaint } = await runProgram('keys-child', { ...order, later: RUN_MS } satisfies RotationOrder, {
    cache: join(options.scratch, 'code'),
    onLine(line, child) {
      if (line !== BEGUN) return;
      begun = performance.now();
      if (killAfter > 0) setTimeout(() => child.kill('SIGKILL'), killAfter);
    },
  });
  const last = output.trim().split('\n').at(-1) ?? '';
  const end = last.startsWith('{') ? (JSON.parse(last) as RotationEnd) : null;
  return { end, duration: Math.ceil(performance.now() - begun), complaint };
}

async function killOnce(
  arena: Arena,
  kill: Kill,
): Promise<{ readonly problems: readonly string[]; readonly generation: number | null }> {
  const header = readFileSync(join(kill.folder, 'vault.json'));
  const { end, complaint } = await rotate(arena, kill);
  const problems = complaint === '' ? [] : [`it broke: ${complaint.trim().slice(0, 400)}`];
  const machine = { ...testMachine(), clock: clockFrom(2 * RUN_MS) };
  const session = sessionIn(kill.folder, machine);
  const entered = await session.signIn({ name: ASKING, password: PASSWORD });
  const generation = session.vault.generation();
  if (!entered.ok) return { problems: [...problems, `cannot sign in: ${JSON.stringify(entered.error)}`], generation };
  const desk = openDeskOf(session);
  problems.push(...(await wrongInside(desk, arena)));
  if (end !== null && generation !== 2) problems.push('a change that was acknowledged is gone');
  await session.lock('person');
  problems.push(...wrongOnDisk(kill.folder, { arena, generation }));
  if (generation === 2) problems.push(...(await wayInOfBefore({ folder: kill.folder, header, arena })));
  return { problems, generation };
}

async function wrongInside({ work }: OpenDesk, { rows }: Arena): Promise<readonly string[]> {
  const { read } = work.store;
  const problems: string[] = [];
  const chain = await verifyChain(read, null);
  if (!chain.intact) problems.push(`the audit chain is broken at ${chain.brokenAt}`);
  const integrity = read.rows<{ readonly integrity_check: string }>('PRAGMA integrity_check').all();
  if (integrity[0]?.integrity_check !== 'ok') problems.push(`integrity: ${integrity[0]?.integrity_check}`);
  const now = countsOf({ work });
  for (const [table, count] of Object.entries(rows)) {
    if (now[table] !== count) problems.push(`${table} has ${now[table]} rows instead of ${count}`);
  }
  const repairs = read
    .rows<{ readonly detail: string }>("SELECT detail FROM audit WHERE action = 'store:repair'")
    .all()
    .filter(({ detail }) => !/"found":\["(commandCompleted|frameUnfinished)"\]/.test(detail));
  return [...problems, ...repairs.map(({ detail }) => `a kill was taken for damage: ${detail}`)];
}

function countsOf({ work }: Pick<OpenDesk, 'work'>): Counts {
  const { read } = work.store;
  const tables = read
    .rows<{ readonly name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => name);
  const kept = KEPT_TABLES.filter((table) => tables.includes(table));
  return Object.fromEntries(
    kept.map((table) => [
      table,
      read.rows<{ readonly n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? -1,
    ]),
  );
}

/** Nothing half-done lies about; and after the change the former keys open neither the store nor what was backed up since. */
function wrongOnDisk(
  folder: string,
  { arena, generation }: { readonly arena: Arena; readonly generation: number | null },
): readonly string[] {
  const problems = [folder, join(folder, 'backups')]
    .flatMap((each) => readdirSync(each))
    .filter((name) => /\.(next|retired)-/.test(name))
    .map((name) => `${name} was left over`);
  const path = join(folder, 'desk.db');
  const { databaseKey: key, sidecarKey } = arena.former;
  const opened = openDatabase({ path, key, access: 'readOnly', create: false, knownSchema: KNOWN_SCHEMA });
  if (opened.ok) opened.value.close();
  if (opened.ok !== (generation === 1))
    problems.push(`the former key ${opened.ok ? 'opens' : 'does not open'} the store`);
  const ofBefore = readdirSync(join(arena.template, 'backups'));
  const readable = presentBackups(join(folder, 'backups'), sidecarKey).filter(({ name }) => !ofBefore.includes(name));
  if (generation === 2 && readable.length > 0) problems.push('the former key reads a new backup');
  const all = readdirSync(join(folder, 'backups')).filter((name) => !ofBefore.includes(name));
  if (generation === 2 && all.length === 0) problems.push('the new key has no backup');
  return problems;
}

/** Whoever left, with the header of before beside the files of now. */
async function wayInOfBefore({
  folder,
  header,
  arena,
}: {
  readonly folder: string;
  readonly header: Buffer;
  readonly arena: Arena;
}): Promise<readonly string[]> {
  const { vault } = sessionIn(folder);
  const problems = (await vault.signIn(LEAVER, PASSWORD)).ok ? ['whoever left signs in'] : [];
  const kept = join(arena.options.scratch, 'kept');
  rmSync(kept, { recursive: true, force: true });
  cpSync(arena.template, kept, { recursive: true });
  assert(readFileSync(join(kept, 'vault.json')).equals(header), 'the header of before is that of the template');
  const before = await sessionIn(kept).vault.signIn(LEAVER, PASSWORD);
  if (!before.ok) return [...problems, 'the header of before does not open by itself'];
  const path = join(folder, 'desk.db');
  const { databaseKey: key } = before.value.keys;
  const opened = openDatabase({ path, key, access: 'readOnly', create: false, knownSchema: KNOWN_SCHEMA });
  if (!opened.ok) return problems;
  opened.value.close();
  return [...problems, 'the header of before opens the new store'];
}
