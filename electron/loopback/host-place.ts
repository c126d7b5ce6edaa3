/** Where the loopback host finds what it serves: the build around it, the person's folders, and the sample data. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DeskStart } from '../start-desk.ts';

export interface HostPlace {
  /** The built screen; a path where nothing is while Vite serves the screen from its sources. */
  readonly screen: string;
  readonly desk: Pick<DeskStart, 'kind' | 'surroundings' | 'version' | 'fontFolder' | 'loadSample'>;
}

/** Where the fonts of the reports are before a build lays them beside the code. */
const FONT_PACKAGE = 'node_modules/@expo-google-fonts/noto-sans-jp';

/** `moduleFolder` is where the running module stands: `dist/workshop`, or `electron/loopback` for a start from the sources. */
export function hostPlace(moduleFolder: string): HostPlace {
  const root = join(moduleFolder, '..', '..');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return {
    screen: join(root, 'dist', 'renderer'),
    desk: {
      kind: process.argv.includes('--demo') ? 'demo' : 'real',
      surroundings: { platform: process.platform, environment: process.env, home: homedir() },
      version: manifest.version,
      fontFolder: moduleFolder.endsWith('workshop') ? join(moduleFolder, 'fonts') : join(root, FONT_PACKAGE),
      loadSample: async () => (await import('../sample/sample.ts')).sampleMaker,
    },
  };
}
