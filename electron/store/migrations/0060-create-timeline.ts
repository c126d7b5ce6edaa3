/** The timeline of the cases, append-only. */
import type { Migration } from './migration.ts';

export const createTimeline: Migration = {
  version: 60,
  name: 'create-timeline',
  up: `
    CREATE TABLE timeline (
      sequence INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases (id),
      contact_id TEXT REFERENCES contacts (id),
      at_ms INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('started', 'note', 'stamp', 'stampCorrected', 'contractChosen', 'verification',
        'categorised', 'check', 'decision', 'promise', 'wrapUp', 'stateChanged', 'revealed', 'exported')),
      actor_id TEXT NOT NULL REFERENCES users (id),
      facts TEXT NOT NULL CHECK (json_type(facts) = 'object'),
      text TEXT
    ) STRICT;
    CREATE INDEX timeline_by_case ON timeline (case_id, sequence);
    CREATE TRIGGER timeline_no_update BEFORE UPDATE ON timeline
      BEGIN SELECT RAISE(ABORT, 'timeline is append-only'); END;
    CREATE TRIGGER timeline_no_delete BEFORE DELETE ON timeline
      BEGIN SELECT RAISE(ABORT, 'timeline is append-only'); END;`,
};
