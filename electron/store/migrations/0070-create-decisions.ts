/** Accepted answers, whole and append-only. What is filtered by is read out of the answer itself, so that the two cannot disagree. */
import type { Migration } from './migration.ts';

export const createDecisions: Migration = {
  version: 70,
  name: 'create-decisions',
  up: `
    CREATE TABLE decisions (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases (id),
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      answer TEXT NOT NULL CHECK (json_extract(answer, '$.format') = 1),
      question TEXT NOT NULL GENERATED ALWAYS AS (json_extract(answer, '$.question')) STORED
        CHECK (length(question) BETWEEN 1 AND 60),
      state TEXT NOT NULL GENERATED ALWAYS AS (json_extract(answer, '$.state')) STORED
        CHECK (state IN ('decided', 'boundary', 'twoReadings', 'notProvided', 'external', 'needsApproval')),
      accepted_at_ms INTEGER NOT NULL,
      accepted_by TEXT NOT NULL REFERENCES users (id),
      under_doubtful_clock INTEGER NOT NULL CHECK (under_doubtful_clock IN (0, 1))
    ) STRICT;
    CREATE INDEX decisions_by_case ON decisions (case_id, accepted_at_ms);
    CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
    CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;`,
};
