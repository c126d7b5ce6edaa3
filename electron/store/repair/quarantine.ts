/**
 * Where damaged files go: a folder of its own for each repair, with the files as they were found. Nothing is ever deleted there, and every
 * name is durable before the repair goes on.
 */
import { cpSync, existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { InstantMs } from '../../../shared/core/time.ts';
import { stampOf } from '../backup/backup-name.ts';
import { syncFile } from '../backup/new-file.ts';
import { makePrivateFolder, syncFolder } from '../durable-files.ts';

export const QUARANTINE_FOLDER = 'quarantine';

export interface Quarantine {
  /** The name of its folder below `quarantine`, or null while nothing had to go there. */
  name(): string | null;
  /** Moves a file or folder there as it is; harmless where there is none. */
  move(path: string): void;
  /** Puts a copy of a file there. */
  copy(path: string): void;
}

export function openQuarantine(dataFolder: string, what: string, at: InstantMs): Quarantine {
  const parent = join(dataFolder, QUARANTINE_FOLDER);
  let folder: string | null = null;

  function place(path: string): string {
    folder ??= freeFolder(parent, `${stampOf(at)}-${what}`);
    return freeName(folder, basename(path));
  }

  return {
    name: () => (folder === null ? null : basename(folder)),
    move(path) {
      if (!existsSync(path)) return;
      const target = place(path);
      moveInto(path, target);
      syncFolder(dirname(target));
      syncFolder(dirname(path));
    },
    copy(path) {
      if (!existsSync(path)) return;
      const target = place(path);
      cpSync(path, target, { recursive: true });
      syncFile(target);
      syncFolder(dirname(target));
    },
  };
}

/** A journal or a backup may lie on another disk: it is put aside there. */
function moveInto(path: string, target: string): void {
  try {
    renameSync(path, target);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EXDEV')) throw thrown;
    renameSync(path, freeName(dirname(path), `.quarantine-${basename(dirname(target))}-${basename(path)}`));
  }
}

function freeFolder(parent: string, name: string): string {
  makePrivateFolder(parent);
  const folder = freeName(parent, name);
  makePrivateFolder(folder);
  return folder;
}

function freeName(folder: string, name: string): string {
  let path = join(folder, name);
  for (let n = 2; existsSync(path); n += 1) path = join(folder, `${name}-${n}`);
  return path;
}
