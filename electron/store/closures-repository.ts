/** Extraordinary closures (臨時休業): days, reasons and since when the desk has known of them. */
import type { Closure } from '../../shared/calendar/closures.ts';
import type { UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface NewClosure {
  readonly date: CivilDate;
  readonly reason: string;
  readonly addedBy: UserId;
  readonly addedAt: InstantMs;
}

export interface StoredClosure extends NewClosure {
  readonly addedByName: string;
}

export async function insertClosure(db: WritableDb, { date, reason, addedBy, addedAt }: NewClosure): Promise<void> {
  await db.change.insertInto('closures').values({ date, reason, added_by: addedBy, added_at_ms: addedAt }).execute();
}

/** By date; with `knownAt` only what had been added by then. */
export async function listClosures(db: ReadableDb, knownAt: InstantMs | null): Promise<readonly StoredClosure[]> {
  return db.query
    .selectFrom('closures')
    .innerJoin('users', 'users.id', 'closures.added_by')
    .select([
      'closures.date',
      'closures.reason',
      'closures.added_by as addedBy',
      'closures.added_at_ms as addedAt',
      'users.name as addedByName',
    ])
    .$if(knownAt !== null, (closures) => closures.where('closures.added_at_ms', '<=', knownAt as InstantMs))
    .orderBy('closures.date')
    .orderBy('closures.id')
    .execute();
}

/** In the order they were added: every set of closures the desk has ever known is a beginning of this list. */
export async function closuresAsAdded(db: ReadableDb): Promise<readonly Closure[]> {
  return db.query.selectFrom('closures').select(['date', 'reason']).orderBy('id').execute();
}

/** Closures are only ever added, so their number says whether a list that was read is still the whole list. */
export function closureCount(db: ReadableDb): number {
  return db.rows<{ readonly count: number }>('SELECT count(*) AS count FROM closures').get()?.count ?? 0;
}
