/** Promises: open until they are settled once, with who, when and why. */
import type { Migration } from './migration.ts';

export const createPromises: Migration = {
  version: 80,
  name: 'create-promises',
  up: `
    CREATE TABLE promises (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases (id),
      decision_id TEXT REFERENCES decisions (id),
      kind TEXT NOT NULL CHECK (kind IN ('visit', 'shipment', 'callBack', 'dispatch', 'told')),
      due_date INTEGER NOT NULL,
      tentative INTEGER NOT NULL CHECK (tentative IN (0, 1)),
      text TEXT NOT NULL,
      made_at_ms INTEGER NOT NULL,
      made_by TEXT NOT NULL REFERENCES users (id),
      state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'broken', 'withdrawn')),
      settled_at_ms INTEGER,
      settled_by TEXT REFERENCES users (id),
      settle_reason TEXT,
      CHECK ((state = 'open') = (settled_at_ms IS NULL)),
      CHECK ((state = 'open') = (settled_by IS NULL)),
      CHECK ((state = 'open') = (settle_reason IS NULL))
    ) STRICT;
    CREATE INDEX promises_by_case ON promises (case_id, due_date);
    CREATE INDEX promises_open_by_case ON promises (case_id, due_date) WHERE state = 'open';
    CREATE TRIGGER promises_settle_once BEFORE UPDATE ON promises WHEN OLD.state <> 'open'
      BEGIN SELECT RAISE(ABORT, 'a promise is settled once'); END;
    CREATE TRIGGER promises_no_delete BEFORE DELETE ON promises
      BEGIN SELECT RAISE(ABORT, 'a promise is never deleted'); END;`,
};
