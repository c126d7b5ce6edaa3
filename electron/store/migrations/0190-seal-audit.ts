/**
 * Seals the audit chain forward: each row carries a MAC under a key that is overwritten right after, and each era (封印の期間) of such keys
 * begins with a random seed that only auditors and the recovery key can open. Rows of before have no MAC; a new one without is refused.
 */
import type { Migration } from './migration.ts';

export const sealAudit: Migration = {
  version: 190,
  name: 'seal-audit',
  up: `
    ALTER TABLE audit ADD COLUMN mac BLOB CHECK (mac IS NULL OR length(mac) = 32);
    CREATE TRIGGER audit_sealed BEFORE INSERT ON audit WHEN NEW.mac IS NULL
      BEGIN SELECT RAISE(ABORT, 'an audit row is sealed'); END;

    CREATE TABLE audit_eras (
      era INTEGER PRIMARY KEY,
      first_sequence INTEGER NOT NULL CHECK (first_sequence > 0),
      declared_in INTEGER NOT NULL UNIQUE CHECK (declared_in IN (first_sequence, first_sequence - 1)),
      made_at_ms INTEGER NOT NULL,
      why TEXT NOT NULL CHECK (why IN ('storeMade', 'auditorsChanged', 'keyLost', 'rowsLost', 'restored', 'rotated')),
      seed_digest BLOB NOT NULL CHECK (length(seed_digest) = 32)
    ) STRICT;
    CREATE TRIGGER audit_eras_in_sequence BEFORE INSERT ON audit_eras
      WHEN NEW.era <> (SELECT coalesce(max(era), 0) + 1 FROM audit_eras)
      BEGIN SELECT RAISE(ABORT, 'the eras of the audit chain have no gaps'); END;
    CREATE TRIGGER audit_eras_no_update BEFORE UPDATE ON audit_eras
      BEGIN SELECT RAISE(ABORT, 'audit_eras is append-only'); END;
    CREATE TRIGGER audit_eras_no_delete BEFORE DELETE ON audit_eras
      BEGIN SELECT RAISE(ABORT, 'audit_eras is append-only'); END;

    CREATE TABLE audit_era_seals (
      id INTEGER PRIMARY KEY,
      era INTEGER NOT NULL REFERENCES audit_eras (era),
      holder TEXT NOT NULL,
      public_key TEXT NOT NULL,
      seal TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_era_seals_by_era ON audit_era_seals (era);
    CREATE TRIGGER audit_era_seals_no_update BEFORE UPDATE ON audit_era_seals
      BEGIN SELECT RAISE(ABORT, 'audit_era_seals is append-only'); END;
    CREATE TRIGGER audit_era_seals_no_delete BEFORE DELETE ON audit_era_seals
      BEGIN SELECT RAISE(ABORT, 'audit_era_seals is append-only'); END;`,
};
