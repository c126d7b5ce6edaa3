/** A folder that looks like an unpacked Electron to electron-builder: its program is a few bytes around the fuse wire. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `@electron/fuses` searches in a binary; version 1 and nine fuses follow it. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** The fuses as Electron ships them, one character each. */
const SHIPPED = '100011001';

export function writeStandinProgram(file: string, wire: string = SHIPPED): void {
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`\0\0${SENTINEL}`), Buffer.from([1, wire.length]), Buffer.from(`${wire}\0\0`)]),
    {
      mode: 0o755,
    },
  );
}

export function writeStandinElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeStandinProgram(join(folder, 'electron'));
  writeFileSync(join(folder, 'version'), version);
  for (const file of [
    'LICENSE',
    'LICENSES.chromium.html',
    'chrome-sandbox',
    'resources.pak',
    'icudtl.dat',
    'locales/ja.pak',
    'locales/en-US.pak',
  ]) {
    writeFileSync(join(folder, file), '');
  }
}
