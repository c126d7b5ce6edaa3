/** The process that brings an old store up to date, until the harness that started it kills it. Its one argument is a `MigrationOrder` as JSON. */
import { randomUUID } from 'node:crypto';
import { instant } from '../../shared/core/time.ts';
import { schemaVersion } from '../store/migrate.ts';
import { ALL_MIGRATIONS, KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { openDatabase } from '../store/open-database.ts';
import { checkAndRepair } from '../store/repair/check-and-repair.ts';
import { openStore } from '../store/store.ts';
import type { MigrationOrder } from './migration-torture.ts';
import { placeOf } from './old-stores.ts';

const { folder, torn } = JSON.parse(process.argv[2] ?? '') as MigrationOrder;
const { path, databaseKey: key, sidecarKey, ...place } = placeOf(folder);
const clock = { now: () => instant(1_795_219_300_000) };

/** The twin: each statement by itself. */
function migrateTorn(): void {
  const opened = openDatabase({ path, key, access: 'readWrite', create: false, knownSchema: KNOWN_SCHEMA });
  if (!opened.ok) return;
  for (const { up, version } of ALL_MIGRATIONS.filter((step) => step.version > schemaVersion(opened.value))) {
    opened.value.exec(up);
    opened.value.pragma(`user_version=${version}`);
  }
  opened.value.close();
}

const checked = await checkAndRepair({ ...place, path, databaseKey: key, sidecarKey, header: null, clock });
process.stdout.write('migrating\n');
if (torn) migrateTorn();
if (checked.ok) {
  const opened = openStore({ path, key, sidecarKey, clock, newId: randomUUID, create: false, sealSeed: () => null });
  if (opened.ok) await opened.value.close();
}
