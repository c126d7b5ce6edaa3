/** Users. Instants in every table are UTC epoch milliseconds (`…_ms`), days are counted from 1970-01-01 (`…_date`). */
import type { Migration } from './migration.ts';

export const createUsers: Migration = {
  version: 10,
  name: 'create-users',
  up: `
    CREATE TABLE users (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('operator', 'supervisor', 'auditor', 'administrator')),
      disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
      created_at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX users_by_name_key ON users (name_key);
    -- Names in order, for the table of cases sorted by operator.
    CREATE UNIQUE INDEX users_by_name ON users (name, id);`,
};
