/**
 * The notice ledger (通知台帳): one row a notice with where it stands, and everything that happened to it, append-only. The store itself refuses
 * an approval by anybody who wrote at it, and a sending that nobody approved where the kind needs it.
 */
import type { Migration } from './migration.ts';

export const createNotices: Migration = {
  version: 180,
  name: 'create-notices',
  up: `
    CREATE TABLE notices (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('discontinuation', 'suspension', 'serviceEnd', 'termination', 'receptionNumber', 'termsChange', 'feeMonth', 'phoneDiscontinuation', 'phoneSuspension', 'phoneCure', 'phoneTermination', 'phoneAbolition', 'phoneFault', 'phonePlanChange', 'phoneTermsChange')),
      service TEXT NOT NULL CHECK (service IN ('serverSupport', 'hikariPhone')),
      reach TEXT NOT NULL CHECK (reach IN ('contract', 'everyone')),
      contract_id TEXT,
      case_id TEXT REFERENCES cases (id),
      procedure_id TEXT REFERENCES procedures (id),
      opened_by TEXT NOT NULL REFERENCES users (id),
      opened_at_ms INTEGER NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN ('drafting', 'submitted', 'approved', 'sent', 'returned', 'deemed', 'omissionProposed', 'omitted', 'withdrawn')),
      channel TEXT CHECK (channel IN ('letter', 'email', 'phone', 'web')),
      spoken_date INTEGER,
      sent_date INTEGER,
      updated_at_ms INTEGER NOT NULL,
      FOREIGN KEY (contract_id, service) REFERENCES contracts (id, service),
      CHECK ((reach = 'contract') = (contract_id IS NOT NULL)),
      CHECK ((service = 'hikariPhone') = (kind GLOB 'phone*')),
      CHECK ((stage IN ('sent', 'returned', 'deemed')) = (sent_date IS NOT NULL)),
      CHECK (sent_date IS NULL OR channel IS NOT NULL)
    ) STRICT;
    CREATE INDEX notices_by_stage ON notices (stage, updated_at_ms);
    CREATE INDEX notices_by_contract ON notices (contract_id, opened_at_ms);
    CREATE INDEX notices_by_case ON notices (case_id, opened_at_ms);
    CREATE INDEX notices_by_procedure ON notices (procedure_id, opened_at_ms);
    CREATE TRIGGER notices_origin BEFORE UPDATE OF id, kind, service, reach, contract_id, case_id, procedure_id, opened_by, opened_at_ms ON notices
      BEGIN SELECT RAISE(ABORT, 'a notice keeps its origin'); END;
    CREATE TRIGGER notices_left BEFORE UPDATE ON notices WHEN OLD.sent_date IS NOT NULL AND (NEW.sent_date IS NOT OLD.sent_date OR NEW.channel IS NOT OLD.channel)
      BEGIN SELECT RAISE(ABORT, 'what has left has left'); END;
    CREATE TRIGGER notices_over BEFORE UPDATE ON notices WHEN OLD.stage IN ('deemed', 'omitted', 'withdrawn')
      BEGIN SELECT RAISE(ABORT, 'a notice that is over stays so'); END;
    CREATE TRIGGER notices_no_delete BEFORE DELETE ON notices
      BEGIN SELECT RAISE(ABORT, 'a notice is never deleted'); END;

    CREATE TABLE notice_events (
      sequence INTEGER PRIMARY KEY,
      notice_id TEXT NOT NULL REFERENCES notices (id),
      at_ms INTEGER NOT NULL,
      actor_id TEXT NOT NULL REFERENCES users (id),
      hand INTEGER NOT NULL CHECK (hand IN (0, 1)),
      event TEXT NOT NULL CHECK (coalesce(event ->> '$.type', '') IN ('recorded', 'failed', 'stepped')),
      CHECK (hand = 1 OR event ->> '$.type' = 'failed' OR event ->> '$.step' IN ('approve', 'revise')),
      CHECK (hand = 0 OR coalesce(event ->> '$.approves', 0) = 0)
    ) STRICT;
    CREATE INDEX notice_events_by_notice ON notice_events (notice_id, sequence);
    CREATE INDEX notice_hands ON notice_events (notice_id, actor_id) WHERE hand = 1;
    CREATE TRIGGER notice_events_four_eyes BEFORE INSERT ON notice_events
      WHEN NEW.event ->> '$.approves' = 1 AND (
        EXISTS (SELECT 1 FROM notices WHERE id = NEW.notice_id AND opened_by = NEW.actor_id)
        OR EXISTS (SELECT 1 FROM notice_events WHERE notice_id = NEW.notice_id AND actor_id = NEW.actor_id AND hand = 1)
        OR (SELECT role FROM users WHERE id = NEW.actor_id) <> 'supervisor')
      BEGIN SELECT RAISE(ABORT, 'another person approves'); END;
    CREATE TRIGGER notice_events_approved_first BEFORE INSERT ON notice_events
      WHEN NEW.event ->> '$.step' = 'send'
        AND (SELECT kind FROM notices WHERE id = NEW.notice_id) NOT IN ('discontinuation', 'phoneDiscontinuation', 'phoneFault')
        AND NOT EXISTS (
          SELECT 1 FROM notice_events AS given
          WHERE given.notice_id = NEW.notice_id AND given.event ->> '$.approves' = 1 AND given.event ->> '$.to' = 'approved'
            AND NOT EXISTS (
              SELECT 1 FROM notice_events AS later
              WHERE later.notice_id = NEW.notice_id AND later.sequence > given.sequence AND later.event ->> '$.clears' = 1))
      BEGIN SELECT RAISE(ABORT, 'a notice is approved before it leaves'); END;
    CREATE TRIGGER notice_events_no_update BEFORE UPDATE ON notice_events
      BEGIN SELECT RAISE(ABORT, 'notice_events is append-only'); END;
    CREATE TRIGGER notice_events_no_delete BEFORE DELETE ON notice_events
      BEGIN SELECT RAISE(ABORT, 'notice_events is append-only'); END;`,
};
