/**
 * REL-01: a power cut at any moment loses nothing that was acknowledged. A real desk works; every call by which it changes a file is written
 * down; then the disk is rebuilt as a cut at a random moment may have left it, and looked at. No process is killed here: what a kill cannot
 * show is what the system had not yet brought to the disk.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { type Random, seededRandom } from '../sample/random.ts';
import { runShift } from './children.ts';
import { diskOf } from './disk-model.ts';
import { cutPower } from './power-cut.ts';
import { readDiskCalls } from './power-journal.ts';
import { lookLightly, lookWholly } from './power-look.ts';
import { type CutTally, cutOften, type LeftDisk, type Recording } from './power-states.ts';
import type { ShiftOrder, WorkloadName } from './shift-order.ts';
import { buildShim, shimEnvironment, shimObstacle } from './shim/build-shim.ts';
import type { Torture, TortureOptions } from './torture.ts';
import { makeTemplate } from './torture-desk.ts';

/** How the cuts are shared out: what a desk does most, and what it does seldom and must not fail at. */
const SHARES: Readonly<Partial<Record<WorkloadName, number>>> = {
  shift: 0.3,
  notes: 0.16,
  drafts: 0.04,
  locks: 0.3,
  header: 0.1,
  create: 0.1,
};
/** What these are about is seen by an opening alone. */
const NOT_IN_THE_DATABASE: ReadonlySet<WorkloadName> = new Set(['create', 'drafts']);
const CUTS = { short: 5000, long: 100_000, twin: 400 };
/** One disk in so many is opened as a start opens it; the others are read as they lie. */
const WHOLLY_EVERY = 20;

interface Arena {
  readonly options: TortureOptions;
  readonly random: Random;
  readonly library: string;
  readonly template: string;
  readonly key: Uint8Array;
}

export const torture: Torture = {
  test: 'power',
  claim: 'A power cut at any moment loses nothing that was acknowledged, and leaves a desk that opens',
  twin: 'synchronous=NORMAL; and, a second one, folders that nobody synced',
  async run(options) {
    const obstacle = shimObstacle();
    if (obstacle !== null) return { notRunHere: obstacle };
    const template = join(options.scratch, 'template');
    const key = await makeTemplate(template);
    const library = buildShim('journal', options.scratch);
    const arena = { options, random: seededRandom(options.seed), library, template, key };
    const tallies: CutTally[] = [];
    for (const [workload, share] of Object.entries(SHARES)) {
      const count = Math.round((options.long ? CUTS.long : CUTS.short) * share);
      tallies.push(await cutWorkload(arena, { workload: workload as WorkloadName, count }));
    }
    const normal = await cutWorkload(arena, { workload: 'notes', count: CUTS.twin, twin: 'normal' });
    const forgetful = await cutWorkload(arena, { workload: 'locks', count: CUTS.twin, foldersUnsynced: true });
    const sum = (of: (tally: CutTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
    return {
      runs: sum(({ cuts }) => cuts),
      failures: sum(({ failures }) => failures),
      twinFailed: normal.failures * 2 >= normal.cuts && forgetful.failures > 0,
      figures: {
        disks: sum(({ disks }) => disks),
        twinNormalLossy: normal.failures / normal.cuts,
        twinFoldersLossy: forgetful.failures / forgetful.cuts,
      },
      findings: tallies.flatMap(({ findings }) => findings),
    };
  },
};

interface Plan {
  readonly workload: WorkloadName;
  readonly count: number;
  readonly twin?: 'normal';
  readonly foldersUnsynced?: boolean;
}

async function cutWorkload(arena: Arena, plan: Plan): Promise<CutTally> {
  const { options, random, key } = arena;
  const { workload, count, twin, foldersUnsynced = false } = plan;
  const recording = await record(arena, plan);
  const isTwin = twin !== undefined || foldersUnsynced;
  let looked = 0;
  const look = (left: LeftDisk) => {
    looked += 1;
    if (NOT_IN_THE_DATABASE.has(workload)) return lookWholly(left);
    return !isTwin && looked % WHOLLY_EVERY === 0 ? lookWholly(left) : lookLightly(left, key, looked);
  };
  const tally = await cutOften(recording, { count, random, scratch: options.scratch, foldersUnsynced }, look);
  options.say(
    `${workload}${isTwin ? ' (twin)' : ''}: ${tally.cuts} cuts, ${tally.disks} disks, ${tally.failures} failures`,
  );
  return { ...tally, findings: tally.findings.map((finding) => `${workload}: ${finding}`) };
}

/** Lets a desk work under the shim, and reads what it did to its files. */
async function record({ options, library, template }: Arena, { workload, twin }: Plan): Promise<Recording> {
  const place = realpathSync(options.scratch);
  const [folder, before, journal, output] = ['desk', 'before', 'calls', 'said'].map((name) => join(place, name));
  assert(folder !== undefined && before !== undefined && journal !== undefined && output !== undefined, 'four paths');
  for (const path of [folder, before, journal, output]) rmSync(path, { recursive: true, force: true });
  if (workload === 'create') mkdirSync(folder);
  else cpSync(template, folder, { recursive: true });
  cpSync(folder, before, { recursive: true });
  const order: ShiftOrder = { folder, later: 1000, word: 'p', workload, output, backups: true, twin: twin ?? 'none' };
  const environment = shimEnvironment(library, { ROOT: folder, JOURNAL: journal, ACKS: output });
  const { status, complaint } = await runShift(order, { cache: join(options.scratch, 'code'), environment });
  assert(status === 0 && existsSync(journal), `the ${workload} runs under the shim: ${complaint}`);
  const recording = { folder, before, calls: readDiskCalls(readFileSync(journal)) };
  assertComplete(recording);
  return recording;
}

/** A call that the shim does not see would make every verdict worthless: with nothing lost the model must hold what the folder holds. */
function assertComplete({ folder, before, calls }: Recording): void {
  const disk = diskOf({ path: folder, loadedFrom: before });
  for (const call of calls) disk.follow(call);
  const { files } = cutPower(disk, seededRandom(0), 'everything');
  const present = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !path.endsWith('-shm'));
  assert(
    present.length === files.size,
    `the model has the files of the folder: ${present} against ${[...files.keys()]}`,
  );
  for (const [path, bytesOf] of files) {
    const bytes = bytesOf();
    assert(bytes === null || bytes.equals(readFileSync(join(folder, path))), `the model has the bytes of ${path}`);
  }
}
