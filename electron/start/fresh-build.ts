/** Builds where the build is missing or older than what it was made from. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['shared', 'electron', 'renderer', 'vite.config.ts', 'package.json', 'package-lock.json'] as const;
/** The last files that each part of the build writes. */
const OUTPUTS = [
  'dist/main/main.js',
  'dist/preload/preload.cjs',
  'dist/workshop/loopback.js',
  'dist/renderer/index.html',
] as const;

/** True when every part of the build is there and no source is younger than its oldest part. Tests do not count. */
export function isBuildFresh(root: string): boolean {
  const built = OUTPUTS.map((file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const oldest = Math.min(...built);
  return SOURCES.every((source) => newestIn(join(root, source)) < oldest);
}

function newestIn(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** True when the build succeeded; what went wrong the build has said itself. */
export function build(root: string): boolean {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return (
    spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
      .status === 0
  );
}
