/** Desk policies and extraordinary closures: both append-only, so that an old answer finds what was in force when it was given. */
import type { Migration } from './migration.ts';

export const createPolicies: Migration = {
  version: 100,
  name: 'create-policies',
  up: `
    CREATE TABLE policies (
      policy_id TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      value TEXT NOT NULL CHECK (json_valid(value)),
      effective_date INTEGER NOT NULL,
      signed_by TEXT NOT NULL,
      signed_at_ms INTEGER NOT NULL,
      PRIMARY KEY (policy_id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER policies_no_update BEFORE UPDATE ON policies
      BEGIN SELECT RAISE(ABORT, 'policies is append-only'); END;
    CREATE TRIGGER policies_no_delete BEFORE DELETE ON policies
      BEGIN SELECT RAISE(ABORT, 'policies is append-only'); END;

    CREATE TABLE closures (
      id INTEGER PRIMARY KEY,
      date INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      added_by TEXT NOT NULL REFERENCES users (id),
      added_at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX closures_by_date ON closures (date, added_at_ms);
    CREATE TRIGGER closures_no_update BEFORE UPDATE ON closures
      BEGIN SELECT RAISE(ABORT, 'closures is append-only'); END;
    CREATE TRIGGER closures_no_delete BEFORE DELETE ON closures
      BEGIN SELECT RAISE(ABORT, 'closures is append-only'); END;`,
};
