/**
 * The audit chain: append-only, without gaps. `high_water_ms` is the latest instant any row has seen, so a clock that ran backwards shows
 * against it; it is part of what the hash seals. No foreign key: a row outlives whoever it speaks of.
 */
import type { Migration } from './migration.ts';

export const createAudit: Migration = {
  version: 110,
  name: 'create-audit',
  up: `
    CREATE TABLE audit (
      sequence INTEGER PRIMARY KEY,
      at_ms INTEGER NOT NULL,
      high_water_ms INTEGER NOT NULL CHECK (high_water_ms >= at_ms),
      actor_id TEXT,
      role TEXT NOT NULL CHECK (role IN ('operator', 'supervisor', 'auditor', 'administrator', 'system')),
      action TEXT NOT NULL,
      entity TEXT NOT NULL,
      entity_id TEXT,
      detail TEXT NOT NULL CHECK (json_type(detail) = 'object'),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE TRIGGER audit_in_sequence BEFORE INSERT ON audit
      WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
      BEGIN SELECT RAISE(ABORT, 'the audit chain has no gaps'); END;
    CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
    CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;`,
};
