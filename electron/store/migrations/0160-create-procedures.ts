/**
 * Procedures of contracts (契約手続き): one row a file with where it stands, and everything that happened to it, append-only. The store itself
 * refuses a decision by anybody who had a hand in the file, a second approval by the first approver, and evidence from the very contact that it is to be held against.
 */
import type { Migration } from './migration.ts';

export const createProcedures: Migration = {
  version: 160,
  name: 'create-procedures',
  up: `
    CREATE TABLE procedures (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('application', 'itemChange', 'transfer', 'succession', 'cancellation', 'contactChange', 'suspension', 'termination', 'phoneRegistration', 'phoneSuspension', 'phoneTermination', 'phoneInquiry', 'phoneDeletion')),
      contract_id TEXT REFERENCES contracts (id),
      case_id TEXT REFERENCES cases (id),
      opened_contact_id TEXT REFERENCES contacts (id),
      opened_by TEXT NOT NULL REFERENCES users (id),
      opened_at_ms INTEGER NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN ('drafting', 'submitted', 'firstApproved', 'approved', 'noticed', 'refusalProposed', 'refused', 'withdrawalProposed', 'withdrawn', 'accepted', 'formed', 'inService', 'completed', 'newApplication', 'withholdingProposed', 'withheld', 'requested', 'confirmed', 'suspended', 'lifted', 'expired', 'legalProposed', 'handedToLegal', 'terminated', 'dropped')),
      standing TEXT NOT NULL CHECK (standing IN ('open', 'waiting', 'final')),
      updated_at_ms INTEGER NOT NULL,
      CHECK (contract_id IS NOT NULL OR case_id IS NOT NULL),
      CHECK (kind IN ('application', 'phoneInquiry') OR contract_id IS NOT NULL)
    ) STRICT;
    CREATE INDEX procedures_by_case ON procedures (case_id, opened_at_ms);
    CREATE INDEX procedures_by_contract ON procedures (contract_id, kind, opened_at_ms);
    CREATE INDEX procedures_by_standing ON procedures (standing, updated_at_ms);
    CREATE INDEX procedures_unfinished_by_opener ON procedures (opened_by, updated_at_ms) WHERE standing <> 'final';
    CREATE TRIGGER procedures_origin BEFORE UPDATE OF id, kind, contract_id, case_id, opened_contact_id, opened_by, opened_at_ms ON procedures
      BEGIN SELECT RAISE(ABORT, 'a procedure keeps its origin'); END;
    CREATE TRIGGER procedures_over BEFORE UPDATE ON procedures WHEN OLD.standing = 'final'
      BEGIN SELECT RAISE(ABORT, 'a procedure that is over stays so'); END;
    CREATE TRIGGER procedures_no_delete BEFORE DELETE ON procedures
      BEGIN SELECT RAISE(ABORT, 'a procedure is never deleted'); END;

    CREATE TABLE procedure_events (
      sequence INTEGER PRIMARY KEY,
      procedure_id TEXT NOT NULL REFERENCES procedures (id),
      at_ms INTEGER NOT NULL,
      actor_id TEXT NOT NULL REFERENCES users (id),
      contact_id TEXT REFERENCES contacts (id),
      judges INTEGER NOT NULL CHECK (judges IN (0, 1)),
      event TEXT NOT NULL CHECK (json_type(event, '$.type') = 'text'),
      CHECK (judges = 0 OR event ->> '$.step' IN ('approve', 'return')),
      CHECK (judges = 1 OR coalesce(event ->> '$.approves', 0) = 0)
    ) STRICT;
    CREATE INDEX procedure_events_by_procedure ON procedure_events (procedure_id, sequence);
    CREATE INDEX procedure_hands ON procedure_events (procedure_id, actor_id) WHERE judges = 0;
    CREATE TRIGGER procedure_events_four_eyes BEFORE INSERT ON procedure_events
      WHEN NEW.event ->> '$.approves' = 1 AND (
        EXISTS (SELECT 1 FROM procedures WHERE id = NEW.procedure_id AND opened_by = NEW.actor_id)
        OR EXISTS (SELECT 1 FROM procedure_events WHERE procedure_id = NEW.procedure_id AND actor_id = NEW.actor_id AND judges = 0)
        OR (NEW.event ->> '$.from' = 'firstApproved' AND NEW.actor_id = (
          SELECT actor_id FROM procedure_events
          WHERE procedure_id = NEW.procedure_id AND event ->> '$.to' = 'firstApproved' ORDER BY sequence DESC LIMIT 1))
        OR (SELECT role FROM users WHERE id = NEW.actor_id) <> 'supervisor')
      BEGIN SELECT RAISE(ABORT, 'another person decides'); END;
    CREATE TRIGGER procedure_events_other_contact BEFORE INSERT ON procedure_events
      WHEN NEW.event ->> '$.item' IN ('otherEvidence', 'requestReceived', 'phoneOtherEvidence', 'phoneCalledBack') AND json_type(NEW.event, '$.value') <> 'null'
        AND NEW.contact_id = (SELECT opened_contact_id FROM procedures WHERE id = NEW.procedure_id)
      BEGIN SELECT RAISE(ABORT, 'evidence comes from another contact'); END;
    CREATE TRIGGER procedure_events_no_update BEFORE UPDATE ON procedure_events
      BEGIN SELECT RAISE(ABORT, 'procedure_events is append-only'); END;
    CREATE TRIGGER procedure_events_no_delete BEFORE DELETE ON procedure_events
      BEGIN SELECT RAISE(ABORT, 'procedure_events is append-only'); END;`,
};
