/** Holds the database against what lies beside it: builds the store again as far as the database reaches, compares, and builds on to the end. */
import type { CheckStep } from '../../../shared/desk/repair-views.ts';
import { type AuditHead, GENESIS } from '../audit/audit-chain.ts';
import { sameHead } from '../connection-head.ts';
import type { HighWaterMark } from '../high-water.ts';
import { firstDifference } from './compare-databases.ts';
import { type Decision, decide } from './decide.ts';
import type { JournalStory } from './journal-story.ts';
import type { KnownBackups } from './known-backups.ts';
import { chainHolds, type DatabaseLook, hasRow, isDamage, type ReadableDatabase } from './look-at-database.ts';
import {
  layOut,
  migrateTo,
  type Played,
  playTo,
  provesItself,
  type Rebuild,
  type Source,
  sourcesOf,
  type Workshop,
} from './rebuild.ts';
import type { Finding } from './repair-report.ts';

export interface Scene {
  readonly look: DatabaseLook;
  readonly mark: HighWaterMark | null;
  readonly story: JournalStory;
  readonly backups: KnownBackups;
  readonly workshop: Workshop;
  readonly tell: Tell;
}

/** What is being done, and how far it is, from 0 to 1. */
export type Tell = (step: CheckStep, done: number) => void;

export interface Examination {
  readonly decision: Decision | 'beyondRepair';
  readonly found: readonly Finding[];
  /** The store built again to its end; null where nothing could be built, or nothing had to be. */
  readonly rebuild: Rebuild | null;
  readonly end: AuditHead;
  /** Transactions that the journal gave to it. */
  readonly replayed: number;
}

export async function examine(scene: Scene): Promise<Examination> {
  const { look, story, backups } = scene;
  const found: Finding[] = [];
  const sources = sourcesOf(backups.present, story);
  if (look.state === 'readable' && look.whole && look.head !== null) {
    const sound = await examineSound(scene, { ...look, head: look.head }, { sources, found });
    if (sound !== null) return sound;
  } else {
    found.push(findingOf(look));
  }
  for (const source of sources) {
    const built = await build(scene, source, found);
    if (built === null) continue;
    return { ...built, decision: 'replace', found };
  }
  return { decision: 'beyondRepair', found, rebuild: null, end: GENESIS, replayed: 0 };
}

function findingOf(look: DatabaseLook): Finding {
  if (look.state === 'absent') return 'databaseMissing';
  const ours = look.state === 'readable' || (look.state === 'unreadable' && look.corrupt);
  return ours ? 'databaseCorrupt' : 'databaseUnreadable';
}

type SoundDatabase = ReadableDatabase & { readonly head: AuditHead };

/** A database that fits together; null where nothing bears it out and its own audit chain does not hold. */
async function examineSound(
  scene: Scene,
  database: SoundDatabase,
  { sources, found }: { readonly sources: readonly Source[]; readonly found: Finding[] },
): Promise<Examination | null> {
  const { head, connection } = database;
  for (const source of sources) {
    if (!source.related || source.end.sequence < head.sequence) continue;
    const compared = await compare(scene, source, { database, found });
    if (compared !== null) return compared;
  }
  const proved = scene.backups.present.find(({ manifest }) => manifest.head.sequence <= head.sequence);
  if (!(await chainHolds(connection, proved?.manifest.head ?? null))) {
    found.push('databaseCorrupt');
    return null;
  }
  return { decision: 'keep', found, rebuild: null, end: head, replayed: 0 };
}

/** Null where this source says nothing of the database: it is damaged itself, or of another branch. */
async function compare(
  scene: Scene,
  source: Source,
  { database, found }: { readonly database: SoundDatabase; readonly found: Finding[] },
): Promise<Examination | null> {
  const { tell, workshop } = scene;
  const { head } = database;
  const rebuild = await layOut(workshop, source, (done) => tell('copying', done));
  if (rebuild === null) {
    found.push('backupDamaged');
    return null;
  }
  let kept = false;
  try {
    const behind = rebuild.start.sequence > head.sequence;
    const descends = behind && hasRow(rebuild.connection, head);
    if (behind && !descends && source.way === null) return null;
    const before = play(scene, rebuild, head.sequence);
    const same = !behind && sameHead(before.head, head) && sameContent(rebuild, database, tell);
    const rest = play(scene, rebuild, Number.POSITIVE_INFINITY);
    const acknowledged = scene.mark?.head.sequence ?? 0;
    const decision = decide({ same, ahead: rest.frames, reached: head.sequence, acknowledged });
    if (decision === 'replace' && !(await provesItself(rebuild))) return null;
    if (decision === 'replace') found.push(same || descends ? 'databaseBehind' : 'databaseChanged');
    if (decision === 'rollForward') found.push('commandCompleted');
    if (!rest.fits) found.push('journalDamaged');
    kept = true;
    return { decision, found, rebuild, end: rest.head, replayed: before.frames + rest.frames };
  } finally {
    if (!kept) rebuild.connection.close();
  }
}

function sameContent(rebuild: Rebuild, database: SoundDatabase, tell: Tell): boolean {
  migrateTo(rebuild, database.schema);
  try {
    return firstDifference(database.connection, rebuild.connection, (done) => tell('comparing', done)) === null;
  } catch (thrown) {
    if (isDamage(thrown)) return false;
    throw thrown;
  }
}

/** The store as this source gives it, proved by itself; null where it is not whole. */
async function build(
  scene: Scene,
  source: Source,
  found: Finding[],
): Promise<Pick<Examination, 'rebuild' | 'end' | 'replayed'> | null> {
  const rebuild = await layOut(scene.workshop, source, (done) => scene.tell('copying', done));
  if (rebuild === null) {
    found.push('backupDamaged');
    return null;
  }
  const played = play(scene, rebuild, Number.POSITIVE_INFINITY);
  if (!played.fits) found.push('journalDamaged');
  if (await provesItself(rebuild)) return { rebuild, end: played.head, replayed: played.frames };
  rebuild.connection.close();
  return null;
}

function play({ tell }: Scene, rebuild: Rebuild, until: number): Played {
  tell('replaying', 0);
  return playTo(rebuild, until);
}
