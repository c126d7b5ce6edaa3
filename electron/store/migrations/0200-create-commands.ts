/** The commands that were done: one row an id, written with the effect, so that a command asked twice happens once. Kept for a week. */
import type { Migration } from './migration.ts';

export const createCommands: Migration = {
  version: 200,
  name: 'create-commands',
  up: `
    CREATE TABLE commands (
      id TEXT PRIMARY KEY,
      channel TEXT NOT NULL,
      user_id TEXT,
      at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX commands_by_time ON commands (at_ms);`,
};
