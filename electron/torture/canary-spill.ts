/** The other twin of the sweep: a database by the defaults of its build, which spills what it sorts into files without a name (F3). */
import { join } from 'node:path';
import { openRaw } from '../store/test-raw.ts';
import type { CanaryMatcher } from './canary-matcher.ts';
import { hiddenFiles, type Leak, sweepHidden } from './canary-sweep.ts';

/** What the sweep sees in the open files of this process while a database by the defaults of the build sorts more than its cache holds. */
export function spilledLeaks(folder: string, canary: string, matcher: CanaryMatcher): readonly Leak[] {
  const connection = openRaw(join(folder, 'spilling.db'));
  try {
    connection.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)');
    connection.pragma('cache_size=-200');
    connection.pragma('temp.cache_size=-200');
    const insert = connection.prepare('INSERT INTO notes (text) VALUES (?)');
    connection.transaction(() => {
      for (let note = 0; note < 800; note += 1) insert.run(`${canary}${'、'.repeat(900)}${note}`);
    })();
    const rows = connection.prepare('SELECT text FROM notes ORDER BY text || id DESC').iterate();
    rows.next();
    const { leaks } = sweepHidden(hiddenFiles({ processes: [process.pid] }), matcher);
    rows.return?.();
    return leaks;
  } finally {
    connection.close();
  }
}
