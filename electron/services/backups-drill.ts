/**
 * The restore drill (復元訓練): builds the store again from its newest backup and its journal, in a folder of its own, holds the result to the store
 * as it runs, and takes it away. What was found is kept and can be read later. Source: REL-10
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '../../shared/core/result.ts';
import type { DRILL_CHECKS, DrillView } from '../../shared/desk/backup-views.ts';
import type { Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { MachineClock } from '../machine-clock.ts';
import { backupsIn, journalFolderNow } from '../places.ts';
import { type AuditHead, auditHead } from '../store/audit/audit-chain.ts';
import { HEADER_FILE } from '../store/backup/backup-name.ts';
import { sameCounts } from '../store/backup/backup-steps.ts';
import { rebuildInThread } from '../store/backup/make-backup.ts';
import type { Rebuilt } from '../store/backup/rebuild.ts';
import { type PresentBackup, presentBackups } from '../store/backup/stored-backups.ts';
import { makePrivateFolder } from '../store/durable-files.ts';
import type { ReadableDb } from '../store/handles.ts';
import { findDrill, insertDrill, listDrills, type NamedDrill } from '../store/restores-repository.ts';
import { countTables, type TableCounts, totalOf } from '../store/table-counts.ts';
import { knowsRow } from './backups-due.ts';
import type { BackupDesk } from './backups-list.ts';
import { type Outcome, record } from './desk-work.ts';
import { headerOpens } from './header-copy.ts';
import type { OpenDesk } from './open-desk.ts';

type Check = (typeof DRILL_CHECKS)[number];
type Report = Omit<DrillView, 'drillId' | 'at' | 'by'>;

export interface DrillDesk extends BackupDesk {
  readonly clock: MachineClock;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

const MOST_DRILLS = 200;

/** The store at one moment. */
interface State {
  readonly head: AuditHead;
  readonly counts: TableCounts;
}

/** Errors: `notFound` where there is no backup; `restoreFailed` when the disk refused. A drill that found something wrong is a result. */
export async function runDrill(desk: OpenDesk, place: DrillDesk): Outcome<DrillView> {
  const { work, keys } = desk;
  const [backup] = presentBackups(backupsIn(place.folder), keys.sidecarKey);
  if (backup === undefined) return err({ type: 'notFound', what: 'backup' });
  const scratch = join(place.folder, '.drill');
  const begun = place.clock.running();
  const before = await stateOf(work.store.read);
  let report: Report;
  try {
    rmSync(scratch, { recursive: true, force: true });
    makePrivateFolder(scratch);
    const toFile = join(scratch, 'desk.db');
    const journal = journalFolderNow(place.folder);
    const built = await rebuildInThread({ ...keys, backup, journal, toFile }, place.onProgress);
    const durationMs = Math.max(0, Math.round(place.clock.running() - begun));
    const facts = { backup: backup.name, backupMadeAt: backup.manifest.madeAt, durationMs };
    const header = headerOpens(join(backup.path, HEADER_FILE), keys);
    report = built.ok
      ? { ...facts, ...(await compare(desk, before, { built: built.value, header })) }
      : {
          ...facts,
          ...failedReport(before, backup, built.error.type === 'backupDamaged' ? 'backup' : built.error.check),
        };
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
    return err({ type: 'restoreFailed', reason: 'io' });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return keep(desk, report);
}

async function stateOf(db: ReadableDb): Promise<State> {
  return { head: await auditHead(db), counts: countTables(db) };
}

async function compare(
  { work }: OpenDesk,
  before: State,
  { built, header }: { readonly built: Rebuilt; readonly header: boolean },
): Promise<Omit<Report, 'backup' | 'backupMadeAt' | 'durationMs'>> {
  const after = await stateOf(work.store.read);
  const { head, counts } = built;
  // Somebody may have gone on working: then the result is held to the moment at which it is.
  const moment = [before, after].find((state) => state.head.sequence === head.sequence);
  const reaches = head.sequence >= before.head.sequence && knowsRow(work.store.read, head);
  const failed: Check[] = [];
  if (!header) failed.push('header');
  if (moment !== undefined && !sameCounts(counts, moment.counts)) failed.push('counts');
  if (!reaches) failed.push('head');
  return {
    transactions: built.replayed,
    sequence: (moment ?? before).head.sequence,
    restoredSequence: head.sequence,
    rows: totalOf((moment ?? before).counts),
    restoredRows: totalOf(counts),
    passed: failed.length === 0,
    failed,
  };
}

const failedReport = (before: State, { manifest }: PresentBackup, check: Check) => ({
  transactions: 0,
  sequence: before.head.sequence,
  restoredSequence: manifest.head.sequence,
  rows: totalOf(before.counts),
  restoredRows: totalOf(manifest.counts),
  passed: false,
  failed: [check],
});

function keep({ work }: OpenDesk, report: Report): Outcome<DrillView> {
  const id = work.newId<'drill'>();
  const at = work.clock.now();
  return work.store.write<DrillView, DeskError>((db, audit) => {
    insertDrill(db, { id, at, actorId: work.user.id, report: JSON.stringify(report) });
    const { backup, passed, durationMs, transactions, failed } = report;
    const detail = { backup, passed, durationMs, transactions, failed: failed.join(' ') };
    record(work, audit, { action: 'backups:drill', entity: 'drill', entityId: id, detail });
    return ok({ ...report, drillId: id, at, by: work.user.name });
  });
}

export async function listDeskDrills({ work }: OpenDesk): Outcome<Value<'backups:drills'>> {
  return ok(listDrills(work.store.read, MOST_DRILLS).map(drillViewOf));
}

export function findDeskDrill(db: ReadableDb, drillId: string): DrillView | null {
  const found = findDrill(db, drillId);
  return found === null ? null : drillViewOf(found);
}

function drillViewOf({ id, at, actorName, report }: NamedDrill): DrillView {
  return { ...(JSON.parse(report) as Report), drillId: id, at, by: actorName };
}
