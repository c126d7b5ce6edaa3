/**
 * Checks a store that was not closed properly, or does not look as it did then, against everything that lies beside it, and puts right what is
 * not. Originals are moved, never changed and never deleted; whatever moment the process dies at, the next check comes to the same end. The
 * caller holds the writer's lock; this keeps its thread busy (see repair-kernel.ts).
 */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { InstantMs } from '../../../shared/core/time.ts';
import type { AuditHead } from '../audit/audit-chain.ts';
import { sameHead } from '../connection-head.ts';
import { type FileDigest, type HighWaterMark, readHighWater } from '../high-water.ts';
import type { OpenError } from '../store-errors.ts';
import { highWaterOf } from '../store-files.ts';
import { carryOut } from './carry-out.ts';
import { type Examination, examine, type Tell } from './examine.ts';
import { type JournalStory, readStory } from './journal-story.ts';
import { judgeMark } from './judge-mark.ts';
import { type KnownBackups, readBackups, standingAnchor } from './known-backups.ts';
import { type DatabaseLook, lookAtDatabase } from './look-at-database.ts';
import { lostRows, type Trace } from './lost-rows.ts';
import { openQuarantine, type Quarantine } from './quarantine.ts';
import { clearScratch, type Workshop } from './rebuild.ts';
import { cutTail, renewJournal } from './renew-journal.ts';
import { writeNote } from './repair-notes.ts';
import { FINDINGS, type Finding, type RepairReport } from './repair-report.ts';

export interface RepairOrder {
  /** The database file. */
  readonly path: string;
  readonly journalFolder: string;
  /** Folders of backups; a new one is made in the first. */
  readonly backupFolders: readonly string[];
  readonly databaseKey: Uint8Array;
  readonly sidecarKey: Uint8Array;
  /** The bytes of the vault's header, for a backup. */
  readonly header: Uint8Array | null;
  readonly at: InstantMs;
  /** The database file as it lies there now. */
  readonly digest: FileDigest | null;
  /** The furthest that an anchor outside the data folder knows of. */
  readonly anchor: Trace | null;
  /** False only in the twin of a test: then nothing outside database and journal says how far the store had come. */
  readonly withMark: boolean;
}

/** What nothing that lies here can put right. The files are as they were. */
export type RepairFailure = OpenError | { readonly type: 'beyondRepair'; readonly found: readonly Finding[] };

/** What is known before the database itself is looked at. */
interface Case {
  readonly order: RepairOrder;
  readonly mark: HighWaterMark | 'absent' | 'damaged' | null;
  readonly story: JournalStory;
  readonly backups: KnownBackups;
  readonly workshop: Workshop;
  readonly quarantine: Quarantine;
  readonly tell: Tell;
}

/** The report of what was found, or null where nothing was. */
export async function repairStore(
  order: RepairOrder,
  tell: Tell = () => undefined,
): Promise<Result<RepairReport | null, RepairFailure>> {
  const folder = dirname(order.path);
  const { sidecarKey, databaseKey } = order;
  const workshop = { scratch: join(folder, '.repair'), databaseKey };
  const check: Case = {
    order,
    mark: order.withMark ? readHighWater(highWaterOf(order.path), sidecarKey) : null,
    story: readStory(order.journalFolder, sidecarKey),
    backups: readBackups(order.backupFolders, sidecarKey),
    workshop,
    quarantine: openQuarantine(folder, 'repair', order.at),
    tell,
  };
  try {
    return provedByDigest(check) ? await mendAround(check) : await mend(check);
  } finally {
    clearScratch(workshop);
  }
}

const isMark = (mark: Case['mark']): mark is HighWaterMark => mark !== null && typeof mark === 'object';

/** Whether the file is, to the bit, what the last close left, and nothing beside it says that there is more. */
function provedByDigest({ mark, order: { digest }, backups }: Case): boolean {
  if (!isMark(mark) || mark.closed === null || digest === null) return false;
  if (digest.sha256 !== mark.closed.sha256 || digest.size !== mark.closed.size) return false;
  return (backups.present[0]?.manifest.head.sequence ?? 0) <= mark.head.sequence;
}

/** The database is proved; what lies beside it is not. */
async function mendAround(check: Case): Promise<Result<RepairReport | null, RepairFailure>> {
  const { mark, order, quarantine } = check;
  const found: Finding[] = [];
  if (!isMark(mark)) throw new TypeError('a digest needs a mark');
  const foreign = walSize(order.path) > 0;
  if (foreign) found.push('walForeign');
  const report: RepairReport = {
    at: order.at,
    found,
    outcome: 'kept',
    before: mark.head,
    after: mark.head,
    backup: null,
    replayed: 0,
    lost: lostRows({ sequence: mark.head.sequence, kept: null, damaged: null }, tracesOf(check, null)),
    quarantine: null,
  };
  if (foreign) {
    writeNote(dirname(order.path), order.sidecarKey, report);
    for (const end of ['-wal', '-shm']) quarantine.move(`${order.path}${end}`);
  }
  return ok(await settle(check, report));
}

async function mend(check: Case): Promise<Result<RepairReport | null, RepairFailure>> {
  const { order, mark, story, backups, workshop, tell } = check;
  tell('checking', 0);
  const look = lookAtDatabase(order.path, order.databaseKey);
  if (look.state === 'refused') return err(look.error);
  let examination: Examination | null = null;
  try {
    if (look.state === 'absent' && neverWas(check)) return err({ type: 'storeAbsent' });
    const seen = isMark(mark) ? mark : null;
    examination = await examine({ look, mark: seen, story, backups, workshop, tell });
    if (examination.decision === 'beyondRepair') return err({ type: 'beyondRepair', found: examination.found });
    const report = reportOf(check, look, examination);
    if (report.found.length > 0) writeNote(dirname(order.path), order.sidecarKey, report);
    closeAll(look, null);
    carryOut(order.path, examination, check);
    return ok(await settle(check, report));
  } finally {
    closeAll(look, examination);
  }
}

function closeAll(look: DatabaseLook, examination: Examination | null): void {
  if (look.state === 'readable') look.connection.close();
  examination?.rebuild?.connection.close();
}

/** Whether nothing here speaks of a store: one that was being made when the process died. */
const neverWas = ({ mark, story, backups }: Case): boolean =>
  !isMark(mark) &&
  backups.present.length === 0 &&
  (story.tip === null ? story.state === 'absent' : story.tip.sequence === 0);

function reportOf(check: Case, look: DatabaseLook, examination: Examination): RepairReport {
  const { order, mark, backups } = check;
  const { decision, rebuild, end, replayed } = examination;
  const before = look.state === 'readable' ? look.head : null;
  const replaced = decision === 'replace';
  const damaged = look.state === 'readable' ? look.connection : null;
  const kept = replaced ? (rebuild?.connection ?? null) : damaged;
  const found = new Set<Finding>(examination.found);
  if (mark !== null) for (const finding of judgeMark(mark, { head: end, kept })) found.add(finding);
  if (isMark(mark) && mark.closed !== null && decision === 'keep' && sameHead(mark.head, end))
    found.add('databaseTouched');
  const seen = [before, check.story.tip, isMark(mark) ? mark.head : null].map((head) => head?.sequence ?? 0);
  if ((backups.present[0]?.manifest.head.sequence ?? 0) > Math.max(...seen)) found.add('backupAhead');
  const base = replaced ? (rebuild?.source.backup?.manifest ?? null) : null;
  return {
    at: order.at,
    found: [...found],
    outcome: replaced ? 'rebuilt' : decision === 'rollForward' ? 'rolledForward' : 'kept',
    before,
    after: end,
    backup: base === null ? null : { name: base.name, madeAt: base.madeAt, sequence: base.head.sequence },
    replayed: replaced ? replayed : decision === 'rollForward' ? 1 : 0,
    lost: lostRows({ sequence: end.sequence, kept, damaged: replaced ? damaged : null }, tracesOf(check, before)),
    quarantine: null,
  };
}

function tracesOf({ mark, order, backups }: Case, before: AuditHead | null): readonly Trace[] {
  const marked = isMark(mark) ? [{ sequence: mark.head.sequence, at: mark.wallMs as InstantMs }] : [];
  const anchor = standingAnchor(order.anchor, backups);
  return [...marked, ...(anchor === null ? [] : [anchor]), ...(before === null ? [] : [{ ...before, at: null }])];
}

/** Puts journal and backups right around a database that is settled, and writes down what was done. */
async function settle(check: Case, report: RepairReport): Promise<RepairReport | null> {
  const { order, story, backups, quarantine } = check;
  const found = new Set<Finding>(report.found);
  const anchor = standingAnchor(order.anchor, backups);
  if (anchor !== null && anchor.sequence > report.after.sequence) found.add('anchorAhead');
  for (const { path } of backups.damaged) {
    found.add('backupDamaged');
    quarantine.move(path);
  }
  const finding = journalFinding(check, report.after);
  if (finding !== null) found.add(finding);
  if (finding === 'frameUnfinished') cutTail(story, quarantine);
  else if (finding !== null || found.has('backupDamaged')) await renew(check, report.after);
  if (found.size === 0) return null;
  const settled: RepairReport = {
    ...report,
    found: FINDINGS.filter((one) => found.has(one)),
    quarantine: quarantine.name(),
  };
  writeNote(dirname(order.path), order.sidecarKey, settled);
  return settled;
}

/** What is wrong with the journal, now that it is known how far the store goes. */
function journalFinding({ story, backups }: Case, head: AuditHead): Finding | null {
  const { state, tip, since } = story;
  if (state === 'absent') return 'journalMissing';
  if (state === 'damaged' || tip === null) return 'journalDamaged';
  if (!sameHead(tip, head)) return state === 'torn' ? 'journalDamaged' : 'journalBehind';
  if (since === null || since.sequence > backups.journalFrom) return 'journalIncomplete';
  return state === 'torn' ? 'frameUnfinished' : null;
}

async function renew({ order, story, backups: known, quarantine, tell }: Case, head: AuditHead): Promise<void> {
  tell('backingUp', 0);
  const [backups] = order.backupFolders;
  // The newest by its name, whatever was done to the clock: the journal begins anew behind it.
  const madeAt = Math.max(order.at, (known.present[0]?.manifest.madeAt ?? 0) + 1) as InstantMs;
  await renewJournal({
    backup:
      backups === undefined
        ? null
        : {
            database: order.path,
            databaseKey: order.databaseKey,
            sidecarKey: order.sidecarKey,
            backups,
            header: order.header,
            madeAt,
            why: 'repair',
            proveFrom: null,
          },
    place: { folder: order.journalFolder, sidecarKey: order.sidecarKey },
    story,
    head,
    quarantine,
  });
}

const walSize = (path: string): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
