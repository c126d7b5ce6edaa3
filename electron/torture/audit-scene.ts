/**
 * A store with an audit chain of several eras and its anchors, as a desk leaves them behind; and whoever comes afterwards with the key of the
 * database and the key of the ratchet of today. Seeds are kept here in the place of the auditors who could open them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { ok } from '../../shared/core/result.ts';
import { type InstantMs, instant, milliseconds, plus, seconds } from '../../shared/core/time.ts';
import type { Role } from '../../shared/users/user.ts';
import { keepAnchors } from '../services/audit-anchors.ts';
import { type AnchorReading, anchorFileIn, anchorLines, parseAnchors } from '../store/audit/anchor-log.ts';
import { type AuditEra, listEras, type SealSeed } from '../store/audit/audit-eras.ts';
import { type RatchetState, type RatchetStep, seedDigest, unpackState } from '../store/audit/audit-ratchet.ts';
import { readerOf } from '../store/connection-handles.ts';
import type { ReadableDb } from '../store/handles.ts';
import { readHighWater } from '../store/high-water.ts';
import type { Connection } from '../store/open-database.ts';
import { openStore, type Store } from '../store/store.ts';
import { highWaterOf } from '../store/store-files.ts';
import { dropTriggers, openRaw } from '../store/test-raw.ts';
import { TEST_KEY, TEST_SIDECAR_KEY, TEST_START, testId } from '../store/test-store.ts';
import { insertUser, setUserDisabled } from '../store/users-repository.ts';

export interface AuditScene {
  /** As the intruder opens the database: with its key, and without its triggers. */
  readonly raw: Connection;
  readonly db: ReadableDb;
  /** How many rows the desk left. */
  readonly rows: number;
  readonly eras: readonly AuditEra[];
  /** What the auditors have written down. */
  readonly seeds: readonly Uint8Array[];
  readonly anchors: AnchorReading;
  /** The file of the anchors. */
  readonly anchorText: string;
  /** The key of the ratchet that the mark holds today. */
  readonly today: RatchetState;
  close(): void;
}

export interface SceneOptions {
  /** An empty folder. */
  readonly folder: string;
  /** How many rows the desk writes, more or less. */
  readonly rows: number;
  /** Another one only in the twin: a ratchet that does not move. */
  readonly step?: RatchetStep;
}

/** Writes the chain through the real store, with auditors who come and go and an anchor now and then. */
export async function makeScene({ folder, rows, step }: SceneOptions): Promise<AuditScene> {
  const path = join(folder, 'desk.db');
  const seeds: Uint8Array[] = [];
  const hands = { now: TEST_START as InstantMs };
  const clock = { now: () => hands.now, running: () => milliseconds(hands.now - TEST_START) };
  const sealSeed: SealSeed = (seed, auditors) => {
    seeds.push(Uint8Array.from(seed));
    return ['recovery', ...auditors].map((holder) => ({ holder, publicKey: holder, seal: 'closed' }));
  };
  const anchors = keepAnchors({ folders: () => [join(folder, 'anchors')], clock });
  const opened = openStore({
    ...{ path, key: TEST_KEY, sidecarKey: TEST_SIDECAR_KEY, clock, sealSeed, newId: () => testId('store', 0) },
    ...{ create: true, onAudited: anchors.grown },
    ...(step === undefined ? {} : { ratchetStep: step }),
  });
  assert(opened.ok, 'the store of the scene opens');
  await live(opened.value, rows, async () => {
    hands.now = plus(hands.now, seconds(20));
    await anchors.tick();
  });
  await opened.value.close();
  await anchors.close();
  return sceneOn(folder, seeds);
}

const ACTIONS = [
  'call:start',
  'case:get',
  'contracts:search',
  'report:preview',
  'call:wrapUp',
  'policies:sign',
] as const;

/** One commit after the other, some of several rows; a third of the way an auditor comes, two thirds of the way she goes. */
async function live(store: Store, rows: number, pause: () => Promise<void>): Promise<void> {
  for (let n = 1; n <= rows; n += 1) {
    const done = await store.write<undefined, never>(async (db, audit) => {
      if (n === Math.floor(rows / 3)) await insertUser(db, auditor);
      if (n === Math.floor((rows * 2) / 3)) await setUserDisabled(db, auditor.id, true);
      for (let row = 0; row <= n % 3; row += 1) {
        audit.append({
          actorId: n % 7 === 0 ? null : testId('user', n % 5),
          role: n % 7 === 0 ? 'system' : 'operator',
          action: ACTIONS[(n + row) % ACTIONS.length] ?? 'call:start',
          entity: n % Math.floor(rows / 3) === 0 ? 'user' : 'case',
          entityId: n % 2 === 0 ? testId('case', n) : null,
          detail: { letters: n, hits: row },
        });
      }
      return ok();
    });
    assert(done.ok, 'the rows of the scene are kept');
    await pause();
  }
}

const auditor = {
  id: testId('user', 99),
  name: 'Auditor',
  role: 'auditor' as Role,
  disabled: false,
  createdAt: instant(TEST_START),
};

async function sceneOn(folder: string, given: readonly Uint8Array[]): Promise<AuditScene> {
  const path = join(folder, 'desk.db');
  const mark = readHighWater(highWaterOf(path), TEST_SIDECAR_KEY);
  assert(typeof mark !== 'string', 'the desk left its mark');
  const today = unpackState(mark.ratchet);
  assert(today !== null, 'the mark holds the key of the ratchet');
  const raw = openRaw(path);
  for (const table of ['audit', 'audit_eras', 'audit_era_seals']) dropTriggers(raw, table);
  const db = readerOf(() => raw);
  const eras = await listEras(db);
  const anchorFolder = join(folder, 'anchors');
  return {
    raw,
    db,
    rows: raw.prepare('SELECT count(*) FROM audit').pluck().get() as number,
    eras,
    // A seed is also made to see whether the holders are others; most of those begin no era.
    seeds: eras.map(({ seedDigest: digest }) => seedOf(given, digest)),
    anchors: parseAnchors(await anchorLines(anchorFolder)),
    anchorText: readFileSync(anchorFileIn(anchorFolder), 'utf8'),
    today,
    close: () => void raw.close(),
  };
}

function seedOf(seeds: readonly Uint8Array[], digest: string): Uint8Array {
  const seed = seeds.find((one) => seedDigest(one).toString('hex') === digest);
  assert(seed !== undefined, 'every era has the seed that its auditors got');
  return seed;
}
