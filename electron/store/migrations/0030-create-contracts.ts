/** Contracts of both services; a device belongs to a Server support contract only, a phone plan to a Hikari phone contract only. */
import type { Migration } from './migration.ts';

export const createContracts: Migration = {
  version: 30,
  name: 'create-contracts',
  up: `
    CREATE TABLE contracts (
      row_id INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      contractor_id TEXT NOT NULL REFERENCES contractors (id),
      handle TEXT NOT NULL UNIQUE,
      service TEXT NOT NULL CHECK (service IN ('serverSupport', 'hikariPhone')),
      state TEXT NOT NULL CHECK (state IN ('applied', 'formed', 'inService', 'suspended', 'cancelled')),
      application_number_digest TEXT
        CHECK (length(application_number_digest) = 64 AND application_number_digest NOT GLOB '*[^0-9a-f]*'),
      plan TEXT CHECK (plan IN ('hikari', 'hikariPlus', 'officeType', 'officePlus')),
      remote_area INTEGER NOT NULL CHECK (remote_area IN (0, 1)),
      effective_date INTEGER,
      service_start_date INTEGER,
      cancelled_date INTEGER,
      CHECK (plan IS NULL OR service = 'hikariPhone')
    ) STRICT;
    CREATE UNIQUE INDEX contracts_by_id_and_service ON contracts (id, service);
    CREATE UNIQUE INDEX contracts_by_application_number ON contracts (application_number_digest)
      WHERE application_number_digest IS NOT NULL;
    CREATE INDEX contracts_by_contractor ON contracts (contractor_id, handle);

    CREATE TABLE devices (
      id INTEGER PRIMARY KEY,
      contract_id TEXT NOT NULL,
      service TEXT NOT NULL DEFAULT 'serverSupport' CHECK (service = 'serverSupport'),
      model TEXT NOT NULL CHECK (model IN ('OS2', 'OS6', 'OS12', 'OS Pro 4', 'OS Pro 8', 'OS Pro 12')),
      serial TEXT,
      introduced_date INTEGER,
      FOREIGN KEY (contract_id, service) REFERENCES contracts (id, service)
    ) STRICT;
    CREATE INDEX devices_by_contract ON devices (contract_id, service);

    CREATE TABLE lines (
      id INTEGER PRIMARY KEY,
      contract_id TEXT NOT NULL REFERENCES contracts (id),
      number TEXT NOT NULL,
      kind TEXT NOT NULL
    ) STRICT;
    CREATE INDEX lines_by_contract ON lines (contract_id);`,
};
