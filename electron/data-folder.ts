/** Where a person's desk keeps its data, by the convention of each system; `MADOGUCHI_DATA` overrules it. */
import { join } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** `real` holds calls that were taken, `demo` the fictional sample data; the two never share a folder. */
export type DataKind = 'real' | 'demo';

export function dataFolder(kind: DataKind, surroundings: Surroundings): string {
  const folder = baseFolder(surroundings);
  return kind === 'demo' ? join(folder, 'demo') : folder;
}

function baseFolder({ platform, environment, home }: Surroundings): string {
  const chosen = environment['MADOGUCHI_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Madoguchi');
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Madoguchi');
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'madoguchi');
}
