/**
 * A program that crashes may leave a picture of its memory on the disk, with every name and note in it. Here it is made empty, as far as a program can
 * do that without native code.
 *
 * Linux: what a picture may hold is emptied for this process and for all it starts, so that even a collector that ignores the size limit (a pipe in
 * `core_pattern`) gets registers alone; and what is started by `spawnWithoutCore` may leave none at all. macOS: the size limit alone. Windows makes
 * pictures only where its administrator has set up `LocalDumps`, which a program without native code cannot refuse; the operations manual says so.
 */
import { writeFileSync } from 'node:fs';

/** None of the kinds of memory that `core(5)` names. */
const NOTHING = '0x0';

/** Empties what a crash of this process would leave, or of another one of the same person. False where the system does not let us. */
export function emptyCoreDumps(processId: number | 'self' = 'self'): boolean {
  if (process.platform !== 'linux') return false;
  try {
    writeFileSync(`/proc/${processId}/coredump_filter`, NOTHING);
    return true;
  } catch {
    // A sandboxed page: the system lets nobody look into it, and makes no picture of it either.
    return false;
  }
}
