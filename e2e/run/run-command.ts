/** Runs a command of the test run: what it says goes to the person as it comes, and is kept for those who read it afterwards. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from '../fixtures/build.ts';

export interface Ended {
  readonly status: number;
  readonly output: string;
}

/** The tools of this project come before those of the machine: Node 24 among them. */
const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** True to keep the output to ourselves. */
  readonly quiet?: boolean;
}

export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  // Written to a pipe, and colours only make it long.
  const { FORCE_COLOR: _, ...environment } = process.env;
  return new Promise((ended) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment, PATH: path, ...options.environment },
    });
    let output = '';
    const take = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      if (options.quiet !== true) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', (error) => ended({ status: 127, output: `${output}${error.message}` }));
    child.once('close', (status) => ended({ status: status ?? 1, output }));
  });
}
