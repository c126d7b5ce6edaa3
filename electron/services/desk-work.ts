/** What every use case works with while somebody is signed in, and the few errors that each of them may meet. */
import type { Json } from '../../shared/core/canonical-json.ts';
import type { Id } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { Clock } from '../../shared/core/time.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { RuleTables } from '../../shared/rules/rule-tables.ts';
import type { AuditEntry, AuditHead, AuditLog } from '../store/audit/audit-chain.ts';
import type { WritableDb } from '../store/handles.ts';
import type { Store } from '../store/store.ts';
import type { StoredUser } from '../store/users-repository.ts';
import type { ClockGuard } from './clock-guard.ts';
import type { PastTables } from './past-tables.ts';

export interface DeskWork {
  readonly store: Store;
  readonly user: StoredUser;
  readonly clock: Clock;
  readonly guard: ClockGuard;
  readonly newId: <Noun extends string>() => Id<Noun>;
  /** The key of every keyed digest: 申込書管理番号, and what callers typed. Zeros after the lock. */
  readonly blindIndexKey: Uint8Array;
  /** The tables that rules read, as they are in force today. */
  readonly tables: () => Promise<RuleTables>;
  /** The tables as a stored answer read them. */
  readonly pastTables: PastTables;
}

/** How a use case ends: a value of its channel, or an error of the desk. */
export type Outcome<T> = Promise<Result<T, DeskError>>;

/** What a use case is given inside its transaction. */
export interface Writing {
  readonly db: WritableDb;
  readonly audit: AuditLog;
}

/** What was done to what, for the audit row; `detail` holds ids, codes, counts and field names only. */
export interface Deed {
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  readonly detail?: { readonly [fact: string]: Json };
}

/** A deed under a clock that somebody has to look at says so (CLK-04). */
function entryOf({ user, guard }: DeskWork, deed: Deed): AuditEntry {
  const clock = guard.observe();
  return {
    actorId: user.id,
    role: user.role,
    action: deed.action,
    entity: deed.entity,
    entityId: deed.entityId,
    detail: { ...deed.detail, ...(clock === 'steady' ? {} : { clock }) },
  };
}

/** Appends the audit row of a deed of the person who is signed in; called inside the transaction of the deed. */
export function record(work: DeskWork, audit: AuditLog, deed: Deed): AuditHead {
  return audit.append(entryOf(work, deed));
}

/** Records that something was read, where the reading itself is what an auditor asks about. */
export function recordReading(work: DeskWork, deed: Deed): Outcome<undefined> {
  return work.store.write<undefined, never>((_db, audit) => {
    record(work, audit, deed);
    return { ok: true, value: undefined };
  });
}
