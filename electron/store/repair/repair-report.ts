/** What a check of the store found and did, as facts without words: kept until a supervisor has read it. It holds no personal value. */
import type { InstantMs } from '../../../shared/core/time.ts';
import { DAMAGES } from '../../../shared/repairs/damage.ts';
import type { AuditHead } from '../audit/audit-chain.ts';

/** What a cut of the power leaves behind, and no damage. */
const ORDINARY = [
  /** A command that had reached the journal was completed. */
  'commandCompleted',
  /** What had not reached the journal whole was put aside. */
  'frameUnfinished',
] as const;

export const FINDINGS = [...DAMAGES, ...ORDINARY] as const;
export type Finding = (typeof FINDINGS)[number];

/** Whether a person has to be told of it. */
export const isDamage = (found: readonly Finding[]): boolean =>
  found.some((finding) => !ORDINARY.some((ordinary) => ordinary === finding));

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
