/** Stores as earlier builds left them: the first steps of the schema, a user, a row of the audit chain, and both in the journal. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { canonicalJson } from '../../shared/core/canonical-json.ts';
import { GENESIS } from '../store/audit/audit-chain.ts';
import type { RecordedStatement } from '../store/journal/journal-frame.ts';
import { createJournal } from '../store/journal/operation-journal.ts';
import { migrate } from '../store/migrate.ts';
import { ALL_MIGRATIONS, KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { openDatabase } from '../store/open-database.ts';

/** Before the audit chain nobody worked on a store; from its seals on, rows are sealed by the store itself. */
const CHAINED = 120;
const SEALED = 190;

export const OLD_VERSIONS: readonly number[] = ALL_MIGRATIONS.map(({ version }) => version).filter(
  (version) => version >= CHAINED && version < SEALED,
);

const keyOf = (use: string): Uint8Array => createHash('sha256').update(use).digest();

export const placeOf = (folder: string) => ({
  path: join(folder, 'desk.db'),
  journalFolder: join(folder, 'journal'),
  backupFolders: [join(folder, 'backups')],
  databaseKey: keyOf('a database of an earlier build'),
  sidecarKey: keyOf('what lies beside a database of an earlier build'),
});

const AUDIT = `INSERT INTO audit (sequence, at_ms, high_water_ms, actor_id, role, action, entity, entity_id, detail, hash)
  VALUES (1, 1, 1, NULL, 'system', 'store:create', 'store', NULL, '{}', ?)`;

export function makeOldStore(folder: string, version: number): void {
  mkdirSync(folder, { recursive: true });
  const { path, databaseKey: key, journalFolder, sidecarKey } = placeOf(folder);
  const opened = openDatabase({ path, key, access: 'readWrite', create: true, knownSchema: KNOWN_SCHEMA });
  assert(opened.ok, 'a new database opens');
  const connection = opened.value;
  migrate(
    connection,
    ALL_MIGRATIONS.filter((step) => step.version <= version),
  );
  const row = { sequence: 1, at_ms: 1, high_water_ms: 1, actor_id: null, role: 'system', action: 'store:create' };
  const whole = { ...row, entity: 'store', entity_id: null, detail: '{}' };
  const hash = createHash('sha256').update(Buffer.from(GENESIS.hash, 'hex')).update(canonicalJson(whole)).digest();
  const statements: readonly RecordedStatement[] = [
    { sql: "INSERT INTO users VALUES ('u', 'Name', 'name', 'operator', 0, 1)", values: [] },
    { sql: "INSERT INTO meta VALUES ('storeId', 'old'), ('createdAt', '1')", values: [] },
    { sql: AUDIT, values: [hash] },
  ];
  const journal = createJournal({ folder: journalFolder, sidecarKey }, GENESIS);
  const touched = { case: [], contract: [] };
  journal.append({ head: { sequence: 1, hash: hash.toString('hex') }, schema: version, statements, touched });
  journal.close();
  connection.transaction(() => {
    for (const { sql, values } of statements) connection.prepare(sql).run(...values);
  })();
  connection.close();
}
