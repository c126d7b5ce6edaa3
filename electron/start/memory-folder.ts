/** The folder that the system keeps in memory, for what need not be on a disk. A container often has 64 MB there, and other systems have none. */
import { statfsSync } from 'node:fs';

export const MEMORY_FOLDER = '/dev/shm';

/** Whether more than so many bytes are free there. */
export function hasRoomInMemory(bytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_FOLDER);
    return bavail * bsize > bytes;
  } catch {
    return false;
  }
}
