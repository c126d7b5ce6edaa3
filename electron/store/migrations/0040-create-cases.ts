/**
 * Cases, the counter of their numbers and the answers to their checks. Each sort of the table of cases has its own index, which also
 * holds what the table is filtered by, so that skipping to a far page never reads a row.
 */
import type { Migration } from './migration.ts';

export const createCases: Migration = {
  version: 40,
  name: 'create-cases',
  up: `
    CREATE TABLE case_counters (
      month INTEGER PRIMARY KEY,
      last_ordinal INTEGER NOT NULL CHECK (last_ordinal > 0)
    ) STRICT;

    CREATE TABLE cases (
      row_id INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      month INTEGER NOT NULL,
      ordinal INTEGER NOT NULL CHECK (ordinal > 0),
      state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'closed')),
      service TEXT CHECK (service IN ('serverSupport', 'hikariPhone')),
      category TEXT CHECK (category IN ('fault', 'technical', 'service', 'contract', 'billing', 'other')),
      disposition TEXT CHECK (disposition IN ('resolved', 'visitArranged', 'sendBackArranged', 'remoteSupport',
        'callBackPromised', 'escalated', 'declined', 'informationOnly', 'disconnected')),
      contract_id TEXT REFERENCES contracts (id),
      operator_id TEXT NOT NULL REFERENCES users (id),
      opened_at_ms INTEGER NOT NULL,
      updated_at_ms INTEGER NOT NULL,
      closed_at_ms INTEGER,
      next_due_date INTEGER,
      tags TEXT NOT NULL CHECK (json_type(tags) = 'array'),
      summary TEXT NOT NULL,
      -- What is sorted and filtered by, small and in the order of the vocabulary; what is absent comes last. Generated columns
      -- would do, but SQLite takes no index to cover them.
      state_rank INTEGER NOT NULL
        CHECK (state_rank = CASE state WHEN 'open' THEN 1 WHEN 'waiting' THEN 2 WHEN 'closed' THEN 3 END),
      service_rank INTEGER NOT NULL
        CHECK (service_rank = CASE service WHEN 'serverSupport' THEN 1 WHEN 'hikariPhone' THEN 2 ELSE 3 END),
      category_rank INTEGER NOT NULL
        CHECK (category_rank = CASE category WHEN 'fault' THEN 1 WHEN 'technical' THEN 2 WHEN 'service' THEN 3
          WHEN 'contract' THEN 4 WHEN 'billing' THEN 5 WHEN 'other' THEN 6 ELSE 7 END),
      CHECK ((state = 'closed') = (closed_at_ms IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX cases_by_month_and_ordinal ON cases (month, ordinal);
    CREATE INDEX cases_by_contract ON cases (contract_id, opened_at_ms, state);
    CREATE INDEX cases_by_opened ON cases (opened_at_ms, state_rank, service_rank, category_rank);
    CREATE INDEX cases_by_updated ON cases (updated_at_ms, opened_at_ms, state_rank, service_rank, category_rank);
    CREATE INDEX cases_by_number ON cases (month, ordinal, opened_at_ms, state_rank, service_rank, category_rank);
    CREATE INDEX cases_by_state ON cases (state_rank, opened_at_ms, service_rank, category_rank);
    CREATE INDEX cases_by_service ON cases (service_rank, opened_at_ms, state_rank, category_rank);
    CREATE INDEX cases_by_category ON cases (category_rank, opened_at_ms, state_rank, service_rank);
    CREATE INDEX cases_by_operator ON cases (operator_id, opened_at_ms, state_rank, service_rank, category_rank);
    CREATE INDEX cases_by_next_due ON cases (next_due_date, opened_at_ms, state_rank, service_rank, category_rank);

    CREATE TABLE case_checks (
      case_id TEXT NOT NULL REFERENCES cases (id),
      item TEXT NOT NULL CHECK (item IN ('connectedToLine', 'alwaysOnline', 'lineOpen', 'requestedByContractor',
        'providerUsable', 'environmentKept', 'runToSpecification', 'noPromiseToSolve', 'noPromiseForData', 'workNotWarranted',
        'informationGiven', 'dataProtected', 'workAccepted', 'partnerDisclosure')),
      answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (case_id, item)
    ) STRICT, WITHOUT ROWID;`,
};
