/** Builds a shim from its C source into a folder, and says with which settings a process is started so that it is loaded before libc. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type Shim = 'journal' | 'faults' | 'clock';

/** Why no shim can be used on this machine; null where one can. */
export function shimObstacle(): string | null {
  if (process.platform !== 'linux') return 'the shims are for Linux';
  const { status } = spawnSync('gcc', ['--version'], { stdio: 'ignore' });
  return status === 0 ? null : 'there is no gcc to build the shims with';
}

/** The path of the library. Throws with the compiler's words where the source does not build. */
export function buildShim(shim: Shim, folder: string): string {
  const library = join(folder, `${shim}.so`);
  const source = join(import.meta.dirname, `${shim}.c`);
  const { status, stderr } = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-Wall', '-o', library, source, '-ldl']);
  if (status !== 0) throw new Error(`${shim}.c does not build: ${stderr.toString()}`);
  return library;
}

/** What the process under test finds in its environment; the library is loaded by it alone, not by the programs it starts. */
export const shimEnvironment = (library: string, settings: Readonly<Record<string, string>>) => ({
  LD_PRELOAD: library,
  ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`MADOGUCHI_SHIM_${name}`, value])),
});
