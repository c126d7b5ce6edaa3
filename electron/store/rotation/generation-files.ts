/**
 * The files of one generation of the data key. What a new key will need is laid beside what stands there, under `<name>.next-<generation>`; the
 * header's rename decides; then each file takes its place, and what stood there becomes `<name>.retired-<generation>`. Settling needs no key
 * and may be cut short anywhere: it goes on from whatever it finds, so a kill leaves the old generation whole or the new one.
 *
 * What a retired file held can be shredded only as far as a program can: it is overwritten and deleted, which a flash disk, a snapshot, a
 * synchronised folder or a copy that somebody took need not follow.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { syncFolder } from '../durable-files.ts';

/** What SQLite keeps beside a database; a file that was closed cleanly has none of it. */
const COMPANIONS = ['-wal', '-shm', '-journal'];
const NEXT = /^\.next-(\d+)$/;
const RETIRED = /^(?:-wal|-shm|-journal)?\.retired-(\d+)(?:-\d+)?$/;
const PORTION = 1_048_576;

export const nextName = (path: string, generation: number): string => `${path}.next-${generation}`;

/**
 * Finishes the change to the generation that the header names, and takes away what was laid for one that never began. Nothing may have the
 * files open. Throws what the disk throws; the next call goes on.
 */
export function settleRotation(paths: readonly string[], generation: number): 'nothing' | 'finished' {
  let finished = false;
  for (const path of paths) {
    for (const laid of beside(path, NEXT)) {
      if (laid.generation === generation) {
        takePlace(path, generation);
        finished = true;
      } else {
        rmSync(laid.path, { recursive: true, force: true });
        for (const companion of COMPANIONS) rmSync(`${laid.path}${companion}`, { force: true });
        syncFolder(dirname(path));
      }
    }
  }
  return finished ? 'finished' : 'nothing';
}

/** What is laid for another generation than the one that stands there. */
export const laidFiles = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) => beside(path, NEXT).map((laid) => laid.path));

function takePlace(path: string, generation: number): void {
  for (const companion of ['', ...COMPANIONS]) {
    const standing = `${path}${companion}`;
    if (existsSync(standing)) renameSync(standing, freeName(`${standing}.retired-${generation}`));
  }
  renameSync(nextName(path, generation), path);
  syncFolder(dirname(path));
}

function freeName(name: string): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(free)) return free;
  }
}

/** What earlier generations left and nobody has shredded yet. */
export const retiredFiles = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) => beside(path, RETIRED).map((retired) => retired.path));

/** Overwrites and deletes what earlier generations left; how many files there were. Called once a backup of the present one is verified. */
export function shredRetired(paths: readonly string[], random: (bytes: number) => Uint8Array): number {
  let shredded = 0;
  for (const path of retiredFiles(paths)) {
    shredded += shred(path, random);
    syncFolder(dirname(path));
  }
  return shredded;
}

function shred(path: string, random: (bytes: number) => Uint8Array): number {
  const found = lstatSync(path);
  if (found.isDirectory()) {
    const count = readdirSync(path).reduce((sum, name) => sum + shred(join(path, name), random), 0);
    rmSync(path, { recursive: true, force: true });
    return count;
  }
  if (found.isFile()) overwrite(path, found.size, random);
  rmSync(path, { force: true });
  return 1;
}

function overwrite(path: string, size: number, random: (bytes: number) => Uint8Array): void {
  const file = openSync(path, 'r+');
  try {
    for (let done = 0; done < size; ) {
      done += writeSync(file, random(Math.min(PORTION, size - done)), 0, Math.min(PORTION, size - done), done);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The siblings of a path whose name goes on with this pattern, and the generation that they name. */
function beside(path: string, pattern: RegExp): readonly { readonly path: string; readonly generation: number }[] {
  const folder = dirname(path);
  const name = basename(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((each) => {
    const generation = each.startsWith(name) ? pattern.exec(each.slice(name.length))?.[1] : undefined;
    return generation === undefined ? [] : [{ path: join(folder, each), generation: Number(generation) }];
  });
}
