/** Where the loopback host finds what it serves: the build around it, the person's folders, and the sample data. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DeskStart } from '../start-desk.ts';

export interface HostPlace {
  /** The built screen. */
  readonly screen: string;
  readonly desk: Pick<DeskStart, 'kind' | 'surroundings' | 'version' | 'fontFolder' | 'loadSample'>;
}

/** `bundleFolder` is where the running bundle stands: `dist/workshop`. */
export function hostPlace(bundleFolder: string): HostPlace {
  const manifest = JSON.parse(readFileSync(join(bundleFolder, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    screen: join(bundleFolder, '..', 'renderer'),
    desk: {
      kind: process.argv.includes('--demo') ? 'demo' : 'real',
      surroundings: { platform: process.platform, environment: process.env, home: homedir() },
      version: manifest.version,
      fontFolder: join(bundleFolder, 'fonts'),
      loadSample: async () => (await import('../sample/sample.ts')).sampleMaker,
    },
  };
}
