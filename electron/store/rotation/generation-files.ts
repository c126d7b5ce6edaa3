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
import { join } from 'node:path';
import { syncFolder } from '../durable-files.ts';

/** What SQLite keeps beside a database; a file that was closed cleanly has none of it. */
const COMPANIONS = ['-wal', '-shm', '-journal'];
/** With what a kill while they were being laid leaves beside them. */
const NEXT = /^(.+)\.next-(\d+)(-wal|-shm|-journal|\.partial)?$/;
const RETIRED = /^.+\.retired-\d+(?:~\d+)?$/;
const PORTION = 1_048_576;

export const nextName = (path: string, generation: number): string => `${path}.next-${generation}`;

interface LaidFile {
  readonly folder: string;
  readonly path: string;
  /** The name that it is meant for; null for what only a kill has left. */
  readonly name: string | null;
  readonly generation: number;
}

/** What is laid in these folders for another generation than the one that stands there. */
export const laidFiles = (folders: readonly string[]): readonly LaidFile[] =>
  entriesOf(folders).flatMap(({ folder, entry }) => {
    const [, name, generation, rest] = NEXT.exec(entry) ?? [];
    if (name === undefined) return [];
    const whole = rest === undefined ? name : null;
    return [{ folder, path: join(folder, entry), name: whole, generation: Number(generation) }];
  });

/**
 * Finishes the change to the generation that the header names, and takes away what was laid for one that never began. Nothing may have the
 * files open. Throws what the disk throws; the next call goes on.
 */
export function settleRotation(folders: readonly string[], generation: number): 'nothing' | 'finished' {
  let finished = false;
  for (const laid of laidFiles(folders)) {
    if (laid.name !== null && laid.generation === generation) {
      takePlace(laid.path, { path: join(laid.folder, laid.name), generation });
      finished = true;
    } else rmSync(laid.path, { recursive: true, force: true });
    syncFolder(laid.folder);
  }
  return finished ? 'finished' : 'nothing';
}

function takePlace(laid: string, { path, generation }: { readonly path: string; readonly generation: number }): void {
  for (const companion of ['', ...COMPANIONS]) {
    const standing = `${path}${companion}`;
    if (existsSync(standing)) renameSync(standing, freeName(`${standing}.retired-${generation}`));
  }
  renameSync(laid, path);
}

function freeName(name: string): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}~${count}`;
    if (!existsSync(free)) return free;
  }
}

/** What earlier generations left in these folders and nobody has shredded yet. */
export const retiredFiles = (folders: readonly string[]): readonly string[] =>
  entriesOf(folders).flatMap(({ folder, entry }) => (RETIRED.test(entry) ? [join(folder, entry)] : []));

/** Overwrites and deletes what earlier generations left; how many files there were. Called once a backup of the present one is verified. */
export function shredRetired(folders: readonly string[], random: (bytes: number) => Uint8Array): number {
  const count = retiredFiles(folders).reduce((sum, path) => sum + shred(path, random), 0);
  if (count > 0) for (const folder of folders) syncFolder(folder);
  return count;
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
      const portion = Math.min(PORTION, size - done);
      done += writeSync(file, random(portion), 0, portion, done);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const entriesOf = (folders: readonly string[]): readonly { readonly folder: string; readonly entry: string }[] =>
  [...new Set(folders)]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((entry) => ({ folder, entry })));
