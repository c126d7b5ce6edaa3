/** The audit chain (監査記録): append-only rows, each sealed by the hash of the row before it, written with the effect they record. */
import type { Json } from '../../shared/core/canonical-json.ts';
import type { UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { Role } from '../../shared/users/user.ts';
import type { ReadableDb } from './handles.ts';

export interface AuditEntry {
  /** Null where nobody is signed in yet. */
  readonly actorId: UserId | null;
  readonly role: Role | 'system';
  /** Usually the channel, such as `call:stamp`. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  /** Ids, codes, counts and field names only: a personal value here could never be deleted again. */
  readonly detail: { readonly [fact: string]: Json };
}

export interface AuditHead {
  /** 0 before the first row. */
  readonly sequence: number;
  readonly hash: string;
}

export interface AuditLog {
  append(entry: AuditEntry): AuditHead;
}

export interface StoredAuditRow {
  readonly sequence: number;
  readonly at: InstantMs;
  readonly actorName: string;
  readonly role: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  readonly detail: string;
  readonly hash: string;
}

export interface ChainVerdict {
  readonly checked: number;
  readonly intact: boolean;
  /** The first sequence number that does not fit, or null. */
  readonly brokenAt: number | null;
}

/** Newest first. */
export declare function pageAudit(
  db: ReadableDb,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly StoredAuditRow[]; readonly total: number }>;
export declare function auditHead(db: ReadableDb): Promise<AuditHead>;
/** The latest instant any commit has seen, so that a clock that ran backwards is noticed (CLK-04); null in an empty chain. */
export declare function highWater(db: ReadableDb): Promise<InstantMs | null>;
/** Recomputes the chain, from the start or from a head that was verified before; leaves the thread free between portions. */
export declare function verifyChain(db: ReadableDb, from: AuditHead | null): Promise<ChainVerdict>;
