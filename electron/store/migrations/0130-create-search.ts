/**
 * Search: the folded text of each case and of each contract, and an index over its three-character windows. `pgsz` 3950, because the
 * default leaf does not fit a page that also holds cipher bytes and nine pages in ten would overflow.
 */
import type { Migration } from './migration.ts';

export const createSearch: Migration = {
  version: 130,
  name: 'create-search',
  up: `
    CREATE TABLE case_documents (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE case_grams USING fts5 (grams, content='', contentless_delete=1, detail=none, prefix='1 2',
      tokenize='ascii tokenchars ''-./:@_#+&%$~''');
    INSERT INTO case_grams (case_grams, rank) VALUES ('pgsz', 3950);

    CREATE TABLE contract_documents (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE contract_grams USING fts5 (grams, content='', contentless_delete=1, detail=none, prefix='1 2',
      tokenize='ascii tokenchars ''-./:@_#+&%$~''');
    INSERT INTO contract_grams (contract_grams, rank) VALUES ('pgsz', 3950);`,
};
