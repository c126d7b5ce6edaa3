/** The commands that were done, by the id their sender gave them: each row was written in the transaction of its effect (REL-04). */
import type { InstantMs } from '../../shared/core/time.ts';
import type { Command, CommandUnderWay } from './command-context.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { DoneBefore } from './store-errors.ts';

interface DoneRow {
  readonly channel: string;
  readonly user_id: string | null;
}

const findDone = (db: ReadableDb, id: string): DoneRow | undefined =>
  db.rows<DoneRow>('SELECT channel, user_id FROM commands WHERE id = ?').get(id);

/** Whether the command with this id was done. */
export const isDone = (db: ReadableDb, id: string): boolean => findDone(db, id) !== undefined;

/** Why the command must not run: it was done before, or its id is another's; null where it may. */
export function doneBefore(db: ReadableDb, command: CommandUnderWay | null): DoneBefore | null {
  if (command === null || command.kept) return null;
  const done = findDone(db, command.id);
  if (done === undefined) return null;
  const isSame = done.channel === command.channel && (done.user_id === null || done.user_id === command.userId);
  return { type: isSame ? 'alreadyDone' : 'commandConflict' };
}

/** Writes down that the command is done; called in the transaction of its first change. */
export function insertDone(db: WritableDb, { id, channel, userId }: Command, at: InstantMs): void {
  db.prepare('INSERT INTO commands (id, channel, user_id, at_ms) VALUES (?, ?, ?, ?)').run(id, channel, userId, at);
}

/** Forgets the commands done before this moment; how many they were comes back. */
export const removeDoneBefore = (db: WritableDb, at: InstantMs): number =>
  db.prepare('DELETE FROM commands WHERE at_ms < ?').run(at).changes;
