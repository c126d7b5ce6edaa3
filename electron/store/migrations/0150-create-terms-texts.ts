/**
 * The organisation's own texts of the two contracts: append-only, so that an answer's article can be read as it stood when it was given.
 * `layout` says which lines are which article; lines end in a line feed, whatever ended them in the file.
 */
import type { Migration } from './migration.ts';

export const createTermsTexts: Migration = {
  version: 150,
  name: 'create-terms-texts',
  up: `
    CREATE TABLE terms_texts (
      id INTEGER PRIMARY KEY,
      service TEXT NOT NULL CHECK (service IN ('serverSupport', 'hikariPhone')),
      version INTEGER NOT NULL CHECK (version > 0),
      text TEXT NOT NULL CHECK (length(text) > 0),
      layout TEXT NOT NULL CHECK (json_type(layout) = 'object'),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      encoding TEXT NOT NULL CHECK (encoding IN ('utf-8', 'shift_jis')),
      in_force_date INTEGER NOT NULL,
      imported_by TEXT NOT NULL REFERENCES users (id),
      imported_at_ms INTEGER NOT NULL,
      UNIQUE (service, version)
    ) STRICT;
    CREATE TRIGGER terms_texts_no_update BEFORE UPDATE ON terms_texts
      BEGIN SELECT RAISE(ABORT, 'terms_texts is append-only'); END;
    CREATE TRIGGER terms_texts_no_delete BEFORE DELETE ON terms_texts
      BEGIN SELECT RAISE(ABORT, 'terms_texts is append-only'); END;`,
};
