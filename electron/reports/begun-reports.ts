/**
 * Remembers in the data folder where reports were begun, so that a half one that a crash left behind in some folder of the person's is removed at the
 * next start. It knows places alone: the names of reports are made of numbers.
 */
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { stagedPath } from './save-report.ts';

const FILE = 'reports-begun';

export interface BegunReports {
  /** To be called before anything of the report is written. */
  begin(path: string): void;
}

/** Removes what programs that are no more left half, then remembers for this one. Neither ever stands in the way of a start or a report. */
export function keepBegunReports(folder: string, isAlive: (processId: number) => boolean = isRunning): BegunReports {
  const file = join(folder, FILE);
  const still = sweep(linesOf(file), isAlive);
  tried(() => writeFileSync(file, still.map((line) => `${line}\n`).join(''), { mode: 0o600 }));
  return { begin: (path) => tried(() => append(file, `${process.pid} ${JSON.stringify(path)}\n`)) };
}

/** The lines of programs that still run; the half reports of the others are gone. */
function sweep(lines: readonly string[], isAlive: (processId: number) => boolean): readonly string[] {
  return lines.filter((line) => {
    const [, processId, path] = /^(\d+) (".*")$/.exec(line) ?? [];
    if (processId === undefined || path === undefined) return false;
    if (isAlive(Number(processId))) return true;
    // A link of this name is removed, not followed.
    tried(() => rmSync(stagedPath(JSON.parse(path) as string), { force: true }));
    return false;
  });
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** On the disk before the report is, or a lost power would leave the one without the other. */
function append(file: string, line: string): void {
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, line);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function tried(work: () => void): void {
  try {
    work();
  } catch {
    // A full or a locked folder is told by the store and by the report itself.
  }
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
