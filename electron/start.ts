/**
 * `npm start`: opens the desk. In Electron where its binary is here or can be had, elsewhere in a window of this machine's Chromium; where
 * there is no screen, the person gets an address that works once.
 *
 * Arguments go to the desk: `--demo` for the fictional sample data, `--cases N` for how much of it, and a `madoguchi:` link.
 */
import { join } from 'node:path';
import { emptyCoreDumps } from './core-dump.ts';
import { CHROMIUM_PACKAGES, findChromium } from './start/chromium.ts';
import { installCommand, installPackages, isDebian, isRoot } from './start/debian-packages.ts';
import { electronBinary, obtainElectron } from './start/electron-binary.ts';
import { build, isBuildFresh } from './start/fresh-build.ts';
import { runLoopback } from './start/loopback-start.ts';
import { spawnWithoutCore } from './start/spawn-without-core.ts';
import { startWords } from './start/start-words.ts';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const forced = process.env['MADOGUCHI_HOST'];

const hasDisplay = (): boolean => {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || (DISPLAY ?? '') !== '' || (WAYLAND_DISPLAY ?? '') !== '';
};

/** The Electron to start, or null where the desk opens another way. Electron's sandbox, which is never given up, does not work for root. */
async function chosenElectron(): Promise<string | null> {
  if (forced === 'loopback' || !hasDisplay() || isRoot()) return null;
  return forced === 'electron' ? electronBinary(root) : obtainElectron(root);
}

/** The Chromium to open a window with, installed if that is possible; null, after saying why, where there is none. */
function chosenChromium(): string | null {
  if (!hasDisplay()) {
    console.log(startWords.withoutDisplay);
    return null;
  }
  console.log(isRoot() && electronBinary(root) !== null ? startWords.notAsRoot : startWords.withoutElectron);
  const present = findChromium();
  if (present !== null) return present;
  const command = installCommand(CHROMIUM_PACKAGES);
  if (isDebian() && isRoot()) {
    console.log(startWords.installing(command));
    if (!installPackages(CHROMIUM_PACKAGES)) console.log(startWords.installFailed);
  }
  const installed = findChromium();
  if (installed === null) console.log(startWords.withoutBrowser(command));
  return installed;
}

function runElectron(binary: string): Promise<number> {
  return new Promise((ended) => {
    const program = spawnWithoutCore(binary, [root, ...args], { stdio: 'inherit' });
    program.once('exit', (code) => ended(code ?? 1));
    program.once('error', () => ended(1));
  });
}

async function start(): Promise<number> {
  if (!isBuildFresh(root)) {
    console.log(startWords.building);
    if (!build(root)) {
      console.error(startWords.buildFailed);
      return 1;
    }
  }
  const electron = await chosenElectron();
  return electron === null ? runLoopback({ root, args, chromium: chosenChromium() }) : runElectron(electron);
}

// Before anything is started, so that all of it is told the same.
emptyCoreDumps();
process.exit(await start());
