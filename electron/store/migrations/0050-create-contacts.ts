/**
 * Contacts with their eight single stamps, corrections as entries of their own, and holds as the ninth. A stamp is set once: whoever wants
 * another instant adds a correction with a reason.
 */
import type { Migration } from './migration.ts';

export const createContacts: Migration = {
  version: 50,
  name: 'create-contacts',
  up: `
    CREATE TABLE contacts (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases (id),
      operator_id TEXT NOT NULL REFERENCES users (id),
      source TEXT NOT NULL CHECK (source IN ('key', 'link', 'paste')),
      caller_number TEXT,
      started_at_ms INTEGER NOT NULL,
      phase TEXT NOT NULL CHECK (phase IN ('ringing', 'talking', 'holding', 'wrapUp', 'saved')),
      ring_at_ms INTEGER,
      answer_at_ms INTEGER,
      notice_at_ms INTEGER,
      identified_at_ms INTEGER,
      request_at_ms INTEGER,
      ordered_at_ms INTEGER,
      end_at_ms INTEGER,
      saved_at_ms INTEGER,
      note_text TEXT NOT NULL DEFAULT '',
      note_revision INTEGER NOT NULL DEFAULT 0 CHECK (note_revision >= 0),
      note_saved_at_ms INTEGER,
      CHECK (phase <> 'ringing' OR answer_at_ms IS NULL),
      CHECK (phase NOT IN ('talking', 'holding') OR answer_at_ms IS NOT NULL),
      CHECK ((phase IN ('wrapUp', 'saved')) = (end_at_ms IS NOT NULL)),
      CHECK ((phase = 'saved') = (saved_at_ms IS NOT NULL)),
      CHECK ((note_revision > 0) = (note_saved_at_ms IS NOT NULL))
    ) STRICT;
    CREATE INDEX contacts_by_case ON contacts (case_id, started_at_ms);
    CREATE INDEX contacts_unfinished_by_operator ON contacts (operator_id, started_at_ms) WHERE saved_at_ms IS NULL;
    CREATE TRIGGER contacts_keep_stamps BEFORE UPDATE ON contacts
      WHEN (OLD.ring_at_ms IS NOT NULL AND NEW.ring_at_ms IS NOT OLD.ring_at_ms)
        OR (OLD.answer_at_ms IS NOT NULL AND NEW.answer_at_ms IS NOT OLD.answer_at_ms)
        OR (OLD.notice_at_ms IS NOT NULL AND NEW.notice_at_ms IS NOT OLD.notice_at_ms)
        OR (OLD.identified_at_ms IS NOT NULL AND NEW.identified_at_ms IS NOT OLD.identified_at_ms)
        OR (OLD.request_at_ms IS NOT NULL AND NEW.request_at_ms IS NOT OLD.request_at_ms)
        OR (OLD.ordered_at_ms IS NOT NULL AND NEW.ordered_at_ms IS NOT OLD.ordered_at_ms)
        OR (OLD.end_at_ms IS NOT NULL AND NEW.end_at_ms IS NOT OLD.end_at_ms)
        OR (OLD.saved_at_ms IS NOT NULL AND NEW.saved_at_ms IS NOT OLD.saved_at_ms)
      BEGIN SELECT RAISE(ABORT, 'a stamp is set once'); END;

    CREATE TABLE stamp_corrections (
      sequence INTEGER PRIMARY KEY,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      stamp TEXT NOT NULL CHECK (stamp IN ('ring', 'answer', 'notice', 'identified', 'request', 'ordered', 'end', 'saved')),
      at_ms INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      corrected_by TEXT NOT NULL REFERENCES users (id),
      corrected_at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX stamp_corrections_by_contact ON stamp_corrections (contact_id, sequence);
    CREATE TRIGGER stamp_corrections_no_update BEFORE UPDATE ON stamp_corrections
      BEGIN SELECT RAISE(ABORT, 'stamp_corrections is append-only'); END;
    CREATE TRIGGER stamp_corrections_no_delete BEFORE DELETE ON stamp_corrections
      BEGIN SELECT RAISE(ABORT, 'stamp_corrections is append-only'); END;

    CREATE TABLE holds (
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      from_ms INTEGER NOT NULL,
      to_ms INTEGER CHECK (to_ms >= from_ms),
      PRIMARY KEY (contact_id, from_ms)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX holds_open_by_contact ON holds (contact_id) WHERE to_ms IS NULL;`,
};
