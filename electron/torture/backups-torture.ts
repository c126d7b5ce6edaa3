/**
 * REL-09 and REL-10: backups are made beside a busy writer whose process is killed in the middle of one; copies are damaged between their making
 * and their name; and the store is laid on a bare machine from what is left and the recovery key.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { hours } from '../../shared/core/time.ts';
import { backupsIn, journalIn } from '../places.ts';
import { layStore } from '../restore/lay-store.ts';
import { findSource } from '../restore/restore-source.ts';
import { integer, type Random, seededRandom } from '../sample/random.ts';
import { type BackupOrder, type Copy, keepCopy, proveCopy, takeCopy } from '../store/backup/backup-steps.ts';
import { presentBackup } from '../store/backup/stored-backups.ts';
import { flipBit } from '../store/backup/test-backups.ts';
import { openDeskOf, sessionIn, testMachine } from '../testing/session-fixture.ts';
import { type BackupsOrder, WHO } from './backups-order.ts';
import { lostWrites, type ProofKeys, problemOf, proveBackups } from './backups-proof.ts';
import { runProgram } from './children.ts';
import type { Torture, TortureOptions } from './torture.ts';

const BACKUPS = { short: 50, long: 1000 };
/** Before the kill, of one process. */
const BACKUPS_A_PROCESS = 5;
const DAMAGES = { short: 40, long: 1000 };
const DRILLS = { short: 5, long: 50 };
const KILL_WITHIN_MS = 160;

interface Tally {
  begun: number;
  made: number;
  acknowledged: number;
  failures: number;
  readonly findings: string[];
}

interface Scene {
  readonly options: TortureOptions;
  readonly random: Random;
  readonly folder: string;
  readonly keys: ProofKeys;
  readonly recoveryKey: string;
  readonly tally: Tally;
  readonly acknowledged: Set<number>;
}

export const torture: Torture = {
  test: 'backups',
  claim:
    'Every backup with a final name is whole, whenever its process was killed, and lays the store on a bare machine',
  twin: 'a copy gets its name without having been proved',
  async run(options) {
    const scene = await makeScene(options);
    const { long } = options;
    const { tally } = scene;
    await killBackups(scene, long ? BACKUPS.long : BACKUPS.short);
    const damages = long ? DAMAGES.long : DAMAGES.short;
    await damageCopies(scene, damages);
    const drills = long ? DRILLS.long : DRILLS.short;
    for (let drill = 0; drill < drills; drill += 1) await layOntoBareMachine(scene, drill);
    const twinFailed = await twinFails(scene);
    const { begun, made, acknowledged, failures, findings } = tally;
    const figures = { begun, made, acknowledged, damages, drills };
    return { runs: begun + damages + drills, failures, twinFailed, figures, findings };
  },
};

async function makeScene(options: TortureOptions): Promise<Scene> {
  const folder = join(options.scratch, 'desk');
  mkdirSync(folder, { recursive: true });
  const session = sessionIn(folder, testMachine());
  const created = await session.create(WHO);
  assert(created.ok, 'the desk of the torture is made');
  const { databaseKey, sidecarKey } = openDeskOf(session).keys;
  const keys = { databaseKey: new Uint8Array(databaseKey), sidecarKey: new Uint8Array(sidecarKey) };
  await session.lock('person');
  const tally = { begun: 0, made: 0, acknowledged: 0, failures: 0, findings: [] };
  const random = seededRandom(options.seed);
  return { options, random, folder, keys, recoveryKey: created.value.recoveryKey, tally, acknowledged: new Set() };
}

function fail({ tally }: Scene, findings: readonly string[]): void {
  tally.failures += findings.length;
  tally.findings.push(...findings);
}

async function killBackups(scene: Scene, wanted: number): Promise<void> {
  const { options, folder, keys, tally, acknowledged } = scene;
  const cache = join(options.scratch, 'cache');
  const proved = new Set<string>();
  for (let run = 1; tally.begun < wanted; run += 1) {
    await killOne(scene, { folder, later: run * hours(6), backups: BACKUPS_A_PROCESS, from: run * 100_000 }, cache);
    const { wrong, newest } = await proveBackups(folder, keys, proved);
    fail(scene, wrong);
    if (newest !== null) fail(scene, await lostWrites(folder, { keys, backup: newest, acknowledged }));
    if (run % 25 === 0) options.say(`${tally.begun} backups begun, ${tally.made} made`);
  }
  tally.acknowledged = acknowledged.size;
}

/** Kills the process while one of its backups, chosen beforehand, is being made. */
async function killOne({ random, tally, acknowledged }: Scene, order: BackupsOrder, cache: string): Promise<void> {
  const last = integer(random, 1, order.backups);
  const wait = integer(random, 0, KILL_WITHIN_MS);
  let begun = 0;
  await runProgram('backups-child', order, {
    cache,
    onLine(line, child) {
      if (line === 'begun') begun += 1;
      if (line === 'made') tally.made += 1;
      if (line.startsWith('written ')) acknowledged.add(Number(line.slice('written '.length)));
      if (line === 'begun' && begun === last) setTimeout(() => child.kill('SIGKILL'), wait);
    },
  });
  tally.begun += begun;
}

/** One copy of the store; each damage is done to a copy of it. */
async function copyOfStore({ folder, keys, options }: Scene): Promise<{ copy: Copy; order: BackupOrder }> {
  const backups = join(options.scratch, 'copies');
  const at = testMachine().clock.now();
  const place = { database: join(folder, 'desk.db'), backups, header: Buffer.from('{}') };
  const order: BackupOrder = { ...keys, ...place, madeAt: at, why: 'request', proveFrom: null };
  const copy = await takeCopy(order);
  assert(copy.ok, 'the store of the torture is copied');
  return { copy: copy.value, order };
}

async function damageCopies(scene: Scene, count: number): Promise<void> {
  const { copy, order } = await copyOfStore(scene);
  const damaged = join(scene.options.scratch, 'damaged');
  for (let run = 0; run < count; run += 1) {
    rmSync(damaged, { recursive: true, force: true });
    cpSync(copy.folder, damaged, { recursive: true });
    const at = damage(join(damaged, 'desk.db'), scene.random);
    const proof = await proveCopy({ ...copy, folder: damaged }, order);
    if (proof.ok) fail(scene, [`a copy with a flipped bit at byte ${at} was proved`]);
  }
  rmSync(copy.folder, { recursive: true });
}

/** Not the salt and not the free space of the first page's end, which nothing reads twice: every other byte is sealed. */
function damage(file: string, random: Random): number {
  const page = integer(random, 0, 60);
  const at = page * 4096 + integer(random, 16, 4000);
  flipBit(file, at);
  return at;
}

async function layOntoBareMachine(scene: Scene, drill: number): Promise<void> {
  const { options, folder, recoveryKey, acknowledged } = scene;
  const disk = join(options.scratch, `disk-${drill}`);
  const to = join(options.scratch, `bare-${drill}`);
  mkdirSync(disk);
  cpSync(backupsIn(folder), backupsIn(disk), { recursive: true });
  cpSync(journalIn(folder), journalIn(disk), { recursive: true });
  const { backups, journal } = findSource(disk);
  // An older backup has further to go with the journal.
  const from = backups.slice(integer(scene.random, 0, Math.min(1, backups.length - 1)));
  const { clock } = testMachine();
  const laid = await layStore({ backups: from, journal, recoveryKey, to, clock, onProgress: () => undefined });
  if (!laid.ok) fail(scene, [`drill ${drill}: ${JSON.stringify(laid.error)}`]);
  else fail(scene, await missingAfterSignIn(to, { recoveryKey, acknowledged }));
  for (const made of [disk, to]) rmSync(made, { recursive: true, force: true });
}

/** Signs in with the recovery key, as a person would, and looks for every acknowledged write. */
async function missingAfterSignIn(
  folder: string,
  { recoveryKey, acknowledged }: Pick<Scene, 'recoveryKey' | 'acknowledged'>,
): Promise<readonly string[]> {
  const session = sessionIn(folder, testMachine());
  const recovered = await session.recover({ recoveryKey, ...WHO });
  if (!recovered.ok) return [`nobody can sign in: ${recovered.error.type}`];
  const { store } = openDeskOf(session).work;
  const names = new Set(
    store.read
      .rows<{ readonly name: string }>('SELECT name FROM users')
      .all()
      .map(({ name }) => name),
  );
  await session.lock('person');
  return [...acknowledged].filter((n) => !names.has(`User ${n}`)).map((n) => `write ${n} is lost on the bare machine`);
}

/** Without the proof a damaged copy gets its name, and the proof of the torture finds it. */
async function twinFails(scene: Scene): Promise<boolean> {
  const { copy, order } = await copyOfStore(scene);
  flipBit(join(copy.folder, 'desk.db'));
  const { name } = await keepCopy(copy, order);
  const backup = presentBackup(join(order.backups, name), scene.keys.sidecarKey);
  return backup !== null && (await problemOf(backup, scene.keys, join(scene.options.scratch, 'proof'))) !== null;
}
