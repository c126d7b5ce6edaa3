/** The restores (復元) and the drills for them (復元訓練): one row each, never changed; the report is what came of it, as JSON. */
import type { Migration } from './migration.ts';

export const createRestores: Migration = {
  version: 210,
  name: 'create-restores',
  up: `
    CREATE TABLE restore_drills (
      id TEXT PRIMARY KEY,
      at_ms INTEGER NOT NULL,
      actor_id TEXT NOT NULL,
      report TEXT NOT NULL CHECK (json_type(report) = 'object')
    ) STRICT;
    CREATE INDEX restore_drills_by_time ON restore_drills (at_ms);
    CREATE TABLE restores (
      id TEXT PRIMARY KEY,
      at_ms INTEGER NOT NULL,
      actor_id TEXT NOT NULL,
      second_id TEXT NOT NULL,
      reason TEXT NOT NULL,
      report TEXT NOT NULL CHECK (json_type(report) = 'object')
    ) STRICT;`,
};
