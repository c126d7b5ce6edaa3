/** The Electron of this checkout: its binary where it is present, and its download where that can work. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWords } from './start-words.ts';

const RELEASES = 'https://github.com/electron/electron/releases/';
const PATIENCE_MS = 3_000;

/** The path of the binary that npm's package `electron` knows, or null. Looking never starts a download. */
export function electronBinary(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8');
    const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** The binary, downloaded by the package's own installer where the releases answer within three seconds; null where they do not. */
export async function obtainElectron(root: string): Promise<string | null> {
  const present = electronBinary(root);
  if (present !== null) return present;
  try {
    await fetch(process.env['ELECTRON_MIRROR'] ?? RELEASES, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return null;
  }
  console.log(startWords.gettingElectron);
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  return electronBinary(root);
}
