/** Contractors and their phones on file. */
import type { Migration } from './migration.ts';

export const createContractors: Migration = {
  version: 20,
  name: 'create-contractors',
  up: `
    CREATE TABLE contractors (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('company', 'person')),
      name TEXT NOT NULL,
      kana TEXT NOT NULL,
      postal_code TEXT,
      address TEXT NOT NULL,
      contact_person TEXT,
      email TEXT
    ) STRICT;

    CREATE TABLE phones (
      id INTEGER PRIMARY KEY,
      contractor_id TEXT NOT NULL REFERENCES contractors (id),
      number TEXT NOT NULL,
      published INTEGER NOT NULL CHECK (published IN (0, 1))
    ) STRICT;
    CREATE INDEX phones_by_contractor ON phones (contractor_id);`,
};
