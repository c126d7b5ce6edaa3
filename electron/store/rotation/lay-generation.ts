/**
 * Lays the files of a new generation of the data key beside those of the store, which must be closed and stay so: a copy of the database under
 * the new key, proved to hold all that the store holds and to be shut to the former key; a backup of it; an operation journal that begins at
 * its last row; the drafts; and a high-water mark that says it was closed cleanly. Everything is durable when this returns, and nothing of the
 * store has changed.
 */
import { chmodSync, closeSync, existsSync, openSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import { type InstantMs, instant } from '../../../shared/core/time.ts';
import { auditHead, verifyChain } from '../audit/audit-chain.ts';
import { DATABASE_FILE, HEADER_FILE, MANIFEST_FILE, printBackupName } from '../backup/backup-name.ts';
import { countRows, handleOf, type Moment, sameCounts } from '../backup/backup-steps.ts';
import { type Manifest, printManifest } from '../backup/manifest.ts';
import { copyFile, syncFile, writeNewFile } from '../backup/new-file.ts';
import { sameHead } from '../connection-head.ts';
import { DraftFile, readDraftFile } from '../drafts/draft-file.ts';
import { makePrivateFolder, PRIVATE_FILE, syncFolder } from '../durable-files.ts';
import { digestFile, type HighWaterMark, openHighWater, readHighWater } from '../high-water.ts';
import { createJournal } from '../journal/operation-journal.ts';
import { schemaVersion } from '../migrate.ts';
import { KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { changeKey, openDatabase } from '../open-database.ts';
import { openErrorFrom } from '../sqlite-errors.ts';
import type { OpenError } from '../store-errors.ts';
import { highWaterOf } from '../store-files.ts';
import { nextName } from './generation-files.ts';

export interface GenerationKeys {
  readonly databaseKey: Uint8Array;
  readonly sidecarKey: Uint8Array;
}

export interface GenerationOrder {
  /** The file of the store. */
  readonly database: string;
  readonly journalFolder: string;
  /** The file of the draft journal, which must be closed as well. */
  readonly drafts: string;
  /** The folder of all backups. */
  readonly backups: string;
  /** The bytes of the header that names the generation. */
  readonly header: Uint8Array;
  readonly madeAt: InstantMs;
  readonly generation: number;
  readonly from: GenerationKeys;
  readonly to: GenerationKeys;
}

/** Which proof the new files did not stand. */
export type GenerationCheck = 'mark' | 'opens' | 'integrity' | 'schema' | 'counts' | 'chain' | 'formerKey';

export type GenerationFailure = {
  readonly type: 'rotationFailed';
  /** `store` is damage of the store itself; `unproved` a copy that is not what it should be. */
  readonly reason: 'diskFull' | 'io' | 'store' | 'unproved';
  readonly check: GenerationCheck | null;
};

export type GenerationPhase = 'copying' | 'rekeying' | 'proving';

/** The folders in which a store has files that belong to one data key. */
export const generationFolders = ({
  database,
  journalFolder,
  backups,
}: Pick<GenerationOrder, 'database' | 'journalFolder' | 'backups'>): readonly string[] => [
  ...new Set([dirname(database), dirname(journalFolder), backups]),
];

/** The copy, and its rollback journal while it is rekeyed or its backup; besides, what stays free for the store itself. */
const COPIES = 2;
const LEFT_FREE = 16_777_216;

export const generationFailed = (reason: GenerationFailure['reason'], check: GenerationCheck | null = null) =>
  err<GenerationFailure>({ type: 'rotationFailed', reason, check });

/** Throws what the file system throws; whatever goes wrong leaves files that the next settling takes away. */
export async function layGeneration(
  order: GenerationOrder,
  tell: (phase: GenerationPhase) => void,
): Promise<Result<null, GenerationFailure>> {
  const { database, generation, from, to } = order;
  const mark = readHighWater(highWaterOf(database), from.sidecarKey);
  // Only a store that was closed cleanly stands still.
  if (typeof mark === 'string' || mark.closed === null) return generationFailed('unproved', 'mark');
  if (!hasRoom(database)) return generationFailed('diskFull');
  const path = nextName(database, generation);
  tell('copying');
  const moment = await copyStore(order, path);
  if (!moment.ok) return moment;
  if (!sameHead(moment.value.head, mark.head)) return generationFailed('unproved', 'mark');
  tell('rekeying');
  const rekeyed = changeKey({ path, key: from.databaseKey, knownSchema: KNOWN_SCHEMA }, to.databaseKey);
  if (!rekeyed.ok) return generationFailed(...reasonOf(rekeyed.error));
  tell('proving');
  const proved = await prove(path, moment.value, order);
  if (!proved.ok) return proved;
  syncFile(path);
  await layBackup(order, moment.value);
  await layBeside(order, mark);
  return ok(null);
}

function hasRoom(database: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(database));
  return bavail * bsize > statSync(database).size * COPIES + LEFT_FREE;
}

async function copyStore(
  { database, from }: GenerationOrder,
  path: string,
): Promise<Result<Moment, GenerationFailure>> {
  const request = { path: database, key: from.databaseKey, knownSchema: KNOWN_SCHEMA, create: false };
  // Not as a reader: the last one to close leaves the write-ahead log behind.
  const opened = openDatabase({ ...request, access: 'readWrite' });
  if (!opened.ok) return generationFailed(...reasonOf(opened.error));
  const store = opened.value;
  try {
    const moment = {
      head: await auditHead(handleOf(store)),
      schema: schemaVersion(store),
      counts: countRows(store),
    };
    rmSync(path, { force: true });
    closeSync(openSync(path, 'wx', PRIVATE_FILE));
    chmodSync(path, PRIVATE_FILE);
    store.prepare('VACUUM INTO ?').run(path);
    return ok(moment);
  } catch (thrown) {
    const known = openErrorFrom(thrown);
    if (known === null) throw thrown;
    return generationFailed(...reasonOf(known));
  } finally {
    store.close();
  }
}

async function prove(
  path: string,
  moment: Moment,
  { from, to }: GenerationOrder,
): Promise<Result<null, GenerationFailure>> {
  const request = { path, access: 'readWrite', create: false, knownSchema: KNOWN_SCHEMA } as const;
  const former = openDatabase({ ...request, key: from.databaseKey });
  if (former.ok) {
    former.value.close();
    return generationFailed('unproved', 'formerKey');
  }
  const opened = openDatabase({ ...request, key: to.databaseKey });
  if (!opened.ok) return generationFailed('unproved', 'opens');
  const copy = opened.value;
  try {
    // Search indexes are checked with it.
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') return generationFailed('unproved', 'integrity');
    if (schemaVersion(copy) !== moment.schema) return generationFailed('unproved', 'schema');
    if (!sameCounts(countRows(copy), moment.counts)) return generationFailed('unproved', 'counts');
    const chain = await verifyChain(handleOf(copy), null);
    const leadsThere = sameHead(await auditHead(handleOf(copy)), moment.head);
    return chain.intact && leadsThere ? ok(null) : generationFailed('unproved', 'chain');
  } catch (thrown) {
    if (openErrorFrom(thrown) === null) throw thrown;
    return generationFailed('unproved', 'integrity');
  } finally {
    copy.close();
  }
}

/** The bytes that were just proved, once more, as the first backup that the new key opens. */
async function layBackup(
  { database, backups, header, madeAt, generation, to }: GenerationOrder,
  moment: Moment,
): Promise<void> {
  const name = printBackupName({ madeAt, sequence: moment.head.sequence });
  const folder = nextName(join(backups, name), generation);
  makePrivateFolder(backups);
  rmSync(folder, { recursive: true, force: true });
  makePrivateFolder(folder);
  const copy = await copyFile(nextName(database, generation), join(folder, DATABASE_FILE), () => undefined);
  writeNewFile(join(folder, HEADER_FILE), header);
  const manifest: Manifest = {
    ...moment,
    name,
    madeAt,
    why: 'rotation',
    provedFrom: 0,
    database: copy,
    header: await digestFile(join(folder, HEADER_FILE)),
  };
  writeNewFile(join(folder, MANIFEST_FILE), Buffer.from(printManifest(manifest, to.sidecarKey)));
  syncFolder(folder);
}

/** What lies beside the database, under the key of the new generation. */
async function layBeside(order: GenerationOrder, mark: HighWaterMark): Promise<void> {
  const { database, journalFolder, generation, to } = order;
  const path = nextName(database, generation);
  const folder = nextName(journalFolder, generation);
  rmSync(folder, { recursive: true, force: true });
  createJournal({ folder, sidecarKey: to.sidecarKey }, mark.head).close();
  const file = openHighWater(nextName(highWaterOf(database), generation), to.sidecarKey);
  try {
    file.write({ ...mark, closed: await digestFile(path) }, 'synced');
  } finally {
    file.close();
    mark.ratchet.fill(0);
  }
  await layDrafts(order, mark);
  for (const each of generationFolders(order)) syncFolder(each);
}

/** What is typed and not saved yet, for the key that its authors will have. */
async function layDrafts({ drafts, generation, from, to }: GenerationOrder, mark: HighWaterMark): Promise<void> {
  if (!existsSync(drafts)) return;
  const { texts } = readDraftFile({ path: drafts, sidecarKey: from.sidecarKey }, instant(mark.wallMs));
  const laid = new DraftFile({ path: nextName(drafts, generation), sidecarKey: to.sidecarKey });
  await laid.writeAnew(texts);
  await laid.close();
}

function reasonOf(error: OpenError): [GenerationFailure['reason']] {
  return [error.type === 'notSaved' ? error.reason : 'store'];
}
