/** The processes that a harness starts: they find the compiled code of the one before, and end with whoever started them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ShiftOrder } from './shift-order.ts';

export interface ShiftEnd {
  /** All that it said. */
  readonly output: string;
  /** What it complained about. */
  readonly complaint: string;
  readonly status: number | null;
}

export interface ShiftWatch {
  /** Where compiled code is kept from one process to the next. */
  readonly cache: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called for each line of its output. */
  readonly onLine?: (line: string, child: ChildProcess) => void;
}

/** Where the build puts the programs. */
export const BUILT = join(import.meta.dirname, '../../dist/torture');

export type Program = `${'backups' | 'drafts' | 'errors' | 'keys' | 'migration' | 'shift'}-child`;

const living = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** Runs a program of this folder, as the build has bundled it, with the order as its one argument, to its end or its kill. */
export async function runProgram(program: Program, order: object, watch: ShiftWatch): Promise<ShiftEnd> {
  const child = spawn(process.execPath, [join(BUILT, `${program}.js`), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: watch.cache, ...watch.environment },
  });
  living.add(child);
  let output = '';
  let complaint = '';
  let told = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    for (let end = output.indexOf('\n', told); end !== -1; end = output.indexOf('\n', told)) {
      watch.onLine?.(output.slice(told, end), child);
      told = end + 1;
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  living.delete(child);
  return { output, complaint, status };
}

/** Runs a shift. */
export const runShift = (order: ShiftOrder, watch: ShiftWatch): Promise<ShiftEnd> =>
  runProgram('shift-child', order, watch);
