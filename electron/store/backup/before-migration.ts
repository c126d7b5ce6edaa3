/**
 * A verified backup of the old schema before a store is brought up to date (REL-13): what a migration does wrong can be taken back to the minute.
 * A start that was cut off after it finds the backup there and makes no second one.
 */
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../../shared/core/result.ts';
import { type InstantMs, instant } from '../../../shared/core/time.ts';
import { auditHead } from '../audit/audit-chain.ts';
import { sameHead } from '../connection-head.ts';
import { schemaVersion } from '../migrate.ts';
import { createAudit } from '../migrations/0110-create-audit.ts';
import { KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { openDatabase } from '../open-database.ts';
import { readStoredHeader } from '../stored-header.ts';
import { BACKUPS_FOLDER } from './backup-name.ts';
import { type BackupFailure, handleOf } from './backup-steps.ts';
import { makeBackup } from './make-backup.ts';
import { type PresentBackup, presentBackups, sweepPartials } from './stored-backups.ts';

export interface OldStore {
  readonly path: string;
  readonly databaseKey: Uint8Array;
  readonly sidecarKey: Uint8Array;
  /** The bytes of the vault's header. */
  readonly header: Uint8Array | null;
  readonly at: InstantMs;
}

/** Whether the next opening will change the schema. */
export function migrationIsDue(path: string, key: Uint8Array): boolean {
  const stored = readStoredHeader(path, key);
  // Older than that there was no chain, and no store that anybody worked on.
  return (
    stored.state === 'sealed' && stored.schemaVersion >= createAudit.version && stored.schemaVersion < KNOWN_SCHEMA
  );
}

/**
 * Whether a migration may begin: none is due, or a verified backup holds the store as it is. Nobody else has the store open.
 *
 * Errors: those of `makeBackup`; then the store is not to be migrated.
 */
export async function backUpBeforeMigration(store: OldStore): Promise<Result<undefined, BackupFailure>> {
  if (!migrationIsDue(store.path, store.databaseKey)) return ok();
  const backups = join(dirname(store.path), BACKUPS_FOLDER);
  sweepPartials(backups);
  const present = presentBackups(backups, store.sidecarKey);
  const newest = present[0];
  if (newest?.manifest.why === 'migration' && (await holdsAll(newest, store))) return ok();
  const madeAt = instant(Math.max(store.at, ...present.map(({ manifest }) => manifest.madeAt + 1)));
  const { path: database, databaseKey, sidecarKey, header } = store;
  const order = { database, databaseKey, sidecarKey, header, backups, madeAt, proveFrom: null };
  const made = await makeBackup({ ...order, why: 'migration' });
  return made.ok ? ok() : made;
}

async function holdsAll({ manifest }: PresentBackup, { path, databaseKey }: OldStore): Promise<boolean> {
  const opened = openDatabase({ path, key: databaseKey, access: 'readOnly', create: false, knownSchema: KNOWN_SCHEMA });
  if (!opened.ok) return false;
  try {
    return (
      manifest.schema === schemaVersion(opened.value) &&
      sameHead(await auditHead(handleOf(opened.value)), manifest.head)
    );
  } finally {
    opened.value.close();
  }
}

/** What a start answers that could not make this backup: nothing was changed. */
export const migrationRefusal = ({ reason }: BackupFailure) =>
  reason === 'store' || reason === 'unproved'
    ? ({ type: 'storeDamaged', reason: 'corrupt' } as const)
    : ({ type: 'notSaved', reason: reason === 'diskFull' ? 'diskFull' : 'io' } as const);
