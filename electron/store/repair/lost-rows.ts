/** Which rows of the audit chain were acknowledged and are in the store no more, and what is still known of them. */
import type { InstantMs } from '../../../shared/core/time.ts';
import type { Connection } from '../open-database.ts';
import { readable } from './look-at-database.ts';
import { type LostRow, type LostRows, MOST_KNOWN } from './repair-report.ts';

/** How far something outside the repaired store says that it had come. */
export interface Trace {
  readonly sequence: number;
  readonly at: InstantMs | null;
}

const KNOWN = `SELECT sequence, at_ms AS at, actor_id AS actorId, action FROM audit
  WHERE sequence > ? ORDER BY sequence LIMIT ${MOST_KNOWN}`;
const LAST = 'SELECT at_ms FROM audit WHERE sequence <= ? ORDER BY sequence DESC LIMIT 1';

/** Null where nothing says that there was more than the row of this number. */
export function lostRows(
  {
    sequence,
    kept,
    damaged,
  }: { readonly sequence: number; readonly kept: Connection | null; readonly damaged: Connection | null },
  traces: readonly Trace[],
): LostRows | null {
  const to = Math.max(sequence, ...traces.map((trace) => trace.sequence));
  if (to === sequence) return null;
  const known = (readable(() => damaged?.prepare(KNOWN).all(sequence)) ?? []) as readonly LostRow[];
  const times = traces.flatMap(({ at }) => at ?? []);
  const after = readable(() => kept?.prepare(LAST).pluck().get(sequence)) as InstantMs | undefined | null;
  return {
    from: sequence + 1,
    to,
    after: after ?? null,
    before: times.length === 0 ? null : (Math.max(...times) as InstantMs),
    known,
  };
}
