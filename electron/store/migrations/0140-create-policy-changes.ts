/**
 * Why each version of a policy was signed, and which earlier one it brings back; append-only like the versions themselves. The indexes serve the
 * preview of a change, which walks the decisions by day and the open promises, and the replay, which looks for the audit row of one decision.
 */
import type { Migration } from './migration.ts';

export const createPolicyChanges: Migration = {
  version: 140,
  name: 'create-policy-changes',
  up: `
    CREATE TABLE policy_changes (
      policy_id TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 1),
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      restores INTEGER CHECK (restores BETWEEN 1 AND version - 1),
      PRIMARY KEY (policy_id, version),
      FOREIGN KEY (policy_id, version) REFERENCES policies (policy_id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER policy_changes_no_update BEFORE UPDATE ON policy_changes
      BEGIN SELECT RAISE(ABORT, 'policy_changes is append-only'); END;
    CREATE TRIGGER policy_changes_no_delete BEFORE DELETE ON policy_changes
      BEGIN SELECT RAISE(ABORT, 'policy_changes is append-only'); END;

    CREATE INDEX decisions_by_acceptance ON decisions (accepted_at_ms, id);
    CREATE INDEX promises_open_by_id ON promises (id) WHERE state = 'open' AND decision_id IS NOT NULL;
    CREATE INDEX audit_of_decisions ON audit (entity_id) WHERE action = 'decision:accept';`,
};
