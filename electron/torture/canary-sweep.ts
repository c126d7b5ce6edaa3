/**
 * Goes through everything that is left of a desk on a disk and looks for the canaries in it: every file of the places it is given, by name and by
 * content, packed or not, and the files that our processes hold open although nobody sees them any more.
 */
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CanaryMatcher, Hit } from './canary-matcher.ts';
import { unpacked } from './canary-unpack.ts';

export interface Leak extends Hit {
  readonly file: string;
}

export interface Swept {
  readonly files: number;
  readonly bytes: number;
  readonly leaks: readonly Leak[];
}

export interface SweepOptions {
  /** True for what is left out: with the reason where it is called. */
  readonly isLeftOut: (path: string) => boolean;
}

/** Files of the store are in their own cipher; whatever looks packed in them is an accident, and there are many. */
const SEALED = /^desk\.db(-wal|-shm)?$|^journal-\d+\.log$/;
const PIECE = 64 * 1024 * 1024;
/** So much of a piece is read again with the next, lest a canary be cut in two. */
const OVERLAP = 4096;

/** Looks through the folders; one that is not there holds nothing. */
export function sweepFolders(folders: readonly string[], matcher: CanaryMatcher, options: SweepOptions): Swept {
  const leaks: Leak[] = [];
  let files = 0;
  let bytes = 0;
  for (const file of folders.flatMap((folder) => filesIn(folder, options))) {
    const searched = searchFile(file, matcher, !SEALED.test(basename(file)));
    files += 1;
    bytes += searched.bytes;
    const named = matcher.find(Buffer.from(basename(file)));
    leaks.push(...[...named, ...searched.hits].map((hit) => ({ ...hit, file })));
  }
  return { files, bytes, leaks };
}

function filesIn(folder: string, options: SweepOptions): readonly string[] {
  const names = readdir(folder);
  return names.flatMap((name) => {
    const path = join(folder, name);
    if (options.isLeftOut(path)) return [];
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry?.isDirectory() === true) return filesIn(path, options);
    return entry?.isFile() === true ? [path] : [];
  });
}

function readdir(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Gone meanwhile, or never there.
    return [];
  }
}

/** The canaries in one file, which may be anything that can be read. */
export function searchFile(
  path: string,
  matcher: CanaryMatcher,
  unpacks: boolean,
): { readonly bytes: number; readonly hits: readonly Hit[] } {
  const file = opened(path);
  if (file === null) return { bytes: 0, hits: [] };
  try {
    const { size } = fstatSync(file);
    const hits: Hit[] = [];
    for (let at = 0; at < size; at += PIECE) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE + OVERLAP, size - at));
      const read = readSync(file, piece, 0, piece.length, at);
      hits.push(...searchBytes(piece.subarray(0, read), matcher, unpacks));
    }
    return { bytes: size, hits };
  } finally {
    closeSync(file);
  }
}

export function searchBytes(bytes: Buffer, matcher: CanaryMatcher, unpacks: boolean): readonly Hit[] {
  const packed = unpacks ? unpacked(bytes).flatMap((content) => matcher.find(content)) : [];
  return [...matcher.find(bytes), ...packed];
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

/** What lives in memory alone: it is on no disk. */
const IN_MEMORY = /^\/memfd:|^\/dev\/shm\/|^\/dev\/zero|^\/SYSV|^anon_inode:|^socket:|^pipe:/;

/** A file without a name, or one of SQLite's temporary files, that a process holds open. */
export interface HiddenFile {
  readonly process: number;
  /** Its name when it had one. */
  readonly name: string;
  /** Where it can be read. */
  readonly path: string;
}

/** The hidden files of these processes. Linux only; elsewhere there are none to be seen. */
export const hiddenFiles = ({ processes }: { readonly processes: readonly number[] }): readonly HiddenFile[] =>
  processes.flatMap((process) =>
    readdir(`/proc/${process}/fd`).flatMap((descriptor) => {
      const path = `/proc/${process}/fd/${descriptor}`;
      const name = linkTarget(path);
      return name !== null && isHidden(name) ? [{ process, name, path }] : [];
    }),
  );

const isHidden = (name: string): boolean =>
  name.includes('etilqs_') || (name.endsWith(' (deleted)') && !IN_MEMORY.test(name));

/** The processes that `isOurs` by what stands in their environment. */
export function ourProcesses(isOurs: (environment: string) => boolean): readonly number[] {
  return readdir('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return isOurs(readFileSync(`/proc/${name}/environ`, 'utf8')) ? [Number(name)] : [];
    } catch {
      // Ended, or somebody else's.
      return [];
    }
  });
}

/** These processes and all that they started, directly or not. */
export function withDescendants(processes: readonly number[]): readonly number[] {
  const parents = new Map(readdir('/proc').flatMap((name) => (/^\d+$/.test(name) ? parentOf(Number(name)) : [])));
  const family = new Set(processes);
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  return [...family];
}

/** The process with its parent; nothing where it has ended. */
function parentOf(process: number): readonly (readonly [number, number])[] {
  try {
    const [, parent] = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? [];
    return parent === undefined ? [] : [[process, Number(parent)]];
  } catch {
    return [];
  }
}

function linkTarget(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/** The canaries in the hidden files. */
export function sweepHidden(files: readonly HiddenFile[], matcher: CanaryMatcher): Swept {
  const leaks: Leak[] = [];
  let bytes = 0;
  for (const { process, name, path } of files) {
    const searched = searchFile(path, matcher, true);
    bytes += searched.bytes;
    leaks.push(...searched.hits.map((hit) => ({ ...hit, file: `${name} held open by ${process}` })));
  }
  return { files: files.length, bytes, leaks };
}
