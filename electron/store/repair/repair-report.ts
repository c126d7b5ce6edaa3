/** What a check of the store found and did, as facts without words: kept until a supervisor has read it. It holds no personal value. */
import type { InstantMs } from '../../../shared/core/time.ts';
import type { AuditHead } from '../audit-chain.ts';

/** What was found, in the order in which it is told. */
export const FINDINGS = [
  /** No database where there was one. */
  'databaseMissing',
  /** Not to be opened with the key of this desk. */
  'databaseUnreadable',
  /** Pages, indexes or the audit chain do not fit together. */
  'databaseCorrupt',
  /** Fits together, and says something else than backup and journal. */
  'databaseChanged',
  /** Lacks what was acknowledged. */
  'databaseBehind',
  /** Other bytes than at the last close, and the same content. */
  'databaseTouched',
  /** Changes beside a database that was closed without any. */
  'walForeign',
  'journalMissing',
  'journalDamaged',
  /** Ends before the database does. */
  'journalBehind',
  /** Does not reach back to the backup before the last. */
  'journalIncomplete',
  'markMissing',
  'markDamaged',
  /** Older than a cut of the power can leave it. */
  'markBehind',
  /** Knows of rows that are nowhere else. */
  'markAhead',
  /** Tells of another row under the same number. */
  'markForked',
  'backupDamaged',
  /** Everything beside it is older than the last backup. */
  'backupAhead',
  /** An anchor outside the data folder knows of rows that are nowhere else. */
  'anchorAhead',
  /** The vault's header was missing or damaged, and a copy took its place; or its copy was damaged. */
  'headerMissing',
  'headerDamaged',
  'headerCopyDamaged',
  /** Ordinary after a cut: a command that had reached the journal was completed. */
  'commandCompleted',
  /** Ordinary after a cut: what had not reached the journal whole was put aside. */
  'frameUnfinished',
] as const;
export type Finding = (typeof FINDINGS)[number];

/** What a cut leaves behind, and no damage. */
const ORDINARY: ReadonlySet<Finding> = new Set(['commandCompleted', 'frameUnfinished']);

/** Whether a person has to be told of it. */
export const isDamage = (found: readonly Finding[]): boolean => found.some((finding) => !ORDINARY.has(finding));

/** Rows of the audit chain that were acknowledged and are not in the store any more. */
export interface LostRows {
  readonly from: number;
  readonly to: number;
  /** The time of the last row that is still there, and the latest time at which any trace of the lost ones was written. */
  readonly after: InstantMs | null;
  readonly before: InstantMs | null;
  /** What the damaged database still shows of them. */
  readonly known: readonly LostRow[];
}

export interface LostRow {
  readonly sequence: number;
  readonly at: InstantMs;
  readonly actorId: string | null;
  readonly action: string;
}

/** How many of the lost rows are named one by one. */
export const MOST_KNOWN = 100;

export interface RepairReport {
  readonly at: InstantMs;
  readonly found: readonly Finding[];
  readonly outcome: 'kept' | 'rolledForward' | 'rebuilt';
  /** Where the database stood, as far as it could be read, and where it stands. */
  readonly before: AuditHead | null;
  readonly after: AuditHead;
  /** What the store was built from again; null where it was kept, or built from the journal alone. */
  readonly backup: { readonly name: string; readonly madeAt: InstantMs; readonly sequence: number } | null;
  /** Transactions that the journal gave back. */
  readonly replayed: number;
  readonly lost: LostRows | null;
  /** The folder below `quarantine` that holds the originals; null where nothing had to go. */
  readonly quarantine: string | null;
}
