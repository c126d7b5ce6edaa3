/** Small facts about the store itself. */
import type { Migration } from './migration.ts';

export const createMeta: Migration = {
  version: 120,
  name: 'create-meta',
  up: `
    CREATE TABLE meta (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;`,
};
