/** Starts programs that may leave no picture of their memory behind when they crash. See core-dump.ts for what else is done. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** As `spawn`, with nothing allowed for pictures of memory: neither to the program nor to anything that it starts. */
export function spawnWithoutCore(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (process.platform === 'win32') return spawn(program, args, options);
  return spawn('/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', program, ...args], options);
}
