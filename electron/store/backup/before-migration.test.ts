import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/core/canonical-json.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { ALL_MIGRATIONS, KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { type Connection, openDatabase } from '../open-database.ts';
import { TEST_KEY, TEST_SIDECAR_KEY, TEST_START, TestStore } from '../test-store.ts';
import { backUpBeforeMigration, migrationIsDue } from './before-migration.ts';
import { presentBackups, verifyBackup } from './stored-backups.ts';
import { later, orderFor } from './test-backups.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = new TestStore();
  await desk.store.close();
});
afterEach(() => desk.remove());

const path = () => join(desk.folder, 'old.db');
const backups = () => presentBackups(join(desk.folder, 'backups'), TEST_SIDECAR_KEY);
const store = (at = TEST_START) => ({
  path: path(),
  databaseKey: TEST_KEY,
  sidecarKey: TEST_SIDECAR_KEY,
  header: orderFor(desk).header,
  at,
});

function open(): Connection {
  const opened = openDatabase({
    path: path(),
    key: TEST_KEY,
    access: 'readWrite',
    create: true,
    knownSchema: KNOWN_SCHEMA,
  });
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
}

/** A store as the build of that version left it, with a user and a row of the audit chain. */
function storeOf(version: number): void {
  const connection = open();
  migrate(
    connection,
    ALL_MIGRATIONS.filter((migration) => migration.version <= version),
  );
  connection.exec("INSERT INTO users VALUES ('u', 'Name', 'name', 'operator', 0, 1)");
  const fields = { action: 'a', actor_id: null, at_ms: 1, detail: '{}', entity: 'e', entity_id: null };
  const row = { ...fields, high_water_ms: 1, role: 'system', sequence: 1 };
  const hash = createHash('sha256').update(Buffer.alloc(32)).update(canonicalJson(row)).digest();
  const columns = 'sequence, at_ms, high_water_ms, actor_id, role, action, entity, entity_id, detail, hash';
  connection
    .prepare(`INSERT INTO audit (${columns}) VALUES (1, 1, 1, NULL, 'system', 'a', 'e', NULL, '{}', ?)`)
    .run(hash);
  connection.close();
}

/** From 0190 on a row carries a seal as well; those before are the old ones to migrate from. */
const OLD = ALL_MIGRATIONS.map(({ version }) => version).filter((version) => version >= 110 && version < 190);

describe('backUpBeforeMigration', () => {
  test.each(OLD)('keeps a store of schema %i, verified, before it is brought up to date', async (version) => {
    storeOf(version);
    expect(migrationIsDue(path(), TEST_KEY)).toBe(true);
    expect(await backUpBeforeMigration(store())).toEqual({ ok: true, value: undefined });
    const [backup] = backups();
    expect(backup?.manifest).toMatchObject({ why: 'migration', schema: version, counts: { users: 1, audit: 1 } });
    expect(backup !== undefined && (await verifyBackup(backup))).toBe(true);
    const connection = open();
    migrate(connection);
    expect(schemaVersion(connection)).toBe(KNOWN_SCHEMA);
    expect(connection.prepare('SELECT count(*) FROM users').pluck().get()).toBe(1);
    connection.close();
    expect(migrationIsDue(path(), TEST_KEY)).toBe(false);
  });

  test('makes no second one at a start that goes on where the last was cut off', async () => {
    storeOf(180);
    await backUpBeforeMigration(store());
    await backUpBeforeMigration(store(later(TEST_START, 1000)));
    expect(backups()).toHaveLength(1);
  });

  test('makes another one for what was written since', async () => {
    storeOf(170);
    await backUpBeforeMigration(store());
    const connection = open();
    migrate(
      connection,
      ALL_MIGRATIONS.filter(({ version }) => version <= 180),
    );
    connection.close();
    await backUpBeforeMigration(store());
    expect(backups().map(({ manifest }) => manifest.schema)).toEqual([180, 170]);
  });

  test('makes none for a store of this schema, and none for a new one', async () => {
    expect(await backUpBeforeMigration(store())).toEqual({ ok: true, value: undefined });
    storeOf(180);
    const connection = open();
    migrate(connection);
    connection.close();
    expect(await backUpBeforeMigration(store())).toEqual({ ok: true, value: undefined });
    expect(readdirSync(desk.folder)).not.toContain('backups');
  });

  test('refuses where the backup cannot be made', async () => {
    storeOf(180);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(desk.folder, 'backups'), '');
    expect(await backUpBeforeMigration(store())).toMatchObject({ ok: false, error: { type: 'backupFailed' } });
    const connection = open();
    expect(schemaVersion(connection)).toBe(180);
    connection.close();
  });
});
