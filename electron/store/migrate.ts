/** Brings the schema of an opened store up to date, one transaction for each step, so that a cut leaves the old schema or the new one. */
import { assert } from '../../shared/core/assert.ts';
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import { APPLICATION_ID, type Connection } from './open-database.ts';

export function schemaVersion(connection: Connection): number {
  const version = connection.pragma('user_version', { simple: true });
  assert(typeof version === 'number', 'a schema version is a number');
  return version;
}

/** Applies what is missing; the versions it applied come back. */
export function migrate(connection: Connection, migrations: readonly Migration[] = ALL_MIGRATIONS): readonly number[] {
  const missing = migrations.filter(({ version }) => version > schemaVersion(connection));
  for (const { version, up } of missing) {
    connection
      .transaction(() => {
        connection.exec(up);
        connection.pragma(`application_id=${APPLICATION_ID}`);
        connection.pragma(`user_version=${version}`);
      })
      .immediate();
  }
  return missing.map(({ version }) => version);
}
