/**
 * The outage register (障害台帳): the outages and everything recorded of them, the contracts they touch, who was told, and the prepared caps. The
 * store itself keeps known-at: it is the earliest source that was ever recorded, and no statement can move it later. The timeline learns
 * the entry of a caller who was told, for which its table is made anew.
 */
import type { Migration } from './migration.ts';

const TIMELINE = `
    CREATE TABLE timeline_with_outages (
      sequence INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases (id),
      contact_id TEXT REFERENCES contacts (id),
      at_ms INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('started', 'note', 'stamp', 'stampCorrected', 'contractChosen', 'verification',
        'categorised', 'check', 'decision', 'promise', 'wrapUp', 'stateChanged', 'revealed', 'exported', 'outageTold')),
      actor_id TEXT NOT NULL REFERENCES users (id),
      facts TEXT NOT NULL CHECK (json_type(facts) = 'object'),
      text TEXT
    ) STRICT;
    INSERT INTO timeline_with_outages SELECT sequence, case_id, contact_id, at_ms, kind, actor_id, facts, text FROM timeline;
    DROP TABLE timeline;
    ALTER TABLE timeline_with_outages RENAME TO timeline;
    CREATE INDEX timeline_by_case ON timeline (case_id, sequence);
    CREATE TRIGGER timeline_no_update BEFORE UPDATE ON timeline
      BEGIN SELECT RAISE(ABORT, 'timeline is append-only'); END;
    CREATE TRIGGER timeline_no_delete BEFORE DELETE ON timeline
      BEGIN SELECT RAISE(ABORT, 'timeline is append-only'); END;`;

const REGISTER = `
    CREATE TABLE outages (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
      opened_by TEXT NOT NULL REFERENCES users (id),
      opened_at_ms INTEGER NOT NULL,
      scope TEXT NOT NULL,
      extent TEXT NOT NULL CHECK (extent IN ('total', 'partial')),
      party TEXT NOT NULL CHECK (party IN ('own', 'carrier', 'contractor', 'unknown')),
      known_at_ms INTEGER NOT NULL,
      restored_at_ms INTEGER CHECK (restored_at_ms >= known_at_ms),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      updated_at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX outages_running ON outages (number) WHERE restored_at_ms IS NULL;
    CREATE TRIGGER outages_origin BEFORE UPDATE OF id, number, opened_by, opened_at_ms ON outages
      BEGIN SELECT RAISE(ABORT, 'an outage keeps its origin'); END;
    CREATE TRIGGER outages_known_at BEFORE UPDATE OF known_at_ms ON outages WHEN NEW.known_at_ms > OLD.known_at_ms
      BEGIN SELECT RAISE(ABORT, 'known-at never moves later'); END;
    CREATE TRIGGER outages_no_delete BEFORE DELETE ON outages
      BEGIN SELECT RAISE(ABORT, 'an outage is never deleted'); END;

    CREATE TABLE outage_events (
      sequence INTEGER PRIMARY KEY,
      outage_id TEXT NOT NULL REFERENCES outages (id),
      at_ms INTEGER NOT NULL,
      actor_id TEXT NOT NULL REFERENCES users (id),
      event TEXT NOT NULL CHECK (event ->> '$.type' IN ('opened', 'sourceAdded', 'scopeChanged', 'causeFound', 'instructed', 'restored', 'reopened', 'received'))
    ) STRICT;
    CREATE INDEX outage_events_by_outage ON outage_events (outage_id, sequence);
    CREATE TRIGGER outage_events_known_at AFTER INSERT ON outage_events
      WHEN NEW.event ->> '$.source.at' < (SELECT known_at_ms FROM outages WHERE id = NEW.outage_id)
      BEGIN UPDATE outages SET known_at_ms = NEW.event ->> '$.source.at' WHERE id = NEW.outage_id; END;
    CREATE TRIGGER outage_events_no_update BEFORE UPDATE ON outage_events
      BEGIN SELECT RAISE(ABORT, 'outage_events is append-only'); END;
    CREATE TRIGGER outage_events_no_delete BEFORE DELETE ON outage_events
      BEGIN SELECT RAISE(ABORT, 'outage_events is append-only'); END;

    CREATE TABLE outage_contracts (
      sequence INTEGER PRIMARY KEY,
      outage_id TEXT NOT NULL REFERENCES outages (id),
      contract_id TEXT NOT NULL,
      service TEXT NOT NULL DEFAULT 'hikariPhone' CHECK (service = 'hikariPhone'),
      added_by TEXT NOT NULL REFERENCES users (id),
      added_at_ms INTEGER NOT NULL,
      removed_by TEXT REFERENCES users (id),
      removed_at_ms INTEGER,
      removed_reason TEXT,
      FOREIGN KEY (contract_id, service) REFERENCES contracts (id, service),
      CHECK ((removed_at_ms IS NULL) = (removed_by IS NULL) AND (removed_at_ms IS NULL) = (removed_reason IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX outage_contracts_standing ON outage_contracts (outage_id, contract_id) WHERE removed_at_ms IS NULL;
    CREATE INDEX outage_contracts_in_order ON outage_contracts (outage_id, sequence) WHERE removed_at_ms IS NULL;
    CREATE INDEX outages_of_contract ON outage_contracts (contract_id, outage_id) WHERE removed_at_ms IS NULL;
    CREATE TRIGGER outage_contracts_origin BEFORE UPDATE OF sequence, outage_id, contract_id, service, added_by, added_at_ms ON outage_contracts
      BEGIN SELECT RAISE(ABORT, 'who added a contract, and when, stays'); END;
    CREATE TRIGGER outage_contracts_removed BEFORE UPDATE ON outage_contracts WHEN OLD.removed_at_ms IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'what was taken out stays so'); END;
    CREATE TRIGGER outage_contracts_no_delete BEFORE DELETE ON outage_contracts
      BEGIN SELECT RAISE(ABORT, 'a contract is taken out, never deleted'); END;

    CREATE TABLE outage_told (
      sequence INTEGER PRIMARY KEY,
      outage_id TEXT NOT NULL REFERENCES outages (id),
      contract_id TEXT NOT NULL REFERENCES contracts (id),
      case_id TEXT NOT NULL REFERENCES cases (id),
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      at_ms INTEGER NOT NULL,
      actor_id TEXT NOT NULL REFERENCES users (id)
    ) STRICT;
    CREATE UNIQUE INDEX outage_told_once_a_contact ON outage_told (contact_id, outage_id, contract_id);
    CREATE INDEX outage_told_by_contract ON outage_told (outage_id, contract_id, at_ms);
    CREATE TRIGGER outage_told_no_update BEFORE UPDATE ON outage_told
      BEGIN SELECT RAISE(ABORT, 'outage_told is append-only'); END;
    CREATE TRIGGER outage_told_no_delete BEFORE DELETE ON outage_told
      BEGIN SELECT RAISE(ABORT, 'outage_told is append-only'); END;`;

const PREPARATIONS = `
    CREATE TABLE outage_preparations (
      id TEXT PRIMARY KEY,
      outage_id TEXT NOT NULL REFERENCES outages (id),
      revision INTEGER NOT NULL,
      rule TEXT NOT NULL,
      versions TEXT NOT NULL CHECK (json_type(versions) = 'object'),
      facts TEXT NOT NULL CHECK (json_type(facts) = 'object'),
      started_by TEXT NOT NULL REFERENCES users (id),
      started_at_ms INTEGER NOT NULL,
      finished_at_ms INTEGER,
      totals TEXT CHECK (json_type(totals) = 'object'),
      CHECK ((finished_at_ms IS NULL) = (totals IS NULL))
    ) STRICT;
    CREATE INDEX outage_preparations_by_outage ON outage_preparations (outage_id, started_at_ms);
    CREATE TRIGGER outage_preparations_origin BEFORE UPDATE OF id, outage_id, revision, rule, versions, facts, started_by, started_at_ms ON outage_preparations
      BEGIN SELECT RAISE(ABORT, 'a preparation keeps what it read'); END;
    CREATE TRIGGER outage_preparations_finished BEFORE UPDATE ON outage_preparations WHEN OLD.finished_at_ms IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a finished preparation stays so'); END;
    CREATE TRIGGER outage_preparations_no_delete BEFORE DELETE ON outage_preparations
      BEGIN SELECT RAISE(ABORT, 'a preparation is never deleted'); END;

    CREATE TABLE outage_caps (
      preparation_id TEXT NOT NULL REFERENCES outage_preparations (id),
      ordinal INTEGER NOT NULL,
      contract_id TEXT NOT NULL REFERENCES contracts (id),
      state TEXT NOT NULL CHECK (state IN ('capped', 'none', 'toCheck')),
      reason TEXT,
      plan TEXT CHECK (plan IN ('hikari', 'hikariPlus', 'officeType', 'officePlus')),
      fee INTEGER,
      days INTEGER,
      cap INTEGER,
      share INTEGER,
      one_month INTEGER,
      ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
      PRIMARY KEY (preparation_id, ordinal),
      CHECK ((state = 'capped') = (reason IS NULL)),
      CHECK ((state = 'capped') = (cap IS NOT NULL)),
      CHECK (share IS NULL OR (share >= 0 AND share <= cap))
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER outage_caps_late BEFORE INSERT ON outage_caps
      WHEN (SELECT finished_at_ms FROM outage_preparations WHERE id = NEW.preparation_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a finished preparation takes no more'); END;
    CREATE TRIGGER outage_caps_origin BEFORE UPDATE OF preparation_id, ordinal, contract_id, state, reason, plan, fee, days, cap, one_month, ended ON outage_caps
      BEGIN SELECT RAISE(ABORT, 'outage_caps is append-only'); END;
    CREATE TRIGGER outage_caps_finished BEFORE UPDATE ON outage_caps
      WHEN (SELECT finished_at_ms FROM outage_preparations WHERE id = OLD.preparation_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a finished preparation stays so'); END;
    CREATE TRIGGER outage_caps_no_delete BEFORE DELETE ON outage_caps
      BEGIN SELECT RAISE(ABORT, 'outage_caps is append-only'); END;`;

export const createOutages: Migration = {
  version: 170,
  name: 'create-outages',
  up: `${TIMELINE}\n${REGISTER}\n${PREPARATIONS}`,
};
