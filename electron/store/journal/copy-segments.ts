/** Puts a copy of a journal into another folder, durable, so that it can be gone on with there. What lay there before is set aside, never deleted. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeNewFile } from '../backup/new-file.ts';
import { makePrivateFolder, syncFolder } from '../durable-files.ts';
import { listSegments } from './operation-journal.ts';

export function copySegments(from: string, to: string): void {
  makePrivateFolder(dirname(to));
  if (listSegments(to).length > 0) {
    renameSync(to, freeName(`${to}.before`));
    syncFolder(dirname(to));
  }
  makePrivateFolder(to);
  for (const { path } of listSegments(from)) writeNewFile(join(to, basename(path)), readFileSync(path));
  syncFolder(to);
}

function freeName(name: string): string {
  for (let count = 1; ; count += 1) {
    const free = `${name}-${count}`;
    if (!existsSync(free)) return free;
  }
}
