/** Many cuts of one recorded run: each disk that differs is built once, and every cut that leaves it is judged by what it had acknowledged. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { integer, type Random, seededRandom } from '../sample/random.ts';
import { type Acknowledgement, readAcknowledgements } from './acknowledgement.ts';
import { type DiskOptions, diskOf } from './disk-model.ts';
import { cutPower, layOut, type Remains } from './power-cut.ts';
import type { DiskCall } from './power-journal.ts';

/** A run of a desk, as the shim saw it. */
export interface Recording {
  /** The folder that was watched. */
  readonly folder: string;
  /** What was in it before. */
  readonly before: string;
  readonly calls: readonly DiskCall[];
}

/** A disk as one or several cuts left it. */
export interface LeftDisk {
  readonly remains: Remains;
  /** All that had been acknowledged at the latest of these cuts. */
  readonly acknowledged: readonly Acknowledgement[];
  /** Into an empty folder. */
  layOut(only?: readonly string[]): string;
}

/** What was found on a disk: how far its audit chain reaches, and what is wrong with it whatever had been acknowledged. */
export interface Found {
  readonly reached: number;
  readonly damage: readonly string[];
}

export interface CutTally {
  readonly cuts: number;
  readonly disks: number;
  /** Cuts that lost something acknowledged, or left something damaged. */
  readonly failures: number;
  readonly findings: readonly string[];
}

export interface CutOptions extends DiskOptions {
  readonly count: number;
  readonly random: Random;
  /** A folder of its own. */
  readonly scratch: string;
}

/** Cuts the power so often, and has every disk that differs looked at once, as the latest cut that leaves it. */
export async function cutOften(
  recording: Recording,
  options: CutOptions,
  look: (left: LeftDisk) => Promise<Found> | Found,
): Promise<CutTally> {
  const cuts = drawCuts(recording, options);
  const disks = new Map<string, (Cut & { readonly acknowledged: number })[]>();
  await follow(recording, { options, cuts }, (cut, { remains, acknowledged }) => {
    const same = disks.get(remains.key) ?? [];
    disks.set(remains.key, [...same, { ...cut, acknowledged: sequenceOf(acknowledged) }]);
  });
  const findings: string[] = [];
  let failures = 0;
  await follow(recording, { options, cuts }, async (cut, left) => {
    const same = disks.get(left.remains.key) ?? [];
    if (same.at(-1)?.index !== cut.index) return;
    const { reached, damage } = await look({ ...left, layOut: (only) => laidOut(left.remains, options.scratch, only) });
    const lossy = damage.length > 0 ? same : same.filter(({ acknowledged }) => acknowledged > reached);
    failures += lossy.length;
    findings.push(...damage.map((line) => `at call ${cut.position}: ${line}`));
    const worst = lossy.at(-1);
    if (worst !== undefined && worst.acknowledged > reached) {
      findings.push(`at call ${worst.position}: ${worst.acknowledged} acknowledged, ${reached} kept`);
    }
  });
  return { cuts: cuts.length, disks: disks.size, failures, findings };
}

interface Cut {
  readonly index: number;
  /** Before which call. */
  readonly position: number;
  readonly seed: number;
}

function drawCuts({ calls }: Recording, { count, random }: CutOptions): readonly Cut[] {
  return Array.from({ length: count }, () => ({
    position: integer(random, 1, calls.length),
    seed: integer(random, 0, 2 ** 31),
  }))
    .sort((one, other) => one.position - other.position)
    .map((cut, index) => ({ ...cut, index }));
}

type Moment = Pick<LeftDisk, 'remains' | 'acknowledged'>;

/** Goes through the recording once and stops at every cut. */
async function follow(
  { folder, before, calls }: Recording,
  { options, cuts }: { readonly options: CutOptions; readonly cuts: readonly Cut[] },
  at: (cut: Cut, moment: Moment) => Promise<void> | void,
): Promise<void> {
  const disk = diskOf({ loadedFrom: before, path: folder }, options);
  let said = '';
  let acknowledged: readonly Acknowledgement[] = [];
  let done = 0;
  for (const cut of cuts) {
    for (const call of calls.slice(done, cut.position)) {
      if (call.call === 'acknowledge') said += call.text;
      else disk.follow(call);
    }
    done = cut.position;
    // Lines come whole: each is one write.
    acknowledged = [...acknowledged, ...readAcknowledgements(said)];
    said = '';
    await at(cut, { remains: cutPower(disk, seededRandom(cut.seed)), acknowledged });
  }
}

const sequenceOf = (acknowledged: readonly Acknowledgement[]): number =>
  acknowledged.findLast(({ head }) => head !== null)?.head?.sequence ?? 0;

function laidOut(remains: Remains, scratch: string, only: readonly string[] | undefined): string {
  const folder = join(scratch, 'left');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  layOut(remains, folder, only ?? null);
  return folder;
}
