/** Verification attempts, append-only. Per item they hold the outcome and a keyed digest of what was typed, never the value. */
import type { Migration } from './migration.ts';

export const createVerifications: Migration = {
  version: 90,
  name: 'create-verifications',
  up: `
    CREATE TABLE verifications (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases (id),
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      contract_id TEXT NOT NULL REFERENCES contracts (id),
      operator_id TEXT NOT NULL REFERENCES users (id),
      at_ms INTEGER NOT NULL,
      level TEXT NOT NULL CHECK (level IN ('A', 'B', 'C')),
      method TEXT NOT NULL CHECK (method IN ('items', 'callBack', 'secondPerson')),
      result TEXT NOT NULL CHECK (result IN ('confirmed', 'oneMore', 'cannotConfirm')),
      items TEXT NOT NULL CHECK (json_type(items) = 'array'),
      normaliser_version TEXT NOT NULL,
      second_person_id TEXT REFERENCES users (id),
      CHECK ((method = 'items') = (json_array_length(items) > 0)),
      CHECK (method = 'secondPerson' OR second_person_id IS NULL),
      CHECK (second_person_id IS NULL OR second_person_id <> operator_id)
    ) STRICT;
    CREATE INDEX verifications_by_case ON verifications (case_id, at_ms);
    CREATE INDEX verifications_by_contact ON verifications (contact_id, at_ms);
    CREATE INDEX verifications_by_contract ON verifications (contract_id, at_ms, method, result);
    CREATE INDEX verifications_by_operator ON verifications (operator_id, at_ms, result);
    CREATE TRIGGER verifications_no_update BEFORE UPDATE ON verifications
      BEGIN SELECT RAISE(ABORT, 'verifications is append-only'); END;
    CREATE TRIGGER verifications_no_delete BEFORE DELETE ON verifications
      BEGIN SELECT RAISE(ABORT, 'verifications is append-only'); END;`,
};
