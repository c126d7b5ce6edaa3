/**
 * The store built again in a scratch file from what lies beside it: the newest backup that fits, and on it the frames of the journal; where
 * there is no backup, the journal from its beginning. It can be stopped at a row on the way, to be compared there.
 */
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditHead, GENESIS } from '../audit/audit-chain.ts';
import { syncFile } from '../backup/new-file.ts';
import { materialise, type PresentBackup } from '../backup/stored-backups.ts';
import { headIn, sameHead } from '../connection-head.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../durable-files.ts';
import { replayFrames } from '../journal/replay.ts';
import { migrate } from '../migrate.ts';
import { ALL_MIGRATIONS, KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { type Connection, openDatabase } from '../open-database.ts';
import type { JournalStory, Way } from './journal-story.ts';
import { chainHolds, readable } from './look-at-database.ts';

/** What a rebuild may begin with, and where it would lead. */
export interface Source {
  /** Null for the empty store before the first frame. */
  readonly backup: PresentBackup | null;
  readonly way: Way | null;
  readonly end: AuditHead;
  /** False for a backup that has no part in what the journal tells. */
  readonly related: boolean;
}

/** The sources, the one that leads furthest with the least work first. */
export function sourcesOf(backups: readonly PresentBackup[], story: JournalStory): readonly Source[] {
  const fromBackups = backups.map((backup): Source => {
    const { head } = backup.manifest;
    const way = story.from(head);
    const beyond = story.tip === null || head.sequence > story.tip.sequence;
    return { backup, way, end: way?.end ?? head, related: way !== null || beyond };
  });
  const way = story.from(GENESIS);
  const fromNothing: readonly Source[] = way === null ? [] : [{ backup: null, way, end: way.end, related: true }];
  const related = [...fromBackups.filter((source) => source.related), ...fromNothing];
  return [
    ...related.sort((a, b) => b.end.sequence - a.end.sequence),
    ...fromBackups.filter((source) => !source.related),
  ];
}

export interface Rebuild {
  readonly source: Source;
  readonly path: string;
  readonly connection: Connection;
  /** Where it begins. */
  readonly start: AuditHead;
}

export interface Workshop {
  /** A folder that is made and taken away here. */
  readonly scratch: string;
  readonly databaseKey: Uint8Array;
}

export function clearScratch({ scratch }: Workshop): void {
  rmSync(scratch, { recursive: true, force: true });
}

/** Lays the beginning of a source out, ready to be played on; null where the backup is not what it was. */
export async function layOut(
  { scratch, databaseKey }: Workshop,
  source: Source,
  onProgress: (done: number) => void,
): Promise<Rebuild | null> {
  clearScratch({ scratch, databaseKey });
  mkdirSync(scratch, { recursive: true, mode: PRIVATE_FOLDER });
  const path = join(scratch, 'desk.db');
  const { backup } = source;
  if (backup !== null) {
    const laid = await materialise(backup, path, onProgress);
    if (!laid.ok) return null;
    chmodSync(path, PRIVATE_FILE);
  }
  const request = { path, key: databaseKey, knownSchema: KNOWN_SCHEMA, create: backup === null } as const;
  const opened = openDatabase({ ...request, access: 'readWrite' });
  if (!opened.ok) return null;
  const connection = opened.value;
  // Nobody relies on the scratch file before it is synced as a whole.
  connection.pragma('synchronous=OFF');
  const start = backup?.manifest.head ?? GENESIS;
  if (readable(() => sameHead(headIn(connection), start)) === true) return { source, path, connection, start };
  connection.close();
  return null;
}

export interface Played {
  readonly frames: number;
  readonly head: AuditHead;
  /** Whether every frame led where it says. */
  readonly fits: boolean;
}

/** Plays the frames up to and with this row of the audit chain, or all that there are. */
export function playTo(
  { source, connection }: Rebuild,
  until: number,
  onFrames: (frames: number) => void = () => undefined,
): Played {
  const { frames, head, stoppedAt } = replayFrames(connection, framesTo(source.way, until), onFrames);
  return { frames, head, fits: stoppedAt === null };
}

function* framesTo(way: Way | null, until: number) {
  for (const frame of way?.frames() ?? []) {
    if (frame.head.sequence > until) return;
    yield frame;
  }
}

/** Brings the schema to where the other database has it, whose migration no frame has told yet. */
export function migrateTo({ connection }: Rebuild, schema: number): void {
  migrate(
    connection,
    ALL_MIGRATIONS.filter(({ version }) => version <= schema),
  );
}

/** Whether the rebuild is whole to the last page and index, and its audit chain holds from where it begins. */
export async function provesItself({ connection, start }: Rebuild): Promise<boolean> {
  if (readable(() => connection.pragma('integrity_check(1)', { simple: true })) !== 'ok') return false;
  return chainHolds(connection, start.sequence === 0 ? null : start);
}

/** Closes the scratch file as one that may take the place of the database: in one file, and durable. */
export function finish({ connection, path }: Rebuild): void {
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
  syncFile(path);
}
