/** Does what was decided about the database: leaves it, brings it one transaction forward, or puts the rebuild in its place. */
import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { assert } from '../../../shared/core/assert.ts';
import { headIn, sameHead } from '../connection-head.ts';
import { syncFolder } from '../durable-files.ts';
import { replayFrames } from '../journal/replay.ts';
import { KNOWN_SCHEMA } from '../migrations/all-migrations.ts';
import { openDatabase } from '../open-database.ts';
import type { Examination, Tell } from './examine.ts';
import type { Quarantine } from './quarantine.ts';
import { finish, type Rebuild } from './rebuild.ts';

export interface Means {
  readonly order: { readonly databaseKey: Uint8Array };
  readonly quarantine: Quarantine;
  readonly tell: Tell;
}

export function carryOut(path: string, { decision, rebuild }: Examination, means: Means): void {
  if (decision === 'keep' || decision === 'beyondRepair') return;
  assert(rebuild !== null, 'only what was built again leads on');
  means.tell('restoring', 0);
  if (decision === 'replace') replace(path, rebuild, means);
  else rollForward(path, rebuild, means);
}

/** Plays the one frame that the database lacks; as long as that is not committed, nothing has changed. */
function rollForward(path: string, { source }: Rebuild, { order }: Means): void {
  const request = { path, key: order.databaseKey, knownSchema: KNOWN_SCHEMA, create: false } as const;
  const opened = openDatabase({ ...request, access: 'readWrite' });
  assert(opened.ok, 'a database that was just read opens');
  try {
    const way = source.way;
    assert(way !== null, 'a frame comes from the journal');
    const played = replayFrames(opened.value, way.frames());
    assert(played.stoppedAt === null && sameHead(headIn(opened.value), way.end), 'the frame leads on');
  } finally {
    opened.value.close();
  }
}

/**
 * The write-ahead log goes first and its going is durable, because it would be laid over whatever file stands under this name; a cut between the
 * steps leaves a store without its database, which the next check builds again.
 */
function replace(path: string, rebuild: Rebuild, { quarantine }: Means): void {
  finish(rebuild);
  for (const end of ['-wal', '-shm', '']) quarantine.move(`${path}${end}`);
  renameSync(rebuild.path, path);
  syncFolder(dirname(path));
}
