/** Small facts about the store itself, by name. */
import type { InstantMs } from '../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

/**
 * `storeId` and `createdAt` are made with the store; `sample` says that its data is fictional; `clockDoubt` and `clockConfirmed` keep what is
 * held against the clock, and since which record a supervisor stands for it; `repairs` names the records of repairs, and who has read them.
 */
export type MetaName = 'storeId' | 'createdAt' | 'sample' | 'clockDoubt' | 'clockConfirmed' | 'repairs';

export async function readMeta(db: ReadableDb, name: MetaName): Promise<string | null> {
  const row = await db.query.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeMeta(db: WritableDb, name: MetaName, value: string): Promise<void> {
  await db.change
    .insertInto('meta')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

export async function removeMeta(db: WritableDb, name: MetaName): Promise<void> {
  await db.change.deleteFrom('meta').where('name', '=', name).execute();
}

/** Gives a new store its id; false when it has one. Synchronous, because it belongs to opening. */
export function nameStore(db: WritableDb, storeId: string, createdAt: InstantMs): boolean {
  const insert = db.prepare('INSERT OR IGNORE INTO meta (name, value) VALUES (?, ?)');
  if (insert.run('storeId', storeId).changes === 0) return false;
  insert.run('createdAt', String(createdAt));
  return true;
}
